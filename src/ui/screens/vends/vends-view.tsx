// The drawing of the vends that wait: the newest first, and below the list what is to be done about the chosen one.
import {amountText} from '../../../formats/text/amount.ts';
import {plainText, wrapped} from '../../../formats/text/plain-text.ts';
import {shortColumns, shortTime} from '../../../formats/text/short-time.ts';
import type {Sight} from '../../model/desk.ts';
import type {VendsDialog} from '../../model/dialogs.ts';
import {vendNow, vendsToShow} from '../../model/vends-now.ts';
import {span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import type {ToneName} from '../../widgets/roles.ts';
import {cell, gap, inTone, type Row, rowOf} from '../../widgets/row.ts';
import {today} from '../shared/title-marks.ts';
import {aboutVend, vendTones} from './about-vend.ts';
import {chosenVend} from './vends.ts';

const nothingWaits = 'All is answered: no vend waits for its provider, and no money is to be given back.';

type Props = {readonly sight: Sight; readonly dialog: VendsDialog; readonly size: PanelSize};

const widths = {time: shortColumns + 1, receipt: 11, state: 10, amount: 11} as const;

type Cells = Readonly<Record<'time' | 'receipt' | 'what' | 'state' | 'amount', string>> & {readonly tone?: ToneName};

function layoutOf(columns: number): (cells: Cells) => Row {
	const room = columns - 2 - widths.time - widths.receipt - widths.state - widths.amount - 2;
	return ({time, receipt, what, state, amount, tone = 'plain'}) =>
		rowOf([
			cell(time, widths.time, {tone: 'dim'}),
			cell(receipt, widths.receipt, {tone: 'dim'}),
			cell(what, room),
			gap,
			cell(state, widths.state, {tone}),
			cell(amount, widths.amount, {align: 'right', tone: 'strong'}),
			gap,
		]);
}

export function VendsView({sight, dialog, size}: Props) {
	const {columns, rows} = inside(size);
	const byId = new Map(vendsToShow(sight).map(vend => [vend.id, vend]));
	const chosen = chosenVend(sight, dialog);
	const layout = layoutOf(columns);
	const day = today(sight);
	const {offset} = sight.ports.now();
	const row = (key: string): Row | string => {
		const vend = byId.get(key);
		if (!vend) return '';
		const now = vendNow(sight, vend);
		return layout({
			time: shortTime({at: vend.at, offset}, day),
			receipt: vend.receipt,
			what: plainText([vend.name, vend.beneficiary ?? ''].join('  ').trim()),
			state: now === 'asking' ? 'asking…' : now,
			amount: amountText(vend.due),
			tone: vendTones[now],
		});
	};
	const about = chosen ? aboutVend(sight, chosen, columns) : [];
	const headings = layout({time: 'When', receipt: 'Receipt', what: 'What', state: 'State', amount: 'Amount'});
	return (
		<Panel title="Vends that wait, the newest first" size={size}>
			{chosen ? (
				<>
					<Lines rows={[['  ', ...inTone(headings, 'dim')]]} />
					<ListRows list={dialog.list} keys={[...byId.keys()]} height={rows - 1 - about.length} row={row} />
					<Lines rows={about} />
				</>
			) : (
				<Lines rows={[[' '], ...wrapped(nothingWaits, columns - 2).map(text => [span(`  ${text}`, 'dim')])]} />
			)}
		</Panel>
	);
}
