// The drawing of Services and commission: each with its face value and what the shop earned, and own turnover apart from what belongs to others.

import {weekdayOf} from '../../../domain/base/calendar.ts';
import {type Cents, plus, zero} from '../../../domain/base/money.ts';
import type {CommissionRow} from '../../../formats/records/commission.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {weekdays} from '../../../formats/text/wall-clock.ts';
import type {Sight} from '../../model/desk.ts';
import type {CommissionDialog} from '../../model/dialogs.ts';
import {type Span, span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {cell, gap, inTone, type Row, rowOf} from '../../widgets/row.ts';
import {periodOf, reportOf} from './commission.ts';

type Props = {readonly sight: Sight; readonly dialog: CommissionDialog; readonly size: PanelSize};

const widths = {count: 8, amount: 13, fee: 10, commission: 12, earned: 12} as const;

type Cells = Readonly<Record<'name' | keyof typeof widths, string>>;

const layoutOf =
	(columns: number) =>
	({name, count, amount, fee, commission, earned}: Cells): Row =>
		rowOf([
			cell(name, columns - 3 - Object.values(widths).reduce((all, each) => all + each, 0)),
			cell(count, widths.count, {align: 'right', tone: 'dim'}),
			cell(amount, widths.amount, {align: 'right', tone: 'others'}),
			cell(fee, widths.fee, {align: 'right'}),
			cell(commission, widths.commission, {align: 'right'}),
			cell(earned, widths.earned, {align: 'right', tone: 'strong'}),
			gap,
		]);

const cellsOf = ({
	name,
	count,
	amount,
	fee,
	commission,
}: Pick<CommissionRow, 'name' | 'count' | 'amount' | 'fee' | 'commission'>): Cells => ({
	name: plainText(name),
	count: String(count),
	amount: amountText(amount),
	fee: fee === zero ? '' : amountText(fee),
	commission: amountText(commission),
	earned: amountText(plus(fee, commission)),
});

/** The days that are shown, in words. */
function periodText(dialog: CommissionDialog): string {
	const {from, to} = periodOf(dialog);
	return from === to ? `${weekdays[weekdayOf(from)]} ${from}` : `${from} to ${to}`;
}

const pair = (label: string, amount: Cents, tone: 'plain' | 'strong' | 'others' = 'plain'): readonly Span[] => [
	span(` ${label.padEnd(24)}`, 'dim'),
	span(amountText(amount).padStart(14), tone),
];

export function CommissionView({sight, dialog, size}: Props) {
	const {columns, rows} = inside(size);
	const {rows: sold, total, turnover, own} = reportOf(sight, dialog);
	const layout = layoutOf(columns);
	const found = new Map(sold.map(row => [`${row.kind}:${row.id}`, row]));
	const row = (key: string): Row | string => {
		const at = found.get(key);
		return at ? layout(cellsOf(at)) : '';
	};
	const headings = layout({
		name: 'Sold for',
		count: 'Sold',
		amount: 'Face value',
		fee: 'Fees',
		commission: 'Commission',
		earned: 'Earned',
	});
	const sums = [
		['  ', ...layout(cellsOf({...total, name: 'Together'})).spans],
		[' '],
		pair('Goods, no VAT', turnover.sales),
		pair('Fees, no VAT', turnover.fees),
		pair('Commission', turnover.commission),
		pair('Own turnover', own, 'strong'),
		pair('Belongs to others', turnover.others, 'others'),
	];
	return (
		<Panel title="Services and commission" mark={periodText(dialog)} size={size}>
			{sold.length === 0 ? (
				<Lines rows={[[' '], [span('  Nothing was sold for others.', 'dim')], [' ']]} />
			) : (
				<>
					<Lines rows={[['  ', ...inTone(headings, 'dim')]]} />
					<ListRows list={dialog.list} keys={[...found.keys()]} height={Math.min(sold.length, rows - 9)} row={row} />
				</>
			)}
			<Lines rows={sums} />
		</Panel>
	);
}
