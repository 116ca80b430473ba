// Refunds: which lines may come back, at most the quantity left, and how the money goes, to its own tender or another.
import {describe, expect, test} from 'vitest';
import {cents, pieces, thousandths} from '../../../src/domain/base/money.ts';
import {balanceOf} from '../../../src/domain/ledger/ledger.ts';
import type {ReturnAsked, Returns} from '../../../src/domain/returns/asked.ts';
import {
	bill,
	card,
	changed,
	days,
	fromAccount,
	goods,
	later,
	limited,
	listed,
	netflix,
	opened,
	openedAccount,
	sell,
	toppedUp,
	topUp,
	vatRegistered,
	vend,
	withdraw,
} from '../../support/commands.ts';
import {given, type Said} from '../../support/given.ts';
import {byCard} from '../../support/sales.ts';

const back = (line = 1, count = 1, own: Partial<ReturnAsked> = {}): ReturnAsked => ({
	receipt: '1-000001',
	line,
	quantity: thousandths(count * 1000),
	...own,
});
const refund = (lines: ReturnAsked | readonly ReturnAsked[], own: Partial<Returns> = {}): Said => ({
	type: 'refund',
	lines: 'line' in lines ? [lines] : lines,
	reason: 'did not fit',
	...own,
});
const paidBack = (tender: string, amount: number, own = {}) => ({
	tender,
	tendered: cents(-amount),
	change: cents(0),
	net: cents(-amount),
	...own,
});

test('Lines that come back for reasons of their own keep them all, each once', () => {
	const answer = given(listed('1001'), listed('1002'), sell([goods('1001', 3), goods('1002')])).when(
		refund([back(1, 1, {reason: 'stale'}), back(2), back(1, 1, {reason: 'stale'})]),
	);
	expect(answer.event).toMatchObject({returned: [{receipt: '1-000001', reason: 'stale; did not fit'}]});
});

test('A credit note names the buyer whom its receipt named', () => {
	const customer = {name: 'Joe Ltd', address: '1 Long Street', vatNumber: '4123456789'};
	expect(given(listed('1001'), sell(goods('1001'), {customer})).when(refund(back())).event).toMatchObject({customer});
	expect(given(listed('1001'), sell(goods('1001'))).when(refund(back())).event).not.toHaveProperty('customer');
});

