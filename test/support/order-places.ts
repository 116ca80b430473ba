// The places where an order can be wrong, found from the table of shapes, and orders with another value there.
import type {AnyShape, Member} from '../../src/domain/base/shape.ts';

export type Path = readonly (string | number)[];
export type Place = {readonly path: Path; readonly good: unknown; readonly member?: Member};

/** The form that is meant, of one of several. */
const kindOf = ({kinds}: AnyShape, value: object): AnyShape | undefined =>
	kinds &&
	('type' in value ? kinds.get(String(value.type)) : [...kinds].find(([name]) => name in value || tagged(value, name))?.[1]);

/** Whether a member of a value says which form it has: `outcome`, `every`. */
const tagged = (value: object, name: string): boolean => Object.values(value).includes(name);

/** Every member of a value, and every element of its lists, at any depth. What an optional member has not is a place too. */
export function* placesIn(shape: AnyShape, value: unknown, path: Path = []): Generator<Place> {
	if (shape.each && Array.isArray(value)) {
		for (const [index, good] of value.entries()) {
			yield {path: [...path, index], good};
			yield* placesIn(shape.each, good, [...path, index]);
		}
		return;
	}
	if (typeof value !== 'object' || value === null) return;
	const {members} = shape.kinds ? (kindOf(shape, value) ?? shape) : shape;
	for (const [name, member] of members ?? []) {
		const good = (value as Readonly<Record<string, unknown>>)[name];
		yield {path: [...path, name], good, member};
		yield* placesIn(member.shape, good, [...path, name]);
	}
}

/** A copy of a value with another one at a place. */
export function withValue(value: unknown, [name, ...rest]: Path, put: unknown): unknown {
	if (name === undefined) return put;
	if (Array.isArray(value)) return value.map((each, index) => (index === name ? withValue(each, rest, put) : each));
	const record = value as Readonly<Record<string, unknown>>;
	return {...record, [name]: withValue(record[name], rest, put)};
}

/** Every member of a form at any depth, with the names that lead to it. One that stands in several places counts once. */
export function membersOf(shape: AnyShape, name: string, found = new Map<Member, string>()): ReadonlyMap<Member, string> {
	if (shape.each) membersOf(shape.each, `${name}[]`, found);
	for (const [kind, own] of shape.kinds ?? []) membersOf(own, `${name}<${kind}>`, found);
	for (const [own, member] of shape.members ?? []) {
		if (found.has(member)) continue;
		found.set(member, `${name}.${own}`);
		membersOf(member.shape, `${name}.${own}`, found);
	}
	return found;
}
