// The joining of the parts of the ledger: their tables side by side, and the unions of their commands, events and refusals.
import type {PersonalLines} from '../accounts/redaction.ts';
import {assert} from '../base/assert.ts';
import type {Facts, Typed} from '../base/handlers.ts';
import type {AccountMove, StockMove} from '../base/moves.ts';
import type {Posting} from '../base/postings.ts';
import type {AnyShape} from '../base/shape.ts';
import type {Stamp} from '../base/stamp.ts';
import type {EarlierReceipts} from '../receipts/receipt.ts';
import type {ClosingFacts} from '../shifts/closing.ts';
import type {State} from './state.ts';

/** All facts that a decider may ask for. */
export type AllFacts = Facts & EarlierReceipts & ClosingFacts & PersonalLines;

/*
 * A function that is looked up by a type is only given commands or events of that type. The compiler cannot see this through a table.
 * So these are written as methods: TypeScript lets a method take a narrower type.
 */
export type AnyDecider<Answer> = {decide(state: State, command: Typed, facts: AllFacts): Answer}['decide'];
type AnyEvolver = {evolve(state: State, event: Typed, stamp: Stamp): void}['evolve'];
type AnyPoster = {post(event: Typed, stamp: Stamp): readonly Posting[]}['post'];
type AnyMover<M> = {move(event: Typed): readonly M[]}['move'];

type Answers<H> = 'nothing' | {readonly [type: string]: 'nothing' | H};
type AnyPart = {
	readonly orders: {readonly [type: string]: AnyShape};
	readonly deciders: {readonly [type: string]: AnyDecider<unknown>};
	readonly events: {readonly [type: string]: AnyShape};
	readonly evolvers: Answers<AnyEvolver>;
	readonly moves:
		| 'nothing'
		| {
				readonly money: Answers<AnyPoster>;
				readonly accounts: Answers<AnyMover<AccountMove>>;
				readonly stock: Answers<AnyMover<StockMove>>;
		  };
	readonly says?: {readonly command: unknown; readonly event: unknown; readonly refusal: unknown};
};

type Said<P extends AnyPart> = NonNullable<P['says']>;
export type CommandOf<P extends AnyPart> = Said<P>['command'];
export type EventOf<P extends AnyPart> = Said<P>['event'];
export type RefusalOf<P extends AnyPart> = Said<P>['refusal'];

/** A union of types as their intersection. */
type Together<T> = (T extends unknown ? (each: T) => void : never) extends (all: infer All) => void ? All : never;

/** What one kind of event does. */
export type EventRow = {
	readonly evolve: AnyEvolver;
	readonly money: AnyPoster;
	readonly accounts: AnyMover<AccountMove>;
	readonly stock: AnyMover<StockMove>;
};

/** The tables of all parts side by side. */
export type Joined<P extends AnyPart> = {
	readonly orders: Together<P['orders']>;
	readonly deciders: Together<P['deciders']>;
	readonly events: Together<P['events']>;
	readonly rows: {readonly [K in P['events'] extends infer T ? (T extends unknown ? keyof T : never) : never]: EventRow};
};

const none: readonly never[] = [];
const movesNothing = (): readonly never[] => none;
const changesNothing = (): void => undefined;

/** A part's answer for one kind of event. */
function answerOf<H>(answers: Answers<H>, type: string, nothing: H): H {
	const answer = answers === 'nothing' ? answers : answers[type];
	assert(answer !== undefined, 'a part answers for each of its events, if only with nothing', {type});
	return answer === 'nothing' ? nothing : answer;
}

/** Joins the parts. Called once, when the program is loaded. */
export function join<const P extends readonly AnyPart[]>(...parts: P): Joined<P[number]> {
	const rows: Record<string, EventRow> = {};
	for (const {events, evolvers, moves} of parts) {
		const {money, accounts, stock} = moves === 'nothing' ? ({money: moves, accounts: moves, stock: moves} as const) : moves;
		for (const type of Object.keys(events))
			rows[type] = {
				evolve: answerOf(evolvers, type, changesNothing),
				money: answerOf(money, type, movesNothing),
				accounts: answerOf(accounts, type, movesNothing),
				stock: answerOf(stock, type, movesNothing),
			};
	}
	return {
		orders: Object.assign({}, ...parts.map(part => part.orders)),
		deciders: Object.assign({}, ...parts.map(part => part.deciders)),
		events: Object.assign({}, ...parts.map(part => part.events)),
		rows: rows as Joined<P[number]>['rows'],
	};
}