describe('a refund', () => {
	test('gives the money back and puts the goods on the shelf', () => {
		const answer = given(listed('1001'), sell(goods('1001', 3))).when(refund(back()));
		answer.then({
			type: 'SaleMade',
			receipt: '1-000002',
			lines: [],
			total: cents(-1850),
			returned: [
				{
					receipt: '1-000001',
					lines: [
						{
							type: 'goods',
							line: 1,
							product: '1001',
							name: 'Bread 1001',
							quantity: pieces(1),
							unit: 'each',
							price: cents(1850),
							tax: 'standard',
							total: cents(1850),
							vat: cents(0),
							to: 'stock',
						},
					],
					total: cents(1850),
					vat: [],
					paid: [{tender: 'cash', amount: cents(1850)}],
					reason: 'did not fit',
				},
			],
			tenders: [paidBack('cash', 1850)],
			rounding: cents(0),
			vat: [],
		});
		expect(answer.posted).toStrictEqual({'cash:1': -1850, 'sales:standard': 1850});
		expect(answer.state.stock.rows.get('1001')).toMatchObject({quantity: 8000, sold: 2000});
	});
	test('to waste does not', () => {
		const answer = given(listed('1001'), sell(goods('1001', 3))).when(refund(back(1, 1, {to: 'waste'})));
		expect(answer.state.stock.rows.get('1001')).toMatchObject({quantity: 7000, sold: 2000});
	});
	test('of all gives back exactly the cash that was kept', () => {
		const answer = given(listed('1001', {price: 4998}), sell(goods('1001'))).when(refund(back()));
		expect(answer.event).toMatchObject({total: -4998, tenders: [paidBack('cash', 4990)], rounding: 8});
		expect(balanceOf(answer.state, 'cash:1')).toBe(0);
		expect(balanceOf(answer.state, 'rounding')).toBe(0);
	});
	test('of a part gives what was paid for it, rounded up to a coin, and together what was kept', () => {
		const third = [listed('1001', {price: 333}), sell(goods('1001', 3))];
		for (const before of [0, 1, 2])
			expect(given(...third, ...Array.from({length: before}, () => refund(back()))).when(refund(back())).event).toMatchObject({
				total: -333,
				tenders: [paidBack('cash', 330)],
				rounding: 3,
			});
		const odd = [listed('1001', {price: 335}), sell(goods('1001', 2))];
		expect(given(...odd).when(refund(back())).event).toMatchObject({tenders: [paidBack('cash', 340)], rounding: -5});
		expect(given(...odd, refund(back())).when(refund(back())).event).toMatchObject({
			tenders: [paidBack('cash', 330)],
			rounding: 5,
		});
	});
	test('of several receipts rounds the cash once over all of them', () => {
		const two = [listed('1001', {price: 505}), sell(goods('1001', 2)), sell(goods('1001', 2)), sell(goods('1001', 2))];
		const each = ['1-000001', '1-000002', '1-000003'].map(receipt => back(1, 1, {receipt}));
		const answer = given(...two).when(refund(each));
		expect(answer.event).toMatchObject({total: -1515, tenders: [paidBack('cash', 1520)], rounding: -5});
		// The last of them bears what rounding added; each ends at what was paid for it.
		const rest = each.map(line => refund(line));
		const {state} = given(...two, refund(each), ...rest);
		expect(balanceOf(state, 'cash:1')).toBe(0);
	});
	test('of receipts whose cash was rounded up gives what was paid, though that is more than a coin in all', () => {
		const sales = [1, 2, 3, 4].map(() => sell(goods('1001')));
		const shop = [
			changed('cash-rounding', 'nearest'),
			listed('1001', {price: 996}),
			listed('1002', {price: 203}),
			...sales,
			sell(goods('1002', 2)),
		];
		const all = [1, 2, 3, 4, 5].map(number => back(1, 1, {receipt: `1-00000${number}`}));
		for (const to of [undefined, {tender: 'cash'} as const]) {
			const inFull = refund(all, to && {to});
			expect(given(...shop).when(inFull).event).toMatchObject({total: -4187, tenders: [paidBack('cash', 4200)], rounding: -13});
			const {state} = given(...shop, inFull).when(refund(back(1, 1, {receipt: '1-000005'}), to && {to}));
			expect(balanceOf(state, 'cash:1')).toBe(0);
		}
		const sweet = listed('1003', {price: 1});
		const exchange = sell(goods('1003'), {returns: {lines: all, reason: 'another size'}});
		expect(given(...shop, sweet).when(exchange).event).toMatchObject({total: -4186, tenders: [paidBack('cash', 4200)]});
	});
	test('exchanged for next to nothing, again and again, gains less than a coin', () => {
		const shop = [listed('1001', {price: 333}), listed('1002', {price: 1}), sell(goods('1001', 3), {tender: card})];
		const exchange = sell(goods('1002'), {returns: {lines: [back()], reason: 'another size', to: {tender: 'cash'}}});
		const {state} = given(...shop, exchange, exchange).when(exchange);
		expect(-balanceOf(state, 'cash:1') - (999 - 3)).toBeLessThan(10);
	});
	test('after the rounding of cash was turned on gives what can be counted', () => {
		const shop = [
			changed('cash-rounding', 'none'),
			listed('1001', {price: 997}),
			sell(goods('1001')),
			changed('cash-rounding', 'down'),
		];
		expect(given(...shop).when(refund(back())).event).toMatchObject({
			total: -997,
			tenders: [paidBack('cash', 1000)],
			rounding: -3,
			returned: [{paid: [{tender: 'cash', amount: 1000}]}],
		});
	});
	test('takes VAT back at the rate of the sale', () => {
		const shop = [...vatRegistered, listed('1001', {price: 333}), sell(goods('1001', 3)), changed('vat-rate', 2000)];
		const vats = [1, 2, 3].map(count => {
			const {event} = given(...shop, ...Array.from({length: count - 1}, () => refund(back()))).when(refund(back()));
			return event.type === 'SaleMade' ? event.returned?.[0]?.vat : undefined;
		});
		expect(vats).toStrictEqual([
			[{rate: 1500, gross: 333, vat: 43}],
			[{rate: 1500, gross: 333, vat: 44}],
			[{rate: 1500, gross: 333, vat: 43}],
		]);
	});
	test('gives back what was paid after discounts, to the cent', () => {
		const shop = [listed('1001', {price: 1000}), sell([goods('1001', 3)], {discount: {amount: cents(100)}, tender: card})];
		const given3 = [0, 1, 2].map(
			n => given(...shop, ...Array.from({length: n}, () => refund(back()))).when(refund(back())).event,
		);
		expect(given3.map(event => (event.type === 'SaleMade' ? event.total : 0))).toStrictEqual([-967, -966, -967]);
	});
});

