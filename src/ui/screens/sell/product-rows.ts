// The rows of the list on Sell: name, code, price and stock left.
import {priceAt} from '../../../domain/goods/prices.ts';
import type {Product} from '../../../domain/goods/records.ts';
import {leftBeside} from '../../../domain/selling/basket.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {filled, plainText} from '../../../formats/text/plain-text.ts';
import {quantityOf} from '../../../formats/text/quantity.ts';
import type {Sight} from '../../model/desk.ts';

/** 6001…2345 where there is no room for thirteen digits. */
const shortCode = (code: string, columns: number): string =>
	code.length <= columns ? filled(code, columns) : `${code.slice(0, 4)}…${code.slice(-4)}`;

type ProductCells = {readonly name: string; readonly code: string; readonly price: string; readonly left: string};

function cellsOf(sight: Sight, product: Product, codeColumns: number): ProductCells {
	const quantity = leftBeside(sight.state, sight.view.basket, product);
	return {
		name: plainText(product.name),
		code: shortCode(product.barcodes[0] ?? product.code, codeColumns),
		price: `${amountText(priceAt(product, sight.ports.now().at))}${product.unit === 'kg' ? '/kg' : ''}`,
		left: quantity > 0 ? quantityOf(quantity, product.unit) : 'out',
	};
}

/** Prices and stock take what they need; the names get the rest. */
export function productRows(sight: Sight, products: readonly Product[], columns: number): readonly string[] {
	const codeColumns = columns > 56 ? 13 : 9;
	const cells = products.map(product => cellsOf(sight, product, codeColumns));
	const priceColumns = Math.max(...cells.map(({price}) => price.length));
	const leftColumns = Math.max(3, ...cells.map(({left}) => left.length));
	const nameColumns = columns - codeColumns - priceColumns - leftColumns - 4;
	return cells.map(
		({name, code, price, left}) =>
			`${filled(name, nameColumns)} ${code} ${filled(price, priceColumns, 'right')} ${filled(left, leftColumns, 'right')} `,
	);
}
