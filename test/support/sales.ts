// The events of a sale as tests expect them, with their lines and the usual values filled in.
import {cents, pieces} from '../../src/domain/base/money.ts';
import type {BillLine} from '../../src/domain/lines/bill-line.ts';
import type {GoodsLine} from '../../src/domain/lines/goods-line.ts';
import type {SaleLine} from '../../src/domain/lines/lines.ts';
import type {TopUpLine} from '../../src/domain/lines/top-up-line.ts';
import type {ServiceLine} from '../../src/domain/lines/vend-line.ts';
import type {TenderTaken} from '../../src/domain/paying/tenders.ts';
import type {SaleMade} from '../../src/domain/selling/sale-made.ts';
import {meterTokenNo, referenceNo} from './given.ts';

/** One loaf at R18.50, taxed at the standard rate. */
export const loaf = (own: Partial<GoodsLine> = {}): GoodsLine => ({
	type: 'goods',
	product: '1001',
	name: 'Bread 1001',
	quantity: pieces(1),
	unit: 'each',
	price: cents(1850),
	tax: 'standard',
	total: cents(1850),
	...own,
});

/** R100.00 of electricity at 5 % commission, the first vend of the shop. */
export const electricityLine = (own: Partial<ServiceLine> = {}): ServiceLine => ({
	type: 'service',
	service: 'electricity',
	name: 'Electricity',
	beneficiary: '07123456787',
	total: cents(10_000),
	fee: cents(0),
	commission: cents(500),
	reference: referenceNo(1),
	meterToken: meterTokenNo(1),
	...own,
});

/** R199.00 to Netflix at 1 % commission, the first bill of the shop. */
export const billLine = (own: Partial<BillLine> = {}): BillLine => ({
	type: 'bill',
	biller: 'netflix',
	name: 'Netflix',
	reference: 'NF-123456',
	total: cents(19_900),
	fee: cents(0),
	commission: cents(199),
	confirmation: referenceNo(1),
	...own,
});

export const topUpLine = (total: number, balance: number, own: Partial<TopUpLine> = {}): TopUpLine => ({
	type: 'top-up',
	account: 1,
	name: 'Thandi',
	total: cents(total),
	balance: cents(balance),
	...own,
});

export const inCash = (tendered: number, change = 0): TenderTaken => ({
	tender: 'cash',
	tendered: cents(tendered),
	change: cents(change),
	net: cents(tendered - change),
});
export const byCard = (amount: number): TenderTaken => ({
	tender: 'card',
	tendered: cents(amount),
	change: cents(0),
	net: cents(amount),
});
/** Paid by an account, with what is left on it. */
export const byAccount = (
	amount: number,
	left: number,
	own: {readonly id?: number; readonly name?: string} = {},
): TenderTaken => ({
	tender: 'account',
	tendered: cents(amount),
	change: cents(0),
	net: cents(amount),
	account: {id: 1, name: 'Thandi', ...own, balance: cents(left)},
});

/** The first sale of the shop, of these lines, paid exactly in cash without rounding or VAT, unless said otherwise. */
export function saleMade(lines: readonly SaleLine[], own: Partial<SaleMade> = {}): SaleMade {
	const total = cents(lines.reduce((sum, line) => sum + line.total + ('fee' in line ? line.fee : 0), 0));
	return {
		type: 'SaleMade',
		receipt: '1-000001',
		lines,
		total,
		tenders: [inCash(total)],
		rounding: cents(0),
		vat: [],
		...own,
	};
}
