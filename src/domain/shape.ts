// Owns how the form of a value is said, held to its type by the compiler, and copying a value by its form. What orders and events hold is order-shapes.ts and event-shapes.ts.

/** What a value must be: a fact for a refusal. */
export type Must =
	/** So many letters, without half a character in it. */
	| {readonly is: 'text'; readonly least: number; readonly most: number}
	/** A text written like this one. */
	| {readonly is: 'form'; readonly like: string}
	| {readonly is: 'whole'; readonly least: number; readonly most: number}
	| {readonly is: 'yes-no'}
	/** True, or left out. */
	| {readonly is: 'yes'}
	/** One of some words. */
	| {readonly is: 'word'; readonly words: readonly string[]}
	/** A text, a whole number, true or false. */
	| {readonly is: 'plain'; readonly most: number}
	| {readonly is: 'list'; readonly most: number}
	/** A plain object. */
	| {readonly is: 'record'}
	/** Nothing: there is no such member. */
	| {readonly is: 'left-out'}
	/** Something that can be read without an error. */
	| {readonly is: 'readable'}
	/** An order whose texts have fewer letters together. */
	| {readonly is: 'shorter'; readonly most: number};

/** A copying under way. */
export type Copying = {
	/** At the door bounds are kept and a member too many is refused; of what was written before, such members are left behind. */
	readonly isStrict: boolean;
	/** Letters that all texts together may still have. */
	room: number;
	/** Where it stands; at the end, what was not of its form. */
	readonly path: (string | number)[];
};

/** The form of something. */
export type AnyShape = {
	readonly must: Must;
	/** A copy of the value. Throws a {@link Misfit}. */
	copy(value: unknown, copying: Copying): unknown;
	/** Whether a value that was written before is of this form, bounds apart. Asked of every entry that is read: nothing is copied. */
	fits(value: unknown): boolean;
	/** Of a record. */
	readonly members?: ReadonlyMap<string, Member>;
	/** Of a list. */
	readonly each?: AnyShape;
	/** Of one of several records. */
	readonly kinds?: ReadonlyMap<string, AnyShape>;
};
export type Member = {readonly shape: AnyShape; readonly isOptional: boolean};

declare const held: unique symbol;
/** The form of a `T`, held to it both ways: one that takes more than the type, or less, does not compile. */
export type Shape<T> = Omit<AnyShape, 'copy'> & {
	copy(value: unknown, copying: Copying): T;
	readonly [held]?: (value: T) => T;
};

/** Why a value is not of its form. Where it stands is where the copying stopped. */
export class Misfit extends Error {
	readonly must: Must;
	constructor(must: Must) {
		super(`a value must be ${must.is}`);
		this.name = 'Misfit';
		this.must = must;
	}
}

/** Where a copying stopped, such as `items[2].quantity`. */
export const placeOf = ({path}: Copying): string =>
	path
		.map(part => (typeof part === 'number' ? `[${part}]` : `.${part.slice(0, 40)}`))
		.join('')
		.replace(/^\./, '');

const isText = (value: unknown): boolean => typeof value === 'string';

/** A value that is copied by being taken over. `bounds` are kept at the door. */
function simple<T>(must: Must, fits: (value: unknown) => boolean, bounds?: (value: T) => boolean): Shape<T> {
	return {
		must,
		fits,
		copy: (value, {isStrict}) => {
			if (!fits(value) || (isStrict && bounds?.(value as T) === false)) throw new Misfit(must);
			return value as T;
		},
	};
}

/** What the texts of one order may have together, in letters: no entry of the journal holds more. */
export const mostLetters = 1_048_576;

/** A text of so many letters (UTF-16 units). */
export function text<T extends string = string>(most: number, least = 0): Shape<T> {
	const must: Must = {is: 'text', least, most};
	return {
		must,
		fits: isText,
		copy: (value, copying) => {
			if (typeof value !== 'string') throw new Misfit(must);
			if (!copying.isStrict) return value as T;
			if (value.length < least || value.length > most || !value.isWellFormed()) throw new Misfit(must);
			copying.room -= value.length;
			if (copying.room < 0) throw new Misfit({is: 'shorter', most: mostLetters});
			return value as T;
		},
	};
}

/** A text of a form; `like` is an example. */
export const form = <T extends string>(pattern: RegExp, like: string): Shape<T> =>
	simple({is: 'form', like}, isText, value => pattern.test(value));

const isWhole = (value: unknown): boolean => Number.isSafeInteger(value);

/** A whole number. */
export function whole<T extends number = number>(least: number, most: number): Shape<T> {
	const must: Must = {is: 'whole', least, most};
	return {
		must,
		fits: isWhole,
		copy: (value, {isStrict}) => {
			if (!isWhole(value)) throw new Misfit(must);
			const number = value as number;
			if (isStrict && (number < least || number > most)) throw new Misfit(must);
			// Adding makes 0 of -0, which JSON would not keep.
			return (number + 0) as T;
		},
	};
}

export const yesNo: Shape<boolean> = simple({is: 'yes-no'}, value => typeof value === 'boolean');
/** True, or left out. */
export const yes: Shape<true> = simple({is: 'yes'}, value => value === true);

