// The verb `sell`: for cash, by card and on account, in part, and once under an id; its receipt as text and as a document.
import {describe, expect, test} from 'vitest';
import {practiceShop} from '../../support/command-line.ts';
import {document, receipt, rule} from '../../support/printed.ts';

const bread = {
	type: 'goods',
	product: '1001',
	name: 'Brown Bread 700g',
	quantity: 1000,
	unit: 'each',
	price: 1850,
	tax: 'zero',
	total: 1850,
};

describe('sell', () => {
	test('for cash, with change', async () => {
		const {run} = await practiceShop();
		expect(await run('sell', '1001', '--cash', '20')).toEqual(
			receipt(`1 x Brown Bread 700g                 18.50
${rule}TOTAL                               R18.50
Cash                                 20.00
Change                                1.50
`),
		);
	});

	test('as a document: money in cents, quantities in thousandths, times in UTC', async () => {
		const {json} = await practiceShop();
		expect(
			await json(
				'sell',
				'3*1003',
				'6001001123457',
				'--cash',
				'80',
				'--name',
				'Bela Dlamini',
				'--email',
				'bela@example.co.za',
				'--phone',
				'082 123 4567',
			),
		).toEqual(
			document({
				lines: [
					{
						type: 'goods',
						product: '1003',
						name: 'Full Cream Milk 1L',
						quantity: 3000,
						unit: 'each',
						price: 1999,
						tax: 'zero',
						total: 5997,
					},
					bread,
				],
				total: 7847,
				tenders: [{tender: 'cash', tendered: 8000, change: 160, net: 7840}],
				rounding: -7,
				customer: {name: 'Bela Dlamini', email: 'bela@example.co.za', phone: '082 123 4567'},
			}),
		);
	});

	test('for exact cash, several of several goods, with the customer on the receipt', async () => {
		const {run} = await practiceShop();
		expect(
			await run('sell', '2*1001', '1002', '--cash', 'exact', '--name', '  Bela  Dlamini ', '--phone', '082 123 4567'),
		).toEqual(
			receipt(`2 x Brown Bread 700g                 37.00
  at 18.50 each
1 x White Bread 700g                 20.50
${rule}TOTAL                               R57.50
Cash                                 57.50
Customer Bela Dlamini
082 123 4567
`),
		);
	});

	test('on an account, with what is left on it', async () => {
		const {run, json} = await practiceShop();
		expect(await run('sell', '1001', '--account', '3')).toEqual(
			receipt(`1 x Brown Bread 700g                 18.50
${rule}TOTAL                               R18.50
Account                              18.50
Nomvula Dlamini: left on account   R231.50
`),
		);
		expect((await json('account', 'show', '3')).document).toMatchObject({account: {balance: 23_150}});
	});

	test('to the last one, and then no more', async () => {
		const {run} = await practiceShop();
		expect((await run('sell', '24*1001', '--card')).code).toBe(0);
		expect(await run('sell', '1001', '--card')).toEqual({code: 3, stdout: '', stderr: 'There is no Brown Bread 700g left.\n'});
	});

	test('the sum of a product’s lines counts', async () => {
		const {run} = await practiceShop();
		expect(await run('sell', '20*1001', '6001001123457', '4*1001', '--card')).toEqual({
			code: 3,
			stdout: '',
			stderr: 'Only 24 of Brown Bread 700g left, and 25 wanted. Take less, or sell what there is with --partial.\n',
		});
	});
});

describe('sell --partial', () => {
	test('sells what there is of what is short and the rest of the basket, and stock falls by what was sold', async () => {
		const {json} = await practiceShop();
		const {document: sold} = await json('sell', '30*1001', '2*1002', '--card', '--partial');
		expect(sold).toMatchObject({
			receipt: {
				lines: [
					{product: '1001', quantity: 24_000, total: 44_400},
					{product: '1002', quantity: 2000, total: 4100},
				],
				total: 48_500,
			},
		});
		expect((await json('stock', 'show', '1001')).document).toMatchObject({product: {stock: 0}});
		expect((await json('stock', 'show', '1002')).document).toMatchObject({product: {stock: 16_000}});
	});

	test('with nothing left of anything says so and sells nothing', async () => {
		const {run, json, journal} = await practiceShop();
		await run('sell', '24*1001', '--card');
		const before = journal();
		expect(await json('sell', '1001', '--card', '--partial')).toEqual({
			code: 3,
			stderr: '',
			document: {error: {code: 'nothing-in-stock', message: 'There is no Brown Bread 700g left, and nothing else to sell.'}},
		});
		expect(journal()).toBe(before);
	});

	// The receipt shows fewer, and nobody is told that it is fewer than were asked for.
	test('says what was short', async () => {
		const {run} = await practiceShop();
		expect((await run('sell', '30*1001', '--card', '--partial')).stderr).toBe(
			'Sold 24 of 30 Brown Bread 700g: there was no more.\n',
		);
	});
});

describe('sell --id', () => {
	const id = '019a0000-0000-7000-8000-000000000001';

	test('twice sells once: the second time its receipt is said again', async () => {
		const {run, json, journal} = await practiceShop();
		const first = await run('sell', '2*1001', '--card', '--id', id);
		const before = journal();
		expect(await run('sell', '2*1001', '--card', '--id', id.toUpperCase())).toEqual({
			...first,
			stderr: 'This was done before, and is not done again. Here is the first answer.\n',
		});
		expect(journal()).toBe(before);
		expect((await json('stock', 'show', '1001')).document).toMatchObject({product: {stock: 22_000}});
		expect((await run('sell', '2*1001', '--card')).stdout).toContain('P1-000002');
	});

	test('with another content is refused', async () => {
		const {run, json, journal} = await practiceShop();
		await run('sell', '1001', '--card', '--id', id);
		const before = journal();
		for (const words of [
			['sell', '2*1001', '--card'],
			['sell', '1001', '--cash', 'exact'],
			['service', 'gaming', '50', '--card'],
			['account', 'withdraw', '1', '50'],
		])
			expect(await json(...words, '--id', id)).toMatchObject({code: 3, document: {error: {code: 'command-id-reused'}}});
		expect(journal()).toBe(before);
	});

	test('works for services, bills, deposits and withdrawals too', async () => {
		const {run, journal} = await practiceShop();
		const meter = ['--to', '07123456787', '--card'];
		for (const [place, words] of [
			['service', 'electricity', '100', ...meter],
			['bill', 'gym', '100', '--ref', 'GYM-2026', '--card'],
			['account', 'deposit', '2', '100'],
			['account', 'withdraw', '2', '50'],
		].entries()) {
			const own = id.replace(/1$/, String(place + 2));
			const first = await run(...words, '--id', own);
			const before = journal();
			expect(await run(...words, '--id', own)).toMatchObject({code: 0, stdout: first.stdout});
			expect(journal()).toBe(before);
		}
	});
});
