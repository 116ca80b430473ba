import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {describe, expect, onTestFinished, test} from 'vitest';
import {createShop} from '../../../../src/app/new-shop.ts';
import {sellState} from '../../../../src/ui/actions/sell-state.ts';
import {type Driven, type DriveOptions, drive, freshFolder, keys} from '../../../support/drive.ts';
import {faultyFiles} from '../../../support/faulty-files.ts';
import {
	barcodes,
	basketRows,
	bodyRows,
	entries,
	footer,
	inOneLine,
	leftRows,
	notice,
	panelTitle,
	practice,
	scan,
} from '../../practice.ts';

const {enter, esc, down, up, right, f1, f2, f5, f6, ctrl} = keys;

const start = (): Promise<Driven> => drive(undefined);

/** A making that has come to its 21st day, and ends when it is stopped. */
const slowMaking: NonNullable<DriveOptions['createShop']> = (plan, watch) => {
	expect(plan).toEqual({kind: 'practice', hasPast: true});
	watch?.onStep({done: 21, total: 42});
	return new Promise(resolve => watch?.signal.addEventListener('abort', () => resolve({fault: 'Stopped. No shop was made.'})));
};

const shopOf = ({desk}: Driven) => ({
	name: desk.state.settings.rows.get('shop-name'),
	owner: desk.state.operators.rows.get(1)?.name,
	currency: desk.state.shop.currency,
	isPractice: desk.state.shop.isPractice,
	products: desk.state.products.rows.size,
	services: desk.state.services.rows.size,
	billers: desk.state.billers.rows.size,
	accounts: desk.state.accounts.rows.size,
});

describe('The first run', () => {
	test('offers three ways to begin, with the practice shop chosen', async () => {
		const screen = await start();
		expect(panelTitle(screen)).toBe('Which shop do you want to open?');
		expect(bodyRows(screen).filter(row => /^ {2}[› ] [A-Z]/.test(row))).toEqual([
			'  › Practice shop',
			'    My shop',
			'    Bring my files',
		]);
	});

	test.each([
		{looks: 'drawn', machine: {}, row: '  ████████████──────────── 21 of 42 days · Esc stops'},
		{looks: 'in ASCII', machine: {ascii: true}, row: '  ############------------ 21 of 42 days - Esc stops'},
		{looks: 'read aloud', machine: {'screen-reader': true}, row: 'This takes a few seconds. Esc stops it.'},
	])('shows how far the making of the practice shop is, and Esc stops it: $looks', async ({machine, row}) => {
		const screen = await drive(undefined, {machine, createShop: slowMaking});
		const chosen = screen.type(enter);
		await screen.until(row.trim());
		expect(screen.holds(row)).toBe(true);
		await screen.typeAt(60, esc);
		await chosen;
		expect(screen.holds('Stopped. No shop was made.')).toBe(true);
		expect(screen.holds('Esc stops')).toBe(false);
		expect(screen.holds('Practice shop')).toBe(true);
	});

	test('opens the practice shop by Enter, ready to sell', async () => {
		const screen = await start();
		await screen.type(enter);
		expect(notice(screen)).toBe('The shop is open. Scan, or type a name. New here? Ctrl+K, then tour.');
		expect(shopOf(screen)).toEqual({
			name: 'Corner Café',
			owner: 'Thandi',
			currency: 'ZAR',
			isPractice: true,
			products: 62,
			services: 5,
			billers: 5,
			accounts: 6,
		});
		expect(screen.lines()[0]).toBe(' PRACTICE  Corner Café · Till 1                                  Thandi · 08:30');
		await screen.type(scan(barcodes.milk));
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
	});

	test('takes none of the keys that are pressed while the shop is made, and says so', async () => {
		const screen = await start();
		await screen.type(`${enter}${scan(barcodes.milk)}1002${enter}`);
		expect(notice(screen)).toBe(
			'The shop is open. Scan, or type a name. New here? Ctrl+K, then tour. Keys pressed before the shop was open were not taken.',
		);
		expect(basketRows(screen)).toEqual(['empty']);
		expect(sellState.read(screen.desk).entry.value).toBe('');
	});

	test('opens it once by Enter twice', async () => {
		const screen = await start();
		await screen.type('\r\r');
		expect(notice(screen)).toBe('The shop is open. Scan, or type a name. New here? Ctrl+K, then tour.');
		expect(entries(screen)).toBe(1);
	});

	test('has no screens and no basket yet, and ignores scans', async () => {
		const screen = await start();
		await screen.type(f2, f5, f6, scan(barcodes.milk), ctrl('d'), keys.insert, keys.f10);
		expect(panelTitle(screen)).toBe('Which shop do you want to open?');
		expect(footer(screen)).toEqual(['↵ choose', 'Ctrl+K actions', 'F1 help']);
		await screen.type(f1);
		expect(bodyRows(screen).map(row => row.trim())).not.toContain('F2                Sell');
	});

	test('is left by Ctrl+Q without a question', async () => {
		const screen = await start();
		await screen.type(ctrl('q'));
		expect(screen.hasLeft()).toBe(true);
	});
});

