// The form that gives a quick key what it sells. A key that sells something else is replaced only when that is confirmed.
import {type QuickSale, quickKeyOf, readQuickKey} from '../../domain/quick-keys/quick-keys.ts';
import {quickText} from '../../formats/records/quick-key.ts';
import {refusalText} from '../../formats/wording/refusals.ts';
import type {Desk, Sight} from '../model/desk.ts';
import {type Form, type FormField, type FormValues, openForm, textInput} from '../model/form.ts';

/** The key, with what it sells now; empty for none. */
function keyField(sight: Sight, current: string | undefined): FormField {
	return textInput('key', 'Key', {
		isKeyed: true,
		value: current ?? '',
		placeholder: '1 to 9, or a to z; empty: none',
		check: text =>
			text === '' || readQuickKey(text) !== undefined ? undefined : refusalText({kind: 'bad-quick-key', key: text}),
		doubt: text => {
			const key = readQuickKey(text);
			const held = key === undefined || key === current ? undefined : sight.state.quickKeys.rows.get(key);
			return held && `It sells ${quickText(sight.state, held, sight.symbol)} now.`;
		},
	});
}

type Asked = {
	readonly title: string;
	/** Fields above the key, that say what is sold. */
	readonly fields?: readonly FormField[];
	readonly sells: (values: FormValues) => QuickSale;
	/** The key that sells it now. */
	readonly current?: string | undefined;
};

export function quickKeyForm(desk: Desk, {title, fields = [], sells, current}: Asked): Form {
	return openForm({
		title,
		verb: 'set it',
		id: desk.ports.newId(),
		fields: [...fields, keyField(desk, current)],
		accept: (values, form) => {
			const typed = readQuickKey(values.get('key') ?? '');
			const sold = sells(values);
			if (typed !== undefined) return setKey(desk, {key: typed, sells: sold, id: form.id});
			const held = quickKeyOf(desk.state, sold);
			if (held === undefined) {
				desk.close();
				return desk.say(`No key was given: ${quickText(desk.state, sold, desk.symbol)} has no quick key.`, 'plain');
			}
			freeKey(desk, held, {sells: sold, id: form.id});
		},
	});
}

type Setting = {readonly sells: QuickSale; readonly id: string};

function freeKey(desk: Desk, key: string, {sells, id}: Setting): void {
	desk.perform(
		{type: 'setQuickKey', id, key},
		{
			done: () => {
				desk.close();
				desk.say(`${quickText(desk.state, sells, desk.symbol)} has no quick key now.`, 'done');
			},
		},
	);
}

function setKey(desk: Desk, setting: Setting & {readonly key: string; readonly meansReplace?: true}): void {
	const {key, sells, id} = setting;
	desk.perform(
		{type: 'setQuickKey', ...setting},
		{
			done: () => {
				desk.close();
				desk.say(`On Sell, .${key} is ${quickText(desk.state, sells, desk.symbol)} now.`, 'done');
			},
			refused: (sentence, refusal) => {
				if (refusal.kind !== 'quick-key-taken') return desk.say(sentence, 'warning');
				desk.open({
					type: 'question',
					asks: 'replace-quick-key',
					title: `Replace .${key}?`,
					lines: [sentence],
					yes: 'replace it',
					no: 'take another key',
					choice: 'no',
					onYes: () => setKey(desk, {key, sells, id, meansReplace: true}),
				});
			},
		},
	);
}
