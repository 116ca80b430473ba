// The export of products: the file of the inventory program, exactly in its shape (rules.md §16 B).
import {onHand} from '../../domain/goods/stock-moves.ts';
import type {Till} from '../../domain/ports/till.ts';
import {productsName, productsText} from '../../formats/old-files/product-records.ts';
import {counted} from '../../formats/text/counted.ts';
import type {Exported} from './exported.ts';

/** `product_Records.json` with every product, also those that are off sale. */
export function productFiles(till: Till): Exported {
	const products = [...till.state.products.rows.values()];
	const onShelf = products.map(product => ({...product, stock: onHand(till.state, product.code)}));
	const offSale = onShelf.filter(({isOnSale}) => !isOnSale).length;
	const weighed = onShelf.filter(({unit}) => unit === 'kg').length;
	const coded = onShelf.filter(({barcodes}) => barcodes.length > 0).length;
	const notes = [
		...(offSale > 0 ? [`${counted(offSale, 'product is', 'products are')} off sale; the file cannot say so.`] : []),
		...(weighed > 0
			? [`${counted(weighed, 'product is', 'products are')} sold by weight; quantities are written with decimals.`]
			: []),
		...(coded > 0 ? [`${counted(coded, 'product has', 'products have')} barcodes; the file has no place for them.`] : []),
	];
	return {files: [{name: productsName, text: productsText(onShelf)}], notes};
}
