// The palette: one line that finds what can be done, by any word for it, and goods, accounts, receipts, settings and services.
import {quoted} from '../../../formats/text/amount.ts';
import {findActions, foundBy} from '../../model/action-search.ts';
import type {Action} from '../../model/bindings.ts';
import type {Desk, DialogKeys, FieldAccess, Sight} from '../../model/desk.ts';
import type {PaletteDialog} from '../../model/dialogs.ts';
import {actionSign, type Finder} from '../../model/finders.ts';
import {chosenKey, freshList, unchosenList} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {sayRefused} from '../../model/refusal-on.ts';
import {screenState} from '../../model/screen-state.ts';
import {emptyField} from '../../model/text-field.ts';
import {bodyRows} from '../../model/view.ts';
import {guessSentence} from '../shared/guess.ts';
import {back, clearText, movingKeys} from '../shared/list-keys.ts';
import {actionsElsewhere, actionsNow} from './offered-actions.ts';

/** The names of the actions that were chosen last, the newest first. */
const paletteState = screenState<{readonly recent: readonly string[]}>('palette', {recent: []});

/** How many of them come first while nothing is typed. */
const recentMost = 5;
/** How many of each kind are found beside actions, without a sign for one kind alone; and with it. */
const [fewFinds, mostFinds] = [5, 200];

/** `actions` first those that were chosen lately, then those of the place where it was opened. */
export function openPalette(desk: Desk, finders: readonly Finder[]): void {
	const {recent} = paletteState.read(desk);
	const {here, everywhere} = actionsNow(desk);
	const all = [...here, ...everywhere, ...actionsElsewhere(desk)].filter(({name}) => name !== 'everywhere.actions');
	const lately = recent.flatMap(name => all.find(action => action.name === name) ?? []);
	const actions = [...new Set([...lately, ...all])];
	// Whatever is written to the ledger is the outcome of a command. Before there is a shop nothing is.
	const version = (): number => (desk.view.screen === 'welcome' ? 0 : desk.state.commands.version);
	desk.open({type: 'palette', actions, finders, version, field: emptyField, list: freshList});
}

/** A row: what Enter does, and why it cannot. */
export type PaletteRow = {
	readonly id: string;
	readonly kind: 'action' | 'find';
	/** The keys of an action, or what is found. */
	readonly head: string;
	readonly name: string;
	/** Another word by which it was found, or what is known of it. */
	readonly about: string;
	readonly reason: string | undefined;
	/** It is only like what was typed: none such is taken before it is chosen. */
	readonly isGuess: boolean;
	readonly run: (desk: Desk) => void;
};

/** Two actions may have the same label, so a row is known by its place in the whole list. */
const actionRow =
	(all: readonly Action[], typed: string) =>
	(action: Action): PaletteRow => ({
		id: `action ${all.indexOf(action)}`,
		kind: 'action',
		head: action.keys,
		name: action.label,
		about: foundBy(action.sought, typed) ?? '',
		reason: action.reason,
		isGuess: false,
		run: desk => {
			const recent = paletteState.read(desk).recent.filter(name => name !== action.name);
			paletteState.write(desk, {recent: [action.name, ...recent].slice(0, recentMost)});
			action.run();
		},
	});

type Wanted = {readonly text: string; readonly most: number; readonly isNamed?: boolean};

const findRows = (finder: Finder, {text, most, isNamed = false}: Wanted): readonly PaletteRow[] =>
	finder.find(text, most, isNamed).map(({key, name, about, reason, run}) => ({
		id: `${finder.kind} ${key}`,
		kind: 'find',
		head: finder.kind,
		name,
		about,
		reason,
		isGuess: (!isNamed && finder.isGuess?.(text)) || false,
		run,
	}));

/** The line without its sign, and the one kind that the sign asks for. */
function readLine({field: {value}, finders}: PaletteDialog) {
	const sign = value.trimStart().charAt(0);
	const asked = finders.find(finder => finder.sign === sign && sign !== '');
	const isActions = sign === actionSign;
	return {text: asked || isActions ? value.trimStart().slice(1) : value, asked, isActions};
}

