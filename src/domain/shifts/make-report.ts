// The report of a stretch: its counts under their names, the drawer's named sum, and the totals of the books.
import {tallied} from '../audit/matters.ts';
import {type Cents, negative, sum, zero} from '../base/money.ts';
import type {TillId} from '../base/stamp.ts';
import {basketTotals} from '../selling/basket-totals.ts';
import {setting} from '../shop/settings.ts';
import type {TaxClass} from '../shop/vat.ts';
import {unanswered} from '../vending/vends.ts';
import {openShiftOf, operatorName, type ShiftsState} from './records.ts';
import {type CashSum, type NamedCount, type PaidCash, type ProviderCount, reportVersion, type ShiftReport} from './report.ts';
import {countedOf, countOf, type Stretch} from './stretch.ts';
import {turnoverIn} from './turnover.ts';

/** Rows in the order of their names, so that the same stretch has the same report. */
const inOrder = <T extends {readonly name: string}>(rows: readonly T[]): readonly T[] =>
	[...rows].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

/** Goods under the categories of now; what was typed in has none. */
function categoriesOf({products}: ShiftsState, stretch: Stretch): readonly NamedCount[] {
	const byCategory = new Map<string, {count: number; amount: number}>();
	for (const [product, {count, amount}] of [...countedOf(stretch, 'goods'), ...countedOf(stretch, 'typed')]) {
		const name = products.rows.get(product)?.category ?? '';
		const row = byCategory.get(name) ?? {count: 0, amount: 0};
		byCategory.set(name, {count: row.count + count, amount: row.amount + amount});
	}
	return inOrder([...byCategory].map(([name, {count, amount}]) => ({name, count, amount: amount as Cents})));
}

const providersOf = (stretch: Stretch, kind: 'service' | 'bill'): readonly ProviderCount[] =>
	inOrder(
		[...countedOf(stretch, kind)].map(([id, counted]) => ({
			id,
			name: stretch.names.get(`${kind}:${id}`) ?? id,
			...counted,
			fee: countOf(stretch, `${kind}-fee`, id).amount,
			commission: countOf(stretch, `${kind}-commission`, id).amount,
		})),
	);

/** Cash that was paid in, or paid out. */
function paidOf(state: ShiftsState, {paid}: Stretch, type: 'PaidIn' | 'PaidOut'): readonly PaidCash[] {
	return paid
		.filter(({event}) => event.type === type)
		.map(({event, operator}) => ({
			purpose: event.type === 'PaidIn' ? event.from : event.to,
			amount: event.amount,
			reason: event.reason,
			operator: operatorName(state, operator),
		}));
}

const amountOf = (rows: readonly {readonly amount: Cents}[]): Cents => sum(rows.map(({amount}) => amount));

function cashOf(state: ShiftsState, till: TillId, stretch: Stretch): CashSum {
	const open = openShiftOf(state, till);
	const parts = {
		float: state.shifts.rows.get(till)?.nextFloat ?? zero,
		added: open?.added ?? zero,
		carried: open?.carried ?? zero,
		kept: countOf(stretch, 'cash-kept').amount,
		refunds: countOf(stretch, 'cash-refunds').amount,
		corrections: countOf(stretch, 'cash-corrections').amount,
		withdrawals: negative(countOf(stretch, 'withdrawals').amount),
		payIns: amountOf(paidOf(state, stretch, 'PaidIn')),
		payOuts: negative(amountOf(paidOf(state, stretch, 'PaidOut'))),
	};
	return {...parts, expected: sum(Object.values(parts)), topUps: countOf(stretch, 'cash-top-ups').amount};
}

/** What came in by each tender, and the VAT in it. */
function moneyOf({settings}: ShiftsState, stretch: Stretch): Pick<ShiftReport, 'tenders' | 'vat' | 'untaxed' | 'rounding'> {
	const tenders = [...countedOf(stretch, 'tender')].map(([name, counted]) => {
		const label = stretch.names.get(name);
		return {name, ...counted, ...(label !== undefined && {label})};
	});
	return {
		tenders: inOrder(tenders),
		vat: [...countedOf(stretch, 'vat-gross')]
			.map(([rate, {amount}]) => ({rate: Number(rate), gross: amount, vat: countOf(stretch, 'vat', rate).amount}))
			.sort((a, b) => a.rate - b.rate),
		// Where nothing is taxed, the classes of goods say nothing.
		untaxed: setting(settings, 'vat-registered')
			? [...countedOf(stretch, 'untaxed')].sort().map(([tax, {amount}]) => ({tax: tax as TaxClass, gross: amount}))
			: [],
		rounding: countOf(stretch, 'rounding').amount,
	};
}

/** The report of a till's stretch, in the books as they are after its last entry. */
export function makeReport(state: ShiftsState, till: TillId, stretch: Stretch): ShiftReport {
	const {from, to, first, last} = stretch;
	const training = countOf(stretch, 'training');
	const earlier = countOf(stretch, 'earlier');
	const waiting = [...state.parked.rows.values()].map(({basket}) => basketTotals(basket).total);
	const open = unanswered(state).map(({due}) => due);
	return {
		version: reportVersion,
		shop: setting(state.settings, 'shop-name'),
		till,
		shift: state.shifts.rows.get(till)?.number ?? 0,
		...(from && {from}),
		...(to && {to}),
		operators: [...stretch.operators].sort((a, b) => a - b).map(operator => operatorName(state, operator)),
		receipts: {
			count: countOf(stretch, 'receipts').count,
			...(first !== undefined && {first}),
			...(last !== undefined && {last}),
		},
		turnover: turnoverIn(stretch.posted),
		categories: categoriesOf(state, stretch),
		...moneyOf(state, stretch),
		services: providersOf(stretch, 'service'),
		bills: providersOf(stretch, 'bill'),
		deposits: countOf(stretch, 'deposits'),
		withdrawals: countOf(stretch, 'withdrawals'),
		returns: countOf(stretch, 'returns'),
		discounts: countOf(stretch, 'discounts'),
		removed: countOf(stretch, 'removed'),
		dropped: countOf(stretch, 'dropped'),
		parked: {count: waiting.length, amount: sum(waiting)},
		...(open.length > 0 && {unanswered: {count: open.length, amount: sum(open)}}),
		copies: countOf(stretch, 'copies').count,
		noSales: countOf(stretch, 'no-sales').count,
		corrections: countOf(stretch, 'corrections').count,
		...(earlier.count > 0 && {earlier}),
		...(training.count > 0 && {training}),
		payIns: paidOf(state, stretch, 'PaidIn'),
		payOuts: paidOf(state, stretch, 'PaidOut'),
		cash: cashOf(state, till, stretch),
		overrides: stretch.overrides.map(({approver, operator, what, reason}) => ({
			approver: operatorName(state, approver),
			operator: operatorName(state, operator),
			what,
			...(reason !== undefined && {reason}),
		})),
		audit: tallied(stretch.tally).map(({operator, kind, count}) => ({
			operator: operatorName(state, operator),
			what: kind,
			count,
		})),
		grand: turnoverIn(state.ledger.rows),
	};
}
