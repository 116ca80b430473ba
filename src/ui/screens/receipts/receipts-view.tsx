// The drawing of Receipts: today's takings, the list, and the paper beside it where there is room.
import {wallTime} from '../../../domain/base/calendar.ts';
import {receiptTaken} from '../../../domain/receipts/receipt.ts';
import {receiptSummary} from '../../../formats/records/receipt-summary.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {filled, plainText} from '../../../formats/text/plain-text.ts';
import {FilterRow, filterRows} from '../../widgets/filter-row.tsx';
import {span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, SideBySide, split} from '../../widgets/panel.tsx';
import {ReceiptView} from '../../widgets/receipt-view.tsx';
import {cell, type Row, rowOf} from '../../widgets/row.ts';
import {today} from '../shared/title-marks.ts';
import {whatBecame} from '../shared/what-became.ts';
import type {ViewProps} from '../shared/with-page.tsx';
import {chosenReceipt, foundReceipts, notPrinted, receiptKeys, receiptsState} from './state.ts';
import {takingsRows} from './takings-rows.ts';

export function ReceiptsView({sight, size}: ViewProps) {
	const chosen = chosenReceipt(sight);
	const paper = size.columns >= 130 ? chosen : undefined;
	const {left, right} = paper ? split(size, 53) : {left: size, right: size};
	const {columns, rows} = inside(left);
	const filtered = receiptsState.read(sight);
	const found = new Map(foundReceipts(sight).map(receipt => [receipt.number, receipt]));
	const taken = takingsRows(sight, sight.lookups.takings(today(sight)), columns - 2);
	const unprinted = new Set(sight.view.papers?.waiting.map(job => job.receipt));
	const row = (key: string): Row | string => {
		const receipt = found.get(key);
		if (!receipt) return '';
		const what = columns - 2 - 14 - 18 - 14;
		const time = wallTime(receipt.stamp).slice(0, 16);
		const about = `${unprinted.has(key) ? `${notPrinted}: ` : ''}${receiptSummary(receipt)}`;
		const taken = amountText(receiptTaken(receipt));
		return rowOf([
			cell(key, 14),
			cell(time, 18, {tone: 'dim'}),
			cell(plainText(about), what),
			cell(taken, 13, {align: 'right', tone: 'strong'}),
		]);
	};
	const empty = filtered.filter
		? `No receipt holds that. ${sight.keyOf('everywhere.help')} says what it can be found by.`
		: 'No receipts yet.';
	const list = (
		<Panel title="Receipts, the newest first" size={left}>
			<Lines rows={taken.map(row => [span(filled(` ${row}`, columns), 'strong')])} />
			<FilterRow filtered={filtered} columns={columns} label="Find" />
			{found.size === 0 ? (
				<Lines rows={[[span(`  ${empty}`, 'dim')]]} />
			) : (
				<ListRows list={filtered.list} keys={receiptKeys(sight)} height={rows - taken.length - filterRows(filtered)} row={row} />
			)}
		</Panel>
	);
	if (!paper) return list;
	return (
		<SideBySide
			left={list}
			right={
				<ReceiptView
					receipt={paper}
					symbol={sight.symbol}
					below={whatBecame(sight, paper)}
					top={0}
					size={right}
					hasCursor={false}
				/>
			}
		/>
	);
}
