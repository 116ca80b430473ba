// The customer display in a terminal of its own: it draws what it is shown, and leaves by q, Esc or Ctrl+C.
import {Box, render, useInput, useWindowSize} from 'ink';
import {useSyncExternalStore} from 'react';
import type {CustomerSight} from '../../app/customer-sight.ts';
import type {CounterSettings} from '../../formats/config/counter-settings.ts';
import {fullScreen, type TerminalOutput} from '../widgets/full-screen.ts';
import {Line} from '../widgets/line.tsx';
import {createTheme, ThemeContext} from '../widgets/theme.tsx';
import {displayRows} from './display-rows.ts';

/** What is shown, and when it is another. */
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

/** Draws the display until it is closed. `leave` is called when somebody wants it gone. */
export function openCustomerTerminal(
	{input, output, env, machine}: CustomerTerminal,
	shown: Shown,
	leave: () => void,
): () => void {
	// The keyboard is taken before anything is drawn: Ctrl+C in between would be the terminal's, and no way to leave.
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
