// Owns help and the palette: both are lists of the live bindings of whatever is beneath them.

import {assert} from '../../domain/assert.ts';
import {type Binding, type Context, isOffered, keyName} from '../model/bindings.ts';
import type {Desk} from '../model/desk.ts';
import {chosenPlace, freshList} from '../model/list.ts';
import {bodyRows, type PaletteDialog, topDialog} from '../model/view.ts';
import {back, movingKeys, scrollKeys} from './list-keys.ts';

/** One thing that can be done, with why it cannot now. */
export type Action = {readonly binding: Binding; readonly keys: string; readonly reason: string | undefined};

/** The context under help or palette: what their bindings are about. */
function beneath(desk: Desk): Context {
	const stack = desk.view.stacks[desk.view.screen].filter(({type}) => type !== 'help' && type !== 'palette');
	const dialog = stack.at(-1);
	return dialog ? desk.contexts.dialogs[dialog.type] : desk.contexts.screens[desk.view.screen];
}

/** Everything the keys do where help or palette were opened: first this place's own, then what works everywhere. */
export function actions(desk: Desk): readonly Action[] {
	const context = beneath(desk);
	const own = context.bindings.filter(binding => !binding.isMovement);
	const everywhere = desk.contexts.everywhere.bindings.filter(
		binding => binding.keys.length > 0 || isOffered(desk, binding, false),
	);
	return [...own, ...everywhere].filter(isFirstOfItsLabel).map(binding => ({
		binding,
		keys: binding.keys.slice(0, 2).map(keyName).join(' or '),
		reason: binding.blocked?.(desk),
	}));
}

const isFirstOfItsLabel = (binding: Binding, place: number, all: readonly Binding[]): boolean =>
	all.findIndex(other => other.label === binding.label) === place;

/** What help says of a place. */
export const helpTitle = (desk: Desk): string => beneath(desk).title;

export const help: Context = {
	title: 'Help',
	bindings: [...scrollKeys, {...back, keys: ['esc', 'enter', 'f1', '?']}],
};

function palette(desk: Desk): PaletteDialog {
	const dialog = topDialog(desk.view);
	assert(dialog?.type === 'palette', 'the palette acts while it is on top', {top: dialog?.type});
	return dialog;
}

/** Letters of the text in order, anywhere in the label. */
function isFuzzy(label: string, text: string): boolean {
	let from = 0;
	for (const letter of text.toLowerCase().replaceAll(' ', '')) {
		from = label.toLowerCase().indexOf(letter, from) + 1;
		if (from === 0) return false;
	}
	return true;
}

/** Actions the palette lists for what is typed: labels that hold the text first, then those that hold its letters in order. */
export function foundActions(desk: Desk, {field}: PaletteDialog): readonly Action[] {
	const text = field.value.trim().toLowerCase();
	const all = actions(desk).filter(({binding}) => !binding.keys.includes('ctrl+k'));
	const holding = all.filter(({binding}) => binding.label.toLowerCase().includes(text));
	const fuzzy = all.filter(({binding}) => isFuzzy(binding.label, text));
	return [...new Set([...holding, ...fuzzy])];
}

const keysOf = (desk: Desk): readonly string[] => foundActions(desk, palette(desk)).map(({binding}) => binding.label);

export const actionPalette: Context = {
	title: 'Actions',
	bindings: [
		...movingKeys({
			read: desk => palette(desk).list,
			write: (desk, list) => desk.replace({...palette(desk), list}),
			keys: keysOf,
			height: desk => bodyRows(desk.view.size) - 2,
			only: ['up', 'down', 'pageup', 'pagedown'],
		}),
		{
			keys: ['enter'],
			label: 'do it',
			hint: 1,
			run: desk => {
				const action = foundActions(desk, palette(desk))[chosenPlace(palette(desk).list, keysOf(desk))];
				if (!action) return desk.say('Nothing is called that. Type another word.', 'warning');
				if (action.reason !== undefined) return desk.say(action.reason, 'warning');
				desk.close();
				action.binding.run(desk);
			},
		},
		back,
	],
	field: {
		read: desk => palette(desk).field,
		write: (desk, field) => desk.replace({...palette(desk), field, list: freshList}),
	},
};
