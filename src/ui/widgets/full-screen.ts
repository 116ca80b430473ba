// Ink on a whole terminal, for the counter and the customer's display.
import type {CounterSettings} from '../../formats/config/counter-settings.ts';
import {asciiText} from '../../formats/text/ascii.ts';
import {createPen} from './pen.ts';

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
export function fullScreen(output: TerminalOutput, {ascii, 'screen-reader': isSpoken}: CounterSettings) {
	const pen = createPen(() => output.columns ?? 80);
	// What is read aloud is lines one after the other, as many as there are, and not a screen.
	const placed = (text: string): string => (isSpoken ? text : pen(text));
	const drawn = changedOutput(output, text => placed(fromTheCorner(ascii ? asciiText(text) : text)));
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
