// Owns the drawing of Receipts: what today has taken, the list, and the paper beside it where there is room.
import {wallTime} from '../../../domain/base/calendar.ts';
import type {Takings} from '../../../domain/ports/history.ts';
import {receiptTaken} from '../../../domain/receipts/receipt.ts';
import {receiptSummary} from '../../../formats/records/receipt-summary.ts';
import {amountText, moneyText} from '../../../formats/text/amount.ts';
import {columnsOf, filled, plainText, wrapped} from '../../../formats/text/plain-text.ts';
import {tenderText} from '../../../formats/text/tender.ts';
import type {Sight} from '../../model/desk.ts';
import {FilterRow, filterRows} from '../../widgets/filter-row.tsx';
import {span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, SideBySide} from '../../widgets/panel.tsx';
import {ReceiptView} from '../../widgets/receipt-view.tsx';
import {counted, practiceMark, today} from '../shared/title-marks.ts';
import type {ViewProps} from '../shared/with-page.tsx';
import {chosenReceipt, foundReceipts, receiptKeys} from './receipts.ts';
import {receiptsState} from './state.ts';

/** What the day has taken, by tender; top-ups are in there, and said again apart, on a row of their own where one is not enough. */
function takingsRows({state, symbol}: Sight, {byTender, topUps, receipts}: Takings, columns: number): readonly string[] {
	if (receipts === 0) return ['Today: nothing yet.'];
	const sums = [...byTender].map(([name, amount]) => `${plainText(tenderText(state, name))} ${moneyText(amount, symbol)}`);
	const taken = `Today: ${sums.join('  ')} (${counted(receipts, 'receipt')})`;
	const all = topUps > 0 ? [`${taken}.`, `Top-ups among these ${moneyText(topUps, symbol)}.`] : [taken];
	const row = all.join(' ');
	return columnsOf(row) <= columns ? [row] : all.flatMap(each => wrapped(each, columns));
}

export function ReceiptsView({sight, size}: ViewProps) {
	const chosen = chosenReceipt(sight);
	const paper = size.columns >= 130 ? chosen : undefined;
	const left = paper ? {columns: size.columns - 52, rows: size.rows} : size;
	const {columns, rows} = inside(left);
	const filtered = receiptsState.read(sight);
	const found = new Map(foundReceipts(sight).map(receipt => [receipt.number, receipt]));
	const taken = takingsRows(sight, sight.lookups.takings(today(sight)), columns - 2);
	const unprinted = new Set(sight.view.papers?.waiting.map(job => job.receipt));
	const row = (key: string): string => {
		const receipt = found.get(key);
		if (!receipt) return '';
		const what = columns - 2 - 14 - 18 - 14;
		const time = wallTime(receipt.stamp).slice(0, 16);
		const about = `${unprinted.has(key) ? 'not printed: ' : ''}${receiptSummary(receipt)}`;
		return `${filled(key, 14)}${filled(time, 18)}${filled(plainText(about), what)}${filled(amountText(receiptTaken(receipt)), 13, 'right')}`;
	};
	const empty = filtered.filter
		? 'No receipt holds that. Look by number, name, amount, meter, phone or token.'
		: 'No receipts yet.';
	return (
		<SideBySide>
			<Panel title="Receipts, the newest first" mark={practiceMark(sight)} size={left}>
				<Lines rows={taken.map(row => [span(filled(` ${row}`, columns), 'strong')])} />
				<FilterRow filtered={filtered} columns={columns} label="Find" />
				{found.size === 0 ? (
					<Lines rows={[[span(`  ${empty}`, 'dim')]]} />
				) : (
					<ListRows
						list={filtered.list}
						keys={receiptKeys(sight)}
						height={rows - taken.length - filterRows(filtered)}
						row={row}
					/>
				)}
			</Panel>
			{paper ? (
				<ReceiptView receipt={paper} symbol={sight.symbol} top={0} size={{columns: 52, rows: size.rows}} mark={undefined} />
			) : undefined}
		</SideBySide>
	);
}
