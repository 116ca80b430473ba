// Vends that a provider has to answer for: kept from the sale until they are issued, or declined and given back (rules.md §13).
import type {Day} from '../base/calendar.ts';
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import type {Cents} from '../base/money.ts';
import {part} from '../base/part.ts';
import {ownPart} from '../base/record-shape.ts';
import type {OperatorId, TillId} from '../base/stamp.ts';
import {drop, mustHave, put, type Table} from '../base/table.ts';
import {answerShape, type VendAnswer} from './answer.ts';
import {type DaySumsState, uncountSold} from './day-sums.ts';
import type {ProvidersState} from './providers.ts';

/** A vend or a bill that was sold and is not finished. */
export type Vend = {
	/** The id of its command, a hyphen, and which of its vends it is, from 1. */
	readonly id: string;
	readonly provider: string;
	readonly kind: 'service' | 'bill';
	/** The id of the service or the biller. */
	readonly sold: string;
	readonly name: string;
	readonly product?: string;
	readonly beneficiary?: string;
	/** Its face value. */
	readonly amount: Cents;
	/** What of it the shop keeps. */
	readonly commission: Cents;
	/** What the customer paid for it: the face value and the fee. */
	readonly due: Cents;
	/** Its receipt, and its place there from 1. */
	readonly receipt: string;
	readonly line: number;
	readonly till: TillId;
	readonly operator: OperatorId;
	/** When it was sold, in ms since 1970, UTC. */
	readonly at: number;
	/** The business day on which it was sold. */
	readonly day: Day;
	/**
	 * `requested`: it is on the disk, and the provider may have heard of it. `unknown`: nobody could say. `declined`: its money has to be given
	 * back.
	 */
	readonly status: 'requested' | 'unknown' | 'declined';
	/** The sequence of its sale's entry. */
	readonly seq: number;
	/** The newest answer that was not `issued`, and the sequence of its entry. */
	readonly answer?: Exclude<VendAnswer, {readonly outcome: 'issued'}>;
	readonly answered?: number;
};

/** What the ledger keeps of vends. */
export type VendsState = ProvidersState &
	DaySumsState & {
		/** Those that are not finished, by their ids, the oldest first. */
		readonly vends: Table<string, Vend>;
		/** Vends that were issued and whose provider has not heard yet that the shop has the answer, with their providers. */
		readonly unconfirmed: Table<string, string>;
		/**
		 * By receipt, the sequences of the last answers to what is finished on it, the oldest first; only of those that came more than
		 * {@link nearEntries} behind their sale. All others are found by reading on from it: one row for each sale would grow without end.
		 */
		readonly answers: Table<string, readonly number[]>;
	};

/** The answer of a provider, as it was heard. Only the line to the provider gives it. */
export type AnswerVend = Envelope & {
	readonly type: 'answerVend';
	/** The id of the vend. */
	readonly vend: string;
	/** What the provider said of it. */
	readonly answer: VendAnswer;
};
export type VendAnswered = {
	readonly type: 'VendAnswered';
	readonly vend: string;
	readonly receipt: string;
	/** The place of its line on the receipt, from 1. */
	readonly line: number;
	readonly answer: VendAnswer;
};

/** The provider has heard that the shop has its answers. */
export type ConfirmVends = Envelope & {
	readonly type: 'confirmVends';
	/** The ids of vends. Those that are confirmed already are left out. */
	readonly vends: readonly string[];
};
export type VendsConfirmed = {readonly type: 'VendsConfirmed'; readonly vends: readonly string[]};

export type VendRefusal =
	/** Somebody gives an answer that no provider gave. */
	| {readonly kind: 'not-heard'; readonly vend: string}
	/** There is no such vend, or it is finished: the answer says nothing new. */
	| {readonly kind: 'vend-finished'; readonly vend: string}
	/** A token that another vend has already. */
	| {readonly kind: 'token-given-before'; readonly vend: string};

