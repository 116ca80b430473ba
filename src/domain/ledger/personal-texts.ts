// What stands in the place of a text that named somebody. It is the same each time it is done.
import {type Named, redactedName, redactedShape} from '../accounts/person.ts';
import type {PastLine} from '../opening/import-rows.ts';

/** The names of members that are taken out, since nothing needs them. In the place of every other text stands the name of a redacted person. */
const takenOut = ['phone', 'email', 'address', 'vatNumber', 'beneficiary', 'detail'];

type Parent = {readonly [name: string]: unknown};

function parentOf(root: unknown, path: string): {readonly parent: Parent; readonly name: string} {
	const names = path.split('.');
	const name = names.pop() ?? '';
	return {name, parent: names.reduce((at: unknown, each) => (at as Parent)[each], root) as Parent};
}

/** What holds the member at a path; undefined where the path leads to nothing. */
function whatHolds(root: unknown, path: string): Parent | undefined {
	let at = root;
	for (const name of path.split('.').slice(0, -1)) {
		if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
		at = (at as Parent)[name];
	}
	return typeof at === 'object' && at !== null ? (at as Parent) : undefined;
}

/** A line of the past without its buyer. Its text keeps its shape, so that an export stays readable. */
function redactedPast({email, phone, ...line}: PastLine, account: number): PastLine {
	const name = redactedName(account);
	const given = [line.customer, email, phone].filter(part => part !== undefined && part !== '');
	let cut = 0;
	for (const part of given) {
		const at = line.text.indexOf(part ?? '', cut);
		cut = at === -1 ? Number.NaN : at + (part ?? '').length;
	}
	const front = [name, ...(email ? [`redacted@${account}.invalid`] : []), ...(phone ? ['0'] : [])].join(', ');
	const isWhole = given.length > 0 && !Number.isNaN(cut);
	return {...line, ...(line.customer !== undefined && {customer: name}), text: isWhole ? front + line.text.slice(cut) : name};
}

const replaced = (name: string, value: unknown, account: number): unknown => {
	if (typeof value !== 'string') return redactedPast(value as PastLine, account);
	return takenOut.includes(name) ? undefined : redactedName(account);
};

/** Whether a text is there and is not replaced already. */
export function isToReplace(root: unknown, path: string, account: number): boolean {
	const {parent, name} = parentOf(root, path);
	return JSON.stringify(replaced(name, parent[name], account)) !== JSON.stringify(parent[name]);
}

/** A copy of a value in which the texts at these paths are replaced. It is the same each time it is done. */
export function withoutPerson<T>(root: T, at: readonly string[], account: number): T {
	const copy = structuredClone(root);
	for (const path of new Set(at)) {
		const {parent, name} = parentOf(copy, path);
		// It was taken out before, for somebody else on the same line.
		if (parent[name] === undefined) continue;
		const value = replaced(name, parent[name], account);
		if (value === undefined) delete (parent as Record<string, unknown>)[name];
		else (parent as Record<string, unknown>)[name] = value;
	}
	return copy;
}

/** The text at a path; of a line of the past, the line as it stood. */
export function textAt(root: unknown, path: string): string {
	const {parent, name} = parentOf(root, path);
	const value = parent[name];
	return typeof value === 'string' ? value : (value as PastLine).text;
}

/** Whether at a path there is what a redaction leaves there, of whomever: the name of a redacted person, a line of the past with it, or nothing. */
export function isReplaced(root: unknown, path: string): boolean {
	const parent = whatHolds(root, path);
	const name = path.slice(path.lastIndexOf('.') + 1);
	const value = parent?.[name];
	if (!parent || value === undefined) return parent !== undefined && takenOut.includes(name);
	const text = typeof value === 'object' && value !== null ? (value as PastLine).text : value;
	return typeof text === 'string' && redactedShape.test(text);
}

/** A copy of a value with somebody named at paths where a redaction was: the opposite of {@link withoutPerson}. */
export function withTexts<T>(root: T, at: readonly string[], named: Required<Named>): T {
	const copy = structuredClone(root);
	for (const path of at) {
		const {parent, name} = parentOf(copy, path);
		const value = parent[name];
		const text = {phone: named.phone, email: named.email}[name] ?? named.name;
		Object.assign(parent, {[name]: typeof value === 'object' ? {...value, customer: named.name} : text});
	}
	return copy;
}
