import {expect, test} from 'vitest';
import {pieces} from '../../../src/domain/base/money.ts';
import {doneIn} from '../../../src/domain/selling/sale-made.ts';
import {goods, opened, product, sell} from '../../support/commands.ts';
import {given, type Said} from '../../support/given.ts';

const shop = opened({products: [product('1001', {stock: 20})]});
const back = {lines: [{receipt: '1-000001', line: 1, quantity: pieces(1)}], reason: 'stale'};

test.each([
	['a sale', sell(goods('1001')), 'SaleMade'],
	['an exchange', sell(goods('1001', 2), {returns: back}), 'Exchange'],
	['a refund', {type: 'refund', ...back}, 'Refund'],
	['anything else', {type: 'noSale', reason: 'change'}, 'DrawerOpened'],
] as const satisfies readonly (readonly [string, Said, string])[])('%s is called what it was', (_what, said, name) => {
	const [event] = given(shop, sell(goods('1001', 5)), said).journal.at(-1)?.events ?? [];
	expect(event && doneIn(event)).toBe(name);
});
