// How Ink draws on the whole of a terminal, for the counter and the customer's display.
import type {CounterSettings} from '../../formats/config/counter-settings.ts';
import {asciiText} from '../../formats/text/ascii.ts';

export type TerminalOutput = NodeJS.WriteStream;

/** The terminal with every text written to it changed. */
const changedOutput = (output: TerminalOutput, change: (text: string) => string): TerminalOutput =>
	Object.assign(Object.create(output) as TerminalOutput, {
		write: (text: string | Uint8Array, ...rest: []) => output.write(typeof text === 'string' ? change(text) : text, ...rest),
	});

const alternateScreen = '\u001B[?1049h';
/** The cursor stays where it was when the screen is changed, behind whatever stood there: the first frame begins on an empty one, in its first corner. */
const fromTheCorner = (text: string): string => text.replace(alternateScreen, `${alternateScreen}\u001B[2J\u001B[H`);

/** How Ink draws on the whole of a terminal, also where CI is set, and leaves Ctrl+C to us. */
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
