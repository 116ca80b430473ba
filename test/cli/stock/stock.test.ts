// The verb `stock`: list, show, new, edit, price, off, on, receive, adjust; each as text and as a document.
import {describe, expect, test} from 'vitest';
import {createShop} from '../../../src/app/new-shop.ts';
import {pieces} from '../../../src/domain/base/money.ts';
import {type CommandLine, commandLine, practiceShop, scratchFolder} from '../../support/command-line.ts';

const at = '2026-03-02T08:00:00.000Z';
const done = (stdout: string) => ({code: 0, stdout, stderr: ''});
const about = `1001  Brown Bread 700g
Price R18.50, VAT zero
In stock 24
Barcodes 6001001123457

`;
const opening = {kind: 'opening', product: '1001', quantity: 24_000, seq: 1, at};
const bread = {
	code: '1001',
	name: 'Brown Bread 700g',
	price: 1850,
	tax: 'zero',
	unit: 'each',
	barcodes: ['6001001123457'],
	isOnSale: true,
	stock: 24_000,
};
/** The product of a document, and what has moved it. */
const shown = async ({json}: CommandLine, ...words: readonly string[]) => (await json('stock', ...words)).document;

/** A shop of one's own, with nothing on the shelf. */
async function emptyShop(): Promise<CommandLine> {
	const shop = commandLine(`${scratchFolder()}/shop`);
	await shop.run('init', '--shop', 'Corner Café');
	return shop;
}

describe('stock list', () => {
	test('shows every product in the order of its code', async () => {
		const {run, json} = await practiceShop();
		const {code, stdout, stderr} = await run('stock', 'list');
		const lines = stdout.split('\n');
		expect([code, stderr]).toEqual([0, '']);
		expect(lines.slice(0, 3)).toEqual([
			expect.stringMatching(/^Code +Name +VAT +Price +Stock$/),
			expect.stringMatching(/^1001 +Brown Bread 700g +zero +18\.50 +24$/),
			expect.stringMatching(/^1002 +White Bread 700g +standard +20\.50 +18$/),
		]);
		const {products} = (await json('stock', 'list')).document as {products: {code: string}[]};
		expect(products).toHaveLength(62);
		expect(products[0]).toEqual(bread);
		expect(lines).toHaveLength(64);
		expect(products.map(product => product.code)).toEqual(products.map(product => product.code).sort());
	});

	test('with nothing on the shelf says how to begin', async () => {
		const {run} = await emptyShop();
		expect(await run('stock', 'list')).toEqual(
			done('There are no products yet. Add one with: counterfoil stock new CODE NAME --price AMOUNT\n'),
		);
	});
});

/** A practice shop that was made and sold three of 1001 so many days ago. */
async function shopThatSoldBefore(days: number): Promise<CommandLine> {
	const folder = `${scratchFolder()}/shop`;
	const clock = {now: () => ({at: Date.now() - days * 86_400_000, offset: 120})};
	const made = await createShop(folder, {kind: 'practice'}, {clock});
	if ('refusal' in made) throw new Error(JSON.stringify(made.refusal));
	const item = {type: 'goods', product: '1001', quantity: pieces(3)} as const;
	await made.shop.execute({type: 'sell', items: [item], tenders: [{tender: 'card'}]});
	await made.shop.close();
	return commandLine(folder);
}

describe('stock show', () => {
	test('one product by its code or its barcode, with what moved it, the newest first', async () => {
		const {run} = await practiceShop();
		await run('sell', '3*1001', '--card');
		for (const code of ['1001', '6001001123457', ' 1001 '])
			expect(await run('stock', 'show', code)).toEqual(
				done(`${about.replace('24', '21')}Time                 What             Quantity
2026-03-02 10:00:00  Sale: P1-000001        -3
2026-03-02 10:00:00  Opening stock          24
`),
			);
	});

	test('as a document', async () => {
		const shop = await practiceShop();
		expect(await shown(shop, 'show', '1001')).toEqual({currency: 'ZAR', product: bread, movements: [opening]});
		await shop.run('sell', '3*1001', '--card');
		const sold = await shown(shop, 'show', '1001');
		expect(sold).toMatchObject({product: {stock: 21_000}});
		expect(sold).not.toHaveProperty('product.daysOfCover');
	});

	test('how long the shelf lasts, once a day of sales is known', async () => {
		const shop = await shopThatSoldBefore(2.5);
		expect((await shop.run('stock', 'show', '1001')).stdout).toContain(
			'In stock 21, which lasts 21 days at the pace of the last four weeks\n',
		);
		expect(await shown(shop, 'show', '1001')).toMatchObject({product: {daysOfCover: 21}});
	});
});

