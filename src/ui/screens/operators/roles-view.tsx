// The drawing of Roles: who has each, and the boxes of what one may, with the sentence of the chosen one in full below.
import {isPresetRole, permissions} from '../../../domain/operators/permissions.ts';
import {permissionsOfRole} from '../../../domain/operators/records.ts';
import {holdersOf} from '../../../formats/records/operator.ts';
import {columnsOf, plainText, wrapped} from '../../../formats/text/plain-text.ts';
import {permissionTexts} from '../../../formats/wording/permissions.ts';
import type {Sight} from '../../model/desk.ts';
import type {RoleDialog, RolesDialog} from '../../model/dialogs.ts';
import {Line, span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {cell, gap, inTone, type Row, rowOf} from '../../widgets/row.ts';
import {isTicked, permissionAt, roleKeys} from './roles.ts';

type Props<D> = {readonly sight: Sight; readonly dialog: D; readonly size: PanelSize};

const roleColumns = 16;
const whoColumns = 24;

export function RolesView({sight, dialog, size}: Props<RolesDialog>) {
	const {columns, rows} = inside(size);
	const cells = (...[role, who, may]: readonly [string, string, string]): Row =>
		rowOf([cell(role, roleColumns), gap, cell(who, whoColumns), gap, cell(may, columns - roleColumns - whoColumns - 4)]);
	const row = (key: string): Row => {
		const count = permissionsOfRole(sight.state, key).length;
		return cells(plainText(key), holdersOf(sight.state, key).join(', '), `${count} of ${permissions.length}`);
	};
	return (
		<Panel title="Roles" size={size}>
			<Line spans={['  ', ...inTone(cells('Role', 'Who has it', 'May'), 'dim')]} />
			<ListRows list={dialog.list} keys={roleKeys(sight)} height={rows - 1} row={row} />
		</Panel>
	);
}

const nameColumns = 19;
/** The columns of the longest sentence: each row has its own where there is room for all of it. */
const longest = Math.max(...Object.values(permissionTexts).map(columnsOf));
/** The rows of the longest sentence. */
const sentenceRows = 2;

export function RoleView({sight, dialog, size}: Props<RoleDialog>) {
	const {columns, rows} = inside(size);
	const {role, ticked, list} = dialog;
	const isWide = columns >= longest + nameColumns + 7;
	const row = (key: string): Row => {
		const each = permissions.find(name => name === key) ?? permissions[0];
		const isOn = ticked.has(each);
		return rowOf([
			cell(isOn ? '[x]' : '[ ]', 3, {tone: isOn ? 'good' : 'dim'}),
			gap,
			cell(each, nameColumns, {tone: isOn ? 'strong' : 'plain'}),
			gap,
			...(isWide ? [cell(permissionTexts[each], longest, {tone: 'dim'})] : []),
		]);
	};
	const said = wrapped(`Allows to ${permissionTexts[permissionAt(dialog)]}.`, columns - 4);
	const below = Array.from({length: sentenceRows}, (_row, place) => [span(`  ${said[place] ?? ' '}`, 'accent')]);
	const mark = isPresetRole(role) ? 'the same in every shop' : isTicked(sight, dialog) ? 'not kept yet' : undefined;
	return (
		<Panel title={`What ${plainText(role)} may`} mark={mark} size={size}>
			<ListRows list={list} keys={permissions} height={rows - 1 - sentenceRows} row={row} />
			<Lines rows={[[' '], ...below]} />
		</Panel>
	);
}
