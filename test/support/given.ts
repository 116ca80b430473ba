// Given/when/then over the pure ledger: commands at a counter, under a fixed clock, with counted ids and tokens.
import {expect} from 'vitest';
import {businessDay, type Moment} from '../../src/domain/base/calendar.ts';
import type {Envelope, Facts} from '../../src/domain/base/handlers.ts';
import {thousandths} from '../../src/domain/base/money.ts';
import type {LedgerAccount} from '../../src/domain/base/postings.ts';
import type {Stamp} from '../../src/domain/base/stamp.ts';
import type {Command, CommandType, Decision, DomainEvent, DomainRefusal} from '../../src/domain/ledger/commands.ts';
import {receiptsNeeded, tokensNeeded, vouchersNeeded} from '../../src/domain/ledger/facts-needed.ts';
import type {AllFacts} from '../../src/domain/ledger/join.ts';
import {brokenInvariant, decide, evolve, postings, stockMovesOf} from '../../src/domain/ledger/ledger.ts';
import {reportNow, stretchStart} from '../../src/domain/ledger/shift-reports.ts';
import {canonical, emptyState, type State} from '../../src/domain/ledger/state.ts';
import {meterToken} from '../../src/domain/prepaid/tokens.ts';
import type {Receipt} from '../../src/domain/receipts/receipt.ts';
import {laterEvent, receiptAfter, receiptEvent, receiptOfEvent} from '../../src/domain/selling/receipt-of-event.ts';
import {shiftNumber} from '../../src/domain/shifts/records.ts';
import {letterheadAt} from '../../src/domain/shop/letterhead.ts';
import {setting} from '../../src/domain/shop/settings.ts';
import {keysOf} from '../../src/domain/vouchers/vouchers.ts';
import {opened} from './commands.ts';
import {fakeOpened} from './vouchers.ts';

/** A command without what the counter fills in: its id, its operator and its till. */
export type Said = {[K in CommandType]: Omit<Extract<Command, {type: K}>, keyof Envelope> & Partial<Envelope>}[CommandType];
/** Something said, or time that passes; backwards when negative. */
export type Step = Said | {readonly type: 'wait'; readonly ms: number};

/** One command's events under the stamp they were made with. */
export type Done = {readonly stamp: Stamp; readonly events: readonly DomainEvent[]; readonly approvedBy?: number};

/** The first moment: Monday 2 March 2026, 10:00:00 in Johannesburg. */
export const opening: Moment = {at: Date.UTC(2026, 2, 2, 8), offset: 120};

/** The n-th reference and meter token that was issued, counted from 1. */
export const referenceNo = (n: number): string => `4111 4222 4333 ${4000 + n}`;
export const meterTokenNo = (n: number): string => meterToken(BigInt(n));

/** A line that names somebody, as the journal would have it. */
const someLine = {was: '0'.repeat(64), now: '1'.repeat(64), at: ['0.name']};

/** A decision that was done. */
type Kept = Extract<Decision, {accepted: unknown}>;

export type Counter = {
	readonly state: State;
	/** All that was done, in order. */
	readonly journal: readonly Done[];
	do(step: Step): Decision;
	/** What would come of it. Nothing changes. */
	would(said: Said): Decision;
};

/** At this till every secret is right. */
function provenBy(command: Command): Pick<Facts, 'proven'> {
	if (command.type === 'signIn') return {proven: command.who};
	if (command.type === 'setPin') return {proven: command.operator};
	return command.type === 'approve' ? {proven: command.approver} : {};
}

/** A receipt as the history would have it, under its number; nothing when it was never given. */
export function receiptIn(state: State, journal: readonly Done[], number: string): readonly (readonly [string, Receipt])[] {
	let found: Receipt | undefined;
	for (const {stamp, events} of journal) {
		const event = receiptEvent(events);
		const context = {stamp, hash: '00000000', operator: 'Lerato', letterhead: letterheadAt(state, stamp.seq), isPractice: false};
		if (event?.receipt === number) found = receiptOfEvent(event, context);
		const later = laterEvent(events);
		if (found && later?.receipt === number) found = receiptAfter(state, found, {event: later, stamp});
	}
	return found ? [[number, found]] : [];
}

