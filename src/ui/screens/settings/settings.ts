// The keys of the settings: settings are found by name and changed by a form of their kind; every change is recorded.
import {finds, listKey, wordsOf} from '../../../domain/base/search-text.ts';
import type {Binding, DialogKeys, FieldAccess, Sight} from '../../model/desk.ts';
import type {SettingsDialog} from '../../model/dialogs.ts';
import {chosenPlace, freshList} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {sayRefused} from '../../model/refusal-on.ts';
import {isAtWork} from '../../model/screens.ts';
import {emptyField} from '../../model/text-field.ts';
import {bodyRows} from '../../model/view.ts';
import {operatorBindings} from '../operators/operators.ts';
import {roleBinding} from '../operators/roles.ts';
import {back, clearText, movingKeys} from '../shared/list-keys.ts';
import {machineBindings} from './machine-rows.ts';
import {settingsRows} from './rows.ts';
import type {SettingsRow} from './settings-row.ts';

/** The rows with every typed word in their label, their group or their command-line name. */
export function foundRows({field}: SettingsDialog): readonly SettingsRow[] {
	const words = wordsOf(field.value);
	return settingsRows.filter(({key, label, group}) => {
		const found = listKey(key, `${label} ${group}`);
		return words.every(word => finds(word, found));
	});
}

/** The row that is chosen. */
export function chosenRow(dialog: SettingsDialog): SettingsRow | undefined {
	const rows = foundRows(dialog);
	return rows[
		chosenPlace(
			dialog.list,
			rows.map(({key}) => key),
		)
	];
}

const keysOf = (sight: Sight): readonly string[] => foundRows(onTop(sight, 'settings')).map(({key}) => key);

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
				const row = chosenRow(onTop(desk, 'settings'));
				if (row) row.open(desk);
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
	isActive: sight => isAtWork(sight) && !sight.shop.isReadOnly,
	run: desk => desk.open({type: 'settings', field: emptyField, list: freshList}),
};

/** The palette's actions for all that is in the settings. */
export const settingsBindings: readonly Binding[] = [...operatorBindings, roleBinding, settingsBinding, ...machineBindings];