describe('its money goes', () => {
	const splitSale = [
		listed('1001', {price: 10_000}),
		openedAccount('Thandi', 5000),
		sell(goods('1001', 2), {
			tenders: [
				{tender: 'cash'},
				{tender: 'card', tendered: cents(8000)},
				{tender: 'account', account: 1, tendered: cents(4000)},
			],
		}),
	];
	test('to the non-cash tenders first, each up to what it kept, and then in cash', () => {
		expect(given(...splitSale).when(refund(back())).event).toMatchObject({
			tenders: [paidBack('card', 8000), paidBack('account', 2000, {account: {id: 1, name: 'Thandi', balance: 3000}})],
		});
		expect(given(...splitSale, refund(back())).when(refund(back())).event).toMatchObject({
			tenders: [paidBack('account', 2000, {account: {id: 1, name: 'Thandi', balance: 5000}}), paidBack('cash', 8000)],
		});
	});
	test('to the account that paid, as an entry of its own', () => {
		const {state} = given(
			listed('1001'),
			openedAccount('Thandi', 5000),
			sell(goods('1001'), {tender: fromAccount()}),
			refund(back()),
		);
		expect(state.accounts.rows.get(1)).toMatchObject({balance: 5000, entries: [{kind: 'refund', amount: 1850}, {}, {}]});
	});
	test('to another tender when that is said', () => {
		expect(given(listed('1001'), sell(goods('1001'))).when(refund(back(), {to: {tender: 'card'}})).event).toMatchObject({
			tenders: [paidBack('card', 1850)],
		});
		expect(
			given(listed('1001'), openedAccount('Thandi', 0), sell(goods('1001'))).when(
				refund(back(), {to: {tender: 'account', account: 1}}),
			).event,
		).toMatchObject({tenders: [paidBack('account', 1850, {account: {id: 1, name: 'Thandi', balance: 1850}})]});
	});
	test('from a card into the hand in whole coins, and many small refunds gain nothing', () => {
		const shop = [listed('1001', {price: 333}), sell(goods('1001', 3), {tender: card})];
		const inCash = refund(back(), {to: {tender: 'cash'}});
		const {state} = given(...shop, inCash, inCash, inCash);
		expect(balanceOf(state, 'cash:1')).toBe(-1000);
	});
	test('in cash for a split receipt rounded once, not once for each tender', () => {
		// 10.00 of 20.10: 5.05 by card and the rest in cash is a coin more when each is rounded by itself.
		const shop = [
			listed('1001', {price: 1000}),
			listed('1002', {price: 1010}),
			sell([goods('1001'), goods('1002')], {tenders: [{tender: 'card', tendered: cents(505)}, {tender: 'cash'}]}),
		];
		const inCash = {to: {tender: 'cash'}};
		expect(given(...shop).when(refund(back(), inCash)).event).toMatchObject({
			total: -1000,
			tenders: [paidBack('cash', 1000)],
			rounding: 0,
		});
		const three = [
			listed('1001', {price: 333}),
			sell(goods('1001', 3), {tenders: [{tender: 'card', tendered: cents(501)}, {tender: 'cash'}]}),
		];
		expect(given(...three).when(refund(back(1, 3), inCash)).event).toMatchObject({
			tenders: [paidBack('cash', 1000)],
			rounding: -1,
		});
	});
	test('not onto an account that was closed meanwhile', () => {
		const shop = [listed('1001'), openedAccount('Thandi', 1850), sell(goods('1001'), {tender: fromAccount()})];
		given(...shop, {type: 'closeAccount', account: 1})
			.when(refund(back()))
			.refused({kind: 'account-closed', name: 'Thandi'});
		given(listed('1001'), openedAccount('Thandi', 0), sell(goods('1001')), {type: 'closeAccount', account: 1})
			.when(refund(back(), {to: {tender: 'account', account: 1}}))
			.refused({kind: 'account-closed', name: 'Thandi'});
	});
	test('not onto an account that would hold more than the largest amount; up to it they may', () => {
		const shop = (opening: number) => [listed('1001'), openedAccount('Thandi', opening), sell(goods('1001'))];
		const toAccount = refund(back(), {to: {tender: 'account', account: 1}});
		const largest = 99_999_999_900;
		given(...shop(largest - 1849))
			.when(toAccount)
			.refused({kind: 'balance-too-high', name: 'Thandi', most: cents(largest)});
		expect(
			given(...shop(largest - 1850))
				.when(toAccount)
				.state.accounts.rows.get(1)?.balance,
		).toBe(largest);
	});
	test('not by a tender that takes none back', () => {
		const voucher: Said = {type: 'addTender', label: 'Voucher', takesBack: false};
		const shop = [listed('1001'), voucher, sell(goods('1001'), {tenders: [{tender: 'voucher'}]})];
		given(...shop)
			.when(refund(back()))
			.refused({kind: 'takes-nothing-back', tender: 'Voucher'});
		expect(given(...shop).when(refund(back(), {to: {tender: 'cash'}})).event).toMatchObject({tenders: [paidBack('cash', 1850)]});
	});
	test('not by a tender there is not', () =>
		given(listed('1001'), sell(goods('1001')))
			.when(refund(back(), {to: {tender: 'cheque'}}))
			.refused({kind: 'unknown-tender', tender: 'cheque', known: ['cash', 'card', 'account']}));
	test('not to an account that is not named', () =>
		given(listed('1001'), sell(goods('1001')))
			.when(refund(back(), {to: {tender: 'account'}}))
			.refused({kind: 'account-not-named'}));
});

