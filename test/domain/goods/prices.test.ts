// Prices: another one with a reason, a price of 0 only when confirmed, a price that begins later, and items without a product.
import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import {priceAt} from '../../../src/domain/goods/prices.ts';
import type {SaleItem} from '../../../src/domain/lines/lines.ts';
import type {OpenItem, OpenLine} from '../../../src/domain/lines/open-line.ts';
import {card, days, goods, later, listed, minutes, priced, sell} from '../../support/commands.ts';
import {given, opening, type Said} from '../../support/given.ts';
import {byCard, loaf, saleMade} from '../../support/sales.ts';

const at = (price: number, reason: string): SaleItem => ({...goods('1001'), override: {price: cents(price), reason}}) as SaleItem;

describe('another price for this customer', () => {
	test('keeps the price of the shelf and the reason', () =>
		given(listed('1001'))
			.when(sell(at(1500, 'yesterday’s'), {tender: card}))
			.then(
				saleMade([loaf({price: cents(1500), total: cents(1500), override: {was: cents(1850), reason: 'yesterday’s'}})], {
					tenders: [byCard(1500)],
				}),
			));
	test('without a reason is refused', () =>
		given(listed('1001'))
			.when(sell(at(1500, ' ')))
			.refused({kind: 'bad-text', field: 'reason', fault: {fault: 'empty'}}));
	test('of nothing must be meant', () => {
		given(listed('1001'))
			.when(sell(at(0, 'gift')))
			.refused({kind: 'price-is-zero', name: 'Bread 1001'});
		expect(given(listed('1001')).when(sell(at(0, 'gift'), {meansZero: true})).event).toMatchObject({total: 0});
	});
	test('changes nothing for the next one', () =>
		expect(given(listed('1001'), sell(at(1500, 'old'))).when(sell(goods('1001'))).event).toMatchObject({total: 1850}));
});

describe('something without a product', () => {
	const thing = (own: Partial<OpenItem> = {}): SaleItem => ({
		type: 'open',
		name: ' Wooden  crate ',
		quantity: pieces(2),
		price: cents(500),
		tax: 'zero',
		...own,
	});
	const line: OpenLine = {
		type: 'open',
		name: 'Wooden crate',
		quantity: pieces(2),
		unit: 'each',
		price: cents(500),
		tax: 'zero',
		total: cents(1000),
	};
	test('is sold under the name, the price and the class that were typed', () => {
		const answer = given().when(sell(thing({note: 'from the yard'}), {tender: card}));
		answer.then(saleMade([{...line, note: 'from the yard'}], {tenders: [byCard(1000)]}));
		expect(answer.posted).toStrictEqual({'tender:card': 1000, 'sales:zero': -1000});
	});
	test.each<[string, Partial<OpenItem>, object]>([
		['without a name', {name: ''}, {kind: 'bad-text', field: 'name', fault: {fault: 'empty'}}],
		['for nothing', {price: cents(0)}, {kind: 'price-is-zero', name: 'Wooden crate'}],
		['of no class', {tax: 'luxury' as never}, {kind: 'bad-tax-class', tax: 'luxury'}],
		['in halves', {quantity: 500 as never}, {kind: 'not-whole', name: 'Wooden crate'}],
		['too many', {quantity: pieces(1_000_001)}, {kind: 'bad-quantity', field: 'quantity', most: pieces(1_000_000)}],
		['too dear', {price: cents(99_999_999_900)}, {kind: 'total-too-large', most: cents(99_999_999_900)}],
	])('is refused %s', (_what, own, refusal) =>
		given()
			.when(sell(thing(own)))
			.refused(refusal as never),
	);
});

describe('a price that begins later', () => {
	const from = opening.at + minutes(60);
	const later60: Said = {...priced('1001', 1999), from};
	test('is not asked before its moment, and is from then on', () => {
		const shop = given(listed('1001'), later60);
		expect(shop.when(sell(goods('1001'))).event).toMatchObject({total: 1850});
		expect(given(listed('1001'), later60, later(minutes(60) - 1)).when(sell(goods('1001'))).event).toMatchObject({total: 1850});
		expect(given(listed('1001'), later60, later(minutes(60))).when(sell(goods('1001'))).event).toMatchObject({total: 1999});
	});
	test('is told to a customer who was shown the old one', () =>
		given(listed('1001'), later60, later(minutes(61)))
			.when(sell(goods('1001', 1, 1850)))
			.refused({kind: 'price-changed', name: 'Bread 1001', shown: cents(1850), price: cents(1999)}));
	test('gives way to another for the same moment, and stays when the price of now changes', () => {
		const {state} = given(listed('1001'), later60, {...priced('1001', 2099), from}, priced('1001', 1700));
		const product = state.products.rows.get('1001');
		expect(product && [priceAt(product, from - 1), priceAt(product, from)]).toStrictEqual([1700, 2099]);
	});
	test('that has begun gives way to a price of now', () => {
		const {state} = given(listed('1001'), later60, later(minutes(61)), priced('1001', 1700));
		expect(state.products.rows.get('1001')).toMatchObject({price: 1700});
		expect(state.products.rows.get('1001')?.later).toBeUndefined();
	});
	test('is taken back, and the others stay; one that has begun is the price of now', () => {
		const last = {...priced('1001', 2099), from: from + 1};
		const answer = given(listed('1001'), later60, last).when({type: 'cancelPrice', product: '1001', from});
		answer.then({type: 'PriceCancelled', product: '1001', price: cents(1999), from});
		const late = given(listed('1001'), later60, {...last, from: from + days(1)}, later(minutes(61)));
		const {state} = late.when({type: 'cancelPrice', product: '1001', from: from + days(1)});
		expect(state.products.rows.get('1001')).toMatchObject({price: 1999});
		expect(state.products.rows.get('1001')?.later).toBeUndefined();
	});
	test('is taken back only while it is planned', () => {
		const back: Said = {type: 'cancelPrice', product: '1001', from};
		const none = {kind: 'price-not-planned', name: 'Bread 1001', from} as const;
		given(listed('1001')).when(back).refused(none);
		given(listed('1001'), later60, later(minutes(60)))
			.when(back)
			.refused(none);
		given(listed('1001'), later60, back).when(back).refused(none);
	});
	test('in the past is refused', () =>
		given(listed('1001'))
			.when({...priced('1001', 1999), from: opening.at})
			.refused({kind: 'time-passed', from: opening.at}));
	test('of nothing must be meant', () => {
		given(listed('1001')).when(priced('1001', 0)).refused({kind: 'price-is-zero', name: 'Bread 1001'});
		expect(given(listed('1001'), {...priced('1001', 0), meansZero: true}).when(sell(goods('1001'))).event).toMatchObject({
			total: 0,
		});
	});
});

test('a note on a line is kept, and an empty one is refused', () => {
	const noted = (note: string): SaleItem => ({...goods('1001'), note}) as SaleItem;
	given(listed('1001'))
		.when(sell(noted('sliced'), {tender: card}))
		.then(saleMade([loaf({note: 'sliced'})], {tenders: [byCard(1850)]}));
	given(listed('1001'))
		.when(sell(noted('')))
		.refused({kind: 'bad-text', field: 'note', fault: {fault: 'empty'}});
});
