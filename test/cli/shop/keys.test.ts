import {expect, test} from 'vitest';
import {themeNames} from '../../../src/formats/config/counter-settings.ts';
import {toneNames} from '../../../src/ui/widgets/roles.ts';
import {verbHere} from '../../support/verb-here.ts';

const colours = /\u001B\[[\d;]*[34]8;[25];/;

test('keys --themes draws every role in every theme, without colours where nobody sees them', async () => {
	const {code, stdout} = await verbHere('keys', '--themes');
	expect(code).toBe(0);
	for (const name of themeNames) expect(stdout).toContain(name);
	for (const tone of toneNames) expect(stdout).toContain(tone);
	expect(stdout).not.toMatch(colours);
	expect(stdout).toContain('Colours: none.');
});

test('keys --themes draws them in colours where they are asked for', async () => {
	const {stdout} = await verbHere('keys', '--themes', '--color', 'always');
	expect(stdout).toMatch(/\u001B\[[\d;]*3/);
	expect(stdout).not.toContain('Colours: none.');
});
