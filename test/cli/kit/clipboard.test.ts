import {describe, expect, test} from 'vitest';
import {clipboardBytes, mayHaveClipboard} from '../../../src/cli/kit/clipboard.ts';

const esc = '\u001B';

/** The text that a terminal puts on its clipboard for a sequence. */
const copied = (bytes: string): string | undefined => {
	const [, base64] = /\u001B\]52;c;([A-Za-z0-9+/=]*)\u0007/.exec(bytes) ?? [];
	return base64 === undefined ? undefined : Buffer.from(base64, 'base64').toString();
};

describe('What is written to copy a text', () => {
	test('is one sequence, in which every letter of every script arrives', () => {
		expect(clipboardBytes('1234 5678', {TERM: 'xterm'})).toBe(`${esc}]52;c;MTIzNCA1Njc4\u0007`);
		expect(copied(clipboardBytes('Café ж 你', {TERM: 'xterm'}))).toBe('Café ж 你');
	});

	test('goes to tmux, and through it', () => {
		const bytes = clipboardBytes('1234', {TERM: 'tmux-256color', TMUX: '/tmp/tmux-0/default,1,0'});
		const [plain = '', wrapped = ''] = bytes.split(`${esc}Ptmux;`);
		expect(copied(plain)).toBe('1234');
		expect(wrapped.endsWith(`${esc}\\`)).toBe(true);
		expect(copied(wrapped.slice(0, -2).replaceAll(esc + esc, esc))).toBe('1234');
	});

	test('goes through GNU screen in pieces that it takes', () => {
		const text = 'milk '.repeat(200);
		const pieces = clipboardBytes(text, {TERM: 'screen', STY: '12.pts-0'}).split(`${esc}\\`).filter(Boolean);
		expect(pieces.every(piece => piece.startsWith(`${esc}P`) && piece.length < 256)).toBe(true);
		expect(copied(pieces.map(piece => piece.slice(2)).join(''))).toBe(text);
	});
});

test.each([
	['xterm-256color', true],
	['tmux-256color', true],
	['linux', false],
	['vt100', false],
])('Whether there may be a clipboard, TERM says: %s, %s', (term, may) => {
	expect(mayHaveClipboard({TERM: term})).toBe(may);
});
