// The verbs about the shop itself: init, setting, verify, paths; each as text and as a document.
import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {commandLine, practiceShop, scratchFolder} from '../../support/command-line.ts';
import {verbHere} from '../../support/verb-here.ts';

const done = (stdout: string) => ({code: 0, stdout, stderr: ''});
const newShop = () => commandLine(join(scratchFolder(), 'shop'));
const fails = (code: number, name: string, message: string) => ({code, stderr: '', document: {error: {code: name, message}}});

describe('init', () => {
	test('makes a practice shop', async () => {
		const {run, folder} = newShop();
		expect(await run('init', '--practice', '--without-past')).toEqual(
			done('Made a practice shop in SHOP: 62 products, 6 accounts.\n'),
		);
		expect(statSync(folder).mode & 0o777).toBe(0o700);
		for (const name of readdirSync(join(folder, 'journal')))
			expect(statSync(join(folder, 'journal', name)).mode & 0o777).toBe(0o600);
	});

	test('makes a shop of one’s own, with what was said of it', async () => {
		const {json} = newShop();
		const words = [
			'--shop',
			' Corner  Café ',
			'--address',
			'12 Main Road',
			'--currency',
			'nad',
			'--vat-number',
			'4123456789',
			'--owner',
			'Thandi',
			'--opening',
			'0',
		];
		expect(await json('init', ...words)).toEqual({
			code: 0,
			stderr: '',
			document: {folder: 'SHOP', isPractice: false, currency: 'NAD', products: 0, accounts: 0, receipts: 0},
		});
		expect((await json('setting', 'list')).document).toMatchObject({
			currency: 'NAD',
			settings: {
				'cash-from-credit': false,
				shifts: 'off',
				'blind-count': false,
				'difference-confirm-above': 0,
				'pin-digits': 6,
				'lock-after-minutes': 5,
				'badge-is-enough': false,
				'shop-name': 'Corner Café',
				'shop-address': '12 Main Road',
				'vat-registered': true,
				'vat-number': '4123456789',
				'opening-balance': 0,
			},
		});
	});

	test('a shop that is not for practice gives new accounts nothing and sells no made-up numbers, unless told so', async () => {
		const {json, run} = newShop();
		await run('init', '--shop', 'Mine');
		expect((await json('setting', 'list')).document).toMatchObject({settings: {'opening-balance': 0, 'demo-vending': false}});
		const other = newShop();
		await other.run('init', '--shop', 'Mine', '--opening', '1000000');
		expect((await other.json('setting', 'list')).document).toMatchObject({settings: {'opening-balance': 100_000_000}});
	});

	test('wants to be told which shop', async () => {
		const {json, folder} = newShop();
		const which = fails(2, 'usage', 'Say which shop to make: --practice, or --shop NAME.');
		expect(await json('init')).toEqual(which);
		expect(await json('init', '--practice', '--shop', 'Mine')).toEqual(which);
		expect(() => statSync(folder)).toThrow('ENOENT');
	});

	test('does not touch a folder that holds a shop, or anything else', async () => {
		const {run, json, journal} = await practiceShop();
		const before = journal();
		const notEmpty = fails(1, 'not-empty', 'SHOP is not empty. Name an empty or a new folder with --data.');
		expect(await json('init', '--practice', '--without-past')).toEqual(notEmpty);
		expect(journal()).toBe(before);
		expect((await run('verify')).code).toBe(0);
		const other = newShop();
		mkdirSync(other.folder);
		writeFileSync(join(other.folder, 'letter.txt'), 'Dear');
		expect(await other.json('init', '--shop', 'Mine')).toEqual(notEmpty);
		expect(readdirSync(other.folder)).toEqual(['letter.txt']);
	});

	test('refuses what does not fit, and can be said again in the same folder', async () => {
		const {json} = newShop();
		for (const [words, code, name] of [
			[['--shop', ''], 3, 'bad-text'],
			[['--shop', 'x'.repeat(41)], 3, 'bad-text'],
			[['--shop', 'Mine', '--owner', ''], 3, 'bad-text'],
			[['--shop', 'Mine', '--currency', 'USD'], 3, 'unknown-currency'],
			[['--shop', 'Mine', '--address', 'x'.repeat(121)], 3, 'bad-setting'],
			[['--shop', 'Mine', '--opening', '-5'], 2, 'usage'],
		] as const)
			expect(await json('init', ...words), words.join(' ')).toMatchObject({code, document: {error: {code: name}}});
		expect((await json('init', '--shop', 'Mine')).code).toBe(0);
	});

	// mkdir makes it 0755, and then the new shop is refused because others can read it; its folders are there by then.
	test('takes an empty folder that is there, and makes it its owner’s alone', async () => {
		const {run, folder} = newShop();
		mkdirSync(folder, {mode: 0o755});
		expect(await run('init', '--practice', '--without-past')).toEqual(
			done('Made a practice shop in SHOP: 62 products, 6 accounts.\n'),
		);
		expect(statSync(folder).mode & 0o777).toBe(0o700);
	});

	// The folders are made before the plan is looked at; then an empty shop is shown to whoever asks, with exit code 0.
	test('that was refused leaves no shop that can be listed', async () => {
		const {run, json} = newShop();
		await run('init', '--shop', '');
		expect(await json('account', 'list')).toMatchObject({code: 1, document: {error: {code: 'no-shop'}}});
	});

	// The address is kept as it was typed, while setting set tidies it.
	test('tidies all texts alike', async () => {
		const {run, json} = newShop();
		await run('init', '--shop', 'Mine', '--address', ' 12  Main Road ');
		expect((await json('setting', 'list')).document).toMatchObject({settings: {'shop-address': '12 Main Road'}});
	});
});