describe('My shop', () => {
	test('is made of its form, empty', async () => {
		const screen = await start();
		await screen.type(down, enter, "Mama's Spaza\r", '1 Long Street\r', 'Lerato\r', enter, '4123456789\r', enter, enter);
		expect(notice(screen)).toBe('Your shop is open. Add goods under Stock (F6), with n.');
		expect(shopOf(screen)).toEqual({
			name: "Mama's Spaza",
			owner: 'Lerato',
			currency: 'ZAR',
			isPractice: false,
			products: 0,
			services: 5,
			billers: 5,
			accounts: 0,
		});
		const {rows} = screen.desk.state.settings;
		expect([rows.get('vat-registered'), rows.get('vat-number'), rows.get('shop-address')]).toEqual([
			true,
			'4123456789',
			'1 Long Street',
		]);
		expect(leftRows(screen)).toEqual(['  No goods yet. Stock is F6, n adds one.']);
		expect(screen.lines()[0]).toBe(" Mama's Spaza · Till 1                                           Lerato · 08:30");
		expect(screen.holds('PRACTICE')).toBe(false);
	});

	test('gives new accounts nothing, or the million of the original when that is chosen', async () => {
		for (const [keysOnChoice, given] of [
			[[enter, enter], 0],
			[[right, enter, enter], 100_000_000],
		] as const) {
			const screen = await start();
			await screen.type(down, enter, 'Shop\r', enter, 'Lerato\r', enter, down, ...keysOnChoice);
			await screen.type(f5, 'n', 'Bela\r', enter, enter, enter);
			expect(screen.desk.state.accounts.rows.get(1)?.balance).toBe(given);
		}
	});

	test('counts in the currency that is typed, in small letters too', async () => {
		const screen = await start();
		await screen.type(down, enter, 'Shop\r', enter, 'Lerato\r', ctrl('u'), 'bwp\r', enter, enter, enter);
		expect(shopOf(screen).currency).toBe('BWP');
		expect(screen.desk.symbol).toBe('P');
	});

	test.each([
		[['\r'], 'The shop name is missing. Type one.'],
		[['Shop\r', '\r', '\r'], "The owner's name is missing. Type one."],
		[['Shop\r', '\r', 'Lerato\r', '$\r'], '"$" is not a currency this shop can count in. Use ZAR, NAD, LSL, SZL or BWP.'],
		[[`${'x'.repeat(41)}\r`], 'The shop name is too long: it has at most 40 letters.'],
	])('is refused by its form when something is missing or wrong', async (typed, sentence) => {
		const screen = await start();
		await screen.type(down, enter, ...typed);
		expect(inOneLine(bodyRows(screen))).toContain(sentence);
		expect(panelTitle(screen)).toBe('My shop');
	});

	test('is refused a VAT number that is none, under its field, and asks none of a shop that counts in another currency', async () => {
		const screen = await start();
		await screen.type(down, enter, 'Shop\r', enter, 'Lerato\r', enter, '12345\r');
		const sentence = '"12345" is not a South African VAT number. One has 10 digits and begins with 4.';
		const at = bodyRows(screen).findIndex(row => row.startsWith('› VAT number'));
		expect(inOneLine(bodyRows(screen).slice(at + 1, at + 3))).toBe(sentence);
		await screen.type(up, 'bwp');
		expect(inOneLine(bodyRows(screen))).not.toContain('South African');
		await screen.type(enter, enter, enter, enter);
		expect([shopOf(screen).currency, screen.desk.state.settings.rows.get('vat-number')]).toEqual(['BWP', '12345']);
	});

	test('offers what accounts start with in no currency before one is chosen', async () => {
		const screen = await start();
		await screen.type(down, enter, up);
		expect(screen.row('› New accounts')).toContain('‹ 0.00 ›');
		await screen.type(right);
		expect(screen.row('› New accounts')).toContain('‹ 1,000,000.00, as the original did ›');
	});

	test('is given up by Esc', async () => {
		const screen = await start();
		await screen.type(down, enter, 'Shop', esc, up, enter);
		expect(shopOf(screen).isPractice).toBe(true);
	});

	test('is looked at before it is made, and each step goes back with nothing lost', async () => {
		const screen = await start();
		await screen.type(down, enter, 'Spaza\r', enter, 'Lerato\r', enter, enter, enter);
		expect(panelTitle(screen)).toBe('A look at all of it');
		expect(screen.row('Name of the shop')).toMatch(/Name of the shop +Spaza$/);
		expect(screen.row('VAT number')).toMatch(/VAT number +none$/);
		await screen.type(esc);
		expect(screen.row('› New accounts')).toContain('‹ 0.00 ›');
		await screen.type(right, esc);
		expect(panelTitle(screen)).toBe('Which shop do you want to open?');
		await screen.type(enter);
		expect(screen.row('› New accounts')).toContain('‹ 1,000,000.00');
		await screen.type(enter, enter);
		expect(shopOf(screen)).toMatchObject({name: 'Spaza', owner: 'Lerato'});
	});
});

