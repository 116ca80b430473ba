// The settings screen: it has every setting of the table, each with a form of its kind, and a value that does not fit changes nothing.
import {describe, expect, test} from 'vitest';
import {setting, settingNames} from '../../../../src/domain/shop/settings.ts';
import {settingLabels} from '../../../../src/formats/wording/settings.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {bodyRows, entries, inOneLine, notice, panelTitle, practice, rightRows} from '../../practice.ts';

const {enter, esc, ctrl, right, down, up} = keys;
const open = [ctrl('k'), 'settings', enter] as const;

/** The settings of a practice shop, with this typed. */
async function settings(...typed: readonly string[]): Promise<Driven> {
	const screen = await practice({rows: 60, columns: 120});
	await screen.type(...open, ...typed);
	return screen;
}
const now = ({desk}: Driven, name: 'shop-name' | 'vat-rate' | 'cash-rounding' | 'opening-balance' | 'vat-registered') =>
	setting(desk.state.settings, name);

describe('The settings', () => {
	test('are all of the table, each with what it is now', async () => {
		const rows = bodyRows(await settings()).join('\n');
		for (const name of settingNames) expect(rows).toContain(settingLabels[name]);
		expect(rows).toMatch(/Name on the receipt +Corner Café/);
		expect(rows).toMatch(/What a new account starts with +1,000,000\.00/);
		expect(rows).toMatch(/Registered for VAT +no/);
		expect(rows).toMatch(/VAT number +empty/);
	});

	test('are found by what they are about, or by the name on the command line', async () => {
		for (const typed of ['coin', 'cash-rou']) {
			const screen = await settings(typed);
			expect(screen.row('›')).toContain(settingLabels['cash-rounding']);
			expect(screen.holds(settingLabels['vat-rate'])).toBe(false);
		}
		const screen = await settings('zzz', enter);
		expect(notice(screen)).toBe('! No setting holds that.');
		expect(panelTitle(screen)).toBe('Settings');
	});

	test('move with the arrows, and Esc goes back', async () => {
		const screen = await settings(down, down, up);
		expect(screen.row('›')).toContain(settingLabels['shop-address']);
		await screen.type(esc);
		expect(panelTitle(screen)).toBe('Find, scan, or 3*name');
	});
});

describe('The settings in their groups', () => {
	test('say at 80×24 how many stand below, and above', async () => {
		const screen = await practice();
		await screen.type(...open);
		expect(screen.row('The shop')).toBeDefined();
		expect(screen.row('more below')).toMatch(/^\W+\d+ more below/);
		await screen.type(keys.pageDown, keys.pageDown, keys.pageDown);
		expect(screen.lines().some(row => /^\W+\d+ above/.test(row))).toBe(true);
		expect(screen.row('›')).toContain('Verify the books');
	});

	test('have what belongs to this machine, with a button to try each', async () => {
		const screen = await settings('machine');
		const rows = bodyRows(screen).join('\n');
		for (const label of ['Colours', 'Keys of your own', 'Printer', 'Where backups are kept']) expect(rows).toContain(label);
		for (const label of ['Test the scanner', 'Print a test page', 'Make a backup now', 'Verify the books'])
			expect(rows).toContain(`[ ${label} ]`);
	});

	test('have from 120 columns the page of the chosen one beside them', async () => {
		const screen = await settings('coin');
		expect(inOneLine(rightRows(screen))).toContain('What is due in cash is rounded to the smallest coin');
		expect(inOneLine(rightRows(screen))).toContain('Now down Standard down');
	});

	test('colours are chosen from a list', async () => {
		const screen = await settings('colours', enter);
		const place = bodyRows(screen)
			.find(row => row.includes('for a light terminal'))
			?.match(/\d/)?.[0];
		await screen.type(place ?? '');
		expect(notice(screen)).toBe('Colours: for a light terminal.');
	});

	test.each([
		['operators', 'Operators'],
		['roles', 'Roles'],
	])('%s opens what the palette opens', async (typed, title) => {
		const screen = await settings(typed, enter);
		expect(panelTitle(screen)).toBe(title);
	});
});

