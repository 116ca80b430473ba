// The drawing of the audit: what is asked for, and the matters, the newest first.
import type {AuditRecord} from '../../../domain/ports/history.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {capital} from '../../../formats/text/capital.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {shortColumns, shortTime} from '../../../formats/text/short-time.ts';
import {auditKindTexts, auditText, operatorName} from '../../../formats/wording/audit.ts';
import type {Sight} from '../../model/desk.ts';
import type {AuditDialog} from '../../model/dialogs.ts';
import {type Span, span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {cell, gap, inTone, type Row, rowOf} from '../../widgets/row.ts';
import {today} from '../shared/title-marks.ts';
import {foundMatters} from './audit.ts';

type Props = {readonly sight: Sight; readonly dialog: AuditDialog; readonly size: PanelSize};

const widths = {time: shortColumns + 1, who: 11, receipt: 11, amount: 12} as const;
/** The letters of a matter before there is room for its receipt beside it. */
const leastWhat = 44;

type Cells = Readonly<Record<'time' | 'who' | 'what' | 'receipt' | 'amount', string>>;

function layoutOf(columns: number): (cells: Cells) => Row {
	const room = columns - 2 - widths.time - widths.who - widths.amount - 1;
	const hasReceipt = room - widths.receipt >= leastWhat;
	return ({time, who, what, receipt, amount}) =>
		rowOf([
			cell(time, widths.time, {tone: 'dim'}),
			cell(who, widths.who - 1, {tone: 'dim'}),
			gap,
			cell(what, room - (hasReceipt ? widths.receipt : 0)),
			...(hasReceipt ? [cell(receipt, widths.receipt, {tone: 'dim'})] : []),
			cell(amount, widths.amount, {align: 'right', tone: 'strong'}),
			gap,
		]);
}

/** What is asked for, in words. */
function askedText({state}: Sight, {query}: AuditDialog): string {
	const {operator, kinds, from, to} = query;
	const who = operator === undefined ? 'everybody' : plainText(operatorName(state, operator));
	const what = kinds === undefined ? 'everything' : kinds.map(kind => auditKindTexts[kind]).join(', ');
	const days = from === undefined && to === undefined ? 'any day' : `${from ?? 'the first day'} to ${to ?? 'now'}`;
	return `Who: ${who} · What: ${what} · When: ${days}`;
}

export function AuditView({sight, dialog, size}: Props) {
	const {columns, rows} = inside(size);
	const found = foundMatters(sight, dialog);
	const layout = layoutOf(columns);
	const day = today(sight);
	const rowOfMatter = (record: AuditRecord): Row =>
		layout({
			time: shortTime(record, day),
			who: plainText(operatorName(sight.state, record.operator)),
			what: capital(auditText(sight.state, record)),
			receipt: record.receipt ?? '',
			amount: record.amount === undefined ? '' : amountText(record.amount),
		});
	const row = (key: string): Row | string => {
		const record = found.get(key);
		return record ? rowOfMatter(record) : '';
	};
	const headings = layout({time: 'Time', who: 'Who', what: 'What', receipt: 'Receipt', amount: 'Amount'});
	const asked: readonly Span[] = [span(` ${askedText(sight, dialog)}`, 'dim')];
	return (
		<Panel title="Audit, the newest first" size={size}>
			<Lines rows={[asked]} />
			{found.size === 0 ? (
				<Lines rows={[[' '], [span('  Nothing of that was done.', 'dim')]]} />
			) : (
				<>
					<Lines rows={[['  ', ...inTone(headings, 'dim')]]} />
					<ListRows list={dialog.list} keys={[...found.keys()]} height={rows - 2} row={row} />
				</>
			)}
		</Panel>
	);
}
