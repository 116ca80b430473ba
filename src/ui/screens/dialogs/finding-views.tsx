// The drawing of help and of the palette.
import {Box} from 'ink';
import {columnsOf, plainText, wrapped} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import type {HelpDialog, PaletteDialog} from '../../model/dialogs.ts';
import {freshList} from '../../model/list.ts';
import {Field} from '../../widgets/field.tsx';
import {FilterRow} from '../../widgets/filter-row.tsx';
import {Line, span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize, scrolled, whole} from '../../widgets/panel.tsx';
import {cell, type Row, rowOf} from '../../widgets/row.ts';
import {guessHeading} from '../shared/guess.ts';
import {moreMark} from '../shared/title-marks.ts';
import {shownGroups} from './help.ts';
import {helpRows, keyColumns} from './help-rows.ts';
import {nothingFound, type PaletteRow, paletteRows} from './palette.ts';

type Props<D> = {readonly sight: Sight; readonly dialog: D; readonly size: PanelSize};

export function HelpView({sight, dialog, size}: Props<HelpDialog>) {
	const {columns, rows} = inside(size);
	const {filter} = dialog;
	const all = helpRows(shownGroups(dialog), columns);
	const height = filter ? rows - 1 : rows;
	return (
		<Panel title={`Keys on ${dialog.title}${moreMark(sight, all.length, height)}`} size={whole(size)} isScrolled>
			<FilterRow filtered={{filter, isTyping: true, list: freshList}} columns={columns} label="Find" />
			{all.length === 0 ? (
				<Line spans={[span(`  Nothing here is called that. ${sight.keyOf('everywhere.actions')} looks everywhere.`, 'dim')]} />
			) : (
				<Lines rows={scrolled(all, dialog.top, height)} />
			)}
		</Panel>
	);
}

/** An action has its keys in front and the word it was found by behind; what else is found has its kind in front, and its amount at the right. */
function drawnRow({head, kind, name, about, reason}: PaletteRow, columns: number): Row {
	const room = columns - keyColumns;
	const why = reason === undefined ? '' : `(${plainText(reason)})`;
	const tone = reason === undefined ? 'plain' : 'dim';
	if (kind === 'find' && why === '') {
		const fits = columnsOf(name) + columnsOf(about) + 3 <= room;
		const aboutColumns = fits ? columnsOf(about) + 1 : 0;
		return rowOf([
			cell(head, keyColumns, {tone: 'dim'}),
			cell(name, room - aboutColumns),
			cell(`${about} `, aboutColumns, {align: 'right', tone: 'dim'}),
		]);
	}
	const said = [about, why].filter(text => text !== '').join('  ');
	const nameColumns = Math.min(room, columnsOf(name) + 2);
	return rowOf([
		cell(head, keyColumns, {tone: reason === undefined && kind === 'action' ? 'accent' : 'dim'}),
		cell(name, nameColumns, {tone}),
		cell(said, room - nameColumns, {tone: 'dim'}),
	]);
}

export function PaletteView({sight, dialog, size}: Props<PaletteDialog>) {
	const {columns, rows} = inside(size);
	const found = paletteRows(dialog);
	const heading = found[0]?.isGuess ? [[span(`  ${guessHeading}`, 'dim')]] : [];
	const height = rows - 1 - heading.length;
	const byId = new Map(found.map(each => [each.id, each]));
	const row = (id: string): Row | string => {
		const each = byId.get(id);
		return each ? drawnRow(each, columns - 2) : '';
	};
	return (
		<Panel title={`Actions${moreMark(sight, found.length, height)}`} size={whole(size)}>
			<Box>
				<Line spans={[' Find ']} />
				<Field field={dialog.field} columns={columns - 7} hasCursor placeholder="action, goods, @account, #receipt, :setting" />
			</Box>
			<Lines rows={heading} />
			{found.length === 0 ? (
				<Lines rows={wrapped(nothingFound(dialog), columns - 3).map(text => [span(`  ${text}`, 'dim')])} />
			) : (
				<ListRows list={dialog.list} keys={found.map(({id}) => id)} height={height} row={row} />
			)}
		</Panel>
	);
}
