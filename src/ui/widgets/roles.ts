// The roles of what is drawn, and their looks in each palette. A screen names a role, never a colour: a colour stands here and nowhere else.

import type {ThemeName} from '../../formats/config/counter-settings.ts';

/**
 * What a piece of text is for. `accent`: where the keyboard is; `title`: the name of what has it. `bar`: the title row. `good`: done, change, profit. `warning`: low, late, asks.
 * `bad`: out, refused, short. `others`: money for others. `strong`: amounts and names one looks for. `dim`: units, times, codes, captions.
 * `faint`: rules, and borders without the keyboard. `chosen`: the chosen row. `chip`: a key on a ground of its own. `tab`: the open screen, and a key
 * that acts. `badge`: PRACTICE and its like. `cursor`: the letter under the caret.
 */
export const toneNames = [
	'plain',
	'accent',
	'title',
	'bar',
	'good',
	'warning',
	'bad',
	'others',
	'strong',
	'dim',
	'faint',
	'chosen',
	'chip',
	'tab',
	'badge',
	'cursor',
] as const;

export type ToneName = (typeof toneNames)[number];

/** Grounds that fill whole rows. What is written on them keeps its role. */
export type GroundName = 'bar' | 'chosen';

/**
 * A colour in 24 bits, of 256, and of the eight that every coloured terminal has (0 to 7; 8 to 15 are their bright ones, and bold where there are
 * only eight). Without the last it is the terminal's own.
 */
export type Colour = {readonly rgb: string; readonly of256: number; readonly of16?: number};

export type Look = {
	readonly ink?: Colour;
	readonly ground?: Colour;
	readonly isBold?: boolean;
	readonly isInverse?: boolean;
	/** Dimmed by the terminal where it has no colour for it. */
	readonly isDim?: boolean;
};

export type Palette = {
	/** What is under everything, where the terminal's own ground does not suit. */
	readonly ground?: Colour;
	readonly looks: Readonly<Record<ToneName, Look>>;
	/** What a role is on one of the grounds, where it is another than elsewhere. */
	readonly on: Readonly<Record<GroundName, Partial<Readonly<Record<ToneName, Look>>>>>;
};

const colour = (rgb: string, of256: number, of16?: number): Colour => ({rgb, of256, ...(of16 !== undefined && {of16})});

/** Those that bring a ground of their own. */
const ownGround: readonly ToneName[] = ['bar', 'chosen', 'chip', 'tab', 'badge', 'cursor'];

/** On a ground every role has one ink, but for a few. */
const inkOn = (all: Look, few: Partial<Readonly<Record<ToneName, Look>>> = {}): Partial<Readonly<Record<ToneName, Look>>> => ({
	...Object.fromEntries(toneNames.filter(name => !ownGround.includes(name)).map(name => [name, all])),
	...few,
});

// Plain letters have the terminal's own ink, which can be read on its ground whatever that is.

/** Bold and inverse, which every terminal has. */
const mono: Palette = {
	looks: {
		plain: {},
		accent: {isBold: true},
		title: {isBold: true},
		bar: {isInverse: true},
		good: {},
		warning: {isBold: true},
		bad: {isBold: true, isInverse: true},
		others: {},
		strong: {isBold: true},
		dim: {},
		faint: {},
		chosen: {isInverse: true},
		chip: {isInverse: true},
		tab: {isBold: true, isInverse: true},
		badge: {isBold: true},
		cursor: {isInverse: true},
	},
	on: {bar: {}, chosen: {}},
};

const whiteOnDark = colour('#ffffff', 231);
const barOnDark = colour('#17424a', 23, 6);
const chosenOnDark = colour('#2b3a44', 237);
const amber = colour('#e0af5a', 179, 3);
const teal = colour('#4fc1c9', 80, 6);
const inkOnColour = colour('#0f1a1c', 233, 0);

