// Owns the one door through which money, stock and tokens move: one command at a time, on disk before it is shown.
import {assert} from '../domain/base/assert.ts';
import type {Facts} from '../domain/base/handlers.ts';
import type {Posting} from '../domain/base/postings.ts';
import type {Stamp} from '../domain/base/stamp.ts';
import type {Command} from '../domain/ledger/commands.ts';
import {atTheDoor} from '../domain/ledger/door.ts';
import {receiptsNeeded, tokensNeeded} from '../domain/ledger/facts-needed.ts';
import type {AllFacts} from '../domain/ledger/join.ts';
import {decide, evolvePosted, mayBeForgotten, postings, rememberCommand} from '../domain/ledger/ledger.ts';
import {type DoneCommand, emptyState, type State} from '../domain/ledger/state.ts';
import type {History} from '../domain/ports/history.ts';
import {type Entry, entryVersion, type Journal, type SealedEntry} from '../domain/ports/journal.ts';
import type {Outcome, ShopThen, Till} from '../domain/ports/till.ts';
import {receiptEvent, receiptFor} from '../domain/selling/receipt-of-event.ts';
import {dayOf} from '../domain/shop/settings.ts';
import {type Clock, type Draw, drawMeterToken, drawReference} from './clock.ts';
import {isSystemFailure, StoreError, systemCode} from './disk/store-error.ts';
import {scannedHistory} from './history/scanned-history.ts';
import {sha256} from './journal/entry.ts';

export type TillParts = {
	readonly state: State;
	readonly journal: Journal;
	readonly history: History & {feed(sealed: SealedEntry): void};
	readonly clock: Clock;
	readonly draw: Draw;
	/** Sequence of the last entry folded into `state`. */
	readonly lastSeq: number;
};

/**
 * A digest of a command's content: the same id with another content is a mistake in the caller. Its fields may be written in any order;
 * what they hold is taken as it is written, since every sale waits for this.
 */
function commandDigest(command: Command): string {
	const fields = Object.entries(command).sort(([a], [b]) => (a < b ? -1 : 1));
	return digestOf(JSON.stringify(fields));
}

const digestOf = (text: string): string => sha256(text).slice(0, 16);

/** What came of a command, if it was done: the state remembers the newest, what is older is in the history. */
export const doneBefore = ({state, history}: Pick<Till, 'state' | 'history'>, id: string): DoneCommand | undefined =>
	state.commands.rows.get(id) ?? (mayBeForgotten(state, id) ? history.command(id) : undefined);

/** The postings of an entry, event by event. Unbalanced ones are a bug, and it shows here. */
const postingsOf = (entry: Entry): readonly (readonly Posting[])[] => entry.events.map(event => postings(event, entry));

/** Folds an acknowledged entry into the state. Replaying a journal is this, entry by entry. */
export function fold(state: State, {entry}: SealedEntry, posted = postingsOf(entry)): void {
	for (const [place, event] of entry.events.entries()) evolvePosted(state, event, {stamp: entry, posted: posted[place] ?? []});
	const receipt = receiptEvent(entry.events)?.receipt;
	const {id, digest} = entry.cmd;
	rememberCommand(state, id, {digest, seq: entry.seq, ...(receipt !== undefined && {receipt})});
}

/** Entries of a journal up to one of them. */
function* entriesUpTo(journal: Journal, {from, last}: {readonly from: number; readonly last: number}): Iterable<SealedEntry> {
	for (const sealed of journal.entries(from)) {
		if (sealed.entry.seq > last) return;
		yield sealed;
	}
}

function entryOf(journal: Journal, seq: number): Entry {
	const [sealed] = entriesUpTo(journal, {from: seq, last: seq});
	assert(sealed !== undefined, 'an entry that was acknowledged is in the journal', {seq});
	return sealed.entry;
}

/** Folds the journal anew, up to an entry and no further. */
function shopAsOf(journal: Journal, last: number): ShopThen {
	const state = emptyState();
	for (const sealed of entriesUpTo(journal, {from: 1, last})) fold(state, sealed);
	const history = scannedHistory({entries: from => entriesUpTo(journal, {from, last})}, state);
	return {state, history, entry: entryOf(journal, last)};
}

/** Asks the past, which may have to be read from a disk that fails: nothing was written by then, and that is said as trouble by this name. */
function asking<T>(code: 'not-recorded' | 'unusable', ask: () => T): T {
	try {
		return ask();
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		throw new StoreError(code, {why: systemCode(error)}, error);
	}
}

/** A till of this process, and the moment when all it was asked is answered. */
export type OwnTill = Till & {
	settled(): Promise<void>;
	/** True after a bug between the disk and the state: what is in memory is not to be believed. */
	isBroken(): boolean;
};

