// Where the seeded faults stand in the store.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Edit, Mutant} from './mutant-list.ts';

export type Place = {readonly path: string; readonly text: string};

/** The edits of a mutant: one, or two. */
export const editsOf = (mutant: Mutant): readonly Edit[] => (mutant.also ? [mutant, mutant.also] : [mutant]);

/** Every file of a project's store. */
export function storeFiles(project: string): readonly Place[] {
	const folder = join(project, 'src', 'store');
	return readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter(name => name.endsWith('.ts'))
		.map(name => ({path: join(folder, name), text: readFileSync(join(folder, name), 'utf8')}));
}

/** The files in which a text stands, one for each time that it does. */
export const placesOf = (files: readonly Place[], {find}: Edit): readonly Place[] =>
	files.flatMap(file => Array.from({length: file.text.split(find).length - 1}, () => file));
