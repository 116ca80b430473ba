// The drawing of the settings: in groups, each with its value now, and from 120 columns the page of the chosen one beside the list.
import {Box} from 'ink';
import {columnsOf, wrapped} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import type {SettingsDialog} from '../../model/dialogs.ts';
import {scrolledTo} from '../../model/list.ts';
import {Field} from '../../widgets/field.tsx';
import {Line, type Span, span} from '../../widgets/line.tsx';
import {Options} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize, SideBySide, split} from '../../widgets/panel.tsx';
import {cell, gap, type Row, rowOf} from '../../widgets/row.ts';
import {settingsRows} from './rows.ts';
import {chosenRow, foundRows} from './settings.ts';
import type {SettingsRow} from './settings-row.ts';

type Props = {readonly sight: Sight; readonly dialog: SettingsDialog; readonly size: PanelSize};

/** From this width on, the page of the chosen row is beside the list. */
const wideEnough = 120;
const pageColumns = 40;
const mostColumns = 110;

const nameOf = ({label, isButton}: SettingsRow): string => (isButton ? `[ ${label} ]` : label);
const labelColumns = Math.max(...settingsRows.map(row => columnsOf(nameOf(row)))) + 1;

/** The found rows with the names of their groups between them. */
function withGroups(rows: readonly SettingsRow[]): readonly (SettingsRow | string)[] {
	return rows.flatMap((row, place) => (row.group === rows[place - 1]?.group ? [row] : [row.group, row]));
}

/** A value of the shop is strong; what does or tries something has its name in brackets. */
function rowText(sight: Sight, row: SettingsRow | string, columns: number): Row {
	if (typeof row === 'string') return {...rowOf([cell(row, columns, {tone: 'dim'})]), isHeading: true};
	const {isButton} = row;
	const value = row.now(sight);
	return rowOf([
		gap,
		cell(nameOf(row), labelColumns, {tone: isButton ? 'accent' : 'plain'}),
		gap,
		cell(value, columns - labelColumns - 2, {tone: isButton || value === row.standard ? 'dim' : 'strong'}),
	]);
}

function moreRow(above: number, below: number): readonly Span[] {
	const said = [...(below > 0 ? [`${below} more below`] : []), ...(above > 0 ? [`${above} above`] : [])];
	return [span(`  ${said.join(', ')}`, 'dim')];
}

function SettingsList({sight, dialog, size}: Props) {
	const {columns, rows} = inside(size);
	const found = withGroups(foundRows(dialog));
	const chosen = chosenRow(dialog);
	const place = chosen ? found.indexOf(chosen) : 0;
	const isLong = found.length > rows - 1;
	const height = isLong ? rows - 2 : rows - 1;
	const top = scrolledTo(0, place, {height, length: found.length});
	const shown = found.slice(top, top + height);
	const above = found.slice(0, top).filter(row => typeof row !== 'string').length;
	return (
		<Panel title="Settings" size={size}>
			<Box>
				<Line spans={[' Find ']} />
				<Field field={dialog.field} columns={columns - 7} hasCursor placeholder="part of what it is about" />
			</Box>
			<Options rows={shown.map(row => rowText(sight, row, columns - 2))} chosen={place - top} above={above} hasCursor />
			{isLong ? <Lines rows={[moreRow(top, found.length - top - shown.length)]} /> : undefined}
		</Panel>
	);
}

/** What the chosen one is for, what it is now, and what it is before anybody changes it. */
function SettingPage({sight, row, size}: {readonly sight: Sight; readonly row: SettingsRow; readonly size: PanelSize}) {
	const {columns} = inside(size);
	const inRows = (text: string): readonly string[] => wrapped(text, columns - 4).map(line => `  ${line}`);
	const now = row.now(sight);
	const facts: readonly (readonly [string, string])[] = [
		...(now === '' ? [] : [['Now', now] as const]),
		...(row.standard === undefined ? [] : [['Standard', row.standard] as const]),
	];
	return (
		<Panel title={row.label} size={size} hasCursor={false}>
			<Lines
				rows={[
					[' '],
					...inRows(row.about).map(line => [line]),
					...facts.flatMap(([name, value]) => [[' '], [span(`  ${name}`, 'dim')], ...inRows(value).map(line => [line])]),
				]}
			/>
		</Panel>
	);
}

export function SettingsView({sight, dialog, size}: Props) {
	const row = chosenRow(dialog);
	if (!row || size.columns < wideEnough) return <SettingsList sight={sight} dialog={dialog} size={size} />;
	const columns = Math.max(pageColumns, size.columns - mostColumns);
	const {left, right} = split(size, columns);
	return (
		<SideBySide
			left={<SettingsList sight={sight} dialog={dialog} size={left} />}
			right={<SettingPage sight={sight} row={row} size={right} />}
		/>
	);
}
