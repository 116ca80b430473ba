import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {type QuickSale, quickKeysOf, quickName} from '../../../src/domain/quick-keys/quick-keys.ts';
import {airtime, listed, opened, setOnSale} from '../../support/commands.ts';
import {newCounter, type Said} from '../../support/given.ts';

const tea: QuickSale = {type: 'goods', product: '1001'};
const r29: QuickSale = {type: 'service', service: 'airtime', product: 'Airtime R29'};
const paper: QuickSale = {type: 'open', name: 'Newspaper', tax: 'standard'};
const set = (key: string, sells?: QuickSale, meansReplace?: boolean): Said => ({
	type: 'setQuickKey',
	key,
	...(sells && {sells}),
	...(meansReplace !== undefined && {meansReplace}),
});

/** A shop with tea, bread that is off sale, and airtime. */
function shop(...said: readonly Said[]) {
	const counter = newCounter();
	const service = airtime({products: [{name: 'Airtime R29', amount: cents(2900)}]});
	for (const step of [opened({services: [service]}), listed('1001'), listed('1002'), setOnSale('1002', false), ...said])
		expect(counter.do(step)).toHaveProperty('accepted');
	return counter;
}

const keysIn = ({state}: ReturnType<typeof newCounter>) =>
	quickKeysOf(state).map(({key, sells}) => `${key} ${quickName(state, sells)}`);

describe('a quick key', () => {
	test('sells goods, a service, or something without a product; the list is in the order of the keys', () => {
		const counter = shop(set('b', paper), set('9', tea), set('1', {...r29, service: 'Airtime', product: 'airtime r29'}));
		expect(keysIn(counter)).toEqual(['1 Airtime R29', '9 Bread 1001', 'b Newspaper']);
		expect(counter.state.quickKeys.rows.get('1')).toEqual(r29);
	});
	test('has an amount of the service, or asks for it', () => {
		const counter = shop(
			set('1', {type: 'service', service: 'airtime', amount: cents(1500)}),
			set('2', {type: 'service', service: 'airtime'}),
		);
		expect([...counter.state.quickKeys.rows.values()]).toEqual([
			{type: 'service', service: 'airtime', amount: 1500},
			{type: 'service', service: 'airtime'},
		]);
	});
	test('in capital letters is the same key', () => expect(keysIn(shop(set(' B', tea)))).toEqual(['b Bread 1001']));
	test('is freed by setting it to nothing', () => expect(keysIn(shop(set('1', tea), set('1')))).toEqual([]));
	test('is replaced only when that is meant', () => {
		const counter = shop(set('1', tea));
		expect(counter.do(set('1', paper))).toEqual({refused: {kind: 'quick-key-taken', key: '1', holder: 'Bread 1001'}});
		counter.do(set('1', paper, true));
		expect(keysIn(counter)).toEqual(['1 Newspaper']);
	});
	test('may be set to the same again', () => expect(keysIn(shop(set('1', tea), set('1', tea)))).toEqual(['1 Bread 1001']));
	test('is the only one of what it sells', () => expect(keysIn(shop(set('1', tea), set('2', tea)))).toEqual(['2 Bread 1001']));
});

describe('a quick key is refused', () => {
	test.each<[string, Said, object]>([
		['of two letters', set('12', tea), {kind: 'bad-quick-key', key: '12'}],
		['0', set('0', tea), {kind: 'bad-quick-key', key: '0'}],
		['that is free already', set('3'), {kind: 'quick-key-free', key: '3'}],
		['for goods that are gone', set('1', {...tea, product: 'x'}), {kind: 'unknown-product', code: 'x'}],
		['for goods off sale', set('1', {...tea, product: '1002'}), {kind: 'not-on-sale', name: 'Bread 1002'}],
		[
			'for no service',
			set('1', {type: 'service', service: 'Lotto'}),
			{kind: 'unknown-service', service: 'Lotto', known: ['Airtime']},
		],
		[
			'for no set amount',
			set('1', {...r29, product: 'R7'}),
			{kind: 'unknown-service-product', name: 'Airtime', product: 'R7', known: ['Airtime R29']},
		],
		[
			'for another amount',
			set('1', {...r29, amount: cents(3000)}),
			{kind: 'not-its-amount', product: 'Airtime R29', amount: 2900},
		],
		[
			'off the steps',
			set('1', {type: 'service', service: 'airtime', amount: cents(1501)}),
			{kind: 'not-in-step', name: 'Airtime', step: 10},
		],
		['for no name', set('1', {...paper, name: ' '}), {kind: 'bad-text', field: 'name', fault: {fault: 'empty'}}],
		['for no VAT class', set('1', {...paper, tax: 'luxury' as 'zero'}), {kind: 'bad-tax-class', tax: 'luxury'}],
	])('%s', (_name, said, refused) => expect(shop().do(said)).toMatchObject({refused}));
});

test('a shop opens with quick keys for its own goods only', () => {
	const counter = newCounter();
	const keys = (sells: QuickSale): Said => opened({services: [airtime()], quickKeys: [{key: '1', sells}]});
	expect(counter.do(keys(tea))).toMatchObject({refused: {kind: 'unknown-product', code: '1001'}});
	counter.do(keys({type: 'service', service: 'airtime'}));
	expect(keysIn(counter)).toEqual(['1 Airtime']);
});
