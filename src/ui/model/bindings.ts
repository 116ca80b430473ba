// Bindings: a key, its label, why it is blocked, what it does. Dispatch, footer, help and palette read only these records.
import type {Scanned} from '../../domain/goods/scanned-code.ts';
import type {Sought} from './action-search.ts';
import type {ScreenId} from './screens.ts';
import type {TextField} from './text-field.ts';

/** `S` is the sight a binding reads, `D` the desk it acts on. */
export type BindingOf<S, D extends S> = {
	/** Names as the keyboard gives them: `f10`, `enter`, `ctrl+k`, or a letter. None: the palette only. */
	readonly keys: readonly string[];
	readonly label: string;
	/** Shown in the footer; the lower the number the longer it stays as room runs out. */
	readonly hint?: number;
	/** Has its place at the end of the footer, however little room there is. */
	readonly isAlways?: true;
	/** Whether the key is this binding's now. Without it, a letter is only while no field has the cursor. */
	readonly isActive?: (sight: S) => boolean;
	/** The sentence why it cannot act now. */
	readonly blocked?: (sight: S) => string | undefined;
	readonly run: (desk: D) => void;
	/** The screen it opens, whichever key this machine has for it. */
	readonly opens?: ScreenId;
	/** Its Enter records something at once: in the footer it is no button, so that clicks at one place never go from a screen into the money. */
	readonly records?: true;
	/** Works everywhere, and comes before the keys of the screen or dialog on top. */
	readonly isFirst?: true;
	/** Too small for help and palette: moving in a list. */
	readonly isMovement?: boolean;
};

/** The field that has the cursor in a context, if one has. */
export type FieldAccessOf<S, D extends S> = {
	readonly read: (sight: S) => TextField | undefined;
	readonly write: (desk: D, field: TextField) => void;
	/** It holds a PIN: what comes as fast as from a scanner is never part of it. */
	readonly isSecret?: (sight: S) => boolean;
};

/** What a screen or a dialog does with keys and scans. */
export type ContextOf<S, D extends S> = {
	readonly bindings: readonly BindingOf<S, D>[];
	readonly field?: FieldAccessOf<S, D>;
	/** What can be typed here, above the keys in help: a heading, then lines. */
	readonly typed?: readonly string[];
	/** What the words of a list mean, above the keys in help. */
	readonly meanings?: readonly string[];
	/**
	 * Takes letters and figures that come close together where each of them alone is a choice: a number that is typed, and no choice. Undefined
	 * while none is one.
	 */
	readonly onWord?: (sight: S) => ((desk: D, typed: string) => void) | undefined;
	/** What a scan does here. Without it the notice names the scan, and Insert adds it. */
	readonly onScan?: (desk: D, scanned: Scanned) => void;
	/** Takes each letter and control character as it comes, at a time in ms. With it nothing is a scan here. */
	readonly onArrival?: (desk: D, letter: string, at: number) => void;
};

/** An action with its keys as written, and why it cannot be done now. */
export type Action = {
	/** As counter.json names it. */
	readonly name: string;
	readonly label: string;
	readonly keys: string;
	readonly reason: string | undefined;
	/** What a typed text finds it by. */
	readonly sought: Sought;
	readonly run: () => void;
};

/** `sell.remove-line`: an action by its context, and its name there. */
export const actionName = (place: string, label: string): string =>
	`${place}.${label
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')}`;

const names: ReadonlyMap<string, string> = new Map([
	['enter', '↵'],
	['esc', 'Esc'],
	['up', '↑'],
	['down', '↓'],
	['left', '←'],
	['right', '→'],
	['pageup', 'PgUp'],
	['pagedown', 'PgDn'],
	['home', 'Home'],
	['end', 'End'],
	['tab', 'Tab'],
	['shift+tab', 'Shift+Tab'],
	['delete', 'Del'],
	['insert', 'Ins'],
	['backspace', '⌫'],
	[' ', 'Space'],
]);

/** The same in words, where signs cannot be drawn or are read aloud. */
const words: ReadonlyMap<string, string> = new Map([
	['enter', 'Enter'],
	['up', 'Up'],
	['down', 'Down'],
	['left', 'Left'],
	['right', 'Right'],
	['backspace', 'Backspace'],
]);

/** A key as written in footer and help; with `inWords`, without signs. */
export function keyName(key: string, inWords = false): string {
	const known = (inWords ? words.get(key) : undefined) ?? names.get(key);
	if (known !== undefined) return known;
	if (/^f\d+$/.test(key)) return key.toUpperCase();
	const letter = key.startsWith('ctrl+') ? key.slice(5) : undefined;
	if (letter === undefined) return key;
	return `Ctrl+${letter.length === 1 ? letter.toUpperCase() : keyName(letter, inWords)}`;
}

/** The key that opens a screen on this machine. */
export const keyOfScreen = (
	bindings: readonly Pick<BindingOf<never, never>, 'keys' | 'opens'>[],
	screen: ScreenId,
): string | undefined => bindings.find(({opens}) => opens === screen)?.keys[0];

const isLetter = (key: string): boolean => key.length === 1;

/** A key as bindings name it: a command's letter counts in either case, so that Caps Lock changes nothing. */
export const inLowerCase = (key: string): string => (/^[A-Z]$/.test(key) ? key.toLowerCase() : key);

/** Whether a key is a binding's now. */
export function isLive<S, D extends S>(
	desk: S,
	binding: BindingOf<S, D>,
	{key, hasField}: {readonly key: string; readonly hasField: boolean},
): boolean {
	if (!binding.keys.includes(inLowerCase(key))) return false;
	if (binding.isActive) return binding.isActive(desk);
	return !(isLetter(key) && hasField);
}

/** Anything that can say why something is not done. */
type Speaker = {say(text: string, tone: 'warning'): void};

/** Does what a binding does, or says why it cannot. */
export function act<S, D extends S & Speaker>(desk: D, binding: BindingOf<S, D>): void {
	const reason = binding.blocked?.(desk);
	if (reason === undefined) binding.run(desk);
	else desk.say(reason, 'warning');
}

export type OfferOf<S, D extends S> = {readonly binding: BindingOf<S, D>; readonly keys: readonly string[]};

/** The actions for footer, help and palette, each with the keys that no earlier binding takes. Two bindings that do the same are offered once. */
export function offers<S, D extends S>(
	desk: S,
	bindings: readonly BindingOf<S, D>[],
	hasField: boolean,
): readonly OfferOf<S, D>[] {
	const taken = new Set<string>();
	const offered = new Map<BindingOf<S, D>['run'], OfferOf<S, D>>();
	for (const binding of bindings) {
		const keys = binding.keys.filter(key => !taken.has(key) && isLive(desk, binding, {key, hasField}));
		for (const key of keys) taken.add(key);
		const isOffered = keys.length > 0 || (binding.keys.length === 0 && (binding.isActive?.(desk) ?? true));
		const same = offered.get(binding.run);
		if (isOffered) offered.set(binding.run, {binding: same?.binding ?? binding, keys: [...(same?.keys ?? []), ...keys]});
	}
	return [...offered.values()];
}
