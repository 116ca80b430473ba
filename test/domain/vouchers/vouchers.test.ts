// Vouchers at the counter: taken in, issued with their sale, written off.
import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import {previewSale} from '../../../src/domain/ledger/preview.ts';
import type {State} from '../../../src/domain/ledger/state.ts';
import {isMadeUpLine} from '../../../src/domain/lines/lines.ts';
import type {Service} from '../../../src/domain/prepaid/services.ts';
import {groupedToken} from '../../../src/domain/prepaid/tokens.ts';
import {vouchersThere} from '../../../src/domain/vouchers/shelves.ts';
import type {NewVoucher} from '../../../src/domain/vouchers/vouchers.ts';
import {airtime, days, later, opened, sell, vend} from '../../support/commands.ts';
import {given, opening, type Step} from '../../support/given.ts';
import {byCard, inCash, saleMade} from '../../support/sales.ts';
import {fakePin, keeper, newVoucher, play, receivedVouchers} from '../../support/vouchers.ts';

const shop: readonly Step[] = [opened({services: [play(), airtime()]}), keeper];
const withVouchers = (...vouchers: readonly (string | NewVoucher)[]) => given(...shop, receivedVouchers(...vouchers));
const line = (serial: string, own: {readonly expiry?: string} = {}) => ({
	type: 'service' as const,
	service: 'play',
	name: 'Play',
	product: 'Play 50',
	total: cents(5000),
	fee: cents(0),
	commission: cents(250),
	provider: 'vouchers',
	reference: groupedToken(fakePin(serial)),
	serial,
	expiry: '2028-12-31',
	...own,
});
const fifty = {...vend('Play', 5000), product: 'Play 50'} as const;
const left = (state: State, product = 'Play 50'): number =>
	vouchersThere(state, {service: 'play', product}, '2026-03-02').sellable;

describe('Vouchers come in', () => {
	test('all of an order, by the names of their products', () => {
		const vouchers = [newVoucher('S1'), newVoucher('S2', {product: 'Play 100', expiry: '2026-03-02'})];
		given(...shop)
			.when(receivedVouchers({...newVoucher('S1'), product: ' play 50 '}, vouchers[1] ?? 'S2'))
			.then({type: 'VouchersReceived', service: 'play', vouchers});
	});

	const known = ['Play 50', 'Play 100'];
	test.each<[string, Step, Parameters<ReturnType<ReturnType<typeof given>['when']>['refused']>[0]]>([
		['none', receivedVouchers(), {kind: 'no-vouchers-named'}],
		[
			'another service',
			{...receivedVouchers('S1'), service: 'Plai'},
			{kind: 'unknown-service', service: 'Plai', known: ['Play', 'Airtime']},
		],
		['a service without them', {...receivedVouchers('S1'), service: 'Airtime'}, {kind: 'no-vouchers-kept', name: 'Airtime'}],
		[
			'another product',
			receivedVouchers(newVoucher('S1', {product: 'Play 7'})),
			{kind: 'unknown-service-product', name: 'Play', product: 'Play 7', known},
		],
		['no serial', receivedVouchers(newVoucher('')), {kind: 'bad-serial', serial: ''}],
		['no day', receivedVouchers(newVoucher('S1', {expiry: '2027-02-30'})), {kind: 'bad-expiry', expiry: '2027-02-30'}],
		[
			'yesterday',
			receivedVouchers('S2', newVoucher('S1', {expiry: '2026-03-01'})),
			{kind: 'voucher-expired', serial: 'S1', expiry: '2026-03-01'},
		],
		[
			'a serial twice',
			receivedVouchers('S1', newVoucher('S1', {mark: 'another mark, 22 lett.'})),
			{kind: 'voucher-known', serial: 'S1'},
		],
		[
			'a PIN twice',
			receivedVouchers('S1', {...newVoucher('S2'), mark: newVoucher('S1').mark}),
			{kind: 'voucher-known', serial: 'S2'},
		],
	])('or none of it: %s', (_what, order, refusal) =>
		given(...shop)
			.when(order)
			.refused(refusal),
	);

	test('and never again, though they were sold or written off', () => {
		const counter = given(...shop, receivedVouchers('S1', 'S2'), sell(fifty), {
			type: 'writeOffVouchers',
			service: 'play',
			serials: ['S2'],
			reason: 'scratched',
		});
		expect(counter.state.vouchers.rows.size + counter.state.voucherShelves.rows.size).toBe(0);
		counter.when(receivedVouchers('S1')).refused({kind: 'voucher-known', serial: 'S1'});
		counter
			.when(receivedVouchers({...newVoucher('S3'), mark: newVoucher('S2').mark}))
			.refused({kind: 'voucher-known', serial: 'S3'});
		counter.when(receivedVouchers('S3')).then({type: 'VouchersReceived', service: 'play', vouchers: [newVoucher('S3')]});
	});
});

