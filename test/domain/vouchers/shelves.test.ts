// Vouchers on their shelves, against a plain list: the first to expire goes first, then the first that came, and each goes once.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {emptyTable} from '../../../src/domain/base/table.ts';
import {
	shelve,
	takeOff,
	type Voucher,
	type VouchersState,
	vouchersOf,
	vouchersThere,
} from '../../../src/domain/vouchers/shelves.ts';

const days = ['2026-12-31', '2027-01-31', '2027-06-30', '2028-01-01'];
const shelves = [
	{service: 'airtime', product: 'R10'},
	{service: 'airtime', product: 'R10 2027-01-31 1'},
	{service: 'data', product: 'R10'},
];

const step = fc.oneof(
	{weight: 5, arbitrary: fc.record({shelf: fc.nat(2), day: fc.nat(3), takes: fc.constant(false)})},
	{weight: 4, arbitrary: fc.record({shelf: fc.nat(2), day: fc.nat(3), takes: fc.constant(true)})},
);
/** Which of what is there is written off, in the middle of it. */
const gone = fc.array(fc.nat(40), {maxLength: 6});

const newState = (): VouchersState => ({vouchers: emptyTable(), voucherShelves: emptyTable()});
const inOrder = (list: readonly Voucher[]): readonly Voucher[] =>
	list.toSorted((a, b) => (a.expiry < b.expiry ? -1 : Number(a.expiry > b.expiry)));

test('what is received is in stock, was sold or was written off, in the order of the last days', () => {
	fc.assert(
		fc.property(fc.array(step, {maxLength: 60}), gone, fc.array(step, {maxLength: 20}), (steps, places, later) => {
			const state = newState();
			let list: Voucher[] = [];
			let received = 0;
			let left = 0;
			const take = (voucher: Voucher): void => {
				takeOff(state, voucher, {expiry: voucher.expiry, serials: new Set([voucher.serial])});
				list = list.filter(each => each !== voucher);
				left += 1;
			};
			const walk = (some: typeof steps): void => {
				for (const {shelf, day, takes} of some) {
					const shelved = shelves[shelf] ?? {service: '', product: ''};
					const today = days[day] ?? '';
					const wanted = inOrder(list).find(
						each => each.service === shelved.service && each.product === shelved.product && each.expiry >= today,
					);
					if (!takes) {
						received += 1;
						const voucher = {...shelved, serial: `S${received}`, expiry: today, sealed: ''};
						list.push(voucher);
						shelve(state, voucher);
						continue;
					}
					const [first] = vouchersOf(state, shelved, today);
					expect(first).toBe(wanted);
					if (first) take(first);
				}
			};
			walk(steps);
			for (const place of new Set(places)) {
				const voucher = list[place];
				if (voucher) take(voucher);
			}
			walk(later);
			for (const shelved of shelves) {
				const own = inOrder(list).filter(each => each.service === shelved.service && each.product === shelved.product);
				expect([...vouchersOf(state, shelved)]).toEqual(own);
				const {sellable, expired, nextExpiry} = vouchersThere(state, shelved, '2027-01-31');
				expect(sellable + expired).toBe(own.length);
				expect(expired).toBe(own.filter(({expiry}) => expiry < '2027-01-31').length);
				expect(nextExpiry).toBe(own.find(({expiry}) => expiry >= '2027-01-31')?.expiry);
			}
			expect(state.vouchers.rows.size).toBe(received - left);
			expect([...state.voucherShelves.rows.values()].every(({piles}) => piles.length > 0)).toBe(true);
		}),
	);
});

test('a batch is taken from the middle of its pile in one go', () => {
	const state = newState();
	const shelved = {service: 'airtime', product: 'R10'};
	for (let n = 0; n < 10; n += 1) shelve(state, {...shelved, serial: `S${n}`, expiry: '2027-01-31', sealed: ''});
	takeOff(state, shelved, {expiry: '2027-01-31', serials: new Set(['S0', 'S1', 'S4', 'S9'])});
	expect([...vouchersOf(state, shelved)].map(({serial}) => serial)).toEqual(['S2', 'S3', 'S5', 'S6', 'S7', 'S8']);
	expect(() => takeOff(state, shelved, {expiry: '2027-01-31', serials: new Set(['S4'])})).toThrow(
		'vouchers that leave the stock are in it',
	);
});
