// The keys of the settings: settings are found by name and changed by a form of their kind; every change is recorded.
import {isDay} from '../../../domain/base/calendar.ts';
import {searchKey} from '../../../domain/base/search-text.ts';
import {
	isSettingValue,
	type SettingName,
	type SettingRow,
	type SettingValue,
	settingNames,
	settingTable,
} from '../../../domain/shop/settings.ts';
import {settingOn} from '../../../domain/shop/vat-rates.ts';
import {readSetting, settingChoices, settingText, settingThrough} from '../../../formats/records/setting.ts';
import {quoted} from '../../../formats/text/amount.ts';
import {settingLabels} from '../../../formats/wording/settings.ts';
import type {Binding, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {SettingsDialog} from '../../model/dialogs.ts';
import {choiceInput, type Form, type FormField, openForm, textInput} from '../../model/form.ts';
import {chosenKey, freshList} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {emptyField, fieldOf} from '../../model/text-field.ts';
import {bodyRows} from '../../model/view.ts';
import {back, movingKeys} from '../shared/list-keys.ts';
import {today} from '../shared/title-marks.ts';

const valueNow = (sight: Sight, name: SettingName): SettingValue => settingOn(sight.state, name, today(sight));

/** A setting as shown: its value now, and a value that begins later. */
export const settingNow = (sight: Sight, name: SettingName): string => settingThrough(sight.state, name, today(sight));

/** The settings with every typed word in their label or in their command-line name. */
export function foundSettings({field}: SettingsDialog): readonly SettingName[] {
	const words = searchKey(field.value).split(' ').filter(Boolean);
	return settingNames.filter(name => {
		const text = searchKey(`${name} ${settingLabels[name]}`);
		return words.every(word => text.includes(word));
	});
}

const optionsOf = (row: SettingRow): readonly string[] | undefined => {
	if (row.kind === 'yes-no') return ['yes', 'no'];
	return row.kind === 'choice' ? row.choices : undefined;
};

function valueField(sight: Sight, name: SettingName): FormField {
	const row: SettingRow = settingTable[name];
	const options = optionsOf(row);
	const now = settingText(name, valueNow(sight, name));
	if (options)
		return choiceInput('value', 'Set to', {options: options.map(value => ({value, label: value})), field: fieldOf(now)});
	return textInput('value', 'Set to', {
		value: row.kind === 'amount' ? now.replaceAll(',', '') : now,
		check: text => {
			const read = readSetting(name, text);
			if ('fault' in read) return read.fault;
			return isSettingValue(name, read.value) ? undefined : `This takes ${settingChoices(name)}.`;
		},
	});
}

/** Only the VAT rate may begin on a later day. */
const fromField = (sight: Sight): FormField =>
	textInput('from', 'From', {
		placeholder: 'empty: today',
		check: text => {
			if (text === '') return undefined;
			if (!isDay(text)) return `${quoted(text)} is not a day. Write it like 2027-04-01.`;
			return text > today(sight) ? undefined : 'That day is not in the future. Leave this empty for today.';
		},
	});

function settingForm(desk: Desk, name: SettingName): Form {
	return openForm({
		title: settingLabels[name],
		verb: 'keep it',
		id: desk.ports.newId(),
		fields: [valueField(desk, name), ...(name === 'vat-rate' ? [fromField(desk)] : [])],
		accept: (values, {id}) => {
			const read = readSetting(name, values.get('value') ?? '');
			if ('fault' in read) return desk.say(read.fault, 'warning');
			const from = values.get('from') ?? '';
			if (from === '' && read.value === valueNow(desk, name)) return desk.close();
			desk.perform(
				from === ''
					? {type: 'changeSetting', id, name, value: read.value}
					: {type: 'setVatRate', id, rate: Number(read.value), from},
				{
					done: () => {
						desk.close();
						desk.say(`${settingLabels[name]}: ${settingNow(desk, name) || 'empty'}.`, 'done');
					},
				},
			);
		},
	});
}

const keysOf = (sight: Sight): readonly string[] => foundSettings(onTop(sight, 'settings'));

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
			blocked: sight => (keysOf(sight).length === 0 ? 'No setting holds that.' : undefined),
			run: desk => {
				const name = foundSettings(onTop(desk, 'settings')).find(
					each => each === chosenKey(onTop(desk, 'settings').list, keysOf(desk)),
				);
				if (name) desk.open({type: 'form', form: settingForm(desk, name)});
			},
		},
		back,
	],
	field: {
		read: sight => onTop(sight, 'settings').field,
		write: (desk, field) => desk.replace({...onTop(desk, 'settings'), field, list: freshList}),
	},
};

/** The palette's action that opens the settings. */
export const settingsBinding: Binding = {
	keys: [],
	label: 'settings',
	isActive: sight => sight.view.screen !== 'welcome' && !sight.shop.isReadOnly,
	run: desk => desk.open({type: 'settings', field: emptyField, list: freshList}),
};