describe('Bringing my files', () => {
	const samples = `${import.meta.dirname}/../../../samples`;

	test('looks through them first, brings them in, and tells what came', async () => {
		const screen = await start();
		await screen.type(down, down, enter, `${samples}/accounts`, enter, 'Spaza\r', enter, 'Lerato\r', enter, enter, enter);
		expect(inOneLine(bodyRows(screen))).toContain('6 would come in, 3 would come in, with a note.');
		expect(screen.holds('Anna')).toBe(false);
		await screen.type(enter);
		expect(panelTitle(screen)).toBe('What came in');
		expect(inOneLine(bodyRows(screen))).toContain('6 in, 3 in, with a note.');
		expect(shopOf(screen)).toMatchObject({name: 'Spaza', isPractice: false});
		expect(screen.desk.state.accounts.rows.size).toBeGreaterThan(0);
	});

	test('opens the shop where the disk is full before all of them are in, and says how the rest comes', async () => {
		const disk = faultyFiles();
		const screen = await drive(undefined, {
			createShop: async plan => {
				const made = await createShop(freshFolder(), plan, {files: disk.files});
				disk.failWhen(({operation, path}) => (operation === 'write' && path.includes('/journal/') ? 'ENOSPC' : undefined));
				return 'shop' in made ? made : {fault: made.refusal.kind};
			},
		});
		const typed = [`${samples}/accounts`, enter, 'Spaza\r', enter, 'Lerato\r', enter, enter, enter];
		await screen.type(down, down, enter, ...typed, enter);
		expect(screen.desk.view.screen).toBe('sell');
		expect(notice(screen)).toBe(
			'! Your shop is open. Add goods under Stock (F6), with n. Not all of the old files came in (the disk is full). What came in stays. Make room or mend the disk, leave, and bring the rest with: counterfoil import',
		);
		expect(shopOf(screen)).toMatchObject({name: 'Spaza', accounts: 0});
	});

	test('says how much of what was seen has no room before they are brought in', async () => {
		const files = `${freshFolder()}-old`;
		const accounts = Array.from({length: 30}, (_, place) => [
			String(place + 1),
			{id: place + 1, name: `Anna ${place}`, created: '2025-11-20 09:15:00', balance: 100.980000001},
		]);
		mkdirSync(files);
		onTestFinished(() => rmSync(files, {recursive: true}));
		writeFileSync(`${files}/accounts_registry.json`, JSON.stringify(Object.fromEntries(accounts)));
		const screen = await start();
		await screen.type(down, down, enter, files, enter, 'Spaza\r', enter, 'Lerato\r', enter, enter, enter);
		expect(inOneLine(bodyRows(screen))).toMatch(/Anna 0.* and \d+ more Enter makes it\./s);
	});

	test.each([
		['old-billing', 'Write the whole path, beginning with /.'],
		['/nowhere/at/all', 'is not there. Check its name'],
		[`${samples}/receipts`, 'There is nothing to import in'],
	])('from %s is refused in its field, and nothing is made', async (folder, sentence) => {
		const screen = await start();
		await screen.type(down, down, enter, folder, enter, 'Spaza\r', enter, 'Lerato\r', enter, enter, enter);
		expect(inOneLine(bodyRows(screen))).toContain(sentence);
		expect(screen.row('› Folder')).toBeDefined();
		expect(screen.desk.view.screen).toBe('welcome');
	});
});

describe('Starting my own shop from the practice shop', () => {
	test('is in the palette, and sets the practice shop aside', async () => {
		const screen = await practice();
		await screen.type(ctrl('k'), 'own shop', enter);
		expect(panelTitle(screen)).toBe('Start my shop: the practice shop is set aside');
		await screen.type('Spaza\r', enter, 'Lerato\r', enter, enter, enter);
		expect(shopOf(screen)).toMatchObject({name: 'Spaza', isPractice: false, products: 0, accounts: 0});
	});

	test('is not offered in a shop of one’s own, which would be set aside', async () => {
		const screen = await start();
		await screen.type(down, enter, 'Spaza\r', enter, 'Lerato\r', enter, enter, enter, enter, ctrl('k'), 'own shop');
		expect(screen.holds('start my own shop')).toBe(false);
	});

	test('is not offered before there is a shop', async () => {
		const screen = await start();
		await screen.type(ctrl('k'), 'own shop');
		expect(screen.holds('start my own shop')).toBe(false);
	});

	test('waits until the basket is paid or dropped', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), ctrl('k'), 'own shop', enter);
		expect(notice(screen)).toBe('! Pay or drop the basket first.');
		expect(shopOf(screen).isPractice).toBe(true);
		expect(basketRows(screen)).toHaveLength(1);
	});
});
