// The terminal's input: it reads, times, and hands presses to the counter. Ink gets a stand-in that never sends anything.
import {PassThrough} from 'node:stream';
import {type BurstPort, createBursts, type Press} from './bursts.ts';
import {createDecoder, type Input} from './decoder.ts';
import type {Mouse} from './mouse.ts';
import {createRepeats, repeatMs, type Timed} from './repeats.ts';

/** How long a silence ends what came in part, in ms: a lone Esc or a sequence, a letter of several bytes, a paste without its end mark. */
const silenceMs = {sequence: 25, letter: 100, paste: 500} as const;

/** The part of a terminal's input the gate uses. */
export type TerminalInput = {
	on(event: 'data', listener: (bytes: Buffer) => void): unknown;
	off(event: 'data', listener: (bytes: Buffer) => void): unknown;
	setRawMode?(isRaw: boolean): unknown;
	resume(): unknown;
	pause(): unknown;
};

export type Timers = {
	/** Milliseconds in which the program waited: while it is busy, letters queue, and that is not a pause between key presses. */
	readonly now: () => number;
	readonly after: (ms: number, run: () => void) => () => void;
};

export const systemTimers: Timers = {
	now: () => performance.eventLoopUtilization().idle,
	// When the counter was busy, keys that came in time still wait in the terminal: they are read before the time is up.
	after: (ms, run) => {
		let isStopped = false;
		const runUnlessStopped = (): void => {
			if (!isStopped) run();
		};
		const timer = setTimeout(() => setImmediate(() => setImmediate(runUnlessStopped)), ms);
		return () => {
			isStopped = true;
			clearTimeout(timer);
		};
	},
};

export type GatePort = BurstPort & {
	/** Takes a press, with the time when it was read. */
	readonly press: (press: Press, at: number) => void;
	/** The keys that a click or a turn of the wheel stands for, at a time. None: it is for nothing. */
	readonly point?: (mouse: Mouse, at: number) => readonly Press[];
	readonly timers: Timers;
};

/** Takes the keyboard raw again: another program may have changed it, and what is raw already would be left as it is. */
export function rawAgain(input: TerminalInput): void {
	input.setRawMode?.(false);
	input.setRawMode?.(true);
}

/** Puts the gate before a terminal. `close` restores the terminal. */
export function openGate(input: TerminalInput, {press, point, timers, ...port}: GatePort) {
	const decoder = createDecoder();
	const bursts = createBursts(port);
	const repeats = createRepeats();
	let stopEscape = () => {};
	let stopHeld = () => {};
	let stopRepeat = () => {};

	const handOver = (timed: readonly Timed[]): void => {
		for (const each of timed) press(each.press, each.at);
	};

	const deliver = (presses: readonly Press[], at: number): void => {
		for (const each of presses) handOver(repeats.take({press: each, at}));
		if (presses.length > 0) bursts.settle(timers.now());
		stopRepeat();
		if (repeats.isWaiting()) stopRepeat = timers.after(repeatMs, () => handOver(repeats.release()));
	};

	const waitOn = (at: number): void => {
		stopEscape();
		const awaited = decoder.awaits();
		if (awaited !== undefined) stopEscape = timers.after(silenceMs[awaited], () => takeAll(decoder.flush(), at));
		stopHeld();
		const waitMs = bursts.waitMs();
		if (waitMs !== undefined) stopHeld = timers.after(waitMs, () => deliver(bursts.release(), at));
	};

	/** In the middle of a scan the mouse does nothing, and the scan goes on behind it. */
	const pressesOf = (stroke: Input, at: number): readonly Press[] => {
		if (stroke.type !== 'mouse') return bursts.take(stroke, at);
		return bursts.isOpen(at) ? [] : (point?.(stroke, at) ?? []);
	};

	const takeAll = (strokes: readonly Input[], at: number): void => {
		for (const stroke of strokes) deliver(pressesOf(stroke, at), at);
		waitOn(at);
	};

	const onData = (bytes: Buffer): void => takeAll(decoder.push(bytes), timers.now());

	input.setRawMode?.(true);
	input.on('data', onData);
	input.resume();
	return {
		close: (): void => {
			stopEscape();
			stopHeld();
			stopRepeat();
			input.off('data', onData);
			input.setRawMode?.(false);
			input.pause();
		},
	};
}

/** The input for Ink: it looks like a terminal but stays silent, because every key goes to the counter's own dispatcher. */
export const silentInput = (): NodeJS.ReadStream =>
	Object.assign(new PassThrough(), {
		isTTY: true,
		setRawMode: () => undefined,
		ref: () => undefined,
		unref: () => undefined,
	}) as unknown as NodeJS.ReadStream;
