import {describe, expect, test} from 'vitest';
import {accountList, basket, drawn, inventory, purchase, receiptView, rows, stripped} from './widgets/component-samples.tsx';

describe('A name from outside', () => {
	const hostile: readonly (readonly [what: string, name: string])[] = [
		['an escape that colours', 'A\u001B[31mB'],
		['an escape that clears the screen', 'A\u001B[2J\u001B[HB'],
		['OSC 52, which writes the clipboard', 'A\u001B]52;c;c2VjcmV0\u0007B'],
		['a device control string', 'A\u001BP1;2|x\u001B\\B'],
		['an 8-bit escape', 'A\u009B31mB'],
		['a carriage return that overwrites the row', 'A\rR   1.00 B'],
		['a line break', 'A\nB'],
		['a tab', 'A\tB'],
		['a bell', 'A\u0007B'],
		['NUL', 'A\u0000B'],
		['a backspace', 'A\b\b\bB'],
		['a bidi override', 'A\u202EB\u202C'],
		['a bidi isolate', 'A\u2066B\u2069'],
		['a zero-width joiner', 'A\u200D\u200BB'],
		['a byte-order mark', 'A\uFEFFB'],
		['a line separator', 'A\u2028B'],
		['hidden tags', 'A\u{E0041}\u{E0042}B'],
	];
	const components = {accountList, inventory, purchase, receiptView, basket} as const;

	describe.each(Object.entries(components))('in %s', (_component, component) => {
		test.each(hostile)('brings %s nowhere near the terminal', (_what, name) => {
			const output = drawn(component(name));
			expect(stripped(output)).not.toMatch(/[\p{Cf}\p{Co}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u);
			expect(output.replaceAll(/\u001B\[(?:0|1|2|7|22|27)m/g, '')).not.toContain('\u001B');
			expect(stripped(output)).toContain('A');
			expect(stripped(output)).toContain('B');
		});

		test('moves no row and no border', () => {
			const shape = (name: string) => rows(component(name)).map(row => /^[│╭╰]|$/.exec(row)?.[0]);
			const expected = shape('AB');
			for (const [, name] of hostile) expect(shape(name)).toEqual(expected);
		});
	});
});
