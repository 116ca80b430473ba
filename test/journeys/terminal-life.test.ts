// The life of a terminal: it is stopped, continued, hung up on, killed; it has no size, or nothing can be drawn on it.
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {isRecent} from '../../src/launcher/node.cjs';
import {modes} from '../../src/launcher/terminal-modes.cjs';
import {practiceShop} from '../support/command-line.ts';
import {type CounterProcess, openCounter, runVerb} from '../support/counter-process.ts';
import {freshFolder, keys} from '../support/drive.ts';

const {ctrl, f5} = keys;

const practiceFolder = async (): Promise<string> => (await practiceShop()).folder;

/** The program that a process started, once there is one. */
async function childOf(pid: number): Promise<number> {
	const children = (): string => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
	await expect.poll(children).not.toBe('');
	return Number(children().split(' ')[0]);
}

async function expectOpens(folder: string): Promise<void> {
	const {code, stdout} = await runVerb('--data', folder, 'sell', '1001', '--cash', '50');
	expect([code, stdout]).toEqual([0, expect.stringContaining('P1-000001')]);
}

function expectGivenBack(counter: CounterProcess): void {
	const raw = counter.raw();
	const left = raw.lastIndexOf(modes.map(({back}) => back ?? '').join(''));
	expect(left).toBeGreaterThan(raw.lastIndexOf(modes.map(({set}) => set).join('')));
}

describe('A terminal that goes away without a signal', () => {
	test.each([
		['while a question is asked', true, undefined, 'Find, scan, or 3*name'],
		['at the first run', false, undefined, 'Which shop do you want to open?'],
		['of the customer display', true, 'display', 'Welcome'],
	])('%s: the program leaves at once, in order, and the shop is free', async (what, hasShop, verb, first) => {
		const folder = hasShop ? await practiceFolder() : freshFolder();
		const said = join(folder, '..', 'said');
		const counter = openCounter(folder, {
			...(verb !== undefined && {verb}),
			script: command => `trap '' HUP; setsid --wait ${command} 2> '${said}.err'; echo $? > '${said}'`,
		});
		await counter.until(first);
		if (what === 'while a question is asked') {
			counter.send('6001001123457\r');
			await counter.until('Added Brown Bread 700g.');
			counter.send(ctrl('q'));
			await counter.until('Leave the counter?');
		}
		counter.hangUp();
		await expect.poll(() => existsSync(said) && readFileSync(said, 'utf8'), {timeout: 10_000}).toBe('129\n');
		// Ink shows the cursor wherever it may.
		expect(readFileSync(`${said}.err`, 'utf8').replace('\u001B[?25h', '')).toBe('');
		if (hasShop) await expectOpens(folder);
	});
});

describe('A counter that is stopped', () => {
	test('gives the terminal back meanwhile, and goes on as it was, whatever was done to the terminal', async () => {
		const folder = await practiceFolder();
		const states = join(folder, '..', 'states');
		const ask = (word: string): string =>
			`stty -g >> '${states}'; echo ${word}; read line; stty cooked echo; printf '\\033[?7h\\033[4h junk'; fg`;
		const counter = openCounter(folder, {
			script: command =>
				`set -m; stty -g > '${states}'; ${command}; ${ask('stopped once')}; ${ask('stopped twice')}; echo "left with $?"`,
		});
		counter.send('6001001123457\r');
		await counter.until('Added Brown Bread 700g. 23 left.');
		const before = counter.lines();
		const pid = await childOf(counter.pid);
		process.kill(-pid, 'SIGTSTP');
		await counter.until('stopped once');
		expectGivenBack(counter);
		expect(counter.holds('Brown Bread')).toBe(false);
		counter.sendNow('\n');
		await counter.until('Added Brown Bread 700g. 23 left.');
		expect(counter.lines().slice(1)).toEqual(before.slice(1));

		process.kill(-pid, 'SIGSTOP');
		await expect.poll(() => counter.raw().includes('stopped twice')).toBe(true);
		counter.sendNow('\n');
		await expect.poll(() => counter.raw().split('junk').length).toBe(3);
		await counter.until('Added Brown Bread 700g. 23 left.');
		await expect.poll(() => counter.lines().slice(1)).toEqual(before.slice(1));
		// A letter is taken without Enter: the keyboard is raw again.
		counter.send(f5);
		await counter.until('Pieter van der Merwe');
		process.kill(pid, 'SIGTERM');
		await counter.until('left with 143');
		expect(await counter.exited).toBe(0);
		const [first, second] = readFileSync(states, 'utf8').split('\n');
		expect(second).toBe(first);
	});

	test('where nobody could make it go on, is not stopped', async () => {
		const counter = openCounter(await practiceFolder());
		counter.send('6001001123457\r');
		await counter.until('Added Brown Bread 700g. 23 left.');
		process.kill(counter.pid, 'SIGTSTP');
		await expect.poll(() => counter.raw().split('\u001B[?1049h').length).toBe(3);
		await counter.until('Added Brown Bread 700g. 23 left.');
		counter.send(ctrl('q'));
		await counter.until('Leave the counter?');
	});
});

