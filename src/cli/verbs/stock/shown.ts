// Products on the command line: a product with its movements, and the list of products.
import {wallTime} from '../../../domain/base/calendar.ts';
import {coverOf} from '../../../domain/goods/days-of-stock.ts';
import {findByCode, unknownProduct} from '../../../domain/goods/find-by-code.ts';
import {priceAt} from '../../../domain/goods/prices.ts';
import {noStock, type Product} from '../../../domain/goods/records.ts';
import {standingOf} from '../../../domain/goods/stock-rules.ts';
import {moveKindText} from '../../../formats/records/entries.ts';
import {
	barcodeTexts,
	contentsText,
	costText,
	coverText,
	levelText,
	policyWords,
	priceText,
	standingWords,
} from '../../../formats/records/product.ts';
import {amountText, quoted} from '../../../formats/text/amount.ts';
import {didYouMean} from '../../../formats/text/did-you-mean.ts';
import {quantityOf, quantityText} from '../../../formats/text/quantity.ts';
import type {Changes} from '../../kit/changes.ts';
import {movementDocument, productDocument} from '../../kit/documents.ts';
import {refused, type Session} from '../../kit/session.ts';
import {table} from '../../kit/tables.ts';

const movementsShown = 20;

/** The product of a code or a barcode. Refused when there is none. */
export function productOf({shop, symbol}: Session, code: string): Product {
	const found = findByCode(shop.till.state, code);
	if (!found) throw refused(unknownProduct(shop.till.state, code), symbol);
	return found.product;
}

/** The full days that the stock of a product lasts at the pace of the last weeks, or undefined. */
const lastsNow = ({shop: {till}, now}: Session, code: string): number | undefined =>
	coverOf(till.state, code, {moment: now(), soldSince: till.history.soldSince});

/** What is said about one product: its stock, and its rules where they differ from the whole shop's. */
function aboutProduct({shop, symbol, now}: Session, product: Product, cover: number | undefined): readonly string[] {
	const {state} = shop.till;
	const {code, name, unit} = product;
	const stock = state.stock.rows.get(code) ?? noStock;
	const cost = costText(stock, unit, symbol);
	const contents = contentsText(state, product);
	const lasts = coverText(cover);
	return [
		`${code}  ${name}`,
		`Price ${priceText(product, now(), symbol)}${unit === 'kg' ? ' a kg' : ''}, VAT ${product.tax}${product.isOnSale ? '' : ', OFF SALE'}`,
		`In stock ${quantityOf(stock.quantity, unit)}${lasts === '' ? '' : `, which lasts ${lasts} at the pace of the last four weeks`}`,
		...(cost === undefined ? [] : [`Cost ${cost}`]),
		...(product.category === undefined ? [] : [`Category ${product.category}`]),
		...(product.lowLevel === undefined ? [] : [`Low below ${levelText(state, product)}`]),
		...(product.negative === undefined ? [] : [`Sold below zero ${policyWords[product.negative]}`]),
		...(product.barcodes.length > 0 ? [`Barcodes ${barcodeTexts(state, product).join(', ')}`] : []),
		...(contents === undefined ? [] : [`Opens into ${contents}`]),
		...(stock.lost > 0 ? [`Unmet demand ${quantityOf(stock.lost, unit)}`] : []),
		'',
	];
}

/** Shows a product; what a verb changed comes first. */
export function showProduct(session: Session, code: string, changed?: Changes): void {
	const {shop, output, symbol, currency} = session;
	const product = productOf(session, code);
	const movements = shop.till.history.movements(product.code, movementsShown);
	const cover = lastsNow(session, product.code);
	const columns = [{title: 'Time'}, {title: 'What'}, {title: 'Quantity', align: 'right'}] as const;
	const rows = movements.map(movement => [wallTime(movement), moveKindText(movement, symbol), quantityText(movement.quantity)]);
	output.show([...(changed ? [changed.line, ''] : []), ...aboutProduct(session, product, cover), ...table(columns, rows)], {
		currency,
		...(changed && {changes: changed.changes}),
		product: {...productDocument(shop.till.state, product), ...(cover !== undefined && {daysOfCover: cover})},
		movements: movements.map(movementDocument),
	});
}

export type ListOptions = {readonly low?: boolean; readonly category?: string; readonly text?: string};

/** Whether a product belongs in the list. A category is matched in upper or lower case. */
const isListed = ({shop}: Session, product: Product, {low, category}: ListOptions): boolean =>
	(!low || ['low', 'out'].includes(standingOf(shop.till.state, product))) &&
	(category === undefined || (product.category ?? '').toLowerCase() === category.trim().toLowerCase());

/** The products that a text finds, the most sold first. */
const foundBy = ({shop: {till}}: Session, text: string): readonly Product[] =>
	till.history
		.products({text, match: 'holds', limit: till.state.products.rows.size})
		.flatMap(code => till.state.products.rows.get(code) ?? []);

export function listStock(session: Session, options: ListOptions): void {
	const {shop, output, currency, now} = session;
	const {state} = shop.till;
	const all = [...state.products.rows.values()];
	const found = options.text ? foundBy(session, options.text) : all.toSorted((a, b) => (a.code < b.code ? -1 : 1));
	const sorted = found.filter(product => isListed(session, product, options));
	const hasCategories = sorted.some(({category}) => category !== undefined);
	const columns = [
		{title: 'Code'},
		{title: 'Name'},
		...(hasCategories ? [{title: 'Category'}] : []),
		{title: 'VAT'},
		{title: 'Price', align: 'right'},
		{title: 'Stock', align: 'right'},
		{title: ''},
	] as const;
	const rows = sorted.map(product => [
		product.code,
		product.name,
		...(hasCategories ? [product.category ?? ''] : []),
		product.tax,
		amountText(priceAt(product, now().at)),
		quantityOf((state.stock.rows.get(product.code) ?? noStock).quantity, product.unit),
		standingWords[standingOf(state, product)],
	]);
	const empty =
		all.length === 0
			? 'There are no products yet. Add one with: counterfoil stock new CODE NAME --price AMOUNT'
			: found.length === 0 && options.text
				? `No product holds ${quoted(options.text)}.`
				: nothingSuch(options, all);
	output.show(rows.length === 0 ? [empty] : table(columns, rows), {
		currency,
		products: sorted.map(product => productDocument(state, product)),
	});
}

function nothingSuch({low, category}: ListOptions, all: readonly Product[]): string {
	if (category === undefined) return 'Nothing is low.';
	const known = [...new Set(all.flatMap(product => product.category ?? []))];
	return `Nothing ${low ? 'in this category is low' : `is in the category ${quoted(category)}`}.${didYouMean(category, known)}`;
}
