// The drawing of Receipts: today's takings, the list, and the paper beside it where there is room.
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {FilterRow, filterRows} from '../../widgets/filter-row.tsx';
import {span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {ReceiptView} from '../../widgets/receipt-view.tsx';
import {inTone} from '../../widgets/row.ts';
import {today} from '../shared/title-marks.ts';
import {whatBecame} from '../shared/what-became.ts';
import {type ViewProps, WithPage} from '../shared/with-page.tsx';
import {receiptRows} from './receipt-rows.ts';
import {chosenReceipt, foundReceipts, receiptKeys, receiptsState} from './state.ts';
import {takingsRows} from './takings-rows.ts';

export function ReceiptsView({sight, size}: ViewProps) {
	const chosen = chosenReceipt(sight);
	const paper = (side: PanelSize, receipt: Receipt) => (
		<ReceiptView
			receipt={receipt}
			symbol={sight.symbol}
			below={whatBecame(sight, receipt)}
			top={0}
			size={side}
			hasCursor={false}
		/>
	);
	return (
		<WithPage
			size={size}
			page={chosen && (side => paper(side, chosen))}
			list={left => <ReceiptsPanel sight={sight} size={left} />}
		/>
	);
}

function ReceiptsPanel({sight, size}: ViewProps) {
	const {columns, rows} = inside(size);
	const filtered = receiptsState.read(sight);
	const keys = receiptKeys(sight);
	const takings = sight.may('reports') ? takingsRows(sight, sight.lookups.takings(today(sight)), columns - 2) : [];
	const taken = takings.map(row => [' ', ...row]);
	const {headings, row} = receiptRows(sight, foundReceipts(sight), columns);
	const empty = filtered.filter
		? `No receipt holds that. ${sight.keyOf('everywhere.help')} says what it can be found by.`
		: `No receipts yet. ${sight.keyOf('everywhere.sell')} goes to Sell, where the first is made.`;
	return (
		<Panel title="Receipts, the newest first" size={size}>
			<Lines rows={taken} />
			<FilterRow filtered={filtered} columns={columns} label="Find" />
			{keys.length === 0 ? (
				<Lines rows={[[span(`  ${empty}`, 'dim')]]} />
			) : (
				<>
					<Lines rows={[['  ', ...inTone(headings, 'dim')]]} />
					<ListRows list={filtered.list} keys={keys} height={rows - taken.length - filterRows(filtered) - 1} row={row} />
				</>
			)}
		</Panel>
	);
}
