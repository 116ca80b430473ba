// The counter on a terminal: Ink draws, the gate reads, and closing restores the terminal.
import {render} from 'ink';
import {Counter} from './counter.tsx';
import {openGate, silentInput, type TerminalInput} from './keyboard/gate.ts';
import type {Bench, Desk} from './model/desk.ts';
import type {Size} from './model/view.ts';
import {fullScreen, type TerminalOutput} from './widgets/full-screen.ts';

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

type TerminalParts = {
	readonly input: TerminalInput;
	readonly output: TerminalOutput;
	readonly env: NodeJS.ProcessEnv;
};

export function openTerminal(desk: Desk & Bench, {input, output, env}: TerminalParts): Terminal {
	const counter = <Counter sight={desk} env={env} />;
	// The keyboard is taken before anything is drawn: otherwise an early key would be echoed into the first frame.
	const gate = openGate(input, {
		takesText: desk.takesText,
		burstKind: desk.burstKind,
		scanner: () => desk.view.machine.scanner,
		isWatching: () => desk.context().onArrival !== undefined,
		press: desk.press,
		timers: desk.ports.timers,
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
			instance.rerender(<Counter sight={desk} env={env} />);
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
