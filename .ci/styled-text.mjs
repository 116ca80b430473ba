// Stands in for the package by which Ink reads styled text, in the bundle and in the tests: a row that was read once is not read again for each frame.
import {
	ansiCodesToString,
	styledCharsFromTokens as charsOf,
	diffAnsiCodes,
	tokenize as tokensOf,
} from '../node_modules/@alcalzone/ansi-tokenize/build/index.js';

/** More rows than any screen has. Twice as many are kept: those asked for lately, and those before. */
const most = 500;
let [lately, before] = [new Map(), new Map()];

/** Each style once, by its codes: equal styles are one array. */
const styles = new Map();
const none = [];

function styleOf(codes) {
	if (codes.length === 0) return none;
	const name = ansiCodesToString(codes);
	if (!styles.has(name)) styles.set(name, codes);
	return styles.get(name);
}

const chars = new WeakMap();
const changes = new WeakMap();

export function tokenize(text, end) {
	if (end !== undefined) return tokensOf(text, end);
	const tokens = lately.get(text) ?? before.get(text) ?? tokensOf(text);
	if (lately.size >= most) [lately, before] = [new Map(), lately];
	lately.set(text, tokens);
	return tokens;
}

export function styledCharsFromTokens(tokens) {
	if (!chars.has(tokens))
		chars.set(
			tokens,
			charsOf(tokens).map(char => ({...char, styles: styleOf(char.styles)})),
		);
	return chars.get(tokens);
}

/** What the terminal is told between two letters. */
function changeOf(from, to) {
	if (from === to || (from.length === 0 && to.length === 0)) return '';
	const known = changes.get(from) ?? new WeakMap();
	changes.set(from, known);
	if (!known.has(to)) known.set(to, ansiCodesToString(diffAnsiCodes(from, to)));
	return known.get(to);
}

export function styledCharsToString(letters) {
	let [text, style] = ['', none];
	for (const letter of letters) {
		text += changeOf(style, letter.styles) + letter.value;
		style = letter.styles;
	}
	return text + changeOf(style, none);
}
