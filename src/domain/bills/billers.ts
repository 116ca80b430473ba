// Billers whose bills can be paid here, and the form of their references (rules.md §6).
import {type CheckRefusal, checkAmount, checkText} from '../base/checks.ts';
import {type Decider, type Evolver, type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import type {Cents} from '../base/money.ts';
import {part} from '../base/part.ts';
import {maybe, ownPart, record} from '../base/record-shape.ts';
import {word} from '../base/shape.ts';
import {mustHave, put, type Table} from '../base/table.ts';
import {asKeyed, note, tidy} from '../base/text.ts';
import {checkOffered, type Offered, type OfferRefusal, type OfferTerm, offeredMembers} from '../prepaid/offered.ts';
import {type CheckDigit, checkDigitFits} from './check-digit.ts';
import {fitsPattern, longestReference, patternLength} from './reference-pattern.ts';

/** Somebody whose bills can be paid here. */
export type Biller = Offered & {
	/** The least number of letters, digits, `-` and `/` in a reference. */
	readonly referenceLeast: number;
	/** The most of them. */
	readonly referenceMost: number;
	/** The form of a reference: `A` is any letter, `9` any digit, `*` either, `{6,10}` behind it how many; anything else is itself, and so is what stands in quotes. */
	readonly pattern?: string;
	/** A reference as it stands on a bill. */
	readonly example?: string;
	/** The sentence for a reference that does not fit. */
	readonly mismatch?: string;
	readonly checkDigit?: CheckDigit;
	/** Each bill is of this amount. */
	readonly fixedAmount?: Cents;
	/** Less may be paid than is due; yes when left out. Without an amount that is due it says nothing. */
	readonly isPartAllowed?: boolean;
	/** More may be paid than is due; yes when left out. */
	readonly isOverAllowed?: boolean;
	/** The number of days in which a bill can be taken back. When left out, it cannot be taken back. */
	readonly refundDays?: number;
	/** The number of days until the biller's books show a payment. */
	readonly reflectsInDays?: number;
};

export type BillerListed = {readonly type: 'BillerListed'; readonly biller: Biller};
/** A biller was changed: all of it as it is from then on, but its place. */
export type BillerEdited = {readonly type: 'BillerEdited'; readonly biller: Biller};

export type BillerRefusal =
	| {readonly kind: 'unknown-biller'; readonly biller: string; readonly known: readonly string[]}
	| {readonly kind: 'bad-reference'; readonly name: string; readonly least: number; readonly most: number}
	/** It does not have the biller's form, or its check digit does not fit. */
	| ({readonly kind: 'reference-misfit'; readonly name: string; readonly by: 'pattern' | 'check-digit'} & Pick<
			Biller,
			'pattern' | 'example' | 'mismatch'
	  >);

/** Why an amount cannot be paid of what is due. */
export type DueRefusal =
	| {readonly kind: 'below-due'; readonly name: string; readonly due: Cents}
	| {readonly kind: 'above-due'; readonly name: string; readonly due: Cents};

/** What the ledger keeps of billers. */
export type BillsState = {
	/** By their ids. */
	readonly billers: Table<string, Biller>;
};

type Does<C> = Decider<BillsState, C, BillerListed | BillerEdited, BillerRefusal>;

/** Whether a text has only letters, digits, `-` and `/`, as many as a reference of the biller has. */
const isReferenceLike = ({referenceLeast, referenceMost}: Biller, text: string): boolean =>
	/^[A-Za-z0-9/-]+$/.test(text) && text.length >= referenceLeast && text.length <= referenceMost;

/** A reference as the ledger keeps it, or the refusal that says what the biller expects. */
export function readReference(
	biller: Biller,
	text: string,
): {readonly reference: string} | {readonly refused: OfKind<BillerRefusal, 'bad-reference' | 'reference-misfit'>} {
	// Bills print a long reference in groups.
	const reference = asKeyed(text).replaceAll(' ', '');
	const {name, pattern, example, mismatch, checkDigit, referenceLeast: least, referenceMost: most} = biller;
	const said = {
		...(pattern !== undefined && {pattern}),
		...(example !== undefined && {example}),
		...(mismatch !== undefined && {mismatch}),
	};
	if (pattern !== undefined && !fitsPattern(pattern, reference))
		return refuse({kind: 'reference-misfit', name, by: 'pattern', ...said});
	if (!isReferenceLike(biller, reference)) return refuse({kind: 'bad-reference', name, least, most});
	if (checkDigit !== undefined && !checkDigitFits(checkDigit, reference))
		return refuse({kind: 'reference-misfit', name, by: 'check-digit', ...said});
	return {reference};
}

/** Why an amount cannot be paid of what is due: of the fixed amount of a biller, or of what a bill says. */
function checkDue({name, isPartAllowed = true, isOverAllowed = true}: Biller, amount: Cents, due: Cents): DueRefusal | undefined {
	if (amount < due && !isPartAllowed) return {kind: 'below-due', name, due};
	return amount > due && !isOverAllowed ? {kind: 'above-due', name, due} : undefined;
}

/** Why an amount cannot be paid to a biller. */
export function checkBill(biller: Biller, amount: Cents): DueRefusal | OfKind<CheckRefusal, 'amount-out-of-range'> | undefined {
	const {fixedAmount} = biller;
	return checkAmount('amount', amount, biller) ?? (fixedAmount === undefined ? undefined : checkDue(biller, amount, fixedAmount));
}

/** Why a biller cannot be as it is given. */
export type NewBillerRefusal =
	| OfferRefusal
	| {readonly kind: 'bad-pattern'; readonly pattern: string}
	/** The example does not fit the form, or its check digit is wrong. */
	| {readonly kind: 'example-misfit'; readonly example: string; readonly by: 'pattern' | 'check-digit' | 'length'}
	| OfKind<CheckRefusal, 'bad-text'>;

/** A biller as it is kept: its texts tidied, the length of its references as its mask has it, and no place of its own. */
export function tidyBiller({mismatch, place: _place, ...biller}: Biller): Biller {
	const {pattern, example} = biller;
	const length = pattern === undefined ? undefined : patternLength(asKeyed(pattern));
	return {
		...biller,
		id: asKeyed(biller.id),
		name: tidy(biller.name),
		...(length && {referenceLeast: Math.max(1, length.least), referenceMost: length.most}),
		...(pattern !== undefined && {pattern: asKeyed(pattern)}),
		...(example !== undefined && {example: asKeyed(example)}),
		...(mismatch !== undefined && {mismatch: tidy(mismatch)}),
	};
}

const isDays = (days: number | undefined): boolean => days === undefined || (days >= 0 && days <= 90);

/** The first term of a biller that is not as it must be. */
function wrongTerm(biller: Biller): OfferTerm | undefined {
	const {referenceLeast, referenceMost, fixedAmount, least, most, refundDays, reflectsInDays} = biller;
	if (referenceLeast < 1 || referenceMost < referenceLeast || referenceMost > longestReference) return 'referenceLength';
	if (fixedAmount !== undefined && (fixedAmount < least || fixedAmount > most)) return 'fixedAmount';
	if (!isDays(refundDays)) return 'refundDays';
	return isDays(reflectsInDays) ? undefined : 'reflectsInDays';
}

/** Why the form of a biller's references cannot be as it is given. */
function checkForm(biller: Biller): NewBillerRefusal | undefined {
	const {pattern, example, mismatch} = biller;
	if (pattern !== undefined && !patternLength(pattern)) return {kind: 'bad-pattern', pattern};
	const unfit = mismatch === undefined ? undefined : checkText('sentence', mismatch, note);
	if (unfit || example === undefined) return unfit;
	const read = readReference(biller, example);
	if (!('refused' in read)) return undefined;
	return {kind: 'example-misfit', example, by: read.refused.kind === 'bad-reference' ? 'length' : read.refused.by};
}

/** Why a biller cannot be as it is given; its texts are tidy already. */
export function checkBiller({billers}: BillsState, biller: Biller): NewBillerRefusal | undefined {
	const unfit = checkOffered(billers.rows, biller);
	if (unfit) return unfit;
	const term = wrongTerm(biller);
	return term === undefined ? checkForm(biller) : {kind: 'bad-terms', name: biller.name, term};
}

/** A biller with only the members of one. */
export const ownBiller = (biller: Biller): Biller => ownPart(billerShape, biller);

/** The event of listing a biller. */
export const billerListed = (biller: Biller): BillerListed => ({type: 'BillerListed', biller: ownBiller(biller)});

const BillerListed: Evolver<BillsState, BillerListed> = (state, {biller}) => put(state.billers, biller.id, biller);

/** Its place in the list stays. */
const BillerEdited: Evolver<BillsState, BillerEdited> = (state, {biller: {place: _place, ...biller}}) => {
	const {place} = mustHave(state.billers, biller.id);
	put(state.billers, biller.id, {...biller, ...(place !== undefined && {place})});
};

export const billerShape = record<Biller>({
	...offeredMembers,
	referenceLeast: is.number,
	referenceMost: is.number,
	pattern: maybe(is.words),
	example: maybe(is.words),
	mismatch: maybe(is.words),
	checkDigit: maybe(word<CheckDigit>({luhn: true, mod97: true, rf: true})),
	fixedAmount: maybe(is.cents),
	isPartAllowed: maybe(is.yesNo),
	isOverAllowed: maybe(is.yesNo),
	refundDays: maybe(is.number),
	reflectsInDays: maybe(is.number),
});

export const billers = part<Does<never>, BillerListed | BillerEdited>({
	orders: {},
	deciders: {},
	events: {BillerListed: {biller: billerShape}, BillerEdited: {biller: billerShape}},
	evolvers: {BillerListed, BillerEdited},
	moves: 'nothing',
});
