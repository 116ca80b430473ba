// A parser for JSON from other programs. It has limits, gives line numbers, and keeps repeated keys and numbers as they were written.
import {quoted, type Read} from '../text/amount.ts';

/** The deepest nesting of lists and objects that is read (faults.md). */
export const deepest = 32;

/** The most values of all kinds read from one text. A product has four of them, an account five. */
export const mostValues = 400_000;

/** A number as its file spells it. `NaN` and `Infinity` count too, since Python writes them. */
export type JsonNumber = {readonly number: string};
/** `line` is the line of the key, from 1. */
export type JsonMember = {readonly key: string; readonly line: number; readonly value: JsonValue};
export type JsonObject = {readonly members: readonly JsonMember[]};
export type JsonValue = string | boolean | null | JsonNumber | JsonObject | readonly JsonValue[];

export type JsonFault =
	| {readonly kind: 'empty'}
	| {readonly kind: 'cut-short'; readonly line: number}
	| {readonly kind: 'too-deep'; readonly line: number}
	| {readonly kind: 'too-many'; readonly line: number}
	| {readonly kind: 'unexpected'; readonly line: number; readonly found: string};

export const isJsonNumber = (value: unknown): value is JsonNumber =>
	typeof value === 'object' && value !== null && 'number' in value && typeof value.number === 'string';
export const isJsonObject = (value: JsonValue): value is JsonObject =>
	typeof value === 'object' && value !== null && 'members' in value;

/** The sentence for a fault of a whole file. */
export function jsonFaultText(name: string, fault: JsonFault): string {
	if (fault.kind === 'empty') return `${name} is empty: it was never written whole. Copy it again.`;
	if (fault.kind === 'cut-short') return `${name} ends in the middle of line ${fault.line}: it is half-written. Copy it again.`;
	if (fault.kind === 'too-deep')
		return `${name} is nested deeper than ${deepest} levels in line ${fault.line}. The old programs write no such file.`;
	if (fault.kind === 'too-many')
		return `${name} holds more than ${mostValues} values up to line ${fault.line}, and no more are read at once. Split it, and import the parts.`;
	return `${name} is not JSON: line ${fault.line} has ${quoted(fault.found)} where it does not belong. Mend it or copy it again.`;
}

/** Thrown inside this file only, and caught in {@link parseJson}. */
class Unreadable extends Error {
	readonly fault: JsonFault;
	constructor(fault: JsonFault) {
		super(fault.kind);
		this.fault = fault;
	}
}

/** How far the parser has read. */
type Cursor = {readonly text: string; at: number; line: number; depth: number; values: number};

/** Parses a JSON text, or says what is wrong with it. Recursion ends at {@link deepest}. */
export function parseJson(text: string): {readonly value: JsonValue} | {readonly fault: JsonFault} {
	const cursor: Cursor = {text, at: 0, line: 1, depth: 0, values: 0};
	try {
		skipBlank(cursor);
		if (cursor.at === text.length) return {fault: {kind: 'empty'}};
		const value = readValue(cursor);
		skipBlank(cursor);
		if (cursor.at < text.length) throw unexpected(cursor);
		return {value};
	} catch (error) {
		if (error instanceof Unreadable) return {fault: error.fault};
		throw error;
	}
}

/** The one object a whole file holds, or what is wrong with the file. */
export function readJsonObject(name: string, text: string): Read<JsonObject> {
	const parsed = parseJson(text);
	if ('fault' in parsed) return {fault: jsonFaultText(name, parsed.fault)};
	if (!isJsonObject(parsed.value))
		return {fault: `${name} does not hold one object with a row for each number. The old programs write it as {"1": …}.`};
	return {value: parsed.value};
}

/** A key that occurs more than once in an object, if any does. */
export function repeatedKey({members}: JsonObject): string | undefined {
	const seen = new Set<string>();
	for (const {key} of members) {
		if (seen.has(key)) return key;
		seen.add(key);
	}
	return undefined;
}

const code = {space: 0x20, tab: 0x09, newline: 0x0a, return: 0x0d, quote: 0x22, backslash: 0x5c} as const;

function skipBlank(cursor: Cursor): void {
	for (; cursor.at < cursor.text.length; cursor.at += 1) {
		const unit = cursor.text.charCodeAt(cursor.at);
		if (unit === code.newline) cursor.line += 1;
		else if (unit !== code.space && unit !== code.tab && unit !== code.return) return;
	}
}

