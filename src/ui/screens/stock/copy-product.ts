// What of a product can be copied: its codes, its price, and its row.
import {priceAt} from '../../../domain/goods/prices.ts';
import {onHand} from '../../../domain/goods/stock-moves.ts';
import {quantityOf} from '../../../formats/text/quantity.ts';
import {amountOf, type Copyable, copyKey, rowText} from '../../actions/copying.ts';
import type {Sight} from '../../model/desk.ts';
import {currentProduct, noProduct} from './current-product.ts';

function copyables(sight: Sight): readonly Copyable[] {
	const product = currentProduct(sight);
	if (!product) return [];
	const {code, name, unit, barcodes} = product;
	const price = amountOf(sight, priceAt(product, sight.ports.now().at));
	const stock = `${quantityOf(onHand(sight.state, code), unit)} in stock`;
	return [
		{label: 'code', text: code},
		...barcodes.map(text => ({label: 'barcode', text})),
		{label: 'price', text: price},
		{label: 'row', text: rowText(code, name, price, stock)},
	];
}

export const copyProduct = copyKey({what: copyables, none: noProduct});
