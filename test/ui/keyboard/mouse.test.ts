import {describe, expect, test} from 'vitest';
import {createDecoder, type Input} from '../../../src/ui/keyboard/decoder.ts';

const esc = '\u001B';
const at = (does: 'click' | 'wheel-up' | 'wheel-down', column: number, row: number): Input => ({
	type: 'mouse',
	does,
	column,
	row,
});
const letters = (text: string): readonly Input[] => [...text].map(letter => ({type: 'text', text: letter}));

/** What is read from several reads, with a silence behind each where that is wanted. */
function read(reads: readonly string[], {isSilent = false} = {}): readonly Input[] {
	const decoder = createDecoder();
	return reads.flatMap(each => [...decoder.push(Buffer.from(each, 'latin1')), ...(isSilent ? decoder.flush() : [])]);
}

describe('A mouse', () => {
	test.each([
		['a click', `${esc}[<0;10;20M`, at('click', 9, 19)],
		['a turn of the wheel away', `${esc}[<64;1;1M`, at('wheel-up', 0, 0)],
		['a turn of the wheel towards one', `${esc}[<65;200;60M`, at('wheel-down', 199, 59)],
		['a click outside of every window', `${esc}[<0;0;99999M`, at('click', -1, 99_998)],
	])('is told by its report, wherever that is split: %s', (_what, report, told) => {
		expect(read([`${report}x`])).toEqual([told, ...letters('x')]);
		for (let cut = 1; cut < report.length; cut += 1)
			expect(read([report.slice(0, cut), `${report.slice(cut)}x`])).toEqual([told, ...letters('x')]);
	});

	test('that clicks and lets go in one read clicked once', () => {
		expect(read([`${esc}[<0;10;20M${esc}[<0;10;20m`])).toEqual([at('click', 9, 19)]);
	});

	test('between the letters of a code takes none of them', () => {
		expect(read([`60010${esc}[<0;10;20M${esc}[<0;10;20m01123457`])).toEqual([
			...letters('60010'),
			at('click', 9, 19),
			...letters('01123457'),
		]);
	});

	const report = `${esc}[<0;10;20M`;
	test.each([3, 4, 5, 6, 7, 8, 9])('whose report is cut behind %i bytes by a silence says nothing, and types nothing', cut => {
		expect(read([report.slice(0, cut), report.slice(cut), 'x'], {isSilent: true})).toEqual(letters('x'));
		expect(read([report.slice(0, cut), `${report.slice(cut)}x`], {isSilent: true})).toEqual(letters('x'));
	});

	test.each([3, 5, 8])('whose report never ends behind %i bytes takes nothing of what is typed later', cut => {
		expect(read([report.slice(0, cut), '5', '*'], {isSilent: true})).toEqual(letters('5*'));
		expect(read([report.slice(0, cut), '6001001123457'], {isSilent: true})).toEqual(letters('6001001123457'));
	});
});
