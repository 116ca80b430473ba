// Backups in the settings: made now, kept elsewhere, put back; and the proof of the books.
import {describe, expect, test} from 'vitest';
import type {UpkeepPort} from '../../../../src/ui/model/upkeep.ts';
import {type Driven, freshFolder, keys, shopIn} from '../../../support/drive.ts';
import {type FakeUpkeep, fakeUpkeep} from '../../../support/fake-upkeep.ts';
import {bodyRows, footer, inOneLine, notice, panelTitle, practice, rightRows} from '../../practice.ts';

const {enter, esc, ctrl, tab, f2, f6, down} = keys;
const open = (...words: readonly string[]) => [ctrl('k'), 'settings', enter, ...words, enter];

async function counter(upkeep: FakeUpkeep, ...typed: readonly string[]): Promise<Driven> {
	const screen = await practice({upkeep: upkeep.port, rows: 30, columns: 120});
	await screen.type(...typed);
	return screen;
}

describe('Work beside selling', () => {
	test('shows how far it is, and its sentences when it is over', async () => {
		const upkeep = fakeUpkeep();
		const screen = await counter(upkeep, ...open('backup now'));
		expect(panelTitle(screen)).toBe('Backup');
		const [work] = upkeep.begun;
		work?.step({done: 1200, total: 4000});
		await screen.pass(0);
		expect(inOneLine(bodyRows(screen))).toContain('1200 of 4000 entries');
		expect(footer(screen)[0]).toBe('Esc stop');
		work?.finish({end: 'done', lines: ['Backed up and proven in /shop/backups/b', 'Corner Café: 1 entry, 0 receipts']});
		await screen.pass(0);
		expect(panelTitle(screen)).toBe('Backup');
		expect(inOneLine(bodyRows(screen))).toContain('Backed up and proven in /shop/backups/b Corner Café: 1 entry');
	});

	test.each([esc, ctrl('c')])('is stopped by a key (%j)', async key => {
		const upkeep = fakeUpkeep();
		const screen = await counter(upkeep, ctrl('k'), 'verify the books', enter, key);
		expect(upkeep.begun).toMatchObject([{what: 'verify', isStopped: true}]);
		expect(notice(screen)).toContain('Stopped. Nothing of the shop was changed.');
	});

	test('goes on while something else is done, and says that it is over', async () => {
		const upkeep = fakeUpkeep();
		const screen = await counter(upkeep, f6, ...open('verify'), f2);
		upkeep.begun[0]?.finish({end: 'failed', lines: ['DOES NOT AGREE: the stock of 1001 is not the sum of its movements.']});
		await screen.pass(0);
		expect(notice(screen)).toContain('Verify the books: it is over. It is shown on Stock.');
		await screen.type(f6);
		expect(panelTitle(screen)).toBe('The books do not agree');
		expect(inOneLine(bodyRows(screen))).toContain('DOES NOT AGREE: the stock of 1001');
	});
});

describe('Where backups are kept', () => {
	test('is typed in a form and written into counter.json', async () => {
		const screen = await counter(fakeUpkeep(), ...open('where backups'), '/var/b', enter, '30', enter, '/media/usb/cf', enter);
		expect(screen.kept()).toEqual([{backup: {folder: '/var/b', keep: 30, second: '/media/usb/cf'}}]);
		expect(notice(screen)).toBe('Backups: /var/b, and /media/usb/cf, 30 kept.');
		expect(inOneLine(rightRows(screen))).toContain('Now /var/b, and /media/usb/cf, 30 kept');
	});

	test.each([
		['a relative path', ['backups', enter], 'Write the whole path, beginning with /.'],
		['no number to keep', [tab, '0', enter], 'This takes a whole number from 1 to 1000.'],
	])('%s is refused in the form', async (_what, typed, sentence) => {
		const screen = await counter(fakeUpkeep(), ...open('where backups'), ...typed);
		expect(inOneLine(bodyRows(screen))).toContain(sentence);
		expect(screen.kept()).toEqual([]);
	});

	test('a place that cannot be one is refused with why, and the form stays', async () => {
		const upkeep = fakeUpkeep({placeFault: ({second}) => (second === '/shop/x' ? '/shop/x is inside the shop.' : undefined)});
		const screen = await counter(upkeep, ...open('where backups'), enter, enter, '/shop/x', enter);
		expect(notice(screen)).toBe('! /shop/x is inside the shop.');
		expect(panelTitle(screen)).toBe('Where backups are kept');
		expect(screen.kept()).toEqual([]);
	});
});

