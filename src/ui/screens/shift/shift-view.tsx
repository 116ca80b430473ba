// The drawing of Shift: what the drawer should hold, then what is not finished and the closed shifts, with the chosen Z beside them where there is room.
import {firstTill} from '../../../domain/ledger/ledger.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {shortColumns, shortTime} from '../../../formats/text/short-time.ts';
import {offText} from '../../../formats/wording/likely-causes.ts';
import type {Sight} from '../../model/desk.ts';
import {span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {cell, gap, type Row, rowOf} from '../../widgets/row.ts';
import {today} from '../shared/title-marks.ts';
import {type ViewProps, WithPage} from '../shared/with-page.tsx';
import {ShiftPaperView} from './shift-paper-view.tsx';
import {chosenRow, shiftKeys, shiftState, sinceText, zNumber} from './state.ts';
import {aboveRows, hiddenText} from './sum-rows.ts';
import {unfinished} from './unfinished.ts';

export function ShiftView({sight, size}: ViewProps) {
	const z = zNumber(chosenRow(sight));
	// Without a Z the X stands there, where what is in it may be seen.
	const hasPaper = z !== undefined || (hiddenText(sight) === undefined && sight.lookups.shiftNow() !== undefined);
	const paper = (side: PanelSize) => (
		<ShiftPaperView sight={sight} dialog={{type: 'shift-paper', z, top: 0}} size={side} hasCursor={false} />
	);
	return <WithPage size={size} page={hasPaper ? paper : undefined} list={left => <ShiftPanel sight={sight} size={left} />} />;
}

/** The open shift: its number, since when, and who opened it. */
function titleOf(sight: Sight): string {
	const {shifts, operators} = sight.state;
	const {number = 0, open} = shifts.rows.get(firstTill) ?? {};
	if (!open) return 'No shift is open';
	const name = plainText(operators.rows.get(open.operator)?.name ?? '');
	return `Shift ${number} · open since ${sinceText(sight)}, ${name}`;
}

function zRow(sight: Sight, number: number): Row | string {
	const z = sight.lookups.zReport(number);
	if (!z) return '';
	return rowOf([
		cell(z.number, 12),
		cell(shortTime(z.stamp, today(sight)), shortColumns + 1, {tone: 'dim'}),
		cell(plainText(z.operator), 16),
		gap,
		cell(offText(z.difference, sight.symbol), 24, {tone: z.difference === 0 ? 'dim' : 'bad'}),
	]);
}

function ShiftPanel({sight, size}: ViewProps) {
	const {columns, rows} = inside(size);
	const open = unfinished(sight);
	const row = (key: string): Row | string => {
		const number = zNumber(key);
		if (number !== undefined) return zRow(sight, number);
		const text = open.find(each => each.key === key)?.text ?? '';
		return rowOf([cell(`! ${plainText(text)}`, columns - 2, {tone: 'warning'})]);
	};
	const above = aboveRows(sight, columns);
	const keys = shiftKeys(sight);
	const heading =
		keys.length === 0 ? [] : [[span(open.length > 0 ? ' Not finished, and closed shifts' : ' Closed shifts', 'dim')]];
	return (
		<Panel title={titleOf(sight)} size={size}>
			<Lines rows={[...above, ...heading]} />
			<ListRows list={shiftState.read(sight).list} keys={keys} height={Math.max(1, rows - above.length - 1)} row={row} />
		</Panel>
	);
}