type Does<C> = Decider<VendsState, C, VendAnswered | VendsConfirmed, VendRefusal>;

const answerVend = ((state, {vend: id, answer}, {isHeard, isTokenKnown}) => {
	if (!isHeard) return refuse({kind: 'not-heard', vend: id});
	const vend = state.vends.rows.get(id);
	// What is declined stays declined, since its money may be on its way back.
	if (!vend || vend.status === 'declined') return refuse({kind: 'vend-finished', vend: id});
	if (answer.outcome === 'unknown' && vend.status === 'unknown') return refuse({kind: 'vend-finished', vend: id});
	if (answer.outcome === 'issued' && isTokenKnown) return refuse({kind: 'token-given-before', vend: id});
	const {receipt, line} = vend;
	return accept({type: 'VendAnswered', vend: id, receipt, line, answer: ownPart(answerShape, answer)});
}) satisfies Does<AnswerVend>;

const confirmVends = ((state, {vends: ids}, {isHeard}) => {
	const known = ids.filter(id => state.unconfirmed.rows.has(id));
	const [first = ''] = ids;
	if (!isHeard) return refuse({kind: 'not-heard', vend: first});
	return known.length === 0 ? refuse({kind: 'vend-finished', vend: first}) : accept({type: 'VendsConfirmed', vends: known});
}) satisfies Does<ConfirmVends>;

/** So many entries behind its sale an answer is found by reading on. Most come right behind it. */
export const nearEntries = 64;

/** Remembers where the last answer to a vend is that is finished now, if it is far behind its sale. For evolvers only. */
export function rememberAnswer({answers}: VendsState, {receipt, seq}: Pick<Vend, 'receipt' | 'seq'>, at: number): void {
	if (at - seq > nearEntries) put(answers, receipt, [...(answers.rows.get(receipt) ?? []), at]);
}

const VendAnswered: Evolver<VendsState, VendAnswered> = (state, {vend: id, answer}, {seq}) => {
	const vend = mustHave(state.vends, id);
	if (answer.outcome === 'issued') {
		drop(state.vends, id);
		put(state.unconfirmed, id, vend.provider);
		rememberAnswer(state, vend, seq);
		return;
	}
	put(state.vends, id, {...vend, status: answer.outcome, answer, answered: seq});
	if (answer.outcome === 'declined') uncountSold(state, {...vend, id: vend.sold}, vend.day);
};

const VendsConfirmed: Evolver<VendsState, VendsConfirmed> = (state, {vends: ids}) => {
	for (const id of ids) drop(state.unconfirmed, id);
};

/** Vends of a receipt that were declined, and whose money is still here. */
export const declinedOn = ({vends}: Pick<VendsState, 'vends'>, number: string): readonly Vend[] =>
	[...vends.rows.values()].filter(({status, receipt}) => status === 'declined' && receipt === number);

/** Vends of a provider that are not finished: under way, unknown, or declined and not given back. */
export const unfinishedOf = ({vends}: Pick<VendsState, 'vends'>, of: string): readonly Vend[] =>
	[...vends.rows.values()].filter(({provider}) => provider === of);

/** Vends that the provider has to answer for. */
export const unanswered = ({vends}: VendsState): readonly Vend[] =>
	[...vends.rows.values()].filter(({status}) => status !== 'declined');

export const vends = part<Does<AnswerVend | ConfirmVends>, VendAnswered | VendsConfirmed>({
	orders: {answerVend: {vend: is.words, answer: answerShape}, confirmVends: {vends: is.all(is.words)}},
	deciders: {answerVend, confirmVends},
	events: {
		VendAnswered: {vend: is.words, receipt: is.words, line: is.number, answer: answerShape},
		VendsConfirmed: {vends: is.all(is.words)},
	},
	evolvers: {VendAnswered, VendsConfirmed},
	moves: 'nothing',
});
