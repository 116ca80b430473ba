// The root of the drawing: the frame, with the dialog on top or the screen inside.
import {Box, useIsScreenReaderEnabled} from 'ink';
import {useMemo, useSyncExternalStore} from 'react';
import {wrapped} from '../formats/text/plain-text.ts';
import type {Sight} from './model/desk.ts';
import {screenTable} from './model/screens.ts';
import {isTooSmall, type Size, smallestSize, topDialog} from './model/view.ts';
import {dialogView, screens} from './screens/registry.ts';
import {Frame} from './widgets/frame.tsx';
import {Lines, type PanelSize} from './widgets/panel.tsx';
import {Text} from './widgets/text.tsx';
import {createTheme, ThemeContext} from './widgets/theme.tsx';
import {TouchContext, type Touches} from './widgets/touch.ts';

/** Read aloud only; on screen it is visible anyway. */
const OnlyAloud = ({text}: {readonly text: string}) => (useIsScreenReaderEnabled() ? <Text>{text}</Text> : undefined);

/** The dialog on top, in the body's place, or the screen. */
function Body({sight, size}: {readonly sight: Sight; readonly size: PanelSize}) {
	const {screen} = sight.view;
	const dialog = topDialog(sight.view);
	if (!dialog) {
		const {View} = screens[screen];
		return <View sight={sight} size={size} />;
	}
	const View = dialogView(dialog);
	return (
		<Box flexDirection="column">
			<OnlyAloud text={`Dialog on ${screenTable[screen].name}:`} />
			<View sight={sight} dialog={dialog} size={size} />
		</Box>
	);
}

function tooSmallText({columns, rows}: Size, hasShop: boolean): string {
	const needed = `${smallestSize.columns} and ${smallestSize.rows}`;
	const next = hasShop ? 'Make it larger; the basket is safe. Ctrl+Q leaves.' : 'Make it larger, or leave with Ctrl+Q.';
	return `This window has ${columns} columns and ${rows} rows. Counterfoil needs ${needed}. ${next}`;
}

/** Too small to draw without cutting: the counter waits, and nothing is lost. */
function TooSmall({size, hasShop}: {readonly size: Size; readonly hasShop: boolean}) {
	const {columns, rows} = size;
	return (
		<Box width={columns} height={Math.max(1, rows - 1)} flexDirection="column">
			<Lines rows={wrapped(tooSmallText(size, hasShop), columns).map(row => [row])} />
		</Box>
	);
}

type CounterProps = {
	readonly sight: Sight;
	readonly env: NodeJS.ProcessEnv;
	/** What can be clicked. */
	readonly touches: Touches;
};

export function Counter({sight, env, touches}: CounterProps) {
	useSyncExternalStore(sight.subscribe, () => sight.view);
	const {size, machine} = sight.view;
	const theme = useMemo(() => createTheme(env, machine), [env, machine]);
	return (
		<ThemeContext.Provider value={theme}>
			{isTooSmall(size) ? (
				<TooSmall size={size} hasShop={sight.view.screen !== 'welcome'} />
			) : (
				<TouchContext.Provider value={machine['screen-reader'] ? undefined : touches}>
					<Frame sight={sight}>{body => <Body sight={sight} size={body} />}</Frame>
				</TouchContext.Provider>
			)}
		</ThemeContext.Provider>
	);
}
