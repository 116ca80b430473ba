// Nothing grows past what a newcomer takes in at once. What is larger is named with its size, and may only shrink.
import {expect, test} from 'vitest';
import {functionsOf, linesOf, placesOf} from './sizes.ts';
import {sources} from './sources.ts';

/** Makers of one object, as long as its parts together; each of those is measured by itself. */
const longMakers = {
	'store/journal/open-segment.ts keepSegment': 133,
};

/** Files that are a list of all there is of a kind: each line of it is an import. */
const lists = [
	'app/index.ts',
	'app/order-parts.ts',
	'cli/verbs/registry.ts',
	'domain/ledger/commands.ts',
	'ui/screens/registry.ts',
];

const functions = sources.flatMap(functionsOf);

const sized = (all: readonly (readonly [string, number])[]): Readonly<Record<string, number>> => Object.fromEntries(all);

test('no function is longer than 60 lines', () => {
	const long = functions.filter(({lines}) => lines > 60).map(({path, name, lines}) => [`${path} ${name}`, lines] as const);
	expect(sized(long)).toEqual(longMakers);
});

test('no function takes more than three parameters, but those a word of the command line hands its own to', () => {
	expect(
		functions.filter(({parameters, isAction}) => parameters > 3 && !isAction).map(({path, name}) => `${path} ${name}`),
	).toEqual([]);
});

test('nothing is nested deeper than three', () => {
	expect(functions.filter(({nesting}) => nesting > 3).map(({path, name}) => `${path} ${name}`)).toEqual([]);
});

test('no file is longer than 300 lines', () => {
	expect(sources.filter(source => linesOf(source) > 300).map(({path}) => path)).toEqual([]);
});

test('no file imports from more than 16 places, but lists', () => {
	const many = sources.filter(source => placesOf(source) > 16 && !lists.includes(source.path));
	expect(sized(many.map(source => [source.path, placesOf(source)]))).toEqual({});
});

test('every list is a file', () => {
	expect(lists.filter(path => !sources.some(source => source.path === path))).toEqual([]);
});
