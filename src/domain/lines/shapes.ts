// What may be in each kind of item in an order, and in each kind of line in an event.
import * as is from '../base/members.ts';
import {maybe, oneOf, record} from '../base/record-shape.ts';
import {text, word} from '../base/shape.ts';
import type {BillItem} from '../bills/billers.ts';
import type {VendItem} from '../prepaid/services.ts';
import {taxShape} from '../shop/vat.ts';
import {discountShape, discountTakenShape} from './discount.ts';
import type {
	BillLine,
	GoodsItem,
	GoodsLine,
	OpenItem,
	OpenLine,
	SaleItem,
	SaleLine,
	ServiceLine,
	TopUpItem,
	TopUpLine,
} from './lines.ts';

const goods = record<GoodsItem>({
	type: word({goods: true}),
	product: is.words,
	quantity: is.quantity,
	price: maybe(is.cents),
	meansShort: maybe(is.yes),
	labelled: maybe(is.cents),
	override: maybe(record<NonNullable<GoodsItem['override']>>({price: is.cents, reason: is.words})),
	discount: maybe(discountShape),
	note: maybe(is.words),
});
const open = record<OpenItem>({
	type: word({open: true}),
	name: is.words,
	quantity: is.quantity,
	price: is.cents,
	tax: text(is.bounds.letters),
	discount: maybe(discountShape),
	note: maybe(is.words),
});
const service = record<VendItem>({
	type: word({service: true}),
	service: is.words,
	amount: is.cents,
	beneficiary: maybe(is.words),
	note: maybe(is.words),
});
const bill = record<BillItem>({
	type: word({bill: true}),
	biller: is.words,
	amount: is.cents,
	reference: is.words,
	note: maybe(is.words),
});
const topUp = record<TopUpItem>({type: word({'top-up': true}), account: is.number, amount: is.cents});
export const itemShape = oneOf<SaleItem, 'type'>('type', {goods, open, service, bill, 'top-up': topUp});

const own = {
	name: is.words,
	quantity: is.quantity,
	unit: is.unit,
	price: is.cents,
	tax: taxShape,
	total: is.cents,
	meansShort: maybe(is.yes),
	gross: maybe(is.cents),
	discount: maybe(discountTakenShape),
	share: maybe(is.cents),
	note: maybe(is.words),
};
export const lineShape = oneOf<SaleLine, 'type'>('type', {
	goods: record<GoodsLine>({
		type: word({goods: true}),
		product: is.words,
		...own,
		override: maybe(record<NonNullable<GoodsLine['override']>>({was: is.cents, reason: is.words})),
	}),
	open: record<OpenLine>({type: word({open: true}), ...own}),
	service: record<ServiceLine>({
		type: word({service: true}),
		service: is.words,
		name: is.words,
		beneficiary: maybe(is.words),
		total: is.cents,
		fee: is.cents,
		commission: is.cents,
		reference: is.words,
		meterToken: maybe(is.words),
		note: maybe(is.words),
	}),
	bill: record<BillLine>({
		type: word({bill: true}),
		biller: is.words,
		name: is.words,
		reference: is.words,
		total: is.cents,
		fee: is.cents,
		commission: is.cents,
		confirmation: is.words,
		note: maybe(is.words),
	}),
	'top-up': record<TopUpLine>({
		type: word({'top-up': true}),
		account: is.number,
		name: is.words,
		total: is.cents,
		balance: is.cents,
		isChange: maybe(is.yes),
	}),
});
