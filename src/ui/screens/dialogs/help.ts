// Help: what can be done where it was opened, in groups, searched with the slash.
import {finds, listKey, wordsOf} from '../../../domain/base/search-text.ts';
import {keyName} from '../../model/bindings.ts';
import type {Desk, DialogKeys, FieldAccess, Sight} from '../../model/desk.ts';
import type {HelpDialog, HelpGroup} from '../../model/dialogs.ts';
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
		`Scan, or type a part of a name and ${enter}: it is in the basket.`,
		`${enter} on the empty line pays: ${enter} again for exact cash, or type what the customer gives.`,
		`${keyOf('pay.card')} on Pay is card, ${keyOf('pay.account')} an account, ${keyOf('pay.another-way')} another way.`,
		`${keyOf('sell.one-more')} and - count the marked line, ${keyOf('sell.remove-line')} takes it out.`,
		'Esc goes one step back. It never drops the basket.',
		`${keyOf('everywhere.park-or-recall-the-basket')} puts the basket aside for the next customer, and brings it back.`,
		`${keyOf('everywhere.actions')} finds everything else by any word for it, such as return or delivery.`,
	];
	return [{heading: 'Seven things to begin with', texts: texts.map((text, place) => `${place + 1}  ${text}`)}];
}

/** The keys of what many screens have. */
const general: readonly HelpGroup[] = [
	{
		heading: 'In fields',
		texts: [
			'Left, Right, Home and End move; Ctrl with Left or Right moves by words.',
			'Backspace and Del take a letter away, Ctrl+W the word before, Ctrl+U everything before.',
			'Ctrl+/ takes back what was typed last, and what was taken away.',
			'A paste is text. It never presses Enter.',
		],
	},
	{
		heading: 'In lists',
		texts: [
			'Up, Down, PgUp, PgDn, Home and End move. Enter opens, Esc goes back.',
			'/ looks for words in Accounts, Stock, Receipts and here. Esc shows all again.',
			'Left and Right choose the column to sort by, Space turns the order round.',
		],
	},
];

const withKeys = (actions: HelpGroup['actions'] = []): HelpGroup['actions'] => actions.filter(({keys}) => keys !== '');

function groupsNow(desk: Desk): readonly HelpGroup[] {
	const {here, everywhere} = actionsNow(desk);
	const {typed} = desk.context();
	const name = placeName(desk);
	return [
		...firstPage(desk),
		...(typed ? [{heading: 'What can be typed', texts: typed}] : []),
		{heading: `Here: ${name}`, actions: withKeys(here) ?? []},
		{heading: 'Everywhere', actions: withKeys(everywhere) ?? []},
		...general,
	];
}

export const openHelp = (desk: Desk): void =>
	desk.open({type: 'help', title: placeName(desk), groups: groupsNow(desk), filter: undefined, top: 0});

/** The groups with what holds the words looked for. */
export function shownGroups({groups, filter}: HelpDialog): readonly HelpGroup[] {
	const words = wordsOf(filter?.value ?? '');
	if (words.length === 0) return groups;
	const has = (...texts: readonly string[]): boolean => words.every(word => finds(word, listKey(...texts)));
	return groups
		.map(({heading, texts = [], actions = []}) => ({
			heading,
			texts: texts.filter(text => has(text)),
			actions: actions.filter(({label, keys, sought}) => has(label, keys, ...sought.words)),
		}))
		.filter(({texts, actions}) => texts.length + actions.length > 0);
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
	rows: (_desk, dialog, columns) => helpRows(shownGroups(dialog), columns).length,
};
