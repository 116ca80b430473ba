// The product that keys act on, in the table and on its page.
import type {Product} from '../../../domain/goods/records.ts';
import type {Sight} from '../../model/desk.ts';
import {chosenKey} from '../../model/list.ts';
import {topDialog} from '../../model/view.ts';
import {guessSentence} from '../shared/guess.ts';
import {productKeys, stockState} from './state.ts';

/** The product keys act on: the one whose page is open, else the chosen one of the table. */
export function currentProduct(sight: Sight): Product | undefined {
	const dialog = topDialog(sight.view);
	const key = dialog?.type === 'product' ? dialog.product : chosenKey(stockState.read(sight).list, productKeys(sight));
	return key === undefined ? undefined : sight.state.products.rows.get(key);
}

/** Why nothing can be done to a product: none is selected. */
export const noProduct = (sight: Sight): string | undefined => {
	if (currentProduct(sight)) return undefined;
	const {filter} = stockState.read(sight);
	return filter && productKeys(sight).length > 0
		? guessSentence(sight, filter.value)
		: `No product is selected. Press ${sight.keyOf('stock.new')} to add one.`;
};