/** The fault at the cursor: unexpected text, or at the end of the text, that it was cut short. */
function unexpected({text, at, line}: Cursor): Unreadable {
	if (at >= text.length) return new Unreadable({kind: 'cut-short', line});
	const found = /^[^\r\n]{0,40}/.exec(text.slice(at, at + 40))?.[0].trim() ?? '';
	return new Unreadable({kind: 'unexpected', line, found});
}

function readValue(cursor: Cursor): JsonValue {
	cursor.values += 1;
	if (cursor.values > mostValues) throw new Unreadable({kind: 'too-many', line: cursor.line});
	const opening = cursor.text[cursor.at];
	if (opening === '"') return readString(cursor);
	if (opening !== '{' && opening !== '[') return readWord(cursor);
	if (cursor.depth === deepest) throw new Unreadable({kind: 'too-deep', line: cursor.line});
	cursor.depth += 1;
	cursor.at += 1;
	const value = opening === '{' ? {members: readMembers(cursor)} : readItems(cursor);
	cursor.depth -= 1;
	return value;
}

function readMembers(cursor: Cursor): readonly JsonMember[] {
	const members: JsonMember[] = [];
	readParts(cursor, '}', () => {
		if (cursor.text[cursor.at] !== '"') throw unexpected(cursor);
		const {line} = cursor;
		const key = readString(cursor);
		skipBlank(cursor);
		if (cursor.text[cursor.at] !== ':') throw unexpected(cursor);
		cursor.at += 1;
		skipBlank(cursor);
		members.push({key, line, value: readValue(cursor)});
	});
	return members;
}

function readItems(cursor: Cursor): readonly JsonValue[] {
	const items: JsonValue[] = [];
	readParts(cursor, ']', () => items.push(readValue(cursor)));
	return items;
}

/** Reads parts with commas between them, up to the closing bracket. */
function readParts(cursor: Cursor, closing: string, readPart: () => void): void {
	skipBlank(cursor);
	if (cursor.text[cursor.at] === closing) {
		cursor.at += 1;
		return;
	}
	for (;;) {
		readPart();
		skipBlank(cursor);
		const next = cursor.text[cursor.at];
		if (next !== ',' && next !== closing) throw unexpected(cursor);
		cursor.at += 1;
		if (next === closing) return;
		skipBlank(cursor);
	}
}

function readString(cursor: Cursor): string {
	const {text} = cursor;
	const from = cursor.at;
	let hasEscape = false;
	for (let at = from + 1; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit === code.quote) {
			cursor.at = at + 1;
			return hasEscape ? unescaped(cursor, from) : text.slice(from + 1, at);
		}
		if (unit === code.backslash) {
			hasEscape = true;
			at += 1;
		} else if (unit < code.space) {
			cursor.at = at;
			throw unexpected(cursor);
		}
	}
	cursor.at = text.length;
	throw unexpected(cursor);
}

function unescaped(cursor: Cursor, from: number): string {
	try {
		return JSON.parse(cursor.text.slice(from, cursor.at)) as string;
	} catch {
		cursor.at = from;
		throw unexpected(cursor);
	}
}

const numberShape = /^-?(?:(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|Infinity)$/;
const longestWord = 400;
const words = ['true', 'false', 'null', 'NaN', 'Infinity', '-Infinity'];
const isBeginning = (word: string): boolean => words.some(whole => whole.startsWith(word)) || /^-?\d[\d.eE+-]*$/.test(word);

function readWord(cursor: Cursor): boolean | null | JsonNumber {
	const from = cursor.at;
	let to = from;
	while (to < cursor.text.length && to - from <= longestWord && /[-+.\w]/.test(cursor.text[to] ?? '')) to += 1;
	const word = cursor.text.slice(from, to);
	cursor.at = to;
	if (word === 'null') return null;
	if (word === 'true' || word === 'false') return word === 'true';
	if (word === 'NaN' || numberShape.test(word)) return {number: word};
	// A word that the end of the file cuts off is half-written. Any other word is out of place.
	if (to < cursor.text.length || !isBeginning(word)) cursor.at = from;
	throw unexpected(cursor);
}