describe('A backup is put back', () => {
	const backups = [
		{name: 'backup-2026-11-18-180000-entry-400', time: '2026-11-18-180000', entry: 400},
		{name: 'backup-2026-11-19-180000-entry-412', time: '2026-11-19-180000', entry: 412},
	];
	const seen = {first: {place: '/b', backups}, second: {place: '/usb', backups: backups.slice(0, 1)}};

	async function listed(proven: Parameters<typeof fakeUpkeep>[0]): Promise<Driven> {
		const upkeep = fakeUpkeep(proven);
		upkeep.sees(seen);
		return counter(upkeep, ctrl('k'), 'put a backup back', enter);
	}

	test('chosen from a list with dates and last receipts; it is proven, asked about with no as the answer, and then the counter is open on it', async () => {
		const asked: string[] = [];
		const restore = async () => ({shop: await shopIn(freshFolder()), setAside: '/shop-before-restore'});
		const screen = await listed({
			lastReceipt: async path => {
				asked.push(path);
				return '1-000042';
			},
			proven: {holds: 'Corner Café: 412 entries, receipts up to 1-000042', restore},
		});
		expect(asked.sort()).toEqual([`/b/${backups[0]?.name}`, `/b/${backups[1]?.name}`, `/usb/${backups[0]?.name}`]);
		expect(screen.row('› 1')).toContain('of 2026-11-19 18:00, receipt 1-000042');
		expect(screen.row('second place')).toContain('of 2026-11-18 18:00');
		await screen.type(down, enter);
		expect(panelTitle(screen)).toBe('Put this backup in the place of the shop?');
		expect(inOneLine(bodyRows(screen))).toContain('holds Corner Café: 412 entries, receipts up to 1-000042');
		expect(screen.row('›')).toContain('n  go back');
		await screen.type(enter);
		expect(panelTitle(screen)).not.toContain('Put this backup');
		await screen.type(ctrl('k'), 'put a backup back', enter, enter, 'y');
		expect(notice(screen)).toContain(
			'The backup is in its place. Sell on, and enter what is missing. What was there before is in /shop-before-restore.',
		);
	});

	test('not when its proof fails: the shop stays', async () => {
		const screen = await listed({proven: {fault: 'The backup in /b is damaged at entry 7. Take another one.'}});
		await screen.type(enter);
		expect(notice(screen)).toContain('The backup in /b is damaged at entry 7. Take another one.');
	});

	test('not while a basket is open', async () => {
		const screen = await counter(fakeUpkeep(), '1001', enter, ctrl('k'), 'put a backup back', enter);
		expect(notice(screen)).toBe('! Pay, park or drop the basket first.');
	});

	test('not over a basket that was filled while it was proven', async () => {
		const upkeep = fakeUpkeep({
			proven: {holds: 'Corner Café: 412 entries', restore: () => Promise.reject(new Error('restored'))},
		});
		upkeep.sees(seen);
		const screen = await counter(upkeep, f6, ctrl('k'), 'put a backup back', enter, enter, f2, '1001', enter, f6);
		expect(panelTitle(screen)).toBe('Put this backup in the place of the shop?');
		await screen.type('y');
		expect(notice(screen)).toBe('! Pay, park or drop the basket first. Nothing was changed.');
		expect(screen.desk.view.basket.lines).toHaveLength(1);
	});

	test('and says what could not be done for it', async () => {
		const restore = async () => ({shop: await shopIn(freshFolder()), trouble: 'counter.json could not be written (ENOSPC).'});
		const screen = await listed({proven: {holds: 'Corner Café: 412 entries', restore}});
		await screen.type(enter, 'y');
		expect(notice(screen)).toBe(
			'! The backup is in its place. Sell on, and enter what is missing. counter.json could not be written (ENOSPC).',
		);
	});

	test('says where none are', async () => {
		const look: UpkeepPort['look'] = async () => ({
			first: {place: '/b', backups: []},
			second: {place: '/usb', backups: [], why: 'ENOENT'},
		});
		const screen = await counter(fakeUpkeep({look}), ctrl('k'), 'put a backup back', enter);
		expect(notice(screen)).toContain('No backup of this shop is in /b. The second place, /usb, is not there.');
	});
});
