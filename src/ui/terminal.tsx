// The counter on a terminal: Ink draws, the gate reads, and closing restores the terminal.
import {markPastes, mouse} from '../launcher/terminal-modes.cjs';
import {Counter} from './counter.tsx';
import type {Press} from './keyboard/bursts.ts';
import {openGate, silentInput, type TerminalInput} from './keyboard/gate.ts';
import type {Bench, Desk} from './model/desk.ts';
import {type TerminalOutput, takeScreen} from './widgets/full-screen.ts';
import {sizeOf} from './widgets/terminal-size.ts';
import {createTouches} from './widgets/touch.ts';

export type Terminal = {
	/** Keys count from now on: a paste may come marked as one, and the mouse says what it does where that is wanted. */
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
};

/** A key that the mouse stands for, as the keyboard gives it. */
const pressOf = (key: string): Press => (key.length === 1 ? {type: 'text', text: key, startsBurst: false} : {type: 'key', key});

export function openTerminal(desk: Desk & Bench, {input, output, env}: TerminalParts): Terminal {
	const touches = createTouches();
	// What is read aloud has no places.
	const wantsMouse = (): boolean => desk.view.machine.mouse && !desk.view.machine['screen-reader'];
	// The keyboard is taken before anything is drawn: otherwise an early key would be echoed into the first frame.
	const gate = openGate(input, {
		takesText: desk.takesText,
		burstKind: desk.burstKind,
		scanner: () => desk.view.machine.scanner,
		isWatching: () => desk.context().onArrival !== undefined,
		press: desk.press,
		// A hand that is quicker than the eye clicked on what was there before.
		point: (what, at) => (wantsMouse() && !desk.isTooNew(at) ? touches.keysAt(what).map(pressOf) : []),
		timers: desk.ports.timers,
	});
	const {machine} = desk.view;
	const screen = takeScreen(() => <Counter sight={desk} env={env} touches={touches} />, {
		silent: silentInput(),
		output,
		env,
		machine,
		bug: desk.ports.bug,
	});
	const onResize = (): void => desk.resize(sizeOf(output, env));
	output.on('resize', onResize);
	let isListening = false;
	let isClosed = false;
	let isHeard = false;
	/** Asks the terminal to tell what the mouse does, or not to. */
	const hearMouse = (): void => {
		const isWanted = isListening && wantsMouse();
		if (isWanted !== isHeard) output.write(isWanted ? mouse.on : mouse.off);
		isHeard = isWanted;
	};
	const stopWatching = desk.subscribe(hearMouse);
	const listen = (): void => {
		if (isClosed) return;
		isListening = true;
		isHeard = false;
		output.write(markPastes);
		hearMouse();
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
			stopWatching();
			output.off('resize', onResize);
			screen.close();
		},
	};
}
