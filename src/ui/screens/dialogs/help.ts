// Help: what can be done where it was opened, in groups, searched with the slash.
import {finds, listKey, wordsOf} from '../../../domain/base/search-text.ts';
import {soughtBy} from '../../model/action-search.ts';
import {type Action, keyName} from '../../model/bindings.ts';
import type {Desk, DialogKeys, FieldAccess, Sight} from '../../model/desk.ts';
import type {HelpDialog, HelpGroup, HelpRow} from '../../model/dialogs.ts';
import {onTop} from '../../model/on-top.ts';
import {screenTable} from '../../model/screens.ts';
import {emptyField} from '../../model/text-field.ts';
import {isInWords, topDialog} from '../../model/view.ts';
import {back, scrollKeys} from '../shared/list-keys.ts';
import {helpRows} from './help-rows.ts';
import {actionsNow} from './offered-actions.ts';

/** The subject of help; for a form, its title. */
function placeName(sight: Sight): string {
	const dialog = topDialog(sight.view);
	if (dialog?.type === 'form') return dialog.form.title;
	if (dialog?.type === 'question') return dialog.title;
	return dialog ? sight.contexts.dialogs[dialog.type].title : screenTable[sight.view.screen].name;
}

/** What a new cashier is to know: these seven lead to everything else. */
function firstPage({view, keyOf}: Sight): readonly HelpGroup[] {
	if (view.screen !== 'sell' || topDialog(view)) return [];
	const enter = keyName('enter', isInWords(view.machine));
	const texts = [
		`Scan, or type a name and ${enter}: it is in the basket.`,
		`${enter} on the empty line pays; ${enter} again is exact cash.`,
		`There ${keyOf('pay.card')} is card, and ${keyOf('pay.account')} an account.`,
		`${keyOf('sell.one-more')} and - count the marked line, ${keyOf('sell.remove-line')} takes it out.`,
		'Esc goes one step back. It never drops the basket.',
		`${keyOf('everywhere.park-or-recall-the-basket')} puts the basket aside, and brings it back.`,
		`${keyOf('everywhere.actions')} finds the rest by any word, such as return.`,
	];
	return [{heading: 'Seven things to begin with', texts: texts.map((text, place) => `${place + 1}  ${text}`)}];
}

type Keys = readonly (readonly [keys: string, does: string])[];

/** The keys that all fields have, and all lists. */
const inFields: Keys = [
	['left right', 'a letter to the left, to the right'],
	['ctrl+left ctrl+right', 'a word to the left, to the right'],
	['home end', 'to the beginning, to the end'],
	['backspace delete', 'take a letter away'],
	['ctrl+w', 'take the word before away'],
	['ctrl+u', 'take everything before away'],
	['ctrl+/', 'bring back what was typed or taken away last'],
];
const inLists: Keys = [
	['up down', 'a row up, down'],
	['pageup pagedown', 'a page up, down'],
	['home end', 'the first row, the last'],
	['/', 'look for words, also here'],
	['left right', 'the column to sort by'],
	['space', 'turn the order round'],
];

function general({view}: Sight): readonly HelpGroup[] {
	const name = (key: string): string => keyName(key === 'space' ? ' ' : key, isInWords(view.machine));
	const rowsOf = (keys: Keys): readonly HelpRow[] =>
		keys.map(([names, label]) => ({
			keys: names.split(' ').map(name).join(' '),
			label,
			reason: undefined,
			sought: soughtBy([label], []),
		}));
	return [
		{heading: 'In fields', rows: rowsOf(inFields)},
		{heading: 'In lists', rows: rowsOf(inLists)},
	];
}

const withKeys = (actions: readonly Action[]): readonly Action[] => actions.filter(({keys}) => keys !== '');

function groupsNow(desk: Desk): readonly HelpGroup[] {
	const {here, everywhere} = actionsNow(desk);
	const {typed, meanings} = desk.context();
	return [
		...firstPage(desk),
		...(typed ? [{heading: 'What can be typed', texts: typed}] : []),
		...(meanings ? [{heading: 'What the words mean', texts: meanings}] : []),
		{heading: `Here: ${placeName(desk)}`, rows: withKeys(here)},
		{heading: 'Everywhere', rows: withKeys(everywhere)},
		...general(desk),
	].filter(({texts = [], rows = []}) => texts.length + rows.length > 0);
}

export const openHelp = (desk: Desk): void =>
	desk.open({type: 'help', title: placeName(desk), groups: groupsNow(desk), filter: undefined, top: 0});

/** The groups with what holds the words looked for. */
export function shownGroups({groups, filter}: HelpDialog): readonly HelpGroup[] {
	const words = wordsOf(filter?.value ?? '');
	if (words.length === 0) return groups;
	const has = (...texts: readonly string[]): boolean => words.every(word => finds(word, listKey(...texts)));
	return groups
		.map(({heading, texts = [], rows = []}) => ({
			heading,
			texts: texts.filter(text => has(text)),
			rows: rows.filter(({label, keys, sought}) => has(label, keys, ...sought.words)),
		}))
		.filter(({texts, rows}) => texts.length + rows.length > 0);
}

const filterOf = (sight: Sight) => onTop(sight, 'help').filter;

const helpField: FieldAccess = {
	read: filterOf,
	write: (desk, filter) => desk.replace({...onTop(desk, 'help'), filter, top: 0}),
};

export const help: DialogKeys<HelpDialog> = {
	title: 'Help',
	bindings: [
		...scrollKeys,
		{
			keys: ['/'],
			label: 'find',
			hint: 1,
			isActive: sight => filterOf(sight) === undefined,
			run: desk => desk.replace({...onTop(desk, 'help'), filter: emptyField, top: 0}),
		},
		{
			keys: ['esc'],
			label: 'show all',
			hint: 1,
			isActive: sight => filterOf(sight) !== undefined,
			run: desk => desk.replace({...onTop(desk, 'help'), filter: undefined, top: 0}),
		},
		{...back, keys: ['esc', 'enter', 'f1', '?']},
	],
	field: helpField,
	isReading: () => true,
	rows: (_desk, dialog, columns) => helpRows(shownGroups(dialog), columns).length + (dialog.filter ? 1 : 0),
};
