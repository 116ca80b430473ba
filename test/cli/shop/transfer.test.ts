// The verbs `import` and `export`: report, old programs' files, dry runs, repeats, and exit code 3 when rows were left out.
import {cpSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {type CommandLine, commandLine, practiceShop, scratchFolder} from '../../support/command-line.ts';

const sample = (family: string): string => fileURLToPath(new URL(`../../samples/${family}`, import.meta.url));
const done = (stdout: string) => ({code: 0, stdout, stderr: ''});

/** A shop of one's own, with nothing in it. */
async function emptyShop(): Promise<CommandLine> {
	const shop = commandLine(join(scratchFolder(), 'shop'));
	await shop.run('init', '--shop', 'Corner Café');
	return shop;
}

const accountRows = (
	status: string,
) => `accounts_registry.json, account 1, line 2: ${status}. Thandi Nkosi opens with R999,600.11.
accounts_registry.json, account 2, line 8: ${status}. Siobhán O'Brien opens with R1,000,000.00.
accounts_registry.json, account 3, line 14: ${status}, with a note. Bela van der Merwe-Botha opens with R999,695.98. The balance was rounded to R999,695.98.
accounts_registry.json, account 7, line 20: ${status}, with a note. Łukasz opens with R10.25. The registry says R12.50 and the balance file R10.25: the file was taken.
logs/account_1_transactions.log, line 1: ${status}. deposit, R100.11, 2026-03-02 10:00:00.
logs/account_1_transactions.log, line 2: ${status}. purchase Electricity, R500.00, 2026-03-02 10:00:00.
logs/account_1_transactions.log, line 3: ${status}. purchase Electricity, R500.00, 2026-03-02 10:00:00.
logs/account_1_transactions.log, line 4: ${status}. bill_payment Café Netflix, R100.00, 2026-03-02 10:00:00.
logs/account_3_transactions.log, line 1: ${status}, with a note. withdrawal, R304.02, 2026-03-02 10:00:00. The amount was rounded to R304.02.
`;

describe('import', () => {
	test('brings the accounts in, and says of every row what became of it', async () => {
		const {run} = await emptyShop();
		expect(await run('import', sample('accounts'))).toEqual(done(`${accountRows('in')}6 in, 3 in, with a note.\n`));
		expect((await run('account', 'list')).stdout).toBe(`Id  Name                      Created           Balance
 1  Thandi Nkosi              2026-03-02    R999,600.11
 2  Siobhán O'Brien           2026-03-02  R1,000,000.00
 3  Bela van der Merwe-Botha  2026-03-02    R999,695.98
 7  Łukasz                    2026-03-02         R10.25
`);
	});

	test('brings a past in that receipt find and the verbs of its account show', async () => {
		const {run, json} = await emptyShop();
		await run('import', sample('accounts'));
		await run('import', sample('products'));
		const fuse = {source: 'sales', about: 'Fuse', quantity: 2000, amount: 4000, customer: 'Lerato Dlamini'};
		expect(await json('receipt', 'find', 'lerato')).toMatchObject({code: 0, document: {receipts: [], past: [fuse, fuse]}});
		expect((await run('receipt', 'find', 'lerato')).stdout).toBe(`No receipt holds "lerato".

2 lines from the files of the old programs:
Time                 Of     What  Quantity  Amount  Customer
2026-03-02 10:00:00  sales  Fuse         2   40.00  Lerato Dlamini
2026-03-02 10:00:00  sales  Fuse         2   40.00  Lerato Dlamini
`);
		const all = ['bill_payment Café Netflix', 'purchase Electricity', 'purchase Electricity', 'deposit'].map(about => ({about}));
		expect((await json('account', 'show', '1')).document).toMatchObject({entries: [{}], past: all});
		expect((await json('account', 'statement', '1')).document).toMatchObject({entries: [{}], past: all});
		const oneDay = ['account', 'statement', '1', '--from', '2025-11-21', '--to', '2025-11-21'];
		expect((await json(...oneDay)).document).toMatchObject({entries: [], past: all.slice(0, 1)});
		expect((await run(...oneDay)).stdout).toContain('There are no entries here.\n\n1 line from the files of the old programs:\n');
	});

	test('--dry-run says the same and changes nothing', async () => {
		const {run, journal} = await emptyShop();
		const before = journal();
		expect(await run('import', sample('accounts'), '--dry-run')).toEqual(
			done(
				`${accountRows('would come in')}6 would come in, 3 would come in, with a note. This was a dry run: nothing was changed.\n`,
			),
		);
		expect(journal()).toBe(before);
	});

	test('again, it adds nothing and says that all is there', async () => {
		const {run, json, journal} = await emptyShop();
		await run('import', sample('products'));
		const before = journal();
		const {code, document} = await json('import', sample('products'));
		expect(code).toBe(0);
		expect(document).toMatchObject({isDryRun: false, counts: {in: 0, note: 0, out: 0}});
		expect(journal()).toBe(before);
	});

	test('ends with 3 when rows were left out; the rest is in', async () => {
		const folder = join(scratchFolder(), 'old');
		mkdirSync(folder);
		writeFileSync(
			join(folder, 'product_Records.json'),
			'{"1001": {"Product_Name": "Candy", "Price": 2, "Quantity": 10}, "1002": {"Product_Name": "Fuse", "Price": "x", "Quantity": 1}}',
		);
		const {run, json} = await emptyShop();
		const {code, stdout, stderr} = await run('import', folder);
		expect([code, stderr]).toEqual([3, '']);
		expect(stdout).toMatch(/1002.*left out/);
		expect(stdout).toMatch(/1 in, 1 left out\.\n$/);
		expect((await json('stock', 'list')).document).toMatchObject({products: [{code: '1001', name: 'Candy', stock: 10_000}]});
	});

	test('of what is in the shop already with other values leaves the shop alone and ends with 3', async () => {
		const {run, journal} = await practiceShop();
		const before = journal();
		expect((await run('import', join(sample('products'), 'product_Records.json'), '--dry-run')).code).toBe(3);
		expect(journal()).toBe(before);
	});

	test.each([
		[
			'a path that is not there',
			(folder: string) => join(folder, 'nowhere'),
			/nowhere is not there\. Check its name, and import again\./,
		],
		['a folder with nothing in it', (folder: string) => folder, /There is nothing to import in/],
		[
			'a file that was written by half',
			(folder: string) => {
				cpSync(join(sample('products'), 'product_Records.json'), join(folder, 'product_Records.json'));
				truncateSync(join(folder, 'product_Records.json'), 100);
				return folder;
			},
			/half-written/,
		],
		[
			'bytes that are no text',
			(folder: string) => {
				writeFileSync(join(folder, 'product_Records.json'), Buffer.from([0xff, 0xfe, 0x00, 0x7b]));
				return folder;
			},
			/product_Records\.json: left out\./,
		],
	])('%s ends with 1 and changes nothing', async (_what, path, sentence) => {
		const {run, journal} = await emptyShop();
		const before = journal();
		const {code, stdout, stderr} = await run('import', path(scratchFolder()));
		expect([code, stderr]).toEqual([1, '']);
		expect(stdout).toMatch(sentence);
		expect(stdout).not.toContain('    at ');
		expect(journal()).toBe(before);
	});
});

describe('export', () => {
	test('writes products and says what their file has no place for', async () => {
		const {run, json} = await practiceShop();
		const folder = join(scratchFolder(), 'for the old program');
		expect(await run('export', 'products', folder)).toEqual({
			code: 0,
			stdout: `Wrote 1 file: ${folder}/product_Records.json\n`,
			stderr: expect.stringMatching(/barcodes; the file has no place for them\.\n/),
		});
		const records = JSON.parse(readFileSync(join(folder, 'product_Records.json'), 'utf8'));
		expect(records['1001']).toEqual({Product_Name: 'Brown Bread 700g', Price: 18.5, Quantity: 24});
		const {products} = (await json('stock', 'list')).document as {products: object[]};
		expect(Object.keys(records)).toHaveLength(products.length);
		expect(statSync(join(folder, 'product_Records.json')).mode & 0o777).toBe(0o600);
	});

	test('writes accounts: the registry, a balance for each and a log for those that moved, as a document', async () => {
		const {run, json} = await practiceShop();
		await run('account', 'withdraw', '1', '50');
		const folder = join(scratchFolder(), 'out');
		expect(await json('export', 'accounts', folder)).toMatchObject({
			code: 0,
			document: {
				written: [
					`${folder}/accounts_registry.json`,
					...[1, 2, 3, 4, 5, 6].map(id => `${folder}/accounts/account_${id}_balance.txt`),
					`${folder}/logs/account_1_transactions.log`,
				],
				notes: ['6 accounts have a phone or e-mail; the registry has no place for them.'],
			},
		});
		expect(readFileSync(join(folder, 'accounts/account_1_balance.txt'), 'utf8')).toBe('999950.0');
		expect(readFileSync(join(folder, 'logs/account_1_transactions.log'), 'utf8')).toMatch(
			/^\{"timestamp": "\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", "type": "withdrawal", "amount": 50\.0, "service": null, "token": null\}\n$/,
		);
	});

	test('counts the files it wrote, and names the first five', async () => {
		const {run} = await practiceShop();
		const folder = join(scratchFolder(), 'out');
		const first = ['_registry.json', ...[1, 2, 3, 4].map(id => `/account_${id}_balance.txt`)];
		const named = first.map(name => `${folder}/accounts${name}`).join(', ');
		expect((await run('export', 'accounts', folder)).stdout).toBe(`Wrote 7 files, the first five: ${named}\n`);
	});

	test('writes sales, a line for each of the goods', async () => {
		const {run} = await practiceShop();
		await run('sell', '2*1001', '--card', '--name', 'Bela, Dlamini', '--email', 'bela@example.co.za', '--phone', '0821234567');
		const folder = scratchFolder();
		expect((await run('export', 'sales', folder)).stdout).toBe(`Wrote 1 file: ${folder}/sales.txt\n`);
		expect(readFileSync(join(folder, 'sales.txt'), 'utf8')).toMatch(
			/^Bela {2}Dlamini, bela@example\.co\.za, 0821234567, 1001, Brown Bread 700g, 2, 37, \w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}\n$/,
		);
	});

	test('does not write over a file unless told to', async () => {
		const {json} = await practiceShop();
		const folder = scratchFolder();
		writeFileSync(join(folder, 'sales.txt'), 'mine');
		expect(await json('export', 'sales', folder)).toEqual({
			code: 1,
			stderr: '',
			document: {
				error: {
					code: 'not-exported',
					message: `${folder} holds sales.txt already. Nothing was written. Use --replace, or name another folder.`,
				},
			},
		});
		expect(readFileSync(join(folder, 'sales.txt'), 'utf8')).toBe('mine');
		expect((await json('export', 'sales', folder, '--replace')).code).toBe(0);
		expect(readFileSync(join(folder, 'sales.txt'), 'utf8')).toBe('');
		expect(readdirSync(folder)).toEqual(['sales.txt']);
	});

	test('accounts and sales that were exported come in again, and no balance is different', async () => {
		const {run} = await practiceShop();
		const folder = scratchFolder();
		await run('sell', '2*1001', '--account', '1');
		for (const what of ['accounts', 'sales']) expect((await run('export', what, folder)).code).toBe(0);
		const other = await emptyShop();
		expect((await other.run('import', folder)).code).toBe(0);
		expect(await other.run('account', 'list')).toEqual(await run('account', 'list'));
	});

	// Goods sold by weight are written with decimals and refused on the way in: "is sold by the piece".
	test('products that were exported come in again, those sold by weight too', async () => {
		const {run} = await practiceShop();
		const folder = scratchFolder();
		await run('export', 'products', folder);
		expect((await (await emptyShop()).run('import', folder)).code).toBe(0);
	});

	test('of something else is refused with what there is', async () => {
		const {run} = await practiceShop();
		const {code, stderr} = await run('export', 'everything', scratchFolder());
		expect(code).toBe(2);
		expect(stderr).toContain('what: "everything" is not understood. Use accounts, products, sales or catalogue.');
	});
});
