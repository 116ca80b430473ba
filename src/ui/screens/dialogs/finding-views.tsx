// The drawing of help and of the palette.
import {Box} from 'ink';
import {filled, plainText} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import type {HelpDialog, PaletteDialog} from '../../model/dialogs.ts';
import {freshList} from '../../model/list.ts';
import {Field} from '../../widgets/field.tsx';
import {FilterRow} from '../../widgets/filter-row.tsx';
import {Line, span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize, scrolled} from '../../widgets/panel.tsx';
import {guessHeading} from '../shared/guess.ts';
import {moreMark, practiceMark} from '../shared/title-marks.ts';
import {shownGroups} from './help.ts';
import {helpRows, keyColumns} from './help-rows.ts';
import {nothingFound, paletteRows} from './palette.ts';

type Props<D> = {readonly sight: Sight; readonly dialog: D; readonly size: PanelSize};

export function HelpView({sight, dialog, size}: Props<HelpDialog>) {
	const {columns, rows} = inside(size);
	const {filter} = dialog;
	const all = helpRows(shownGroups(dialog), columns);
	const height = filter ? rows - 1 : rows;
	return (
		<Panel title={`Keys on ${dialog.title}${moreMark(sight, all.length, height)}`} mark={practiceMark(sight)} size={size}>
			<FilterRow filtered={{filter, isTyping: true, list: freshList}} columns={columns} label="Find" />
			{all.length === 0 ? (
				<Line spans={[span(`  Nothing here is called that. ${sight.keyOf('everywhere.actions')} looks everywhere.`, 'dim')]} />
			) : (
				<Lines rows={scrolled(all, dialog.top, height)} />
			)}
		</Panel>
	);
}

export function PaletteView({sight, dialog, size}: Props<PaletteDialog>) {
	const {columns, rows} = inside(size);
	const found = paletteRows(dialog);
	const heading = found[0]?.isGuess ? [[span(`  ${guessHeading}`, 'dim')]] : [];
	const height = rows - 1 - heading.length;
	const byId = new Map(found.map(each => [each.id, each]));
	const row = (id: string): string => {
		const {head = '', name = '', about = '', reason} = byId.get(id) ?? {};
		const why = reason === undefined ? '' : `  (${plainText(reason)})`;
		return filled(`${filled(head, keyColumns)}${name}${about === '' ? '' : `  ${about}`}${why}`, columns - 2);
	};
	return (
		<Panel title={`Actions${moreMark(sight, found.length, height)}`} mark={practiceMark(sight)} size={size}>
			<Box>
				<Line spans={[' Find ']} />
				<Field
					field={dialog.field}
					columns={columns - 7}
					hasCursor
					placeholder="an action, goods, @ account, # receipt, : setting"
				/>
			</Box>
			<Lines rows={heading} />
			{found.length === 0 ? (
				<Line spans={[span(`  ${nothingFound(dialog)}`, 'dim')]} />
			) : (
				<ListRows list={dialog.list} keys={found.map(({id}) => id)} height={height} row={row} />
			)}
		</Panel>
	);
}