describe('setting', () => {
	test('list shows every setting, what it is and what it may be', async () => {
		const {run, json} = await practiceShop();
		const {code, stdout} = await run('setting', 'list');
		expect(code).toBe(0);
		expect(stdout.split('\n').map(line => line.split(/ {2,}/)[0])).toEqual([
			'Name',
			'shop-name',
			'shop-address',
			'vat-registered',
			'vat-number',
			'vat-rate',
			'full-invoice-above',
			'cash-rounding',
			'opening-balance',
			'vend-repeat-minutes',
			'bill-repeat-days',
			'demo-vending',
			'cash-from-credit',
			'day-starts-at',
			'label-layouts',
			'receipt-footer',
			'low-stock',
			'low-vouchers',
			'shifts',
			'blind-count',
			'difference-confirm-above',
			'pin-digits',
			'lock-after-minutes',
			'badge-is-enough',
			'',
		]);
		expect(stdout).toMatch(/^cash-rounding +down +Rounding of cash to the smallest coin +down, nearest, none$/m);
		expect((await json('setting', 'list')).document).toEqual({
			currency: 'ZAR',
			settings: {
				'cash-from-credit': false,
				shifts: 'off',
				'blind-count': false,
				'difference-confirm-above': 0,
				'pin-digits': 6,
				'lock-after-minutes': 5,
				'badge-is-enough': false,
				'shop-name': 'Corner Café',
				'shop-address': '12 Main Road, Observatory, Cape Town',
				'vat-registered': false,
				'vat-number': '',
				'vat-rate': 1500,
				'cash-rounding': 'down',
				'opening-balance': 100_000_000,
				'vend-repeat-minutes': 10,
				'bill-repeat-days': 3,
				'demo-vending': true,
				'day-starts-at': 0,
				'full-invoice-above': 500_000,
				'label-layouts': '',
				'receipt-footer': 'Thank you',
				'low-stock': 5,
				'low-vouchers': 10,
			},
			laterVatRates: [],
		});
	});

	test('list shows a rate that begins later beside the one of now', async () => {
		const {run, json} = await practiceShop();
		await run('setting', 'set', 'vat-rate', '16', '--from', '2999-04-01');
		await run('setting', 'set', 'vat-rate', '15.5', '--from', '2998-04-01');
		expect((await run('setting', 'list')).stdout).toMatch(/^vat-rate +15, 15\.5 from .*, 16 from .* +Standard VAT rate/m);
		expect((await json('setting', 'list')).document).toMatchObject({
			settings: {'vat-rate': 1500},
			laterVatRates: [{rate: 1550}, {rate: 1600}],
		});
	});

	test('set changes one, and money follows it', async () => {
		const {run, json} = await practiceShop();
		expect(await run('setting', 'set', 'cash-rounding', 'none')).toEqual(done('cash-rounding is none now.\n'));
		expect(await json('setting', 'set', 'vat-rate', '15.5 %')).toEqual({
			code: 0,
			stderr: '',
			document: {name: 'vat-rate', value: 1550},
		});
		expect((await json('sell', '1003', '--cash', 'exact')).document).toMatchObject({
			receipt: {rounding: 0, tenders: [{net: 1999}]},
		});
	});

	test('set refuses what it does not know and what does not fit', async () => {
		const {json, journal} = await practiceShop();
		const before = journal();
		for (const [name, value, expected] of [
			['tip-jar', 'yes', fails(3, 'unknown-setting', 'There is no setting "tip-jar". See counterfoil setting list.')],
			['__proto__', 'x', fails(3, 'unknown-setting', 'There is no setting "__proto__". See counterfoil setting list.')],
			[
				'vat-rate',
				'51',
				fails(3, 'bad-setting', 'That value does not fit vat-rate. See counterfoil setting list for what does.'),
			],
			[
				'cash-rounding',
				'up',
				fails(3, 'bad-setting', 'That value does not fit cash-rounding. See counterfoil setting list for what does.'),
			],
			['opening-balance', '1e5', fails(2, 'usage', 'value: "1e5" is not an amount. Type one like 12.50.')],
			['vat-registered', 'perhaps', fails(2, 'usage', 'value: "perhaps" is neither yes nor no.')],
		] as const)
			expect(await json('setting', 'set', name, value)).toEqual(expected);
		expect(journal()).toBe(before);
	});

	test('a shop that is registered for VAT prints tax invoices, and one that is not never does', async () => {
		const {run} = await practiceShop();
		expect((await run('sell', '1002', '--card')).stdout).not.toMatch(/tax invoice|\bVAT\b/i);
		expect((await run('setting', 'set', 'vat-registered', 'yes')).code).toBe(3);
		await run('setting', 'set', 'vat-number', '4123456789');
		expect((await run('setting', 'set', 'vat-registered', 'yes')).code).toBe(0);
		const {stdout} = await run('sell', '1002', '1001', '--card');
		expect(stdout).toContain('              VAT 4123456789\n           ABRIDGED TAX INVOICE\n');
		expect(stdout).toContain('VAT 15% in 20.50                      2.67\nWithout VAT                          17.83\n');
		expect((await run('receipt', 'show', '1')).stdout).not.toMatch(/tax invoice|\bVAT\b/i);
		const token = await run('service', 'airtime', '50', '--to', '0821234567', '--card');
		expect(token.code).toBe(0);
		expect(token.stdout).not.toMatch(/tax invoice/i);
	});
});

