import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {evolve} from '../../../src/domain/ledger.ts';
import {cents, pieces, thousandths} from '../../../src/domain/money.ts';
import {put} from '../../../src/domain/slice.ts';
import {emptyState, type State} from '../../../src/domain/state.ts';
import {createProductSearch} from '../../../src/ui/model/product-search.ts';
import {goods, listed, opened, priced, sell, setOnSale} from '../../support/commands.ts';
import {given, newCounter, type Step} from '../../support/given.ts';

const shelf: readonly Step[] = [
	opened(),
	listed('1001', {name: 'Full Cream Milk 1L', barcodes: ['6001678204527']}),
	listed('1002', {name: 'Low Fat Milk 1L'}),
	listed('1003', {name: 'Milk Powder 500g'}),
	listed('1004', {name: 'Café Crème'}),
	listed('1005', {name: "Mama's Milk-Tart (large)"}),
	listed('M-1', {name: 'Matches', barcodes: ['036000291452']}),
];

const names = (state: State, text: string, all = false): readonly string[] =>
	createProductSearch(state)
		.find(text, all)
		.map(({name}) => name);

describe('The search', () => {
	const {state} = given(...shelf);

	test('puts names that begin with the text before names that hold it', () => {
		expect(names(state, 'milk')).toEqual([
			'Milk Powder 500g',
			'Full Cream Milk 1L',
			'Low Fat Milk 1L',
			"Mama's Milk-Tart (large)",
		]);
	});

	test('finds names by all words, in any order, each by its beginning', () => {
		expect(names(state, 'mi fu')).toEqual(['Full Cream Milk 1L']);
		expect(names(state, '1l milk')).toEqual(['Full Cream Milk 1L', 'Low Fat Milk 1L']);
		expect(names(state, 'ilk')).toEqual([]);
	});

	test('puts an exact code before everything, and knows barcodes in both spellings', () => {
		expect(names(state, '1003')[0]).toBe('Milk Powder 500g');
		expect(names(state, '6001678204527')).toEqual(['Full Cream Milk 1L']);
		expect(names(state, '600167')).toEqual(['Full Cream Milk 1L']);
		expect(names(state, '036000291452')).toEqual(['Matches']);
		expect(names(state, '0036000291452')).toEqual(['Matches']);
		expect(names(state, 'M-1')[0]).toBe('Matches');
	});

	test('reads over accents, capitals and signs', () => {
		expect(names(state, 'cafe creme')).toEqual(['Café Crème']);
		expect(names(state, 'CAFÉ')).toEqual(['Café Crème']);
		expect(names(state, 'tart large')).toEqual(["Mama's Milk-Tart (large)"]);
	});

	test('of nothing finds nothing', () => {
		expect(names(state, '')).toEqual([]);
		expect(names(state, '  .-  ')).toEqual([]);
	});

	test('puts the most sold first among equals', () => {
		const sold = given(...shelf, sell(goods('1002', 3)), sell(goods('1005', 5))).state;
		expect(names(sold, 'milk')).toEqual([
			'Milk Powder 500g',
			"Mama's Milk-Tart (large)",
			'Low Fat Milk 1L',
			'Full Cream Milk 1L',
		]);
	});

	test('leaves out what is off sale, unless all are asked for', () => {
		const off = given(...shelf, setOnSale('1001', false)).state;
		expect(names(off, 'full cream')).toEqual([]);
		expect(names(off, '6001678204527')).toEqual([]);
		expect(names(off, 'full cream', true)).toEqual(['Full Cream Milk 1L']);
	});
});

