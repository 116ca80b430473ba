// The drawing of the settings: the label of each, and its value now.
import {Box} from 'ink';
import {isSettingName} from '../../../domain/shop/settings.ts';
import {columnsOf, cut, filled, plainText} from '../../../formats/text/plain-text.ts';
import {settingLabels} from '../../../formats/wording/settings.ts';
import type {Sight} from '../../model/desk.ts';
import type {SettingsDialog} from '../../model/dialogs.ts';
import {Field} from '../../widgets/field.tsx';
import {Line} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {machineRows} from './machine-rows.ts';
import {settingNow} from './setting-form.ts';
import {foundSettings} from './settings.ts';

type Props = {readonly sight: Sight; readonly dialog: SettingsDialog; readonly size: PanelSize};

/** The label of a row, and what it says now. */
function shown(sight: Sight, key: string): {readonly label: string; readonly now: string} {
	if (isSettingName(key)) return {label: settingLabels[key], now: plainText(settingNow(sight, key)) || 'empty'};
	const row = machineRows.find(each => each.key === key);
	return {label: row?.label ?? '', now: row?.now(sight) ?? ''};
}

export function SettingsView({sight, dialog, size}: Props) {
	const {columns, rows} = inside(size);
	const row = (key: string): string => {
		const {label, now} = shown(sight, key);
		const room = columns - 4 - columnsOf(label);
		const value = cut(now, room);
		return `${filled(label, columns - 3 - columnsOf(value))}${value} `;
	};
	return (
		<Panel title="Settings" size={size}>
			<Box>
				<Line spans={[' Find ']} />
				<Field field={dialog.field} columns={columns - 7} hasCursor placeholder="part of what it is about" />
			</Box>
			<ListRows list={dialog.list} keys={foundSettings(dialog)} height={rows - 1} row={row} />
		</Panel>
	);
}