/** One of some words: a record of them all, so that the compiler names one that is missing. */
export function word<T extends string>(words: {readonly [W in T]: unknown}): Shape<T> {
	const known = new Set<unknown>(Object.keys(words));
	return simple({is: 'word', words: Object.keys(words)}, value => known.has(value));
}

/** A text, a whole number, true or false: what a setting can be. */
export function plain<T>(most: number): Shape<T> {
	const kinds: Readonly<Record<string, AnyShape>> = {
		string: text(most),
		number: whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
		boolean: yesNo,
	};
	const must: Must = {is: 'plain', most};
	return {
		must,
		fits: value => kinds[typeof value]?.fits(value) ?? false,
		copy: (value, copying) => {
			const kind = kinds[typeof value];
			if (!kind) throw new Misfit(must);
			return kind.copy(value, copying) as T;
		},
	};
}

/** A list, of any length where it was written before. */
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
			for (let place = 0; place < length; place += 1) {
				copying.path.push(place);
				copy.push(each.copy(value[place], copying));
				copying.path.pop();
			}
			return copy;
		},
	};
}

/** A member that may be left out. */
export type Maybe<T> = {readonly maybe: Shape<T>};
export const maybe = <T>(shape: Shape<T>): Maybe<T> => ({maybe: shape});

type IsOptional<T, K extends keyof T> = Record<never, never> extends Pick<T, K> ? true : false;
/** The forms of all members of a record, none left out and none too many. */
export type ShapesOf<T> = {
	readonly [K in keyof T]-?: IsOptional<T, K> extends true ? Maybe<Required<T>[K]> : Shape<T[K]>;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object as a literal makes it: nothing stands behind it that could answer for it. */
function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
	if (!isObject(value)) return false;
	const behind: unknown = Object.getPrototypeOf(value);
	// The prototype of another realm's objects is another one, and has nothing behind it either.
	return behind === Object.prototype || behind === null || Object.getPrototypeOf(behind) === null;
}

const notAnObject: Must = {is: 'record'};

/** A record with these members. */
export function record<T>(shapes: ShapesOf<T>): Shape<T> {
	const members = new Map<string, Member>();
	for (const [name, given] of Object.entries<AnyShape | {readonly maybe: AnyShape}>(shapes))
		members.set(name, 'maybe' in given ? {shape: given.maybe, isOptional: true} : {shape: given, isOptional: false});
	const needed = [...members].filter(([, {isOptional}]) => !isOptional).map(([name]) => name);
	const forms = [...members].map(([name, {shape, isOptional}]) => ({name, isOptional, fits: shape.fits}));
	return {
		must: notAnObject,
		members,
		copy: (value, copying) => copyRecord({members, needed}, value, copying) as T,
		fits: value => {
			if (!isObject(value)) return false;
			for (const {name, isOptional, fits} of forms) {
				const part = value[name];
				if (part === undefined ? !isOptional : !fits(part)) return false;
			}
			return true;
		},
	};
}

/** Each member is read once, and only its own: what counts is the copy. One that is there as `undefined` is left out, as in JSON. */
function copyRecord(
	{members, needed}: {readonly members: ReadonlyMap<string, Member>; readonly needed: readonly string[]},
	value: unknown,
	copying: Copying,
): Record<string, unknown> {
	if (!isPlainObject(value)) throw new Misfit(notAnObject);
	const copy: Record<string, unknown> = {};
	let missing = needed.length;
	for (const name of Object.keys(value)) {
		const member = members.get(name);
		if (!member && !copying.isStrict) continue;
		copying.path.push(name);
		if (!member) throw new Misfit({is: 'left-out'});
		const part = value[name];
		if (part !== undefined || !member.isOptional) {
			copy[name] = member.shape.copy(part, copying);
			if (!member.isOptional) missing -= 1;
		}
		copying.path.pop();
	}
	if (missing === 0) return copy;
	const name = needed.find(each => !Object.hasOwn(copy, each)) ?? '';
	copying.path.push(name);
	throw new Misfit(members.get(name)?.shape.must ?? notAnObject);
}

/** Some records, by the word in one of their members. */
export type KindsOf<T, By extends keyof T> = {readonly [K in T[By] & string]: Shape<Extract<T, {readonly [P in By]: K}>>};

/** One of several records, told apart by the word in their member `by`. */
export function oneOf<T, By extends keyof T & string>(by: By, shapes: KindsOf<T, By>): Shape<T> {
	const kinds = new Map(Object.entries<AnyShape>(shapes));
	const must: Must = {is: 'word', words: [...kinds.keys()]};
	return {
		must: notAnObject,
		kinds,
		fits: value => isObject(value) && (kinds.get(String(value[by]))?.fits(value) ?? false),
		copy: (value, copying) => {
			if (!isPlainObject(value)) throw new Misfit(notAnObject);
			const kind = value[by];
			const shape = typeof kind === 'string' ? kinds.get(kind) : undefined;
			if (shape) return shape.copy(value, copying) as T;
			copying.path.push(by);
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

/** A copy of something that was checked before, with the members of its form and no other. */
export const ownPart = <T>(shape: Shape<T>, value: T): T => shape.copy(value, {isStrict: false, room: 0, path: []});
