import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cents, pieces, thousandths} from '../../../src/domain/base/money.ts';
import {joinedKey} from '../../../src/domain/base/search-text.ts';
import {put} from '../../../src/domain/base/table.ts';
import type {Product} from '../../../src/domain/goods/records.ts';
import {evolve} from '../../../src/domain/ledger/ledger.ts';
import {emptyState} from '../../../src/domain/ledger/state.ts';
import {addGoods, emptyBasket, leftBeside} from '../../../src/domain/selling/basket.ts';
import {createProductSearch, outLast} from '../../../src/ui/model/product-search.ts';
import {type Catalogue, catalogues, index, look, type Past} from '../../support/catalogues.ts';
import {goods, listed, opened, priced, sell, setOnSale} from '../../support/commands.ts';
import {type Done, given, newCounter, type Step} from '../../support/given.ts';

const shelf: readonly Step[] = [
	opened(),
	listed('1001', {name: 'Full Cream Milk 1L', barcodes: ['6001678204527']}),
	listed('1002', {name: 'Low Fat Milk 1L'}),
	listed('1003', {name: 'Milk Powder 500g'}),
	listed('1004', {name: 'Café Crème'}),
	listed('1005', {name: "Mama's Milk-Tart (large)"}),
	listed('M-1', {name: 'Matches', barcodes: ['036000291452']}),
];

const searchOf = (past: Past) => createProductSearch(index(past));

describe.each(catalogues)('The search by %s', (_name, catalogue) => {
	const past = given(...shelf);
	const names = (of: Past, text: string, all = false): readonly string[] =>
		createProductSearch(catalogue(of))
			.find(text, all)
			.map(({name}) => name);

	test('puts names that begin with the text before names that hold it', () => {
		expect(names(past, 'milk')).toEqual([
			'Milk Powder 500g',
			'Full Cream Milk 1L',
			'Low Fat Milk 1L',
			"Mama's Milk-Tart (large)",
		]);
	});

	test('finds names by all words, in any order, each by its beginning', () => {
		expect(names(past, 'mi fu')).toEqual(['Full Cream Milk 1L']);
		expect(names(past, '1l milk')).toEqual(['Full Cream Milk 1L', 'Low Fat Milk 1L']);
		expect(names(past, 'ilk')).toEqual([]);
	});

	test('puts an exact code before everything, and knows barcodes in both spellings', () => {
		expect(names(past, '1003')[0]).toBe('Milk Powder 500g');
		expect(names(past, '6001678204527')).toEqual(['Full Cream Milk 1L']);
		expect(names(past, '600167')).toEqual(['Full Cream Milk 1L']);
		expect(names(past, '036000291452')).toEqual(['Matches']);
		expect(names(past, '0036000291452')).toEqual(['Matches']);
		expect(names(past, 'M-1')[0]).toBe('Matches');
	});

	test('reads over accents, capitals and signs', () => {
		expect(names(past, 'cafe creme')).toEqual(['Café Crème']);
		expect(names(past, 'CAFÉ')).toEqual(['Café Crème']);
		expect(names(past, 'tart large')).toEqual(["Mama's Milk-Tart (large)"]);
	});

	test('of nothing finds nothing', () => {
		expect(names(past, '')).toEqual([]);
		expect(names(past, '  .-  ')).toEqual([]);
	});

	test('puts the most sold first among equals', () => {
		const sold = given(...shelf, sell(goods('1002', 3)), sell(goods('1005', 5)));
		expect(names(sold, 'milk')).toEqual([
			'Milk Powder 500g',
			"Mama's Milk-Tart (large)",
			'Low Fat Milk 1L',
			'Full Cream Milk 1L',
		]);
	});

	test('leaves out what is off sale, unless all are asked for', () => {
		const off = given(...shelf, setOnSale('1001', false));
		expect(names(off, 'full cream')).toEqual([]);
		expect(names(off, '6001678204527')).toEqual([]);
		expect(names(off, 'full cream', true)).toEqual(['Full Cream Milk 1L']);
	});
});

