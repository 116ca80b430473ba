// The rows at the top of Shift: how one begins, and what the drawer should hold as its named sum, each part that is there.
import {type Cents, zero} from '../../../domain/base/money.ts';
import {firstTill} from '../../../domain/ledger/ledger.ts';
import {drawerHolds} from '../../../domain/shifts/records.ts';
import type {CashSum} from '../../../domain/shifts/report.ts';
import {setting} from '../../../domain/shop/settings.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {wrapped} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import {mayNotSee} from '../../model/may-see.ts';
import {type Span, span} from '../../widgets/line.tsx';
import {cell, gap, rowOf} from '../../widgets/row.ts';

/** What each part is called. */
const parts: readonly (readonly [keyof CashSum, string])[] = [
	['float', 'Left by the last close'],
	['added', 'Float put in or taken out'],
	['carried', 'From before the first shift'],
	['kept', 'Cash kept on receipts'],
	['refunds', 'Given back for returns'],
	['corrections', 'Tenders corrected'],
	['withdrawals', 'Withdrawn from accounts'],
	['payIns', 'Paid in'],
	['payOuts', 'Paid out'],
];

/** These stand there also when they are nothing. */
const always: readonly (keyof CashSum)[] = ['kept'];

const [labelColumns, amountColumns] = [28, 14];

function sumRow(label: string, amount: Cents, look: {readonly isSum?: boolean; readonly note?: string} = {}): readonly Span[] {
	return rowOf([
		gap,
		cell(label, labelColumns, {tone: look.isSum ? 'strong' : 'plain'}),
		cell(amountText(amount), amountColumns, {align: 'right', tone: 'strong'}),
		gap,
		cell(look.note ?? '', 30, {tone: 'dim'}),
	]).spans;
}

/** Why the sum is not shown, or undefined. */
export function hiddenText(sight: Sight): string | undefined {
	if (setting(sight.state.settings, 'blind-count'))
		return 'The drawer is counted blind: what it should hold is shown once it is counted.';
	return mayNotSee(sight, 'reports');
}

/** What the drawer should hold now, part by part; or why that is not shown. */
function sumRows(sight: Sight, columns: number): readonly (readonly Span[])[] {
	const hidden = hiddenText(sight);
	if (hidden !== undefined) return wrapped(hidden, columns - 2).map(row => [span(` ${row}`, 'dim')]);
	const cash = sight.lookups.shiftNow()?.cash;
	if (!cash) return [sumRow('Cash in the drawer so far', drawerHolds(sight.state, firstTill), {isSum: true})];
	const shown = parts.filter(([part]) => always.includes(part) || (cash[part] ?? zero) !== zero);
	const topUps = cash.topUps === zero ? '' : `of which top-ups ${amountText(cash.topUps)}`;
	return [
		...shown.map(([part, label]) => sumRow(label, cash[part] ?? zero, part === 'kept' ? {note: topUps} : {})),
		[span(` ${'─'.repeat(labelColumns + amountColumns)}`, 'faint')],
		sumRow('The drawer should hold', cash.expected, {isSum: true}),
	];
}

/** What to do where no shift is open. */
function beginRows(sight: Sight, columns: number): readonly (readonly Span[])[] {
	if (sight.state.shifts.rows.get(firstTill)?.open) return [];
	const isNeeded = setting(sight.state.settings, 'shifts') === 'required';
	const text = `${sight.keyOf('shift.new-shift')} opens a shift with the float that is in the drawer.${isNeeded ? ' No cash moves before that.' : ''}`;
	return [...wrapped(text, columns - 2).map(row => [span(` ${row}`, isNeeded ? 'warning' : 'plain')]), [' ']];
}

/** The rows above the list. */
export const aboveRows = (sight: Sight, columns: number): readonly (readonly Span[])[] => [
	...beginRows(sight, columns),
	...sumRows(sight, columns),
	[' '],
];
