// The theme of this start: the palette, the colours the terminal has, the borders. Colour never carries meaning alone: every role also has a word or a mark.
import {createContext, useContext} from 'react';
import {type CounterSettings, standardCounter} from '../../formats/config/counter-settings.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {isInWords} from '../model/view.ts';
import {depthOf} from './colour-depth.ts';
import {type GroundName, type Look, type Palette, palettes, type ToneName} from './roles.ts';
import {codesOf, type Depth, isSwapped, sgrEnd, sgrOf} from './sgr.ts';

export type Borders = {
	readonly topLeft: string;
	readonly topRight: string;
	readonly bottomLeft: string;
	readonly bottomRight: string;
	readonly across: string;
	readonly down: string;
};

/** A text in the look of a role, on one of the grounds or on the screen's own. Control sequences in it never reach the terminal. */
export type Paint = (text: string, tone: ToneName, ground?: GroundName) => string;

export type Theme = {
	readonly paint: Paint;
	readonly hasColour: boolean;
	/** The terminal's own ground is painted over. */
	readonly hasGround: boolean;
	readonly borders: Borders;
	/** Keys are named in words, because their signs cannot be drawn or are read aloud. */
	readonly inWords: boolean;
	/** The same for a screen behind a dialog. */
	readonly behind: Theme;
};

const round: Borders = {topLeft: '╭', topRight: '╮', bottomLeft: '╰', bottomRight: '╯', across: '─', down: '│'};
/** For fonts without round corners. */
const square: Borders = {...round, topLeft: '┌', topRight: '┐', bottomLeft: '└', bottomRight: '┘'};

/** The look of a role where it is written: with the ground under it. */
export function lookOn(
	{looks, on, ground: under}: Palette,
	tone: ToneName,
	{ground, depth}: {ground: GroundName | undefined; depth: Depth},
): Look {
	const look = (ground && on[ground][tone]) ?? looks[tone];
	const rows = ground && looks[ground];
	const whole = rows?.ground ?? under;
	const based = {...look, ...(look.ground === undefined && whole !== undefined && {ground: whole})};
	// Where a ground is letters and ground swapped, its letters have one look.
	if (rows && isSwapped(rows, depth)) return {isInverse: true, ...((look.isBold ?? false) && {isBold: true})};
	return based;
}

function painter(palette: Palette, depth: Depth): Paint {
	const begins = new Map<string, string>();
	return (text, tone, ground) => {
		const name = `${tone} ${ground ?? ''}`;
		let begin = begins.get(name);
		if (begin === undefined) {
			begin = sgrOf(codesOf(lookOn(palette, tone, {ground, depth}), depth));
			begins.set(name, begin);
		}
		const plain = plainText(text);
		return begin === '' || plain === '' ? plain : `${begin}${plain}${sgrEnd}`;
	};
}

type ThemeParts = {
	readonly env: NodeJS.ProcessEnv;
	readonly machine?: CounterSettings;
};

/** The theme for a terminal. The setting wins over what the terminal says of its ground. */
export function createTheme({env, machine = standardCounter}: ThemeParts): Theme {
	const depth = depthOf(env);
	const name = machine.theme === 'auto' ? (machine.isLight ? 'light' : 'dark') : machine.theme;
	const hasColour = depth !== 'none' && name !== 'mono';
	const palette = hasColour ? palettes[name] : palettes.mono;
	const paint = painter(palette, hasColour ? depth : 'none');
	const theme = {
		paint,
		hasColour,
		hasGround: palette.ground !== undefined,
		borders: machine.fewSigns ? square : round,
		inWords: isInWords(machine),
	};
	const behind: Theme = {
		...theme,
		paint: text => paint(text, 'faint'),
		get behind() {
			return behind;
		},
	};
	return {...theme, behind};
}

export const ThemeContext = createContext<Theme>(createTheme({env: {}}));
export const useTheme = (): Theme => useContext(ThemeContext);
