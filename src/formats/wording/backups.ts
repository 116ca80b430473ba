// The sentences about backups: what one holds, and why a place cannot be used.
import {firstTill} from '../../domain/ledger/ledger.ts';
import type {State} from '../../domain/ledger/state.ts';
import {receiptNumber, receiptsGiven} from '../../domain/shop/receipt-numbers.ts';
import {setting} from '../../domain/shop/settings.ts';
import {counted} from '../text/counted.ts';
import {plainText} from '../text/plain-text.ts';
import {systemWords} from './trouble.ts';

/** What a proven backup holds. */
export function holdsText({state, place}: {readonly state: State; readonly place: {readonly seq: number}}): string {
	const given = receiptsGiven(state, firstTill);
	const upTo = given === 0 ? 'no receipt' : `receipts up to ${receiptNumber(firstTill, given, state.shop.isPractice)}`;
	return `${plainText(setting(state.settings, 'shop-name'))}: ${counted(place.seq, 'entry', 'entries')}, ${upTo}`;
}

/**
 * What has to be heeded once a backup is in the place of a shop: it does not know what was sold after it was made, but the issuers of vouchers and the
 * providers do.
 */
export function soldSinceText({vouchers, providers}: Pick<State, 'vouchers' | 'providers'>): string | undefined {
	const {size} = vouchers.rows;
	const inStock = `It has ${counted(size, 'voucher')} in stock: those that were sold since it was made are among them, and would be sold again. Write them off first.`;
	const isConnected = [...providers.rows.values()].some(({kind}) => kind === 'http');
	const vended =
		'What was sold through a provider since is not entered again: it would be sold once more. Ask the provider for its list, and keep that with the books.';
	return [...(size > 0 ? [inStock] : []), ...(isConnected ? [vended] : [])].join(' ') || undefined;
}

/** Why a folder cannot be a place for backups. `why` is the system's code, or `whole-disk`, or `own-disk`. */
export function placeTrouble(path: string, why: string): string {
	const named = plainText(path);
	if (why === 'whole-disk')
		return `That is a whole disk. Name a folder on it, such as ${named.replace(/\/$/, '')}/counterfoil: it tells whether the disk is there.`;
	if (why === 'own-disk')
		return `${named} would be made on the shop’s own disk. If it is on a stick, plug that in first. For a copy on this disk, make the folder first.`;
	return `${named} cannot be used (${systemWords(why)}). If it is on a stick, plug that in first.`;
}
