// Redaction: what names the holder of an account is replaced everywhere it is kept. The entry comes first, and says which lines change.
import {assert} from '../base/assert.ts';
import {type CheckRefusal, checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {maybe, record} from '../base/record-shape.ts';
import {note, tidy} from '../base/text.ts';
import {mentions, personOf} from './person.ts';
import type {AccountId, AccountRefusal, AccountsState} from './records.ts';

/** Replaces what names the holder of an account in everything the shop keeps. The shop is opened anew then; this cannot be undone. */
export type RedactPerson = Envelope & {
	readonly type: 'redactPerson';
	readonly account: AccountId;
	/** Why: up to 120 letters, without the name. */
	readonly reason: string;
};

/** A line of the journal that is written anew, with other texts. */
export type RedactedEntry = {
	readonly seq: number;
	/** The hash in its head: that of the line as it was first written. */
	readonly was: string;
	/** SHA-256 of the JSON that stands there from now on. */
	readonly now: string;
	/** Which texts of its events are replaced, as `0.customer.name`. */
	readonly at: readonly string[];
};

export type PersonRedacted = {
	readonly type: 'PersonRedacted';
	readonly account: AccountId;
	readonly reason: string;
	readonly entries: readonly RedactedEntry[];
	/** The entries that still name the holder: more than one entry of the journal can list. Redact once more. */
	readonly left?: number;
};

/** The lines that name the holder of an account, looked up before a redaction is decided. */
export type PersonalLines = {readonly personal?: {readonly entries: readonly RedactedEntry[]; readonly left: number}};

export type RedactionRefusal =
	/** Nothing names the holder of the account any more. */
	| {readonly kind: 'nothing-personal'; readonly account: AccountId}
	/** The reason itself would name the holder. */
	| {readonly kind: 'reason-names'};

type Does = Decider<AccountsState, RedactPerson, PersonRedacted, RedactionRefusal | AccountRefusal | CheckRefusal, PersonalLines>;

const redactPerson = ((state, {account: id, reason: given}, {personal}) => {
	const account = state.accounts.rows.get(id);
	if (!account) return refuse({kind: 'unknown-account', account: id});
	const reason = tidy(given);
	const unfit = checkText('reason', reason, note);
	if (unfit) return refuse(unfit);
	const {person, learn} = personOf(state, id);
	learn(account);
	if (mentions(person, reason, true)) return refuse({kind: 'reason-names'});
	const {entries, left} = personal ?? {entries: [], left: 0};
	if (entries.length === 0) return refuse({kind: 'nothing-personal', account: id});
	return accept({type: 'PersonRedacted', account: id, reason, entries, ...(left > 0 && {left})});
}) satisfies Does;

/** The lines themselves are written anew: what they fold to needs no change here. A redaction of an account that is not there is forged. */
const PersonRedacted: Evolver<AccountsState, PersonRedacted> = ({accounts}, {account}) =>
	assert(accounts.rows.has(account), 'a redacted account is there', {account});

const entryShape = record<RedactedEntry>({seq: is.number, was: is.words, now: is.words, at: is.all(is.words)});

export const redaction = part<Does, PersonRedacted>({
	orders: {redactPerson: {account: is.number, reason: is.words}},
	deciders: {redactPerson},
	events: {PersonRedacted: {account: is.number, reason: is.words, entries: is.all(entryShape), left: maybe(is.number)}},
	evolvers: {PersonRedacted},
	moves: 'nothing',
});
