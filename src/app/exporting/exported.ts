// What an export makes: files, and what they cannot say.
import type {ExportFile} from './files.ts';

/** Something that a file has no place for, counted: `what` for programs, a sentence for people. */
export type LeftOut = {readonly what: string; readonly count: number; readonly sentence: string};

export type Exported = {
	readonly files: readonly ExportFile[];
	/** What the files have no place for. */
	readonly leftOut: readonly LeftOut[];
};

/** One kind of thing that a file has no place for. `said` is its sentence without the count, for one and for many. */
export type NoPlace<T> = {
	readonly what: string;
	readonly is: (row: T) => boolean;
	readonly said: readonly [one: string, many: string];
};

/** What the file has no place for, counted over its rows. What does not occur is not named. */
export function leftOutOf<T>(rows: readonly T[], kinds: readonly NoPlace<T>[]): readonly LeftOut[] {
	return kinds.flatMap(({what, is, said: [one, many]}) => {
		const count = rows.filter(is).length;
		return count === 0 ? [] : [{what, count, sentence: `${count} ${count === 1 ? one : many}`}];
	});
}

/** Lines as the text of a file, each with a newline. */
export const asFile = (lines: readonly string[]): string => lines.map(line => `${line}\n`).join('');
