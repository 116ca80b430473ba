// The palette's finder of settings: the form of the chosen one opens, over the list of settings.
import {isSettingName} from '../../../domain/shop/settings.ts';
import {settingLabels} from '../../../formats/wording/settings.ts';
import type {Desk} from '../../model/desk.ts';
import type {SettingsDialog} from '../../model/dialogs.ts';
import type {Finder} from '../../model/finders.ts';
import {freshList} from '../../model/list.ts';
import {emptyField, fieldOf} from '../../model/text-field.ts';
import {openSetting, settingNow} from './setting-form.ts';
import {foundSettings} from './settings.ts';

const list: SettingsDialog = {type: 'settings', field: emptyField, list: freshList};

export const settingFinder = (desk: Desk): Finder => ({
	kind: 'setting',
	many: 'settings',
	sign: ':',
	find: (text, most) =>
		desk.shop.isReadOnly
			? []
			: foundSettings({...list, field: fieldOf(text)})
					.filter(isSettingName)
					.slice(0, most)
					.map(name => ({
						key: name,
						name: settingLabels[name],
						about: settingNow(desk, name),
						run: () => {
							desk.open({...list, list: {...freshList, chosen: name}});
							openSetting(desk, name);
						},
					})),
});