/** What is on the shelf, what is typed, and what of it is found, in the order of the names. */
const known: readonly (readonly [name: string, typed: string, isFound: boolean])[] = [
	// Letters with something to them, either way round.
	...['Œuf frais', 'Oeuf frais'].flatMap(name => ['œuf', 'oeuf', 'ŒUF', 'oe'].map(typed => [name, typed, true] as const)),
	...['Groß Weißbrot', 'Gross Weissbrot'].flatMap(name => ['groß', 'gross', 'weiß'].map(typed => [name, typed, true] as const)),
	['Smørrebrød', 'smorrebrod', true],
	['Łódź Vodka', 'lodz', true],
	['Lodz Vodka', 'łódź', true],
	['Ærø Cheese', 'aero', true],
	['Đặc Biệt', 'dac biet', true],
	['Çılgın Ayran', 'cilgin', true],
	['IŞIK TUZ', 'işık', true],
	['İstanbul Çay', 'istanbul', true],
	['Þorrablót', 'thorrablot', true],
	['Guðni', 'gudni', true],
	['Dĳk Kaas', 'dijk', true],
	['Ŋoni', 'ngoni', true],
	['Ĺubľana', 'lublana', true],
	// Words joined or apart.
	['7up 330ml', '7 up', true],
	['7up 330ml', '7up', true],
	['7 Up 2L', '7up', true],
	['7-UP', '7up', true],
	['7-UP', '7 up', true],
	['Jack & Jill', 'jack and jill', true],
	['Jack & Jill', 'jackandjill', true],
	['Jack & Jill', 'jack jill', true],
	['Jack and Jill', 'jack & jill', true],
	['Jack and Jill', 'jack&jill', true],
	['JackAndJill', 'jack and jill', true],
	...['Coca-Cola 2L', 'Coca Cola 2L', 'CocaCola 2L'].flatMap(name =>
		['coca cola', 'cocacola', 'coca-cola', 'coca-cola 2l', 'cocacola 2l', '2l cocacola'].map(
			typed => [name, typed, true] as const,
		),
	),
	["Mama's Tart", 'mamas', true],
	["Mama's Tart", 'mama’s', true],
	['Milk 1 L', '1l', true],
	['Milk 1L', '1 l', true],
	['Rice Golden', 'goldenrice', false],
	['Golden Rice 60010', 'rice60010', false],
	// Signs are letters.
	['100% Juice', '%', true],
	['100% Juice', '100%', true],
	['100 Juice', '100%', false],
	['100 Juice', '%', false],
	['100 Juice', '_', false],
	['100 Juice', '1%', false],
	['100 Juice', '*', false],
	['100 Juice', 'ju*', false],
	['5* Cheese', '5*', true],
	['A_B Soap', 'a_b', true],
	['AxB Soap', 'a_b', false],
	// Nothing in a text is a command.
	...['juice"', '"juice', "juice'", '^juice', '-juice', '(juice)', 'juice)', 'juice;', 'juice:', '{juice}'].map(
		typed => ['Orange Juice', typed, true] as const,
	),
	['Orange Juice', 'orange NEAR juice', false],
	['Orange Juice', 'orange OR bread', false],
	['Orange Juice', 'orange NOT juice', false],
	['Orange Juice', 'orange AND juice', false],
	['Near East Salt', 'near', true],
	// Scripts without capitals, and without words.
	['हिन्दी चाय', 'चाय', true],
	['हिन्दी चाय', 'हिन्दी', true],
	['हिन्दी चाय', 'हन्द', false],
	['बाज़ार आटा', 'बाजार', true],
	['गीत', 'गत', false],
	['น้ำตาล', 'น้ำ', true],
	['น้ำตาล', 'ตาล', true],
	['น้ำตาล', 'นำ', false],
	['ข้าวผัด', 'ผัด', true],
	['ข้าวผัด', 'ขาว', false],
	['ក្រម៉ា', 'ក្រម៉ា', true],
	['ក្រម៉ា', 'ករម', false],
	['شَاي بالنعناع', 'شاي', true],
	['شاي بالنعناع', 'شَاي', true],
	['چای ایرانی', 'چاي', true],
	['שָׁלוֹם', 'שלום', true],
	['日本茶', '茶', true],
	['한국어', '한국', true],
	['ガラス', 'カラス', false],
	['٧ أب', '7', true],
	['Full Milk', 'ｆｕｌｌ', true],
	['½ Loaf', '1/2 loaf', true],
];

describe.each(catalogues)('A product in a search by %s', (_name, catalogue) => {
	const names = [...new Set(known.map(([name]) => name))];
	const search = createProductSearch(catalogue(given(opened(), ...names.map((name, place) => listed(`A-${place}`, {name})))));

	test.each(known)('called %s is looked for by %s: %s', (name, typed, isFound) => {
		expect(search.find(typed).some(each => each.name === name)).toBe(isFound);
	});
});

