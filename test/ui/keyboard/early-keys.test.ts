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

test.each([
	['before the first frame', ['\u001B]11;rgb:ffff/ffff/ffff\u0007'], true],
	['in pieces', ['\u001B]11;rgb:ff', 'ff/ffff/ffff\u001B\\'], true],
	['of a dark ground', ['\u001B]11;rgb:0000/0000/0000\u0007'], false],
])('An answer about the ground is heard %s, and later too', async (_, pieces, isLight) => {
	for (const isEarly of [true, false]) {
		const {input, keyboard} = early();
		const heard: string[] = [];
		const listened: string[] = [];
		keyboard.onLight(() => heard.push('light'));
		keyboard.on('data', bytes => listened.push(String(bytes)));
		if (!isEarly) await keyboard.count();
		for (const piece of pieces) input.emit('data', Buffer.from(piece));
		if (isEarly) expect(await keyboard.count()).toBe(false);
		expect(heard).toEqual(isLight ? ['light'] : []);
	}
});

test('An answer that is cut by the first frame is no key, and what follows it is one', async () => {
	const {input, keyboard} = early();
	const listened: string[] = [];
	keyboard.on('data', bytes => listened.push(String(bytes)));
	input.emit('data', Buffer.from('\u001B]11;rgb:ffff/ff'));
	await keyboard.count();
	input.emit('data', Buffer.from('ff/ffff\u001B\\milk'));
	await keyboard.count();
	expect(listened.join('')).toBe('milk');
});

test('Before the first frame Ctrl+C leaves', () => {
	const {input, said} = early();
	input.emit('data', Buffer.from('\u0003'));
	expect(said).toEqual(['interrupted']);
});
