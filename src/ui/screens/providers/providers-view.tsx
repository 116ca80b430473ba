// The drawing of Providers: what is left of each float, what is owed, what they say themselves, and until when it lasts.
import {zero} from '../../../domain/base/money.ts';
import {type OwedTo, owedTo} from '../../../domain/shifts/owed.ts';
import {lastsText} from '../../../formats/records/provider.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import type {ProvidersDialog} from '../../model/dialogs.ts';
import {standingNow} from '../../model/low-floats.ts';
import {span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {cell, gap, inTone, type Row, rowOf} from '../../widgets/row.ts';
import {owedKeys} from './providers.ts';

type Props = {readonly sight: Sight; readonly dialog: ProvidersDialog; readonly size: PanelSize};

const widths = {amount: 12, lasts: 12, answers: 10} as const;
/** Who has no float, and why: in the place of until when one lasts. */
const kindNames: Readonly<Record<OwedTo['kind'], string>> = {provider: '', service: 'no provider', biller: 'biller'};

type Cells = Readonly<Record<'name' | 'float' | 'owed' | 'theirs' | 'lasts' | 'answers', string>> & {readonly isLow?: boolean};

const layoutOf =
	(columns: number) =>
	({name, float, owed, theirs, lasts, answers, isLow = false}: Cells): Row =>
		rowOf([
			cell(name, columns - 2 - 3 * widths.amount - 1 - widths.lasts - widths.answers - 1),
			cell(float, widths.amount, {align: 'right', tone: isLow ? 'warning' : 'strong'}),
			cell(owed, widths.amount, {align: 'right', tone: 'others'}),
			cell(theirs, widths.amount, {align: 'right', tone: 'dim'}),
			gap,
			cell(lasts, widths.lasts, {tone: isLow ? 'warning' : 'plain'}),
			cell(answers, widths.answers, {align: 'right', tone: 'warning'}),
			gap,
		]);

function cellsOf(sight: Sight, {theirs}: ProvidersDialog, {kind, id, name, owed, float}: OwedTo): Cells {
	const provider = kind === 'provider' ? sight.state.providers.rows.get(id) : undefined;
	const standing = provider && standingNow(sight, provider);
	const said = theirs.get(id);
	const waiting = standing?.unanswered ?? 0;
	return {
		name: plainText(name),
		float: float === undefined ? '' : `${standing?.isLow ? '! ' : ''}${amountText(float)}`,
		owed: owed === zero ? '' : amountText(owed),
		theirs: provider && said !== undefined ? amountText(said) : '',
		lasts: provider ? lastsText(standing?.lasts, sight.ports.now(), true) : kindNames[kind],
		answers: waiting === 0 ? '' : String(waiting),
		isLow: standing?.isLow === true,
	};
}

export function ProvidersView({sight, dialog, size}: Props) {
	const {columns, rows} = inside(size);
	const all = new Map(owedTo(sight.state).map(row => [row.account as string, row]));
	const layout = layoutOf(columns);
	const row = (key: string): Row | string => {
		const found = all.get(key);
		return found ? layout(cellsOf(sight, dialog, found)) : '';
	};
	const headings = layout({
		name: 'Sold for',
		float: 'Float',
		owed: 'Owed',
		theirs: 'Theirs',
		lasts: 'Lasts until',
		answers: 'No answer',
	});
	const none = [
		[' '],
		[span('  Nothing was sold for anybody yet, and no provider is connected.', 'dim')],
		[span(`  ${sight.keyOf('providers.new')} connects one. Without one, tokens are made up for demonstration.`, 'dim')],
	];
	return (
		<Panel title="Providers, and what is owed" size={size}>
			<Lines rows={all.size === 0 ? none : [['  ', ...inTone(headings, 'dim')]]} />
			<ListRows list={dialog.list} keys={owedKeys(sight)} height={rows - 1} row={row} />
		</Panel>
	);
}
