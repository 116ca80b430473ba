// The actions on one product, in the table and on its page.
import type {Product} from '../../../domain/goods/records.ts';
import {onHand} from '../../../domain/goods/stock-moves.ts';
import {barcodeTexts} from '../../../formats/records/product.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Binding, Desk, Sight} from '../../model/desk.ts';
import type {Form} from '../../model/form.ts';
import {letters} from '../../model/letters.ts';
import {freshList} from '../../model/list.ts';
import {emptyField} from '../../model/text-field.ts';
import {topDialog} from '../../model/view.ts';
import {barcodeForm, productQuickKey} from './barcode-forms.ts';
import {copyProduct} from './copy-product.ts';
import {currentProduct, noProduct} from './current-product.ts';
import {editProductForm} from './edit-product-form.ts';
import {openPrice} from './price-form.ts';
import {adjustForm, countForm, openPackForm, receiveForm, wasteForm} from './stock-forms.ts';

const withProduct = (act: (desk: Desk, product: Product) => void) => (desk: Desk) => {
	const product = currentProduct(desk);
	if (product) act(desk, product);
};

const withForm = (form: (desk: Desk, product: Product) => Form) =>
	withProduct((desk, product) => desk.open({type: 'form', form: form(desk, product)}));

function switchSale(desk: Desk): void {
	const product = currentProduct(desk);
	if (!product) return;
	const isOnSale = !product.isOnSale;
	desk.perform(
		{type: 'setOnSale', product: product.code, isOnSale},
		{done: () => desk.say(`${plainText(product.name)} is ${isOnSale ? 'on sale again' : 'off sale'}.`, 'done')},
	);
}

/** Opens the product's page, unless it is open. */
export function showMovements(desk: Desk): void {
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

/** Opens packs. The first time it asks what is in one. */
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

/** The actions on one product, in the table and on its page. */
export const actions: readonly Binding[] = [
	{keys: [letters.receive], label: 'receive', hint: 2, blocked: noProduct, run: withForm(receiveForm)},
	{keys: ['#'], label: 'count', hint: 3, blocked: noProduct, run: withForm(countForm)},
	{keys: [letters.correct], label: 'correct', hint: 3, blocked: noProduct, run: withForm(adjustForm)},
	{keys: [letters.waste], label: 'waste', hint: 7, blocked: noProduct, run: withForm(wasteForm)},
	{keys: ['='], label: 'price', hint: 4, blocked: noProduct, run: withProduct(openPrice)},
	{keys: [letters.edit], label: 'edit', hint: 5, blocked: noProduct, run: withForm(editProductForm)},
	{keys: [letters.barcodes], label: 'barcodes', hint: 7, blocked: noProduct, run: listBarcodes},
	{keys: [letters.openPacks], label: 'open packs', hint: 7, blocked: nothingToOpen, run: openPacks},
	copyProduct,
	{keys: [letters.quickKey], label: 'quick key', hint: 7, blocked: noProduct, run: withForm(productQuickKey)},
	{keys: [letters.offSale], label: 'off or on sale', hint: 7, blocked: noProduct, run: switchSale},
];
