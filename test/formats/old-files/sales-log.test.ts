// Lines of sales.txt: taken apart as rules.md §16 says, and written for this shop's goods.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cents, pieces, thousandths} from '../../../src/domain/base/money.ts';
import type {SaleReceipt} from '../../../src/domain/receipts/receipt.ts';
import {readLines} from '../../../src/formats/old-files/outside-text.ts';
import {knownProducts} from '../../../src/formats/old-files/sales-buyer.ts';
import {salesLines} from '../../../src/formats/old-files/sales-lines.ts';
import {hasPrices, readSalesLine} from '../../../src/formats/old-files/sales-log.ts';
import {electricityLine, loaf} from '../../support/sales.ts';

const known = knownProducts([
	{code: '1005', name: 'Fuse', price: cents(2000)},
	{code: '1002', name: 'Chocolate, dark', price: cents(1250)},
	{code: '7', name: 'Seven', price: cents(500)},
	{code: '8', name: 'Eight, 2', price: cents(300)},
]);
const time = 'Fri Nov 20 22:35:05 2026';
/** Every line of a file as it is read. */
const fileOf = (text: string) => {
	const bytes = new TextEncoder().encode(text);
	const reading = {known, symbol: 'R', hasPrices: hasPrices(bytes, known)};
	return [...readLines(bytes)].map(line => readSalesLine(line, reading));
};
const read = (text: string) => fileOf(text)[0];
const past = (text: string) => {
	const found = read(text);
	if (!found || 'fault' in found) throw new Error(found?.fault);
	const {text: _text, source: _source, when: _when, ...rest} = found.value;
	return {...rest, notes: found.notes};
};
const fuse = {product: '1005', about: 'Fuse', quantity: pieces(2), amount: 4000, notes: []};

test('a line with marks that show nothing is read without them, and its needed joiners stay', () => {
	const name = 'ශ්\u200Dරී';
	const plain = `${name}, lerato@example.co.za, 082 123-4567, 1005, Fuse, 2, 40, ${time}`;
	const copied = `\u200F${name}, lerato@example.co.za, 082\u00A0123\u20114567, 1005, Fu\u00ADse, \u200B２, 40, ${time}`;
	expect(past(copied)).toEqual({...fuse, customer: name, email: 'lerato@example.co.za', phone: '082 123-4567'});
	expect(read(copied)).toMatchObject({value: {text: plain}});
});

test('a line as the old program wrote it', () => {
	const text = `Lerato Dlamini, lerato@example.co.za, 0821234567, 1005, Fuse, 2, 40, ${time}`;
	expect(read(text)).toEqual({
		row: 'line 1',
		notes: [],
		value: {
			source: 'sales',
			text,
			when: '2026-11-20 22:35:05',
			customer: 'Lerato Dlamini',
			email: 'lerato@example.co.za',
			phone: '0821234567',
			product: '1005',
			about: 'Fuse',
			quantity: 2000,
			amount: 4000,
		},
	});
});

test('a comma before the time with a space and without', () => {
	const buyer = {customer: 'L', email: 'l@x.za', phone: '082'};
	expect(past(`L, l@x.za, 082, 1005, Fuse, 2, 40, ${time}`)).toEqual({...buyer, ...fuse});
	expect(past(`L, l@x.za, 082, 1005, Fuse, 2, 40,${time}`)).toEqual({...buyer, ...fuse});
	expect(past(`L, l@x.za, 082, 1005, Fuse, 2, 40, ${time} `)).toEqual({...buyer, ...fuse});
});

describe('commas inside fields', () => {
	test('in the customer', () =>
		expect(past(`Smith, John, l@x.za, 082, 1005, Fuse, 2, 40, ${time}`)).toEqual({
			customer: 'Smith, John',
			email: 'l@x.za',
			phone: '082',
			...fuse,
		}));
	test('in the product', () =>
		expect(past(`L, l@x.za, 082, 1002, Chocolate, dark, 1, 12.5, ${time}`)).toMatchObject({
			product: '1002',
			about: 'Chocolate, dark',
			amount: 1250,
		}));
});

