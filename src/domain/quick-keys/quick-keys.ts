// Quick keys: a digit or a letter sells goods without a barcode, a service, or something that is typed in with its price asked.
import {type CheckRefusal, checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, type OfKind, type Refused, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import type {Cents} from '../base/money.ts';
import {part} from '../base/part.ts';
import {maybe, oneOf, record} from '../base/record-shape.ts';
import {text, word} from '../base/shape.ts';
import {drop, put, type Table} from '../base/table.ts';
import {asKeyed, productName, tidy} from '../base/text.ts';
import type {GoodsState, Product, ProductRefusal} from '../goods/records.ts';
import {byName, namesOnSale} from '../prepaid/offered.ts';
import {productNamed, termsOf, vendOf} from '../prepaid/service-products.ts';
import type {PrepaidState, Service, ServiceRefusal} from '../prepaid/services.ts';
import {isTaxClass, type TaxClass} from '../shop/vat.ts';

/** Goods on a quick key. */
export type QuickGoods = {
	readonly type: 'goods';
	/** The code of the product. */
	readonly product: string;
};

/** A service on a quick key. */
export type QuickService = {
	readonly type: 'service';
	/** The service's id or name, in any case. */
	readonly service: string;
	/** The name of one of its products, in any case. */
	readonly product?: string;
	/** Any other amount, or that of a product without a set one. Where neither says it, the amount is asked when the key is pressed. */
	readonly amount?: Cents;
};

/** Something without a product on a quick key. Its price is asked when the key is pressed. */
export type QuickOpen = {
	readonly type: 'open';
	/** Up to 60 letters. */
	readonly name: string;
	readonly tax: TaxClass;
};

/** What a quick key sells. */
export type QuickSale = QuickGoods | QuickService | QuickOpen;

/** A quick key and what it sells. */
export type QuickKey = {
	/** 1 to 9, or a to z. */
	readonly key: string;
	readonly sells: QuickSale;
};

/** Gives a quick key what it sells, or frees it. What had another key before has only this one now. */
export type SetQuickKey = Envelope & {
	readonly type: 'setQuickKey';
	/** 1 to 9, or a to z. */
	readonly key: string;
	/** Left out, the key sells nothing any more. */
	readonly sells?: QuickSale;
	/** The operator confirmed that the key sells this instead of what it sold. */
	readonly meansReplace?: boolean;
};
export type QuickKeySet = {readonly type: 'QuickKeySet'; readonly key: string; readonly sells?: QuickSale};

/** Why a new shop cannot have a quick key. */
export type NewQuickKeyRefusal =
	| {readonly kind: 'bad-quick-key'; readonly key: string}
	| {readonly kind: 'not-on-sale'; readonly name: string}
	| OfKind<ProductRefusal, 'unknown-product' | 'bad-tax-class'>
	| OfKind<ServiceRefusal, 'unknown-service' | 'unknown-service-product' | 'not-its-amount' | 'not-in-step'>
	| OfKind<CheckRefusal, 'bad-text' | 'amount-out-of-range'>;

/** `holder`: the name of what the key sells now. */
export type QuickKeyRefusal =
	| NewQuickKeyRefusal
	| {readonly kind: 'quick-key-free'; readonly key: string}
	| {readonly kind: 'quick-key-taken'; readonly key: string; readonly holder: string};

/** What the ledger keeps of quick keys. */
export type QuickKeysState = GoodsState &
	PrepaidState & {
		/** What each of them sells. */
		readonly quickKeys: Table<string, QuickSale>;
	};

type Does<C> = Decider<QuickKeysState, C, QuickKeySet, QuickKeyRefusal>;

/** All quick keys there can be, in their order. */
const quickKeyNames: readonly string[] = [...'123456789abcdefghijklmnopqrstuvwxyz'];

/** A quick key as it is typed, in either case; undefined for anything else. */
export function readQuickKey(typed: string): string | undefined {
	const key = asKeyed(typed).toLowerCase();
	return quickKeyNames.includes(key) ? key : undefined;
}

/** The quick keys in use, in their order. */
export const quickKeysOf = ({quickKeys}: QuickKeysState): readonly QuickKey[] =>
	quickKeyNames.flatMap(key => {
		const sells = quickKeys.rows.get(key);
		return sells ? [{key, sells}] : [];
	});

/** The quick key that sells this, where one does. */
export const quickKeyOf = (state: QuickKeysState, sells: QuickSale): string | undefined =>
	quickKeysOf(state).find(each => isSame(each.sells, sells))?.key;

/** The goods and services that a quick key can sell. */
export type Sellable = {
	readonly products: ReadonlyMap<string, Pick<Product, 'code' | 'name' | 'isOnSale'>>;
	readonly services: ReadonlyMap<string, Service>;
};

type Checked = {readonly sells: QuickSale} | Refused<NewQuickKeyRefusal>;

/** What there is to know of one kind of sale on a quick key. */
type QuickKind<S> = {
	name(sells: S, sellable: Sellable): string;
	/** The code of goods. */
	code(sells: S): string | undefined;
	/** The id of a service. */
	service(sells: S): string | undefined;
	/** The sale as the ledger keeps it, or why the key cannot sell it. */
	checked(sells: S, sellable: Sellable): Checked;
};

const kinds: {readonly [K in QuickSale['type']]: QuickKind<Extract<QuickSale, {type: K}>>} = {
	goods: {
		name: ({product}, {products}) => products.get(product)?.name ?? product,
		code: ({product}) => product,
		service: () => undefined,
		checked: ({product: code}, {products}) => {
			const product = products.get(code);
			if (!product) return refuse({kind: 'unknown-product', code});
			return product.isOnSale
				? {sells: {type: 'goods', product: product.code}}
				: refuse({kind: 'not-on-sale', name: product.name});
		},
	},
	service: {
		name: ({service, product}, {services}) => product ?? services.get(service)?.name ?? service,
		code: () => undefined,
		service: ({service}) => service,
		checked: ({service: named, product, amount}, {services}) => {
			const service = byName(services, named);
			if (!service) return refuse({kind: 'unknown-service', service: named, known: namesOnSale(services)});
			if (service.isOffSale) return refuse({kind: 'not-on-sale', name: service.name});
			const sells = {type: 'service', service: service.id} as const;
			if (product === undefined && amount === undefined) return {sells};
			const set = product === undefined ? undefined : productNamed(service, product);
			const vend = vendOf(service, product, amount ?? set?.amount ?? termsOf(service, set).least);
			if ('refused' in vend) return vend;
			const asked = set?.amount === undefined && amount !== undefined ? {amount} : {};
			return {sells: {...sells, ...(set && {product: set.name}), ...asked}};
		},
	},
	open: {
		name: ({name}) => name,
		code: () => undefined,
		service: () => undefined,
		checked: ({name: typed, tax}) => {
			const name = tidy(typed);
			const refusal = checkText('name', name, productName);
			if (refusal) return refuse(refusal);
			return isTaxClass(tax) ? {sells: {type: 'open', name, tax}} : refuse({kind: 'bad-tax-class', tax: String(tax)});
		},
	},
};

const kindOf = ({type}: QuickSale): QuickKind<QuickSale> => kinds[type];

const sellableIn = ({products, services}: QuickKeysState): Sellable => ({products: products.rows, services: services.rows});

/** The name of what a quick key sells. */
export const quickName = (state: QuickKeysState, sells: QuickSale): string => kindOf(sells).name(sells, sellableIn(state));

/** The goods that a quick key sells, where it sells goods. */
export function quickProduct({products}: GoodsState, sells: QuickSale): Product | undefined {
	const code = kindOf(sells).code(sells);
	return code === undefined ? undefined : products.rows.get(code);
}

/** Frees the quick keys that sell a service. */
export const freedOfService = (state: QuickKeysState, service: string): readonly QuickKeySet[] =>
	quickKeysOf(state)
		.filter(({sells}) => kindOf(sells).service(sells) === service)
		.map(({key}) => ({type: 'QuickKeySet', key}));

/** Whether two keys would sell the same. */
function isSame(one: QuickSale, other: QuickSale): boolean {
	const [these, those] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
	return these.size === those.size && [...these].every(([member, value]) => those.get(member) === value);
}

/** Quick keys of a new shop, for its own goods and services, or why they cannot be. */
export function newQuickKeys(keys: readonly QuickKey[], sellable: Sellable) {
	const accepted: QuickKeySet[] = [];
	for (const {key: typed, sells} of keys) {
		const key = readQuickKey(typed);
		if (key === undefined) return refuse({kind: 'bad-quick-key', key: typed});
		const checked = kindOf(sells).checked(sells, sellable);
		if ('refused' in checked) return checked;
		accepted.push({type: 'QuickKeySet', key, sells: checked.sells});
	}
	return {accepted};
}

const setQuickKey = ((state, command) => {
	const key = readQuickKey(command.key);
	if (key === undefined) return refuse({kind: 'bad-quick-key', key: command.key});
	const held = state.quickKeys.rows.get(key);
	if (!command.sells) return held ? accept({type: 'QuickKeySet', key}) : refuse({kind: 'quick-key-free', key});
	const checked = kindOf(command.sells).checked(command.sells, sellableIn(state));
	if ('refused' in checked) return checked;
	if (held && !isSame(held, checked.sells) && !command.meansReplace)
		return refuse({kind: 'quick-key-taken', key, holder: quickName(state, held)});
	return accept({type: 'QuickKeySet', key, sells: checked.sells});
}) satisfies Does<SetQuickKey>;

/** One thing has one key. */
const QuickKeySet: Evolver<QuickKeysState, QuickKeySet> = (state, {key, sells}) => {
	const before = sells && quickKeyOf(state, sells);
	if (before !== undefined) drop(state.quickKeys, before);
	if (sells) put(state.quickKeys, key, sells);
	else drop(state.quickKeys, key);
};

const quickServiceShape = record<QuickService>({
	type: word({service: true}),
	service: is.words,
	product: maybe(is.words),
	amount: maybe(is.cents),
});

const quickSaleShape = oneOf<QuickSale, 'type'>('type', {
	goods: record({type: word({goods: true}), product: is.words}),
	service: quickServiceShape,
	open: record({type: word({open: true}), name: is.words, tax: text(is.bounds.letters)}),
});

export const quickKeyShape = record<QuickKey>({key: is.words, sells: quickSaleShape});

export const quickKeys = part<Does<SetQuickKey>, QuickKeySet>({
	orders: {setQuickKey: {key: is.words, sells: maybe(quickSaleShape), meansReplace: maybe(is.yesNo)}},
	deciders: {setQuickKey},
	events: {QuickKeySet: {key: is.words, sells: maybe(quickSaleShape)}},
	evolvers: {QuickKeySet},
	moves: 'nothing',
});
