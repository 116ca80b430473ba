// The file `product_Records.json`, read and written (rules.md §16 B). It does not decide whether a product fits the shop.
import * as z from 'zod/mini';
import {type Thousandths, thousandths} from '../../domain/base/money.ts';
import {asKeyed, productName} from '../../domain/base/text.ts';
import {isFullPieces} from '../../domain/base/unit.ts';
import type {NewProduct, Product} from '../../domain/goods/records.ts';
import {moneyText, quoted, type Read} from '../text/amount.ts';
import {quantityText} from '../text/quantity.ts';
import type {FoundRow} from './import-report.ts';
import {isJsonObject, type JsonMember} from './outside-json.ts';
import {outsideName} from './outside-names.ts';
import {numberIn, numberOrText, readRecords, shapeRow, writtenText} from './outside-records.ts';
import {asciiJson} from './outside-words.ts';
import {pythonNumberText, readPythonFloat, readPythonQuantity} from './python-float.ts';

export const productsName = 'product_Records.json';

/** The members of a row, as the inventory program calls them. */
type Member = 'Product_Name' | 'Price' | 'Quantity';

/** What its cousins call them, in small letters and without signs. */
const otherwise: Readonly<Record<Member, readonly string[]>> = {
	Product_Name: ['productname', 'name', 'product', 'item', 'itemname'],
	Price: ['price', 'pr', 'rate', 'unitprice'],
	Quantity: ['quantity', 'qn', 'qty', 'qnt', 'stock'],
};

const shape = z.object({Product_Name: writtenText, Price: numberOrText, Quantity: numberOrText});

/** How a file calls the members: its keys, each with the member it is. */
type Spelling = ReadonlyMap<string, Member>;

const asWritten: Spelling = new Map((Object.keys(otherwise) as Member[]).map(member => [member, member]));

/** The spelling of a row, if exactly one of its keys can be each member. */
function spellingOf({value}: JsonMember): Spelling | undefined {
	if (!isJsonObject(value)) return undefined;
	const keys = [...new Set(value.members.map(({key}) => key))];
	if ([...asWritten.keys()].every(key => keys.includes(key))) return asWritten;
	const found = [...asWritten.values()].map(member => {
		const alike = keys.filter(key => otherwise[member].includes(key.toLowerCase().replace(/[^a-z]/g, '')));
		return alike.length === 1 ? ([alike[0] ?? '', member] as const) : undefined;
	});
	return found.every(each => each !== undefined) ? new Map(found) : undefined;
}

/** The products of a file in its order. `readAs` says how its rows were understood, where another program wrote it. */
export type ProductsRead = {readonly rows: readonly FoundRow<NewProduct>[]; readonly readAs?: string};

/** The products of a file, or what is wrong with the file as a whole. A file of a cousin is read when its shape is clear. */
export function readProducts(name: string, bytes: Uint8Array, symbol: string): Read<ProductsRead> {
	const read = readRecords(
		{name, bytes, what: 'product'},
		(member, row): FoundRow<JsonMember> => ({row, value: member, notes: []}),
	);
	if ('fault' in read) return read;
	const spellings = read.value.map(found => ('value' in found ? spellingOf(found.value) : undefined));
	const clear = spellings.includes(asWritten) ? asWritten : spellings.find(each => each !== undefined);
	if (!clear && !isNamedAsOurs(name) && read.value.length > 0) return {fault: `${name} ${unclear}`};
	const spelling = clear ?? asWritten;
	const rows = read.value.map(found => ('value' in found ? productRow(found.value, found.row, {spelling, symbol}) : found));
	return {value: {rows, ...(spelling !== asWritten && {readAs: readAsText(spelling)})}};
}

/** Whether a file has the name that the inventory program gives it. Another one may be somebody else's. */
export const isNamedAsOurs = (path: string): boolean =>
	path.slice(path.lastIndexOf('/') + 1).toLowerCase() === productsName.toLowerCase();

const unclear =
	'holds no products in a shape that is clear. Each needs a name, a price and a quantity, such as {"1001": {"Product_Name": "Candy", "Price": 2, "Quantity": 99}}.';

function readAsText(spelling: Spelling): string {
	const keys = new Map([...spelling].map(([key, member]) => [member, quoted(key)]));
	return `It is read as product records: ${keys.get('Product_Name')} is the name, ${keys.get('Price')} the price of one, ${keys.get('Quantity')} the quantity in stock.`;
}

/** What the file cannot say about a product: it is taxed as goods are and has no barcodes. */
const asGoods = {tax: 'standard', barcodes: []} as const;

type RowReading = {readonly spelling: Spelling; readonly symbol: string};

function productRow({key, value}: JsonMember, row: string, {spelling, symbol}: RowReading): FoundRow<NewProduct> {
	const shaped = shapeRow(shape, value, spelling);
	if ('fault' in shaped) return {row, fault: shaped.fault};
	const {Product_Name, Price, Quantity} = shaped.value.row;
	const named = outsideName(Product_Name, productName, `Product ${key.trim()}`);
	const price = readPythonFloat(numberIn(Price));
	if ('fault' in price) return {row, fault: `Its price cannot be used: ${price.fault}`};
	const quantity = readPythonQuantity(numberIn(Quantity));
	if ('fault' in quantity) return {row, fault: `Its quantity cannot be used: ${quantity.fault}`};
	const stock = quantity.value.units;
	/** The file has no units. Pieces are whole, so a product with a fraction in stock is sold by weight. */
	const isByWeight = !isFullPieces('each', stock);
	const notes = [
		...shaped.value.notes,
		...named.notes,
		...(price.value.wasRounded ? [`The price was rounded to ${moneyText(price.value.units, symbol)}.`] : []),
		...(quantity.value.wasRounded ? [`The quantity was rounded to ${quantityText(stock)}.`] : []),
		...(isByWeight ? [`The quantity ${quantityText(stock)} is no whole number: it is sold by weight, in kg.`] : []),
		...(stock < 0 ? [`The quantity is ${quantityText(stock)}, below zero: it opens at 0.`] : []),
	];
	const opening = stock < 0 ? thousandths(0) : stock;
	const unit = isByWeight ? 'kg' : 'each';
	return {row, value: {...asGoods, unit, code: asKeyed(key), name: named.name, price: price.value.units, stock: opening}, notes};
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
