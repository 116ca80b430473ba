import {EventEmitter} from 'node:events';
import {expect, test} from 'vitest';
import {takeKeyboard} from '../../../src/ui/keyboard/early-keys.ts';

function early() {
	const said: string[] = [];
	const input = Object.assign(new EventEmitter(), {resume: () => undefined, pause: () => undefined});
	return {input, said, keyboard: takeKeyboard(input, () => said.push('interrupted'))};
}

test.each([
	['a key', 'a', true],
	['Esc', '\u001B', true],
	['a paste', '\u001B[200~1002\u001B[201~', true],
	['that the terminal has the focus', '\u001B[I', false],
	['what ground the terminal has', '\u001B]11;rgb:0000/0000/0000\u0007', false],
])('Before the first frame, %s counts as pressed: %#', async (_, sent, wasPressed) => {
	const {input, keyboard} = early();
	input.emit('data', Buffer.from(sent));
	expect(await keyboard.count()).toBe(wasPressed);
	expect(await keyboard.count()).toBe(false);
});

test('Before the first frame Ctrl+C leaves', () => {
	const {input, said} = early();
	input.emit('data', Buffer.from('\u0003'));
	expect(said).toEqual(['interrupted']);
});