describe.each(catalogues)('A search by %s that is kept', (_name, catalogue) => {
	test('follows new names, new prices and new products', () => {
		const counter = newCounter();
		for (const step of shelf) counter.do(step);
		const search = createProductSearch(catalogue(counter));
		expect(search.find('powder').map(({name}) => name)).toEqual(['Milk Powder 500g']);
		counter.do(priced('1003', 9999));
		expect(search.find('powder')[0]?.price).toBe(9999);
		counter.do({type: 'editProduct', product: '1003', name: 'Dried Milk', tax: 'zero', barcodes: []});
		expect(search.find('powder')).toEqual([]);
		expect(search.find('dried').map(({code}) => code)).toEqual(['1003']);
		counter.do(listed('1010', {name: 'Dried Fruit'}));
		expect(search.find('dried').map(({code}) => code)).toEqual(['1003', '1010']);
		counter.do(setOnSale('1003', false));
		expect(search.find('dried').map(({code}) => code)).toEqual(['1010']);
	});
});

describe('The most sold', () => {
	test('come in order, and only what can be sold', () => {
		const sold = given(
			...shelf,
			sell(goods('1002', 3)),
			sell(goods('1005', 5)),
			sell(goods('1001', 1)),
			setOnSale('1002', false),
		);
		const best = searchOf(sold).bestSellers();
		expect(best.map(({code}) => code)).toEqual(['1005', '1001']);
	});

	test('are none in a new shop', () => {
		expect(searchOf(given(...shelf)).bestSellers()).toEqual([]);
	});
});

type Listing = {readonly code: string; readonly name: string; readonly sold?: number; readonly isOnSale?: boolean};

const stamp = {seq: 1, at: 0, offset: 120, day: '2026-11-20', operator: 1, till: 1, tillSeq: 1, shift: 0};

/** A catalogue without a shop around it, which thousands of products would take long to go through. */
function shelved(listings: readonly Listing[]): Past {
	const state = emptyState();
	const events = listings.flatMap(({code, name, isOnSale = true}): Done['events'] => [
		{type: 'ProductListed', code, name, price: cents(100), tax: 'standard', unit: 'each', barcodes: [], stock: pieces(1)},
		...(isOnSale ? [] : [{type: 'ProductOnSaleSet', product: code, isOnSale} as const]),
	]);
	for (const event of events) evolve(state, event, stamp);
	for (const {code, sold = 0} of listings) {
		const stock = state.stock.rows.get(code);
		if (stock) put(state.stock, code, {...stock, sold: thousandths(sold)});
	}
	return {state, journal: [{stamp, events}]};
}

const word = fc.constantFrom(
	'milk',
	'mi',
	'mild',
	'bread',
	'brown',
	'b',
	'1l',
	'10',
	'100',
	'café',
	'Crème',
	"o'brien",
	'x-y',
	'chocolates',
	'7up',
	'7 up',
	'coca-cola',
	'cocacola',
	'jack & jill',
	'œuf',
	'100%',
	'ข้าวผัด',
	'12345',
);
const name = fc.array(word, {minLength: 1, maxLength: 4}).map(words => words.join(' '));
const listing = fc.record({name, sold: fc.integer({min: 0, max: 9_000}), isOnSale: fc.boolean()});
const shelfOf = fc
	.array(listing, {size: 'max', maxLength: 40})
	.map(listings => listings.map((each, place) => ({code: String(100 + place), ...each})));
const letters = fc.array(fc.constantFrom(...'milkbread1 0éo-xyz'), {minLength: 1, maxLength: 7}).map(each => each.join(''));
const text = fc.oneof(
	letters,
	name,
	fc.constantFrom('chocol', 'mlik', 'bred', 'brownbread', 'choco lates', 'brwon bread', 'browm'),
	fc.constantFrom('cocacola', 'coca cola', 'coca c', '7 up', '7up', 'jackandjill', 'jack and ji', 'oeuf', '%', 'ผัด', 'milkbread'),
);

const codesOf = (catalogue: Catalogue, past: Past, typed: string, all = false): readonly string[] =>
	createProductSearch(catalogue(past))
		.find(typed, all)
		.map(({code}) => code);

