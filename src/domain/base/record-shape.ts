// Shapes made of others: lists, records, one of several records. Values are copied member by member; only plain objects pass.
import {type AnyShape, type Copying, type Member, Misfit, type Must, type Shape} from './shape.ts';

/** A list of at most this many at the door. A stored list may have any length. */
export function list<T>(each: Shape<T>, most: number): Shape<readonly T[]> {
	const must: Must = {is: 'list', most};
	return {
		must,
		each,
		fits: value => Array.isArray(value) && value.every(each.fits),
		copy: (value, copying) => {
			if (!Array.isArray(value)) throw new Misfit(must);
			const {length} = value;
			if (copying.isStrict && length > most) throw new Misfit(must);
			const copy: T[] = [];
			try {
				while (copy.length < length) copy.push(each.copy(value[copy.length], copying));
				return copy;
			} catch (error) {
				copying.path.unshift(copy.length);
				throw error;
			}
		},
	};
}

/** A member that may be left out. */
export type Maybe<T> = {readonly maybe: Shape<T>};
export const maybe = <T>(shape: Shape<T>): Maybe<T> => ({maybe: shape});

type IsOptional<T, K extends keyof T> = Record<never, never> extends Pick<T, K> ? true : false;
/** The shapes of all members of a record: none missing, none too many. */
export type ShapesOf<T> = {
	readonly [K in keyof T]-?: IsOptional<T, K> extends true ? Maybe<Required<T>[K]> : Shape<T[K]>;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is an object as a literal makes it: no class stands behind it. */
function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
	if (!isObject(value)) return false;
	const behind: unknown = Object.getPrototypeOf(value);
	// Plain objects of another realm have a prototype of their own, which has none itself.
	return behind === Object.prototype || behind === null || Object.getPrototypeOf(behind) === null;
}

const notAnObject: Must = {is: 'record'};
const notThere: Must = {is: 'left-out'};

type Members = {readonly members: ReadonlyMap<string, Member>; readonly needed: readonly string[]};

function membersOf<T>(shapes: ShapesOf<T>): Members {
	const members = new Map<string, Member>();
	for (const [name, given] of Object.entries<AnyShape | {readonly maybe: AnyShape}>(shapes))
		members.set(name, 'maybe' in given ? {shape: given.maybe, isOptional: true} : {shape: given, isOptional: false});
	return {members, needed: [...members].filter(([, {isOptional}]) => !isOptional).map(([name]) => name)};
}

/** A record with these members. */
export function record<T>(shapes: ShapesOf<T>): Shape<T> {
	let own: Members | undefined;
	// Built on first use: a start needs few of them.
	const known = (): Members => {
		own ??= membersOf(shapes);
		return own;
	};
	return {
		must: notAnObject,
		get members() {
			return known().members;
		},
		copy: (value, copying) => copyRecord(own ?? known(), value, copying) as T,
		fits: value => isObject(value) && fitsRecord(own ?? known(), value),
	};
}

/** Goes through the members of the value, not those of the shape: most of those are left out. */
function fitsRecord({members, needed}: Members, value: Readonly<Record<string, unknown>>): boolean {
	let missing = needed.length;
	for (const name in value) {
		const member = members.get(name);
		if (!member) continue;
		if (!member.shape.fits(value[name])) return false;
		if (!member.isOptional) missing -= 1;
	}
	return missing === 0;
}

/** Reads each own member once; from then on the copy counts. A member that is `undefined` is left out, as in JSON. */
function copyRecord({members, needed}: Members, value: unknown, copying: Copying): Record<string, unknown> {
	if (!isPlainObject(value)) throw new Misfit(notAnObject);
	const copy: Record<string, unknown> = {};
	let missing = needed.length;
	let at = '';
	try {
		for (const name in value) {
			if (!Object.hasOwn(value, name)) continue;
			at = name;
			const member = members.get(name);
			if (!member && copying.isStrict) throw new Misfit(notThere);
			if (!member) continue;
			const part = value[name];
			if (part === undefined && member.isOptional) continue;
			copy[name] = member.shape.copy(part, copying);
			if (!member.isOptional) missing -= 1;
		}
		if (missing === 0) return copy;
		at = needed.find(name => !Object.hasOwn(copy, name)) ?? '';
		throw new Misfit(members.get(at)?.shape.must ?? notAnObject);
	} catch (error) {
		// The path is built from the inside out, and only where something is wrong.
		if (at !== '') copying.path.unshift(at);
		throw error;
	}
}

/** The shapes of several records, by the word in one of their members. */
export type KindsOf<T, By extends keyof T> = {readonly [K in T[By] & string]: Shape<Extract<T, {readonly [P in By]: K}>>};

/** One of several records, told apart by the word in their member `by`. */
export function oneOf<T, By extends keyof T & string>(by: By, shapes: KindsOf<T, By>): Shape<T> {
	const kinds = new Map(Object.entries<AnyShape>(shapes));
	const must: Must = {is: 'word', words: [...kinds.keys()]};
	return {
		must: notAnObject,
		kinds,
		fits: value => {
			const kind = isObject(value) ? value[by] : undefined;
			return typeof kind === 'string' && (kinds.get(kind)?.fits(value) ?? false);
		},
		copy: (value, copying) => {
			if (!isPlainObject(value)) throw new Misfit(notAnObject);
			const kind = value[by];
			const shape = typeof kind === 'string' ? kinds.get(kind) : undefined;
			if (shape) return shape.copy(value, copying) as T;
			copying.path.unshift(by);
			throw new Misfit(must);
		},
	};
}

/** One of two records, told apart by a member that only one of them has. */
export function either<A, B>(
	[oneMember, one]: readonly [keyof A & string, Shape<A>],
	[otherMember, other]: readonly [keyof B & string, Shape<B>],
): Shape<A | B> {
	const kinds = new Map<string, AnyShape>([
		[oneMember, one],
		[otherMember, other],
	]);
	return {
		must: notAnObject,
		kinds,
		fits: value => one.fits(value) || other.fits(value),
		copy: (value, copying) => {
			if (!isPlainObject(value)) throw new Misfit(notAnObject);
			return Object.hasOwn(value, otherMember) ? other.copy(value, copying) : one.copy(value, copying);
		},
	};
}

/** A copy of a value that was checked before, with only the members of its shape. */
export const ownPart = <T>(shape: Shape<T>, value: T): T => shape.copy(value, {isStrict: false, room: 0, path: []});
