// Imports: they bring in what fits, report on every row, change nothing else, and can be repeated (rules.md §16).
import {appendFileSync, cpSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {exportFiles} from '../../../src/app/exporting/export.ts';
import {type ImportOptions, importFolder} from '../../../src/app/importing/import.ts';
import {reportLines} from '../../../src/formats/old-files/import-report.ts';
import {fromAccount, goods, listed, openedAccount, sell, toppedUp, vend} from '../../support/commands.ts';
import {filesIn, sample, type TemporaryShop, temporaryFolder, temporaryShop} from '../temporary-shop.ts';

const everything = Number.POSITIVE_INFINITY;
const bring = (shop: TemporaryShop, path: string, options: Partial<ImportOptions> = {}) =>
	importFolder(shop.till, path, {command: shop.command, ...options});

/** The report as text, and the exit code. */
async function said(shop: TemporaryShop, path: string, options: Partial<ImportOptions> = {}) {
	const {report, exit} = await bring(shop, path, options);
	return {exit, lines: reportLines(report)};
}

const account = (id: number, own: Readonly<Record<string, unknown>> = {}) => ({
	[id]: {id, name: `Holder ${id}`, created: '2025-11-20 09:15:00', balance: 100.5, ...own},
});
const registry = (...accounts: readonly object[]): string => JSON.stringify(Object.assign({}, ...accounts), null, 2);
const line = (amount: string, time = '10:00:00') =>
	`{"timestamp": "2025-11-20 ${time}", "type": "deposit", "amount": ${amount}, "service": null, "token": null}\n`;
const sale = (fields: string) => `${fields}, Fri Nov 20 22:35:05 2026\n`;

describe('the accounts registry', () => {
	test('comes in with its balances and its logs, row by row', async () => {
		const shop = await temporaryShop();
		expect(await said(shop, sample('accounts'))).toEqual({
			exit: 0,
			lines: [
				'accounts_registry.json, account 1, line 2: in. Thandi Nkosi opens with R999,600.11.',
				"accounts_registry.json, account 2, line 8: in. Siobhán O'Brien opens with R1,000,000.00.",
				'accounts_registry.json, account 3, line 14: in, with a note. Bela van der Merwe-Botha opens with R999,695.98. The balance was rounded to R999,695.98.',
				'accounts_registry.json, account 7, line 20: in, with a note. Łukasz opens with R10.25. The registry says R12.50 and the balance file R10.25: the file was taken.',
				'logs/account_1_transactions.log, line 1: in. deposit, R100.11, 2025-11-20 09:16:10.',
				'logs/account_1_transactions.log, line 2: in. purchase Electricity, R500.00, 2025-11-20 09:17:30.',
				'logs/account_1_transactions.log, line 3: in. purchase Electricity, R500.00, 2025-11-20 09:17:30.',
				'logs/account_1_transactions.log, line 4: in. bill_payment Café Netflix, R100.00, 2025-11-21 10:00:00.',
				'logs/account_3_transactions.log, line 1: in, with a note. withdrawal, R304.02, 2025-11-22 12:00:00. The amount was rounded to R304.02.',
				'6 in, 3 in, with a note.',
			],
		});
		const {accounts, numbers, ledger} = shop.till.state;
		expect(accounts.rows.get(3)).toMatchObject({
			name: 'Bela van der Merwe-Botha',
			created: '2025-11-21 16:02:59',
			balance: 99_969_598,
		});
		expect(accounts.rows.get(1)?.entries).toMatchObject([{kind: 'opening', amount: 99_960_011}]);
		expect(numbers.rows.get('account')).toBe(8);
		expect(ledger.rows.get('customer:1')).toBe(-99_960_011);
		expect(shop.till.history.past({source: 'account:1', limit: everything})).toHaveLength(4);
		expect(shop.till.history.past({text: 'netflix', limit: 9})).toMatchObject([{when: '2025-11-21 10:00:00', amount: 10_000}]);
	});

	test('a balance file that is missing, corrupt or negative is reported, and no default stands in for it', async () => {
		const shop = await temporaryShop();
		const folder = filesIn({
			'accounts_registry.json': registry(account(1), account(2), account(3), account(4, {balance: -1})),
			'accounts/account_2_balance.txt': 'x'.repeat(2000),
			'accounts/account_3_balance.txt': '-7.0',
			'accounts/account_9_balance.txt': '5.0',
		});
		const {exit, lines} = await said(shop, folder);
		expect(exit).toBe(3);
		expect(lines).toEqual([
			"accounts_registry.json, account 1, line 2: in, with a note. Holder 1 opens with R100.50. The balance file cannot be used: It is missing. The registry's R100.50 was taken.",
			"accounts_registry.json, account 2, line 8: in, with a note. Holder 2 opens with R100.50. The balance file cannot be used: accounts/account_2_balance.txt has 2000 bytes, and at most 1000 bytes are read. Import a smaller copy. The registry's R100.50 was taken.",
			"accounts_registry.json, account 3, line 14: in, with a note. Holder 3 opens with R100.50. The balance file cannot be used: -7.0 is below zero. The registry's R100.50 was taken.",
			'accounts_registry.json, account 4, line 20: left out. It has no balance. Balance file: It is missing. Registry: -1.0 is below zero.',
			'accounts/account_9_balance.txt: left out. There is no account 9 in accounts_registry.json that can be read.',
			'3 in, with a note, 2 left out.',
		]);
		expect(shop.till.state.accounts.rows.has(4)).toBe(false);
	});

	test('a name that no new account could have comes in, marked, with its money and its log', async () => {
		const shop = await temporaryShop();
		const folder = filesIn({
			'accounts_registry.json': registry(
				account(1, {name: 'A/B'}),
				account(2, {name: '\u001b[31mRed'}),
				account(3),
				account(4, {name: '-'}),
				account(5, {name: ''}),
				account(6, {name: null}),
				account(7, {name: 'x'.repeat(60)}),
			),
			'accounts/account_1_balance.txt': '1.0',
			'accounts/account_2_balance.txt': '1.0',
			'accounts/account_3_balance.txt': '100.5',
			'logs/account_1_transactions.log': line('1.0') + line('2.0'),
			'logs/account_3_transactions.log': `${line('1.0')}not a line\n${line('NaN')}`,
			'logs/account_8_transactions.log': line('1.0'),
		});
		const noBalance = "The balance file cannot be used: It is missing. The registry's R100.50 was taken.";
		const {exit, lines} = await said(shop, folder);
		expect(exit).toBe(3);
		expect(lines).toEqual([
			'accounts_registry.json, account 1, line 2: in, with a note. A/B opens with R1.00. No new one could be called "A/B": it keeps its name until you change it. The registry says R100.50 and the balance file R1.00: the file was taken.',
			'accounts_registry.json, account 2, line 8: in, with a note. [31mRed opens with R1.00. What cannot be shown was taken out of the name. No new one could be called "[31mRed": it keeps its name until you change it. The registry says R100.50 and the balance file R1.00: the file was taken.',
			'accounts_registry.json, account 3, line 14: in. Holder 3 opens with R100.50.',
			`accounts_registry.json, account 4, line 20: in, with a note. - opens with R100.50. No new one could be called "-": it keeps its name until you change it. ${noBalance}`,
			`accounts_registry.json, account 5, line 26: in, with a note. Account 5 opens with R100.50. It has no name that can be shown: it is called "Account 5". ${noBalance}`,
			`accounts_registry.json, account 6, line 32: in, with a note. Account 6 opens with R100.50. It has no name that can be shown: it is called "Account 6". ${noBalance}`,
			`accounts_registry.json, account 7, line 38: in, with a note. ${'x'.repeat(50)} opens with R100.50. The name was cut to 50 letters. ${noBalance}`,
			'logs/account_1_transactions.log, line 1: in. deposit, R1.00, 2025-11-20 10:00:00.',
			'logs/account_1_transactions.log, line 2: in. deposit, R2.00, 2025-11-20 10:00:00.',
			'logs/account_3_transactions.log, line 1: in. deposit, R1.00, 2025-11-20 10:00:00.',
			'logs/account_3_transactions.log, line 2: left out. It is not a JSON object: "not a line" does not belong there.',
			'logs/account_3_transactions.log, line 3: left out. "NaN" is not an amount.',
			'logs/account_3_transactions.log: 2 of its 3 lines could not be read. They are listed above.',
			'logs/account_8_transactions.log: left out. Its lines were left out, 1 in all. There is no account 8 in accounts_registry.json that can be read.',
			'4 in, 6 in, with a note, 3 left out.',
		]);
	});

	test('an id that is there is left alone and reported with its differences, and the log of another account stays out', async () => {
		const shop = await temporaryShop();
		await shop.do(openedAccount('Zola', 5000));
		const before = shop.everything();
		const folder = filesIn({
			'accounts_registry.json': registry(account(1)),
			'accounts/account_1_balance.txt': '100.5',
			'logs/account_1_transactions.log': line('1.0'),
		});
		expect(await said(shop, folder)).toEqual({
			exit: 3,
			lines: [
				'accounts_registry.json, account 1, line 2: left out. Account 1 is in the shop already and was left alone: name "Holder 1" in the file, "Zola" in the shop; opened 2025-11-20 09:15:00 in the file, 2026-03-02 10:00:02 in the shop; balance R100.50 in the file, R50.00 in the shop.',
				'logs/account_1_transactions.log: left out. Its lines were left out, 1 in all. Account 1 in the shop is another one: it was opened 2026-03-02 10:00:02, not 2025-11-20 09:15:00.',
				'2 left out.',
			],
		});
		expect(shop.everything()).toBe(before);
	});
});

describe('product records and sales', () => {
	test('come in, row by row', async () => {
		const shop = await temporaryShop();
		const {exit, lines} = await said(shop, sample('products'));
		expect(exit).toBe(0);
		expect(lines).toEqual([
			'product_Records.json, product 1001, line 2: in. Candy, R2.00, 99980 in stock.',
			'product_Records.json, product 1002, line 7: in. Chocolate, dark, R12.50, 40 in stock.',
			'product_Records.json, product 1005, line 12: in. Fuse, R20.00, 8 in stock.',
			'product_Records.json, product 1006, line 17: in. Crème soda, R19.99, 0 in stock.',
			'sales.txt, line 1: in. Fuse, R40.00, 2026-11-20 22:35:05.',
			'sales.txt, line 2: in. Chocolate, dark, R12.50, 2026-11-05 08:01:02.',
			'sales.txt, line 3: in. Fuse, R40.00, 2026-11-20 22:35:05.',
			'sales.txt, line 4: in. Candy, R20.00, 2026-11-21 10:00:00.',
			'8 in.',
		]);
		expect(shop.till.state.stock.rows.get('1005')).toEqual({quantity: 8000, sold: 0, lost: 0});
		expect(shop.till.history.movements('1005', 9)).toMatchObject([{kind: 'opening', quantity: 8000}]);
		expect(shop.till.history.past({text: 'john', limit: 9})).toMatchObject([
			{customer: 'Smith, John', product: '1002', quantity: 1000},
		]);
		expect(shop.till.state.numbers.rows.size).toBe(0);
	});

	test('what does not fit is left out with its reason; what is odd comes in with a note', async () => {
		const shop = await temporaryShop();
		const product = (name: string, price: number, quantity: number) => ({Product_Name: name, Price: price, Quantity: quantity});
		const folder = filesIn({
			'product_Records.json': JSON.stringify({
				1: product('Debt', 2, -5),
				2: product('Gift', 0, 5),
				3: product('Sugar', 5, 2.5),
				4: product('=Sum', 5, 1),
				'600100112345': product('Salt', 5, 1),
				'0600100112345': product('Pepper', 5, 1),
				'a b': product('Space', 5, 1),
			}),
			'sales.txt':
				sale('L, l@x.za, 082, 1, Debt, -1, -2') +
				sale('L, l@x.za, 082, 4711, Ghost, 1, 2') +
				sale('L, l@x.za, 082, 2, Gift, 0, 0'),
		});
		const {exit, lines} = await said(shop, folder);
		expect(exit).toBe(3);
		expect(lines).toEqual([
			'product_Records.json, product 1, line 1: in, with a note. Debt, R2.00, 0 in stock. The quantity is -5, below zero: it opens at 0.',
			'product_Records.json, product 2, line 1: left out. The price must be from R0.01 to R999,999,999.00.',
			'product_Records.json, product 3, line 1: in, with a note. Sugar, R5.00, 2.5 in stock. The quantity 2.5 is no whole number: it is sold by weight, in kg.',
			'product_Records.json, product 4, line 1: in, with a note. =Sum, R5.00, 1 in stock. No new one could be called "=Sum": it keeps its name until you change it.',
			'product_Records.json, product 600100112345, line 1: in. Salt, R5.00, 1 in stock.',
			'product_Records.json, product 0600100112345, line 1: left out. "0600100112345" belongs to Salt already. Use another code.',
			'product_Records.json, product "a b", line 1: left out. "a b" cannot be a code. Use 1 to 32 letters, digits, ".", "_", "/" or "-", beginning with a letter or digit.',
			'sales.txt, line 1: in, with a note. Debt, -R2.00, 2026-11-20 22:35:05. The quantity is -1, below zero: a return, or a mistake.',
			'sales.txt, line 2: in, with a note. Ghost, R2.00, 2026-11-20 22:35:05. There is no product "4711": it is history only.',
			'sales.txt, line 3: in, with a note. Gift, R0.00, 2026-11-20 22:35:05. The quantity is 0: no stock moved.',
			'1 in, 6 in, with a note, 3 left out.',
		]);
	});

	test('a product that is there is left alone and reported with its differences', async () => {
		const shop = await temporaryShop();
		await shop.do(listed('1001', {name: 'Candy', price: 250, stock: 5}));
		const {exit, lines} = await said(shop, join(sample('products'), 'product_Records.json'));
		expect(exit).toBe(3);
		expect(lines[0]).toBe(
			'product_Records.json, product 1001, line 2: left out. Product 1001 is in the shop already and was left alone: price R2.00 in the file, R2.50 in the shop; quantity 99980 in the file, 5 in the shop.',
		);
		expect(shop.till.state.products.rows.get('1001')?.price).toBe(250);
	});
});

describe('repeated', () => {
	test.each(['accounts', 'products'] as const)('the same %s add nothing, and that is fine', async family => {
		const shop = await temporaryShop();
		const first = await bring(shop, sample(family));
		const before = shop.everything();
		const again = await bring(shop, sample(family));
		expect(again.exit).toBe(0);
		expect(again.report.counts).toEqual({in: 0, note: 0, same: first.report.rows.length, out: 0});
		expect(shop.everything()).toBe(before);
	});

	test('a file that has grown adds only its new lines, one that stands there once more too', async () => {
		const shop = await temporaryShop();
		const folder = temporaryFolder();
		cpSync(sample('products'), folder, {recursive: true});
		cpSync(sample('accounts'), folder, {recursive: true});
		await bring(shop, folder);
		appendFileSync(
			join(folder, 'sales.txt'),
			sale('Lerato Dlamini, lerato@example.co.za, 0821234567, 1005, Fuse, 2, 40') + sale('Z, z@x.za, 082, 1001, Candy, 1, 2'),
		);
		appendFileSync(join(folder, 'logs/account_1_transactions.log'), line('3.0'));
		const {report, exit} = await bring(shop, folder);
		expect(exit).toBe(0);
		expect(report.rows.filter(({status}) => status === 'in').map(({file, row}) => `${file} ${row}`)).toEqual([
			'logs/account_1_transactions.log line 5',
			'sales.txt line 5',
			'sales.txt line 6',
		]);
		const sales = shop.till.history.past({source: 'sales', limit: everything});
		expect(sales.map(({text}) => text).filter(text => text.startsWith('Lerato'))).toHaveLength(3);
		expect(sales).toHaveLength(6);
	});

	test('the shop’s own export holds nothing new for it', async () => {
		const shop = await temporaryShop();
		await bring(shop, sample('accounts'));
		await bring(shop, sample('products'));
		await shop.do(
			sell([goods('1005', 2), vend('Electricity', 10_000, '07123456787')], {tender: fromAccount(1), customer: {name: 'Zola'}}),
		);
		await shop.do(toppedUp(5000, 2));
		const folder = temporaryFolder();
		await exportFiles(shop.till, folder, {what: 'accounts'});
		await exportFiles(shop.till, folder, {what: 'sales'});
		const before = shop.everything();
		const {report, exit} = await bring(shop, folder);
		expect({exit, counts: report.counts}).toEqual({exit: 0, counts: {in: 0, note: 0, same: 17, out: 0}});
		expect(shop.everything()).toBe(before);
	});
});

describe('a dry run', () => {
	test.each(['accounts', 'products'] as const)('over %s reports the same rows and changes nothing', async family => {
		const shop = await temporaryShop();
		const before = shop.everything();
		const dry = await bring(shop, sample(family), {dryRun: true});
		expect(shop.everything()).toBe(before);
		const wet = await bring(shop, sample(family));
		expect({...dry, report: {...dry.report, isDryRun: false}}).toEqual(wet);
		expect(shop.everything()).not.toBe(before);
	});

	test('says that it was one', async () => {
		const shop = await temporaryShop();
		const {lines} = await said(shop, join(sample('products'), 'sales.txt'), {dryRun: true});
		expect(lines[0]).toBe(
			'sales.txt, line 1: would come in, with a note. Fuse, R40.00, 2026-11-20 22:35:05. There is no product "1005": it is history only.',
		);
		expect(lines.at(-1)).toBe('4 would come in, with a note. This was a dry run: nothing was changed.');
	});
});

describe('many rows', () => {
	const many = Array.from({length: 1201}, (_, n) => sale(`L, l@x.za, 082, 1005, Fuse, ${n}, ${n}`)).join('');

	test('come in a batch at a time, with progress', async () => {
		const shop = await temporaryShop();
		const progress: string[] = [];
		const onProgress: ImportOptions['onProgress'] = ({done, total}) => progress.push(`${done} of ${total}`);
		const {exit} = await bring(shop, filesIn({'sales.txt': many}), {onProgress});
		expect(exit).toBe(0);
		expect(progress).toEqual(['500 of 1201', '1000 of 1201', '1201 of 1201']);
		expect(shop.till.history.past({limit: everything})).toHaveLength(1201);
	});

	test('that are long come in fewer at a time, so that no batch is more than one entry of the journal holds', async () => {
		const shop = await temporaryShop();
		const progress: number[] = [];
		const long = Array.from({length: 600}, (_, n) => sale(`${'é'.repeat(1900)} ${n}, l@x.za, 082, 1005, Fuse, 1, 1`)).join('');
		const {exit} = await bring(shop, filesIn({'sales.txt': long}), {onProgress: ({done}) => progress.push(done)});
		expect(exit).toBe(0);
		expect(progress.length).toBeGreaterThan(5);
		expect(progress.at(-1)).toBe(600);
		expect(shop.till.history.past({limit: everything})).toHaveLength(600);
	});

	test('can be stopped between two batches; what came in stays, and the next import adds the rest', async () => {
		const shop = await temporaryShop();
		const folder = filesIn({'sales.txt': many});
		const stop = new AbortController();
		const {report, exit} = await bring(shop, folder, {signal: stop.signal, onProgress: () => stop.abort()});
		expect({exit, counts: report.counts}).toEqual({exit: 3, counts: {in: 0, note: 500, same: 0, out: 701}});
		expect(report.rows[500]?.sentence).toBe('The import was stopped before this row. Import again to add it.');
		const rest = await bring(shop, folder);
		expect({exit: rest.exit, counts: rest.report.counts}).toEqual({exit: 0, counts: {in: 0, note: 701, same: 500, out: 0}});
		expect(shop.till.history.past({limit: everything})).toHaveLength(1201);
	});

	test('stopped before it begins, nothing is changed', async () => {
		const shop = await temporaryShop();
		const before = shop.everything();
		const {exit, report} = await bring(shop, filesIn({'sales.txt': many}), {signal: AbortSignal.abort()});
		expect(exit).toBe(3);
		expect(report.rows.at(-1)?.sentence).toBe('It was stopped before anything was changed.');
		expect(shop.everything()).toBe(before);
	});

	test('what the counter did meanwhile is not overwritten: the batch is refused, and the rest left out', async () => {
		const shop = await temporaryShop();
		const products = Object.fromEntries(
			Array.from({length: 600}, (_, n) => [String(2000 + n), {Product_Name: `Thing ${n}`, Price: 1, Quantity: 1}]),
		);
		const inTheWay: Promise<unknown>[] = [];
		const onProgress = () => {
			inTheWay.push(shop.do(listed('2599', {name: 'Mine'})));
		};
		const {report, exit} = await bring(shop, filesIn({'product_Records.json': JSON.stringify(products)}), {onProgress});
		await Promise.all(inTheWay);
		expect({exit, counts: report.counts}).toEqual({exit: 3, counts: {in: 500, note: 0, same: 0, out: 100}});
		expect(report.rows.at(-1)?.sentence).toBe(
			'The shop refused the rows from here on: "2599" belongs to Mine already. Use another code. Import again.',
		);
		expect(shop.till.state.products.rows.get('2599')?.name).toBe('Mine');
	});
});

describe('files of the second family, cousins of the inventory program', () => {
	const family = (name: string) => fileURLToPath(new URL(`../../samples/second-family/${name}`, import.meta.url));

	test('a line with phone and e-mail swapped, and one without its total', async () => {
		expect(await said(await temporaryShop(), family('name-price-qn'))).toEqual({
			exit: 0,
			lines: [
				'Record.json: It is read as product records: "Name" is the name, "Price" the price of one, "Qn" the quantity in stock.',
				'Record.json, product 1001, line 1: in. 5 Star, R5.00, 94 in stock.',
				'Record.json, product 1002, line 1: in. Silk, R20.50, 120 in stock.',
				'Record.json, product 1003, line 1: in. Cake, R10.00, 0 in stock.',
				'Sales.txt: Its lines have the price of one before the total.',
				'Sales.txt, line 1: in. 5 Star, R10.00, 2022-01-10 10:15:00.',
				'Sales.txt, line 2: in. Silk, R61.50, 2022-01-11 18:02:11.',
				'Sales.txt, line 3: in. Cake, R10.00, 2022-01-12 09:00:00.',
				'6 in.',
			],
		});
	});

	test('a line with a field in front and an ISO time', async () => {
		const shop = await temporaryShop();
		expect(await said(shop, family('name-pr-qn'))).toMatchObject({exit: 0});
		const past = shop.till.history
			.past({limit: 9})
			.map(({customer, email, phone, product, when, amount, quantity}) => [
				customer,
				email,
				phone,
				product,
				when,
				amount,
				quantity,
			]);
		expect(past).toEqual([
			['Eve', 'eve@example.com', '9000000005', '1002', '2022-01-14 12:00:00', 80_000, 1000],
			['Dee', 'dee@example.com', '9000000004', '1001', '2022-01-13 09:30:00', 20_000, 2000],
		]);
	});

	test('prices and quantities in quotes; what has no place is named', async () => {
		expect(await said(await temporaryShop(), join(family('quoted-price'), 'Record.json'))).toEqual({
			exit: 0,
			lines: [
				'Record.json: It is read as product records: "Name" is the name, "Price" the price of one, "Quantity" the quantity in stock.',
				'Record.json, product 1, line 2: in, with a note. Green tea, R52.50, 20 in stock. It also holds "Weight", "Maker", which has no place here.',
				'Record.json, product 2, line 3: in, with a note. Black tea, R48.00, 12 in stock. It also holds "Weight", "Maker", which has no place here.',
				'2 in, with a note.',
			],
		});
	});

	test.each(['{"theme": "dark"}', '[]', '{'])('a stray items.json that holds %s keeps no sales out', async stray => {
		const folder = filesIn({'items.json': stray, 'sales.txt': sale('L, l@x.za, 082, 4711, Ghost, 1, 2')});
		const {exit, lines} = await said(await temporaryShop(), folder);
		expect(exit).toBe(0);
		expect(lines[0]).toMatch(/^items\.json: It was not read\. items\.json /);
		expect(lines.at(-1)).toBe('1 in, with a note.');
		expect((await said(await temporaryShop(), join(folder, 'items.json'))).exit).toBe(1);
	});

	test('again, nothing comes in twice', async () => {
		const shop = await temporaryShop();
		await said(shop, family('name-price-qn'));
		const before = shop.everything();
		const {exit, lines} = await said(shop, family('name-price-qn'));
		expect([exit, lines.at(-1)]).toEqual([0, '6 in the shop already.']);
		expect(shop.everything()).toBe(before);
	});
});

test('a row that is left out says nothing of a balance that was taken', async () => {
	const shop = await temporaryShop();
	await shop.do(openedAccount('Zola', 5000));
	const folder = filesIn({'accounts_registry.json': registry(account(1)), 'accounts/account_1_balance.txt': '7.0'});
	const {lines} = await said(shop, folder);
	expect(lines[0]).toMatch(/left out/);
	expect(lines[0]).not.toMatch(/was taken/);
});

test('an account and a product keep an imported name when something else of them is changed', async () => {
	const shop = await temporaryShop();
	const folder = filesIn({
		'accounts_registry.json': registry(account(1, {name: 'X'})),
		'product_Records.json': '{"5": {"Product_Name": "-Tea", "Price": 2, "Quantity": 1}}',
	});
	await said(shop, folder);
	await shop.do({type: 'editAccount', account: 1, name: 'X', phone: '0821234567'});
	await shop.do({type: 'editProduct', product: '5', name: '-Tea', tax: 'zero', barcodes: []});
	expect(shop.till.state.accounts.rows.get(1)).toMatchObject({name: 'X', phone: '0821234567'});
	expect(shop.till.state.products.rows.get('5')).toMatchObject({name: '-Tea', tax: 'zero'});
});
