// The keys of the settings: settings are found by name and changed by a form of their kind; every change is recorded.
import {searchKey} from '../../../domain/base/search-text.ts';
import {type SettingName, settingNames} from '../../../domain/shop/settings.ts';
import {settingLabels} from '../../../formats/wording/settings.ts';
import type {Binding, DialogKeys, FieldAccess, Sight} from '../../model/desk.ts';
import type {SettingsDialog} from '../../model/dialogs.ts';
import {chosenKey, freshList} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {sayRefused} from '../../model/refusal-on.ts';
import {emptyField} from '../../model/text-field.ts';
import {bodyRows} from '../../model/view.ts';
import {back, clearText, movingKeys} from '../shared/list-keys.ts';
import {openSetting} from './setting-form.ts';

/** The settings with every typed word in their label or in their command-line name. */
export function foundSettings({field}: SettingsDialog): readonly SettingName[] {
	const words = searchKey(field.value).split(' ').filter(Boolean);
	return settingNames.filter(name => {
		const text = searchKey(`${name} ${settingLabels[name]}`);
		return words.every(word => text.includes(word));
	});
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
				const name = foundSettings(onTop(desk, 'settings')).find(
					each => each === chosenKey(onTop(desk, 'settings').list, keysOf(desk)),
				);
				if (name) openSetting(desk, name);
				else sayRefused(desk, 'No setting holds that.');
			},
		},
		clearText(settingsField),
		back,
	],
	field: settingsField,
};

/** The palette's action that opens the settings. */
export const settingsBinding: Binding = {
	keys: [],
	label: 'settings',
	isActive: sight => sight.view.screen !== 'welcome' && !sight.shop.isReadOnly,
	run: desk => desk.open({type: 'settings', field: emptyField, list: freshList}),
};
