// The export of products: the file of the inventory program, exactly in its shape (rules.md §16 B).
import type {Product} from '../../domain/goods/records.ts';
import {onHand} from '../../domain/goods/stock-moves.ts';
import type {Till} from '../../domain/ports/till.ts';
import {productsName, productsText} from '../../formats/old-files/product-records.ts';
import {type Exported, leftOutOf, type NoPlace} from './exported.ts';

const noPlace: readonly NoPlace<Product>[] = [
	{
		what: 'off sale',
		is: ({isOnSale}) => !isOnSale,
		said: ['product is off sale; the file cannot say so.', 'products are off sale; the file cannot say so.'],
	},
	{
		what: 'sold by weight',
		is: ({unit}) => unit === 'kg',
		said: [
			'product is sold by weight; quantities are written with decimals.',
			'products are sold by weight; quantities are written with decimals.',
		],
	},
	{
		what: 'barcodes',
		is: ({barcodes}) => barcodes.length > 0,
		said: ['product has barcodes; the file has no place for them.', 'products have barcodes; the file has no place for them.'],
	},
	{
		what: 'VAT classes',
		is: ({tax}) => tax !== 'standard',
		said: [
			'product is not taxed as most goods are; the file cannot say so.',
			'products are not taxed as most goods are; the file cannot say so.',
		],
	},
	{
		what: 'rules of stock',
		is: ({category, lowLevel, negative}) => category !== undefined || lowLevel !== undefined || negative !== undefined,
		said: [
			'product has a category, a low level or its own rule for short stock; the file has no place for them.',
			'products have a category, a low level or their own rule for short stock; the file has no place for them.',
		],
	},
	{
		what: 'planned prices',
		is: ({later}) => later !== undefined,
		said: [
			'product has a price that begins later; the file has the price of now.',
			'products have a price that begins later; the file has the price of now.',
		],
	},
];

/** `product_Records.json` with every product, also those that are off sale. */
export function productFiles(till: Till): Exported {
	const products = [...till.state.products.rows.values()];
	const onShelf = products.map(product => ({...product, stock: onHand(till.state, product.code)}));
	return {files: [{name: productsName, text: productsText(onShelf)}], leftOut: leftOutOf(products, noPlace)};
}
