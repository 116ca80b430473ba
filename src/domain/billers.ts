// Owns billers: whose bills can be paid here, and what a reference looks like (rules.md §6).
import type {Evolver, Poster} from './commands.ts';
import type {RefusalOf} from './decision.ts';
import type {BasisPoints, Cents} from './money.ts';
import {put} from './slice.ts';

export type Biller = {
	readonly id: string;
	readonly name: string;
	/** How many letters, digits, `-` and `/` a reference has. */
	readonly referenceLeast: number;
	readonly referenceMost: number;
	readonly least: Cents;
	readonly most: Cents;
	readonly commission: BasisPoints;
	readonly fee: Cents;
	/** In how many days a bill can be taken back; none when left out. */
	readonly refundDays?: number;
};

export type BillerListed = {readonly type: 'BillerListed'; readonly biller: Biller};
export type BillerEvent = BillerListed;

export type BillItem = {
	readonly type: 'bill';
	readonly biller: string;
	readonly amount: Cents;
	readonly reference: string;
	readonly note?: string;
};

export type BillerRefusal =
	| {readonly kind: 'unknown-biller'; readonly biller: string; readonly known: readonly string[]}
	| {readonly kind: 'bad-reference'; readonly name: string; readonly least: number; readonly most: number};

/** A reference as the ledger keeps it, or the refusal that says what the biller expects. */
export function readReference(
	biller: Biller,
	text: string,
): {readonly reference: string} | {readonly refused: RefusalOf<'bad-reference'>} {
	const reference = text.trim();
	const isFine =
		/^[A-Za-z0-9/-]+$/.test(reference) && reference.length >= biller.referenceLeast && reference.length <= biller.referenceMost;
	if (isFine) return {reference};
	return {refused: {kind: 'bad-reference', name: biller.name, least: biller.referenceLeast, most: biller.referenceMost}};
}

const BillerListed: Evolver<'BillerListed'> = (state, {biller}) => put(state.billers, biller.id, biller);

export const billerSlice = {
	evolvers: {BillerListed},
	posters: {BillerListed: () => []} satisfies {[K in BillerEvent['type']]: Poster<K>},
};
