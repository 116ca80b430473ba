// Pieces of rows in the room there is: whole ones, and a count of the rest.
import {expect, test} from 'vitest';
import {fitting} from '../../../src/ui/widgets/fitting.ts';

const pieces = [[['a']], [['b'], ['b']], [['c']]];

test.each([
	{room: 4, shown: ['a', 'b', 'b', 'c']},
	{room: 3, shown: ['a', '  and 2 more']},
	{room: 2, shown: ['a', '  and 2 more']},
	{room: 1, shown: ['  and 3 more']},
	{room: -2, shown: ['  and 3 more']},
])('$room rows', ({room, shown}) =>
	expect(fitting(pieces, room).map(row => row.map(piece => (typeof piece === 'string' ? piece : piece.text)).join(''))).toEqual(
		shown,
	),
);