/** The machine's own Node, when it is one that only starts ours. */
const olderNode = '/usr/bin/node';
const isOlder =
	existsSync(olderNode) && !isRecent(execFileSync(olderNode, ['-p', 'process.versions.node'], {encoding: 'utf8'}).trim());

describe.skipIf(!isOlder)('Under an older Node, which only starts the counter', () => {
	const byOlder = (command: string): string => command.replace(`'${process.execPath}'`, `'${olderNode}'`);

	test('a counter that is killed leaves the terminal as it was, and the exit code says so', async () => {
		const folder = await practiceFolder();
		const states = join(folder, '..', 'states');
		const counter = openCounter(folder, {
			script: command => `stty -g > '${states}'; ${byOlder(command)}; echo "left with $?"; stty -g >> '${states}'`,
		});
		await counter.until('Find, scan, or 3*name');
		process.kill(await childOf(await childOf(counter.pid)), 'SIGKILL');
		await counter.until('left with 137');
		expect(await counter.exited).toBe(0);
		expectGivenBack(counter);
		const [before, after] = readFileSync(states, 'utf8').split('\n');
		expect(after).toBe(before);
		await expectOpens(folder);
	});

	test('and that is killed itself, the counter leaves in order, and the shop is free', async () => {
		const folder = await practiceFolder();
		const counter = openCounter(folder, {script: command => `${byOlder(command)}; echo "left with $?"; read line`});
		await counter.until('Find, scan, or 3*name');
		const launcher = await childOf(counter.pid);
		const pid = await childOf(launcher);
		process.kill(launcher, 'SIGKILL');
		await counter.until('left with 137');
		await expect.poll(() => existsSync(`/proc/${pid}`), {timeout: 10_000}).toBe(false);
		expectGivenBack(counter);
		await expectOpens(folder);
	});

	test.each([
		['the one that started it', async (launcher: number) => launcher],
		['the counter', childOf],
	])('a stop of %s reaches both, and so does going on', async (_, stopped) => {
		const folder = await practiceFolder();
		const states = join(folder, '..', 'states');
		const counter = openCounter(folder, {
			script: command =>
				`set -m; stty -g > '${states}'; ${byOlder(command)}; stty -g >> '${states}'; echo stopped once; read line; fg; echo "left with $?"`,
		});
		await counter.until('Find, scan, or 3*name');
		process.kill(await stopped(await childOf(counter.pid)), 'SIGTSTP');
		await counter.until('stopped once');
		counter.sendNow('\n');
		await counter.until('Find, scan, or 3*name');
		counter.send(ctrl('q'));
		await counter.until('left with 0');
		expect(await counter.exited).toBe(0);
		const [before, after] = readFileSync(states, 'utf8').split('\n');
		expect(after).toBe(before);
	});
});

test('A terminal without a size has that of the environment, the counter says so, and a size that it gets later counts', async () => {
	const counter = openCounter(await practiceFolder(), {
		columns: 100,
		rows: 30,
		env: {COLUMNS: '100', LINES: '30'},
		script: command => `stty cols 0 rows 0; ${command}`,
	});
	await counter.until('does not say how large it is: 100 columns and 30 rows are drawn.', 'Find, scan, or 3*name');
	expect(counter.lines()[0]).toHaveLength(99);
	counter.setSize(120, 40);
	await expect.poll(() => counter.lines()[0]?.length).toBe(119);
});

test.each([
	['the counter', undefined],
	['the customer display', 'display'],
])('On a terminal that cannot be drawn on, %s says so in a sentence, writes no escape and ends with 2', async (_, verb) => {
	const counter = openCounter(await practiceFolder(), {env: {TERM: 'dumb'}, ...(verb !== undefined && {verb})});
	expect(await counter.exited).toBe(2);
	expect(counter.raw().replace(/\s+/g, ' ')).toContain('A screen needs a terminal that can be drawn on, and TERM is dumb.');
	expect(counter.raw()).not.toContain('\u001B');
});
