// The seeded faults follow the store: each text they change stands in it exactly once.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {mutants} from './mutant-list.ts';

const store = fileURLToPath(new URL('../../src/store/', import.meta.url));
const texts = readdirSync(store, {recursive: true, encoding: 'utf8'})
	.filter(name => name.endsWith('.ts'))
	.map(name => readFileSync(join(store, name), 'utf8'));
const countOf = (find: string): number => texts.reduce((count, text) => count + text.split(find).length - 1, 0);

test.each(mutants)('$name: its text stands once in src/store', mutant => {
	const edits = mutant.also ? [mutant, mutant.also] : [mutant];
	expect(edits.map(({find}) => countOf(find))).toEqual(edits.map(() => 1));
});
