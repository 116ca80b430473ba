// The root of the drawing: the frame, with the dialog on top or the screen inside.
import {Box, useIsScreenReaderEnabled} from 'ink';
import {useMemo, useSyncExternalStore} from 'react';
import {wrapped} from '../formats/text/plain-text.ts';
import type {Sight} from './model/desk.ts';
import type {Dialog} from './model/dialogs.ts';
import {screenTable} from './model/screens.ts';
import {isTooSmall, type Size, smallestSize} from './model/view.ts';
import {dialogPlace, dialogView, type Place, screens} from './screens/registry.ts';
import {Frame} from './widgets/frame.tsx';
import {Ground} from './widgets/ground.tsx';
import {Lines, type PanelSize} from './widgets/panel.tsx';
import {Text} from './widgets/text.tsx';
import {createTheme, ThemeContext, useTheme} from './widgets/theme.tsx';
import {TouchContext, type Touches} from './widgets/touch.ts';

/** Read aloud only; on screen it is visible anyway. */
const OnlyAloud = ({text}: {readonly text: string}) => (useIsScreenReaderEnabled() ? <Text>{text}</Text> : undefined);

type BodyProps = {readonly sight: Sight; readonly size: PanelSize};

/** What a screen and its dialogs cover: the screen itself, or a dialog in its place. */
function Page({sight, size, dialog}: BodyProps & {readonly dialog: Dialog | undefined}) {
	const {View} = screens[sight.view.screen];
	if (!dialog) return <View sight={sight} size={size} />;
	const DialogView = dialogView(dialog);
	return <DialogView sight={sight} dialog={dialog} size={size} />;
}

/** The page behind a dialog, dimmed. It is drawn again when the shop or the window has changed, and not at each key in the dialog. */
function Behind({sight, size, dialog}: BodyProps & {readonly dialog: Dialog | undefined}) {
	const theme = useTheme();
	const {columns, rows} = size;
	const {view} = sight;
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is behind a dialog changes with these alone.
	return useMemo(
		() => (
			<ThemeContext.Provider value={theme.behind}>
				<TouchContext.Provider value={undefined}>
					<Page sight={sight} size={{columns, rows}} dialog={dialog} />
				</TouchContext.Provider>
			</ThemeContext.Provider>
		),
		[theme, dialog, view.screen, view.entries, view.basket, view.machine, view.backups, view.papers, columns, rows],
	);
}

type OverProps = BodyProps & {readonly dialog: Dialog; readonly place: Place};

/** A dialog over its page, a little above the middle. */
function Over({sight, size, dialog, place}: OverProps) {
	const View = dialogView(dialog);
	const {left, width} = place;
	return (
		<Box position="absolute" width={size.columns} height={size.rows} paddingLeft={left} flexDirection="column">
			<Box flexGrow={1} />
			<Box width={width} flexShrink={0} flexDirection="column">
				<Ground columns={width} rows={size.rows} />
				<View sight={sight} dialog={dialog} size={{columns: width, rows: size.rows, isFit: true}} />
			</Box>
			<Box flexGrow={2} />
		</Box>
	);
}

/** The screen, or the page on it; with the dialog over it, if one is open. Read aloud, the dialog alone. */
function Body({sight, size}: BodyProps) {
	const isRead = useIsScreenReaderEnabled();
	const stack = sight.view.stacks[sight.view.screen];
	const top = stack.at(-1);
	const at = (dialog: Dialog) => dialogPlace(dialog, sight.view.screen, size.columns);
	const place = top && at(top);
	if (!top || isRead || place === undefined) {
		return (
			<Box flexDirection="column">
				{top ? <OnlyAloud text={`Dialog on ${screenTable[sight.view.screen].name}:`} /> : undefined}
				<Page sight={sight} size={size} dialog={top} />
			</Box>
		);
	}
	const page = stack.findLast(dialog => at(dialog) === undefined);
	return (
		<Box flexDirection="column" width={size.columns} height={size.rows}>
			<Behind sight={sight} size={size} dialog={page} />
			<Over sight={sight} size={size} dialog={top} place={place} />
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
	const theme = useMemo(() => createTheme({env, machine}), [env, machine]);
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
