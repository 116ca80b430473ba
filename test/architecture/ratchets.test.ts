// Counts that may only fall: whoever lowers one writes the new figure here, and nobody raises one.
import {expect, test} from 'vitest';
import {castSizes, keysNamed, kindsAsked, neverCasts} from './ratchets.ts';
import {type Source, sources} from './sources.ts';

/** Fails with the places, so that the new one is seen among them. */
function expectLeft(found: readonly string[], count: number): void {
	expect(found.length, found.join('\n')).toBe(count);
}

const elsewhere = (room: string): readonly Source[] => sources.filter(source => source.room !== room);

test('casts to never', () => expectLeft(sources.flatMap(neverCasts), 3));

test('sizes of amounts cast to money by hand', () => expectLeft(sources.flatMap(castSizes), 6));

test('questions of which kind a line is, outside the room of the lines', () =>
	expectLeft(elsewhere('domain/lines').flatMap(kindsAsked), 0));

test('sentences that name a key', () => expectLeft(sources.flatMap(keysNamed), 12));

test('files that do not begin with a comment of at most 160 letters', () => {
	const isBegun = ({text}: Source): boolean => /^(?:#!.*\n)?\/\/ .{1,157}\n/.test(text);
	expectLeft(
		sources.filter(source => !isBegun(source)).map(({path}) => path),
		0,
	);
});

test('files that begin with no comment', () => {
	expect(sources.filter(({text}) => !/^(?:#!.*\n)?\/\/ \S/.test(text)).map(({path}) => path)).toEqual([]);
});
