// The palette's finder of settings: the form of the chosen one opens, over the list of settings.
import {isSettingName} from '../../../domain/shop/settings.ts';
import type {Desk} from '../../model/desk.ts';
import type {SettingsDialog} from '../../model/dialogs.ts';
import type {Finder} from '../../model/finders.ts';
import {freshList} from '../../model/list.ts';
import {emptyField, fieldOf} from '../../model/text-field.ts';
import {foundRows} from './settings.ts';

const list: SettingsDialog = {type: 'settings', field: emptyField, list: freshList};

export const settingFinder = (desk: Desk): Finder => ({
	kind: 'setting',
	many: 'settings',
	sign: ':',
	find: (text, most) =>
		desk.shop.isReadOnly
			? []
			: foundRows({...list, field: fieldOf(text)})
					.filter(({key}) => isSettingName(key))
					.slice(0, most)
					.map(({key, label, now, open}) => ({
						key,
						name: label,
						about: now(desk),
						run: () => {
							desk.open({...list, list: {...freshList, chosen: key}});
							open(desk);
						},
					})),
});