describe('verify', () => {
	test('agrees with an honest shop', async () => {
		const {run, json} = await practiceShop();
		await run('sell', '1001', '--card');
		expect(await run('verify')).toEqual(
			done(
				`All agrees: 2 entries, 1 receipt, double entry, balances, stock, receipt numbers and history.\nLast entry ${'0'.repeat(64)}\n`,
			),
		);
		expect(await json('verify')).toEqual({
			code: 0,
			stderr: '',
			document: {agrees: true, entries: 2, receipts: 1, hash: '0'.repeat(64), closings: [], faults: [], redacted: []},
		});
	});

	test('the hash it says is the last one of the journal', async () => {
		const {folder} = await practiceShop();
		const {stdout} = await verbHere('--data', folder, '--json', 'verify');
		expect(JSON.parse(stdout).hash).toBe(readFileSync(join(folder, 'journal', '0000000001.log'), 'utf8').split(' ', 3)[2]);
	});
});

describe('paths', () => {
	test('says where things are, whether there is a shop or not', async () => {
		const {run, json} = newShop();
		expect(await run('paths')).toEqual(
			done(
				'shop       SHOP\njournal    SHOP/journal\nhead       SHOP/head\nsnapshot   SHOP/snapshot.json\nhistory    SHOP/history.sqlite\nbasket     SHOP/basket.log\nsettings   SHOP/counter.json\nspool      SHOP/spool\nexports    SHOP/exports\nquarantine SHOP/quarantine\nbackups    SHOP/backups\n',
			),
		);
		expect((await json('paths')).document).toEqual({
			shop: 'SHOP',
			journal: 'SHOP/journal',
			head: 'SHOP/head',
			snapshot: 'SHOP/snapshot.json',
			history: 'SHOP/history.sqlite',
			basket: 'SHOP/basket.log',
			settings: 'SHOP/counter.json',
			spool: 'SHOP/spool',
			exports: 'SHOP/exports',
			quarantine: 'SHOP/quarantine',
			backups: 'SHOP/backups',
		});
	});
});