describe('A setting', () => {
	test('that is a text is changed by typing it, on record', async () => {
		const screen = await settings('name on the receipt', enter, 'Bela’s Corner', enter);
		expect(now(screen, 'shop-name')).toBe('Bela’s Corner');
		expect(notice(screen)).toBe('Name on the receipt: Bela’s Corner.');
		expect(panelTitle(screen)).toBe('Settings');
		expect(entries(screen)).toBe(2);
	});

	test('that is a choice is switched', async () => {
		const screen = await settings('coin', enter, right, enter);
		expect(now(screen, 'cash-rounding')).toBe('nearest');
	});

	test('that is an amount, or a percentage, is typed as one', async () => {
		const screen = await settings(
			'new account',
			enter,
			'250.50',
			enter,
			esc,
			...open,
			'standard vat',
			enter,
			'15.5',
			enter,
			enter,
		);
		expect(now(screen, 'opening-balance')).toBe(25_050);
		expect(now(screen, 'vat-rate')).toBe(1550);
	});

	test('that is the rate of VAT may begin on a day to come, and is shown beside the rate of now', async () => {
		const screen = await settings('standard vat', enter, '15.5', down, '2026-12-01', enter);
		expect(now(screen, 'vat-rate')).toBe(1500);
		expect(notice(screen)).toBe('Standard VAT rate: 15, 15.5 from 2026-12-01.');
		expect(inOneLine(rightRows(screen))).toContain('Now 15, 15.5 from 2026-12-01');
		expect(screen.desk.state.vatRates.rows.get('2026-12-01')).toBe(1550);
	});

	test('that is a planned rate is taken back', async () => {
		const screen = await settings('standard vat', enter, '15.5', down, 'tomorrow', enter, enter);
		expect(inOneLine(bodyRows(screen))).toContain('take back 15.5 from 2026-11-21');
		await screen.type('2');
		expect(notice(screen)).toBe('Standard VAT rate: 15.');
		expect(screen.desk.state.vatRates.rows.size).toBe(0);
		await screen.type(enter);
		expect(panelTitle(screen)).toBe('Standard VAT rate');
	});

	test.each([
		['2026-11-20', 'That day is not in the future. Leave this empty for today.'],
		['december', '"december" is not a day. Write it like 2027-04-01.'],
	])('that is to begin on %s begins nowhere', async (day, fault) => {
		const screen = await settings('standard vat', enter, '15.5', down, day, enter);
		expect(inOneLine(bodyRows(screen))).toContain(fault);
		expect(entries(screen)).toBe(1);
	});

	test('that is left as it is makes no entry, and says so', async () => {
		const screen = await settings('new account', enter, enter);
		expect(notice(screen)).toMatch(/, as before\.$/);
		expect(panelTitle(screen)).toBe('Settings');
		expect(entries(screen)).toBe(1);
	});

	test.each([
		['new account', 'plenty', 'is not an amount'],
		['standard vat', '51', 'This takes a percentage, like 15 or 2.5.'],
		['standard vat', '-1', 'not'],
		['same prepaid', '1441', 'This takes a whole number from 0 to 1440.'],
		['name on the receipt', ' ', 'This takes a text of at most 40 letters.'],
	])('"%s" cannot be "%s", and nothing changes', async (name, value, says) => {
		const screen = await settings(name, enter, value, enter);
		expect(inOneLine(bodyRows(screen))).toContain(says);
		expect(panelTitle(screen)).not.toBe('Settings');
		expect(entries(screen)).toBe(1);
	});

	test('that asks something of another says so', async () => {
		const screen = await settings('registered', enter, right, enter);
		expect(notice(screen)).toBe(
			'! A shop registered for VAT prints its VAT number. Set the VAT number (vat-number) first, then registered for VAT (vat-registered).',
		);
		expect(now(screen, 'vat-registered')).toBe(false);
	});
});
