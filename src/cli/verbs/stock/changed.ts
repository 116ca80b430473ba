// What a verb changed about a product: an order for one, and what is known of it before and after.
import type {Order} from '../../../app/shop.ts';
import {findByCode, packOf} from '../../../domain/goods/find-by-code.ts';
import {plannedPrices, priceAt} from '../../../domain/goods/prices.ts';
import {noStock, type Product} from '../../../domain/goods/records.ts';
import {averageCost} from '../../../domain/goods/stock-value.ts';
import {barcodeTexts, contentsText, laterPriceText, levelText, policyWords} from '../../../formats/records/product.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {quantityOf} from '../../../formats/text/quantity.ts';
import {type Fact, type Known, performChanging} from '../../kit/changes.ts';
import {isoTime} from '../../kit/documents.ts';
import type {Session} from '../../kit/session.ts';
import {productOf, showProduct} from './shown.ts';

/** What a verb may change about a product. */
function productKnown({shop, symbol, now}: Session, code: string): Known {
	const {state} = shop.till;
	const product = state.products.rows.get(code);
	if (!product) return {of: code, facts: []};
	const {name, tax, unit, category, barcodes, contents, isOnSale} = product;
	const stock = state.stock.rows.get(code) ?? noStock;
	const price = priceAt(product, now().at);
	const planned = plannedPrices(product, now().at);
	const cost = stock.worth && stock.quantity > 0 ? averageCost(stock.worth) : undefined;
	const fact = (what: string, value: unknown, text = String(value)): Fact => ({what, value: value ?? null, text});
	const facts = [
		fact('name', name),
		fact('price', price, moneyText(price, symbol)),
		fact(
			'planned price',
			planned.map(({price: next, from}) => ({price: next, from: isoTime(from)})),
			planned.map(next => laterPriceText(next, now(), symbol)).join(' and ') || 'none',
		),
		fact('VAT', tax),
		fact('category', category, category ?? 'none'),
		fact('low level', product.lowLevel, levelText(state, product)),
		fact('below zero', product.negative ?? 'block', policyWords[product.negative ?? 'block']),
		fact(
			'barcodes',
			barcodes.map(barcode => ({barcode, pack: packOf(state, barcode)})),
			barcodeTexts(state, product).join(' and ') || 'none',
		),
		fact('opens into', contents, contentsText(state, product) ?? 'none'),
		fact('on sale', isOnSale, isOnSale ? 'yes' : 'no'),
		fact('stock', stock.quantity, quantityOf(stock.quantity, unit)),
		fact('cost', cost, cost === undefined ? 'unknown' : moneyText(cost, symbol)),
	];
	return {of: `${code} ${name}`, facts};
}

type ProductChange = {
	readonly code: string;
	/** Another product that may change with it. */
	readonly beside?: string | undefined;
	readonly order: (product: Product) => Order;
};

/** Does an order about a product, named by its code or a barcode; then says what it changed, and shows the product. */
export async function changeProduct(session: Session, {code, beside, order}: ProductChange): Promise<void> {
	const {after, changed, records} = await performChanging(session, {
		order: () => order(productOf(session, code)),
		records: ({shop: {till}}) => {
			const product = findByCode(till.state, code)?.product;
			const other = beside === undefined ? product?.contents?.product : findByCode(till.state, beside)?.product.code;
			return product ? [product.code, ...(other === undefined ? [] : [other])] : [];
		},
		look: productKnown,
	});
	const [changedCode = code] = records;
	showProduct(after, changedCode, changed);
}
