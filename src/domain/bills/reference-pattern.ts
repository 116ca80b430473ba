// The form of a biller's references: a mask such as AA-999999. It is walked letter by letter, so no mask and no reference can make the till wait.

/** One step of a mask: letters of one class, as many as may stand there. */
type Step = {readonly fits: (letter: string) => boolean; readonly least: number; readonly most: number};

/** The most letters of a reference, with a mask or without. */
export const longestReference = 60;

/** What stands in a mask for any letter of a class. */
const classes: Readonly<Record<string, (letter: string) => boolean>> = {
	A: letter => /^[A-Za-z]$/.test(letter),
	9: letter => /^\d$/.test(letter),
	'*': letter => /^[A-Za-z0-9]$/.test(letter),
};

/** A letter that stands for itself, in either case. */
const itself =
	(written: string) =>
	(letter: string): boolean =>
		letter.toLowerCase() === written.toLowerCase();

/** A class, some letters in quotes, or one letter that stands for itself; then how many: `{6}` or `{6,10}`. */
const part = /([A9*]|'[A-Za-z0-9/-]+'|[B-Zb-z0-8a/-])(?:\{(\d{1,2})(?:,(\d{1,2}))?\})?/y;

/** The steps of a part of a mask that is not repeated. */
const stepsOf = (written: string, least: number, most: number): readonly Step[] =>
	written.startsWith("'")
		? [...written.slice(1, -1)].map(letter => ({fits: itself(letter), least: 1, most: 1}))
		: [{fits: classes[written] ?? itself(written), least, most}];

/** The steps of a mask; undefined when it is none. */
function readPattern(pattern: string): readonly Step[] | undefined {
	const steps: Step[] = [];
	for (let at = 0; at < pattern.length; at = part.lastIndex) {
		part.lastIndex = at;
		const [, written, fewest = '1', many = fewest] = part.exec(pattern) ?? [];
		const [least, most] = [Number(fewest), Number(many)];
		if (written === undefined || most < least || most === 0) return undefined;
		if (written.startsWith("'") && (least !== 1 || most !== 1)) return undefined;
		steps.push(...stepsOf(written, least, most));
	}
	const {most} = lengthOf(steps);
	return most === 0 || most > longestReference ? undefined : steps;
}

const lengthOf = (steps: readonly Step[]): {readonly least: number; readonly most: number} => ({
	least: steps.reduce((sum, {least}) => sum + least, 0),
	most: steps.reduce((sum, {most}) => sum + most, 0),
});

/** How many letters the references of a mask have; undefined when it is none. */
export function patternLength(pattern: string): {readonly least: number; readonly most: number} | undefined {
	const steps = readPattern(pattern);
	return steps && lengthOf(steps);
}

/** The places that can be reached from some places of a text by one step. */
function after(places: ReadonlySet<number>, {fits, least, most}: Step, text: string): ReadonlySet<number> {
	const reached = new Set<number>();
	for (const from of places) {
		let taken = 0;
		for (;;) {
			if (taken >= least) reached.add(from + taken);
			const letter = text[from + taken];
			if (taken === most || letter === undefined || !fits(letter)) break;
			taken += 1;
		}
	}
	return reached;
}

/** Whether a reference has the form of a mask. A mask that cannot be read fits nothing. */
export function fitsPattern(pattern: string, reference: string): boolean {
	const steps = readPattern(pattern);
	if (!steps || reference.length > longestReference) return false;
	let places: ReadonlySet<number> = new Set([0]);
	for (const step of steps) places = after(places, step, reference);
	return places.has(reference.length);
}
