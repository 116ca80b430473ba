// What was sold for others in some days, and what the shop earned by it: by service and biller, and its own turnover apart from theirs.
import type {Day} from '../../domain/base/calendar.ts';
import {type Cents, plus, sum, zero} from '../../domain/base/money.ts';
import type {LedgerAccount} from '../../domain/base/postings.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {SoldForOthers, Takings} from '../../domain/ports/history.ts';
import {ownTurnover, type Turnover, turnoverIn} from '../../domain/shifts/turnover.ts';
import {csvText} from '../text/csv.ts';
import {plainText} from '../text/plain-text.ts';
import {plainAmount} from './statement.ts';

/** A service or a biller with what was sold for it. */
export type CommissionRow = SoldForOthers & {readonly kind: 'service' | 'bill'; readonly id: string; readonly name: string};

export type CommissionReport = {
	/** In the order in which the shop offers them; those without a sale are left out. */
	readonly rows: readonly CommissionRow[];
	readonly total: SoldForOthers;
	/** Of the same days, goods included. */
	readonly turnover: Turnover;
	/** What the shop earned: goods, fees and commission, without VAT. */
	readonly own: Cents;
};

const nothing: SoldForOthers = {count: 0, amount: zero, fee: zero, commission: zero};
const together = (a: SoldForOthers, b: SoldForOthers): SoldForOthers => ({
	count: a.count + b.count,
	amount: plus(a.amount, b.amount),
	fee: plus(a.fee, b.fee),
	commission: plus(a.commission, b.commission),
});
const isAny = ({count, amount, fee, commission}: SoldForOthers): boolean =>
	count !== 0 || amount !== zero || fee !== zero || commission !== zero;

type Offered = Pick<State, 'services' | 'billers'>;

export function commissionReport(
	{services, billers}: Offered,
	days: readonly Pick<Takings, 'sold' | 'posted'>[],
): CommissionReport {
	const soldAs = (key: string): SoldForOthers => days.map(({sold}) => sold.get(key) ?? nothing).reduce(together, nothing);
	const offered = [
		...[...services.rows.values()].map(({id, name}) => ({kind: 'service' as const, id, name})),
		...[...billers.rows.values()].map(({id, name}) => ({kind: 'bill' as const, id, name})),
	];
	const rows = offered.map(row => ({...row, ...soldAs(`${row.kind}:${row.id}`)})).filter(isAny);
	const sums = new Map<LedgerAccount, Cents>();
	for (const {posted} of days) for (const [account, amount] of posted) sums.set(account, plus(sums.get(account) ?? zero, amount));
	const turnover = turnoverIn(sums);
	return {rows, total: rows.reduce<SoldForOthers>(together, nothing), turnover, own: ownTurnover(turnover)};
}

/** One day of a service or a biller. */
type DayRow = CommissionRow & {readonly day: Day};

/** The rows of each day, for a spreadsheet. */
export function commissionCsv(state: Offered, days: readonly (readonly [Day, Takings])[]): string {
	const rows = days.flatMap(([day, takings]): readonly DayRow[] =>
		commissionReport(state, [takings]).rows.map(row => ({...row, day})),
	);
	return csvText([
		['Day', 'Kind', 'Name', 'Sold', 'Face value', 'Fees', 'Commission', 'Earned'],
		...rows.map(({day, kind, name, count, amount, fee, commission}) => [
			day,
			kind,
			plainText(name),
			String(count),
			plainAmount(amount),
			plainAmount(fee),
			plainAmount(commission),
			plainAmount(sum([fee, commission])),
		]),
	]);
}
