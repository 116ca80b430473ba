// Shapes of single values, held to their types by the compiler: texts, numbers, words. Lists and records are record-shape.ts.

/** What a value must be: a fact for a refusal. */
export type Must =
	/** A text with a number of letters in these bounds, without half a character. */
	| {readonly is: 'text'; readonly least: number; readonly most: number}
	/** A text written like this example. */
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
	/** There is no such member. */
	| {readonly is: 'left-out'}
	/** A value that can be read without an error. */
	| {readonly is: 'readable'}
	/** An order whose texts together have at most this many letters. */
	| {readonly is: 'shorter'; readonly most: number};

/** The state of one copying. */
export type Copying = {
	/** At the door: bounds are kept, and an unknown member is refused. In stored entries an unknown member is dropped. */
	readonly isStrict: boolean;
	/** Letters that all texts together may still have. */
	room: number;
	/** Where the copying is; after a failure, the place of the value that does not fit. */
	readonly path: (string | number)[];
};

/** The shape of a value of any type. */
export type AnyShape = {
	readonly must: Must;
	/** A copy of the value. Throws a {@link Misfit}. */
	copy(value: unknown, copying: Copying): unknown;
	/** Whether a stored value has this shape, bounds apart. Asked of every entry that is read, so nothing is copied. */
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
/** The shape of a `T`, held to it both ways: a shape that takes more than the type, or less, does not compile. */
export type Shape<T> = Omit<AnyShape, 'copy'> & {
	copy(value: unknown, copying: Copying): T;
	readonly [held]?: (value: T) => T;
};

/** Why a value does not have its shape. The path of the copying says where. */
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

/** The shape of a value that needs no copying. `bounds` are kept at the door. */
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

/** The most letters that all texts of one order may have together: no entry of the journal holds more. */
export const mostLetters = 1_048_576;

/** A text of `least` to `most` letters (UTF-16 units). */
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

/** A text that matches a pattern; `like` is an example. */
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

/** One of some words, given as a record so that the compiler names a missing one. */
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