describe('without an e-mail the product says where things stand', () => {
	test('with nobody named', () => expect(past(`, , , 1005, Fuse, 2, 40, ${time}`)).toEqual(fuse));
	test('with a customer and a phone', () =>
		expect(past(`Smith, John, , 082, 1005, Fuse, 2, 40, ${time}`)).toEqual({customer: 'Smith, John', phone: '082', ...fuse}));
	test('a name from which an export took the comma', () =>
		expect(past(`, , , 1002, Chocolate  dark, 1, 12.5, ${time}`)).toMatchObject({product: '1002'}));
	test('an @ in the name of the customer is not taken for the e-mail', () =>
		expect(past(`Me @ Home, l@x.za, 082, 1005, Fuse, 2, 40, ${time}`)).toMatchObject({customer: 'Me @ Home', product: '1005'}));
	test('still open: kept as it stands, and noted', () => {
		const open = 'Customer and product cannot be told apart: it is kept as it stands.';
		expect(past(`Zola, M, , 082, 9999, Thing, 1, 5, ${time}`)).toEqual({
			about: 'Zola, M, , 082, 9999, Thing',
			quantity: 1000,
			amount: 500,
			notes: [open],
		});
		expect(past(`Zola, , 082, 9999, Thing, 1, 5, ${time}`)).toMatchObject({customer: 'Zola', phone: '082', product: '9999'});
		expect(past(`Fuse, l@x.za, 1, 5, ${time}`)).toMatchObject({notes: [open]});
	});
	test('two ids that fit leave it open', () => {
		const price = cents(100);
		const both = knownProducts([
			{code: '7', name: 'Seven 7 Seven', price},
			{code: 'Seven', name: 'Seven', price},
			{code: '7', name: 'Seven, Seven', price},
		]);
		const [line] = readLines(new TextEncoder().encode(`A, , 1, 7, Seven, Seven, 1, 1, ${time}`));
		if (!line) throw new Error('there is a line');
		expect(readSalesLine(line, {known: both, symbol: 'R', hasPrices: false})).toMatchObject({
			notes: ['Customer and product cannot be told apart: it is kept as it stands.'],
		});
	});
});

/** Customer, e-mail, phone, product, name, quantity and total, as they were read. */
const told = (text: string) =>
	fileOf(text).map(found =>
		'fault' in found
			? found.fault
			: [
					found.value.customer,
					found.value.email,
					found.value.phone,
					found.value.product,
					found.value.about,
					(found.value.quantity ?? 0) / 1000,
					found.value.amount,
				],
	);

