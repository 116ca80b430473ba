// Owns what keys and scans do on Stock: the inventory table, a product's own page, and the forms that change either.
import {findByCode} from '../../../domain/goods/find-by-code.ts';
import type {Product} from '../../../domain/goods/records.ts';
import {onHand} from '../../../domain/goods/stock-moves.ts';
import {barcodeTexts} from '../../../formats/records/product.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {productOfCode} from '../../actions/fill-basket.ts';
import {refuseScan} from '../../actions/name-scan.ts';
import type {Binding, Context, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {ProductDialog} from '../../model/dialogs.ts';
import type {Form} from '../../model/form.ts';
import {choose, chosenKey, freshList} from '../../model/list.ts';
import {productColumns, type Shelf, wholeShelf} from '../../model/lookups.ts';
import {emptyField} from '../../model/text-field.ts';
import {bodyRows, topDialog} from '../../model/view.ts';
import {back, filterField, filterKeys, movingKeys, scrollKeys, sortKeys} from '../shared/list-keys.ts';
import {barcodeForm, editProductForm, newProductForm, priceForm} from './product-forms.ts';
import {movementsShown, productHeading} from './product-heading.ts';
import {shelfState, stockState} from './state.ts';
import {adjustForm, countForm, openPackForm, receiveForm, wasteForm} from './stock-forms.ts';

/** Product codes in the table. */
export const productKeys = (sight: Sight): readonly string[] =>
	sight.lookups.productsBy(
		sight.lookups.shelf(stockState.read(sight).filter?.value ?? '', shelfState.read(sight)),
		stockState.read(sight).sort,
	);

/** Rows of the table at a size: the body less its heading. */
const stockHeight = (sight: Sight): number => bodyRows(sight.view) - 1;

/** The product keys act on: the one whose page is open, else the chosen one of the table. */
function currentProduct(sight: Sight): Product | undefined {
	const dialog = topDialog(sight.view);
	const key = dialog?.type === 'product' ? dialog.product : chosenKey(stockState.read(sight).list, productKeys(sight));
	return key === undefined ? undefined : sight.state.products.rows.get(key);
}

const noProduct = (sight: Sight): string | undefined =>
	currentProduct(sight) ? undefined : `No product is selected. Press ${sight.keyOf('stock.new')} to add one.`;

const withForm = (form: (desk: Desk, product: Product) => Form) => (desk: Desk) => {
	const product = currentProduct(desk);
	if (product) desk.open({type: 'form', form: form(desk, product)});
};

function switchSale(desk: Desk): void {
	const product = currentProduct(desk);
	if (!product) return;
	const isOnSale = !product.isOnSale;
	desk.perform(
		{type: 'setOnSale', product: product.code, isOnSale},
		{done: () => desk.say(`${plainText(product.name)} is ${isOnSale ? 'on sale again' : 'off sale'}.`, 'done')},
	);
}

function showMovements(desk: Desk): void {
	const product = currentProduct(desk);
	if (product && topDialog(desk.view)?.type !== 'product') desk.open({type: 'product', product: product.code, top: 0});
}

/** The barcodes of a product, to be changed or taken out, and a new one. */
function listBarcodes(desk: Desk): void {
	const product = currentProduct(desk);
	if (!product) return;
	const openBarcode = (barcode?: string): void => desk.open({type: 'form', form: barcodeForm(desk, product, barcode)});
	if (product.barcodes.length === 0) return openBarcode();
	const texts = barcodeTexts(desk.state, product);
	desk.open({
		type: 'menu',
		title: `Barcodes of ${plainText(product.name)}`,
		lines: ['Choose one to change how many it sells, or to take it out.'],
		options: [
			{label: 'add a barcode', run: () => openBarcode()},
			...product.barcodes.map((barcode, place) => ({label: texts[place] ?? barcode, run: () => openBarcode(barcode)})),
		],
		list: freshList,
	});
}

/** Opens packs: what is in one is asked the first time. */
function openPacks(desk: Desk): void {
	const product = currentProduct(desk);
	if (!product) return;
	const openWith = (contents: Parameters<typeof openPackForm>[2]): void =>
		desk.open({type: 'form', form: openPackForm(desk, product, contents)});
	if (product.contents) return openWith(product.contents);
	desk.open({
		type: 'choose-product',
		title: `What is in one ${plainText(product.name)}?`,
		field: emptyField,
		list: freshList,
		onChoose: chosen => openWith({product: chosen}),
	});
}

const nothingToOpen = (sight: Sight): string | undefined => {
	const product = currentProduct(sight);
	if (!product) return noProduct(sight);
	return onHand(sight.state, product.code) > 0 ? undefined : `There is no ${plainText(product.name)} to open.`;
};

/** Another part of the shelf, from its beginning. */
function showShelf(desk: Desk, part: Partial<Shelf>): void {
	shelfState.update(desk, part);
	stockState.update(desk, {list: freshList});
}

const switchLow = (desk: Desk): void => showShelf(desk, {onlyLow: !shelfState.read(desk).onlyLow});

/** From all of the shelf to its first category, on to the next, and back to all. */
function nextCategory(desk: Desk): void {
	const names = desk.lookups.categories();
	const {category} = shelfState.read(desk);
	const place = category === undefined ? -1 : names.indexOf(category);
	showShelf(desk, {category: names[place + 1]});
}

/** What can be done to one product, in the table and on its page. */
const actions: readonly Binding[] = [
	{keys: ['r'], label: 'receive', hint: 2, blocked: noProduct, run: withForm(receiveForm)},
	{keys: ['c'], label: 'count', hint: 3, blocked: noProduct, run: withForm(countForm)},
	{keys: ['a'], label: 'adjust', hint: 3, blocked: noProduct, run: withForm(adjustForm)},
	{keys: ['w'], label: 'waste', hint: 7, blocked: noProduct, run: withForm(wasteForm)},
	{keys: ['p'], label: 'price', hint: 4, blocked: noProduct, run: withForm(priceForm)},
	{keys: ['e'], label: 'edit', hint: 5, blocked: noProduct, run: withForm(editProductForm)},
	{keys: ['b'], label: 'barcodes', hint: 7, blocked: noProduct, run: listBarcodes},
	{keys: ['k'], label: 'open packs', hint: 7, blocked: nothingToOpen, run: openPacks},
	{keys: ['o'], label: 'off or on sale', hint: 7, blocked: noProduct, run: switchSale},
];

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
			keys: ['enter', 'h'],
			label: 'movements',
			hint: 1,
			blocked: noProduct,
			run: showMovements,
		},
		{keys: ['n'], label: 'new', hint: 1, run: desk => desk.open({type: 'form', form: newProductForm(desk)})},
		...actions,
		{keys: ['l'], label: 'only what is low, or all', hint: 7, run: switchLow},
		{
			keys: ['g'],
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
	field: filterField(stockState),
	onScan: (desk, code) => {
		const found = productOfCode(desk, code);
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
	return sight.till.history.movements(code, movementsShown).length + heading;
}

export const productPage: DialogKeys<ProductDialog> = {
	title: 'Product',
	bindings: [...scrollKeys, ...actions, back],
	isPage: true,
	isReading: () => true,
	rows: pageRows,
	onScan: (desk, code) => {
		const product = findByCode(desk.state, code)?.product;
		if (product) desk.replace({type: 'product', product: product.code, top: 0});
		else refuseScan(desk, 'That code is not known here.');
	},
};
