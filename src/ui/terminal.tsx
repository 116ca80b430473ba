// Owns the counter's hold on a terminal: Ink draws, the gate reads, and closing gives the terminal back as it was.
import {render} from 'ink';
import type {CounterSettings} from '../formats/config/counter-settings.ts';
import {asciiText} from '../formats/text/ascii.ts';
import {Counter} from './counter.tsx';
import {openGate, silentInput, type TerminalInput, type Timers} from './keyboard/gate.ts';
import type {Desk} from './model/desk.ts';
import type {Size} from './model/view.ts';

export type TerminalOutput = NodeJS.WriteStream;

export type Terminal = {
	/** Keys count from now on: a paste may come marked as one. */
	readonly listen: () => void;
	/** Draws everything again. */
	readonly redraw: () => void;
	/** Leaves the alternate screen, shows the cursor, takes the keyboard out of raw mode. */
	readonly close: () => void;
};

const bracketedPaste = {on: '\u001B[?2004h', off: '\u001B[?2004l'};

export const sizeOf = ({columns, rows}: {readonly columns?: number; readonly rows?: number}): Size => ({
	columns: columns ?? 80,
	rows: rows ?? 24,
});

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

type TerminalParts = {
	readonly input: TerminalInput;
	readonly output: TerminalOutput;
	readonly env: NodeJS.ProcessEnv;
	readonly timers?: Timers;
};

export function openTerminal(desk: Desk, {input, output, env, timers}: TerminalParts): Terminal {
	const counter = <Counter desk={desk} env={env} />;
	// The keyboard is taken before anything is drawn: a key pressed in between would be echoed into the first frame.
	const gate = openGate(input, {
		takesText: desk.takesText,
		isScan: desk.isScan,
		press: desk.press,
		...(timers && {timers}),
	});
	const instance = render(counter, {
		stdin: silentInput(),
		...fullScreen(output, desk.view.machine),
		isScreenReaderEnabled: desk.view.machine['screen-reader'],
		maxFps: 1000,
	});
	const onResize = (): void => desk.resize(sizeOf(output));
	output.on('resize', onResize);
	let isClosed = false;
	return {
		listen: () => {
			if (!isClosed) output.write(bracketedPaste.on);
		},
		redraw: () => {
			instance.clear();
			instance.rerender(<Counter desk={desk} env={env} />);
		},
		close: () => {
			isClosed = true;
			gate.close();
			output.off('resize', onResize);
			output.write(bracketedPaste.off);
			instance.unmount();
		},
	};
}
