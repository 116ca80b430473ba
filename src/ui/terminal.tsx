// The counter on a terminal: Ink draws, the gate reads, and closing restores the terminal.
import {markPastes} from '../launcher/terminal-modes.cjs';
import {Counter} from './counter.tsx';
import {openGate, silentInput, type TerminalInput} from './keyboard/gate.ts';
import type {Bench, Desk} from './model/desk.ts';
import {type TerminalOutput, takeScreen} from './widgets/full-screen.ts';
import {sizeOf} from './widgets/terminal-size.ts';

export type Terminal = {
	/** Keys count from now on: a paste may come marked as one. */
	readonly listen: () => void;
	/** Draws everything again, whatever another program left there. */
	readonly redraw: () => void;
	/** Gives the terminal back while the counter is stopped. */
	readonly lend: () => void;
	/** Leaves the alternate screen, shows the cursor, takes the keyboard out of raw mode. */
	readonly close: () => void;
};

type TerminalParts = {
	readonly input: TerminalInput;
	readonly output: TerminalOutput;
	readonly env: NodeJS.ProcessEnv;
	/** The terminal said that its ground is light. */
	readonly isLight?: boolean;
};

export function openTerminal(desk: Desk & Bench, {input, output, env, isLight = false}: TerminalParts): Terminal {
	// The keyboard is taken before anything is drawn: otherwise an early key would be echoed into the first frame.
	const gate = openGate(input, {
		takesText: desk.takesText,
		burstKind: desk.burstKind,
		scanner: () => desk.view.machine.scanner,
		isWatching: () => desk.context().onArrival !== undefined,
		press: desk.press,
		timers: desk.ports.timers,
	});
	const {machine} = desk.view;
	const screen = takeScreen(() => <Counter sight={desk} env={env} isLight={isLight} />, {
		silent: silentInput(),
		output,
		env,
		machine,
	});
	const onResize = (): void => desk.resize(sizeOf(output, env));
	output.on('resize', onResize);
	let isListening = false;
	let isClosed = false;
	const listen = (): void => {
		if (isClosed) return;
		isListening = true;
		output.write(markPastes);
	};
	return {
		listen,
		redraw: () => {
			screen.redraw();
			if (isListening) listen();
		},
		lend: screen.lend,
		close: () => {
			if (isClosed) return;
			isClosed = true;
			gate.close();
			output.off('resize', onResize);
			screen.close();
		},
	};
}