/** A counter in a shop that is not open yet. */
export function newCounter(): Counter {
	const state = emptyState();
	const journal: Done[] = [];
	let at = opening.at;
	let issued = 0;
	let said = 0;

	/** What the books had of a product after an entry, as the history would say. */
	const stockThen = (command: Command): Pick<Facts, 'stockThen'> => {
		if (command.type !== 'countStock' || command.asOf === undefined) return {};
		const {product, asOf} = command;
		const before = journal.filter(({stamp}) => stamp.seq <= asOf).flatMap(({events}) => events.flatMap(stockMovesOf));
		const own = before.filter(move => move.product === product);
		return own.length === 0 ? {} : {stockThen: thousandths(own.reduce((sum, {quantity}) => sum + quantity, 0))};
	};

	/** The report of the shift that a close closes. */
	const reportFor = ({type, till}: Command): Pick<AllFacts, 'report'> => {
		const since = type === 'closeShift' ? stretchStart(state, till) : undefined;
		if (since === undefined) return {};
		const entries = journal.filter(({stamp}) => stamp.seq > since).map(({stamp, ...done}) => ({...stamp, ...done}));
		return {report: reportNow(state, till, entries)};
	};

	/** At this till every seal is open, and all that was ever taken in is remembered. */
	const voucherFacts = (command: Command, day: string): Pick<Facts, 'voucherPins' | 'knownVouchers'> => {
		if (command.type === 'receiveVouchers') {
			const received = journal.flatMap(({events}) => events.filter(event => event.type === 'VouchersReceived'));
			return {knownVouchers: new Set(received.flatMap(({service, vouchers}) => vouchers.flatMap(each => keysOf(service, each))))};
		}
		if (command.type !== 'sell') return {};
		const pins = vouchersNeeded(state, command.items, day).map(({sealed}) => [sealed, fakeOpened(sealed)] as const);
		return {voucherPins: {path: '/keys/voucher-key', pins: new Map(pins)}};
	};

	const factsFor = (command: Command): AllFacts => {
		const {operator, till} = command;
		const seq = journal.length + 1;
		const day = businessDay({at, offset: opening.offset}, setting(state.settings, 'day-starts-at'));
		const receipts = new Map(receiptsNeeded(command).flatMap(number => receiptIn(state, journal, number)));
		const drawn = Array.from({length: command.type === 'sell' ? tokensNeeded(command.items) : 0}, (_, n) => issued + n + 1);
		return {
			stamp: {seq, at, offset: opening.offset, day, operator, till, tillSeq: seq, shift: shiftNumber(state, till)},
			receipts,
			references: drawn.map(referenceNo),
			meterTokens: drawn.map(meterTokenNo),
			...stockThen(command),
			...(command.type === 'redactPerson' && {personal: {entries: [{...someLine, seq: 1}], left: 0}}),
			...reportFor(command),
			...voucherFacts(command, day),
			...provenBy(command),
			...((command.type === 'answerVend' || command.type === 'confirmVends') && {isHeard: true}),
		};
	};

	const decided = (order: Said) => {
		said += 1;
		const command: Command = {id: `command-${said}`, operator: 1, till: 1, ...order};
		const facts = factsFor(command);
		return {decision: decide(state, command, facts), facts};
	};

	const keep = ({accepted: events, approvedBy}: Kept, {stamp, references}: AllFacts): void => {
		for (const event of events) evolve(state, event, stamp);
		journal.push({stamp, events, ...(approvedBy !== undefined && {approvedBy})});
		issued += references.length;
		expect(brokenInvariant(state)).toBeUndefined();
	};

	return {
		state,
		journal,
		do: step => {
			if (step.type === 'wait') {
				at += step.ms;
				return {accepted: []};
			}
			const {decision, facts} = decided(step);
			if ('accepted' in decision) keep(decision, facts);
			return decision;
		},
		would: order => decided(order).decision,
	};
}

/** What came of the last thing said. */
export type Answer = {
	/** It was done, and these events are all of it. */
	then(...events: readonly DomainEvent[]): void;
	/** It was not done, for exactly this reason, and nothing has changed. */
	refused(refusal: DomainRefusal): void;
	readonly state: State;
	/** The one event it made. Anything else fails the test. */
	readonly event: DomainEvent;
	/** The money it moved, by ledger account. */
	readonly posted: {readonly [account in LedgerAccount]?: number};
};

function answer(counter: Counter, step: Step): Answer {
	const before = canonical(counter.state);
	const decision = counter.do(step);
	const last = counter.journal.at(-1);
	const accepted = (): Done => {
		if ('refused' in decision || !last) throw new Error(`Expected to be done, and refused: ${JSON.stringify(decision)}`);
		return last;
	};
	return {
		// biome-ignore lint/suspicious/noThenProperty: given, when, then are the words, and nobody awaits an answer.
		then: (...events) => expect(decision).toStrictEqual({accepted: events}),
		refused: refusal => {
			expect(decision).toStrictEqual({refused: refusal});
			expect(canonical(counter.state)).toBe(before);
		},
		state: counter.state,
		get event() {
			const [event, ...others] = accepted().events;
			if (!event || others.length > 0) throw new Error(`Expected one event, and there are ${others.length + (event ? 1 : 0)}`);
			return event;
		},
		get posted() {
			const {events, stamp} = accepted();
			const moved: {[account in LedgerAccount]?: number} = {};
			for (const {account, amount} of events.flatMap(event => postings(event, stamp)))
				moved[account] = (moved[account] ?? 0) + amount;
			return moved;
		},
	};
}

export type Given = {readonly state: State; readonly journal: readonly Done[]; when(step: Step): Answer};

/** A counter at which all this was done. Unless they begin with the opening of a shop, a small one is opened first. */
export function given(...steps: readonly Step[]): Given {
	const counter = newCounter();
	const all = steps[0]?.type === 'openShop' ? steps : [opened(), ...steps];
	for (const step of all) {
		const decision = counter.do(step);
		if ('refused' in decision) throw new Error(`${step.type} was given, and refused: ${JSON.stringify(decision.refused)}`);
	}
	return {state: counter.state, journal: counter.journal, when: step => answer(counter, step)};
}

/** A counter at which nothing was done, and the shop is not open. */
export const givenNothing = (): Given => {
	const counter = newCounter();
	return {state: counter.state, journal: counter.journal, when: step => answer(counter, step)};
};
