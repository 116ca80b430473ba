// The drawing of the vends that wait: the newest first, and below the list what is to be done about the chosen one.
import type {Vend} from '../../../domain/vending/vends.ts';
import {amountText, moneyText} from '../../../formats/text/amount.ts';
import {capital} from '../../../formats/text/capital.ts';
import {ageText} from '../../../formats/text/counted.ts';
import {plainText, wrapped} from '../../../formats/text/plain-text.ts';
import {shortColumns, shortTime} from '../../../formats/text/short-time.ts';
import {type VendNow, vendNextText, vendStateText} from '../../../formats/wording/vends.ts';
import type {Sight} from '../../model/desk.ts';
import type {VendsDialog} from '../../model/dialogs.ts';
import {vendNow, vendsToShow} from '../../model/vends-now.ts';
import {type Span, span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import type {ToneName} from '../../widgets/roles.ts';
import {cell, gap, inTone, type Row, rowOf} from '../../widgets/row.ts';
import {today} from '../shared/title-marks.ts';
import {chosenVend} from './vends.ts';

type Props = {readonly sight: Sight; readonly dialog: VendsDialog; readonly size: PanelSize};

const widths = {time: shortColumns + 1, receipt: 11, state: 10, amount: 11} as const;

const tones: Readonly<Record<VendNow, ToneName>> = {asking: 'plain', unknown: 'warning', declined: 'bad', issued: 'good'};

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

/** What is known of the chosen vend, and what is done about it. */
function aboutRows(sight: Sight, vend: Vend, columns: number): readonly (readonly Span[])[] {
	const now = vendNow(sight, vend);
	const {name, beneficiary, at, due} = vend;
	const what = [plainText(name), ...(beneficiary === undefined ? [] : [`for ${plainText(beneficiary)}`])].join(' ');
	const sold = `${what}, ${moneyText(due, sight.symbol)} paid ${ageText(sight.ports.now().at - at)} ago.`;
	const rows = (text: string): readonly string[] => wrapped(text, columns - 3).map(row => ` ${row}`);
	return [
		[' '],
		...rows(sold).map(row => [span(row, 'dim')]),
		...rows(`${capital(vendStateText(vend, now))}.`).map(row => [span(row, tones[now])]),
		...rows(vendNextText(vend, now, sight)).map(row => [row]),
	];
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
			tone: tones[now],
		});
	};
	const about = chosen ? aboutRows(sight, chosen, columns) : [];
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
				<Lines
					rows={[[' '], [span('  All is answered: no vend waits for its provider, and no money is to be given back.', 'dim')]]}
				/>
			)}
		</Panel>
	);
}