describe('A voucher is issued', () => {
	test('with its sale: its PIN is on the line, and no number is made up', () => {
		const {event, state, posted} = withVouchers('S1').when(sell(fifty));
		expect(event).toStrictEqual(saleMade([line('S1')]));
		expect(event.type === 'SaleMade' && event.lines.map(isMadeUpLine)).toEqual([false]);
		expect(left(state)).toBe(0);
		expect(posted).toEqual({'cash:1': 5000, 'provider:vouchers': -4750, 'commission:play': -250});
	});

	test('the first to expire first, then the first that came', () => {
		const soon = newVoucher('S3', {expiry: '2026-04-01'});
		const counter = withVouchers(
			'S1',
			'S2',
			soon,
			newVoucher('S4', {expiry: '2026-04-01'}),
			newVoucher('S5', {product: 'Play 100'}),
		);
		counter.when(sell([fifty, fifty])).then(saleMade([line('S3', {expiry: '2026-04-01'}), line('S4', {expiry: '2026-04-01'})]));
		counter.when(sell([fifty, fifty])).then(saleMade([line('S1'), line('S2')], {receipt: '1-000002'}));
		expect(left(counter.state, 'Play 100')).toBe(1);
	});

	test('on its last day, and not after it', () => {
		const counter = withVouchers(newVoucher('S1', {expiry: '2026-03-02'}), newVoucher('S2', {expiry: '2026-03-02'}));
		counter.when(sell(fifty)).then(saleMade([line('S1', {expiry: '2026-03-02'})]));
		counter.when(later(days(1)));
		counter.when(sell(fifty)).refused({kind: 'vouchers-short', name: 'Play', product: 'Play 50', left: 0});
	});

	test('for an amount that is one of its set amounts, and for no other', () => {
		const counter = withVouchers('S1');
		counter
			.when(sell(vend('Play', 6000)))
			.refused({kind: 'voucher-product-missing', name: 'Play', known: ['Play 50', 'Play 100']});
		counter.when(sell(vend('Play', 5000))).then(saleMade([line('S1')]));
	});

	test('while there are enough, which is said before anybody pays', () => {
		const counter = withVouchers('S1');
		const refusal = {kind: 'vouchers-short', name: 'Play', product: 'Play 50', left: 1} as const;
		const before = {...opening, receipt: () => undefined};
		expect(previewSale(counter.state, sell([fifty, fifty]), before)).toEqual({refused: refusal});
		expect(previewSale(counter.state, sell(fifty), before)).toMatchObject({lines: [{serial: 'S1', reference: ''}]});
		counter.when(sell([fifty, fifty])).refused(refusal);
		expect(left(counter.state)).toBe(1);
	});

	test('for no training', () => {
		const counter = withVouchers('S1');
		const {event} = counter.when({...sell(fifty), isTraining: true});
		expect(event).toMatchObject({type: 'TrainingMade', lines: [{reference: '0000 0000 0000 0000'}]});
		expect(left(counter.state)).toBe(1);
	});

	test('and is not refunded', () => {
		const counter = withVouchers('S1');
		counter.when(sell(fifty, {tender: {tender: 'card'}})).then(saleMade([line('S1')], {tenders: [byCard(5000)]}));
		const back = {receipt: '1-000001', line: 1, quantity: pieces(1), to: 'stock'} as const;
		counter
			.when({type: 'refund', lines: [back], reason: 'wrong game'})
			.refused({kind: 'not-refundable', name: 'Play', why: 'token'});
	});
});

test('a voucher that is written off is not sold, wherever it stands', () => {
	const counter = withVouchers('S1', 'S2', 'S3');
	const off = (serials: readonly string[], reason = 'scratched'): Step => ({
		type: 'writeOffVouchers',
		service: 'Play',
		serials,
		reason,
	});
	counter.when(off([])).refused({kind: 'no-vouchers-named'});
	counter.when(off(['S9'])).refused({kind: 'voucher-not-there', name: 'Play', serial: 'S9'});
	counter.when(off(['S2'], '')).refused({kind: 'bad-text', field: 'reason', fault: {fault: 'empty'}});
	const gone = {product: 'Play 50', serial: 'S2', expiry: '2028-12-31'};
	counter.when(off(['S2', 'S2'])).then({type: 'VouchersWrittenOff', service: 'play', vouchers: [gone], reason: 'scratched'});
	counter.when(sell([fifty, fifty])).then(saleMade([line('S1'), line('S3')], {tenders: [inCash(10_000)]}));
});

describe('While there are vouchers of a product in stock', () => {
	const products = play().products;
	const [first, second] = products;
	const edited = (...now: Service['products']): Step => ({type: 'editService', service: play({products: now})});
	const refused = {kind: 'vouchers-left', name: 'Play', product: 'Play 50', count: 2} as const;
	if (!first || !second) throw new Error('Play has two products');

	test.each<[string, Step]>([
		['it has no other name: they would be sold no more', edited({...first, name: 'Play R50'}, second)],
		['it has no other amount: they are worth what they were', edited({...first, amount: cents(10_000)}, second)],
		['it does not go', edited(second)],
		['its service is not removed', {type: 'removeOffer', of: 'service', offer: 'play'}],
	])('%s', (_what, order) => {
		withVouchers('S1', 'S2').when(order).refused(refused);
		given(...shop, receivedVouchers('S1'), {
			type: 'writeOffVouchers',
			service: 'play',
			serials: ['S1'],
			reason: 'sent back',
		}).when(order).event;
	});

	test('all else of it changes, and so does what there are none of', () => {
		const order = edited(
			{...first, fee: cents(100), code: 'P50'},
			{...second, name: 'Play R100'},
			{name: 'Play 200', amount: cents(20_000)},
		);
		withVouchers('S1', 'S2').when(order).event;
	});
});

test('There are no vouchers of an open amount: one would be sold for whatever is keyed in', () => {
	const open = given(opened({services: [play({products: [...play().products, {name: 'Any'}]})]}), keeper);
	open
		.when(receivedVouchers(newVoucher('S1', {product: 'Any'})))
		.refused({kind: 'unknown-service-product', name: 'Play', product: 'Any', known: ['Play 50', 'Play 100']});
	open
		.when(sell({...vend('Play', 1000), product: 'Any'} as never))
		.refused({kind: 'voucher-product-missing', name: 'Play', known: ['Play 50', 'Play 100']});
});
