// The open basket between two runs of the counter: kept as it changes, given back at the next start, told apart from one that was paid.
import type {Basket} from '../domain/selling/basket.ts';
import {type BasketLog, type KeptBasket, openBasketLog, readBasketLog} from '../store/basket-log.ts';
import {type Files, nodeFiles} from '../store/disk/files.ts';
import {isSystemFailure, systemCode} from '../store/disk/store-error.ts';
import {doneBefore} from '../store/till.ts';
import type {Shop} from './shop.ts';

/** A basket with the id that the command of its sale, or of its dropping, will have. */
export type OpenBasket = {readonly id: string; readonly basket: Basket};

/**
 * What an earlier run of the counter left. `done` says that the basket was paid (with its receipt) or dropped, and how
 * many of its lines are not in that receipt.
 */
export type LeftBasket = {
	readonly open: OpenBasket | undefined;
	readonly done: {readonly receipt: string | undefined; readonly left: number} | undefined;
	/** False when the counter was stopped. What was done in its last second may be missing. */
	readonly wasLeft: boolean;
};

export type Draft = {
	readonly before: LeftBasket;
	keep(open: OpenBasket): void;
	/**
	 * Keeps a basket that is open only once the command of this id is done. It is on the disk before the command, so that a power
	 * cut leaves it in one place or the other.
	 */
	keepAhead(open: OpenBasket, command: string): void;
	close(): void;
};

const version = 1;
type Written = OpenBasket & {
	readonly v: number;
	/** The command that brings the basket back. Until it is done there is no basket. */
	readonly after?: string;
};

const lists = ['lines', 'removed', 'lost'];

/** A draft carries its own check, so what is read is what was written. A draft of another version, or made by hand, is left alone. */
function isOurs(draft: unknown): draft is Written {
	if (typeof draft !== 'object' || draft === null || !('v' in draft && 'id' in draft && 'basket' in draft)) return false;
	const {v, id, basket} = draft;
	if (v !== version || typeof id !== 'string' || typeof basket !== 'object' || basket === null) return false;
	return lists.every(name => Array.isArray(Object.entries(basket).find(([key]) => key === name)?.[1]));
}

/** The basket in a shop's log now, for a process that looks on while another one keeps it. */
export function readDraft(folder: string, files: Files = nodeFiles): OpenBasket | undefined {
	const {draft} = readBasketLog(files, `${folder}/basket.log`);
	return isOurs(draft) && draft.after === undefined ? {id: draft.id, basket: draft.basket} : undefined;
}

function leftBefore({till}: Shop, {draft, wasClosed: wasLeft}: KeptBasket): LeftBasket {
	if (!isOurs(draft)) return {open: undefined, done: undefined, wasLeft};
	const {id, basket, after} = draft;
	if (after !== undefined && !doneBefore(till, after)) return {open: undefined, done: undefined, wasLeft};
	const done = doneBefore(till, id);
	if (done) {
		const receipt = done.receipt === undefined ? undefined : till.history.receipt(done.receipt);
		const sold = receipt?.type === 'sale' ? receipt.lines.length : basket.lines.length;
		return {open: undefined, done: {receipt: done.receipt, left: Math.max(0, basket.lines.length - sold)}, wasLeft};
	}
	return {open: {id, basket}, done: undefined, wasLeft};
}

/** The log, or undefined when the disk refuses it, which does not stop the shop from opening. */
function openLog(files: Files, path: string, onTrouble: (error: unknown) => void): BasketLog | undefined {
	try {
		return openBasketLog(files, path, onTrouble);
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		onTrouble(error);
		return undefined;
	}
}

/** Opens the draft of a shop that this process has open. `onTrouble` is told the disk's code when the disk refuses; selling goes on. */
export function openDraft(shop: Shop, onTrouble: (why: string) => void, files: Files = nodeFiles): Draft {
	const path = `${shop.folder}/basket.log`;
	const log = openLog(files, path, error => onTrouble(systemCode(error)));
	if (!log) return noDraft;
	const before = leftBefore(shop, log.before);
	// A basket that is done is not asked about again at the next start.
	if (before.done) log.keep(undefined);
	return {
		before,
		keep: ({id, basket}) => {
			const {lines, removed, lost, taken = [], givenBack = [], returns, customer} = basket;
			const kept = [lines, removed, lost, taken, givenBack].some(list => list.length > 0);
			log.keep(kept || returns !== undefined || customer !== undefined ? {v: version, id, basket} : undefined);
		},
		keepAhead: ({id, basket}, after) => {
			log.keep({v: version, id, basket, after});
			log.sync();
		},
		close: log.close,
	};
}

/** Keeps nothing: for looking only. */
export const noDraft: Draft = {
	before: {open: undefined, done: undefined, wasLeft: true},
	keep: () => undefined,
	keepAhead: () => undefined,
	close: () => undefined,
};
