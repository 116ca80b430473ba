// The keys and scans of Stock: the inventory table, and a product's page.
import {findByCode} from '../../../domain/goods/find-by-code.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {goodsOf} from '../../actions/fill-basket.ts';
import {refuseScan} from '../../actions/name-scan.ts';
import type {Context, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {ProductDialog} from '../../model/dialogs.ts';
import {letters} from '../../model/letters.ts';
import {choose, freshList} from '../../model/list.ts';
import {productColumns, type Shelf, wholeShelf} from '../../model/lookups.ts';
import {bodyRows} from '../../model/view.ts';
import {back, filterField, filterKeys, movingKeys, scrollKeys, sortKeys} from '../shared/list-keys.ts';
import {noProduct} from './current-product.ts';
import {actions, showMovements} from './product-actions.ts';
import {newProductForm} from './product-forms.ts';
import {movementsShown, productHeading} from './product-heading.ts';
import {productKeys, shelfState, stockState} from './state.ts';

/** Rows of the table at a size: the body without its heading. */
const stockHeight = (sight: Sight): number => bodyRows(sight.view) - 1;

/** Shows another part of the shelf, from its first row. */
function showShelf(desk: Desk, part: Partial<Shelf>): void {
	shelfState.update(desk, part);
	stockState.update(desk, {list: freshList});
}

const switchLow = (desk: Desk): void => showShelf(desk, {onlyLow: !shelfState.read(desk).onlyLow});

/** Goes from all goods to the first category, to the next ones, and back to all. */
function nextCategory(desk: Desk): void {
	const names = desk.lookups.categories();
	const {category} = shelfState.read(desk);
	const place = category === undefined ? -1 : names.indexOf(category);
	showShelf(desk, {category: names[place + 1]});
}

export const stock: Context = {
	bindings: [
		...filterKeys(stockState, productKeys),
		...movingKeys({
			read: sight => stockState.read(sight).list,
			write: (desk, list) => stockState.update(desk, {list}),
			keys: productKeys,
			height: stockHeight,
		}),
		{
			keys: ['enter', letters.history],
			label: 'movements',
			hint: 1,
			blocked: noProduct,
			run: showMovements,
		},
		{keys: [letters.new], label: 'new', hint: 1, run: desk => desk.open({type: 'form', form: newProductForm(desk)})},
		...actions,
		{keys: [letters.onlyLow], label: 'only what is low, or all', hint: 7, run: switchLow},
		{
			keys: ['tab'],
			label: 'the next category, or all',
			hint: 7,
			blocked: sight =>
				sight.lookups.categories().length === 0
					? `No product has a category. Give one with ${sight.keyOf('stock.edit')} on a product.`
					: undefined,
			run: nextCategory,
		},
		...sortKeys(productColumns, stockState),
	],
	field: filterField(stockState, (sight, text) => sight.lookups.search.isGuess(text, true)),
	onScan: (desk, scanned) => {
		const found = goodsOf(desk, scanned);
		if ('fault' in found) return refuseScan(desk, found.fault);
		stockState.update(desk, {filter: undefined, isTyping: false});
		shelfState.write(desk, wholeShelf);
		const keys = productKeys(desk);
		const place = keys.indexOf(found.product.code);
		stockState.update(desk, {list: choose(stockState.read(desk).list, keys, {place, height: stockHeight(desk)})});
		desk.set({found: found.product.code});
		desk.say(
			`Selected ${plainText(found.product.name)}. ${desk.keyOf('everywhere.add-what-was-scanned')} adds it to the basket.`,
		);
	},
};

function pageRows(sight: Sight, {product: code}: ProductDialog, columns: number): number {
	const product = sight.state.products.rows.get(code);
	if (!product) return 0;
	const heading = productHeading(sight, product, columns).length + 1;
	return sight.lookups.movements(code, movementsShown).length + heading;
}

export const productPage: DialogKeys<ProductDialog> = {
	title: 'Product',
	bindings: [...scrollKeys, ...actions, back],
	isPage: true,
	isReading: () => true,
	rows: pageRows,
	onScan: (desk, {code}) => {
		const product = findByCode(desk.state, code)?.product;
		if (product) desk.replace({type: 'product', product: product.code, top: 0});
		else refuseScan(desk, 'That code is not known here.');
	},
};
