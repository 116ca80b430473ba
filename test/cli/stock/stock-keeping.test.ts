// The verbs receive, waste, count, break, level, policy, category and barcode of stock, and what the list shows of them.
import {execFileSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {type CommandLine, practiceShop, program, settled} from '../../support/command-line.ts';

const refused = (code: string, message: string) => ({code: 3, stderr: '', document: {error: {code, message}}});
const productOf = async ({json}: CommandLine, ...words: readonly string[]) =>
	((await json('stock', ...words)).document as {readonly product: Readonly<Record<string, unknown>>}).product;

test('stock receive at a cost values the stock, and without one keeps the average', async () => {
	const shop = await practiceShop();
	expect(
		(await shop.run('stock', 'receive', '1001', '24', '--cost', '11.80')).stdout,
	).toBe(`1001 Brown Bread 700g: stock 24 → 48, cost unknown → R11.80.

1001  Brown Bread 700g
Price R18.50, VAT zero
In stock 48
Cost R11.80 each on average, R566.40 in all
Barcodes 6001001123457

Time                 What                Quantity
2026-03-02 10:00:00  Delivery at R11.80        24
2026-03-02 10:00:00  Opening stock             24
`);
	expect(await productOf(shop, 'receive', '1001', '12')).toMatchObject({stock: 60_000, value: 70_800, averageCost: 1180});
	expect((await shop.json('stock', 'receive', '1001', '1', '--cost', '-1')).document).toMatchObject({error: {code: 'usage'}});
	const {document} = await shop.json('stock', 'receive', '1001', '12', '--cost', '999999999');
	expect(document).toMatchObject({error: {code: 'value-too-high'}});
});

test('what a verb changed is said first, before → after, and again under its id', async () => {
	const {run} = await practiceShop();
	const first = async (line: string) => (await run(...line.split(' '))).stdout.split('\n')[0];
	const id = '--id 01890000-0000-7000-8000-000000000001';
	for (const _time of ['once', 'again'])
		expect(await first(`stock price 1001 19.50 ${id}`)).toBe('1001 Brown Bread 700g: price R18.50 → R19.50.');
	expect(await first('stock off 1001')).toBe('1001 Brown Bread 700g: on sale yes → no.');
	expect(await first('stock level 1001 12')).toBe('1001 Brown Bread 700g: low level 5, as in the whole shop → 12.');
	expect(await first('stock edit 1001 --name Loaf')).toBe('1001 Loaf: name Brown Bread 700g → Loaf.');
	expect(await first('account freeze 2 --reason stolen')).toBe('Account 2, Pieter van der Merwe: standing open → frozen.');
	expect(await first('account adjust 2 5 --reason twice')).toBe(
		'Account 2, Pieter van der Merwe: balance R1,250.50 → R1,255.50.',
	);
});

test('what a verb changed is in its document too, in cents and thousandths', async () => {
	const {json} = await practiceShop();
	expect((await json('stock', 'receive', '1001', '24')).document).toMatchObject({
		changes: [{of: '1001 Brown Bread 700g', what: 'stock', before: 24_000, after: 48_000}],
	});
	expect((await json('stock', 'category', '1001', '')).document).toMatchObject({changes: []});
});

test('an id of one’s own receives, wastes and opens once', async () => {
	const shop = await practiceShop();
	const id = ['--id', '01890000-0000-7000-8000-000000000001'];
	for (const _time of ['once', 'again']) await shop.run('stock', 'receive', '1001', '24', ...id);
	expect(await productOf(shop, 'show', '1001')).toMatchObject({stock: 48_000});
});

test('stock waste takes off the shelf what is there, with its reason', async () => {
	const {run, json} = await practiceShop();
	expect((await run('stock', 'waste', '1001', '2', '--reason', 'past its date')).stdout).toContain('Waste: past its date ');
	expect(await json('stock', 'waste', '1001', '23', '--reason', 'gone')).toEqual(
		refused('adjusts-below-zero', 'Brown Bread 700g has 22 in stock. Take off no more than that.'),
	);
});

describe('stock count', () => {
	test('makes the stock what was counted', async () => {
		const shop = await practiceShop();
		expect(await productOf(shop, 'count', '1001', '22')).toMatchObject({stock: 22_000});
		expect(await shop.json('stock', 'count', '1001', '1.5')).toEqual(
			refused('not-whole', 'Brown Bread 700g is sold by the piece. Use a whole number.'),
		);
	});
	test('at a time is against the stock of that time', async () => {
		const shop = await practiceShop();
		await shop.run('sell', '4*1001', '--card');
		// Everything happened before this second, and nothing before this century.
		const now = new Date().toLocaleString('sv', {timeZone: 'Africa/Johannesburg'});
		expect(await productOf(shop, 'count', '1001', '21', '--at', now)).toMatchObject({stock: 21_000});
		expect(await shop.json('stock', 'count', '1001', '21', '--at', '2000-01-01 08:00:00')).toEqual(
			refused('not-there-then', 'Brown Bread 700g was not in the books yet at that moment. Count it now, or name a later one.'),
		);
	});
	test('at a time to come is refused', async () => {
		const {run, journal} = await practiceShop();
		const before = journal();
		expect(await run('stock', 'count', '1001', '21', '--at', '2999-12-31 23:59')).toEqual({
			code: 2,
			stdout: '',
			stderr: '--at: "2026-03-02 10:00" is still to come. Say when it was counted, or leave --at out for now.\n',
		});
		expect(journal()).toBe(before);
	});
	test('at a time that was past when it was done is done, though the clock was put back since', async () => {
		const shop = await practiceShop();
		const east = 'Pacific/Kiritimati';
		const now = new Date().toLocaleString('sv', {timeZone: east});
		const words = ['stock', 'count', '1001', '21', '--at', now, '--id', '01890000-0000-7000-8000-000000000001'];
		const first = execFileSync(process.execPath, [program, '--data', shop.folder, ...words], {
			encoding: 'utf8',
			env: {...process.env, TZ: east},
		});
		expect(await shop.run(...words)).toMatchObject({code: 0, stdout: settled(first)});
	});
	test.each(['25:00', 'noon', '2026-13-01 10:00'])('at %s is an argument that cannot be read', async time => {
		const {run} = await practiceShop();
		expect((await run('stock', 'count', '1001', '21', '--at', time)).code).toBe(2);
	});
});

test('stock break opens packs, and knows what is in them the next time', async () => {
	const shop = await practiceShop();
	await shop.run('stock', 'new', '2001', 'Bread crate', '--price', '240', '--stock', '3', '--cost', '180');
	expect(await shop.json('stock', 'break', '2001', '1')).toEqual(
		refused('contents-not-named', 'It is not known what Bread crate opens into. Add --into CODE --each QUANTITY.'),
	);
	expect(
		(await shop.run('stock', 'break', '2001', '1', '--into', '1001', '--each', '24')).stdout,
	).toBe(`2001 Bread crate: opens into none → 24 of 1001 Brown Bread 700g, stock 3 → 2; 1001 Brown Bread 700g: stock 24 → 48, cost unknown → R7.50.

2001  Bread crate
Price R240.00, VAT standard
In stock 2
Cost R180.00 each on average, R360.00 in all
Opens into 24 of 1001 Brown Bread 700g

Time                 What                           Quantity
2026-03-02 10:00:00  Opened into: Brown Bread 700g        -1
2026-03-02 10:00:00  Opening stock at R180.00              3
`);
	await shop.run('stock', 'break', '2001', '2');
	expect(await productOf(shop, 'show', '1001')).toMatchObject({stock: 96_000, averageCost: 750});
	expect((await shop.run('stock', 'break', '2001', '1', '--each', '24')).code).toBe(2);
	expect((await shop.run('verify')).code).toBe(0);
});

describe('how a product is kept', () => {
	test('level, policy and category are changed one by one, and taken back', async () => {
		const shop = await practiceShop();
		await shop.run('stock', 'level', '1001', '30');
		await shop.run('stock', 'policy', '1001', 'warn');
		await shop.run('stock', 'category', '1001', 'Bread');
		const {stdout} = await shop.run('stock', 'show', '1001');
		expect(stdout).toContain('Category Bread\nLow below 30\nSold below zero when it is asked about\n');
		expect(await productOf(shop, 'level', '1001', 'shop')).toMatchObject({category: 'Bread', negative: 'warn'});
		expect(await productOf(shop, 'policy', '1001', 'block')).not.toHaveProperty('negative');
		expect(await productOf(shop, 'category', '1001', '')).not.toHaveProperty('category');
	});
	test('what cannot be is refused', async () => {
		const {run, json} = await practiceShop();
		expect((await run('stock', 'policy', '1001', 'never')).code).toBe(2);
		expect((await json('stock', 'level', '1001', '1.5')).document).toMatchObject({error: {code: 'not-whole'}});
		expect((await json('stock', 'category', '1001', '=1')).document).toMatchObject({error: {code: 'bad-text'}});
	});
	test('the list shows what is low, and one category', async () => {
		const {run} = await practiceShop();
		await run('stock', 'category', '1001', 'Bread');
		await run('stock', 'level', '1001', '30');
		expect((await run('stock', 'list', '--category', 'bread')).stdout).toBe(`Code  Name              Category  VAT   Price  Stock
1001  Brown Bread 700g  Bread     zero  18.50     24  low
`);
		expect((await run('stock', 'list', '--low')).stdout.match(/ {2}(?:low|out)$/gm)).toHaveLength(6);
		expect((await run('stock', 'list', '--low', '--category', 'Fish')).stdout).toBe('Nothing in this category is low.\n');
		expect((await run('stock', 'list', 'zzz')).stdout).toBe('No product holds "zzz".\n');
		expect((await run('stock', 'list', '--category', 'Fish')).stdout).toBe('Nothing is in the category "Fish".\n');
	});
	test('a sale below zero is meant where the policy warns', async () => {
		const {run, json} = await practiceShop();
		await run('stock', 'policy', '1001', 'warn');
		expect(await json('sell', '30*1001', '--card')).toEqual(
			refused(
				'sells-below-zero',
				'Only 24 of Brown Bread 700g left, and 30 wanted. If that is meant, add --below-zero, or sell what there is with --partial.',
			),
		);
		expect((await run('sell', '30*1001', '--card', '--below-zero')).code).toBe(0);
		expect((await run('stock', 'show', '1001')).stdout).toContain('In stock -6\n');
	});
});

test('stock barcode adds one with its pack, changes it and takes it out', async () => {
	const shop = await practiceShop();
	expect((await shop.run('stock', 'barcode', '1001', '96385074', '--pack', '6')).stdout).toContain(
		'Barcodes 6001001123457, 96385074 (sells 6)\n',
	);
	expect((await shop.run('sell', '2*96385074', '--card')).stdout).toContain('12 x Brown Bread 700g');
	expect(await productOf(shop, 'show', '1001')).toMatchObject({packs: [{barcode: '96385074', pack: 6}]});
	const doubted = await shop.run('stock', 'barcode', '1001', '6001007000016');
	expect(doubted.code).toBe(0);
	expect(doubted.stderr).toContain('The check digit of this code does not fit. Look at it again.');
	expect((await shop.run('stock', 'barcode', '1001', '6001007000016', '--remove')).stderr).not.toContain('check digit');
	expect(await productOf(shop, 'barcode', '1001', '96385074', '--remove')).toMatchObject({barcodes: ['6001001123457']});
	expect(await shop.json('stock', 'barcode', '1001', '96385074', '--remove')).toEqual(
		refused('barcode-not-there', '"96385074" is no barcode of Brown Bread 700g.'),
	);
	expect(await shop.json('stock', 'barcode', '1002', '6001001123457')).toEqual(
		refused('code-taken', '"6001001123457" belongs to Brown Bread 700g already. Use another code.'),
	);
	expect((await shop.json('stock', 'barcode', '1001', '96385074', '--pack', '0')).document).toMatchObject({
		error: {code: 'bad-pack'},
	});
	expect((await shop.run('stock', 'barcode', '1001', '96385074', '--pack', 'six')).code).toBe(2);
});

test('unmet demand is shown', async () => {
	const shop = await practiceShop();
	await shop.run('sell', '30*1001', '--card', '--partial');
	expect((await shop.run('stock', 'show', '1001')).stdout).toContain('Unmet demand 6\n');
	expect(await productOf(shop, 'show', '1001')).toMatchObject({lost: 6000});
});
