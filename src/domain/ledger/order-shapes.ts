// Owns the table of orders: what each may hold, member by member, within which bounds. The types say the same, and the compiler holds both to each other.
import type {NewAccount} from '../accounts/accounts.ts';
import {type Cents, largestAmount, largestQuantity, type Thousandths} from '../base/money.ts';
import {either, list, maybe, oneOf, record, type ShapesOf} from '../base/record-shape.ts';
import {form, plain, type Shape, text, whole, word, yes, yesNo} from '../base/shape.ts';
import type {Biller, BillItem} from '../bills/billers.ts';
import type {NewProduct} from '../goods/catalogue.ts';
import type {PackContents} from '../goods/packs.ts';
import type {StockRules} from '../goods/stock-rules.ts';
import type {Discount} from '../lines/discount.ts';
import type {GoodsItem, LostDemand, OpenItem, SaleItem, TopUpItem} from '../lines/lines.ts';
import type {ImportedAccount, PastLine} from '../opening/import-rows.ts';
import type {ChangeLeft, TenderGiven} from '../paying/payment.ts';
import type {BeneficiaryKind} from '../prepaid/beneficiary.ts';
import type {Service, ServiceProduct, VendItem} from '../prepaid/services.ts';
import type {Customer} from '../receipts/buyer.ts';
import type {GoesTo} from '../receipts/returned-lines.ts';
import type {ReturnAsked, Returns} from '../returns/take-back.ts';
import type {Basket, BasketLine, BasketReturns, RemovedLine} from '../selling/basket.ts';
import {type Settings, settingNames} from '../shop/settings.ts';
import type {Command, CommandType} from './commands.ts';

/*
 * The bounds are those of the door: what lies beyond them is a mistake of the program that asks, and never of the operator. What an
 * operator can mistake is refused by the order's own decider, in its own words; so the door lets through ten times the largest.
 * No list is so long that its largest numbers could not be counted together.
 */
const most = 10 * largestAmount;
/** What docs/orders.md says of them. */
export const bounds = {letters: 2000, idLetters: 100, parts: 5000} as const;
const {letters} = bounds;

const words = text(letters);
const number = whole(-most, most);
const cents = whole<Cents>(-most, most);
const quantity = whole<Thousandths>(-10 * largestQuantity, 10 * largestQuantity);
const basisPoints = whole(-100_000, 100_000);
/** In ms since 1970, to the end of the year 9999. */
const moment = whole(0, 253_402_300_799_999);
const unit = word({each: true, kg: true});
const all = <T>(each: Shape<T>): Shape<readonly T[]> => list(each, bounds.parts);

const envelope = {id: text(bounds.idLetters, 1), operator: number, till: number};
const contact = {phone: maybe(words), email: maybe(words)};

const discount: Shape<Discount> = either(
	['amount', record<Extract<Discount, {amount: Cents}>>({amount: cents, reason: maybe(words)})],
	['percent', record<Extract<Discount, {percent: number}>>({percent: basisPoints, reason: maybe(words)})],
);
const goods = record<GoodsItem>({
	type: word({goods: true}),
	product: words,
	quantity,
	price: maybe(cents),
	meansShort: maybe(yes),
	labelled: maybe(cents),
	override: maybe(record<NonNullable<GoodsItem['override']>>({price: cents, reason: words})),
	discount: maybe(discount),
	note: maybe(words),
});
const open = record<OpenItem>({
	type: word({open: true}),
	name: words,
	quantity,
	price: cents,
	tax: text(letters),
	discount: maybe(discount),
	note: maybe(words),
});
const service = record<VendItem>({
	type: word({service: true}),
	service: words,
	amount: cents,
	beneficiary: maybe(words),
	note: maybe(words),
});
const bill = record<BillItem>({
	type: word({bill: true}),
	biller: words,
	amount: cents,
	reference: words,
	note: maybe(words),
});
const topUp = record<TopUpItem>({type: word({'top-up': true}), account: number, amount: cents});
const item = oneOf<SaleItem, 'type'>('type', {goods, open, service, bill, 'top-up': topUp});

