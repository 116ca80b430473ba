// Commands at a counter in the trade's words. Amounts are whole cents, goods are counted in pieces or weighed in kilograms.
import type {Contact} from '../../src/domain/base/checks.ts';
import {cents, type Thousandths, thousandths} from '../../src/domain/base/money.ts';
import type {Biller} from '../../src/domain/bills/billers.ts';
import type {NewProduct, StockRules} from '../../src/domain/goods/records.ts';
import type {SaleItem} from '../../src/domain/lines/lines.ts';
import type {OpenShop} from '../../src/domain/opening/open-shop.ts';
import type {PayeeAsked} from '../../src/domain/payees/records.ts';
import type {TenderGiven} from '../../src/domain/paying/payment.ts';
import type {Service} from '../../src/domain/prepaid/services.ts';
import type {Sell} from '../../src/domain/selling/sale-order.ts';
import type {Said, Step} from './given.ts';

type Order<T extends Said['type']> = Extract<Said, {type: T}>;

export const minutes = (count: number): number => count * 60_000;
export const days = (count: number): number => count * 86_400_000;

/** Pieces or kilograms, to the thousandth. */
const amountOf = (count: number): Thousandths => thousandths(Math.round(count * 1000));

/** Time passes; it runs backwards when negative. */
export const later = (ms: number): Step => ({type: 'wait', ms});

export const service = (own: Partial<Service> & Pick<Service, 'id' | 'name' | 'beneficiary'>): Service => ({
	hasMeterToken: false,
	least: cents(500),
	most: cents(500_000),
	step: cents(10),
	commission: 500,
	fee: cents(0),
	products: [],
	...own,
});
export const electricity = (own: Partial<Service> = {}): Service =>
	service({id: 'electricity', name: 'Electricity', beneficiary: 'meter', hasMeterToken: true, ...own});
export const airtime = (own: Partial<Service> = {}): Service =>
	service({id: 'airtime', name: 'Airtime', beneficiary: 'mobile', ...own});
export const gaming = (own: Partial<Service> = {}): Service =>
	service({id: 'gaming', name: 'Gaming', beneficiary: 'none', ...own});
export const netflix = (own: Partial<Biller> = {}): Biller => ({
	id: 'netflix',
	name: 'Netflix',
	referenceLeast: 6,
	referenceMost: 40,
	least: cents(100),
	most: cents(5_000_000),
	commission: 100,
	fee: cents(0),
	...own,
});

/** A small shop: three services and one biller, nothing on the shelf, no accounts. */
export const opened = (own: Partial<OpenShop> = {}): Order<'openShop'> => ({
	type: 'openShop',
	isPractice: false,
	currency: 'ZAR',
	settings: {'shop-name': 'Corner Café'},
	owner: 'Lerato',
	services: [electricity(), airtime(), gaming()],
	billers: [netflix()],
	products: [],
	accounts: [],
	...own,
});
export const changed = (name: string, value: unknown): Order<'changeSetting'> => ({type: 'changeSetting', name, value});
/** Its number, and then the registration itself. */
export const vatRegistered = [changed('vat-number', '4123456789'), changed('vat-registered', true)] as const;

export type Goods = Partial<Omit<NewProduct, 'price' | 'stock' | 'cost'>> & {
	readonly price?: number;
	readonly stock?: number;
	readonly cost?: number;
};
/** Ten loaves at R18.50, taxed at the standard rate, unless said otherwise. `stock` is in pieces or kilograms. */
export const product = (code: string, {price = 1850, stock = 10, cost, ...own}: Goods = {}): NewProduct => ({
	code,
	name: `Bread ${code}`,
	tax: 'standard',
	unit: 'each',
	barcodes: [],
	...own,
	price: cents(price),
	stock: amountOf(stock),
	...(cost !== undefined && {cost: cents(cost)}),
});
export const listed = (code: string, goods?: Goods): Order<'listProduct'> => ({
	type: 'listProduct',
	product: product(code, goods),
	meansUnusual: true,
});
export const priced = (code: string, price: number): Order<'priceProduct'> => ({
	type: 'priceProduct',
	product: code,
	price: cents(price),
	meansUnusual: true,
});
export const setOnSale = (code: string, isOnSale: boolean): Order<'setOnSale'> => ({type: 'setOnSale', product: code, isOnSale});
export const received = (code: string, count: number, cost?: number): Order<'receiveStock'> => ({
	type: 'receiveStock',
	product: code,
	quantity: amountOf(count),
	...(cost !== undefined && {cost: cents(cost)}),
	meansUnusual: true,
});
export const wasted = (code: string, count: number, reason = 'dropped'): Order<'wasteStock'> => ({
	type: 'wasteStock',
	product: code,
	quantity: amountOf(count),
	reason,
});
/** Counted now, or as of an earlier entry of the journal. */
export const counted = (code: string, count: number, asOf?: number): Order<'countStock'> => ({
	type: 'countStock',
	product: code,
	counted: amountOf(count),
	...(asOf !== undefined && {asOf}),
});
export const packOpened = (code: string, packs: number, contents?: {into: string; each: number}): Order<'openPack'> => ({
	type: 'openPack',
	product: code,
	packs: amountOf(packs),
	...(contents && {contents: {product: contents.into, each: amountOf(contents.each)}}),
});
export const barcodeAdded = (code: string, barcode: string, pack?: number): Order<'addBarcode'> => ({
	type: 'addBarcode',
	product: code,
	barcode,
	...(pack !== undefined && {pack}),
});
/** The product stays as {@link product} has it, and is kept by these rules. */
export const keptBy = (code: string, rules: StockRules): Order<'editProduct'> => ({
	type: 'editProduct',
	product: code,
	name: `Bread ${code}`,
	tax: 'standard',
	barcodes: [],
	rules,
});
export const adjusted = (code: string, count: number, reason = 'counted'): Order<'adjustStock'> => ({
	type: 'adjustStock',
	product: code,
	quantity: amountOf(count),
	reason,
});

