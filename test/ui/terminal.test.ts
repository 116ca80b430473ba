import {EventEmitter} from 'node:events';
import {Writable} from 'node:stream';
import {expect, test} from 'vitest';
import {createDesk} from '../../src/ui/desk/create-desk.ts';
import {contexts} from '../../src/ui/screens/registry.ts';
import {openTerminal, sizeOf} from '../../src/ui/terminal.tsx';
import type {TerminalOutput} from '../../src/ui/widgets/full-screen.ts';
import {handTimers} from '../support/hand-timers.ts';
import {silentMachine} from '../support/machine.ts';

/** A terminal that writes down what is done to it, in order, with the counter of a first run in it. */
function openIn(env: NodeJS.ProcessEnv) {
	const done: string[] = [];
	const output = Object.assign(
		new Writable({
			write: (chunk: Buffer, _encoding, next) => {
				done.push(chunk.toString());
				next();
			},
		}),
		{columns: 80, rows: 24, isTTY: true},
	);
	const input = Object.assign(new EventEmitter(), {
		setRawMode: (isRaw: boolean) => done.push(isRaw ? 'raw' : 'cooked'),
		resume: () => undefined,
		pause: () => undefined,
	});
	const nobody = (): never => {
		throw new Error('nothing is pressed here');
	};
	const desk = createDesk(
		{
			machine: silentMachine,
			shop: undefined,
			createShop: nobody,
			startOwnShop: nobody,
			openDraft: nobody,
			folder: '/shop',
			now: () => ({at: 0, offset: 120}),
			timers: handTimers().timers,
			newId: () => 'id',
			troubleText: () => undefined,
			leave: nobody,
			redraw: nobody,
			bug: nobody,
		},
		contexts,
		{columns: 80, rows: 24},
	);
	const terminal = openTerminal(desk, {input, output: output as unknown as TerminalOutput, env});
	return {terminal, done, place: (text: string): number => done.findIndex(each => each.includes(text))};
}

test('The terminal gets its modes back in one step: keyboard, bracketed paste, alternate screen, cursor', () => {
	const {terminal, done, place} = openIn({TERM: 'xterm-256color'});
	terminal.close();
	expect(done).toContain('cooked');
	for (const off of ['\u001B[?2004l', '\u001B[?1049l', '\u001B[?25h']) expect(place(off)).toBeGreaterThan(place('Practice shop'));
});

test('The keyboard is taken before anything is drawn, so that no key is echoed into the first frame', () => {
	const {terminal, place} = openIn({TERM: 'xterm-256color'});
	terminal.close();
	expect(place('raw')).toBeLessThan(place('Practice shop'));
});

test('A terminal that does not say how large it is counts as 80 by 24', () => {
	expect(sizeOf({})).toEqual({columns: 80, rows: 24});
	expect(sizeOf({columns: 132, rows: 50})).toEqual({columns: 132, rows: 50});
});
