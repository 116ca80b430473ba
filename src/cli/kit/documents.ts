// Receipts, accounts and products as --json shows them: money in cents, quantities in thousandths, times in ISO 8601 UTC.
import type {Account, AccountEntry} from '../../domain/accounts/records.ts';
import {packOf} from '../../domain/goods/find-by-code.ts';
import {noStock, type Product} from '../../domain/goods/records.ts';
import {averageCost, stockValue} from '../../domain/goods/stock-value.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {StockMovement} from '../../domain/ports/history.ts';
import {apartOf} from '../../domain/receipts/apart.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {aboutText} from '../../formats/text/about.ts';
import {momentOf} from '../../formats/text/wall-clock.ts';

/** A moment in epoch ms as JSON has it, in UTC. */
export const isoTime = (at: number): string => new Date(at).toISOString();

const timed = <T extends {readonly at: number; readonly offset: number}>({at, offset: _offset, ...rest}: T): object => ({
	...rest,
	at: isoTime(at),
});

export function receiptDocument(receipt: Receipt): object {
	const {stamp, letterhead: _letterhead, ...rest} = receipt;
	return {
		...rest,
		...(receipt.type === 'sale' && {sums: apartOf(receipt)}),
		...(receipt.type === 'sale' && receipt.corrected && {corrected: timed(receipt.corrected)}),
		...(receipt.notes && {notes: receipt.notes.map(timed)}),
		seq: stamp.seq,
		at: isoTime(stamp.at),
		day: stamp.day,
		till: stamp.till,
	};
}

export const entryDocument = (entry: AccountEntry): object =>
	timed({...entry, ...(entry.about && {about: aboutText(entry.about)})});
export const movementDocument = (movement: StockMovement): object => timed(movement);

/** An account keeps its opening in wall time. The offset from UTC is taken from its oldest entry at hand. */
export function accountDocument({entries, created, ...account}: Account): object {
	const [last] = entries;
	const offset = entries.at(-1)?.offset ?? 0;
	return {...account, created: isoTime(momentOf(created, offset)), ...(last && {lastActivity: isoTime(last.at)})};
}

/** The unmet demand, the stock's value and barcodes that sell more than one piece are left out where there are none. */
export function productDocument(state: State, product: Product): object {
	const stock = state.stock.rows.get(product.code) ?? noStock;
	const value = stockValue(stock);
	const packs = product.barcodes.map(barcode => ({barcode, pack: packOf(state, barcode)})).filter(({pack}) => pack !== 1);
	return {
		...product,
		...(product.later && {later: product.later.map(({price, from}) => ({price, from: isoTime(from)}))}),
		stock: stock.quantity,
		...(stock.lost > 0 && {lost: stock.lost}),
		...(value !== undefined && stock.worth && {value, averageCost: averageCost(stock.worth)}),
		...(packs.length > 0 && {packs}),
	};
}