const tender = record<TenderGiven>({tender: words, tendered: maybe(cents), account: maybe(number)});
const changeLeft = record<ChangeLeft>({account: number, amount: maybe(cents)});
const returnAsked = record<ReturnAsked>({
	receipt: words,
	line: number,
	quantity,
	to: maybe(word<GoesTo>({stock: true, waste: true})),
	reason: maybe(words),
});
const returns: ShapesOf<Returns> = {
	lines: all(returnAsked),
	reason: words,
	to: maybe(record<NonNullable<Returns['to']>>({tender: words, account: maybe(number)})),
};
export const customer = record<Customer>({
	name: maybe(words),
	address: maybe(words),
	vatNumber: maybe(words),
	...contact,
});

export const lostDemand = record<LostDemand>({product: words, quantity});
export const removedLine = record<RemovedLine>({
	name: words,
	total: cents,
	at: moment,
	added: maybe(moment),
	reason: maybe(words),
	by: maybe(number),
});
const basketLine = record<BasketLine>({id: number, item, name: words, detail: maybe(words), unit, due: cents, at: moment});
const basketReturn = record<BasketReturns['lines'][number]>({
	asked: returnAsked,
	name: words,
	unit: maybe(word({kg: true})),
	due: cents,
});
export const basket = record<Basket>({
	lines: all(basketLine),
	nextId: number,
	lastScan: maybe(record<NonNullable<Basket['lastScan']>>({line: number, quantity})),
	account: maybe(number),
	customer: maybe(customer),
	lost: all(lostDemand),
	removed: all(removedLine),
	discount: maybe(discount),
	note: maybe(words),
	returns: maybe(record<BasketReturns>({lines: all(basketReturn), reason: words})),
	taken: maybe(all(tender)),
	isRecalled: maybe(yes),
});

export const stockRules: ShapesOf<StockRules> = {
	category: maybe(words),
	lowLevel: maybe(quantity),
	negative: maybe(text(letters)),
};
export const packContents = record<PackContents>({product: words, each: quantity});
export const newProductMembers: ShapesOf<NewProduct> = {
	code: words,
	name: words,
	price: cents,
	tax: text(letters),
	unit: text(letters),
	barcodes: all(words),
	stock: quantity,
	cost: maybe(cents),
	...stockRules,
};
const newProduct = record(newProductMembers);
const newAccount = record<NewAccount>({name: words, opening: cents, ...contact});

const serviceProduct = record<ServiceProduct>({name: words, amount: cents});
export const offered = record<Service>({
	id: words,
	name: words,
	beneficiary: word<BeneficiaryKind>({meter: true, mobile: true, none: true}),
	hasMeterToken: yesNo,
	least: cents,
	most: cents,
	step: cents,
	commission: basisPoints,
	fee: cents,
	products: all(serviceProduct),
});
export const biller = record<Biller>({
	id: words,
	name: words,
	referenceLeast: number,
	referenceMost: number,
	least: cents,
	most: cents,
	commission: basisPoints,
	fee: cents,
	refundDays: maybe(number),
});
export const settings = record<Partial<Settings>>(
	Object.fromEntries(settingNames.map(name => [name, maybe(plain(letters))])) as unknown as ShapesOf<Partial<Settings>>,
);

/** How a wall clock reading is written; whether its day is in the calendar is not asked. */
export const wallTimeShape = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;
const wallTime = form<string>(wallTimeShape, '2026-11-20 08:30:00');
const importedAccount = record<ImportedAccount>({id: number, name: words, created: words, balance: cents});
export const pastLine = record<PastLine>({
	source: form<PastLine['source']>(/^(?:sales|account:\d{1,9})$/, 'sales'),
	text: words,
	when: wallTime,
	about: words,
	amount: cents,
	customer: maybe(words),
	email: maybe(words),
	phone: maybe(words),
	product: maybe(words),
	quantity: maybe(quantity),
	token: maybe(words),
});

