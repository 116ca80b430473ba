// The limits of a day for services and billers: in all, and for one number. What a provider has not answered yet counts, what it declined does not.
import type {Day} from '../base/calendar.ts';
import {type Cents, cents} from '../base/money.ts';
import {factsOf, type SaleLine} from '../lines/lines.ts';
import type {Offered} from '../prepaid/offered.ts';
import {beneficiaryKey, countSold, type DaySumsState, offerKey, type SoldFor, sumOn} from '../vending/day-sums.ts';
import type {SellingState} from './records.ts';

export type DayLimitRefusal = {
	readonly kind: 'day-limit';
	readonly name: string;
	readonly most: Cents;
	/** What can still be sold today. */
	readonly left: Cents;
	/** The number that the limit is for; left out where it is for all of them together. */
	readonly beneficiary?: string;
};

/** What a line sells for somebody else; undefined for goods and top-ups. */
function soldFor(line: SaleLine): SoldFor | undefined {
	const facts = factsOf(line);
	const vend = facts.vend(line);
	if (!vend) return undefined;
	const beneficiary = facts.purchase(line)?.beneficiary;
	return {...vend, amount: line.total, ...(beneficiary !== undefined && {beneficiary})};
}

/** Counts the vends and bills of a sale. For the evolver of a sale. */
export function countLines(state: DaySumsState, lines: readonly SaleLine[], day: Day): void {
	for (const line of lines) {
		const sold = soldFor(line);
		if (sold) countSold(state, sold, day);
	}
}

const limitsOf = ({services, billers}: SellingState, {kind, id}: SoldFor): Offered | undefined =>
	({service: services, bill: billers})[kind].rows.get(id);

/** The limit of a day that the lines of a basket go beyond, with what is left of it before them. */
export function beyondDay(state: SellingState, lines: readonly SaleLine[], day: Day): DayLimitRefusal | undefined {
	const inBasket = new Map<string, number>();
	const check = (
		key: string,
		{most, sold, amount}: {readonly most: Cents | undefined; readonly sold: Cents; readonly amount: Cents},
	) => {
		const before = inBasket.get(key) ?? 0;
		inBasket.set(key, before + amount);
		if (most === undefined || sold + before + amount <= most) return undefined;
		return {most, left: cents(Math.max(0, most - sold - before))};
	};
	for (const line of lines) {
		const sold = soldFor(line);
		const limits = sold && limitsOf(state, sold);
		if (!sold || !limits) continue;
		const {name, dayMost, beneficiaryDayMost} = limits;
		const {amount, beneficiary} = sold;
		const key = offerKey(sold);
		const all = check(key, {most: dayMost, sold: sumOn(state.daySums, key, day), amount});
		if (all) return {kind: 'day-limit', name, ...all};
		if (beneficiary === undefined) continue;
		const whose = beneficiaryKey({...sold, beneficiary});
		const one = check(whose, {most: beneficiaryDayMost, sold: sumOn(state.beneficiarySums, whose, day), amount});
		if (one) return {kind: 'day-limit', name, ...one, beneficiary};
	}
	return undefined;
}
