// The drawing of the token safe: the line to find by, and what is found, each with the end of its number.
import {Box} from 'ink';
import {maskedText} from '../../../formats/records/kept-tokens.ts';
import {shortColumns, shortTime} from '../../../formats/text/short-time.ts';
import type {Sight} from '../../model/desk.ts';
import type {TokenSafeDialog} from '../../model/dialogs.ts';
import {Field} from '../../widgets/field.tsx';
import {Line, span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {cell, gap, inTone, type Row, rowOf} from '../../widgets/row.ts';
import {today} from '../shared/title-marks.ts';
import {foundTokens} from './token-safe.ts';

type Props = {readonly sight: Sight; readonly dialog: TokenSafeDialog; readonly size: PanelSize};

const widths = {time: shortColumns + 1, receipt: 11, beneficiary: 15, end: 9} as const;
/** The letters of what was sold before there is room for the customer. */
const leastWhat = 20;
/** The columns of a customer. */
const who = {least: 12, most: 24} as const;

type Cells = Readonly<Record<'time' | 'receipt' | 'what' | 'beneficiary' | 'customer' | 'end', string>>;

function layoutOf(columns: number): (cells: Cells) => Row {
	const room = columns - 2 - widths.time - widths.receipt - widths.beneficiary - widths.end - 1;
	const left = Math.min(who.most, room - leastWhat);
	const whoColumns = left < who.least ? 0 : left;
	return ({time, receipt, what, beneficiary, customer, end}) =>
		rowOf([
			cell(time, widths.time, {tone: 'dim'}),
			cell(receipt, widths.receipt, {tone: 'dim'}),
			cell(what, room - whoColumns - 1),
			gap,
			cell(beneficiary, widths.beneficiary - 1),
			gap,
			...(whoColumns > 0 ? [cell(customer, whoColumns - 1), gap] : []),
			cell(end, widths.end, {align: 'right', tone: 'strong'}),
			gap,
		]);
}

export function TokenSafeView({sight, dialog, size}: Props) {
	const {columns, rows} = inside(size);
	const found = foundTokens(sight, dialog);
	const layout = layoutOf(columns);
	const day = today(sight);
	const row = (key: string): Row | string => {
		const kept = found.get(key);
		if (!kept) return '';
		const {receipt, name, beneficiary, customer} = kept;
		return layout({
			time: shortTime(receipt.stamp, day),
			receipt: receipt.number,
			what: name,
			beneficiary,
			customer,
			end: maskedText(kept),
		});
	};
	const headings = layout({
		time: 'Time',
		receipt: 'Receipt',
		what: 'What',
		beneficiary: 'For',
		customer: 'Who',
		end: 'Ends in',
	});
	return (
		<Panel title="Token safe, the newest first" size={size}>
			<Box>
				<Line spans={[' Find ']} />
				<Field field={dialog.field} columns={columns - 7} hasCursor placeholder="meter, phone, name, receipt, last four digits" />
			</Box>
			{found.size === 0 ? (
				<Lines rows={[[' '], [span('  No token is found by that.', 'dim')]]} />
			) : (
				<>
					<Lines rows={[['  ', ...inTone(headings, 'dim')]]} />
					<ListRows list={dialog.list} keys={[...found.keys()]} height={rows - 2} row={row} />
				</>
			)}
		</Panel>
	);
}
