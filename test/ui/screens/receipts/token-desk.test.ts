// The token desk, from the palette: a number is typed, and a page says what it is; Esc, and the next number.
import {expect, test} from 'vitest';
import {keys} from '../../../support/drive.ts';
import {bodyRows, panelTitle, practice} from '../../practice.ts';

const {enter, esc, ctrl} = keys;

test('a number is typed, and the page says what it is', async () => {
	const screen = await practice();
	await screen.type(ctrl('k'), 'check a token', enter);
	expect(screen.lines().join('\n')).toContain('Check a token or a meter number');
	await screen.type('23716100501183194197', enter);
	// It goes on below the window, and says so.
	expect(panelTitle(screen)).toMatch(/^2371 6100 5011 8319 4197 · 1–17 of \d+ ↑↓$/);
	expect(bodyRows(screen).join(' ').replace(/\s+/g, ' ')).toContain('Class 0: credit.');
	await screen.type(esc);
	expect(screen.lines().join('\n')).toContain('Check a token or a meter number');
	await screen.type(esc, esc);
	expect(screen.desk.view.stacks.sell).toEqual([]);
});

test('an empty number is asked for, and nothing opens', async () => {
	const screen = await practice();
	await screen.type(ctrl('k'), 'check a token', enter);
	await screen.type(enter);
	expect(screen.lines().join('\n')).toContain('Type a number: of a meter, of a token, of a slip.');
});

test('the key change of 2024 has a page of its own, found by the words of the customer', async () => {
	const screen = await practice();
	await screen.type(ctrl('k'), 'krn', enter);
	expect(panelTitle(screen)).toMatch(/^Meters that take no new tokens/);
	expect(bodyRows(screen).join(' ').replace(/\s+/g, ' ')).toContain('24 November 2024');
});
