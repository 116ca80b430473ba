// Own turnover, money for others and top-ups, apart on every receipt and in the books, whatever is sold and comes back.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import {apartOf} from '../../../src/domain/receipts/apart.ts';
import type {SaleMade} from '../../../src/domain/selling/sale-made.ts';
import {turnoverPostings} from '../../../src/domain/selling/sale-moves.ts';
import {ownTurnover, turnoverIn} from '../../../src/domain/shifts/turnover.ts';
import {
	airtime,
	bill,
	electricity,
	goods,
	netflix,
	opened,
	openedAccount,
	product,
	sell,
	topUp,
	vatRegistered,
	vend,
} from '../../support/commands.ts';
import {newCounter, type Said} from '../../support/given.ts';

const shop = opened({
	services: [electricity({provider: 'sim', fee: cents(200)}), airtime({commission: 330})],
	billers: [netflix({fee: cents(575), refundDays: 30})],
	products: [product('1001', {stock: 1000}), product('zero', {stock: 1000, tax: 'zero', price: 999})],
});
const item = fc.oneof(
	fc.constantFrom('1001', 'zero').chain(code => fc.integer({min: 1, max: 9}).map(count => goods(code, count))),
	fc.integer({min: 50, max: 5000}).map(rand => vend('electricity', rand * 10, '07123456787')),
	fc.integer({min: 50, max: 5000}).map(rand => vend('airtime', rand * 10, '0821234567')),
	fc.integer({min: 100, max: 90_000}).map(amount => bill(amount)),
	fc.integer({min: 1, max: 500}).map(rand => topUp(rand * 100)),
);

/** The sums of a receipt and of what it posted are the same by two ways. */
function checkApart(event: SaleMade): void {
	const {own, others, topUps} = apartOf(event);
	expect(own + others + topUps).toBe(event.total);
	const turnover = turnoverIn(turnoverPostings(event).map(({account, amount}) => [account, amount] as const));
	expect(turnover.others).toBe(others);
	expect(turnover.sales + turnover.fees + turnover.vat).toBe(own);
	expect(ownTurnover(turnover)).toBe(turnover.sales + turnover.fees + turnover.commission);
}

test('own and others together are the total, in sales, declined vends given back, and exchanges', () => {
	const counts = {sold: 0, back: 0};
	fc.assert(
		fc.property(
			fc.array(item, {minLength: 1, maxLength: 6}),
			fc.boolean(),
			fc.option(fc.integer({min: 1, max: 9900})),
			(items, isVat, percent) => {
				const counter = newCounter();
				const done = (said: Said): SaleMade | undefined => {
					const decision = counter.do({...said, ...(said.type === 'sell' && {meansUnusual: true})} as Said);
					return 'accepted' in decision ? (decision.accepted.find(event => event.type === 'SaleMade') as SaleMade) : undefined;
				};
				for (const step of [shop, ...(isVat ? vatRegistered : []), openedAccount('Thandi', 0)]) counter.do(step);
				counter.do({type: 'setProvider', provider: {id: 'sim', name: 'Simulator', kind: 'http', url: 'http://127.0.0.1:4100'}});
				const sale = done({
					...sell(items, {meansRepeat: true, ...(percent !== null && {discount: {percent, reason: 'loyal'}})}),
					id: 'sold',
				});
				if (!sale) return;
				checkApart(sale);
				counts.sold += 1;
				for (const vendId of [...counter.state.vends.rows.keys()])
					counter.do({type: 'answerVend', vend: vendId, answer: {outcome: 'declined', reason: 'no such meter'}});
				for (const [place, line] of sale.lines.entries()) {
					const back = {receipt: sale.receipt, line: place + 1, quantity: 'quantity' in line ? line.quantity : pieces(1)};
					const given = done({type: 'refund', lines: [back], reason: 'brought back'});
					if (!given) continue;
					checkApart(given);
					counts.back += 1;
				}
			},
		),
		{numRuns: 150},
	);
	expect(counts.sold).toBeGreaterThan(50);
	expect(counts.back).toBeGreaterThan(50);
});
