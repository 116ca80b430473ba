// Owns the table of events: what each holds, member by member, so that what is read back from a journal can be checked. It has no bounds of its own: what was written once is read.
import type {TransferSide} from '../accounts/transfers.ts';
import type {CurrencyCode} from '../base/currency.ts';
import {currencies} from '../base/currency.ts';
import type {Cents, Thousandths} from '../base/money.ts';
import {list, maybe, oneOf, record, type ShapesOf} from '../base/record-shape.ts';
import {plain, type Shape, text, whole, word, yes, yesNo} from '../base/shape.ts';
import type {DiscountTaken} from '../lines/discount.ts';
import type {SaleLine} from '../lines/lines.ts';
import type {TenderTaken} from '../paying/tenders.ts';
import type {InvoiceKind} from '../receipts/invoice.ts';
import type {Returned, ReturnedLine, TenderShare} from '../receipts/returned-lines.ts';
import {type SettingName, type SettingValue, settingTable} from '../shop/settings.ts';
import type {Operator} from '../shop/shop.ts';
import {taxClasses, type VatRow} from '../shop/vat.ts';
import type {DomainEvent, EventType} from './commands.ts';
import * as parts from './order-shapes.ts';

const any = Number.MAX_SAFE_INTEGER;
const words = text(any);
const number = whole(-any, any);
const cents = whole<Cents>(-any, any);
const quantity = whole<Thousandths>(-any, any);
const all = <T>(each: Shape<T>): Shape<readonly T[]> => list(each, any);
const tax = word(taxClasses);
const unit = word({each: true, kg: true});
const contact = {phone: maybe(words), email: maybe(words)};

const discountTaken = record<DiscountTaken>({amount: cents, percent: maybe(number), reason: maybe(words)});
const own = {
	name: words,
	quantity,
	unit,
	price: cents,
	tax,
	total: cents,
	meansShort: maybe(yes),
	gross: maybe(cents),
	discount: maybe(discountTaken),
	share: maybe(cents),
	note: maybe(words),
};
type LineOf<K extends SaleLine['type']> = Extract<SaleLine, {type: K}>;
const saleLine = oneOf<SaleLine, 'type'>('type', {
	goods: record<LineOf<'goods'>>({
		type: word({goods: true}),
		product: words,
		...own,
		override: maybe(record<NonNullable<LineOf<'goods'>['override']>>({was: cents, reason: words})),
	}),
	open: record<LineOf<'open'>>({type: word({open: true}), ...own}),
	service: record<LineOf<'service'>>({
		type: word({service: true}),
		service: words,
		name: words,
		beneficiary: maybe(words),
		total: cents,
		fee: cents,
		commission: cents,
		reference: words,
		meterToken: maybe(words),
		note: maybe(words),
	}),
	bill: record<LineOf<'bill'>>({
		type: word({bill: true}),
		biller: words,
		name: words,
		reference: words,
		total: cents,
		fee: cents,
		commission: cents,
		confirmation: words,
		note: maybe(words),
	}),
	'top-up': record<LineOf<'top-up'>>({
		type: word({'top-up': true}),
		account: number,
		name: words,
		total: cents,
		balance: cents,
		isChange: maybe(yes),
	}),
});

const side = record<TransferSide>({id: number, name: words, balance: cents});
const tenderTaken = record<TenderTaken>({
	tender: words,
	tendered: cents,
	change: cents,
	net: cents,
	label: maybe(words),
	account: maybe(side),
});
const share = record<TenderShare>({
	tender: words,
	amount: cents,
	label: maybe(words),
	account: maybe(record<NonNullable<TenderShare['account']>>({id: number, name: words})),
});
const vatRow = record<VatRow>({rate: number, gross: cents, vat: cents});

const back = {line: number, name: words, total: cents, vat: cents};
type BackOf<K extends ReturnedLine['type']> = Extract<ReturnedLine, {type: K}>;
const returnedLine = oneOf<ReturnedLine, 'type'>('type', {
	goods: record<BackOf<'goods'>>({
		type: word({goods: true}),
		...back,
		product: words,
		quantity,
		unit,
		price: cents,
		tax,
		to: word({stock: true, waste: true}),
	}),
	open: record<BackOf<'open'>>({type: word({open: true}), ...back, quantity, unit, price: cents, tax}),
	bill: record<BackOf<'bill'>>({
		type: word({bill: true}),
		...back,
		biller: words,
		reference: words,
		fee: cents,
		commission: cents,
	}),
});
const returned = record<Returned>({
	receipt: words,
	lines: all(returnedLine),
	total: cents,
	vat: all(vatRow),
	paid: all(share),
	reason: words,
});

