// The files kept under test/samples, so that whoever reads a folder of them finds out which of them nobody reads.
import {readdirSync} from 'node:fs';

/** The names of all files kept in a folder of test/samples, in order. */
export const samplesIn = (folder: string): readonly string[] =>
	readdirSync(new URL(`../samples/${folder}/`, import.meta.url)).toSorted();
