// The time before the first frame: its keys reach neither the till nor the screen, and Ctrl+C leaves.
import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {palettes} from '../../src/ui/widgets/roles.ts';
import {heldOpen, practiceShop} from '../support/command-line.ts';
import {type CounterProcess, openCounter} from '../support/counter-process.ts';
import {keys} from '../support/drive.ts';

const practiceFolder = async (): Promise<string> => (await practiceShop()).folder;

function isRaw(counter: CounterProcess): boolean {
	const name = counter.terminalName();
	// Between fork and exec the process has ours.
	return name.startsWith('/dev/pts/') && /-icanon/.test(execFileSync('stty', ['-F', name, '-a'], {encoding: 'utf8'}));
}

/** What the counter writes first of all when it draws: it takes the whole screen. */
const drawing = '\u001B[?1049h';

/** A turn in which what the terminal wrote is read. */
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Resolves once what was sent waits in the terminal: it comes there a moment after it was written. */
async function arrived(counter: CounterProcess): Promise<void> {
	while (spawnSync('bash', ['-c', 'read -t 0 < "$0"', counter.terminalName()]).status !== 0) await turn();
}

/** A counter that is held between its first act and its first frame; one that was quicker than we is let go and another is started. */
async function heldBeforeFirstFrame(folder: string): Promise<CounterProcess> {
	for (;;) {
		const counter = openCounter(folder);
		while (!isRaw(counter)) await turn();
		process.kill(counter.pid, 'SIGSTOP');
		await turn();
		if (!counter.raw().includes(drawing)) return counter;
		process.kill(counter.pid, 'SIGCONT');
		counter.kill('SIGKILL');
		await counter.exited;
	}
}

test.each([
	['the counter', undefined, 'Find, scan, or 3*name', /^ PRACTICE {2}Corner Café/],
	['the customer display', 'display', 'Welcome', /Corner Café/],
])('%s begins in the first corner, whatever stood on the line before', async (_, verb, words, first) => {
	const script = (command: string) => `printf 'some words'; ${command}`;
	const counter = openCounter(await practiceFolder(), {script, ...(verb !== undefined && {verb})});
	await counter.until(words);
	const plain = openCounter(await practiceFolder(), verb === undefined ? {} : {verb});
	await plain.until(words);
	expect(counter.lines().find(line => line.trim() !== '')).toMatch(first);
	expect(counter.lines().map(line => line.replace(/\d\d:\d\d/, ''))).toEqual(
		plain.lines().map(line => line.replace(/\d\d:\d\d/, '')),
	);
	expect(counter.lines().join('\n')).not.toContain('some words');
});

describe('Keys pressed before the first frame', () => {
	test('are not echoed, are not taken, and the counter says so', async () => {
		const counter = await heldBeforeFirstFrame(await practiceFolder());
		counter.sendNow('6001001123457\r');
		await arrived(counter);
		process.kill(counter.pid, 'SIGCONT');
		await counter.until('Find, scan, or 3*name', 'Keys pressed before the counter was ready were not taken.');
		expect(counter.lines()[0]).toMatch(/^ PRACTICE {2}/);
		expect(counter.raw()).not.toContain('6001001123457');
		counter.send('6001001123457\r');
		await counter.until('›  1 Brown Bread 700g', 'Added Brown Bread 700g. 23 left.');
		expect(counter.lines().join('\n')).not.toContain('  2 Brown Bread');
	});

	test('are not what a terminal says of its ground: that decides between the dark and the light theme', async () => {
		const counter = await heldBeforeFirstFrame(await practiceFolder());
		counter.sendNow('\u001B]11;rgb:ffff/ffff/ffff\u001B\\');
		await arrived(counter);
		process.kill(counter.pid, 'SIGCONT');
		await counter.until('Find, scan, or 3*name');
		await counter.settled();
		expect(counter.lines().join('\n')).not.toContain('Keys pressed');
		const ground = () => counter.looks()[0]?.find(({letter}) => letter === 'P')?.ground;
		await expect.poll(ground).toBe(palettes.light.looks.badge.ground?.of256);
	});

	test('leave it by Ctrl+C', async () => {
		const counter = await heldBeforeFirstFrame(await practiceFolder());
		counter.sendNow(keys.ctrl('c'));
		await arrived(counter);
		process.kill(counter.pid, 'SIGCONT');
		expect(await counter.exited).toBe(130);
	});

	test.each([
		['is open already', 5, (folder: string) => heldOpen(folder), 'The shop is open in'],
		['others may read', 1, async (folder: string) => chmodSync(folder, 0o755), 'chmod 700'],
	])('a shop that %s: the counter says so, ends with %i and leaves the terminal as it was', async (_, code, spoil, words) => {
		const folder = await practiceFolder();
		await spoil(folder);
		const states = join(folder, '..', 'states');
		const counter = openCounter(folder, {
			script: command => `stty -g > '${states}'; ${command}; echo "left with $?"; stty -g >> '${states}'`,
		});
		await counter.until(words, `left with ${code}`);
		expect(await counter.exited).toBe(0);
		const [before, after] = readFileSync(states, 'utf8').split('\n');
		expect(after).toBe(before);
	});

	test('while the counter is stopped are not taken, and it says so', async () => {
		const counter = openCounter(await practiceFolder());
		counter.send('6001001123457\r');
		await counter.until('Added Brown Bread 700g. 23 left.');
		counter.kill('SIGSTOP');
		// A continuation takes back a stop that has not come about yet.
		await expect.poll(() => readFileSync(`/proc/${counter.pid}/stat`, 'utf8'), {timeout: 10_000}).toMatch(/\) T /);
		counter.sendNow('\r\r1002\r');
		await arrived(counter);
		counter.kill('SIGCONT');
		await counter.until('Keys pressed while the counter was stopped', '›  1 Brown Bread 700g');
		counter.send(keys.f10);
		await counter.until('Cash given');
		counter.send('\r');
		await counter.until('Sold R18.50, receipt P1-000001.');
	});

	test('of none, nothing is said', async () => {
		const counter = openCounter(await practiceFolder());
		await counter.until('Find, scan, or 3*name');
		await counter.settled();
		expect(counter.lines().join('\n')).not.toContain('Keys pressed');
	});
});
