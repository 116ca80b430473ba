// Nothing grows past what a newcomer takes in at once.
import {expect, test} from 'vitest';
import {functionsOf, linesOf, placesOf} from './sizes.ts';
import {sources} from './sources.ts';

/** Files that are a list of all there is of a kind: each line of one is an import. */
const lists = [
	'app/index.ts',
	'app/order-parts.ts',
	'cli/verbs/registry.ts',
	'domain/ledger/commands.ts',
	'ui/screens/registry.ts',
];

const functions = sources.flatMap(functionsOf);

test('no function is longer than 60 lines', () => {
	expect(functions.filter(({lines}) => lines > 60).map(({path, name, lines}) => `${path} ${name}: ${lines}`)).toEqual([]);
});

test('no function takes more than three parameters, but those a word of the command line hands its own to', () => {
	const wide = functions.filter(({parameters, isAction}) => parameters > 3 && !isAction);
	expect(wide.map(({path, name}) => `${path} ${name}`)).toEqual([]);
});

test('nothing is nested deeper than three', () => {
	expect(functions.filter(({nesting}) => nesting > 3).map(({path, name}) => `${path} ${name}`)).toEqual([]);
});

test('no file is longer than 300 lines', () => {
	expect(sources.filter(source => linesOf(source) > 300).map(({path}) => path)).toEqual([]);
});

test('no file imports from more than 16 places, but lists', () => {
	const many = sources.filter(source => placesOf(source) > 16 && !lists.includes(source.path));
	expect(many.map(source => `${source.path}: ${placesOf(source)}`)).toEqual([]);
});

test('every list is a file', () => {
	expect(lists.filter(path => !sources.some(source => source.path === path))).toEqual([]);
});
