// Ink on a whole terminal, for the counter and the customer's display: the screen is taken with all its modes, and given back.
import {render} from 'ink';
import type {ReactNode} from 'react';
import type {CounterSettings} from '../../formats/config/counter-settings.ts';
import {asciiText, fewSignsText} from '../../formats/text/ascii.ts';
import {restoreModes, setModes} from '../../launcher/terminal-modes.cjs';
import {createPen} from './pen.ts';
import {sizeOf} from './terminal-size.ts';

export type TerminalOutput = NodeJS.WriteStream;

type FullScreenParts = {
	/** What Ink listens to. It gets no key from it. */
	readonly silent: NodeJS.ReadStream;
	readonly output: TerminalOutput;
	readonly env: NodeJS.ProcessEnv;
	readonly machine: CounterSettings;
	/** Told once when something cannot be drawn: nothing is drawn any more then. */
	readonly bug: (error: unknown) => void;
};

export type FullScreen = {
	/** Draws everything again, modes and all, whatever another program left there. */
	readonly redraw: () => void;
	/** Gives the terminal back until it is drawn again. */
	readonly lend: () => void;
	/** Gives the terminal back. */
	readonly close: () => void;
};

/** Moves that every terminal knows, a VT100 too, in the place of newer ones. A line ends the same if the terminal adds no CR. */
const plainMoves = (text: string): string =>
	text
		.replace(/\u001B\[(\d*)G/g, (_, column: string) => (Number(column) > 1 ? `\r\u001B[${Number(column) - 1}C` : '\r'))
		.replaceAll('\u001B[E', '\r\u001B[B')
		.replaceAll('\n', '\r\n');

/** The terminal as Ink has it: it always has a size, and every text written to it is changed. */
const outputFor = (output: TerminalOutput, env: NodeJS.ProcessEnv, change: (text: string) => string): TerminalOutput =>
	Object.defineProperties(
		Object.assign(Object.create(output) as TerminalOutput, {
			write: (text: string | Uint8Array, ...rest: []) => output.write(typeof text === 'string' ? change(text) : text, ...rest),
		}),
		{columns: {get: () => sizeOf(output, env).columns}, rows: {get: () => sizeOf(output, env).rows}},
	);

/** Draws on the whole terminal, also where CI is set, and leaves Ctrl+C to us. `draw` makes a new element each time. */
export function takeScreen(draw: () => ReactNode, {silent, output, env, machine, bug}: FullScreenParts): FullScreen {
	const inItsSigns = machine.ascii ? asciiText : machine.fewSigns ? fewSignsText : (text: string): string => text;
	// What is read aloud is lines one after the other, as many as there are, and has no places.
	const lines = {draw: plainMoves, home: () => undefined};
	const pen = machine['screen-reader'] ? lines : createPen(() => sizeOf(output, env));
	const drawn = outputFor(output, env, text => pen.draw(inItsSigns(text)));
	output.write(setModes);
	const instance = render(draw(), {
		stdin: silent,
		stdout: drawn,
		stderr: drawn,
		exitOnCtrlC: false,
		patchConsole: false,
		interactive: true,
		// The pen compares frames itself; what is read aloud is written as lines.
		incrementalRendering: machine['screen-reader'],
		isScreenReaderEnabled: machine['screen-reader'],
		maxFps: 1000,
	});
	// Ink ends itself then, and keeps the error to itself unless somebody waits for its end.
	instance.waitUntilExit().catch(bug);
	let isTaken = true;
	let isClosed = false;
	const giveBack = (): void => {
		if (isTaken) output.write(restoreModes);
		isTaken = false;
	};
	return {
		redraw: () => {
			if (isClosed) return;
			isTaken = true;
			output.write(setModes);
			pen.home();
			instance.clear();
			instance.rerender(draw());
		},
		lend: giveBack,
		close: () => {
			isClosed = true;
			instance.unmount();
			giveBack();
		},
	};
}