describe('is refused', () => {
	const shop = [listed('1001'), sell(goods('1001', 3))];
	const left = (wanted: number, rest: number) =>
		({kind: 'more-than-left', receipt: '1-000001', name: 'Bread 1001', left: pieces(rest), wanted: pieces(wanted)}) as const;
	test('more than was sold', () =>
		given(...shop)
			.when(refund(back(1, 4)))
			.refused(left(4, 3)));
	test('more than is left', () =>
		given(...shop, refund(back(1, 2)))
			.when(refund(back(1, 2)))
			.refused(left(2, 1)));
	test('more than is left by two lines of one refund', () =>
		given(...shop)
			.when(refund([back(1, 2), back(1, 2)]))
			.refused(left(2, 1)));
	test('a half of what is sold by the piece', () =>
		given(...shop)
			.when(refund(back(1, 0.5)))
			.refused({kind: 'not-whole', name: 'Bread 1001'}));
	test.each([0, -1])('%i of it', count =>
		given(...shop)
			.when(refund(back(1, count)))
			.refused({kind: 'bad-quantity', field: 'quantity', most: pieces(1_000_000)}),
	);
	test('a receipt that does not exist', () =>
		given(...shop)
			.when(refund(back(1, 1, {receipt: '1-000009'})))
			.refused({kind: 'unknown-receipt', receipt: '1-000009'}));
	test.each([0, 2, 1.5])('line %f of a receipt of one', line =>
		given(...shop)
			.when(refund(back(line)))
			.refused({kind: 'unknown-line', receipt: '1-000001', line, most: 1}),
	);
	test('a refund of a refund', () =>
		given(...shop, refund(back()))
			.when(refund(back(1, 1, {receipt: '1-000002'})))
			.refused({kind: 'refund-of-refund', receipt: '1-000002'}));
	test('without a reason of its own, where the rest has one', () =>
		given(...shop)
			.when(refund(back(1, 1, {reason: ' '})))
			.refused({kind: 'bad-text', field: 'reason', fault: {fault: 'empty'}}));
	test('without a reason', () =>
		given(...shop)
			.when(refund(back(), {reason: ''}))
			.refused({kind: 'bad-text', field: 'reason', fault: {fault: 'empty'}}));
	test('of nothing', () =>
		given(...shop)
			.when(refund([]))
			.refused({kind: 'basket-empty'}));
	test('a token', () =>
		given(sell(vend('Electricity', 10_000, '07123456787')))
			.when(refund(back()))
			.refused({kind: 'not-refundable', name: 'Electricity', why: 'token'}));
	test('a voucher', () =>
		given(sell(vend('Gaming', 5000)))
			.when(refund(back()))
			.refused({kind: 'not-refundable', name: 'Gaming', why: 'token'}));
	test('a top-up', () =>
		given(openedAccount('Thandi', 0), toppedUp(1000))
			.when(refund(back()))
			.refused({kind: 'not-refundable', name: 'Thandi', why: 'top-up'}));
	test('the slip of a withdrawal', () =>
		given(openedAccount('Thandi', 1000), withdraw(1000))
			.when(refund(back()))
			.refused({kind: 'not-refundable', name: '1-000001', why: 'slip'}));
});