export const openedAccount = (name: string, amount?: number, contact: Contact = {}): Order<'openAccount'> => ({
	type: 'openAccount',
	name,
	...contact,
	...(amount !== undefined && {opening: cents(amount)}),
});
export const editAccount = (name: string, contact: Contact = {}, account = 1): Order<'editAccount'> => ({
	type: 'editAccount',
	account,
	name,
	...contact,
});
export const transferred = (from: number, to: number, amount: number, reason?: string): Order<'transfer'> => ({
	type: 'transfer',
	from,
	to,
	amount: cents(amount),
	...(reason !== undefined && {reason}),
});
export const accountAdjusted = (amount: number, reason = 'keyed twice', account = 1): Order<'adjustAccount'> => ({
	type: 'adjustAccount',
	account,
	amount: cents(amount),
	reason,
});
export const frozen = (account = 1, reason?: string): Order<'freezeAccount'> => ({
	type: 'freezeAccount',
	account,
	...(reason !== undefined && {reason}),
});
export const unfrozen = (account = 1): Order<'unfreezeAccount'> => ({type: 'unfreezeAccount', account});
export const closed = (account = 1): Order<'closeAccount'> => ({type: 'closeAccount', account});
export const reopened = (account = 1, reason?: string): Order<'reopenAccount'> => ({
	type: 'reopenAccount',
	account,
	...(reason !== undefined && {reason}),
});
export const limited = (limit: number, account = 1): Order<'setCreditLimit'> => ({
	type: 'setCreditLimit',
	account,
	limit: cents(limit),
});
/** The setting that lets cash be paid out of a credit limit. */
export const cashFromCredit = changed('cash-from-credit', true);
export const withdraw = (amount: number, account = 1): Order<'withdraw'> => ({type: 'withdraw', account, amount: cents(amount)});

export const goods = (code: string, count = 1, price?: number): SaleItem => ({
	type: 'goods',
	product: code,
	quantity: amountOf(count),
	...(price !== undefined && {price: cents(price)}),
});
/** Vends and bills are confirmed to have made-up numbers, so that the first of a day asks nothing. */
export const vend = (name: string, amount: number, beneficiary?: string): SaleItem => ({
	type: 'service',
	service: name,
	amount: cents(amount),
	...(beneficiary !== undefined && {beneficiary}),
	meansDemo: true,
});
export const bill = (amount: number, reference = 'NF-123456', biller = 'Netflix'): SaleItem => ({
	type: 'bill',
	biller,
	amount: cents(amount),
	reference,
	meansDemo: true,
});
export const topUp = (amount: number, account = 1): SaleItem => ({type: 'top-up', account, amount: cents(amount)});

/** Cash handed over; exactly what is due when left out. */
export const cash = (tendered?: number): TenderGiven => ({
	tender: 'cash',
	...(tendered !== undefined && {tendered: cents(tendered)}),
});
export const card: TenderGiven = {tender: 'card'};
export const fromAccount = (account = 1): TenderGiven => ({tender: 'account', account});

/** A sale, paid in exact cash unless said otherwise. */
export const sell = (
	items: SaleItem | readonly SaleItem[],
	{tender = cash(), ...own}: Partial<Sell> & {readonly tender?: TenderGiven} = {},
): Order<'sell'> => ({
	type: 'sell',
	items: 'type' in items ? [items] : items,
	tenders: [tender],
	...own,
});
/** A receipt printed again. */
export const noted = (note: string, receipt = '1-000001'): Order<'noteReceipt'> => ({type: 'noteReceipt', receipt, note});
export const reprinted = (receipt: string): Order<'reprint'> => ({type: 'reprint', receipt});
export const toppedUp = (amount: number, account = 1): Order<'sell'> => sell(topUp(amount, account));

/** A payee of an account; a Netflix bill, unless said otherwise. */
export const payeeSaved = (own: Partial<PayeeAsked> = {}, account = 1): Order<'savePayee'> => ({
	type: 'savePayee',
	account,
	payee: {name: 'Home', kind: 'bill', sold: 'Netflix', beneficiary: 'NF-123456', ...own},
});
