// The answer of a vending provider, as the journal keeps it: issued with its tokens, declined, or unknown (rules.md §13).
import * as is from '../base/members.ts';
import type {Cents} from '../base/money.ts';
import {maybe, oneOf, record} from '../base/record-shape.ts';
import {word} from '../base/shape.ts';

/** What a token is for. `credit`: what was bought; `key-change`: two that the meter takes before it, in their order. */
export type TokenKind = 'credit' | 'free-units' | 'key-change' | 'pin' | 'confirmation';

/** A token of a provider. */
export type IssuedToken = {
	readonly kind: TokenKind;
	/** Digits without spaces; a PIN or a confirmation may have letters. */
	readonly digits: string;
	/** What it puts on the meter, as the provider writes it: `62.5 kWh`. */
	readonly units?: string;
};

/** The provider has sold it. Without tokens all of it went to a debt. */
export type Issued = {
	readonly outcome: 'issued';
	/** In the order in which they are keyed in. */
	readonly tokens: readonly IssuedToken[];
	/** The provider's own number for it. */
	readonly reference?: string;
	readonly tariff?: string;
	/** What of the amount went to a debt at the provider. */
	readonly arrears?: Cents;
	/** Lines for the customer, as the provider sent them. */
	readonly messages?: readonly string[];
};

/** The provider has not sold it, and never will under this id. */
export type Declined = {readonly outcome: 'declined'; readonly reason: string};

/** It never left this machine, so the provider has not sold it. Its detail has no full stop: it is put into sentences. */
export const notSent = (detail: string): Declined => ({outcome: 'declined', reason: `it was not sent: ${detail}`});

/** Nobody knows yet. It is asked about again by its id, and never sent anew. */
export type Unanswered = {readonly outcome: 'unknown'; readonly why: UnknownWhy; readonly detail?: string};

/** Why nothing is known: no answer in time, no way to the provider, an answer that cannot be believed, or the program was stopped meanwhile. */
export type UnknownWhy = 'no-answer' | 'unreachable' | 'unbelievable' | 'stopped' | 'in-progress';

export type VendAnswer = Issued | Declined | Unanswered;

/**
 * Kinds of which two vends may have the same digits. A key change is its meter's, and comes again until the meter has taken it; each biller counts its
 * confirmations by itself.
 */
const comesAgain: ReadonlySet<TokenKind> = new Set(['key-change', 'confirmation']);

/** The digits of an answer that no other vend may have. */
export const ownDigits = (answer: VendAnswer): readonly string[] =>
	answer.outcome === 'issued' ? answer.tokens.filter(({kind}) => !comesAgain.has(kind)).map(({digits}) => digits) : [];

const issuedToken = record<IssuedToken>({
	kind: word<TokenKind>({credit: true, 'free-units': true, 'key-change': true, pin: true, confirmation: true}),
	digits: is.words,
	units: maybe(is.words),
});

export const answerShape = oneOf<VendAnswer, 'outcome'>('outcome', {
	issued: record<Issued>({
		outcome: word({issued: true}),
		tokens: is.all(issuedToken),
		reference: maybe(is.words),
		tariff: maybe(is.words),
		arrears: maybe(is.cents),
		messages: maybe(is.all(is.words)),
	}),
	declined: record<Declined>({outcome: word({declined: true}), reason: is.words}),
	unknown: record<Unanswered>({
		outcome: word({unknown: true}),
		why: word<UnknownWhy>({'no-answer': true, unreachable: true, unbelievable: true, stopped: true, 'in-progress': true}),
		detail: maybe(is.words),
	}),
});
