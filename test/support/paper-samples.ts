// Receipts of every kind as data, for the tests of the papers. They combine what no single sale has at once.
import {cents, thousandths} from '../../src/domain/base/money.ts';
import type {GoodsLine} from '../../src/domain/lines/goods-line.ts';
import type {Receipt, SaleReceipt} from '../../src/domain/receipts/receipt.ts';
import {receiptEvent, receiptOfEvent} from '../../src/domain/selling/receipt-of-event.ts';
import {letterheadAt} from '../../src/domain/shop/letterhead.ts';
import {given, type Step} from './given.ts';

/** The receipt of the last thing that was done. */
export function lastReceipt(...steps: readonly Step[]): Receipt {
	const {state, journal} = given(...steps);
	const last = journal.at(-1);
	const event = last && receiptEvent(last.events);
	if (!event) throw new Error('the last thing that was done has no receipt');
	return receiptOfEvent(event, {
		stamp: last.stamp,
		hash: '0f1e2d3c',
		operator: 'Lerato',
		letterhead: letterheadAt(state, last.stamp.seq),
		isPractice: state.shop.isPractice,
	});
}

/** Ten in the morning of 2 March 2026 in Johannesburg. */
const at = Date.UTC(2026, 2, 2, 8, 0, 0);

const line = (name: string, quantity: number, price: number, more: Partial<GoodsLine> = {}): GoodsLine => ({
	type: 'goods',
	product: '1001',
	name,
	quantity: thousandths(quantity * 1000),
	unit: 'each',
	price: cents(price),
	tax: 'standard',
	total: cents(Math.round(quantity * price)),
	...more,
});

const base = {
	type: 'sale',
	number: '1-000042',
	stamp: {seq: 57, at, offset: 120, day: '2026-03-02', operator: 1, till: 1, tillSeq: 57, shift: 0},
	hash: '0f1e2d3c',
	operator: 'Lerato',
	letterhead: {name: 'Corner Café', address: '12 Main Road', footer: 'Thank you'},
	isPractice: false,
	rounding: cents(0),
	vat: [],
} satisfies Partial<SaleReceipt>;

const registered = {...base.letterhead, vatNumber: '4123456789'};

/** Several tenders, a discount on a line and one on the basket, another price, an open item, notes. */
const splitAndDiscounted: SaleReceipt = {
	...base,
	letterhead: registered,
	lines: [
		line('Brown Bread 700g', 2, 1850, {tax: 'zero', share: cents(370), total: cents(3330)}),
		line('Kettle', 1, 40_000, {
			gross: cents(40_000),
			discount: {amount: cents(4000), percent: 1000, reason: 'damaged box'},
			share: cents(3600),
			total: cents(32_400),
			note: 'Serial 88-14-2201',
		}),
		line('Rice 10kg', 1, 15_000, {
			override: {was: cents(18_999), reason: 'price match'},
			share: cents(1500),
			total: cents(13_500),
		}),
		{
			type: 'open',
			name: 'Cutting of a key',
			quantity: thousandths(1000),
			unit: 'each',
			price: cents(2500),
			tax: 'standard',
			share: cents(250),
			total: cents(2250),
		},
	],
	discount: {amount: cents(5720), percent: 1000, reason: 'loyal customer'},
	total: cents(51_480),
	tenders: [
		{tender: 'card', tendered: cents(30_000), change: cents(0), net: cents(30_000)},
		{tender: 'voucher', label: 'Gift voucher', tendered: cents(10_000), change: cents(0), net: cents(10_000)},
		{tender: 'cash', tendered: cents(20_000), change: cents(8530), net: cents(11_470)},
	],
	rounding: cents(-10),
	vat: [{rate: 1500, gross: cents(48_150), vat: cents(6280)}],
	note: 'Delivery on Friday',
};

/** Above the limit: the buyer stands on it by name, address and VAT number. */
const fullInvoice: SaleReceipt = {
	...base,
	letterhead: registered,
	lines: [line('Fridge', 1, 799_900)],
	total: cents(799_900),
	tenders: [{tender: 'card', tendered: cents(799_900), change: cents(0), net: cents(799_900)}],
	vat: [{rate: 1500, gross: cents(799_900), vat: cents(104_335)}],
	invoice: 'full',
	customer: {name: 'Bela Dlamini Trading', address: '4 Long Street, Cape Town', vatNumber: '4987654321', phone: '0215550101'},
};

const back = {
	receipt: '1-000041',
	lines: [
		{
			type: 'goods',
			line: 1,
			product: '1003',
			name: 'Soap',
			quantity: thousandths(2000),
			unit: 'each',
			price: cents(999),
			tax: 'standard',
			total: cents(1998),
			vat: cents(261),
			to: 'stock',
		},
	],
	total: cents(1998),
	vat: [{rate: 1500, gross: cents(1998), vat: cents(261)}],
	paid: [{tender: 'cash', amount: cents(2000)}],
	reason: 'wrong scent',
} as const;

const creditNote: SaleReceipt = {
	...base,
	letterhead: registered,
	lines: [],
	returned: [back],
	total: cents(-1998),
	tenders: [{tender: 'cash', tendered: cents(-2000), change: cents(0), net: cents(-2000)}],
	rounding: cents(-2),
};

const exchange: SaleReceipt = {
	...base,
	lines: [line('Soap, lavender', 3, 999)],
	returned: [back],
	total: cents(999),
	tenders: [{tender: 'cash', tendered: cents(1000), change: cents(10), net: cents(990)}],
	rounding: cents(-9),
};

const corrected: SaleReceipt = {
	...base,
	lines: [line('Soap', 1, 999)],
	total: cents(999),
	tenders: [{tender: 'cash', tendered: cents(990), change: cents(0), net: cents(990)}],
	rounding: cents(-9),
	corrected: {
		tenders: [{tender: 'card', tendered: cents(999), change: cents(0), net: cents(999)}],
		rounding: cents(0),
		reason: 'keyed as cash',
		at: at + 3_600_000,
		offset: 120,
		operator: 'Thandi',
	},
};

const changeLeft: SaleReceipt = {
	...base,
	lines: [
		line('Soap', 1, 999),
		{type: 'top-up', account: 2, name: 'Bela Dlamini', total: cents(10), balance: cents(5010), isChange: true},
	],
	total: cents(1009),
	tenders: [{tender: 'cash', tendered: cents(1000), change: cents(0), net: cents(1000)}],
	rounding: cents(-9),
};

/** Receipts made by hand, by name. */
export const paperSamples: Readonly<Record<string, Receipt>> = {
	'split-and-discounted': splitAndDiscounted,
	'full-invoice': fullInvoice,
	'credit-note': creditNote,
	exchange,
	corrected,
	'change-left': changeLeft,
	copy: {...splitAndDiscounted, copy: {number: 2, at: at + 86_400_000, offset: 120}},
};