describe('lines of the program’s cousins', () => {
	const iso = '2022-01-13T09:30:00';
	const buyer = ['L', 'l@x.za', '0821234567'];
	const two = [...buyer, '1005', 'Fuse', 2, 4000];

	test.each([
		['a price before the total', `L, l@x.za, 0821234567, 1005, Fuse, 2, 20, 40, ${time}`, two],
		['no space behind a comma', `L,l@x.za,0821234567,1005,Fuse,2,40,${time}`, two],
		['an ISO time', `L, l@x.za, 0821234567, 1005, Fuse, 2, 40, ${iso}`, two],
		['phone before e-mail', `L, 0821234567, l@x.za, 1005, Fuse, 2, 40, ${time}`, two],
		[
			'phone before e-mail, for a product nobody knows',
			`L, 0821234567, l@x.za, 99, Ghost, 2, 40, ${time}`,
			[...buyer, '99', 'Ghost', 2, 4000],
		],
		['a running number in front', `17,L,l@x.za,0821234567,1005,Fuse,2,40,${time}`, two],
		['no phone', `L, l@x.za, 1005, Fuse, 2, 40, ${time}`, ['L', 'l@x.za', undefined, '1005', 'Fuse', 2, 4000]],
		['no e-mail', `L, 0821234567, 1005, Fuse, 2, 40, ${time}`, ['L', undefined, '0821234567', '1005', 'Fuse', 2, 4000]],
		['a name only', `L, 1005, Fuse, 2, 40, ${time}`, ['L', undefined, undefined, '1005', 'Fuse', 2, 4000]],
		[
			'a name that ends in a number, without a price',
			`L, l@x.za, 0821234567, 8, Eight, 2, 3, 6, ${time}`,
			[...buyer, '8', 'Eight, 2', 3, 600],
		],
	])('with %s', (_what, text, expected) => expect(told(text)).toEqual([expected]));

	test.each([
		[`Thandi, none, 0821234567, 1005, Fuse, 2, 40, ${time}`, ['Thandi', 'none', '0821234567']],
		[`Thandi, n/a, n/a, 1005, Fuse, 2, 40, ${time}`, ['Thandi', 'n/a', 'n/a']],
		[`Thandi, -, 12345, 1005, Fuse, 2, 40, ${time}`, ['Thandi', '-', '12345']],
		[`7, Main Street Spaza, a@b.co, 0821234567, 1005, Fuse, 2, 40, ${time}`, ['7, Main Street Spaza', 'a@b.co', '0821234567']],
	])('are not what this program wrote: %s', (text, expected) =>
		expect(told(text)).toEqual([[...expected, '1005', 'Fuse', 2, 4000]]),
	);

	test('a product by its id in other letters is known', () => {
		const tea = knownProducts([{code: 'tea', name: 'Tea', price: cents(100)}]);
		const [line] = readLines(new TextEncoder().encode(`L, l@x.za, 082, TEA, Tea, 1, 1, ${time}`));
		if (!line) throw new Error('there is a line');
		expect(readSalesLine(line, {known: tea, symbol: 'R', hasPrices: false})).toMatchObject({notes: []});
	});

	test('a number before the total is a price only where it multiplies, and the product or the file says so', () => {
		const priced = `L, l@x.za, 0821234567, 99, Ghost, 2, 20, 40, ${time}\n`;
		expect(told(`${priced}${priced}L, l@x.za, 0821234567, 98, Box, 3, 4, 11, ${time}`)).toEqual([
			[...buyer, '99', 'Ghost', 2, 4000],
			[...buyer, '99', 'Ghost', 2, 4000],
			'Quantity × price is not its total, as in the other lines. Look which is meant, and mend it.',
		]);
		const plain = `L, l@x.za, 0821234567, 1005, Fuse, 2, 40, ${time}\n`;
		expect(told(`${plain}L, l@x.za, 0821234567, 97, Pack, 2, 3, 6, ${time}`)).toEqual([two, [...buyer, '97', 'Pack, 2', 3, 600]]);
	});

	test('a total that is not quantity × price is left out, or noted where the product is known', () => {
		const priced = `L, l@x.za, 0821234567, 1005, Fuse, 2, 20, 40, ${time}\n`.repeat(3);
		const odd = (fields: string) => told(`${priced}L, l@x.za, 0821234567, ${fields}, ${time}`).at(-1);
		expect(odd('99, Tea, 2, 5, 9')).toBe(
			'Quantity × price is not its total, as in the other lines. Look which is meant, and mend it.',
		);
		expect(odd('1005, Fuse, 2, 20, 38')).toEqual([...buyer, '1005', 'Fuse', 2, 3800]);
		expect(past(`L, l@x.za, 0821234567, 1005, Fuse, 2, 20, 38, ${time}`).notes).toEqual([
			'Quantity × price is not the total: the total counts.',
		]);
	});

	test('one number less than the other lines have: the total or the price, as the product says, else it is left out', () => {
		const priced = `L, l@x.za, 0821234567, 1005, Fuse, 2, 20, 40, ${time}\n`.repeat(5);
		const short = (fields: string) => told(`${priced}L, l@x.za, 0821234567, ${fields}, ${time}`).at(-1);
		expect(short('1005, Fuse, 1, 20')).toEqual([...buyer, '1005', 'Fuse', 1, 2000]);
		expect(short('1005, Fuse, 3, 60')).toEqual([...buyer, '1005', 'Fuse', 3, 6000]);
		expect(short('1005, Fuse, 3, 20')).toEqual([...buyer, '1005', 'Fuse', 3, 6000]);
		expect(short('1005, Fuse, 3, 25')).toBe(
			'It has one number less than the other lines: "25" may be a price or the total. Mend it.',
		);
		expect(short('99, Ghost, 3, 25')).toBe(
			'It has one number less than the other lines: "25" may be a price or the total. Mend it.',
		);
	});
});

describe('what is odd is noted', () => {
	test.each([
		['L, l@x.za, 082, 4711, Ghost, 2, 40', 'There is no product "4711": it is history only.'],
		['L, l@x.za, 082, 1005, Fuse, -2, -40', 'The quantity is -2, below zero: a return, or a mistake.'],
		['L, l@x.za, 082, 1005, Fuse, 0, 0', 'The quantity is 0: no stock moved.'],
		['L, l@x.za, 082, 1005, Fuse, 3, 59.970000000000006', 'The total was rounded to R59.97.'],
	])('%s', (fields, note) => expect(past(`${fields}, ${time}`).notes).toEqual([note]));
});

describe('a line that cannot be read says why', () => {
	test.each([
		['hello', 'It has too few fields: a sale ends in quantity, total and time. The line may be half-written.'],
		['a, b', 'It has too few fields: a sale ends in quantity, total and time. The line may be half-written.'],
		[',,', 'It has too few fields: a sale ends in quantity, total and time. The line may be half-written.'],
		[
			'L, l@x.za, 082, 1005, Fuse, 2, 40, Fri Nov 20 22:3',
			'"Fri Nov 20 22:3" is not a time like Fri Nov 20 22:35:05 2026. The line may be half-written.',
		],
		[`L, l@x.za, 082, 1005, Fuse, two, 40, ${time}`, 'Its quantity cannot be used: "two" is not a quantity.'],
		[`L, l@x.za, 082, 1005, Fuse, 2, nan, ${time}`, 'Its total cannot be used: "nan" is not an amount.'],
		[`L, l@x.za, 082, 1005, Fuse, 2, , ${time}`, 'Its total cannot be used: "" is not an amount.'],
	])('%s', (text, fault) => expect(read(text)).toEqual({row: 'line 1', fault}));
});

