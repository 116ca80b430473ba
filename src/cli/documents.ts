// Owns what --json shows of receipts, accounts and products: money in cents, quantities in thousandths, times in ISO 8601 UTC.
import type {Account, AccountEntry} from '../domain/accounts.ts';
import type {Product} from '../domain/products.ts';
import type {Receipt} from '../domain/receipt.ts';
import type {Stock} from '../domain/stock.ts';
import type {StockMovement} from '../domain/till.ts';
import {momentOf} from '../formats/wall-clock.ts';

const isoTime = (at: number): string => new Date(at).toISOString();

export function receiptDocument(receipt: Receipt): object {
	const {stamp, letterhead: _letterhead, ...rest} = receipt;
	return {...rest, seq: stamp.seq, at: isoTime(stamp.at), day: stamp.day, till: stamp.till};
}

const timed = <T extends {readonly at: number; readonly offset: number}>({at, offset: _offset, ...rest}: T): object => ({
	...rest,
	at: isoTime(at),
});

export const entryDocument = (entry: AccountEntry): object => timed(entry);
export const movementDocument = (movement: StockMovement): object => timed(movement);

/** When an account was opened stands in wall time; its oldest entry at hand knows what the clock was ahead of UTC. */
export function accountDocument({entries, created, ...account}: Account): object {
	const [last] = entries;
	const offset = entries.at(-1)?.offset ?? 0;
	return {...account, created: isoTime(momentOf(created, offset)), ...(last && {lastActivity: isoTime(last.at)})};
}

export const productDocument = (product: Product, stock: Stock | undefined): object => ({
	...product,
	stock: stock?.quantity ?? 0,
});
