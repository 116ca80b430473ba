// The till: the only door through which money, stock and tokens move. One command at a time, on the disk before it is shown.
import {createListeners} from '../domain/base/listeners.ts';
import type {OperatorId, Stamp} from '../domain/base/stamp.ts';
import type {Command, Decision} from '../domain/ledger/commands.ts';
import {atTheDoor} from '../domain/ledger/door.ts';
import {decide, mayBeForgotten} from '../domain/ledger/ledger.ts';
import type {DoneCommand, State} from '../domain/ledger/state.ts';
import type {History} from '../domain/ports/history.ts';
import {type Entry, entryVersion, type Journal, type SealedEntry} from '../domain/ports/journal.ts';
import type {Outcome, Till} from '../domain/ports/till.ts';
import {receiptEvent, receiptFor} from '../domain/selling/receipt-of-event.ts';
import {entryOf, shopAsOf} from './as-of.ts';
import type {Clock, Draw} from './clock.ts';
import {sha256} from './disk/sha256.ts';
import {isSystemFailure, StoreError, systemCode} from './disk/store-error.ts';
import {factsWith, personalFor} from './facts.ts';
import {fold, postingsOf} from './journal/folding.ts';

export type TillParts = {
	readonly state: State;
	readonly journal: Journal;
	readonly history: History & {feed(sealed: SealedEntry): void};
	readonly clock: Clock;
	readonly draw: Draw;
	/** Sequence of the last entry folded into `state`. */
	readonly lastSeq: number;
	/** Who is signed in at this process. */
	readonly present?: ReadonlySet<OperatorId>;
	/** Who of them has switched training on. */
	readonly training?: ReadonlySet<OperatorId>;
	/** One entry of a redaction lists no more than this, in bytes. */
	readonly listedAtOnce?: number;
	/** Where the key of vouchers is, otherwise in the user's settings. */
	readonly voucherKey?: string;
};

/**
 * A digest of a command's content: the same id with other content is a mistake of the caller. The fields may be in any order; their values are taken
 * as they are written, since every sale waits for this.
 */
export function commandDigest(command: Command): string {
	const fields = Object.entries(command).sort(([a], [b]) => (a < b ? -1 : 1));
	return digestOf(JSON.stringify(fields));
}

const digestOf = (text: string): string => sha256(text).slice(0, 16);

/** What a command did, if it was done before. The state remembers the newest commands; older ones are in the history. */
export const doneBefore = ({state, history}: Pick<Till, 'state' | 'history'>, id: string): DoneCommand | undefined =>
	state.commands.rows.get(id) ?? (mayBeForgotten(state, id) ? history.command(id) : undefined);

/**
 * Asks the past, which may mean reading from a failing disk. Nothing is written yet at that point, so the
 * failure is thrown as trouble with this code.
 */
function asking<T>(code: 'not-recorded' | 'unusable', ask: () => T): T {
	try {
		return ask();
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		throw new StoreError(code, {why: systemCode(error)}, error);
	}
}

/** A till of this process, and a way to wait until every command is answered. */
export type OwnTill = Till & {
	settled(): Promise<void>;
	/** True after a bug between the disk and the state: what is in memory cannot be believed. */
	isBroken(): boolean;
	/** Does a command for which an operator's secret was just found to be right. Only for signing in. */
	prove(command: Command, proven: OperatorId): Promise<Outcome>;
	/** Does a command that is the answer of a provider. Only for the line to it. */
	hear(command: Command): Promise<Outcome>;
};

/** The answer to a command that was done before, if it was. */
function answerAgain({state, history}: Pick<Till, 'state' | 'history'>, id: string, digest: () => string): Outcome | undefined {
	const done = doneBefore({state, history}, id);
	if (!done) return undefined;
	if (done.digest !== digest()) return {type: 'refused', refusal: {kind: 'command-id-reused', id}};
	const receipt = done.receipt === undefined ? undefined : history.receipt(done.receipt);
	return {type: 'done', seq: done.seq, isRepeat: true, ...(receipt && {receipt})};
}

/** The answer to a command that was done just now. */
function doneNow(state: State, {entry, hash}: SealedEntry, stamp: Stamp): Outcome {
	const event = receiptEvent(entry.events);
	const receipt = event && receiptFor(state, {event, stamp, hash});
	return {type: 'done', seq: entry.seq, isRepeat: false, ...(receipt && {receipt})};
}

/** Work one piece at a time: the next waits for this one, even if it fails. The failure goes to the caller of this one. */
function oneAtATime() {
	let queue: Promise<unknown> = Promise.resolve();
	return {
		run: <T>(work: () => T | Promise<T>): Promise<T> => {
			const result = queue.then(work);
			queue = result.catch(() => undefined);
			return result;
		},
		settled: async (): Promise<void> => {
			await queue;
		},
	};
}

