// The looks of tones. Colour never carries meaning alone: every tone also has a word or a mark where it is used.
import {createContext, useContext} from 'react';
import {type CounterSettings, standardCounter, type ThemeName} from '../../formats/config/counter-settings.ts';
import {isInWords} from '../model/view.ts';

export type ToneName = 'plain' | 'dim' | 'strong' | 'done' | 'warning' | 'alarm' | 'chosen' | 'title' | 'price';

/** The props of Ink's Text for a tone. */
type Ink = {
	readonly color?: string;
	readonly backgroundColor?: string;
	readonly dimColor?: boolean;
	readonly bold?: boolean;
	readonly inverse?: boolean;
};

type Looks = Readonly<Record<ToneName, Ink>>;

export type Borders = {
	readonly topLeft: string;
	readonly topRight: string;
	readonly bottomLeft: string;
	readonly bottomRight: string;
	readonly across: string;
	readonly down: string;
};

export type Theme = {
	readonly looks: Looks;
	/** The background, where the terminal's own does not suit. */
	readonly background: string | undefined;
	readonly hasColour: boolean;
	readonly borders: Borders;
	/** Keys are named in words, because their signs cannot be drawn or are read aloud. */
	readonly inWords: boolean;
};

const lines: Borders = {topLeft: '┌', topRight: '┐', bottomLeft: '└', bottomRight: '┘', across: '─', down: '│'};

/** Without colour: bold and inverse, which every terminal has. */
const mono: Looks = {
	plain: {},
	dim: {},
	strong: {bold: true},
	done: {},
	warning: {bold: true},
	alarm: {bold: true, inverse: true},
	chosen: {inverse: true},
	title: {bold: true},
	price: {bold: true},
};

const themes: Readonly<Record<ThemeName, Looks>> = {
	dark: {
		...mono,
		dim: {dimColor: true},
		done: {color: 'green'},
		warning: {color: 'yellow'},
		alarm: {color: 'red', bold: true, inverse: true},
		title: {bold: true, color: 'cyan'},
	},
	// Yellow, cyan and dimmed letters vanish on white.
	light: {
		...mono,
		done: {color: 'green', bold: true},
		warning: {color: 'magenta', bold: true},
		alarm: {color: 'red', bold: true, inverse: true},
		title: {bold: true, color: 'blue'},
	},
	// Its own black and white, whatever the terminal's are; nothing dimmed.
	'high-contrast': {
		plain: {color: 'whiteBright'},
		dim: {color: 'whiteBright'},
		strong: {color: 'whiteBright', bold: true},
		done: {color: 'greenBright', bold: true},
		warning: {color: 'yellowBright', bold: true},
		alarm: {color: 'black', backgroundColor: 'yellowBright', bold: true},
		chosen: {color: 'black', backgroundColor: 'whiteBright', bold: true},
		title: {color: 'cyanBright', bold: true},
		price: {color: 'whiteBright', bold: true},
	},
	mono,
};

/** NO_COLOR, set to anything, and terminals without colour turn colour off; bold and inverse stay. */
export const createTheme = (env: NodeJS.ProcessEnv, machine: CounterSettings = standardCounter): Theme => {
	const {theme} = machine;
	const hasColour = theme !== 'mono' && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
	return {
		looks: hasColour ? themes[theme] : mono,
		background: hasColour && theme === 'high-contrast' ? 'black' : undefined,
		hasColour,
		borders: lines,
		inWords: isInWords(machine),
	};
};

export const ThemeContext = createContext<Theme>(createTheme({}));
export const useTheme = (): Theme => useContext(ThemeContext);
