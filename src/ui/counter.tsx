// Owns the root of what is drawn: the frame, and in it the dialog on top or the screen.
import {Box, useIsScreenReaderEnabled} from 'ink';
import {useMemo, useSyncExternalStore} from 'react';
import {wrapped} from '../formats/text/plain-text.ts';
import type {Desk} from './model/desk.ts';
import {screenTable} from './model/screens.ts';
import {isTooSmall, type Size, smallestSize, topDialog} from './model/view.ts';
import {AccountsView} from './screens/accounts/accounts-view.tsx';
import {DialogView} from './screens/dialog-views.tsx';
import {PurchaseView} from './screens/purchase/purchase-view.tsx';
import {ReceiptsView} from './screens/receipts/receipts-view.tsx';
import {SellView} from './screens/sell/sell-view.tsx';
import {StockView} from './screens/stock/stock-view.tsx';
import {WelcomeView} from './screens/welcome/welcome-view.tsx';
import {Frame} from './widgets/frame.tsx';
import {Lines, type PanelSize} from './widgets/panel.tsx';
import {Text} from './widgets/text.tsx';
import {createTheme, ThemeContext} from './widgets/theme.tsx';

/** What the eye sees by itself. */
const OnlyAloud = ({text}: {readonly text: string}) => (useIsScreenReaderEnabled() ? <Text>{text}</Text> : undefined);

function ScreenView({desk, size}: {readonly desk: Desk; readonly size: PanelSize}) {
	const {screen} = desk.view;
	const dialog = topDialog(desk.view);
	if (dialog)
		return (
			<Box flexDirection="column">
				<OnlyAloud text={`Dialog on ${screenTable[screen].name}:`} />
				<DialogView desk={desk} dialog={dialog} size={size} />
			</Box>
		);
	if (screen === 'welcome') return <WelcomeView desk={desk} size={size} />;
	if (screen === 'sell') return <SellView desk={desk} size={size} />;
	if (screen === 'accounts') return <AccountsView desk={desk} size={size} />;
	if (screen === 'stock') return <StockView desk={desk} size={size} />;
	if (screen === 'receipts') return <ReceiptsView desk={desk} size={size} />;
	return <PurchaseView desk={desk} size={size} screen={screen} title={screen === 'services' ? 'Services' : 'Bills'} />;
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

export function Counter({desk, env}: {readonly desk: Desk; readonly env: NodeJS.ProcessEnv}) {
	useSyncExternalStore(desk.subscribe, () => desk.view);
	const {size, machine} = desk.view;
	const theme = useMemo(() => createTheme(env, machine), [env, machine]);
	return (
		<ThemeContext.Provider value={theme}>
			{isTooSmall(size) ? (
				<TooSmall size={size} hasShop={desk.view.screen !== 'welcome'} />
			) : (
				<Frame desk={desk}>{body => <ScreenView desk={desk} size={body} />}</Frame>
			)}
		</ThemeContext.Provider>
	);
}
