// Saved payees of accounts: saved, changed and removed. Choosing one is quicker and surer than typing its number (rules.md §6).
import type {AccountId, AccountRefusal} from '../accounts/records.ts';
import {checkPayingIn, type StandingRefusal} from '../accounts/standing.ts';
import type {Day} from '../base/calendar.ts';
import {type CheckRefusal, checkAmount, checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, type OfKind, type Refused, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {maybe, ownPart, record} from '../base/record-shape.ts';
import {word} from '../base/shape.ts';
import {drop, put} from '../base/table.ts';
import {payeeName, tidy} from '../base/text.ts';
import {type BillerRefusal, readReference} from '../bills/billers.ts';
import {byName, productNamed, readBeneficiary, type ServiceRefusal, vendOf} from '../prepaid/services.ts';
import {dueFrom, dueShape, isDue} from './due.ts';
import {type Paid, type Payee, type PayeeAsked, type PayeesState, payeeKey, payeesOf, type SavedPayee} from './records.ts';

/** Saves a payee on an account, or changes the one with its number: what is left out is removed from it. */
export type SavePayee = Envelope & {readonly type: 'savePayee'; readonly account: AccountId; readonly payee: PayeeAsked};
/** Removes a payee from an account. */
export type RemovePayee = Envelope & {
	readonly type: 'removePayee';
	readonly account: AccountId;
	/** The number of the payee. */
	readonly payee: number;
};

/** In an entry the number that is paid is left out once its holder is redacted: nothing is saved then. */
type PayeeEntered = Omit<SavedPayee, 'beneficiary'> & {readonly beneficiary?: string};
export type PayeeSaved = {readonly type: 'PayeeSaved'; readonly account: AccountId; readonly payee: PayeeEntered};
export type PayeeRemoved = {readonly type: 'PayeeRemoved'; readonly account: AccountId; readonly payee: number};

export type PayeeRefusal =
	| {readonly kind: 'unknown-payee'; readonly name: string; readonly payee: number}
	/** `saved` is the name under which the account has that number. */
	| {readonly kind: 'payee-saved-already'; readonly name: string; readonly payee: number; readonly saved: string}
	| {readonly kind: 'bad-due'};

type Refusals =
	| PayeeRefusal
	| OfKind<AccountRefusal, 'unknown-account'>
	| OfKind<StandingRefusal, 'account-closed'>
	| BillerRefusal
	| Exclude<ServiceRefusal, {readonly kind: 'meter-doubtful'}>
	| OfKind<CheckRefusal, 'bad-text' | 'amount-out-of-range'>;
type Does<C> = Decider<PayeesState, C, PayeeSaved | PayeeRemoved, Refusals>;

type Read<T> = T | Refused<Refusals>;
type Bought = Paid & Pick<SavedPayee, 'product' | 'amount'>;

/** What is bought of a service, as it is kept. */
function ofService({services}: PayeesState, {sold, beneficiary, product, amount}: PayeeAsked): Read<Bought> {
	const service = byName(services.rows, sold);
	if (!service) return refuse({kind: 'unknown-service', service: sold, known: [...services.rows.values()].map(({name}) => name)});
	const read = readBeneficiary(service, beneficiary);
	if ('refused' in read) return read;
	if (read.beneficiary === undefined) return refuse({kind: 'beneficiary-not-wanted', name: service.name});
	const paid: Paid = {kind: 'service', sold: service.id, beneficiary: read.beneficiary};
	if (product === undefined && amount === undefined) return paid;
	const set = product === undefined ? undefined : productNamed(service, product);
	const vend = vendOf(service, product, amount ?? set?.amount ?? service.least);
	if ('refused' in vend) return vend;
	return set ? {...paid, product: set.name} : {...paid, ...(amount !== undefined && {amount})};
}

/** What is paid to a biller, as it is kept. */
function ofBiller({billers}: PayeesState, {sold, beneficiary, amount}: PayeeAsked): Read<Bought> {
	const biller = byName(billers.rows, sold);
	if (!biller) return refuse({kind: 'unknown-biller', biller: sold, known: [...billers.rows.values()].map(({name}) => name)});
	const read = readReference(biller, beneficiary);
	if ('refused' in read) return read;
	const refusal = amount === undefined ? undefined : checkAmount('amount', amount, biller);
	if (refusal) return refuse(refusal);
	return {kind: 'bill', sold: biller.id, beneficiary: read.reference, ...(amount !== undefined && {amount})};
}

const readers: Readonly<Record<Paid['kind'], typeof ofService>> = {service: ofService, bill: ofBiller};

const savePayee = ((state, {account: id, payee}) => {
	const account = state.accounts.rows.get(id);
	if (!account) return refuse({kind: 'unknown-account', account: id});
	const name = tidy(payee.name);
	const refusal = checkPayingIn(account) ?? checkText('name', name, payeeName);
	if (refusal) return refuse(refusal);
	const own = payeesOf(state, id);
	const {number = (own.at(-1)?.number ?? 0) + 1, due} = payee;
	if (payee.number !== undefined && !own.some(each => each.number === number))
		return refuse({kind: 'unknown-payee', name: account.name, payee: number});
	const bought = readers[payee.kind](state, payee);
	if ('refused' in bought) return bought;
	const same = own.find(each => each.number !== number && payeeKey(each) === payeeKey(bought));
	if (same) return refuse({kind: 'payee-saved-already', name: account.name, payee: same.number, saved: same.name});
	if (due !== undefined && !isDue(due)) return refuse({kind: 'bad-due'});
	return accept({type: 'PayeeSaved', account: id, payee: {number, name, ...bought, ...(due && {due: ownPart(dueShape, due)})}});
}) satisfies Does<SavePayee>;

const removePayee = ((state, {account: id, payee}) => {
	const account = state.accounts.rows.get(id);
	if (!account) return refuse({kind: 'unknown-account', account: id});
	if (!payeesOf(state, id).some(({number}) => number === payee))
		return refuse({kind: 'unknown-payee', name: account.name, payee});
	return accept({type: 'PayeeRemoved', account: id, payee});
}) satisfies Does<RemovePayee>;

/** Takes a payee out, and answers with it. */
function takenOut({payees}: PayeesState, account: AccountId, number: number): Payee | undefined {
	for (const [key, list] of payees.rows) {
		const found = list.find(payee => payee.account === account && payee.number === number);
		if (!found) continue;
		const others = list.filter(payee => payee !== found);
		if (others.length === 0) drop(payees, key);
		else put(payees, key, others);
		return found;
	}
	return undefined;
}

const isSameDue = (one: Payee['due'], other: Payee['due']): boolean => JSON.stringify(one) === JSON.stringify(other);

/** When a payee is due next: one whose due day stays as it was keeps what is paid of it. */
function nextDue(before: Payee | undefined, {due}: PayeeEntered, day: Day): Pick<Payee, 'next' | 'paid'> {
	if (!due) return {};
	if (!before || !isSameDue(before.due, due)) return {next: dueFrom(due, day)};
	return {...(before.next !== undefined && {next: before.next}), ...(before.paid && {paid: before.paid})};
}

const PayeeSaved: Evolver<PayeesState, PayeeSaved> = (state, {account, payee}, {day}) => {
	const before = takenOut(state, account, payee.number);
	const {beneficiary} = payee;
	if (beneficiary === undefined) return;
	const saved = {...payee, beneficiary, account, ...nextDue(before, payee, day)};
	const key = payeeKey(saved);
	put(state.payees, key, [...(state.payees.rows.get(key) ?? []), saved]);
};

const PayeeRemoved: Evolver<PayeesState, PayeeRemoved> = (state, {account, payee}) => {
	takenOut(state, account, payee);
};

const members = {
	name: is.words,
	kind: word<Paid['kind']>({service: true, bill: true}),
	sold: is.words,
	product: maybe(is.words),
	amount: maybe(is.cents),
	due: maybe(dueShape),
};

export const payees = part<Does<SavePayee | RemovePayee>, PayeeSaved | PayeeRemoved>({
	orders: {
		savePayee: {
			account: is.number,
			payee: record<PayeeAsked>({...members, number: maybe(is.number), beneficiary: is.words}),
		},
		removePayee: {account: is.number, payee: is.number},
	},
	deciders: {savePayee, removePayee},
	events: {
		PayeeSaved: {
			account: is.number,
			payee: record<PayeeEntered>({...members, number: is.number, beneficiary: maybe(is.words)}),
		},
		PayeeRemoved: {account: is.number, payee: is.number},
	},
	evolvers: {PayeeSaved, PayeeRemoved},
	moves: 'nothing',
});
