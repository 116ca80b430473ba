// Billers whose bills can be paid here, and the form of their references (rules.md §6).
import type {Decider, Evolver, OfKind} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import type {BasisPoints, Cents} from '../base/money.ts';
import {part} from '../base/part.ts';
import {maybe, ownPart, record} from '../base/record-shape.ts';
import {put, type Table} from '../base/table.ts';
import {asKeyed} from '../base/text.ts';

/** A provider whose bills can be paid here. */
export type Biller = {
	readonly id: string;
	readonly name: string;
	/** The id of the provider that its bills are paid through. When left out, the confirmation is made up here. */
	readonly provider?: string;
	/** The least number of letters, digits, `-` and `/` in a reference. */
	readonly referenceLeast: number;
	/** The most of them. */
	readonly referenceMost: number;
	/** The least that can be paid. */
	readonly least: Cents;
	/** The most that can be paid. */
	readonly most: Cents;
	/** The shop's commission on an amount. */
	readonly commission: BasisPoints;
	/** The fee that the customer pays on top. */
	readonly fee: Cents;
	/** The number of days in which a bill can be taken back. When left out, it cannot be taken back. */
	readonly refundDays?: number;
};

export type BillerListed = {readonly type: 'BillerListed'; readonly biller: Biller};

export type BillerRefusal =
	| {readonly kind: 'unknown-biller'; readonly biller: string; readonly known: readonly string[]}
	| {readonly kind: 'bad-reference'; readonly name: string; readonly least: number; readonly most: number};

/** What the ledger keeps of billers. */
export type BillsState = {
	/** By their ids. */
	readonly billers: Table<string, Biller>;
};

type Does<C> = Decider<BillsState, C, BillerListed, BillerRefusal>;

/** A reference as the ledger keeps it, or the refusal that says what the biller expects. */
export function readReference(
	biller: Biller,
	text: string,
): {readonly reference: string} | {readonly refused: OfKind<BillerRefusal, 'bad-reference'>} {
	// Bills print a long reference in groups.
	const reference = asKeyed(text).replaceAll(' ', '');
	const isFine =
		/^[A-Za-z0-9/-]+$/.test(reference) && reference.length >= biller.referenceLeast && reference.length <= biller.referenceMost;
	if (isFine) return {reference};
	return {refused: {kind: 'bad-reference', name: biller.name, least: biller.referenceLeast, most: biller.referenceMost}};
}

/** The event of listing a biller, with only the members of a biller. */
export const billerListed = (biller: Biller): BillerListed => ({type: 'BillerListed', biller: ownPart(billerShape, biller)});

const BillerListed: Evolver<BillsState, BillerListed> = (state, {biller}) => put(state.billers, biller.id, biller);

export const billerShape = record<Biller>({
	id: is.words,
	name: is.words,
	provider: maybe(is.words),
	referenceLeast: is.number,
	referenceMost: is.number,
	least: is.cents,
	most: is.cents,
	commission: is.basisPoints,
	fee: is.cents,
	refundDays: maybe(is.number),
});

export const billers = part<Does<never>, BillerListed>({
	orders: {},
	deciders: {},
	events: {BillerListed: {biller: billerShape}},
	evolvers: {BillerListed},
	moves: 'nothing',
});
