// The keyboard while the screen cannot be seen, at the start and while the counter is stopped: keys are ignored. Only Ctrl+C counts, and leaves.
import {createDecoder, type Input} from './decoder.ts';
import type {TerminalInput} from './gate.ts';
import {isLightGround} from './ground-answer.ts';

const ctrlC = 0x03;
/** An answer about the ground is shorter, and keys that were pressed may follow it. */
const longestAnswer = 1024;

export type EarlyKeyboard = TerminalInput & {
	/** The screen can be seen: keys count from now on. Answers whether any was pressed before. */
	count(): Promise<boolean>;
	/** The screen could not be seen until now: what waits in the terminal does not count. */
	ignore(): void;
	/** Whether the terminal has said, before the screen could be seen, that its ground is light. */
	isLight(): Promise<boolean>;
	/** Restores the terminal: the counter does not open after all. */
	release(): void;
};

/** A turn of the event loop, in which all waiting terminal input is read. */
export const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Takes the keyboard from the start of the program. `interrupt` is called for Ctrl+C: in raw mode a terminal only sends it as a letter. */
export function takeKeyboard(input: TerminalInput, interrupt: () => void): EarlyKeyboard {
	/** An answer of the terminal is no key, and neither is what the mouse did. */
	const decoder = createDecoder();
	const isKeyIn = (strokes: readonly Input[]): boolean => strokes.some(({type}) => type !== 'mouse');
	let said = '';
	const listeners = new Set<(bytes: Buffer) => void>();
	let isCounting = false;
	let wasPressed = false;
	const onData = (bytes: Buffer): void => {
		if (!isCounting && bytes.includes(ctrlC)) interrupt();
		// After a stop the keys are read before the signal that says so: they wait for it.
		else setImmediate(() => take(bytes));
		if (!isCounting) said = (said + bytes.toString('latin1')).slice(-longestAnswer);
	};
	const take = (bytes: Buffer): void => {
		if (!isCounting) wasPressed = isKeyIn(decoder.push(bytes)) || wasPressed;
		else for (const listener of listeners) listener(bytes);
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
			const was = isKeyIn(decoder.flush()) || wasPressed;
			wasPressed = false;
			return was;
		},
		ignore: () => {
			isCounting = false;
		},
		isLight: async () => {
			// The answer may still wait in the terminal.
			await turn();
			return isLightGround(said) ?? false;
		},
		release: () => {
			input.off('data', onData);
			input.setRawMode?.(false);
			input.pause();
		},
	};
}
