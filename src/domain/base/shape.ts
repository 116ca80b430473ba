// How the form of a value is said, held to its type by the compiler: texts, numbers, words. Lists and records of them are record-shape.ts.

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
