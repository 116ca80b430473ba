// Opens a counter on a terminal of its own that counts what is written to it and when: what the benches press keys on.
import {randomUUIDv7} from 'node:crypto';
import {EventEmitter} from 'node:events';
import {Writable} from 'node:stream';
import {openDraft} from '../../src/app/draft.ts';
import {openShop} from '../../src/app/shop.ts';
import {nextTurn} from '../../src/store/disk/steps.ts';
import {createDesk} from '../../src/ui/desk/create-desk.ts';
import {systemTimers} from '../../src/ui/keyboard/gate.ts';
import type {Size} from '../../src/ui/model/view.ts';
import {contexts} from '../../src/ui/screens/registry.ts';
import {openTerminal} from '../../src/ui/terminal.tsx';
import type {TerminalOutput} from '../../src/ui/widgets/full-screen.ts';
import {silentMachine} from '../support/machine.ts';
import {createScreen} from '../support/terminal-screen.ts';

/** Keys as a terminal sends them. */
export const keys = {
	up: '\u001B[A',
	down: '\u001B[B',
	pageDown: '\u001B[6~',
	home: '\u001B[H',
	end: '\u001B[F',
	backspace: '\u007F',
	sell: '\u001BOQ',
	stock: '\u001B[17~',
	receipts: '\u001B[18~',
	palette: '\u000B',
} as const;

/** Ink draws once a millisecond: what changes sooner after a frame waits for the next. */
const betweenFramesMs = 1.5;

/** A hand that presses one key after another, in ms of the keyboard's time. */
const betweenPressesMs = 2000;

const unused = async () => ({fault: 'a bench makes no shop'});
const bug = (error: unknown): never => {
	throw error;
};

/** The counter of the shop in a folder, at a size. */
export async function measuredCounter(folder: string, size: Size) {
	const written = {writes: 0, bytes: 0, lastAt: 0};
	const chunks: Buffer[] = [];
	let pressedAt = 0;
	const output = Object.assign(
		new Writable({
			write: (chunk: Buffer, _encoding, done) => {
				written.writes += 1;
				written.bytes += chunk.length;
				written.lastAt = performance.now();
				chunks.push(chunk);
				done();
			},
		}),
		{...size, isTTY: true},
	);
	const input = Object.assign(new EventEmitter(), {resume: () => undefined, pause: () => undefined});
	const shop = await openShop(folder);
	const desk = createDesk(
		{
			machine: silentMachine,
			shop,
			openDraft: next => openDraft(next, bug),
			folder,
			now: () => ({at: Date.now(), offset: 120}),
			timers: {...systemTimers, now: () => pressedAt},
			newId: randomUUIDv7,
			createShop: unused,
			startOwnShop: unused,
			troubleText: () => undefined,
			leave: () => undefined,
			redraw: () => undefined,
			bug,
		},
		contexts,
		size,
	);
	const terminal = openTerminal(desk, {
		input,
		output: output as unknown as TerminalOutput,
		env: {TERM: 'xterm-256color', COLORTERM: 'truecolor'},
	});
	const screen = createScreen(size.columns, size.rows);

	const calm = async (): Promise<void> => {
		for (let quiet = 0; quiet < 5; ) {
			const before = written.writes;
			await nextTurn();
			const isStill = written.writes === before && performance.now() - written.lastAt > betweenFramesMs;
			quiet = isStill ? quiet + 1 : 0;
		}
	};
	/** Sends keys in one read; answers with ms until the last write of what came of them, and the bytes of it. */
	const press = async (text: string): Promise<{readonly ms: number; readonly bytes: number; readonly isDrawn: boolean}> => {
		const before = {...written};
		pressedAt += betweenPressesMs;
		const start = performance.now();
		input.emit('data', Buffer.from(text));
		await calm();
		return {
			ms: written.lastAt - start,
			bytes: written.bytes - before.bytes,
			isDrawn: written.writes > before.writes,
		};
	};
	/** What an operator reads. */
	const lines = async (): Promise<readonly string[]> => {
		for (const chunk of chunks.splice(0)) screen.write(chunk);
		await screen.settled();
		return screen.lines();
	};
	const close = async (): Promise<void> => {
		terminal.close();
		await desk.closeShop();
		await shop.close();
	};
	await calm();
	return {shop, desk, press, lines, close};
}

/** A search on Sell typed, gone through and taken back until so many frames were drawn; answers with the ms of each. */
export async function searchTimes(
	press: (text: string) => Promise<{readonly ms: number; readonly isDrawn: boolean}>,
	least: number,
): Promise<readonly number[]> {
	const text = 'full cream';
	const times: number[] = [];
	while (times.length < least)
		for (const key of [...text, keys.down, keys.down, ...Array.from(text, () => keys.backspace)]) {
			const {ms, isDrawn} = await press(key);
			if (isDrawn) times.push(ms);
		}
	return times;
}
