// The file `product_Records.json`, read and written (rules.md §16 B). It does not decide whether a product fits the shop.
import * as z from 'zod/mini';
import {type Thousandths, thousandths} from '../../domain/base/money.ts';
import {asKeyed, tidy} from '../../domain/base/text.ts';
import {isFullPieces} from '../../domain/base/unit.ts';
import type {NewProduct, Product} from '../../domain/goods/records.ts';
import {moneyText, quoted, type Read} from '../text/amount.ts';
import {quantityText} from '../text/quantity.ts';
import type {FoundRow} from './import-report.ts';
import type {JsonMember} from './outside-json.ts';
import {readRecords, shapeRow, writtenNumber, writtenText} from './outside-records.ts';
import {asciiJson} from './outside-words.ts';
import {pythonNumberText, readPythonFloat, readPythonQuantity} from './python-float.ts';

export const productsName = 'product_Records.json';

const shape = z.object({Product_Name: writtenText, Price: writtenNumber, Quantity: writtenNumber});

/** The products of a file in its order, or what is wrong with the file as a whole. */
export const readProducts = (name: string, bytes: Uint8Array, symbol: string): Read<readonly FoundRow<NewProduct>[]> =>
	readRecords({name, bytes, what: 'product'}, (member, row) => productRow(member, row, symbol));

/** What the file cannot say about a product: it is taxed as goods are and has no barcodes. */
const asGoods = {tax: 'standard', barcodes: []} as const;

function productRow({key, value}: JsonMember, row: string, symbol: string): FoundRow<NewProduct> {
	const shaped = shapeRow(shape, value);
	if ('fault' in shaped) return {row, fault: shaped.fault};
	const {Product_Name: name, Price, Quantity} = shaped.value.row;
	const price = readPythonFloat(Price.number);
	if ('fault' in price) return {row, fault: `Its price cannot be used: ${price.fault}`};
	const quantity = readPythonQuantity(Quantity.number);
	if ('fault' in quantity) return {row, fault: `Its quantity cannot be used: ${quantity.fault}`};
	const stock = quantity.value.units;
	/** The file has no units. Pieces are whole, so a product with a fraction in stock is sold by weight. */
	const isByWeight = !isFullPieces('each', stock);
	const notes = [
		...shaped.value.notes,
		...(tidy(name) === name ? [] : [`The name ${quoted(name)} was tidied.`]),
		...(price.value.wasRounded ? [`The price was rounded to ${moneyText(price.value.units, symbol)}.`] : []),
		...(quantity.value.wasRounded ? [`The quantity was rounded to ${quantityText(stock)}.`] : []),
		...(isByWeight ? [`The quantity ${quantityText(stock)} is no whole number: it is sold by weight, in kg.`] : []),
		...(stock < 0 ? [`The quantity is ${quantityText(stock)}, below zero: it opens at 0.`] : []),
	];
	const opening = stock < 0 ? thousandths(0) : stock;
	const unit = isByWeight ? 'kg' : 'each';
	return {row, value: {...asGoods, unit, code: asKeyed(key), name: tidy(name), price: price.value.units, stock: opening}, notes};
}

export type ProductOnShelf = Pick<Product, 'code' | 'name' | 'price'> & {readonly stock: Thousandths};

/** The products as `json.dump(products, file, indent=4)` writes them. A price in whole rand has no decimals. */
export function productsText(products: readonly ProductOnShelf[]): string {
	if (products.length === 0) return '{}';
	const rows = products.map(({code, name, price, stock}) => {
		const fields = [
			`"Product_Name": ${asciiJson(name)}`,
			`"Price": ${pythonNumberText(price)}`,
			`"Quantity": ${quantityText(stock)}`,
		];
		return `    ${asciiJson(code)}: {\n${fields.map(field => `        ${field}`).join(',\n')}\n    }`;
	});
	return `{\n${rows.join(',\n')}\n}`;
}

/** The differences between a product in a file and the one in the shop, in words. Empty when they agree. */
export function productDifferences(inFile: ProductOnShelf, inShop: ProductOnShelf, symbol: string): readonly string[] {
	return [
		...(inFile.name === inShop.name ? [] : [`name ${quoted(inFile.name)} in the file, ${quoted(inShop.name)} in the shop`]),
		...(inFile.price === inShop.price
			? []
			: [`price ${moneyText(inFile.price, symbol)} in the file, ${moneyText(inShop.price, symbol)} in the shop`]),
		...(inFile.stock === inShop.stock
			? []
			: [`quantity ${quantityText(inFile.stock)} in the file, ${quantityText(inShop.stock)} in the shop`]),
	];
}
