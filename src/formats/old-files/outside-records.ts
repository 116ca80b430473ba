// Rows of JSON from other programs: one object keyed by id, each row checked by zod, faults as sentences, surplus keys named.
import * as z from 'zod/mini';
import {quoted, type Read} from '../text/amount.ts';
import type {FoundRow} from './import-report.ts';
import {
	isJsonNumber,
	isJsonObject,
	type JsonMember,
	type JsonNumber,
	type JsonValue,
	readJsonObject,
	repeatedKey,
} from './outside-json.ts';
import {readText} from './outside-text.ts';

/** A number as it was written. It is converted later. */
export const writtenNumber = z.custom<JsonNumber>(isJsonNumber, {error: 'a number'});
/** A number, or a text that holds nothing else: some programs put their numbers in quotes. */
export const numberOrText = z.custom<JsonNumber | string>(
	value => isJsonNumber(value) || (typeof value === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value)),
	{error: 'a number'},
);
/** The number as it was written, with or without quotes. */
export const numberIn = (value: JsonNumber | string): string => (typeof value === 'string' ? value : value.number);
export const writtenText = z.string({error: 'a text'});
export const textOrNull = z.nullish(z.string({error: 'a text or null'}));

export type ShapedRow<T> = {
	readonly row: T;
	/** The keys that the shape does not have, in one sentence. */
	readonly notes: readonly string[];
};

/** The keys as the file has them, each with its key in the schema. A key that is not in it is the schema's own. */
export type Keys = ReadonlyMap<string, string>;

/** Checks a row against its schema. A repeated key is a fault, because it is unknown which value counts. */
export function shapeRow<T>(
	schema: z.ZodMiniObject<z.core.$ZodShape> & z.ZodMiniType<T>,
	value: JsonValue,
	keys: Keys = new Map(),
): Read<ShapedRow<T>> {
	if (!isJsonObject(value)) return {fault: 'It is not an object with names and values.'};
	const repeated = repeatedKey(value);
	if (repeated !== undefined) return {fault: `${quoted(repeated)} stands in it twice. Remove the one that is wrong.`};
	// fromEntries defines own properties, so __proto__ is a key like any other.
	const inSchema = (key: string): string => keys.get(key) ?? key;
	const result = schema.safeParse(Object.fromEntries(value.members.map(member => [inSchema(member.key), member.value])));
	const surplus = value.members.map(({key}) => key).filter(key => !Object.hasOwn(schema.shape, inSchema(key)));
	if (result.success) return {value: {row: result.data, notes: surplusNotes(surplus)}};
	const issue = result.error.issues[0];
	const missing = String(issue?.path[0] ?? '');
	const name = [...keys].find(([, key]) => key === missing)?.[0] ?? missing;
	const isMissing = !value.members.some(({key}) => key === name);
	return {fault: isMissing ? `${quoted(name)} is missing.` : `${quoted(name)} is not ${issue?.message}.`};
}

const surplusNotes = (keys: readonly string[]): readonly string[] =>
	keys.length === 0 ? [] : [`It also holds ${keys.slice(0, 3).map(quoted).join(', ')}, which has no place here.`];

/** A reader of one row. `row` is its label in the report. */
export type ReadRow<T> = (member: JsonMember, row: string) => FoundRow<T>;

/** The rows of a file that is one object keyed by id, in the order of the file; or what is wrong with the file as a whole. */
export function readRecords<T>(
	{name, bytes, what}: {readonly name: string; readonly bytes: Uint8Array; readonly what: string},
	readRow: ReadRow<T>,
): Read<readonly FoundRow<T>[]> {
	const text = readText(name, bytes);
	if ('fault' in text) return text;
	const records = readJsonObject(name, text.value);
	if ('fault' in records) return records;
	const {members} = records.value;
	const times = new Map<string, number>();
	for (const {key} of members) times.set(key, (times.get(key) ?? 0) + 1);
	const rows = members.map((member): FoundRow<T> => {
		const count = times.get(member.key) ?? 1;
		const row = `${what} ${/^[\w-]{1,24}$/.test(member.key) ? member.key : quoted(member.key)}, line ${member.line}`;
		if (count === 1) return readRow(member, row);
		return {row, fault: `The key ${quoted(member.key)} stands ${count} times in the file. Remove those that are wrong.`};
	});
	return {value: rows};
}