describe('stock new', () => {
	test('lists a product with all it is known by', async () => {
		const {run} = await emptyShop();
		expect(
			await run(
				'stock',
				'new',
				'2001',
				'Rooibos 80 bags',
				'--price',
				'42.99',
				'--stock',
				'12',
				'--barcode',
				'6001007000015',
				'6001007000022',
			),
		).toEqual(
			done(`2001  Rooibos 80 bags
Price R42.99, VAT standard
In stock 12
Barcodes 6001007000015, 6001007000022

Time                 What           Quantity
2026-03-02 10:00:00  Opening stock        12
`),
		);
	});

	test('sold by weight, as a document', async () => {
		const shop = await emptyShop();
		expect(
			await shown(shop, 'new', 'A/1', 'Apples', '--price', '24.99', '--stock', '12,5', '--unit', 'kg', '--vat', 'zero'),
		).toEqual({
			currency: 'ZAR',
			product: {code: 'A/1', name: 'Apples', price: 2499, tax: 'zero', unit: 'kg', barcodes: [], isOnSale: true, stock: 12_500},
			movements: [{kind: 'opening', product: 'A/1', quantity: 12_500, seq: 2, at}],
		});
		expect((await shop.run('sell', '0.535*A/1', '--card')).stdout).toContain(
			'0.535 kg x Apples                    13.37\n  at 24.99 a kg\n',
		);
	});
});

describe('stock edit, price, off and on', () => {
	test('change one thing and keep the rest', async () => {
		const shop = await practiceShop();
		expect(await shown(shop, 'edit', '1001', '--name', 'Brown Loaf')).toMatchObject({product: {...bread, name: 'Brown Loaf'}});
		expect(await shown(shop, 'edit', '1001', '--vat', 'standard')).toMatchObject({
			product: {name: 'Brown Loaf', tax: 'standard'},
		});
		expect(await shown(shop, 'edit', '1001', '--barcode', '11112222')).toMatchObject({product: {barcodes: ['11112222']}});
		expect(await shown(shop, 'price', '1001', '19,50')).toMatchObject({product: {price: 1950}});
	});

	test('off sale it keeps its stock and cannot be sold; on sale again it can', async () => {
		const {run} = await practiceShop();
		expect((await run('stock', 'off', '1001')).stdout).toContain('Price R18.50, VAT zero, OFF SALE\nIn stock 24\n');
		expect((await run('stock', 'list')).stdout).toMatch(/^1001 .* 24 {2}off sale$/m);
		expect(await run('sell', '1001', '--card')).toEqual({
			code: 3,
			stdout: '',
			stderr: 'Brown Bread 700g is off sale. Put it back with counterfoil stock on CODE.\n',
		});
		expect((await run('stock', 'on', '1001')).code).toBe(0);
		expect((await run('sell', '1001', '--card')).code).toBe(0);
	});
});

describe('stock receive and adjust', () => {
	test('move the stock, each with its word for it', async () => {
		const {run} = await practiceShop();
		await run('stock', 'receive', '1001', '24');
		await run('stock', 'adjust', '1001', '2', '--reason', 'found behind  the fridge');
		expect(await run('stock', 'adjust', '--reason', 'broken', '1001', '--', '-3')).toEqual(
			done(`1001 Brown Bread 700g: stock 50 → 47.

${about.replace('24', '47')}Time                 What                                 Quantity
2026-03-02 10:00:00  Adjustment: broken                         -3
2026-03-02 10:00:00  Adjustment: found behind the fridge         2
2026-03-02 10:00:00  Delivery                                   24
2026-03-02 10:00:00  Opening stock                              24
`),
		);
	});

	test('as a document', async () => {
		const shop = await practiceShop();
		expect(await shown(shop, 'receive', '1001', '6')).toEqual({
			currency: 'ZAR',
			changes: [{of: '1001 Brown Bread 700g', what: 'stock', before: 24_000, after: 30_000}],
			product: {...bread, stock: 30_000},
			movements: [{kind: 'delivery', product: '1001', quantity: 6000, seq: 2, at}, opening],
		});
	});

	test('never below zero', async () => {
		const {json, journal} = await practiceShop();
		const before = journal();
		expect(await json('stock', 'adjust', '--reason', 'gone', '1001', '--', '-25')).toEqual({
			code: 3,
			stderr: '',
			document: {error: {code: 'adjusts-below-zero', message: 'Brown Bread 700g has 24 in stock. Take off no more than that.'}},
		});
		expect(journal()).toBe(before);
	});
});
