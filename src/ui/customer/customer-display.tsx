// The customer display in its own terminal: it draws what it is given, and closes with q, Esc or Ctrl+C.
import {Box, useWindowSize} from 'ink';
import {useSyncExternalStore} from 'react';
import type {CustomerSight} from '../../app/customer-sight.ts';
import type {CounterSettings} from '../../formats/config/counter-settings.ts';
import type {Press} from '../keyboard/bursts.ts';
import {looksLikeCode} from '../keyboard/framing.ts';
import {openGate, silentInput, systemTimers, type TerminalInput} from '../keyboard/gate.ts';
import {type FullScreen, type TerminalOutput, takeScreen} from '../widgets/full-screen.ts';
import {Line} from '../widgets/line.tsx';
import {createTheme, ThemeContext} from '../widgets/theme.tsx';
import {displayRows} from './display-rows.ts';

/** What is shown, and notice when it changes. */
export type Shown = {readonly sight: () => CustomerSight; readonly subscribe: (listener: () => void) => () => void};

function CustomerScreen({shown}: {readonly shown: Shown}) {
	const sight = useSyncExternalStore(shown.subscribe, shown.sight);
	const {columns, rows} = useWindowSize();
	return (
		<Box flexDirection="column" width={columns} height={Math.max(1, rows - 1)}>
			{displayRows(sight, {columns, rows}).map((spans, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place.
				<Line key={place} spans={spans} />
			))}
		</Box>
	);
}

export type CustomerTerminal = {
	readonly input: TerminalInput;
	readonly output: TerminalOutput;
	readonly env: NodeJS.ProcessEnv;
	readonly machine: CounterSettings;
	/** Told when something cannot be drawn. */
	readonly bug: (error: unknown) => void;
};

const leaves = (press: Press): boolean =>
	press.type === 'key'
		? press.key === 'esc' || press.key === 'ctrl+c'
		: press.type === 'text' && press.text.toLowerCase() === 'q';

/** Draws the display until it is closed. `leave` is called when someone closes it. */
export function openCustomerTerminal(
	{input, output, env, machine, bug}: CustomerTerminal,
	shown: Shown,
	leave: () => void,
): FullScreen {
	// The keyboard is taken before anything is drawn: otherwise the terminal would handle an early Ctrl+C, and the display would not close properly.
	// A scan at the wrong terminal, or an answer of the terminal with a q in it, does not close it.
	const gate = openGate(input, {
		takesText: () => false,
		burstKind: ({text}) => (looksLikeCode(text) ? 'scan' : 'typing'),
		scanner: () => machine.scanner,
		isWatching: () => false,
		press: press => {
			if (leaves(press)) leave();
		},
		timers: systemTimers,
	});
	const theme = createTheme({env, machine});
	const draw = () => (
		<ThemeContext.Provider value={theme}>
			<CustomerScreen shown={shown} />
		</ThemeContext.Provider>
	);
	// Nobody has the display read aloud.
	const looks = {...machine, 'screen-reader': false};
	const screen = takeScreen(draw, {silent: silentInput(), output, env, machine: looks, bug});
	return {
		...screen,
		close: () => {
			screen.close();
			gate.close();
		},
	};
}
