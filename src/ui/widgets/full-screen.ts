// Ink on a whole terminal, for the counter and the customer's display.
import type {CounterSettings} from '../../formats/config/counter-settings.ts';
import {asciiText} from '../../formats/text/ascii.ts';

export type TerminalOutput = NodeJS.WriteStream;

/** A terminal that changes every text written to it. */
const changedOutput = (output: TerminalOutput, change: (text: string) => string): TerminalOutput =>
	Object.assign(Object.create(output) as TerminalOutput, {
		write: (text: string | Uint8Array, ...rest: []) => output.write(typeof text === 'string' ? change(text) : text, ...rest),
	});

const alternateScreen = '\u001B[?1049h';
/** A switch of screens leaves the cursor where it was. So the screen is cleared and the first frame begins in its upper left corner. */
const fromTheCorner = (text: string): string => text.replace(alternateScreen, `${alternateScreen}\u001B[2J\u001B[H`);

/** Ink's options: it draws on the whole terminal, also where CI is set, and leaves Ctrl+C to us. */
export function fullScreen(output: TerminalOutput, {ascii}: CounterSettings) {
	const drawn = changedOutput(output, text => fromTheCorner(ascii ? asciiText(text) : text));
	return {
		stdout: drawn,
		stderr: drawn,
		exitOnCtrlC: false,
		patchConsole: false,
		interactive: true,
		alternateScreen: true,
		incrementalRendering: true,
	} as const;
}
