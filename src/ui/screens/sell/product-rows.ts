// The rows of the list on Sell: name, price and stock left, and the code where there is room. The columns stay where they are, whatever is listed.
import {priceAt} from '../../../domain/goods/prices.ts';
import type {Product} from '../../../domain/goods/records.ts';
import {lowLevelOf} from '../../../domain/goods/stock-rules.ts';
import {type QuickKey, quickProduct} from '../../../domain/quick-keys/quick-keys.ts';
import {leftBeside} from '../../../domain/selling/basket.ts';
import {quickText} from '../../../formats/records/quick-key.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {quantityOf} from '../../../formats/text/quantity.ts';
import type {Sight} from '../../model/desk.ts';
import {span} from '../../widgets/line.tsx';
import {type Cell, cell, gap, type Row, rowOf} from '../../widgets/row.ts';

/** Room for 999.99/kg and for 12.345 kg. What is longer takes from the name of its row. */
const widths = {code: 13, price: 9, left: 9} as const;
/** From this width on there is room for codes. */
const wideColumns = 66;

/** The row of a quick key: the key, what it sells, and of goods their price and stock. */
export function quickRow(sight: Sight, {key, sells}: QuickKey, columns: number): Row {
	const product = quickProduct(sight.state, sells);
	const rest = columns - 4;
	const behind = product ? productRow(sight, product, rest) : rowOf([cell(quickText(sight.state, sells, sight.symbol), rest)]);
	return {spans: [span(`.${key}`, 'accent'), '  ', ...behind.spans], spoken: `.${key}, ${behind.spoken}`};
}

/** What is left of a product beside the basket, with a word where that is little. */
function leftCell(sight: Sight, product: Product): Cell {
	const quantity = leftBeside(sight.state, sight.view.basket, product);
	const [word, tone] =
		quantity <= 0
			? (['out', 'bad'] as const)
			: quantity < lowLevelOf(sight.state, product)
				? ([`${quantityOf(quantity, product.unit)} low`, 'warning'] as const)
				: ([quantityOf(quantity, product.unit), 'dim'] as const);
	return cell(word, Math.max(widths.left, word.length), {align: 'right', tone});
}

/** The row of a product at this width. */
export function productRow(sight: Sight, product: Product, columns: number): Row {
	const price = `${amountText(priceAt(product, sight.ports.now().at))}${product.unit === 'kg' ? '/kg' : ''}`;
	const code = product.barcodes[0] ?? product.code;
	const cells = [
		...(columns < wideColumns ? [] : [gap, cell(code, widths.code, {tone: 'dim'})]),
		gap,
		cell(price, Math.max(widths.price, price.length), {align: 'right', tone: 'strong'}),
		gap,
		leftCell(sight, product),
		gap,
	];
	const taken = cells.reduce((sum, each) => sum + each.columns, 0);
	return rowOf([cell(plainText(product.name), columns - taken), ...cells]);
}
