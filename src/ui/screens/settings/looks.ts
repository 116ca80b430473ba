// The choice of a theme: a palette action for each, kept in `counter.json`.
import {type ThemeName, themeNames} from '../../../formats/config/counter-settings.ts';
import type {Binding, Desk} from '../../model/desk.ts';
import {freshList} from '../../model/list.ts';

function wear(desk: Desk, theme: ThemeName): void {
	desk.set({machine: {...desk.view.machine, theme}});
	const trouble = desk.ports.machine.keep({theme});
	if (trouble === undefined) desk.say(`Colours: ${themeLabels[theme]}.`, 'done');
	else desk.say(trouble, 'warning');
}

const said: Readonly<Record<ThemeName, string>> = {
	auto: 'the ground that the terminal has',
	dark: 'a dark terminal',
	light: 'a light terminal',
	'high-contrast': 'high contrast',
	mono: 'no colours',
};

const themeLabels: Readonly<Record<ThemeName, string>> = {
	auto: 'as the terminal is',
	dark: 'for a dark terminal',
	light: 'for a light terminal',
	'high-contrast': 'with high contrast',
	mono: 'none',
};

/** A theme as it is chosen. */
export const themeLabel = (theme: ThemeName): string => themeLabels[theme];

/** A theme is chosen from a menu. */
export const chooseTheme = (desk: Desk): void =>
	desk.open({
		type: 'menu',
		title: 'Colours',
		lines: ['The choice shows at once.'],
		options: themeNames.map(theme => ({label: themeLabel(theme), run: () => wear(desk, theme)})),
		list: freshList,
	});

export const lookBindings: readonly Binding[] = themeNames.map(theme => ({
	keys: [],
	label: theme === 'mono' ? 'no colours' : `colours for ${said[theme]}`,
	isActive: sight => sight.view.machine.theme !== theme,
	run: desk => wear(desk, theme),
}));