type EventOf<K extends EventType> = Extract<DomainEvent, {type: K}>;

/** The event of a type with these members. */
const event = <K extends EventType>(type: K, members: Omit<ShapesOf<EventOf<K>>, 'type'>): Shape<EventOf<K>> =>
	record({type: word({[type]: true}), ...members} as unknown as ShapesOf<EventOf<K>>);

export const eventShapes: {readonly [K in EventType]: Shape<EventOf<K>>} = {
	ShopOpened: event('ShopOpened', {
		isPractice: yesNo,
		currency: word<CurrencyCode>(currencies),
		settings: parts.settings,
		operator: record<Operator>({id: number, name: words}),
	}),
	SettingChanged: event('SettingChanged', {name: word<SettingName>(settingTable), value: plain<SettingValue>(any)}),
	ServiceOffered: event('ServiceOffered', {service: parts.offered}),
	BillerListed: event('BillerListed', {biller: parts.biller}),
	AccountOpened: event('AccountOpened', {account: number, name: words, opening: cents, created: maybe(words), ...contact}),
	AccountEdited: event('AccountEdited', {account: number, name: words, ...contact}),
	CashWithdrawn: event('CashWithdrawn', {receipt: words, account: number, name: words, amount: cents, balance: cents}),
	AccountFrozen: event('AccountFrozen', {account: number}),
	AccountUnfrozen: event('AccountUnfrozen', {account: number}),
	AccountClosed: event('AccountClosed', {account: number}),
	CreditLimitSet: event('CreditLimitSet', {account: number, limit: cents, was: cents}),
	MoneyTransferred: event('MoneyTransferred', {from: side, to: side, amount: cents, reason: maybe(words)}),
	AccountAdjusted: event('AccountAdjusted', {account: number, amount: cents, reason: words, balance: cents}),
	ProductListed: event('ProductListed', parts.newProductMembers),
	ProductEdited: event('ProductEdited', {
		product: words,
		name: words,
		tax,
		barcodes: all(words),
		rules: maybe(record(parts.stockRules)),
	}),
	ProductPriced: event('ProductPriced', {product: words, price: cents, was: cents, from: maybe(number)}),
	ProductOnSaleSet: event('ProductOnSaleSet', {product: words, isOnSale: yesNo}),
	BarcodeAdded: event('BarcodeAdded', {product: words, barcode: words, pack: number}),
	BarcodeRemoved: event('BarcodeRemoved', {product: words, barcode: words}),
	StockReceived: event('StockReceived', {product: words, quantity, cost: maybe(cents), onHand: quantity}),
	StockAdjusted: event('StockAdjusted', {product: words, quantity, reason: words, onHand: quantity}),
	StockWasted: event('StockWasted', {product: words, quantity, reason: words, onHand: quantity}),
	StockCounted: event('StockCounted', {
		product: words,
		counted: quantity,
		asOf: number,
		expected: quantity,
		quantity,
		onHand: quantity,
	}),
	PackOpened: event('PackOpened', {
		product: words,
		name: words,
		packs: quantity,
		contents: parts.packContents,
		contentsName: words,
		quantity,
		value: maybe(cents),
		onHand: quantity,
		contentsOnHand: quantity,
	}),
	SaleMade: event('SaleMade', {
		receipt: words,
		lines: all(saleLine),
		total: cents,
		tenders: all(tenderTaken),
		rounding: cents,
		vat: all(vatRow),
		discount: maybe(discountTaken),
		returned: maybe(all(returned)),
		credit: maybe(all(share)),
		invoice: maybe(word<InvoiceKind>({full: true})),
		note: maybe(words),
		customer: maybe(parts.customer),
		lost: maybe(all(parts.lostDemand)),
		removed: maybe(all(parts.removedLine)),
	}),
	BasketDropped: event('BasketDropped', {lines: all(parts.removedLine), total: cents}),
	BasketParked: event('BasketParked', {number, name: words, basket: parts.basket, total: cents}),
	BasketRecalled: event('BasketRecalled', {number}),
	TenderCorrected: event('TenderCorrected', {
		receipt: words,
		tenders: all(tenderTaken),
		rounding: cents,
		was: record<EventOf<'TenderCorrected'>['was']>({tenders: all(tenderTaken), rounding: cents}),
		reason: words,
	}),
	TenderAdded: event('TenderAdded', {name: words, label: words, takesBack: yesNo}),
	VatRateSet: event('VatRateSet', {rate: number, from: words}),
	PastRecorded: event('PastRecorded', {lines: all(parts.pastLine)}),
	ReceiptCopied: event('ReceiptCopied', {receipt: words, copy: number}),
};
