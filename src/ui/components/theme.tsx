// Owns how tones look. Nothing is said by colour alone: every tone also has a word or a mark where it is used.
import {createContext, useContext} from 'react';

export type ToneName = 'plain' | 'dim' | 'strong' | 'done' | 'warning' | 'alarm' | 'chosen' | 'title' | 'price';

/** What Ink's Text is given for a tone. */
export type Look = {
	readonly color?: string;
	readonly dimColor?: boolean;
	readonly bold?: boolean;
	readonly inverse?: boolean;
};

export type Borders = {
	readonly topLeft: string;
	readonly topRight: string;
	readonly bottomLeft: string;
	readonly bottomRight: string;
	readonly across: string;
	readonly down: string;
};

export type Theme = {readonly looks: Readonly<Record<ToneName, Look>>; readonly hasColour: boolean; readonly borders: Borders};

const lines: Borders = {topLeft: '┌', topRight: '┐', bottomLeft: '└', bottomRight: '┘', across: '─', down: '│'};

const colours: Theme['looks'] = {
	plain: {},
	dim: {dimColor: true},
	strong: {bold: true},
	done: {color: 'green'},
	warning: {color: 'yellow'},
	alarm: {color: 'red', bold: true, inverse: true},
	chosen: {inverse: true},
	title: {bold: true, color: 'cyan'},
	price: {bold: true},
};

const plain: Theme['looks'] = {
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

/** NO_COLOR, set to anything, and terminals that have none, take colour away; bold and inverse stay. */
export const createTheme = (env: NodeJS.ProcessEnv): Theme => {
	const hasColour = !env['NO_COLOR'] && env['TERM'] !== 'dumb';
	return {looks: hasColour ? colours : plain, hasColour, borders: lines};
};

export const ThemeContext = createContext<Theme>({looks: colours, hasColour: true, borders: lines});
export const useTheme = (): Theme => useContext(ThemeContext);