describe('For any catalogue and any text,', () => {
	test('a number in a name and the same in a code are equals: the one listed first stands first', () => {
		const past = shelved([
			{code: '100', name: 'milk'},
			{code: '101', name: 'milk 10 milk'},
		]);
		for (const catalogue of [index, look]) expect(codesOf(catalogue, past, '10')).toEqual(['100', '101']);
	});

	test('the index finds what a look at every product finds, in the same order', () => {
		let [found, nothing] = [0, 0];
		fc.assert(
			fc.property(shelfOf, text, (shelf, typed) => {
				const past = shelved(shelf);
				const codes = codesOf(index, past, typed, true);
				expect(codes).toEqual(codesOf(look, past, typed, true));
				if (codes.length > 0) found += 1;
				else nothing += 1;
			}),
			{numRuns: 200},
		);
		expect(Math.min(found, nothing)).toBeGreaterThan(20);
	});

	test.each(catalogues)(
		'by %s every product that is found can be sold, is found once, and stands in the right order',
		(_name, catalogue) => {
			fc.assert(
				fc.property(shelfOf, text, (shelf, typed) => {
					const past = shelved(shelf);
					const found = createProductSearch(catalogue(past)).find(typed);
					expect(found.every(({isOnSale}) => isOnSale)).toBe(true);
					expect(new Set(found).size).toBe(found.length);
					const begins = found.map(({name: each}) => (joinedKey(each).startsWith(typed.trim()) ? 0 : 1));
					const plain = /^[a-z]+$/.test(typed.trim());
					if (plain) expect(begins).toEqual([...begins].sort());
				}),
				{numRuns: 100},
			);
		},
	);
});

describe('What is out', () => {
	test('stands behind all that is there, each in the order it had, whatever the basket holds', () => {
		const shelf = fc.array(fc.integer({min: -2, max: 3}), {maxLength: 40});
		let mixed = 0;
		fc.assert(
			fc.property(shelf, shelf, fc.option(fc.integer({min: 0, max: 39}).map(String), {nil: undefined}), (stock, held, meant) => {
				const {state} = given(...stock.map((count, place) => listed(String(place), {stock: Math.max(0, count)})));
				const products = [...state.products.rows.values()];
				const lines = held.flatMap((count, place) => {
					const product = state.products.rows.get(String(place));
					return product && count > 0 ? [{product, quantity: pieces(count)}] : [];
				});
				const basket = lines.reduce(
					(filled, {product, quantity}) => addGoods(filled, product, {quantity, at: 0, isScan: false}),
					emptyBasket,
				);
				const isOut = (product: Product): boolean => product.code !== meant && leftBeside(state, basket, product) <= 0;
				const sorted = outLast(products, {state, basket, meant});
				expect(sorted).toEqual(products.toSorted((a, b) => Number(isOut(a)) - Number(isOut(b))));
				if (sorted.some(isOut) && !sorted.every(isOut)) mixed += 1;
			}),
			{numRuns: 100},
		);
		expect(mixed).toBeGreaterThan(20);
	});
});

const typos = [
	['two letters changed about', 'cohcolate', 'Chocolate Bar'],
	['a missing letter', 'choclate', 'Chocolate Bar'],
	['a doubled letter', 'chocollate', 'Chocolate Bar'],
	['a wrong letter', 'chovolate', 'Chocolate Bar'],
	['a wrong vowel', 'chocolete', 'Chocolate Bar'],
] as const;

describe.each(catalogues)('When nothing else is found, %s tries', (_name, catalogue) => {
	const past = given(
		opened(),
		listed('1', {name: 'Chocolate Bar'}),
		listed('2', {name: 'Brown Bread'}),
		listed('3', {name: 'Cornflakes 500g'}),
		listed('4', {name: 'Bread Roll'}),
	);
	const found = (typed: string): readonly string[] =>
		createProductSearch(catalogue(past))
			.find(typed)
			.map(each => each.name);

	test.each(typos)('%s: %s', (_what, typed, meant) => {
		expect(found(typed)).toEqual([meant]);
	});

	test('a slip in one of two words, and in each of them', () => {
		expect(found('brwon bread')).toEqual(['Brown Bread']);
		expect(found('brwon braed')).toEqual(['Brown Bread']);
		expect(found('brown roll')).toEqual([]);
	});

	test('nothing that is two slips away, and no size', () => {
		expect(found('chcolte')).toEqual([]);
		expect(found('550g')).toEqual([]);
		expect(found('xy')).toEqual([]);
	});

	test('what it finds is a guess, and what is called so is none', () => {
		const search = createProductSearch(catalogue(past));
		expect(['cohcolate', 'brwon'].map(typed => search.isGuess(typed))).toEqual([true, true]);
		expect(['brownbread', 'corn flakes'].map(typed => search.isGuess(typed))).toEqual([false, false]);
		expect(['choco', 'bread', '3', 'zebra', ''].map(typed => search.isGuess(typed))).toEqual([false, false, false, false, false]);
	});

	test('and nothing at all while something is found', () => {
		expect(found('bread')).toEqual(['Bread Roll', 'Brown Bread']);
	});
});
