// The customer display in its own terminal: it draws what it is given, and closes with q, Esc or Ctrl+C.
import {Box, render, useInput, useWindowSize} from 'ink';
import {useSyncExternalStore} from 'react';
import type {CustomerSight} from '../../app/customer-sight.ts';
import type {CounterSettings} from '../../formats/config/counter-settings.ts';
import {fullScreen, type TerminalOutput} from '../widgets/full-screen.ts';
import {Line} from '../widgets/line.tsx';
import {createTheme, ThemeContext} from '../widgets/theme.tsx';
import {displayRows} from './display-rows.ts';

/** What is shown, and notice when it changes. */
export type Shown = {readonly sight: () => CustomerSight; readonly subscribe: (listener: () => void) => () => void};

function CustomerScreen({shown, leave}: {readonly shown: Shown; readonly leave: () => void}) {
	const sight = useSyncExternalStore(shown.subscribe, shown.sight);
	const {columns, rows} = useWindowSize();
	useInput((letter, key) => {
		if (key.escape || letter === 'q' || letter === 'Q' || (key.ctrl && letter === 'c')) leave();
	});
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
	readonly input: NodeJS.ReadStream;
	readonly output: TerminalOutput;
	readonly env: NodeJS.ProcessEnv;
	readonly machine: CounterSettings;
};

/** Draws the display until it is closed. `leave` is called when someone closes it. */
export function openCustomerTerminal(
	{input, output, env, machine}: CustomerTerminal,
	shown: Shown,
	leave: () => void,
): () => void {
	// The keyboard is taken before anything is drawn: otherwise the terminal would handle an early Ctrl+C, and the display would not close properly.
	input.setRawMode(true);
	const {unmount} = render(
		<ThemeContext.Provider value={createTheme(env, machine)}>
			<CustomerScreen shown={shown} leave={leave} />
		</ThemeContext.Provider>,
		{stdin: input, ...fullScreen(output, machine)},
	);
	return () => {
		unmount();
		input.setRawMode(false);
	};
}
