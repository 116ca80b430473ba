// The house holds: every file is in a room of the table, imports run down from floor to floor, and nothing runs in a circle.
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {arrowsNotAllowed, circlesOf, filesOf, packagesNotAllowed, roomsOf} from './arrows.ts';
import {floors, layers, listing} from './rooms.ts';
import {layerOf, sources} from './sources.ts';

describe('the table', () => {
	test('has every folder of src, and no room that is empty', () => {
		expect([...new Set(sources.map(({room}) => room))].toSorted()).toEqual([...floors.keys()].toSorted());
		expect(Object.keys(layers).toSorted()).toEqual([...new Set(sources.map(({path}) => layerOf(path)))].toSorted());
	});

	test('lets no room import one that stands above it', () => {
		const order = [...floors.keys()];
		const upward = [...floors].flatMap(([room, may]) =>
			may.filter(other => !(order.indexOf(other) < order.indexOf(room))).map(other => `${room} → ${other}`),
		);
		expect(upward).toEqual([]);
	});

	test('has no arrow that no file needs', () => {
		const used = roomsOf(sources);
		const idle = [...floors]
			.filter(([room]) => !listing.includes(room))
			.flatMap(([room, may]) => may.filter(other => !used.get(room)?.has(other)).map(other => `${room} → ${other}`));
		expect(idle).toEqual([]);
	});

	test('is told in docs/code.md, room by room', () => {
		const page = readFileSync(new URL('../../docs/code.md', import.meta.url), 'utf8');
		expect([...floors.keys()].filter(room => !page.includes(`\`${room}\``))).toEqual([]);
	});
});

describe('the imports', () => {
	test('of files are those the table has', () => expect(arrowsNotAllowed(sources)).toEqual([]));

	test('of packages are where they belong', () => expect(packagesNotAllowed(sources)).toEqual([]));

	test('of files run in no circle, types counted', () => expect(circlesOf(filesOf(sources))).toEqual([]));

	test('of rooms run in no circle', () => expect(circlesOf(roomsOf(sources))).toEqual([]));
});

describe('what is in one place', () => {
	test('the letters on the screen, painted where what a terminal obeys is left out', () => {
		const drawing = sources.filter(({imports}) => imports.some(({name, taken}) => name === 'ink' && taken.includes('Text')));
		expect(drawing.map(({path}) => path)).toEqual(['ground', 'line', 'text'].map(name => `ui/widgets/${name}.tsx`));
	});

	test('the clock, chance and floats made of text, which the domain has not', () => {
		const broken = sources.filter(
			({path, text}) => layerOf(path) === 'domain' && /\bnew Date\b|Date\.now|Math\.random|parseFloat|\.toFixed\(/.test(text),
		);
		expect(broken.map(({path}) => path)).toEqual([]);
	});

	test('React and Ink, which the model of the counter does not know', () => {
		const broken = sources.filter(
			({path, imports}) =>
				/^ui\/(model|desk|actions|keyboard)\//.test(path) && imports.some(({name}) => /^(react|ink)/.test(name)),
		);
		expect(broken.map(({path}) => path)).toEqual([]);
	});
});
