// The keyboard while the screen cannot be seen, at the start and while the counter is stopped: keys are ignored. Only Ctrl+C counts, and leaves.
import {createDecoder, type Input} from './decoder.ts';
import type {TerminalInput} from './gate.ts';
import {isLightGround} from './ground-answer.ts';
import {bytesIn} from './letters.ts';
import {wordsIn} from './steps.ts';

const ctrlC = 0x03;
/** An answer about the ground is shorter, and keys that were pressed may follow it. */
const longestAnswer = 1024;
/** Later an answer is not waited for, in ms. */
const answersWithin = 1000;
/** The beginning of an answer in words, without its end. */
const begunAnswer = /\u001B\](?:[^\u0007\u001B]|\u001B$)*$/;

export type EarlyKeyboard = TerminalInput & {
	/** The screen can be seen: keys count from now on. Answers whether any was pressed before. */
	count(): Promise<boolean>;
	/** The screen could not be seen until now: what waits in the terminal does not count. */
	ignore(): void;
	/** Calls once the terminal says that its ground is light, if it does within a second of the start. */
	onLight(heard: () => void): void;
	/** Restores the terminal: the counter does not open after all. */
	release(): void;
};

/** A turn of the event loop, in which all waiting terminal input is read. */
export const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** What the terminal says of its ground. */
function createGround() {
	/** Undefined once it has answered, or is not waited for. */
	let said: string | undefined = '';
	const startedAt = performance.now();
	let hasSaidLight = false;
	let light: (() => void) | undefined;
	return {
		hear: (bytes: Buffer): void => {
			if (said === undefined) return;
			said = (said + bytes.toString('latin1')).slice(-longestAnswer);
			const isLight = isLightGround(said);
			hasSaidLight = isLight === true;
			if (hasSaidLight) light?.();
			if (isLight !== undefined || performance.now() - startedAt > answersWithin) said = undefined;
		},
		/** An answer has begun, and has not ended. */
		isBegun: (): boolean => begunAnswer.test(said ?? ''),
		onLight: (heard: () => void): void => {
			light = heard;
			if (hasSaidLight) heard();
		},
	};
}

/** Takes the keyboard from the start of the program. `interrupt` is called for Ctrl+C: in raw mode a terminal only sends it as a letter. */
export function takeKeyboard(input: TerminalInput, interrupt: () => void): EarlyKeyboard {
	/** An answer of the terminal is no key, and neither is what the mouse did. */
	const decoder = createDecoder();
	const isKeyIn = (strokes: readonly Input[]): boolean => strokes.some(({type}) => type !== 'mouse');
	/** The end of an answer that began before keys counted is still to come. */
	let isAnswering = false;
	const ground = createGround();
	const listeners = new Set<(bytes: Buffer) => void>();
	let isCounting = false;
	let wasPressed = false;
	const onData = (bytes: Buffer): void => {
		if (!isCounting && bytes.includes(ctrlC)) interrupt();
		// After a stop the keys are read before the signal that says so: they wait for it.
		else setImmediate(() => take(bytes));
		ground.hear(bytes);
	};
	const take = (bytes: Buffer): void => {
		if (!isCounting) wasPressed = isKeyIn(decoder.push(bytes)) || wasPressed;
		else for (const listener of listeners) listener(isAnswering ? behindAnswer(bytes) : bytes);
	};
	/** What follows the rest of an answer. */
	const behindAnswer = (bytes: Buffer): Buffer => {
		const words = wordsIn(bytesIn(bytes));
		isAnswering = words === undefined;
		return bytes.subarray(words?.used ?? bytes.length);
	};
	input.setRawMode?.(true);
	input.on('data', onData);
	input.resume();
	return {
		on: (_data, listener) => listeners.add(listener),
		off: (_data, listener) => listeners.delete(listener),
		setRawMode: isRaw => input.setRawMode?.(isRaw),
		resume: () => input.resume(),
		pause: () => input.pause(),
		count: async () => {
			// Keys pressed while the frame was made still wait in the terminal. The first turn may be half over; the second reads them.
			await turn();
			await turn();
			isCounting = true;
			isAnswering = ground.isBegun();
			const was = isKeyIn(decoder.flush()) || wasPressed;
			wasPressed = false;
			return was;
		},
		ignore: () => {
			isCounting = false;
		},
		onLight: ground.onLight,
		release: () => {
			input.off('data', onData);
			input.setRawMode?.(false);
			input.pause();
		},
	};
}
