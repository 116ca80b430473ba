// The items of `sell`: goods by their codes, labels, and things without a product.
import {type Cents, pieces, type Thousandths, thousandths, zero} from '../../domain/base/money.ts';
import {asKeyed} from '../../domain/base/text.ts';
import {codeLike} from '../../domain/goods/check-digits.ts';
import {findByCode, unknownProduct} from '../../domain/goods/find-by-code.ts';
import type {GoodsState} from '../../domain/goods/records.ts';
import {type CodeFound, readCode, soldByLabel} from '../../domain/goods/scanned-code.ts';
import type {SaleItem} from '../../domain/lines/lines.ts';
import type {OpenItem} from '../../domain/lines/open-line.ts';
import type {VendItem} from '../../domain/lines/vend-line.ts';
import {byName, productNamed} from '../../domain/prepaid/services.ts';
import type {TaxClass} from '../../domain/shop/vat.ts';
import {quoted} from '../../formats/text/amount.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {amountArgument, itemArgument} from './arguments.ts';
import {UsageError} from './exit.ts';
import {refused, type Session} from './session.ts';

/** The flags about the items. */
type ItemOptions = {
	readonly belowZero?: boolean;
	readonly price?: readonly string[];
	readonly item?: readonly string[];
	readonly reason?: string;
};

const one = pieces(1);

/** How much is sold where a code was asked for: one, or what it packs. Goods sold by weight want theirs in front. */
export function countOf({product, pack}: CodeFound, quantity: Thousandths | undefined): Thousandths {
	const {code, name, unit} = product;
	if (quantity === undefined && unit === 'kg' && pack === 1)
		throw new UsageError(`item: ${plainText(name)} is sold by weight. Put its kilograms in front, like 0.455*${code}.`);
	return thousandths((quantity ?? one) * pack);
}

/** What the items are read from. */
type Selling = Pick<Session, 'symbol' | 'now'> & {readonly shop: {readonly till: {readonly state: GoodsState}}};
type NamedItem = {readonly code: string; readonly quantity: Thousandths | undefined; readonly found: CodeFound};

/**
 * The price that --price gives an item: the one written with the same code; where there is none, the first of the same product, however its
 * code is written. What a label sells has the label's price.
 */
function pricesOf(state: GoodsState, items: readonly NamedItem[], texts: readonly string[]): ReadonlyMap<NamedItem, Cents> {
	const prices = new Map<NamedItem, Cents>();
	const open = items.filter(({found}) => !found.label);
	for (const {code, price} of texts.map(priceArgument)) {
		const product = findByCode(state, code)?.product;
		const ofProduct = open.filter(({found}) => found.product === product);
		const written = codeLike(
			ofProduct.map(item => item.code),
			code,
		);
		const item = ofProduct.find(each => each.code === written) ?? ofProduct[0];
		if (!item) throw new UsageError(`--price: ${quoted(code)} is not among the items.`);
		if (prices.has(item)) throw new UsageError(`--price: ${quoted(item.code)} has two prices. Name each item once.`);
		prices.set(item, price);
	}
	return prices;
}

/** Goods by their codes, at another price where --price names one. */
export function goodsItems({shop, symbol, now}: Selling, texts: readonly string[], options: ItemOptions): readonly SaleItem[] {
	const {state} = shop.till;
	const short = options.belowZero && ({meansShort: true} as const);
	const named = texts.map(itemArgument).map(({code, quantity}): NamedItem => {
		const found = readCode(state, code);
		if ('unknown' in found) throw refused(unknownProduct(state, code), symbol);
		return {code, quantity, found};
	});
	const prices = pricesOf(state, named, options.price ?? []);
	const asked = named.map((item): SaleItem => {
		const {code, quantity, found} = item;
		const {product, label} = found;
		if (label) {
			if (quantity !== undefined && quantity !== one)
				throw new UsageError(`${quoted(code)} is the label of one piece. Name it as often as it is sold.`);
			return {type: 'goods', product: product.code, ...soldByLabel(label, product, now().at), ...short};
		}
		const price = prices.get(item);
		const override = price === undefined ? undefined : {price, reason: options.reason ?? ''};
		const count = countOf(found, quantity);
		return {type: 'goods', product: product.code, quantity: count, ...short, ...(override && {override})};
	});
	return [...asked, ...(options.item ?? []).map(openItem)];
}

/** The flags of a prepaid service. */
export type VendOptions = {
	readonly product?: string;
	readonly to?: string;
	readonly meterAnyway?: boolean;
	readonly demo?: boolean;
};

type VendAsked = VendOptions & {readonly service: string; readonly amount: Cents | undefined};

/** A prepaid service. Without an amount it costs what its set amount costs; the ledger says what is wrong with a name. */
export function vendItem({shop}: Session, {service, amount, product, to, meterAnyway, demo}: VendAsked): VendItem {
	const row = byName(shop.till.state.services.rows, service);
	const set = row && product !== undefined ? productNamed(row, product) : undefined;
	return {
		type: 'service',
		service,
		amount: amount ?? set?.amount ?? zero,
		...(product !== undefined && {product}),
		...(to !== undefined && {beneficiary: to}),
		...(meterAnyway && {meansMeter: true}),
		...(demo && {meansDemo: true}),
	};
}

function priceArgument(text: string): {readonly code: string; readonly price: Cents} {
	const [code = '', price] = asKeyed(text).split('=');
	if (code === '' || price === undefined) throw new UsageError(`--price: ${quoted(text)} is not CODE=PRICE, like 1001=15.`);
	return {code, price: amountArgument('--price', price)};
}

/** `NAME=PRICE`, `QTY*NAME=PRICE`, or either with `:CLASS` after it. */
export function openItem(text: string): OpenItem {
	const place = Math.max(text.lastIndexOf('='), text.lastIndexOf('＝'));
	if (place === -1) throw new UsageError(`--item: ${quoted(text)} is not NAME=PRICE, like "Wooden crate=50".`);
	const {code: name, quantity = one} = itemArgument(text.slice(0, place));
	const [price = '', tax = 'standard'] = asKeyed(text.slice(place + 1)).split(':');
	return {type: 'open', name, quantity, price: amountArgument('--item', price), tax: tax as TaxClass};
}
