// Owns help and the palette: both list the live bindings of where they were opened.

import {assert} from '../../domain/assert.ts';
import {type Action, type Context, keyName, offers} from '../model/bindings.ts';
import type {Desk} from '../model/desk.ts';
import {chosenPlace, freshList} from '../model/list.ts';
import {emptyField} from '../model/text-field.ts';
import {bodyRows, type PaletteDialog, topDialog} from '../model/view.ts';
import {back, movingKeys, scrollKeys} from './list-keys.ts';

/** Everything that can be done in the context on top: first its own, then what works everywhere. */
function actionsNow(desk: Desk): readonly Action[] {
	const bindings = [...desk.context().bindings, ...desk.contexts.everywhere.bindings];
	return offers(desk, bindings, desk.takesText())
		.filter(({binding}) => !binding.isMovement)
		.map(({binding, keys}) => ({binding, keys: keys.slice(0, 2).map(keyName).join(' or '), reason: binding.blocked?.(desk)}));
}

/** What help says it is about: a form by its own title. */
function placeName(desk: Desk): string {
	const dialog = topDialog(desk.view);
	if (dialog?.type === 'form') return dialog.form.title;
	return dialog?.type === 'question' ? dialog.title : desk.context().title;
}

export const openHelp = (desk: Desk): void =>
	desk.open({type: 'help', title: placeName(desk), actions: actionsNow(desk).filter(({keys}) => keys !== ''), top: 0});

export const openPalette = (desk: Desk): void =>
	desk.open({
		type: 'palette',
		actions: actionsNow(desk).filter(({binding}) => !binding.keys.includes('ctrl+k')),
		field: emptyField,
		list: freshList,
	});

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
function foundActions({field, actions}: PaletteDialog): readonly Action[] {
	const text = field.value.trim().toLowerCase();
	const holding = actions.filter(({binding}) => binding.label.toLowerCase().includes(text));
	const fuzzy = actions.filter(({binding}) => isFuzzy(binding.label, text));
	return [...new Set([...holding, ...fuzzy])];
}

/** Two actions may have one label; a row is known by its place in the whole list. */
export const actionKeys = (dialog: PaletteDialog): readonly string[] =>
	foundActions(dialog).map(action => String(dialog.actions.indexOf(action)));

const keysOf = (desk: Desk): readonly string[] => actionKeys(palette(desk));

export const actionPalette: Context = {
	title: 'Actions',
	bindings: [
		...movingKeys({
			read: desk => palette(desk).list,
			write: (desk, list) => desk.replace({...palette(desk), list}),
			keys: keysOf,
			height: desk => bodyRows(desk.view) - 2,
			only: ['up', 'down', 'pageup', 'pagedown'],
		}),
		{
			keys: ['enter'],
			label: 'do it',
			hint: 1,
			run: desk => {
				const action = foundActions(palette(desk))[chosenPlace(palette(desk).list, keysOf(desk))];
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
