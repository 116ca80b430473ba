// Owns what keys and scans do on Stock: the inventory table, a product's own page, and the forms that change either.
import {findByCode, type Product} from '../../domain/products.ts';
import {plainText} from '../../formats/plain-text.ts';
import type {Binding, Context} from '../model/bindings.ts';
import type {Desk} from '../model/desk.ts';
import type {Form} from '../model/form.ts';
import {choose, chosenKey} from '../model/list.ts';
import {refuseScan} from '../model/scanned.ts';
import {productOfCode} from '../model/selling.ts';
import {bodyRows, type FilteredList, topDialog} from '../model/view.ts';
import {back, filterField, filterKeys, movingKeys, scrollKeys} from './list-keys.ts';
import {adjustForm, editProductForm, newProductForm, priceForm, receiveForm} from './stock-forms.ts';

const access = {
	read: (desk: Desk): FilteredList => desk.view.stock,
	write: (desk: Desk, stock: FilteredList): void => desk.set({stock}),
};

/** Product codes in the table. */
export const productKeys = (desk: Desk): readonly string[] => desk.lookups.products(desk.view.stock.filter?.value ?? '');

/** Rows of the table at a size: the body less its heading. */
const stockHeight = (desk: Desk): number => bodyRows(desk.view) - 1;

/** The product keys act on: the one whose page is open, else the chosen one of the table. */
function currentProduct(desk: Desk): Product | undefined {
	const dialog = topDialog(desk.view);
	const key = dialog?.type === 'product' ? dialog.product : chosenKey(desk.view.stock.list, productKeys(desk));
	return key === undefined ? undefined : desk.state.products.rows.get(key);
}

const noProduct = (desk: Desk): string | undefined =>
	currentProduct(desk) ? undefined : 'No product is selected. Press n to add one.';

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

/** What can be done to one product, in the table and on its page. */
const actions: readonly Binding[] = [
	{keys: ['r'], label: 'receive', hint: 2, blocked: noProduct, run: withForm(receiveForm)},
	{keys: ['a'], label: 'adjust', hint: 3, blocked: noProduct, run: withForm(adjustForm)},
	{keys: ['p'], label: 'price', hint: 4, blocked: noProduct, run: withForm(priceForm)},
	{keys: ['e'], label: 'edit', hint: 5, blocked: noProduct, run: withForm(editProductForm)},
	{keys: ['o'], label: 'off or on sale', hint: 7, blocked: noProduct, run: switchSale},
];

export const stock: Context = {
	title: 'Stock',
	bindings: [
		...filterKeys(access),
		...movingKeys({
			read: desk => desk.view.stock.list,
			write: (desk, list) => desk.set({stock: {...desk.view.stock, list}}),
			keys: productKeys,
			height: stockHeight,
		}),
		{
			keys: ['enter'],
			label: 'movements',
			hint: 1,
			blocked: noProduct,
			run: desk => {
				const product = currentProduct(desk);
				if (product) desk.open({type: 'product', product: product.code, top: 0});
			},
		},
		{keys: ['n'], label: 'new', hint: 1, run: desk => desk.open({type: 'form', form: newProductForm(desk)})},
		...actions,
	],
	field: filterField(access),
	onScan: (desk, code) => {
		const found = productOfCode(desk, code);
		if ('fault' in found) return refuseScan(desk, found.fault);
		access.write(desk, {...desk.view.stock, filter: undefined, isTyping: false});
		const keys = productKeys(desk);
		const place = keys.indexOf(found.product.code);
		access.write(desk, {...desk.view.stock, list: choose(desk.view.stock.list, keys, {place, height: stockHeight(desk)})});
		desk.set({found: found.product.code});
		desk.say(`Selected ${plainText(found.product.name)}. Ins adds it to the basket.`);
	},
};

export const productPage: Context = {
	title: 'Product',
	bindings: [...scrollKeys, ...actions, back],
	onScan: (desk, code) => {
		const product = findByCode(desk.state, code)?.product;
		if (product) desk.replace({type: 'product', product: product.code, top: 0});
		else refuseScan(desk, 'That code is not known here.');
	},
};
