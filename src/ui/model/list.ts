// A list of any length: the chosen row, and the rows in sight. Rows are known by key, so a choice survives changes.
export type ListView = {
	/** Key of the chosen row; the first one when it is gone. */
	readonly chosen: string | undefined;
	/** Its place when it was chosen: the choice stays near when the row goes. */
	readonly place: number;
	readonly top: number;
};

export const freshList: ListView = {chosen: undefined, place: 0, top: 0};

/** A list in which no row is chosen until it is moved into. */
export const unchosenList: ListView = {chosen: undefined, place: -1, top: 0};

/** The place of the chosen row among the keys now; -1 while none is chosen. */
export function chosenPlace(list: ListView, keys: readonly string[]): number {
	if (keys[list.place] === list.chosen && list.chosen !== undefined) return list.place;
	const found = list.chosen === undefined ? -1 : keys.indexOf(list.chosen);
	return found === -1 ? Math.max(Math.min(list.place, 0), Math.min(list.place, keys.length - 1)) : found;
}

/** The key of the chosen row; undefined in an empty list, and while none is chosen. */
export const chosenKey = (list: ListView, keys: readonly string[]): string | undefined => keys[chosenPlace(list, keys)];

/** Chooses a place. The view scrolls by half its height when the row would leave it. */
export function choose(
	list: ListView,
	keys: readonly string[],
	{place, height}: {readonly place: number; readonly height: number},
): ListView {
	const next = Math.max(0, Math.min(place, keys.length - 1));
	return {chosen: keys[next], place: next, top: scrolledTo(list.top, next, {height, length: keys.length})};
}

/** The first row in sight when a place must be in sight: unchanged, or moved by half pages. */
export function scrolledTo(
	top: number,
	place: number,
	{height, length}: {readonly height: number; readonly length: number},
): number {
	const half = Math.max(1, Math.floor(height / 2));
	const last = Math.max(0, length - height);
	const from = Math.min(top, last);
	const above = from - place;
	const below = place - (from + height - 1);
	if (above > 0) return Math.max(0, from - Math.ceil(above / half) * half);
	return below > 0 ? Math.min(last, from + Math.ceil(below / half) * half) : from;
}

const strides = new Map<string, (height: number, length: number) => number>([
	['up', () => -1],
	['down', () => 1],
	['pageup', height => -height],
	['pagedown', height => height],
	['home', (_height, length) => -length],
	['end', (_height, length) => length],
]);

/** The keys that move in a list. */
export const listKeys = [...strides.keys()];

/** What a moving key makes of a list. */
export function moved(
	list: ListView,
	keys: readonly string[],
	{key, height}: {readonly key: string; readonly height: number},
): ListView {
	const stride = strides.get(key)?.(height, keys.length) ?? 0;
	return choose(list, keys, {place: chosenPlace(list, keys) + stride, height});
}

/** The rows in sight, from `top` on, and the place of the chosen one among all. */
export function windowOf(
	list: ListView,
	keys: readonly string[],
	height: number,
): {readonly top: number; readonly shown: readonly string[]; readonly place: number} {
	const place = chosenPlace(list, keys);
	const top = scrolledTo(list.top, place, {height, length: keys.length});
	return {top, shown: keys.slice(top, top + height), place};
}
