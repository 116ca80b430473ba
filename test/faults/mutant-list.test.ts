// The seeded faults follow the store: each text they change stands in it exactly once.
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {mutants} from './mutant-list.ts';
import {editsOf, placesOf, storeFiles} from './mutant-places.ts';

const files = storeFiles(fileURLToPath(new URL('../..', import.meta.url)));

test.each(mutants)('$name: its text stands once in src/store', mutant => {
	const edits = editsOf(mutant);
	expect(edits.map(edit => placesOf(files, edit).length)).toEqual(edits.map(() => 1));
});
