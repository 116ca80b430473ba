// What services and billers have in common: their amounts, what the shop earns by them, their limits of a day, and whether they are on sale.
import {type CheckRefusal, checkText} from '../base/checks.ts';
import type {OfKind} from '../base/handlers.ts';
import {plainLetters} from '../base/letter-folds.ts';
import * as is from '../base/members.ts';
import {type BasisPoints, type Cents, largestAmount, percentage} from '../base/money.ts';
import {maybe, type ShapesOf} from '../base/record-shape.ts';
import {asKeyed, productName} from '../base/text.ts';
import {isTaxClass, type TaxClass, taxShape} from '../shop/vat.ts';

/** What is sold for somebody else: a prepaid service, or the bills of a biller. */
export type OfferKind = 'service' | 'biller';

/** The members that a service and a biller have alike. */
export type Offered = {
	/** Small letters, digits and hyphens, beginning with a letter. It does not change. */
	readonly id: string;
	readonly name: string;
	/** The id of the provider that it is sold through. When left out, its numbers are made up here. */
	readonly provider?: string;
	/** The least that can be bought or paid. */
	readonly least: Cents;
	/** The most that can be bought or paid. */
	readonly most: Cents;
	/** The shop's commission on an amount. */
	readonly commission: BasisPoints;
	/** The fee that the customer pays on top. */
	readonly fee: Cents;
	/** The VAT class of the fee; `standard` when left out. */
	readonly feeTax?: TaxClass;
	/** The most of it in one day, fees apart. */
	readonly dayMost?: Cents;
	/** The most of it in one day for one meter, mobile number or reference. */
	readonly beneficiaryDayMost?: Cents;
	/** It is not sold for now. */
	readonly isOffSale?: true;
	/** Its place in the list, from 1. Those without one come behind the others. */
	readonly place?: number;
};

/** A term of a service or a biller that can be wrong; its words are in formats/wording/offers.ts. */
export type OfferTerm =
	| 'amount'
	| 'beneficiaryDayMost'
	| 'commission'
	| 'dayMost'
	| 'fee'
	| 'fixedAmount'
	| 'hasMeterToken'
	| 'least'
	| 'most'
	| 'referenceLength'
	| 'reflectsInDays'
	| 'refundDays'
	| 'step';

export type OfferRefusal =
	| {readonly kind: 'bad-offer-id'; readonly id: string}
	/** A word that the verbs of the command line keep for themselves. */
	| {readonly kind: 'reserved-name'; readonly name: string; readonly reserved: readonly string[]}
	/** Another service or biller has this id or name. */
	| {readonly kind: 'offer-taken'; readonly name: string}
	| {readonly kind: 'bad-terms'; readonly name: string; readonly term: OfferTerm}
	| {readonly kind: 'bad-tax-class'; readonly tax: string}
	| OfKind<CheckRefusal, 'bad-text'>;

export const offeredMembers: ShapesOf<Offered> = {
	id: is.words,
	name: is.words,
	provider: maybe(is.words),
	least: is.cents,
	most: is.cents,
	commission: is.basisPoints,
	fee: is.cents,
	feeTax: maybe(taxShape),
	dayMost: maybe(is.cents),
	beneficiaryDayMost: maybe(is.cents),
	isOffSale: maybe(is.yes),
	place: maybe(is.number),
};

/** The words that follow `service` and `biller` on the command line. Nothing that is sold may be named by one of them. */
export const reservedNames: readonly string[] = [
	...['list', 'show', 'new', 'edit', 'product', 'off-sale', 'on-sale', 'move', 'remove', 'help'],
];

/** The shop's commission on a vend or a bill of `amount`. */
export const commissionOn = ({commission}: Pick<Offered, 'commission'>, amount: Cents): Cents => percentage(amount, commission);

/** A name as it is compared: in any case. */
const nameKey = (text: string): string => asKeyed(text).toLowerCase();

/** Finds a service or biller by its id or name, in any case. */
export function byName<R extends {readonly id: string; readonly name: string}>(
	rows: ReadonlyMap<string, R>,
	text: string,
): R | undefined {
	const wanted = nameKey(text);
	for (const row of rows.values()) if (row.id === wanted || nameKey(row.name) === wanted) return row;
	return undefined;
}

/** An id for a new name: its letters and digits, with a number behind it where it is taken. */
export function idFor(rows: ReadonlyMap<string, unknown>, name: string): string {
	const plain = plainLetters(name)
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[^a-z]+|-+$/g, '')
		.slice(0, 26);
	const base = plain === '' ? 'offer' : plain;
	for (let tried = 1; ; tried += 1) {
		const id = tried === 1 ? base : `${base}-${tried}`;
		if (!rows.has(id) && !reservedNames.includes(id)) return id;
	}
}

/** Services or billers as the shop has put them in order; those off sale are last. */
export const inOrder = <R extends Pick<Offered, 'isOffSale' | 'place'>>(rows: Iterable<R>): readonly R[] =>
	[...rows].sort(
		(a, b) => Number(a.isOffSale ?? false) - Number(b.isOffSale ?? false) || (a.place ?? Infinity) - (b.place ?? Infinity) || 0,
	);

/** The names of those on sale, in order. */
export const namesOnSale = (rows: ReadonlyMap<string, Offered>): readonly string[] =>
	inOrder(rows.values()).flatMap(({name, isOffSale}) => (isOffSale ? [] : [name]));

/** A commission is less than the whole amount. */
export const mostCommission = 9999;

const isAmount = (amount: Cents, least: number, most: number): boolean => amount >= least && amount <= most;

/** The first term that is not as it must be. */
function wrongTerm({least, most, commission, fee, dayMost, beneficiaryDayMost}: Offered): OfferTerm | undefined {
	if (!isAmount(least, 1, largestAmount)) return 'least';
	if (!isAmount(most, least, largestAmount)) return 'most';
	if (commission < 0 || commission > mostCommission) return 'commission';
	if (!isAmount(fee, 0, largestAmount)) return 'fee';
	if (dayMost !== undefined && !isAmount(dayMost, 1, largestAmount)) return 'dayMost';
	if (beneficiaryDayMost !== undefined && !isAmount(beneficiaryDayMost, 1, largestAmount)) return 'beneficiaryDayMost';
	return undefined;
}

/** Why a service or biller cannot be as it is given, among the others of its kind; its name is tidy already. */
export function checkOffered(rows: ReadonlyMap<string, Offered>, offered: Offered): OfferRefusal | undefined {
	const {id, name, feeTax} = offered;
	if (!/^[a-z][a-z0-9-]{0,29}$/.test(id)) return {kind: 'bad-offer-id', id};
	const unfit = checkText('name', name, productName);
	if (unfit) return unfit;
	const reserved = [id, name].find(each => reservedNames.includes(nameKey(each)));
	if (reserved !== undefined) return {kind: 'reserved-name', name: reserved, reserved: reservedNames};
	const others = new Map([...rows].filter(([key]) => key !== id));
	if (byName(others, id) ?? byName(others, name)) return {kind: 'offer-taken', name};
	const term = wrongTerm(offered);
	if (term !== undefined) return {kind: 'bad-terms', name, term};
	return feeTax === undefined || isTaxClass(feeTax) ? undefined : {kind: 'bad-tax-class', tax: String(feeTax)};
}
