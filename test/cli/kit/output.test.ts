// Output of verbs on a terminal: broken at words, and unchanged where there is no terminal.
import {describe, expect, test} from 'vitest';
import {wrappedFor} from '../../../src/cli/kit/output.ts';

const sentence = 'The shop is open in another process. Leave that one first. Reading works meanwhile.\n';

describe('A sentence', () => {
	test('is broken at words on a terminal that is narrower', () => {
		expect(wrappedFor({isTTY: true, columns: 40}, sentence)).toBe(
			'The shop is open in another process.\nLeave that one first. Reading works\nmeanwhile.\n',
		);
	});

	test('stays as it is where there is room, in a pipe, and where nobody knows the width', () => {
		for (const stream of [
			{isTTY: true, columns: 83},
			{isTTY: false, columns: 40},
			{isTTY: true, columns: 0},
		])
			expect(wrappedFor(stream, sentence)).toBe(sentence);
	});
});

test('A path or a hash that does not fit is not broken, so that it can be copied', () => {
	const line = `Last entry ${'0'.repeat(64)}`;
	expect(wrappedFor({isTTY: true, columns: 60}, line)).toBe(line);
	expect(wrappedFor({isTTY: true, columns: 70}, line)).toBe(`Last entry\n${'0'.repeat(64)}`);
});

test('A command stays on its line, so that it can be copied', () => {
	const command = '  counterfoil provider add simulator --name Simulator --url http://127.0.0.1:4170';
	expect(wrappedFor({isTTY: true, columns: 80}, `Connect a shop to it:\n${command}\n`)).toBe(
		`Connect a shop to it:\n${command}\n`,
	);
});

test('A row of a table that fits keeps its columns, beside one that does not', () => {
	const rows = '1  Bela        R10.00\n2  A very long name of somebody   R20.00';
	expect(wrappedFor({isTTY: true, columns: 24}, rows).split('\n')).toEqual([
		'1  Bela        R10.00',
		'2  A very long name of',
		'somebody   R20.00',
	]);
});
