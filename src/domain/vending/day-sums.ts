// The sums of a day, by service and biller, and by whom it was for: what the limits of a day are held against.
import type {Day} from '../base/calendar.ts';
import {type Cents, cents, zero} from '../base/money.ts';
import {drop, put, type Table} from '../base/table.ts';
import {likeKey} from '../base/text.ts';

/** The sum of the newest day on which something was sold. */
export type DaySum = {readonly day: Day; readonly sum: Cents};

/** What the ledger keeps of what was sold for others. */
export type DaySumsState = {
	/** By service and biller. A row stays, so it also says what was ever sold. */
	readonly daySums: Table<string, DaySum>;
	/** By service or biller and the number it was for: the newest day's, and what is not forgotten yet of the days before. */
	readonly beneficiarySums: Table<string, DaySum>;
};

/** Something that was sold for somebody else. */
export type SoldFor = {
	readonly kind: 'service' | 'bill';
	/** Of the service or the biller. */
	readonly id: string;
	readonly beneficiary?: string;
	readonly amount: Cents;
};

export const offerKey = ({kind, id}: Pick<SoldFor, 'kind' | 'id'>): string => `${kind}:${id}`;
export const beneficiaryKey = (sold: Pick<SoldFor, 'kind' | 'id'> & {readonly beneficiary: string}): string =>
	`${offerKey(sold)} ${likeKey(sold.beneficiary)}`;

/** The sum of this day. */
export function sumOn(table: Table<string, DaySum>, key: string, day: Day): Cents {
	const row = table.rows.get(key);
	return row?.day === day ? row.sum : zero;
}

/** The newest row goes to the end, and up to two of other days go from the beginning: a day is forgotten while the next one is sold. */
function keepOnlyToday(table: Table<string, DaySum>, day: Day): void {
	for (let forgotten = 0; forgotten < 2; forgotten += 1) {
		const [oldest] = table.rows;
		if (!oldest || oldest[1].day === day) return;
		drop(table, oldest[0]);
	}
}

/** Adds a vend or a bill to the sums of its day. For the evolver of a sale. */
export function countSold({daySums, beneficiarySums}: DaySumsState, sold: SoldFor, day: Day): void {
	const key = offerKey(sold);
	put(daySums, key, {day, sum: cents(sumOn(daySums, key, day) + sold.amount)});
	if (sold.beneficiary === undefined) return;
	const whose = beneficiaryKey({...sold, beneficiary: sold.beneficiary});
	const sum = cents(sumOn(beneficiarySums, whose, day) + sold.amount);
	drop(beneficiarySums, whose);
	put(beneficiarySums, whose, {day, sum});
	keepOnlyToday(beneficiarySums, day);
}

/** Takes a declined vend off the sums, if its day is still theirs. For the evolver of an answer. */
export function uncountSold({daySums, beneficiarySums}: DaySumsState, sold: SoldFor, day: Day): void {
	const key = offerKey(sold);
	if (daySums.rows.get(key)?.day === day) put(daySums, key, {day, sum: cents(sumOn(daySums, key, day) - sold.amount)});
	if (sold.beneficiary === undefined) return;
	const whose = beneficiaryKey({...sold, beneficiary: sold.beneficiary});
	if (beneficiarySums.rows.get(whose)?.day !== day) return;
	put(beneficiarySums, whose, {day, sum: cents(sumOn(beneficiarySums, whose, day) - sold.amount)});
}
