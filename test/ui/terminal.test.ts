import {EventEmitter} from 'node:events';
import {Writable} from 'node:stream';
import xterm from '@xterm/headless';
import {describe, expect, test} from 'vitest';
import type {CounterSettings} from '../../src/formats/config/counter-settings.ts';
import {modes} from '../../src/launcher/terminal-modes.cjs';
import {createDesk} from '../../src/ui/desk/create-desk.ts';
import {openForm, textInput} from '../../src/ui/model/form.ts';
import {contexts} from '../../src/ui/screens/registry.ts';
import {openTerminal} from '../../src/ui/terminal.tsx';
import type {TerminalOutput} from '../../src/ui/widgets/full-screen.ts';
import {handTimers} from '../support/hand-timers.ts';
import {silentMachine} from '../support/machine.ts';

/** A terminal that writes down what is done to it, in order, with the counter of a first run in it. */
function openIn(env: NodeJS.ProcessEnv, settings: Partial<CounterSettings> = {}, bug?: (error: unknown) => void) {
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
			machine: {...silentMachine, settings: {...silentMachine.settings, ...settings}},
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
			bug: bug ?? nobody,
		},
		contexts,
		{columns: 80, rows: 24},
	);
	const terminal = openTerminal(desk, {input, output: output as unknown as TerminalOutput, env});
	return {terminal, desk, done, place: (text: string): number => done.findIndex(each => each.includes(text))};
}

test('The terminal gets its modes back in one step: keyboard, bracketed paste, alternate screen, cursor', () => {
	const {terminal, done, place} = openIn({TERM: 'xterm-256color'});
	terminal.close();
	expect(done).toContain('cooked');
	for (const off of ['\u001B[?2004l', '\u001B[?1049l', '\u001B[?25h']) expect(place(off)).toBeGreaterThan(place('Practice'));
});

test('The keyboard is taken before anything is drawn, so that no key is echoed into the first frame', () => {
	const {terminal, place} = openIn({TERM: 'xterm-256color'});
	terminal.close();
	expect(place('raw')).toBeLessThan(place('Practice'));
});

test('What cannot be drawn is a bug that ends the counter, which would take no key any more', async () => {
	const {promise: found, resolve} = Promise.withResolvers<unknown>();
	const {terminal, desk} = openIn({TERM: 'xterm-256color'}, {}, resolve);
	const fault = new Error('this cannot be drawn');
	const doubt = (): never => {
		throw fault;
	};
	const fields = [textInput('name', 'Name', {value: 'a', doubt})];
	desk.open({type: 'form', form: openForm({title: 'Form', verb: 'accept', id: 'id', fields, accept: () => undefined})});
	expect(await found).toBe(fault);
	terminal.close();
});

/** What programs that crashed leave behind: each mode that can be changed, as the counter does not want it. */
const leftBehind =
	'\u001B[?7h\u001B[4h\u001B[5;9r\u001B[?6h\u001B(0\u001B[7;31m\u001B[?1h\u001B=\u001B[?1003h\u001B[?1006h\u001B[?1004h\u001B[20h\u001B[6;6Hleft behind';

/** A terminal with something on its screen, on which a counter was written. */
async function shownOn(before: string, written: readonly string[]) {
	const terminal = new xterm.Terminal({cols: 80, rows: 24, allowProposedApi: true, scrollback: 0});
	const settled = (text: string): Promise<void> => new Promise(resolve => terminal.write(text, resolve));
	await settled(before);
	await settled(written.join(''));
	const rows = Array.from({length: 24}, (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true) ?? '');
	return {rows, modes: terminal.modes, settled};
}

const isWritten = (text: string): boolean => text !== 'raw' && text !== 'cooked';

test('Whatever modes and letters another program left on the terminal, the first frame is the same, and so is one drawn again', async () => {
	const {terminal, done} = openIn({TERM: 'xterm-256color'});
	const first = done.filter(isWritten);
	const {rows} = await shownOn('', first);
	const hostile = await shownOn(leftBehind, first);
	expect(hostile.rows).toEqual(rows);
	expect(hostile.modes).toMatchObject({
		wraparoundMode: false,
		insertMode: false,
		originMode: false,
		applicationCursorKeysMode: false,
		applicationKeypadMode: false,
		mouseTrackingMode: 'none',
		sendFocusMode: false,
	});
	done.splice(0);
	terminal.redraw();
	const again = done.filter(isWritten);
	expect((await shownOn(leftBehind, again)).rows).toEqual(rows);
	terminal.close();
});

test('Closing puts back every mode that was changed, and the screen from before', async () => {
	const {terminal, done} = openIn({TERM: 'xterm-256color'});
	terminal.listen();
	terminal.close();
	const {rows, modes: left} = await shownOn('some words', done.filter(isWritten));
	expect(rows[0]).toBe('some words');
	expect(left).toMatchObject({wraparoundMode: true, bracketedPasteMode: false, insertMode: false, originMode: false});
	expect(done.join('')).toContain(modes.map(({back}) => back ?? '').join(''));
});

test('While the counter is stopped the terminal is as it was, and listening goes on when it goes on', async () => {
	const {terminal, done} = openIn({TERM: 'xterm-256color'});
	terminal.listen();
	terminal.lend();
	expect((await shownOn('some words', done.filter(isWritten))).rows[0]).toBe('some words');
	terminal.redraw();
	const {rows, modes: set} = await shownOn('some words', done.filter(isWritten));
	expect(rows.join('\n')).toContain('Practice shop');
	expect(set).toMatchObject({wraparoundMode: false, bracketedPasteMode: true});
	terminal.close();
});

describe('The mouse is told by the terminal', () => {
	const tracking = async (done: readonly string[]): Promise<string> =>
		(await shownOn('', done.filter(isWritten))).modes.mouseTrackingMode;

	test('once keys count, again behind a stop, and never when the terminal is given back', async () => {
		const {terminal, done} = openIn({TERM: 'xterm-256color'}, {mouse: true});
		expect(await tracking(done)).toBe('none');
		terminal.listen();
		expect(await tracking(done)).toBe('vt200');
		terminal.lend();
		expect(await tracking(done)).toBe('none');
		terminal.redraw();
		expect(await tracking(done)).toBe('vt200');
		terminal.close();
		expect(await tracking(done)).toBe('none');
	});

	test('only where it is wanted, from the moment that the setting is changed, and never read aloud', async () => {
		const {terminal, desk, done} = openIn({TERM: 'xterm-256color'});
		terminal.listen();
		expect(await tracking(done)).toBe('none');
		const wish = async (mouse: boolean): Promise<string> => {
			desk.set({machine: {...desk.view.machine, mouse}});
			await new Promise(resolve => desk.subscribe(() => resolve(undefined)));
			return tracking(done);
		};
		expect(await wish(true)).toBe('vt200');
		expect(await wish(false)).toBe('none');
		terminal.close();
		const aloud = openIn({TERM: 'xterm-256color'}, {mouse: true, 'screen-reader': true});
		aloud.terminal.listen();
		expect(await tracking(aloud.done)).toBe('none');
		aloud.terminal.close();
	});
});

test('A terminal without a second screen is left empty, and one that knows no newer moves gets none', () => {
	const {terminal, done} = openIn({TERM: 'vt100'});
	terminal.close();
	const written = done.join('');
	expect(written.lastIndexOf('\u001B[2J')).toBeGreaterThan(written.lastIndexOf('Practice shop'));
	expect(written).not.toMatch(/\u001B\[\d*[EG]|[^\r]\n/);
});