export function createTill({state, journal, history, clock, draw, lastSeq}: TillParts): OwnTill {
	const listeners = new Set<() => void>();
	let seq = lastSeq;
	let queue: Promise<unknown> = Promise.resolve();
	let broken: {readonly error: unknown} | undefined;

	const stampFor = (command: Command): Stamp => {
		const {at, offset} = clock.now();
		const day = dayOf(state.settings, {at, offset});
		return {seq: seq + 1, at, offset, day, operator: command.operator, till: command.till, tillSeq: seq + 1, shift: 0};
	};

	/** The earlier receipts a command speaks of. One that is not there is left out, and the command says so. */
	const receiptsFor = (command: Command): AllFacts['receipts'] => {
		const found = receiptsNeeded(command).map(number => history.receipt(number));
		return new Map(found.filter(receipt => receipt !== undefined).map(receipt => [receipt.number, receipt]));
	};

	/** What a count of an earlier moment is held against. */
	const stockThen = (command: Command): Pick<Facts, 'stockThen'> => {
		if (command.type !== 'countStock' || command.asOf === undefined) return {};
		const there = history.stockAt(command.product, command.asOf);
		return there === undefined ? {} : {stockThen: there};
	};

	const factsFor = (command: Command): AllFacts => {
		const count = command.type === 'sell' ? tokensNeeded(command.items) : 0;
		const stamp = stampFor(command);
		const receipts = receiptsFor(command);
		if (count === 0) return {stamp, receipts, references: [], meterTokens: [], ...stockThen(command)};
		const drawn = new Set<string>();
		const isKnown = (token: string) => drawn.has(token) || history.knowsToken(token);
		const many = (drawOne: typeof drawReference): readonly string[] =>
			Array.from({length: count}, () => {
				const token = drawOne(draw, isKnown);
				drawn.add(token);
				return token;
			});
		return {stamp, receipts, references: many(drawReference), meterTokens: many(drawMeterToken)};
	};

	const answerAgain = (id: string, digest: () => string): Outcome | undefined => {
		const done = doneBefore({state, history}, id);
		if (!done) return undefined;
		if (done.digest !== digest()) return {type: 'refused', refusal: {kind: 'command-id-reused', id}};
		const receipt = done.receipt === undefined ? undefined : history.receipt(done.receipt);
		return {type: 'done', seq: done.seq, isRepeat: true, ...(receipt && {receipt})};
	};

	/** Folds what is on the disk and tells of it. A bug in here leaves a state that nobody may sell from, or keep. */
	const publish = (sealed: SealedEntry, posted: readonly (readonly Posting[])[]): void => {
		try {
			seq = sealed.entry.seq;
			fold(state, sealed, posted);
			history.feed(sealed);
			for (const listener of listeners) listener();
		} catch (error) {
			broken = {error};
			throw error;
		}
	};

	const perform = async (command: Command, words: string | undefined): Promise<Outcome> => {
		if (broken) throw broken.error;
		const digest = (): string => (words === undefined ? commandDigest(command) : digestOf(words));
		const again = asking('unusable', () => answerAgain(command.id, digest));
		if (again) return again;
		const facts = asking('not-recorded', () => factsFor(command));
		const decision = decide(state, command, facts);
		if ('refused' in decision) return {type: 'refused', refusal: decision.refused};
		const events = decision.accepted;
		const cmd = {id: command.id, digest: digest()};
		const entry: Entry = {...facts.stamp, cmd, v: entryVersion, events};
		// Before anything is written: a bug in the postings must not reach the disk.
		const posted = postingsOf(entry);
		const appended = await journal.append(entry);
		if (typeof appended !== 'string') return {type: 'refused', refusal: appended};
		const sealed = {entry, hash: appended};
		publish(sealed, posted);
		const event = receiptEvent(events);
		const receipt = event && receiptFor(state, {event, stamp: facts.stamp, hash: sealed.hash});
		return {type: 'done', seq: entry.seq, isRepeat: false, ...(receipt && {receipt})};
	};

	return {
		state,
		history,
		execute: (order, words) => {
			// At once: what becomes of the order while it waits for others is not asked for any more.
			const entered = atTheDoor(order);
			const result = queue.then((): Outcome | Promise<Outcome> =>
				'refused' in entered ? {type: 'refused', refusal: entered.refused} : perform(entered.command, words),
			);
			// The next command waits for this one, whatever becomes of it; its own caller hears of a failure.
			queue = result.catch(() => undefined);
			return result;
		},
		outcomeOf: (id, words) => asking('unusable', () => answerAgain(id, () => digestOf(words))),
		asOf: last =>
			asking('unusable', () => (last === seq ? {state, history, entry: entryOf(journal, last)} : shopAsOf(journal, last))),
		isBroken: () => broken !== undefined,
		settled: async () => {
			await queue;
		},
		subscribe: listener => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
