// What an export makes: files, and what they cannot say.
import type {ExportFile} from './files.ts';

export type Exported = {
	readonly files: readonly ExportFile[];
	/** What the files have no place for, a sentence each. */
	readonly notes: readonly string[];
};

/** Lines as the text of a file, each with a newline. */
export const asFile = (lines: readonly string[]): string => lines.map(line => `${line}\n`).join('');
