// Owns what goes out to the old programs' files: exactly their shapes, so that programs that read them go on working (rules.md §16).
import {onHand} from '../../domain/goods/stock-moves.ts';
import type {Till} from '../../domain/ports/till.ts';
import {balancePath, registryName, registryText} from '../../formats/old-files/accounts-registry.ts';
import {productsName, productsText} from '../../formats/old-files/product-records.ts';
import {pythonFloatText} from '../../formats/old-files/python-float.ts';
import {salesName} from '../../formats/old-files/sales-log.ts';
import {logPath} from '../../formats/old-files/transaction-log.ts';
import {pastLines} from '../importing/past-lines.ts';
import {type ExportFile, type ExportOptions, type ExportResult, writeExport} from './files.ts';

/** Lines as a file: each with its end. */
const asFile = (lines: readonly string[]): string => lines.map(line => `${line}\n`).join('');

const plural = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

async function exported(
	folder: string,
	files: readonly ExportFile[],
	{notes, options}: {readonly notes: readonly string[]; readonly options: ExportOptions | undefined},
): Promise<ExportResult> {
	const result = await writeExport(folder, files, options);
	return 'fault' in result ? result : {written: result.written, notes};
}

/** Writes the registry, a balance file for each account, and a log for each account with transactions. */
export async function exportAccounts(till: Till, folder: string, options?: ExportOptions): Promise<ExportResult> {
	const accounts = [...till.state.accounts.rows.values()].sort((a, b) => a.id - b.id);
	const lines = pastLines(till);
	const balances = accounts.map(({id, balance}) => ({name: balancePath(id), text: pythonFloatText(balance)}));
	const logs = accounts.map(({id}) => ({name: logPath(id), text: asFile(lines.account(id))})).filter(({text}) => text !== '');
	const contacts = accounts.filter(({phone, email}) => phone !== undefined || email !== undefined).length;
	const notes =
		contacts > 0
			? [`${plural(contacts, 'account has', 'accounts have')} a phone or e-mail; the registry has no place for them.`]
			: [];
	return exported(folder, [{name: registryName, text: registryText(accounts)}, ...balances, ...logs], {notes, options});
}

/** Writes `product_Records.json` with every product, those off sale too. */
export async function exportProducts(till: Till, folder: string, options?: ExportOptions): Promise<ExportResult> {
	const products = [...till.state.products.rows.values()];
	const onShelf = products.map(product => ({...product, stock: onHand(till.state, product.code)}));
	const offSale = onShelf.filter(({isOnSale}) => !isOnSale).length;
	const weighed = onShelf.filter(({unit}) => unit === 'kg').length;
	const coded = onShelf.filter(({barcodes}) => barcodes.length > 0).length;
	const notes = [
		...(offSale > 0 ? [`${plural(offSale, 'product is', 'products are')} off sale; the file cannot say so.`] : []),
		...(weighed > 0
			? [`${plural(weighed, 'product is', 'products are')} sold by weight; quantities are written with decimals.`]
			: []),
		...(coded > 0 ? [`${plural(coded, 'product has', 'products have')} barcodes; the file has no place for them.`] : []),
	];
	return exported(folder, [{name: productsName, text: productsText(onShelf)}], {notes, options});
}

/** Writes `sales.txt`: the imported past as it stood, then the goods of this shop's own receipts. */
export async function exportSales(till: Till, folder: string, options?: ExportOptions): Promise<ExportResult> {
	const receipts = till.history.receipts({limit: Number.POSITIVE_INFINITY});
	const others = receipts.filter(receipt => receipt.type === 'sale' && receipt.lines.some(line => line.type !== 'goods')).length;
	const notes =
		others > 0
			? [`${plural(others, 'receipt has', 'receipts have')} services, bills or top-ups; only their goods are in ${salesName}.`]
			: [];
	return exported(folder, [{name: salesName, text: asFile(pastLines(till).sales())}], {notes, options});
}
