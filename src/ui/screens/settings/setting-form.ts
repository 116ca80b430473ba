// The form of one setting, by its kind; and rates that are planned, to be taken back.
import {
	dayOf,
	isSettingValue,
	type SettingName,
	type SettingRow,
	type SettingValue,
	settingTable,
} from '../../../domain/shop/settings.ts';
import {laterRates, settingOn} from '../../../domain/shop/vat-rates.ts';
import {readSetting, settingChoices, settingText, settingThrough} from '../../../formats/records/setting.ts';
import {readDay, steadyClock} from '../../../formats/text/typed-time.ts';
import {settingLabels} from '../../../formats/wording/settings.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {choiceInput, type Form, type FormField, openForm, textInput} from '../../model/form.ts';
import {freshList} from '../../model/list.ts';
import {fieldOf} from '../../model/text-field.ts';
import {today} from '../shared/title-marks.ts';

const valueNow = (sight: Sight, name: SettingName): SettingValue => settingOn(sight.state, name, today(sight));

/** A setting as shown: its value now, and a value that begins later. */
export const settingNow = (sight: Sight, name: SettingName): string => settingThrough(sight.state, name, today(sight));

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
		isKeyed: true,
		placeholder: 'empty: today',
		check: text => {
			if (text === '') return undefined;
			const read = readFrom(sight, text);
			if ('fault' in read) return read.fault;
			return read.value > today(sight) ? undefined : 'That day is not in the future. Leave this empty for today.';
		},
	});

const readFrom = ({ports, state}: Sight, text: string) =>
	readDay(text, {clock: steadyClock(ports.now()), dayOf: moment => dayOf(state.settings, moment), like: '2027-04-01'});

function settingForm(desk: Desk, name: SettingName): Form {
	return openForm({
		title: settingLabels[name],
		verb: 'keep it',
		id: desk.ports.newId(),
		fields: [valueField(desk, name), ...(name === 'vat-rate' ? [fromField(desk)] : [])],
		accept: (values, {id}) => {
			const told = (added: string): void => {
				desk.close();
				desk.say(`${settingLabels[name]}: ${settingNow(desk, name) || 'empty'}${added}.`, 'done');
			};
			const read = readSetting(name, values.get('value') ?? '');
			if ('fault' in read) return desk.say(read.fault, 'warning');
			const typed = values.get('from') ?? '';
			const begins = readFrom(desk, typed);
			const from = 'value' in begins ? begins.value : '';
			if (from === '' && read.value === valueNow(desk, name)) return told(', as before');
			desk.perform(
				from === ''
					? {type: 'changeSetting', id, name, value: read.value}
					: {type: 'setVatRate', id, rate: Number(read.value), from},
				{done: () => told('')},
			);
		},
	});
}

function cancelRate(desk: Desk, from: string): void {
	desk.perform(
		{type: 'cancelVatRate', from},
		{done: () => desk.say(`${settingLabels['vat-rate']}: ${settingNow(desk, 'vat-rate')}.`, 'done')},
	);
}

/** Opens the form of a setting; first, where a rate is planned, the choice between another value and taking one of them back. */
export function openSetting(desk: Desk, name: SettingName): void {
	const openIt = (): void => desk.open({type: 'form', form: settingForm(desk, name)});
	const planned = name === 'vat-rate' ? laterRates(desk.state, today(desk)) : [];
	if (planned.length === 0) return openIt();
	desk.open({
		type: 'menu',
		title: settingLabels[name],
		lines: [],
		options: [
			{label: 'change it', run: openIt},
			...planned.map(({from, rate}) => ({
				label: `take back ${settingText(name, rate)} from ${from}`,
				run: () => cancelRate(desk, from),
			})),
		],
		list: freshList,
	});
}
