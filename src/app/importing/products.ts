// The plan for `product_Records.json`: its products against the shop's and against each other (rules.md §16 B).
import {codeKey} from '../../domain/goods/check-digits.ts';
import {checkNewProduct} from '../../domain/goods/new-product.ts';
import type {NewProduct} from '../../domain/goods/records.ts';
import {onHand} from '../../domain/goods/stock-moves.ts';
import type {State} from '../../domain/ledger/state.ts';
import {importedProductName} from '../../domain/opening/import-rows.ts';
import {type FoundRow, wholeFile} from '../../formats/old-files/import-report.ts';
import {isNamedAsOurs, type ProductOnShelf, productDifferences, readProducts} from '../../formats/old-files/product-records.ts';
import {moneyText} from '../../formats/text/amount.ts';
import {quantityText} from '../../formats/text/quantity.ts';
import {refusalText} from '../../formats/wording/refusals.ts';
import {aboutFile, comesIn, doesNotFit, isThere, type PlannedRow, type Planning, unreadable} from './row.ts';
import type {SourceFile} from './source.ts';

/**
 * Plans what the product records would add. Returns the products that could be read, or undefined when the file could not. One of many
 * files that only has a name like theirs may be somebody else's.
 */
export function* planProducts(
	planning: Planning,
	products: SourceFile,
	{isOneOfMany}: {readonly isOneOfMany: boolean},
): Generator<PlannedRow, readonly NewProduct[] | undefined> {
	const bytes = products.read();
	const read = 'fault' in bytes ? bytes : readProducts(products.name, bytes.value, planning.symbol);
	if ('fault' in read) {
		const isStray = isOneOfMany && !isNamedAsOurs(products.name);
		yield isStray ? aboutFile(products.name, `It was not read. ${read.fault}`) : unreadable(products.name, wholeFile, read.fault);
		return isStray ? [] : undefined;
	}
	const {rows, readAs} = read.value;
	if (readAs !== undefined) yield aboutFile(products.name, readAs);
	if (rows.length === 0) yield aboutFile(products.name, 'It holds no products.');
	const coming: Coming = new Map();
	for (const found of rows) yield planProduct(planning, found, {file: products.name, coming});
	return rows.flatMap(found => ('value' in found ? [found.value] : []));
}

/** Codes that come in with this file, by their keys, with the names of their products. */
type Coming = Map<string, string>;
type ProductFile = {readonly file: string; readonly coming: Coming};

function planProduct({state, symbol}: Planning, found: FoundRow<NewProduct>, {file, coming}: ProductFile): PlannedRow {
	if ('fault' in found) return unreadable(file, found.row, found.fault);
	const {row, value: product} = found;
	const existing = state.products.rows.get(product.code);
	if (existing) {
		const differences = productDifferences(product, {...existing, stock: onHand(state, product.code)}, symbol);
		return planExisting(product, differences, {file, row});
	}
	const reason = whyNot(state, product, {symbol, coming});
	if (reason !== undefined) return doesNotFit(file, row, reason);
	coming.set(codeKey(product.code), product.name);
	const sentence = `${product.name}, ${moneyText(product.price, symbol)}, ${quantityText(product.stock)} in stock.`;
	return comesIn(file, found, {adds: {type: 'product', product}, sentence});
}

function whyNot(
	state: State,
	product: NewProduct,
	{symbol, coming}: {readonly symbol: string; readonly coming: Coming},
): string | undefined {
	const name = coming.get(codeKey(product.code));
	const refusal = checkNewProduct(state, product, importedProductName);
	if (refusal) return refusalText(refusal, symbol);
	return name === undefined ? undefined : refusalText({kind: 'code-taken', code: product.code, name}, symbol);
}

type ExistingRow = {readonly file: string; readonly row: string};

/** A product that the shop has already is left alone and reported with its differences. */
function planExisting({code, name}: ProductOnShelf, differences: readonly string[], {file, row}: ExistingRow): PlannedRow {
	if (differences.length === 0) return isThere(file, row, `${name}, as in the shop.`);
	return doesNotFit(file, row, `Product ${code} is in the shop already and was left alone: ${differences.join('; ')}.`);
}
