// The themes: every role can be read on its ground, whatever colours the terminal has, and colours are only where they are wanted.
import {describe, expect, test} from 'vitest';
import {standardCounter, themeNames} from '../../../src/formats/config/counter-settings.ts';
import {depthOf} from '../../../src/ui/widgets/colour-depth.ts';
import {type Colour, type GroundName, palettes, type ToneName, toneNames} from '../../../src/ui/widgets/roles.ts';
import {codesOf} from '../../../src/ui/widgets/sgr.ts';
import {createTheme, lookOn} from '../../../src/ui/widgets/theme.tsx';
import {contrast, of256} from './contrast.ts';

/** The grounds that dark and light terminals have. */
const grounds = {
	dark: ['#000000', '#0c0c0c', '#1e1e2e'],
	light: ['#ffffff', '#fdf6e3'],
	'high-contrast': ['#000000'],
} as const;

const depths = ['24-bit', '256', '16', '8'] as const;
type Shown = (typeof depths)[number];

/** A colour as a terminal of that depth shows it; undefined for the terminal's own. */
function shownAs({rgb, of256: place, of16}: Colour, depth: Shown): string | undefined {
	if (depth === '24-bit') return rgb;
	if (depth === '256') return of256(place);
	// Bold letters are bright where there are only eight.
	return of16 === undefined ? undefined : of256(of16);
}

const rows: readonly (GroundName | undefined)[] = [undefined, 'bar', 'chosen'];
/** Which sixteen colours a terminal shows is its own matter: they are tried on black and on white, as xterm has them. */
const groundsOf = (name: keyof typeof grounds, depth: Shown): readonly string[] =>
	depth === '24-bit' || depth === '256' ? grounds[name] : grounds[name].slice(0, 1);

/** What is written on those grounds. A chip or a tab brings its own. */
const pairs = toneNames.flatMap(tone => rows.map(ground => [tone, ground] as const));

describe.each(['dark', 'light', 'high-contrast'] as const)('In %s', name => {
	const least = name === 'high-contrast' ? 7 : 4.5;

	test.each(depths)('every role can be read on its ground, with colours of %s', depth => {
		const faint: string[] = [];
		for (const [tone, ground] of pairs)
			for (const terminal of groundsOf(name, depth)) {
				const {ink, ground: under} = lookOn(palettes[name], tone, {ground, depth});
				const letters = ink && shownAs(ink, depth);
				const behind = (under && shownAs(under, depth)) ?? terminal;
				// The terminal's own letters can be read on its own ground; a dimmed letter is its matter.
				if (letters === undefined) continue;
				const found = contrast(letters, behind);
				if (found < least) faint.push(`${tone} on ${ground ?? terminal}: ${found.toFixed(2)}`);
			}
		expect(faint).toEqual([]);
	});
});

test('Letters of the terminal’s own colour are never on a ground of ours', () => {
	for (const name of ['dark', 'light', 'high-contrast'] as const)
		for (const depth of depths)
			for (const [tone, ground] of pairs) {
				const look = lookOn(palettes[name], tone, {ground, depth});
				const hasGround = look.ground !== undefined && shownAs(look.ground, depth) !== undefined && look.isInverse !== true;
				const hasInk = look.ink !== undefined && shownAs(look.ink, depth) !== undefined;
				if (hasGround) expect.soft([name, depth, tone, ground, hasInk]).toEqual([name, depth, tone, ground, true]);
			}
});