describe('a bill', () => {
	const shop = (refundDays?: number) => [
		opened({billers: [netflix({fee: cents(575), ...(refundDays !== undefined && {refundDays})})]}),
		...vatRegistered,
		sell(bill(19_900), {tender: card}),
	];
	test('comes back inside its biller’s window, with fee, commission and VAT', () => {
		const answer = given(...shop(3), later(days(3) - 1)).when(refund(back()));
		expect(answer.event).toMatchObject({total: -20_475, tenders: [paidBack('card', 20_475)]});
		expect([...answer.state.ledger.rows.values()].every(amount => amount === 0)).toBe(true);
	});
	test('not after it', () =>
		given(...shop(3), later(days(3)))
			.when(refund(back()))
			.refused({kind: 'window-over', name: 'Netflix', days: 3}));
	test('never where the biller has none', () =>
		given(...shop())
			.when(refund(back()))
			.refused({kind: 'window-over', name: 'Netflix', days: 0}));
	test('only once', () =>
		given(...shop(3), refund(back()))
			.when(refund(back()))
			.refused({kind: 'more-than-left', receipt: '1-000001', name: 'Netflix', left: thousandths(0), wanted: pieces(1)}));
});

describe('an exchange', () => {
	const shop = [listed('1001', {price: 4998}), listed('1002', {price: 6000}), listed('1003', {price: 3002})];
	const swap = (code: string, own = {}) =>
		sell(goods(code), {tenders: [], returns: {lines: [back()], reason: 'another size'}, ...own});
	test('takes only the difference', () => {
		const answer = given(...shop, sell(goods('1001'))).when(swap('1002', {tenders: [{tender: 'cash', tendered: cents(2000)}]}));
		expect(answer.event).toMatchObject({
			total: 1002,
			tenders: [{tender: 'cash', tendered: 2000, change: 990, net: 1010}],
			rounding: 8,
			credit: [{tender: 'cash', amount: 4990}],
		});
	});
	test('pays out what came back beyond it, in whole coins', () =>
		expect(given(...shop, sell(goods('1001'))).when(swap('1003')).event).toMatchObject({
			total: -1996,
			tenders: [paidBack('cash', 1990)],
			rounding: 6,
			credit: [{tender: 'cash', amount: 3000}],
		}));
	test('of the same for the same moves no money', () =>
		expect(given(...shop, sell(goods('1001'), {tender: card})).when(swap('1001')).event).toMatchObject({
			total: 0,
			tenders: [],
			rounding: 0,
		}));
	test('takes no tender when money goes back', () =>
		given(...shop, sell(goods('1001')))
			.when(swap('1003', {tenders: [{tender: 'card', tendered: cents(100)}]}))
			.refused({kind: 'over-tendered', tender: 'card', due: cents(0)}));
	test('taxes what came back by its own receipt, not netted', () => {
		const answer = given(...vatRegistered, ...shop, sell(goods('1001'), {tender: card}), changed('vat-rate', 2000)).when(
			swap('1002', {tenders: [{tender: 'card'}]}),
		);
		expect(answer.event).toMatchObject({
			vat: [{rate: 2000, gross: 6000, vat: 1000}],
			returned: [{vat: [{rate: 1500, gross: 4998, vat: 652}]}],
			tenders: [byCard(1002)],
		});
	});
	test('gives the goods for which earlier ones were exchanged back to the tender that paid at first', () =>
		expect(
			given(...shop, sell(goods('1001'), {tender: card}), swap('1002', {tenders: [{tender: 'cash'}]})).when(
				refund(back(1, 1, {receipt: '1-000002'})),
			).event,
		).toMatchObject({tenders: [paidBack('card', 4998), paidBack('cash', 1000)]}));
	test('tops up an account with what came back, but not from one that paid', () =>
		given(listed('1001'), openedAccount('Thandi', 5000), sell(goods('1001'), {tender: fromAccount()}))
			.when(sell([goods('1001'), topUp(100)], {tenders: [fromAccount()], returns: {lines: [back()], reason: 'x'}}))
			.refused({kind: 'top-up-from-account'}));
	test.each([
		['for as much', [topUp(5000, 2)]],
		['for less', [topUp(2000, 2)]],
		['for more', [topUp(9000, 2)]],
		['beside cheaper goods', [goods('1003'), topUp(3000, 2)]],
	])('tops up no account with goods that another paid for: %s', (_how, items) =>
		given(
			...shop,
			listed('1004', {price: 5000}),
			openedAccount('Thandi', 0),
			openedAccount('Peter', 0),
			limited(10_000),
			sell(goods('1004'), {tender: fromAccount()}),
		)
			.when(sell(items, {tenders: [{tender: 'cash'}], returns: {lines: [back()], reason: 'x'}}))
			.refused({kind: 'top-up-from-account', byReturn: true}),
	);
	test('tops up an account where other money pays for that', () => {
		const bought = [...shop, openedAccount('Thandi', 5000), sell(goods('1001'), {tender: fromAccount()})];
		const swapped = given(...bought).when(
			sell([goods('1001'), topUp(100)], {tenders: [{tender: 'cash'}], returns: {lines: [back()], reason: 'x'}}),
		);
		expect(swapped.event).toMatchObject({total: 100});
		const byCard = given(...shop, openedAccount('Thandi', 5000), sell(goods('1001'), {tender: card})).when(
			sell([goods('1001'), topUp(100)], {tenders: [fromAccount()], returns: {lines: [back()], reason: 'x'}}),
		);
		expect(byCard.event).toMatchObject({total: 100});
	});
});
