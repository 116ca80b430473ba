// The keys of the settings: settings are found by name and changed by a form of their kind; every change is recorded.
import {finds, listKey, wordsOf} from '../../../domain/base/search-text.ts';
import {isSettingName, settingNames} from '../../../domain/shop/settings.ts';
import {settingLabels} from '../../../formats/wording/settings.ts';
import type {Binding, DialogKeys, FieldAccess, Sight} from '../../model/desk.ts';
import type {SettingsDialog} from '../../model/dialogs.ts';
import {chosenKey, freshList} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {sayRefused} from '../../model/refusal-on.ts';
import {emptyField} from '../../model/text-field.ts';
import {bodyRows} from '../../model/view.ts';
import {back, clearText, movingKeys} from '../shared/list-keys.ts';
import {machineBindings, machineRows} from './machine-rows.ts';
import {openSetting} from './setting-form.ts';

/** The rows with every typed word in their label or in their command-line name: settings of the shop, then what belongs to this machine. */
export function foundSettings({field}: SettingsDialog): readonly string[] {
	const words = wordsOf(field.value);
	const rows = [
		...settingNames.map(name => ({key: name, found: listKey(name, settingLabels[name])})),
		...machineRows.map(({key, label}) => ({key, found: listKey(key, label)})),
	];
	return rows.filter(({found}) => words.every(word => finds(word, found))).map(({key}) => key);
}

const keysOf = (sight: Sight): readonly string[] => foundSettings(onTop(sight, 'settings'));

const settingsField: FieldAccess = {
	read: sight => onTop(sight, 'settings').field,
	write: (desk, field) => desk.replace({...onTop(desk, 'settings'), field, list: freshList}),
};

export const settings: DialogKeys<SettingsDialog> = {
	title: 'Settings',
	bindings: [
		...movingKeys({
			read: sight => onTop(sight, 'settings').list,
			write: (desk, list) => desk.replace({...onTop(desk, 'settings'), list}),
			keys: keysOf,
			height: sight => bodyRows(sight.view) - 2,
			only: ['up', 'down', 'pageup', 'pagedown'],
		}),
		{
			keys: ['enter'],
			label: 'change',
			hint: 1,
			run: desk => {
				const key = chosenKey(onTop(desk, 'settings').list, keysOf(desk)) ?? '';
				const row = machineRows.find(each => each.key === key);
				if (row) row.open(desk);
				else if (isSettingName(key)) openSetting(desk, key);
				else sayRefused(desk, 'No setting holds that.');
			},
		},
		clearText(settingsField),
		back,
	],
	field: settingsField,
};

/** The palette's action that opens the settings. */
const settingsBinding: Binding = {
	keys: [],
	label: 'settings',
	isActive: sight => sight.view.screen !== 'welcome' && !sight.shop.isReadOnly,
	run: desk => desk.open({type: 'settings', field: emptyField, list: freshList}),
};

/** The palette's actions for all that is in the settings. */
export const settingsBindings: readonly Binding[] = [settingsBinding, ...machineBindings];
