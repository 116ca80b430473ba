// Key rebinding: the name of each action in `counter.json`, and the contexts with this machine's keys. A clash is reported, never guessed at.
import {assert} from '../../domain/base/assert.ts';
import {quoted, type Read} from '../../formats/text/amount.ts';
import type {KeyOf} from '../../formats/wording/said-actions.ts';
import {actionName, inLowerCase, keyName} from '../model/bindings.ts';
import type {Binding, Context, Contexts} from '../model/desk.ts';

/** All actions of one context, by their names in `counter.json`. */
export type NamedAction = {readonly name: string; readonly label: string; readonly keys: readonly string[]};

type Place = {readonly id: string; readonly context: Context};

const placesOf = ({screens, dialogs, everywhere}: Contexts): readonly Place[] =>
	Object.entries({...screens, ...dialogs, everywhere}).map(([id, context]) => ({id, context}));

/** All actions with their keys, context by context. Moving in lists always keeps its keys and is not included. */
export function namedActions(contexts: Contexts): readonly NamedAction[] {
	const actions = new Map<string, NamedAction>();
	for (const {id, context} of placesOf(contexts))
		for (const binding of context.bindings) {
			if (binding.isMovement) continue;
			const name = actionName(id, binding.label);
			const keys = [...new Set([...(actions.get(name)?.keys ?? []), ...binding.keys])];
			actions.set(name, {name, label: binding.label, keys});
		}
	return [...actions.values()];
}

const named = new Set('enter esc up down left right pageup pagedown home end tab shift+tab delete insert backspace'.split(' '));
/** Letters that cannot go with Ctrl: terminals, tmux, docker or a shell use them, or a terminal sends them as another key. */
const keptLetters = 'bpszhijmgq';

/** Why a key cannot be bound, or undefined when it can. */
function keyFault(key: string): string | undefined {
	if (named.has(key) || /^(?:ctrl\+|shift\+)?f(?:[1-9]|1[0-2])$/.test(key) || /^[!-~]$/.test(key)) return undefined;
	const letter = /^ctrl\+([a-z])$/.exec(key)?.[1];
	if (letter === undefined)
		return `${quoted(key)} is no key. Write f1 to f12, ctrl+ and a letter, one letter, or a name such as insert.`;
	return keptLetters.includes(letter) ? `${keyName(key)} belongs to the terminal. Choose another key.` : undefined;
}

/** A letter is a command only where nothing is typed: in contexts that already have commands on letters. */
const takesLetters = ({bindings}: Context): boolean => bindings.some(({keys}) => keys.some(key => /^[a-z]$/.test(key)));

type Bound = {readonly place: string; readonly name: string; readonly binding: Binding};

/** Another action that has this key in the same context, or in one that is always active. */
function clashOf(bound: readonly Bound[], {place, name, binding}: Bound, key: string): Bound | undefined {
	return bound.find(
		other =>
			other.name !== name &&
			other.binding.run !== binding.run &&
			other.binding.keys.includes(key) &&
			(other.place === place || other.place === 'everywhere' || place === 'everywhere'),
	);
}

/** Another action that has the key wanted for this action, in any context of this action. */
const takenBy = (bound: readonly Bound[], name: string, key: string): Bound | undefined =>
	bound
		.filter(each => each.name === name)
		.map(mine => clashOf(bound, mine, key))
		.find(clash => clash !== undefined);

function withKeys(contexts: Contexts, keys: ReadonlyMap<string, readonly string[]>): Contexts {
	const rebind = (id: string, context: Context): Context => ({
		...context,
		bindings: context.bindings.map(binding => {
			const own = binding.isMovement ? undefined : keys.get(actionName(id, binding.label));
			return own ? {...binding, keys: own} : binding;
		}),
	});
	const all = <T extends Readonly<Record<string, Context>>>(places: T): T =>
		Object.fromEntries(Object.entries(places).map(([id, context]) => [id, rebind(id, context)])) as unknown as T;
	return {
		screens: all(contexts.screens),
		dialogs: all(contexts.dialogs),
		everywhere: rebind('everywhere', contexts.everywhere),
	};
}

const ending = 'The standard keys are used until counter.json is mended.';

/** The contexts with this machine's keys, or the sentence which key cannot be bound, and why. */
export function rebound(contexts: Contexts, given: ReadonlyMap<string, readonly string[]>): Read<Contexts> {
	if (given.size === 0) return {value: contexts};
	const keys = new Map([...given].map(([name, own]) => [name, own.map(inLowerCase)]));
	const known = new Set(namedActions(contexts).map(({name}) => name));
	const next = withKeys(contexts, keys);
	const places = placesOf(next);
	const bound = places.flatMap(({id, context}) =>
		context.bindings.map((binding): Bound => ({place: id, name: actionName(id, binding.label), binding})),
	);
	for (const [name, own] of keys) {
		if (!known.has(name))
			return {fault: `counter.json binds ${quoted(name)}, which is no action. "counterfoil keys" lists their names. ${ending}`};
		const context = placesOf(contexts).find(({id}) => name.startsWith(`${id}.`))?.context;
		for (const key of own) {
			const fault = keyFault(key) ?? letterFault(context, key);
			if (fault !== undefined) return {fault: `counter.json, ${name}: ${fault} ${ending}`};
			const taken = takenBy(bound, name, key);
			if (taken) return {fault: `counter.json binds ${keyName(key)} to ${name}, and ${taken.name} has it already. ${ending}`};
		}
	}
	return {value: next};
}

const letterFault = (context: Context | undefined, key: string): string | undefined =>
	/^[A-Za-z0-9 ]$/.test(key) && context && !takesLetters(context)
		? `${key} would be text there. Choose a function key, or Ctrl and a letter.`
		: undefined;

/** The key of each action, as written in a sentence; for an action without a key, the way through the palette. */
export function createKeyOf(contexts: Contexts): KeyOf {
	let actions: ReadonlyMap<string, NamedAction> | undefined;
	const keyOf: KeyOf = name => {
		actions ??= new Map(namedActions(contexts).map(action => [action.name, action]));
		const action = actions.get(name);
		assert(action !== undefined, 'a sentence names an action that there is not', {name});
		const [key] = action.keys;
		if (key !== undefined) return keyName(key, true);
		return name === palette ? action.label : `${keyOf(palette)}, ${action.label}`;
	};
	return keyOf;
}

const palette = 'everywhere.actions';