describe('A search that is kept', () => {
	test('follows new names, new prices and new products', () => {
		const counter = newCounter();
		for (const step of shelf) counter.do(step);
		const search = createProductSearch(counter.state);
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

	test('is warmed a part at a time, and finds all before and after', () => {
		const state = emptyState();
		for (let place = 0; place < 5000; place += 1) list(state, {code: String(10_000 + place), name: `Thing ${place}`});
		const search = createProductSearch(state);
		expect(search.warm()).toBe(false);
		expect(search.find('thing 4999').map(({code}) => code)).toEqual(['14999']);
		expect(search.warm()).toBe(true);
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
		const best = createProductSearch(sold.state).bestSellers();
		expect(best.map(({code}) => code)).toEqual(['1005', '1001']);
	});

	test('are none in a new shop', () => {
		expect(createProductSearch(given(...shelf).state).bestSellers()).toEqual([]);
	});
});

type Listing = {readonly code: string; readonly name: string; readonly sold?: number; readonly isOnSale?: boolean};

const stamp = {seq: 1, at: 0, offset: 120, day: '2026-11-20', operator: 1, till: 1, tillSeq: 1, shift: 0};

/** Lists a product without a shop around it, which a catalogue of thousands would take long to go through. */
function list(state: State, {code, name, sold = 0, isOnSale = true}: Listing): void {
	evolve(
		state,
		{type: 'ProductListed', code, name, price: cents(100), tax: 'standard', unit: 'each', barcodes: [], stock: pieces(1)},
		stamp,
	);
	if (!isOnSale) evolve(state, {type: 'ProductOnSaleSet', product: code, isOnSale}, stamp);
	const stock = state.stock.rows.get(code);
	if (stock) put(state.stock, code, {...stock, sold: thousandths(sold)});
}

const word = fc.constantFrom('milk', 'mi', 'mild', 'bread', 'brown', 'b', '1l', '10', '100', 'café', 'Crème', "o'brien", 'x-y');
const name = fc.array(word, {minLength: 1, maxLength: 4}).map(words => words.join(' '));
const listing = fc.record({name, sold: fc.integer({min: 0, max: 3}), isOnSale: fc.boolean()});
const text = fc.array(fc.constantFrom(...'milkbread1 0éo-xyz'), {minLength: 1, maxLength: 7}).map(letters => letters.join(''));

describe('For any catalogue and any text,', () => {
	test('narrowing letter by letter finds what searching afresh finds', () => {
		let found = 0;
		let nothing = 0;
		fc.assert(
			fc.property(
				fc.array(listing, {size: 'max', maxLength: 40}),
				fc.array(text, {minLength: 1, maxLength: 4}),
				(shelf, texts) => {
					const state = emptyState();
					for (const [place, each] of shelf.entries()) list(state, {code: String(100 + place), ...each});
					const kept = createProductSearch(state);
					for (const typed of texts)
						for (let end = 1; end <= typed.length; end += 1) {
							const part = typed.slice(0, end);
							const narrowed = kept.find(part).map(({code}) => code);
							expect(narrowed).toEqual(
								createProductSearch(state)
									.find(part)
									.map(({code}) => code),
							);
							if (narrowed.length > 0) found += 1;
							else nothing += 1;
						}
				},
			),
			{numRuns: 200},
		);
		expect(Math.min(found, nothing)).toBeGreaterThan(50);
	});

	test('every product that is found can be sold, is found once, and stands in the right order', () => {
		fc.assert(
			fc.property(fc.array(listing, {size: 'max', maxLength: 40}), text, (shelf, typed) => {
				const state = emptyState();
				for (const [place, each] of shelf.entries()) list(state, {code: String(100 + place), ...each});
				const found = createProductSearch(state).find(typed);
				expect(found.every(({isOnSale}) => isOnSale)).toBe(true);
				expect(new Set(found).size).toBe(found.length);
				const begins = found.map(({name: each}) => (each.toLowerCase().startsWith(typed.trim().toLowerCase()) ? 0 : 1));
				const plain = /^[a-z]+$/.test(typed.trim());
				if (plain) expect(begins).toEqual([...begins].sort());
			}),
			{numRuns: 200},
		);
	});
});
