// The door's answer to an order: which member is wrong and what it must be. Only a plain copy of the order goes further.
import {describe, expect, test} from 'vitest';
import type {Must} from '../../../src/domain/base/shape.ts';
import {atTheDoor} from '../../../src/domain/ledger/door.ts';

const envelope = {id: 'command-1', operator: 1, till: 1};
const item = {type: 'goods', product: '1001', quantity: 1000};
const sale = {...envelope, type: 'sell', items: [item], tenders: [{tender: 'cash'}]};
const withdrawal = {...envelope, type: 'withdraw', account: 1, amount: 1000};

/** What is said of an order; nothing when it is let in. */
function said(order: unknown): readonly [order: string, member: string, must: Must['is']] | undefined {
	const answer = atTheDoor(order);
	return 'refused' in answer ? [answer.refused.order, answer.refused.member, answer.refused.must.is] : undefined;
}

describe('The door names', () => {
	test.each([
		['no order', undefined, ['', 'type', 'word']],
		['a text', 'sell', ['', 'type', 'word']],
		['an order nobody knows', {...sale, type: 'steal'}, ['', 'type', 'word']],
		['an order called constructor', {...sale, type: 'constructor'}, ['', 'type', 'word']],
		['a missing member', {...envelope, type: 'withdraw', account: 1}, ['withdraw', 'amount', 'whole']],
		['one that is undefined', {...withdrawal, amount: undefined}, ['withdraw', 'amount', 'whole']],
		['a fraction of a cent', {...withdrawal, amount: 0.5}, ['withdraw', 'amount', 'whole']],
		['an amount beyond all', {...withdrawal, amount: 10 ** 13}, ['withdraw', 'amount', 'whole']],
		['an unknown member', {...withdrawal, amonut: 1}, ['withdraw', 'amonut', 'left-out']],
		['one deep inside', {...sale, items: [item, {...item, colour: 'red'}]}, ['sell', 'items[1].colour', 'left-out']],
		[
			'__proto__',
			JSON.parse(JSON.stringify(withdrawal).replace('{', '{"__proto__":{"x":1},')),
			['withdraw', '__proto__', 'left-out'],
		],
		['an item of no kind', {...sale, items: [{...item, type: 'bads'}]}, ['sell', 'items[0].type', 'word']],
		['a list that is none', {...sale, items: {0: item, length: 1}}, ['sell', 'items', 'list']],
		['a list that is too long', {...sale, items: new Array(5001).fill(item)}, ['sell', 'items', 'list']],
		['a hole in a list', {...sale, items: new Array(1)}, ['sell', 'items[0]', 'record']],
		['a class', {...sale, customer: new Map([['name', 'Bela']])}, ['sell', 'customer', 'record']],
		['an id that is a number', {...sale, id: 7}, ['sell', 'id', 'text']],
		['an id that is empty', {...sale, id: ''}, ['sell', 'id', 'text']],
		['an id beyond 100 letters', {...sale, id: 'x'.repeat(101)}, ['sell', 'id', 'text']],
		['half a character', {...sale, note: 'a\uD800'}, ['sell', 'note', 'text']],
		['two discounts in one', {...sale, discount: {amount: 1, percent: 1}}, ['sell', 'discount.amount', 'left-out']],
		['an order of a class', Object.create(withdrawal), ['withdraw', '', 'record']],
	])('%s', (_what, order, where) => expect(said(order)).toEqual(where));

	test('a member that throws when it is read', () => {
		const order = Object.defineProperty({...withdrawal}, 'amount', {
			enumerable: true,
			get: () => {
				throw new TypeError('worst');
			},
		});
		expect(said(order)).toEqual(['withdraw', 'amount', 'readable']);
	});

	test('an unknown member by no more than its first letters', () => {
		expect(said({...withdrawal, ['x'.repeat(1_000_000)]: 1})?.[1]).toBe('x'.repeat(40));
	});

	test('texts that are too much together', () => {
		const lines = Array.from({length: 600}, () => ({name: 'x'.repeat(2000), total: 1, at: 1}));
		expect(said({...envelope, type: 'dropBasket', lines})).toEqual(['dropBasket', 'lines[524].name', 'shorter']);
	});

	test('100 MB of text within 100 ms', () => {
		const note = 'x'.repeat(100_000_000);
		const start = performance.now();
		expect(said({...sale, note})).toEqual(['sell', 'note', 'text']);
		expect(performance.now() - start).toBeLessThan(100);
	});
});

/** What goes further. */
function entered(order: unknown): unknown {
	const answer = atTheDoor(order);
	return 'command' in answer ? answer.command : answer;
}

describe('What goes further', () => {
	test('is the same, in the same order of its members', () => {
		expect(JSON.stringify(entered(sale))).toBe(JSON.stringify(sale));
	});

	test('is a copy at any depth, which the caller has no hand on', () => {
		const items = [{...item}];
		const copy = entered({...sale, items});
		items[0] = {...item, quantity: 9000};
		items.push(item);
		expect(copy).toEqual(sale);
	});

	test('is what was read the first time', () => {
		let reads = 0;
		const order = Object.defineProperty({...withdrawal}, 'amount', {
			enumerable: true,
			get: () => {
				reads += 1;
				return 1000 * reads;
			},
		});
		expect(entered(order)).toEqual(withdrawal);
		expect(reads).toBe(1);
	});

	test('has no member that JSON would drop or change', () => {
		const copy = entered({...sale, note: undefined, items: [{...item, quantity: -0, note: undefined}]});
		expect(copy).toStrictEqual({...sale, items: [{...item, quantity: 0}]});
		expect(Object.is((copy as typeof sale).items[0]?.quantity, 0)).toBe(true);
	});

	test('has plain objects only, whatever stood behind those of the order', () => {
		const bare = Object.assign(Object.create(null), withdrawal);
		expect(entered(bare)).toStrictEqual(withdrawal);
	});
});
