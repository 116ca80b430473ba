// All themes beside each other, to be looked at on the terminal they are for.
import {standardCounter, type ThemeName, themeNames} from '../../formats/config/counter-settings.ts';
import {filled} from '../../formats/text/plain-text.ts';
import {depthOf} from './colour-depth.ts';
import {type ToneName, toneNames} from './roles.ts';
import {createTheme, type Paint} from './theme.tsx';

/** What stands for a role in a sample: words that have it on the screens. */
const words: Readonly<Record<ToneName, string>> = {
	plain: 'Brown Bread 700g',
	accent: 'F2',
	title: 'Find or scan',
	bar: ' Corner Café · Till 1 ',
	good: '✓ Added. 17 left.',
	warning: '! 3 low',
	bad: '✗ out',
	others: 'Electricity',
	strong: 'R412.96',
	dim: '6001001123457',
	faint: '────',
	chosen: '› Full Cream Milk 1L ',
	chip: ' 4 ',
	tab: ' F2 Sell ',
	badge: ' PRACTICE ',
	cursor: ' ',
};

const nameColumns = 9;
const wordColumns = 24;
const rolesInRow = 2;

/** Rows of a theme: its name, and each role with its words. */
function sampleOf(name: ThemeName, paint: Paint): readonly string[] {
	const cells = toneNames.map(
		tone =>
			`${paint(filled(tone, nameColumns), 'dim')}${paint(words[tone], tone)}${paint(' '.repeat(Math.max(1, wordColumns - words[tone].length)), 'plain')}`,
	);
	const rows = Array.from({length: Math.ceil(cells.length / rolesInRow)}, (_, row) =>
		cells.slice(row * rolesInRow, (row + 1) * rolesInRow).join(''),
	);
	return [paint(name, 'title'), ...rows.map(row => `  ${row}`), ''];
}

/** Every theme with every role, in the colours the terminal has, and how many those are. */
export function themeSamples(env: NodeJS.ProcessEnv): readonly string[] {
	const depth = depthOf(env);
	const themes = themeNames.filter(name => name !== 'auto');
	const samples = themes.flatMap(theme => sampleOf(theme, createTheme({env, machine: {...standardCounter, theme}}).paint));
	return [...samples, `Colours: ${depth}. "auto" is dark or light, as the terminal says of its ground.`];
}