/** The rows of each palette: keys and drawing ask for them again and again. */
const known = new WeakMap<readonly Action[], {readonly line: string; readonly rows: readonly PaletteRow[]}>();

/** What the line finds, until it or the ledger changes. */
export function paletteRows(dialog: PaletteDialog): readonly PaletteRow[] {
	const line = `${dialog.version()} ${dialog.field.value}`;
	const last = known.get(dialog.actions);
	if (last?.line === line) return last.rows;
	const rows = foundRows(dialog);
	known.set(dialog.actions, {line, rows});
	return rows;
}

/** Actions that are called so, then what else is, then all that is only like it. */
function foundRows(dialog: PaletteDialog): readonly PaletteRow[] {
	const {text, asked, isActions} = readLine(dialog);
	if (asked) return findRows(asked, {text, most: mostFinds});
	const {named, misspelt, like} = findActions(dialog.actions, text);
	const asRow = actionRow(dialog.actions, text);
	const asGuess = (action: Action): PaletteRow => ({...asRow(action), isGuess: true});
	const isAny = text.trim() === '' || isActions;
	const finders = isAny ? [] : dialog.finders.filter(({isAskedBy}) => isAskedBy?.(text) ?? true);
	// A guess beside an action that is called so is no help, and looking for one takes long in a large shop.
	const isNamed = named.length > 0;
	const found = finders.flatMap(finder => findRows(finder, {text, most: fewFinds, isNamed}));
	return [
		...named.map(asRow),
		...found.filter(({isGuess}) => !isGuess),
		...misspelt.map(asGuess),
		...found.filter(({isGuess}) => isGuess),
		...like.map(asGuess),
	];
}

/** What to type instead, where nothing is found. */
export function nothingFound({finders, ...dialog}: PaletteDialog): string {
	const {text, asked} = readLine({finders, ...dialog});
	if (asked && text.trim() === '') return `There are no ${asked.many} yet.`;
	const what = asked ? `None of the ${asked.many} is called` : 'Nothing is called';
	return `${what} ${quoted(text.trim())}. Type another word${asked ? `, or leave the ${asked.sign} out to look everywhere` : ''}.`;
}

const palette = (sight: Sight): PaletteDialog => onTop(sight, 'palette');
const keysOf = (sight: Sight): readonly string[] => paletteRows(palette(sight)).map(({id}) => id);

const paletteField: FieldAccess = {
	read: sight => palette(sight).field,
	write: (desk, field) => {
		const next = {...palette(desk), field};
		desk.replace({...next, list: paletteRows(next)[0]?.isGuess ? unchosenList : freshList});
	},
};

function chooseRow(desk: Desk): void {
	const dialog = palette(desk);
	const rows = paletteRows(dialog);
	const key = chosenKey(
		dialog.list,
		rows.map(({id}) => id),
	);
	const row = rows.find(({id}) => id === key);
	if (!row) return sayRefused(desk, rows.length === 0 ? nothingFound(dialog) : guessSentence(desk, readLine(dialog).text.trim()));
	if (row.reason !== undefined) return sayRefused(desk, row.reason);
	desk.close();
	row.run(desk);
}

export const actionPalette: DialogKeys<PaletteDialog> = {
	title: 'Actions',
	typed: [
		'Any word finds actions, goods, accounts, receipts, services and settings.',
		'> actions   + goods   @ accounts   # receipts   : settings: typed first, only these.',
	],
	isReading: () => true,
	bindings: [
		...movingKeys({
			read: sight => palette(sight).list,
			write: (desk, list) => desk.replace({...palette(desk), list}),
			keys: keysOf,
			height: sight => bodyRows(sight.view) - 2,
			only: ['up', 'down', 'pageup', 'pagedown'],
		}),
		{keys: ['enter'], label: 'do it', hint: 1, run: chooseRow},
		clearText(paletteField),
		back,
	],
	field: paletteField,
};