test('a long hostile line takes no longer than a short one', () => {
	const started = performance.now();
	for (const part of [', ', ',', ' ', '@, ', '1005, ']) read(part.repeat(2000 / part.length));
	expect(performance.now() - started).toBeLessThan(500);
});

const receipt = (lines: SaleReceipt['lines'], customer?: SaleReceipt['customer']): SaleReceipt => ({
	type: 'sale',
	number: '1-000001',
	stamp: {seq: 2, at: Date.UTC(2026, 10, 5, 6, 1, 2), offset: 120, day: '2026-11-05', operator: 1, till: 1, tillSeq: 2, shift: 0},
	hash: '00000000',
	operator: 'Lerato',
	letterhead: {name: 'Corner', address: '', footer: ''},
	isPractice: false,
	lines,
	total: loaf().total,
	tenders: [],
	rounding: thousandths(0) as never,
	vat: [],
	...(customer && {customer}),
});

describe('written', () => {
	test('goods only, commas and line breaks as spaces, whole rand without decimals, the time of the shop', () => {
		const lines = [
			loaf({product: '1005', name: 'Fuse', quantity: pieces(2), total: 4000 as never}),
			electricityLine(),
			loaf({product: '1002', name: 'Chocolate, dark', unit: 'kg', quantity: thousandths(250), total: 313 as never}),
		];
		const customer = {name: 'Smith, John', email: 'j@x.za', phone: '0821234567'};
		expect(salesLines(receipt(lines, customer))).toEqual([
			'Smith  John, j@x.za, 0821234567, 1005, Fuse, 2, 40, Thu Nov  5 08:01:02 2026',
			'Smith  John, j@x.za, 0821234567, 1002, Chocolate  dark, 0.25, 3.13, Thu Nov  5 08:01:02 2026',
		]);
	});
	test('what came back with a minus, and a thing without a product with an empty id; a bill has no line', () => {
		const back = {line: 1, vat: cents(0)};
		const own = {unit: 'each', price: cents(1000), tax: 'standard'} as const;
		const returned = {receipt: '1-000001', total: cents(3000), vat: [], paid: [], reason: 'sour'};
		const lines = [
			{...back, ...own, type: 'goods', name: 'Fuse', product: '1005', quantity: pieces(2), total: cents(2000), to: 'stock'},
			{...back, ...own, type: 'open', name: 'Key', quantity: pieces(1), total: cents(1000)},
		] as const;
		const exchange = {
			...receipt([loaf({product: '1002', name: 'Chocolate', total: cents(1250)})]),
			returned: [{...returned, lines}],
		};
		const written = salesLines(exchange);
		expect(written).toEqual([
			', , , 1002, Chocolate, 1, 12.5, Thu Nov  5 08:01:02 2026',
			', , , 1005, Fuse, -2, -20, Thu Nov  5 08:01:02 2026',
			', , , , Key, -1, -10, Thu Nov  5 08:01:02 2026',
		]);
		expect(past(written[2] ?? '')).toEqual({
			about: 'Key',
			quantity: pieces(-1),
			amount: -1000,
			notes: ['The quantity is -1, below zero: a return, or a mistake.', 'It names no product: it is history only.'],
		});
	});

	test('with nobody named', () =>
		expect(salesLines(receipt([loaf()]))).toEqual([', , , 1001, Bread 1001, 1, 18.5, Thu Nov  5 08:01:02 2026']));

	test('every line that is written is read back as it was', () => {
		const word = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ,'é]{0,15}$/);
		fc.assert(
			fc.property(
				word,
				fc.option(fc.constant('a@b.za'), {nil: undefined}),
				word,
				fc.integer({min: 1, max: 9999}),
				(name, email, about, count) => {
					const customer = {name, ...(email !== undefined && {email}), phone: '0821234567'};
					const [text] = salesLines(receipt([loaf({product: '77', name: about, quantity: pieces(count)})], customer));
					const [line] = readLines(new TextEncoder().encode(text));
					if (!line) throw new Error('there is a line');
					const found = readSalesLine(line, {
						known: knownProducts([{code: '77', name: about, price: cents(1850)}]),
						symbol: 'R',
						hasPrices: false,
					});
					expect(found).toMatchObject({notes: [], value: {product: '77', quantity: pieces(count), phone: '0821234567'}});
				},
			),
			{numRuns: 2000},
		);
	});
});
