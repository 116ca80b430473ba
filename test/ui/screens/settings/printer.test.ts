// The printer in the settings: found or typed, tried with a test page, and written into counter.json when that came out.
import {describe, expect, test} from 'vitest';
import {type Driven, keys} from '../../../support/drive.ts';
import {type FakeUpkeep, fakeUpkeep} from '../../../support/fake-upkeep.ts';
import {bodyRows, inOneLine, notice, panelTitle, practice, rightRows} from '../../practice.ts';

const {enter, ctrl, down, right} = keys;
const open = [ctrl('k'), 'settings', enter, 'printer', enter] as const;

/** Printers of the fake port that all are there. */
const there = {findPrinters: () => [{path: '/dev/usb/lp0'}]};
const lp0 = {kind: 'device', path: '/dev/usb/lp0', columns: 42, automatic: false, drawer: true};

async function counter(upkeep: FakeUpkeep, ...typed: readonly string[]): Promise<Driven> {
	const screen = await practice({upkeep: upkeep.port, rows: 30, columns: 120});
	await screen.type(...open, ...typed);
	return screen;
}

describe('The printer', () => {
	test('is found, gets a test page, and is kept when that is answered with yes', async () => {
		const upkeep = fakeUpkeep({findPrinters: () => [{path: '/dev/usb/lp0'}]});
		const screen = await counter(upkeep);
		expect(inOneLine(bodyRows(screen))).toContain('No printer is set.');
		await screen.type(enter, enter, enter, enter, enter);
		expect(upkeep.tried).toEqual([lp0]);
		expect(panelTitle(screen)).toBe('Did it print?');
		expect(screen.kept()).toEqual([]);
		await screen.type('y');
		expect(screen.kept()).toEqual([{printer: lp0}]);
		expect(notice(screen)).toBe('Receipts are printed at /dev/usb/lp0.');
		expect(inOneLine(rightRows(screen))).toContain('Now /dev/usb/lp0, 42 letters wide');
	});

	test('that did not print is not kept, and the form is there again', async () => {
		const screen = await counter(
			fakeUpkeep({findPrinters: () => [{path: '/dev/usb/lp0'}]}),
			enter,
			enter,
			right,
			enter,
			enter,
			enter,
		);
		expect(inOneLine(bodyRows(screen))).toContain('a row of 48 figures');
		await screen.type('n');
		expect(panelTitle(screen)).toBe('What is wrong with the test page?');
		await screen.type('1');
		expect(inOneLine(bodyRows(screen))).toContain('› At /dev/usb/lp0 Look at its power');
		expect(screen.kept()).toEqual([]);
	});

	test('that broke rows in two is asked for fewer letters, and one that has other accents for its page', async () => {
		const upkeep = fakeUpkeep(there);
		const screen = await counter(upkeep, enter, enter, enter, enter, enter, 'n', '2');
		expect(inOneLine(bodyRows(screen))).toContain('› Letters in a row');
		expect(screen.holds('Letters with accents')).toBe(false);
		await screen.type(enter, enter, enter, 'n', '3');
		expect(inOneLine(bodyRows(screen))).toContain('› Letters with accents');
		await screen.type(right, enter, 'y');
		expect(screen.kept()).toEqual([{printer: {...lp0, 'code-page': 'cp858'}}]);
	});

	test('prints a test page from its own row', async () => {
		const upkeep = fakeUpkeep();
		const screen = await practice({upkeep: upkeep.port, machine: {printer: {...lp0, kind: 'device', columns: 48}}});
		await screen.type(ctrl('k'), 'settings', enter, 'test page', enter);
		expect(upkeep.tried).toHaveLength(1);
		expect(notice(screen)).toBe('A test page went to /dev/usb/lp0.');
	});

	test('on the network is typed in, with its port or without', async () => {
		const upkeep = fakeUpkeep();
		const screen = await counter(upkeep, enter, '192.168.1.50:9101', enter, enter, enter, enter, 'y');
		expect(screen.kept()).toEqual([
			{printer: {kind: 'network', host: '192.168.1.50', port: 9101, columns: 42, automatic: false, drawer: true}},
		]);
	});

	test.each([
		['nothing', '', 'Write a device, like /dev/usb/lp0'],
		['a port that is none', 'till:99999', 'takes a whole number from 1 to 65535'],
		['a host with a blank', 'my till', 'takes a name or an address'],
	])('at %s is refused in the form', async (_what, typed, sentence) => {
		const screen = await counter(fakeUpkeep(), enter, ...(typed === '' ? [] : [typed]), enter);
		expect(inOneLine(bodyRows(screen))).toContain(sentence);
	});

	test('that this user may not write to says which command helps, and the form stays', async () => {
		const fault =
			'The printer at /dev/usb/lp0 may not be written to by this user. Printers are of the group lp: run sudo usermod';
		const upkeep = fakeUpkeep({findPrinters: () => [{path: '/dev/usb/lp0', why: 'EACCES'}], tryPrinter: async () => fault});
		const screen = await counter(upkeep);
		expect(screen.row('/dev/usb/lp0')).toContain('which you may not write to yet');
		await screen.type(enter, enter, enter, enter, enter);
		expect(inOneLine(bodyRows(screen))).toContain(`› At /dev/usb/lp0 ${fault}`);
		expect(panelTitle(screen)).toBe('The printer');
	});

	test('is given up again', async () => {
		const upkeep = fakeUpkeep();
		const screen = await practice({upkeep: upkeep.port, machine: {printer: {...lp0, kind: 'device', columns: 48}}});
		await screen.type(...open, down, down, enter);
		expect(screen.kept()).toEqual([{printer: undefined}]);
		expect(notice(screen)).toBe('Nothing is printed any more.');
	});
});
