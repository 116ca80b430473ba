import {readFileSync, writeFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {practiceShop} from '../support/command-line.ts';
import {openCounter, runVerb} from '../support/counter-process.ts';
import {keys} from '../support/drive.ts';

const esc = '\u001B';

const practiceFolder = async (): Promise<string> => (await practiceShop()).folder;

/** F5 and F10 as each terminal sends them. */
const terminals = [
	['xterm-256color', `${esc}[15~`, `${esc}[21~`],
	['tmux-256color', `${esc}[15~`, `${esc}[21~`],
	['linux', `${esc}[[E`, `${esc}[21~`],
	['rxvt-unicode', `${esc}[15~`, `${esc}[21~`],
	['vt100', '\u00075', '\u00070'],
] as const;

test.each(terminals)('On a terminal called %s a sale is made by its own keys', async (name, f5, f10) => {
	const folder = await practiceFolder();
	const counter = openCounter(folder, {env: {TERM: name}});
	await counter.until('Find, scan, or 3*name');
	counter.send(f5);
	await counter.until('Pieter van der Merwe');
	counter.send(keys.f2);
	counter.send('6001001123457\r');
	await counter.until('Added Brown Bread 700g. 23 left.');
	counter.send(f10);
	await counter.until('Cash given');
	counter.send('20');
	await counter.until('Cash given 20');
	counter.send(keys.enter);
	await counter.until('Sold R18.50, receipt P1-000001.');
	counter.send(keys.ctrl('q'));
	expect(await counter.exited).toBe(0);
	expect(JSON.parse((await runVerb('--data', folder, 'receipt', 'show', '1', '--json')).stdout)).toMatchObject({
		receipt: {total: 1850},
	});
});

test('--ascii writes no byte that is not ASCII, from the first frame to the last', async () => {
	const folder = await practiceFolder();
	const counter = openCounter(folder, {verb: '--ascii'});
	await counter.until('Find, scan, or 3*name');
	counter.send('6001001123457\r');
	await counter.until('Added Brown Bread 700g. 23 left.');
	counter.send(keys.f10);
	await counter.until('Cash given');
	counter.send(keys.esc);
	counter.send(keys.ctrl('q'));
	await counter.until('Leave the counter?');
	counter.send('y');
	expect(await counter.exited).toBe(0);
	expect(/[^\x00-\x7F]/.test(counter.raw())).toBe(false);
});

test.each([
	['a locale without UTF-8', {LANG: 'C'}, '--color never', /^[\x00-\x7F]*$/],
	['a VT220 and no locale', {LANG: '', LC_ALL: '', LC_CTYPE: '', TERM: 'vt220'}, '', /^[\x00-\x7F]*$/],
	['a locale without UTF-8 and --no-ascii', {LANG: 'C'}, '--no-ascii', /│/],
	['a Linux console', {TERM: 'linux'}, '', /^[\x00-\x7F┌─┐│└┘·↑↓é]*$/],
])('With %s the first frame has the letters that the terminal has', async (_, env, flag, letters) => {
	const counter = openCounter(await practiceFolder(), {env, script: command => `${command} ${flag}`});
	await counter.until('Find, scan, or 3*name');
	counter.kill('SIGTERM');
	await counter.exited;
	expect(counter.raw()).toMatch(letters);
});

test('--screen-reader says the screen in words, and a sale can be made by them', async () => {
	const folder = await practiceFolder();
	const counter = openCounter(folder, {verb: '--screen-reader'});
	await counter.until('textbox: (selected) empty');
	counter.send('6001001123457\r');
	await counter.until('Total: R18.50', 'Notice: Added Brown Bread 700g. 23 left.');
	counter.send(keys.enter);
	await counter.until('Due: R18.50');
	counter.send(keys.enter);
	await counter.until('Notice: Sold R18.50');
	counter.send(keys.ctrl('q'));
	expect(await counter.exited).toBe(0);
});

test('--color never draws without colours', async () => {
	const folder = await practiceFolder();
	const counter = openCounter(folder, {script: command => `${command} --color never`});
	await counter.until('Find, scan, or 3*name');
	expect(/\u001B\[(?:3[0-7]|9[0-7])m/.test(counter.raw())).toBe(false);
	counter.send(keys.ctrl('q'));
	expect(await counter.exited).toBe(0);
});

test('A counter.json with a key of its own is obeyed, and one that is wrong keeps nothing shut', async () => {
	const folder = await practiceFolder();
	writeFileSync(`${folder}/counter.json`, '{"theme": "mono", "keys": {"sell.customer": "ctrl+x"}}', {mode: 0o600});
	const counter = openCounter(folder);
	await counter.until('Ctrl+X customer');
	counter.send(keys.ctrl('q'));
	expect(await counter.exited).toBe(0);
	writeFileSync(`${folder}/counter.json`, '{"keys": {"sell.customer": "ctrl+k"}}', {mode: 0o600});
	const again = openCounter(folder);
	await again.until('counter.json binds Ctrl+K to sell.customer');
	again.send(keys.ctrl('q'));
	expect(await again.exited).toBe(0);
});

test('A counter.json that is wrong in one part holds in the others, and is not written over', async () => {
	const folder = await practiceFolder();
	const written = '{"theme": "pink", "keys": {"sell.customer": "ctrl+x"}}';
	writeFileSync(`${folder}/counter.json`, written, {mode: 0o600});
	const counter = openCounter(folder);
	await counter.until('"theme" takes auto, dark, light, high-contrast, mono');
	await counter.until('Ctrl+X customer');
	counter.send(keys.ctrl('k'));
	await counter.until('Actions');
	counter.send('no colours');
	await counter.until('Find no colours');
	counter.send(keys.enter);
	await counter.until('left as it is');
	counter.send(keys.ctrl('q'));
	expect(await counter.exited).toBe(0);
	expect(readFileSync(`${folder}/counter.json`, 'utf8')).toBe(written);
});
