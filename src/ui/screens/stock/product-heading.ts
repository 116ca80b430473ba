// The heading of a product's page, above its movements: its stock, and its rules where they differ from the shop's.
import {coverOf} from '../../../domain/goods/days-of-stock.ts';
import {noStock, type Product} from '../../../domain/goods/records.ts';
import {
	barcodeTexts,
	contentsText,
	costText,
	coverText,
	levelText,
	policyWords,
	priceText,
} from '../../../formats/records/product.ts';
import {plainText, wrapped} from '../../../formats/text/plain-text.ts';
import {quantityOf, quantityText} from '../../../formats/text/quantity.ts';
import type {Sight} from '../../model/desk.ts';
import {type Span, span} from '../../widgets/line.tsx';

/** The most movements on a product's page. */
export const movementsShown = 200;

/** Full days that a product lasts at the pace of the last weeks, or undefined. */
export const lastsNow = ({state, ports, lookups: {soldSince}}: Sight, {code}: Product): number | undefined =>
	coverOf(state, code, {moment: ports.now(), soldSince});

/** The rows of the heading, at a width. */
export function productHeading(sight: Sight, product: Product, columns: number): readonly (readonly Span[])[] {
	const {state, symbol} = sight;
	const stock = state.stock.rows.get(product.code) ?? noStock;
	const cover = coverText(lastsNow(sight, product));
	const rest = [
		cover === '' ? '' : `lasts ${cover}`,
		priceText(product, sight.ports.now(), symbol),
		product.isOnSale ? '' : 'OFF SALE',
		stock.lost > 0 ? `unmet demand: ${quantityText(stock.lost)}` : '',
	].filter(part => part !== '');
	const cost = costText(stock, product.unit, symbol);
	const contents = contentsText(state, product);
	const kept = [
		product.category === undefined ? '' : `Category ${plainText(product.category)}.`,
		product.lowLevel === undefined ? '' : `Low below ${levelText(state, product)}.`,
		product.negative === undefined ? '' : `Sold below zero ${policyWords[product.negative]}.`,
		contents === undefined ? '' : `Opens into ${contents}.`,
	].filter(part => part !== '');
	const below = [
		`Barcodes ${barcodeTexts(state, product).join(', ') || 'none'}`,
		...(cost === undefined ? [] : [`Cost ${cost}`]),
		...(kept.length === 0 ? [] : [kept.join(' ')]),
	];
	return [
		[span(`  ${quantityOf(stock.quantity, product.unit)} in stock`, 'strong'), `   ${rest.join('   ')}`],
		...below.flatMap(text => wrapped(`  ${text}`, columns - 1)).map(row => [row]),
	];
}