/** The entry of a decision. */
const entryFor = (
	{stamp}: {readonly stamp: Stamp},
	{accepted, approvedBy}: Extract<Decision, {accepted: unknown}>,
	cmd: Entry['cmd'],
): Entry => ({
	...stamp,
	...(approvedBy !== undefined && {approvedBy}),
	cmd,
	v: entryVersion,
	events: accepted,
});

/** What comes with a command: the words of its request, whose secret was right, or that it is the answer of a provider. */
type Given = {readonly words?: string | undefined; readonly proven?: OperatorId; readonly isHeard?: boolean};

/** After a redaction what is in memory still names the person. The next opening writes the lines anew, and folds those. Its other parts may follow first. */
const toBeReopened = (redacting: number) => ({error: new StoreError('redacting'), redacting});

/** What of a till only reads. `seq` is its last entry. */
const lookingBack = (
	{state, history, journal}: Pick<TillParts, 'state' | 'history' | 'journal'>,
	seq: () => number,
): Pick<Till, 'state' | 'history' | 'outcomeOf' | 'asOf'> => ({
	state,
	history,
	outcomeOf: (id, words) => asking('unusable', () => answerAgain({state, history}, id, () => digestOf(words))),
	asOf: last =>
		asking('unusable', () => (last === seq() ? {state, history, entry: entryOf(journal, last)} : shopAsOf(journal, last))),
});

const nobody: ReadonlySet<OperatorId> = new Set();

/** Whether the operator of a command is there, and whether he has switched training on. */
const presenceOf = ({present = nobody, training = nobody}: TillParts, {operator}: Command) => ({
	isAbsent: !present.has(operator),
	isTraining: training.has(operator),
});

/** The ways in: for all, for signing in, and for the line to the providers. */
const doorsOf = (enter: (order: Command, given: Given) => Promise<Outcome>): Pick<OwnTill, 'execute' | 'prove' | 'hear'> => ({
	execute: (order, words) => enter(order, {words}),
	prove: (order, proven) => enter(order, {proven}),
	hear: order => enter(order, {isHeard: true}),
});

export function createTill(parts: TillParts): OwnTill {
	const {state, journal, history, clock, draw, lastSeq} = parts;
	const {tell, subscribe} = createListeners();
	let seq = lastSeq;
	const queue = oneAtATime();
	const factsFor = factsWith(parts.voucherKey);
	let broken: {readonly error: unknown; readonly redacting?: number} | undefined;

	/** Folds what is on the disk and tells the listeners. A bug in here leaves a state that must not be sold from or kept. */
	const publish = (sealed: SealedEntry, posted: ReturnType<typeof postingsOf>): void => {
		try {
			seq = sealed.entry.seq;
			fold(state, sealed, posted);
			history.feed(sealed);
			tell();
		} catch (error) {
			broken = {error};
			throw error;
		}
	};

	const perform = async (command: Command, {words, proven, isHeard = false}: Given): Promise<Outcome> => {
		if (broken && !(command.type === 'redactPerson' && command.account === broken.redacting)) throw broken.error;
		const content = commandDigest(command);
		const digest = (): string => (words === undefined ? content : digestOf(words));
		const again = asking('unusable', () => answerAgain({state, history}, command.id, digest));
		if (again) return again;
		const drawing = {state, history, clock, draw, seq: seq + 1, ...presenceOf(parts, command), digest: content, proven, isHeard};
		const drawn = asking('not-recorded', () => factsFor(command, drawing));
		const personal = personalFor(command, parts);
		const facts = personal ? {...drawn, ...(await personal)} : drawn;
		const decision = decide(state, command, facts);
		if ('refused' in decision) return {type: 'refused', refusal: decision.refused};
		const entry = entryFor(facts, decision, {id: command.id, digest: digest()});
		// Before anything is written: a bug in the postings must not reach the disk.
		const posted = postingsOf(entry);
		const appended = await journal.append(entry);
		if (typeof appended !== 'string') return {type: 'refused', refusal: appended};
		const sealed = {entry, hash: appended};
		publish(sealed, posted);
		if (command.type === 'redactPerson') broken = toBeReopened(command.account);
		return doneNow(state, sealed, facts.stamp);
	};

	const enter = (order: Command, given: Given): Promise<Outcome> => {
		// The order is read now: what the caller changes in it while it waits does not count.
		const entered = atTheDoor(order);
		return queue.run((): Outcome | Promise<Outcome> =>
			'refused' in entered ? {type: 'refused', refusal: entered.refused} : perform(entered.command, given),
		);
	};

	return {
		...doorsOf(enter),
		...lookingBack({state, history, journal}, () => seq),
		isBroken: () => broken !== undefined,
		settled: queue.settled,
		subscribe,
	};
}
