// The facts of a product, above the movements on its page.
import {coverFrom, coverOf, soldADay} from '../../../domain/goods/days-of-stock.ts';
import {plannedPrices, priceAt} from '../../../domain/goods/prices.ts';
import {noStock, type Product, type Stock} from '../../../domain/goods/records.ts';
import {lowLevelOf, type StockLevel, standingOf} from '../../../domain/goods/stock-rules.ts';
import {averageCost, stockValue} from '../../../domain/goods/stock-value.ts';
import {
	barcodeTexts,
	contentsText,
	coverText,
	laterPriceText,
	marginOf,
	marginText,
	policyWords,
	standingWords,
	vatClassWords,
} from '../../../formats/records/product.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {quantityOf} from '../../../formats/text/quantity.ts';
import type {Sight} from '../../model/desk.ts';
import {type Span, span} from '../../widgets/line.tsx';
import type {ToneName} from '../../widgets/roles.ts';
import {type Fact, factRows, type Piece, packed} from '../shared/packed.ts';

/** The most movements on a product's page. */
export const movementsShown = 200;

export const standingTones: Readonly<Record<StockLevel, ToneName>> = {
	enough: 'plain',
	low: 'warning',
	out: 'bad',
	'off-sale': 'dim',
};

/** Full days that a product lasts at the pace of the last weeks, or undefined. */
export const lastsNow = ({state, ports, lookups: {soldSince}}: Sight, {code}: Product): number | undefined =>
	coverOf(state, code, {moment: ports.now(), soldSince});

const quantityIn = ({unit}: Product, quantity: Stock['quantity']): string => quantityOf(quantity, unit);

/** Its name and what it is. */
function nameRows({category, name, tax, unit, isOnSale}: Product, columns: number): readonly (readonly Span[])[] {
	const kinds = [plainText(category ?? ''), vatClassWords[tax], unit === 'kg' ? 'by weight' : 'by the piece'];
	const what = kinds.filter(kind => kind !== '').map(kind => span(kind, 'dim'));
	const pieces = [span(plainText(name), 'strong'), ...what, ...(isOnSale ? [] : [span('OFF SALE', 'warning')])];
	return packed(pieces, columns - 2).map(row => [' ', ...row]);
}

function priceFact({symbol, ports}: Sight, product: Product): Fact {
	const now = ports.now();
	const price = `${moneyText(priceAt(product, now.at), symbol)}${product.unit === 'kg' ? '/kg' : ''}`;
	return ['Price', span(price, 'strong'), ...plannedPrices(product, now.at).map(next => laterPriceText(next, now, symbol))];
}

function costFact({symbol, ports, may}: Sight, product: Product, stock: Stock): Fact {
	const value = stockValue(stock);
	if (!stock.worth || value === undefined || !may('reports')) return ['Cost'];
	const margin = marginOf(priceAt(product, ports.now().at), stock);
	const percent: Piece[] =
		margin === undefined ? [] : [[span('margin ', 'dim'), span(marginText(margin), margin < 0 ? 'bad' : 'good')]];
	return ['Cost', moneyText(averageCost(stock.worth), symbol), ...percent, span(`${moneyText(value, symbol)} in all`, 'dim')];
}

function stockFact({state}: Sight, product: Product, stock: Stock): Fact {
	const level = standingOf(state, product);
	const mark = level === 'off-sale' ? '' : ` ${standingWords[level]}`.trimEnd();
	const tone = level === 'enough' || level === 'off-sale' ? 'strong' : standingTones[level];
	return [
		'Stock',
		span(`${quantityIn(product, stock.quantity)}${mark}`, tone),
		span(`${level === 'low' ? '' : 'low '}below ${quantityIn(product, lowLevelOf(state, product))}`, 'dim'),
		...(stock.lost > 0 ? [span(`unmet demand ${quantityIn(product, stock.lost)}`, 'dim')] : []),
	];
}

function lastsFact(sight: Sight, product: Product): Fact {
	const now = sight.ports.now();
	const cover = coverText(lastsNow(sight, product));
	const pace = soldADay(sight.lookups.soldSince(product.code, coverFrom(sight.state, now)), now.at);
	const sold = pace === undefined ? [] : [span(`sold ${quantityIn(product, pace)} a day`, 'dim')];
	return ['Lasts', ...(cover === '' ? [] : [cover]), ...sold];
}

/** The rows of the heading, at a width. */
export function productHeading(sight: Sight, product: Product, columns: number): readonly (readonly Span[])[] {
	const {state} = sight;
	const stock = state.stock.rows.get(product.code) ?? noStock;
	const contents = contentsText(state, product);
	const facts: readonly Fact[] = [
		priceFact(sight, product),
		costFact(sight, product, stock),
		stockFact(sight, product, stock),
		lastsFact(sight, product),
		...(product.negative === undefined ? [] : [['Below zero', `sold ${policyWords[product.negative]}`] as const]),
		...(contents === undefined ? [] : [['Opens into', contents] as const]),
		['Barcodes', ...(product.barcodes.length === 0 ? ['none'] : barcodeTexts(state, product))],
	];
	return [...nameRows(product, columns), [' '], ...factRows(facts, columns), [' ']];
}
