// The drawing of a receipt's returns: each line that can come back, its chosen quantity, and where it goes.
import {backOf, unitOf} from '../../../domain/lines/lines.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {quantityOf} from '../../../formats/text/quantity.ts';
import type {Sight} from '../../model/desk.ts';
import type {ReturnsDialog} from '../../model/dialogs.ts';
import {Line, span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {cell, inTone, type Row, rowOf} from '../../widgets/row.ts';
import {moreMark} from '../shared/title-marks.ts';
import {comingOf, owedFor, returnables, returnKeys} from './returnable.ts';

type Props = {readonly sight: Sight; readonly dialog: ReturnsDialog; readonly size: PanelSize};

const destinations = {stock: 'back on the shelf', waste: 'thrown away'};
const numberWidth = 14;
const goesWidth = 20;
/** Wider, an item and its quantities are too far apart. */
const mostName = 60;

export function ReturnsView({sight, dialog, size}: Props) {
	const {columns, rows} = inside(size);
	const lines = returnables(sight, dialog.receipt);
	const nameWidth = Math.min(mostName, columns - 2 - 2 * numberWidth - goesWidth);
	const cells = (...[name, left, coming, goes]: readonly [string, string, string, string]): Row =>
		rowOf([
			cell(name, nameWidth),
			cell(left, numberWidth, {align: 'right', tone: 'dim'}),
			cell(coming, numberWidth, {align: 'right', tone: 'strong'}),
			cell(goes === '' ? '' : `   ${goes}`, goesWidth, {tone: goes === destinations.waste ? 'warning' : 'plain'}),
		]);
	const row = (key: string): Row | string => {
		const found = lines.find(({place}) => String(place) === key);
		if (!found) return '';
		const {line, left} = found;
		const {quantity, to} = comingOf(dialog, found);
		const coming = quantity > 0 ? quantityOf(quantity, unitOf(line)) : '–';
		const goes = backOf(line)?.hasShelf && quantity > 0 ? destinations[to] : '';
		return cells(plainText(line.name), quantityOf(left, unitOf(line)), coming, goes);
	};
	const owed = owedFor(sight, dialog);
	// Lines the customer may ask for but that are not in the list: tokens are used, and a top-up is on its account.
	const kept = dialog.receipt.lines.filter(line => !backOf(line)).map(({name}) => plainText(name));
	return (
		<Panel title={`Refund of ${dialog.receipt.number}: what comes back?${moreMark(sight, lines.length, rows - 2)}`} size={size}>
			<Line spans={['  ', ...inTone(cells('Item', 'Can come back', 'Comes back', 'Goes'), 'dim')]} />
			<ListRows list={dialog.list} keys={returnKeys(lines)} height={rows - 2} row={row} />
			<Line
				spans={[
					span(owed === undefined ? '' : `  To give back: ${moneyText(owed, sight.symbol)}`, 'strong'),
					span(kept.length === 0 ? '' : `  Never refunded: ${[...new Set(kept)].join(', ')}`, 'dim'),
				]}
			/>
		</Panel>
	);
}
