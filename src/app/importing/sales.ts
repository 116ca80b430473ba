// The import of the inventory program's files: the products, then `sales.txt` as a past (rules.md §16 B).
import {wholeFile} from '../../formats/old-files/import-report.ts';
import {productsName} from '../../formats/old-files/product-records.ts';
import {type KnownProducts, knownProducts} from '../../formats/old-files/sales-buyer.ts';
import {hasPrices, readSalesLine, salesName} from '../../formats/old-files/sales-log.ts';
import {planPast} from './past.ts';
import {planProducts} from './products.ts';
import {aboutFile, type Import, type PlannedRow, type Planning, unreadable} from './row.ts';
import {readLineFile, type SourceFile, type Sources} from './source.ts';

/** Everything that the product records and the sales would add. Sales are not read when product records are there but cannot be read. */
function* planProductsAndSales(planning: Planning, {files}: Sources): Generator<PlannedRow> {
	const [products, sales] = [files.get(productsName), files.get(salesName)];
	const inFile = products ? yield* planProducts(planning, products, {isOneOfMany: files.size > 1}) : [];
	if (!sales) return;
	if (!inFile) yield unreadable(sales.name, wholeFile, 'It was not read, because the product records beside it could not be.');
	// A sale may name any product of the shop or of the file, also one that does not come in.
	else yield* planSales(planning, sales, knownProducts([...planning.state.products.rows.values(), ...inFile]));
}

function* planSales({lines, symbol}: Planning, sales: SourceFile, known: KnownProducts): Generator<PlannedRow> {
	const bytes = readLineFile(sales);
	if ('fault' in bytes) {
		yield unreadable(sales.name, wholeFile, bytes.fault);
		return;
	}
	const reading = {known, symbol, hasPrices: hasPrices(bytes.value, known)};
	if (reading.hasPrices) yield aboutFile(sales.name, 'Its lines have the price of one before the total.');
	yield* planPast({
		file: sales.name,
		bytes: bytes.value,
		read: line => readSalesLine(line, reading),
		known: lines.sales(),
		symbol,
		none: 'It holds no sales.',
	});
}

export const productsImport: Import = {
	files: [
		{name: productsName, with: [], alike: /^(?:products?(?:[ _-]?records?)?|records?|items|stock|inventory)\.json$/i},
		{name: salesName, with: [], alike: /^sales?\.txt$/i},
	],
	folders: [],
	plan: planProductsAndSales,
};
