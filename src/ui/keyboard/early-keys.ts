// The keyboard before the first frame. One rule: what is pressed before anybody can see what it would do is not taken, and only Ctrl+C counts, which leaves.
import type {TerminalInput} from './gate.ts';

const ctrlC = 0x03;

export type EarlyKeyboard = TerminalInput & {
	/** The first frame is drawn: keys count from now on. Answers whether any was pressed before. */
	count(): Promise<boolean>;
	/** Gives the terminal back as it was: nothing opens after all. */
	letGo(): void;
};

/** A turn of the event loop in which everything that waits in the terminal is read. */
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Takes a terminal's keyboard from the start of the program on. `interrupt` is called for Ctrl+C, which a terminal in raw mode only sends as a letter. */
export function takeKeyboard(input: TerminalInput, interrupt: () => void): EarlyKeyboard {
	const listeners = new Set<(bytes: Buffer) => void>();
	let isCounting = false;
	let wasPressed = false;
	const onData = (bytes: Buffer): void => {
		if (isCounting) for (const listener of listeners) listener(bytes);
		else if (bytes.includes(ctrlC)) interrupt();
		else wasPressed = true;
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
			// Keys that came while the frame was made wait in the terminal still: the first turn may be half over, the second reads them.
			await turn();
			await turn();
			isCounting = true;
			return wasPressed;
		},
		letGo: () => {
			input.off('data', onData);
			input.setRawMode?.(false);
			input.pause();
		},
	};
}