type OrderShapes = {readonly [K in CommandType]: Shape<Extract<Command, {type: K}>>};

/** The order of a type with these members, and those that every order has. */
const order = <K extends CommandType>(
	type: K,
	members: Omit<ShapesOf<Extract<Command, {type: K}>>, 'type' | keyof typeof envelope>,
): Shape<Extract<Command, {type: K}>> =>
	record({type: word({[type]: true}), ...envelope, ...members} as unknown as ShapesOf<Extract<Command, {type: K}>>);

export const orderShapes: OrderShapes = {
	openShop: order('openShop', {
		isPractice: yesNo,
		currency: words,
		settings,
		owner: words,
		services: all(offered),
		billers: all(biller),
		products: all(newProduct),
		accounts: all(newAccount),
	}),
	changeSetting: order('changeSetting', {name: words, value: plain<unknown>(letters)}),
	openAccount: order('openAccount', {name: words, opening: maybe(cents), ...contact}),
	editAccount: order('editAccount', {account: number, name: words, ...contact}),
	withdraw: order('withdraw', {account: number, amount: cents}),
	freezeAccount: order('freezeAccount', {account: number}),
	unfreezeAccount: order('unfreezeAccount', {account: number}),
	closeAccount: order('closeAccount', {account: number}),
	setCreditLimit: order('setCreditLimit', {account: number, limit: cents}),
	transfer: order('transfer', {from: number, to: number, amount: cents, reason: maybe(words)}),
	adjustAccount: order('adjustAccount', {account: number, amount: cents, reason: words}),
	listProduct: order('listProduct', {product: newProduct}),
	editProduct: order('editProduct', {
		product: words,
		name: words,
		tax: text(letters),
		barcodes: all(words),
		rules: maybe(record<StockRules>(stockRules)),
	}),
	priceProduct: order('priceProduct', {product: words, price: cents, from: maybe(moment), meansZero: maybe(yesNo)}),
	setOnSale: order('setOnSale', {product: words, isOnSale: yesNo}),
	addBarcode: order('addBarcode', {product: words, barcode: words, pack: maybe(number)}),
	removeBarcode: order('removeBarcode', {product: words, barcode: words}),
	receiveStock: order('receiveStock', {product: words, quantity, cost: maybe(cents)}),
	adjustStock: order('adjustStock', {product: words, quantity, reason: words}),
	wasteStock: order('wasteStock', {product: words, quantity, reason: words}),
	countStock: order('countStock', {product: words, counted: quantity, asOf: maybe(number)}),
	openPack: order('openPack', {product: words, packs: quantity, contents: maybe(packContents)}),
	sell: order('sell', {
		items: all(item),
		tenders: all(tender),
		changeTo: maybe(changeLeft),
		returns: maybe(record(returns)),
		discount: maybe(discount),
		note: maybe(words),
		customer: maybe(customer),
		takesPartial: maybe(yesNo),
		meansRepeat: maybe(yesNo),
		meansZero: maybe(yesNo),
		lost: maybe(all(lostDemand)),
		removed: maybe(all(removedLine)),
	}),
	refund: order('refund', returns),
	parkBasket: order('parkBasket', {name: words, basket}),
	recallBasket: order('recallBasket', {number}),
	dropBasket: order('dropBasket', {lines: all(removedLine)}),
	correctTender: order('correctTender', {receipt: words, tenders: all(tender), reason: words}),
	addTender: order('addTender', {label: words, takesBack: yesNo}),
	setVatRate: order('setVatRate', {rate: basisPoints, from: words}),
	importRows: order('importRows', {accounts: all(importedAccount), products: all(newProduct), past: all(pastLine)}),
	reprint: order('reprint', {receipt: words}),
};