describe('The depth of a terminal', () => {
	test.each([
		[{TERM: 'xterm-256color'}, '256'],
		[{TERM: 'xterm-256color', COLORTERM: 'truecolor'}, '24-bit'],
		[{TERM: 'xterm', COLORTERM: '24bit'}, '24-bit'],
		[{TERM: 'xterm-kitty'}, '24-bit'],
		[{TERM: 'foot'}, '24-bit'],
		[{TERM: 'tmux-256color', COLORTERM: 'truecolor'}, '24-bit'],
		[{TERM: 'screen-256color', COLORTERM: 'truecolor'}, '256'],
		[{TERM: 'screen', COLORTERM: 'truecolor'}, '8'],
		[{TERM: 'xterm-256color', COLORTERM: 'truecolor', TERM_PROGRAM: 'Apple_Terminal'}, '256'],
		[{TERM: 'xterm'}, '16'],
		[{TERM: 'linux'}, '8'],
		[{TERM: 'vt220'}, 'none'],
		[{TERM: 'xterm-mono'}, 'none'],
		[{TERM: 'dumb'}, 'none'],
		[{TERM: 'newer'}, '16'],
		[{TERM: 'xterm-256color', NO_COLOR: '1'}, 'none'],
		[{TERM: 'xterm-256color', NO_COLOR: ''}, '256'],
		[{TERM: 'xterm-256color', FORCE_COLOR: '0'}, 'none'],
		[{TERM: 'xterm-256color', COLORTERM: 'truecolor', FORCE_COLOR: '2'}, '256'],
		[{TERM: 'xterm', FORCE_COLOR: '3'}, '24-bit'],
		[{TERM: 'vt220', FORCE_COLOR: 'true'}, '16'],
		[{TERM: 'xterm-256color', NO_COLOR: '1', FORCE_COLOR: '1'}, '16'],
	] as const)('with %j is %s', (env, depth) => expect(depthOf(env)).toBe(depth));
});

describe('A theme', () => {
	const painted = (env: NodeJS.ProcessEnv, theme: (typeof themeNames)[number], isLight = false): string =>
		createTheme({env, machine: {...standardCounter, theme, isLight}}).paint('low', 'warning');

	test('has colours of 24 bits, of 256, of sixteen and of eight, as many as there are', () => {
		const in24 = {TERM: 'xterm', COLORTERM: 'truecolor'};
		expect(painted(in24, 'dark')).toBe('\u001B[38;2;224;175;90mlow\u001B[0m');
		expect(painted({TERM: 'xterm-256color'}, 'dark')).toBe('\u001B[38;5;179mlow\u001B[0m');
		expect(painted({TERM: 'xterm'}, 'dark')).toBe('\u001B[33mlow\u001B[0m');
		expect(painted({TERM: 'linux'}, 'dark')).toBe('\u001B[33mlow\u001B[0m');
	});

	test('has bright colours by bold where there are only eight', () => {
		expect(codesOf(palettes.dark.looks.bad, '16')).toEqual([1, 91]);
		expect(codesOf(palettes.dark.looks.bad, '8')).toEqual([1, 31]);
	});

	test.each([
		[{NO_COLOR: '1', TERM: 'xterm'}, 'dark'],
		[{TERM: 'dumb'}, 'dark'],
		[{TERM: 'xterm-256color'}, 'mono'],
	] as const)('with %j and %s has bold and inverse, and no colours', (env, name) => {
		const theme = createTheme({env, machine: {...standardCounter, theme: name}});
		expect(theme.hasColour).toBe(false);
		for (const tone of toneNames) expect(theme.paint('a', tone)).toMatch(/^(?:\u001B\[(?:1|7|1;7)m)?a/);
	});

	test('of its own accord is dark or light, as the terminal says of its ground; the setting wins', () => {
		const env = {TERM: 'xterm-256color'};
		expect(painted(env, 'auto', true)).toBe(painted(env, 'light'));
		expect(painted(env, 'auto', false)).toBe(painted(env, 'dark'));
		expect(painted(env, 'dark', true)).toBe(painted(env, 'dark'));
	});

	test('paints the whole ground in high contrast, and only there', () => {
		const env = {TERM: 'xterm-256color'};
		const has = (theme: (typeof themeNames)[number]) => createTheme({env, machine: {...standardCounter, theme}}).hasGround;
		expect(themeNames.filter(has)).toEqual(['high-contrast']);
	});

	test('lets no control sequence of a name through', () => {
		const {paint} = createTheme({env: {NO_COLOR: '1'}});
		expect(paint('Ann\u001B[31m', 'plain')).toBe('Ann[31m');
	});

	test('behind a dialog is faint, whatever is drawn', () => {
		const {behind, paint} = createTheme({env: {TERM: 'xterm-256color'}});
		const all: readonly ToneName[] = toneNames;
		for (const tone of all) expect(behind.paint('a', tone, 'chosen')).toBe(paint('a', 'faint'));
	});
});
