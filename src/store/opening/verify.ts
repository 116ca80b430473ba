// The proof of a shop's books: the whole chain is walked, folded again from nothing and compared with what the shop shows.
import {accountMovesOf, brokenInvariant, stockMovesOf} from '../../domain/ledger/ledger.ts';
import {canonical, emptyState, type State} from '../../domain/ledger/state.ts';
import {voucherMovesOf, vouchersCounted} from '../../domain/ledger/voucher-moves.ts';
import type {SealedEntry} from '../../domain/ports/journal.ts';
import {receiptEvent} from '../../domain/selling/receipt-of-event.ts';
import {type Files, nodeFiles} from '../disk/files.ts';
import {inOneGo, type Steps} from '../disk/steps.ts';
import {proveHistory} from '../history/proof.ts';
import {foldFromDisk} from '../journal/folding.ts';
import {walkSteps} from '../journal/journal.ts';
import {gatherListed} from '../journal/redacted-lines.ts';
import {type ChainPlace, chainStart} from '../journal/segment.ts';
import {type ProvenClosing, proveClosings} from './prove-closings.ts';
import {type RedactedBy, redactedBy, unfinishedFaults} from './redacting.ts';

export type Proof = {
	readonly entries: number;
	readonly receipts: number;
	/** Hash of the last entry. If it is written down, a forged chain can be told from this one. */
	readonly hash: string;
	/** Every Z, in order. */
	readonly closings: readonly ProvenClosing[];
	/** The faults, in words; empty when everything agrees. */
	readonly faults: readonly string[];
	/** How many entries were written anew without a person, by the entries that say so. */
	readonly redacted: readonly RedactedBy[];
	/** Why the history could not be compared with the journal, as on a full disk. It may be sound; nothing is known of it. */
	readonly historyUnread?: string;
};

/** The last receipt number of each till, while the receipts are counted. */
type Series = Map<string, number>;

function receiptGap(series: Series, receipt: string): string | undefined {
	const cut = receipt.lastIndexOf('-');
	const [till, number] = [receipt.slice(0, cut), Number(receipt.slice(cut + 1))];
	const expected = (series.get(till) ?? 0) + 1;
	series.set(till, number);
	return number === expected ? undefined : `receipt ${receipt} does not follow ${till}-${String(expected - 1).padStart(6, '0')}`;
}

/** The first key whose sum differs from its record. A key that moved and has no record is a difference, and so is a record without movements. */
function firstUnequal<K, R>(sums: ReadonlyMap<K, number>, rows: ReadonlyMap<K, R>, sumOf: (record: R) => number): K | undefined {
	const isUnequal = (key: K): boolean => {
		const record = rows.get(key);
		return record === undefined || sums.get(key) !== sumOf(record);
	};
	return [...rows.keys(), ...sums.keys()].find(isUnequal);
}

/** Adds up what every product, every account and the vouchers of every shelf moved. The state keeps such sums too, and must agree with them. */
function addUp() {
	const stock = new Map<string, number>();
	const balances = new Map<number, number>();
	const vouchers = new Map<string, number>();
	return {
		visit: ({entry}: SealedEntry): void => {
			for (const {product, quantity} of entry.events.flatMap(stockMovesOf))
				stock.set(product, (stock.get(product) ?? 0) + quantity);
			for (const {account, amount} of entry.events.flatMap(accountMovesOf))
				balances.set(account, (balances.get(account) ?? 0) + amount);
			for (const {shelf, by} of entry.events.flatMap(voucherMovesOf)) {
				const left = (vouchers.get(shelf) ?? 0) + by;
				if (left === 0) vouchers.delete(shelf);
				else vouchers.set(shelf, left);
			}
		},
		/** The first product, account and shelf of vouchers that do not agree. */
		faults: (state: State): readonly string[] => {
			const product = firstUnequal(stock, state.stock.rows, ({quantity}) => quantity);
			const account = firstUnequal(balances, state.accounts.rows, ({balance}) => balance);
			const shelf = firstUnequal(vouchers, vouchersCounted(state), count => count);
			return [
				...(product === undefined ? [] : [`the stock of ${product} is not the sum of its movements`]),
				...(account === undefined ? [] : [`the balance of account ${account} is not the sum of its entries`]),
				...(shelf === undefined ? [] : [`the vouchers of ${shelf} are not those that came in less those that left`]),
			];
		},
	};
}

/** A shop that was opened from snapshot and tail: what it shows, and up to which entry. */
export type OpenedShop = {readonly state: State; readonly place: ChainPlace};

/**
 * Walks a shop's journal from the first entry to `place`, one segment a step, and compares it with `state` and, in many small steps, with the history. Throws `damaged`
 * when the chain itself is broken, or an entry is impossible.
 */
export function* verifySteps(folder: string, opened: OpenedShop, files: Files = nodeFiles): Steps<Proof> {
	const journal = `${folder}/journal`;
	const faults: string[] = [];
	const series: Series = new Map();
	const refolded = emptyState();
	let [entries, receipts, hash] = [0, 0, ''];
	const sums = addUp();
	const zs = proveClosings();
	const listed = gatherListed();
	const history = proveHistory(files, folder, opened.place.seq);
	const visit = (sealed: SealedEntry): void => {
		if (sealed.entry.seq > opened.place.seq) return;
		zs.visit(sealed, refolded);
		foldFromDisk({files, journal}, refolded, sealed);
		history.visit(sealed, refolded);
		sums.visit(sealed);
		listed.visit(sealed);
		[entries, hash] = [entries + 1, sealed.hash];
		const receipt = receiptEvent(sealed.entry.events)?.receipt;
		if (receipt === undefined) return;
		receipts += 1;
		const gap = receiptGap(series, receipt);
		if (gap !== undefined) faults.push(gap);
	};
	try {
		yield* walkSteps(files, journal, {from: chainStart, visit});
		faults.push(...(yield* history.faults(refolded)));
	} finally {
		history.close();
	}
	const broken = brokenInvariant(refolded);
	if (broken !== undefined) faults.push(broken);
	yield entries;
	faults.push(...zs.faults, ...sums.faults(opened.state));
	if (hash !== (entries === 0 ? '' : opened.place.hash)) faults.push('the last entry is not the one the shop was opened with');
	const shown = canonical(opened.state);
	yield entries;
	if (canonical(refolded) !== shown) faults.push('the state in memory is not what the journal folds to');
	faults.push(...unfinishedFaults(files, folder, listed));
	const historyUnread = history.unread();
	return {
		entries,
		receipts,
		hash,
		closings: zs.closings,
		faults,
		redacted: redactedBy(listed),
		...(historyUnread !== undefined && {historyUnread}),
	};
}

/** Verifies in one go; see {@link verifySteps}. */
export const verifyShop = (folder: string, opened: OpenedShop, files: Files = nodeFiles): Proof =>
	inOneGo(verifySteps(folder, opened, files));
