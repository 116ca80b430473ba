// The stand-in that reads styled rows for Ink: it reads and writes them as the package does, and reads each once.
import fc from 'fast-check';
import {expect, test} from 'vitest';

type Styled = {readonly value: string; readonly styles: readonly unknown[]};
type Reader = {
	readonly tokenize: (text: string, end?: number) => readonly object[];
	readonly styledCharsFromTokens: (tokens: readonly object[]) => readonly Styled[];
	readonly styledCharsToString: (letters: readonly Styled[]) => string;
};
const reader = async (path: string): Promise<Reader> => import(new URL(path, import.meta.url).href) as Promise<Reader>;
const standIn = await reader('../../../.ci/styled-text.mjs');
const whole = await reader('../../../node_modules/@alcalzone/ansi-tokenize/build/index.js');

const codes = ['1', '2', '22', '7', '27', '0', '31', '39', '38;5;208', '48;2;1;2;3', '1;38;2;9;9;9', '49'].map(
	code => `\u001B[${code}m`,
);
const rows = fc.string({unit: fc.constantFrom(...codes, 'a', ' ', '│', '漢', 'e\u0301', '🏽', '\n'), maxLength: 30});

test('Rows are read and written as the package does, the second time too', () => {
	fc.assert(
		fc.property(rows, rows, (one, other) => {
			const read = ({tokenize, styledCharsFromTokens}: Reader): readonly Styled[] =>
				[one, other, one].flatMap(text => styledCharsFromTokens(tokenize(text)));
			expect(read(standIn)).toEqual(read(whole));
			expect(standIn.styledCharsToString(read(standIn))).toBe(whole.styledCharsToString(read(whole)));
			expect(standIn.tokenize(one, 3)).toEqual(whole.tokenize(one, 3));
		}),
	);
});

test('A row that is on every frame is read once, however many others come; one of long ago is forgotten', () => {
	const first = standIn.tokenize('Milk');
	for (let row = 0; row < 2000; row += 1) {
		standIn.tokenize(`row ${row}`);
		expect(standIn.tokenize('Milk')).toBe(first);
	}
	const last = standIn.tokenize('Bread');
	for (let row = 0; row < 2000; row += 1) standIn.tokenize(`row ${row}`);
	expect(standIn.tokenize('Bread')).not.toBe(last);
});