const dark: Palette = {
	looks: {
		plain: {},
		accent: {ink: teal},
		title: {ink: teal, isBold: true},
		bar: {ink: colour('#e6f1f2', 255, 0), ground: barOnDark},
		good: {ink: colour('#7fc56a', 113, 2)},
		warning: {ink: amber},
		bad: {ink: colour('#f48791', 210, 9), isBold: true},
		others: {ink: colour('#c3a5ea', 183, 13)},
		strong: {isBold: true},
		dim: {ink: colour('#a3acb6', 248), isDim: true},
		faint: {ink: colour('#868e98', 246), isDim: true},
		chosen: {ink: whiteOnDark, ground: chosenOnDark, isInverse: true},
		chip: {ink: colour('#e6edf2', 255), ground: colour('#2f3f49', 238), isInverse: true},
		tab: {ink: inkOnColour, ground: teal, isBold: true},
		badge: {ink: inkOnColour, ground: amber, isBold: true},
		cursor: {isInverse: true},
	},
	on: {
		bar: inkOn(
			{ink: colour('#e6f1f2', 255, 0)},
			{
				strong: {ink: colour('#ffffff', 231, 0), isBold: true},
				dim: {ink: colour('#c4d3d5', 252, 0)},
				warning: {ink: colour('#f0c987', 222, 0), isBold: true},
			},
		),
		chosen: {
			plain: {ink: whiteOnDark},
			strong: {ink: whiteOnDark, isBold: true},
			dim: {ink: colour('#b4bdc6', 250)},
			faint: {ink: colour('#b4bdc6', 250)},
		},
	},
};

const paper = colour('#ffffff', 231, 7);
const barOnLight = colour('#00616b', 23, 4);
const chosenOnLight = colour('#d3e5e8', 254);
const petrol = colour('#00666f', 23, 4);

// Of sixteen colours only black, red and blue can be read on white.
const light: Palette = {
	looks: {
		plain: {},
		accent: {ink: petrol},
		title: {ink: petrol, isBold: true},
		bar: {ink: paper, ground: barOnLight},
		good: {ink: colour('#1a6b30', 22), isBold: true},
		warning: {ink: colour('#7d4f00', 94, 1)},
		bad: {ink: colour('#a8202c', 124, 1), isBold: true},
		others: {ink: colour('#6639b0', 55, 4)},
		strong: {isBold: true},
		dim: {ink: colour('#535b64', 240)},
		faint: {ink: colour('#636b74', 241)},
		chosen: {ink: colour('#000000', 16), ground: chosenOnLight, isInverse: true},
		chip: {ink: colour('#1b2227', 234), ground: colour('#dbe3e7', 253), isInverse: true},
		tab: {ink: paper, ground: petrol, isBold: true},
		badge: {ink: paper, ground: colour('#7d4f00', 94, 1), isBold: true},
		cursor: {isInverse: true},
	},
	on: {
		bar: inkOn(
			{ink: paper},
			{
				strong: {ink: paper, isBold: true},
				dim: {ink: colour('#e3eef0', 255, 7)},
				warning: {ink: colour('#ffe2a8', 223, 7), isBold: true},
			},
		),
		chosen: {
			plain: {ink: colour('#000000', 16)},
			strong: {ink: colour('#000000', 16), isBold: true},
			dim: {ink: colour('#4b535b', 239)},
			faint: {ink: colour('#4b535b', 239)},
		},
	},
};

const white = colour('#ffffff', 231, 15);
const night = colour('#000000', 16, 0);
const blackOnWhite: Look = {ink: night, ground: white, isBold: true};

/** Its own black and white, whatever the terminal's are; nothing dimmed. */
const highContrast: Palette = {
	ground: night,
	looks: {
		plain: {ink: white},
		accent: {ink: colour('#66f0ff', 123, 14), isBold: true},
		title: {ink: colour('#66f0ff', 123, 14), isBold: true},
		bar: blackOnWhite,
		good: {ink: colour('#7dff7d', 120, 10), isBold: true},
		warning: {ink: colour('#ffe14d', 227, 11), isBold: true},
		bad: {ink: night, ground: colour('#ffe14d', 227, 11), isBold: true},
		others: {ink: colour('#e6c0ff', 225, 15)},
		strong: {ink: white, isBold: true},
		dim: {ink: white},
		faint: {ink: white},
		chosen: blackOnWhite,
		chip: blackOnWhite,
		tab: {ink: night, ground: colour('#66f0ff', 123, 14), isBold: true},
		badge: {ink: night, ground: colour('#ffe14d', 227, 11), isBold: true},
		cursor: {ink: night, ground: white},
	},
	on: {
		bar: inkOn(blackOnWhite),
		chosen: inkOn(blackOnWhite, {cursor: {ink: white, ground: night}}),
	},
};

export const palettes: Readonly<Record<Exclude<ThemeName, 'auto'>, Palette>> = {dark, light, 'high-contrast': highContrast, mono};
