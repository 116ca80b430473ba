import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {practiceShop} from '../support/command-line.ts';
import {type CounterProcess, openCounter, runVerb} from '../support/counter-process.ts';
import {keys} from '../support/drive.ts';

const {enter, esc, f5, f7, ctrl} = keys;

/** A folder with a practice shop in it. */
const practiceFolder = async (): Promise<string> => (await practiceShop()).folder;

async function opened(env: NodeJS.ProcessEnv = {}): Promise<{readonly counter: CounterProcess; readonly folder: string}> {
	const folder = await practiceFolder();
	const counter = openCounter(folder, {env});
	await counter.until('Find, scan, or 3*name');
	return {counter, folder};
}

/** What the counter switches on in a terminal, and what switches it off. */
const modes = [
	['the alternate screen', '\u001B[?1049h', '\u001B[?1049l'],
	['the hidden cursor', '\u001B[?25l', '\u001B[?25h'],
	['bracketed paste', '\u001B[?2004h', '\u001B[?2004l'],
] as const;

function expectGivenBack(raw: string): void {
	for (const [what, on, off] of modes) {
		expect(raw, what).toContain(on);
		expect(raw.lastIndexOf(off), what).toBeGreaterThan(raw.lastIndexOf(on));
	}
}

const signals = [
	['SIGTERM', 143],
	['SIGHUP', 129],
	['SIGINT', 130],
] as const;

describe('A counter that is ended', () => {
	test.each(signals)('by %s gives the terminal back and exits with %i', async (signal, code) => {
		const {counter} = await opened();
		counter.send('6001001123457\r');
		await counter.until('Added Brown Bread 700g. 23 left.');
		counter.kill(signal);
		expect(await counter.exited).toBe(code);
		expectGivenBack(counter.raw());
	});

	test('by Ctrl+Q gives the terminal back and exits with 0', async () => {
		const {counter} = await opened();
		counter.send(ctrl('q'));
		expect(await counter.exited).toBe(0);
		expectGivenBack(counter.raw());
	});

	test.each([...signals, ['Ctrl+Q', 0] as const])('by %s leaves the line discipline as it was', async (how, code) => {
		const folder = await practiceFolder();
		const [before, after] = [join(folder, '..', 'before'), join(folder, '..', 'after')];
		const counter = openCounter(folder, {
			script: command => `trap '' TERM HUP INT; stty -a > '${before}'; ${command}; echo "left with $?"; stty -a > '${after}'`,
		});
		await counter.until('Find, scan, or 3*name');
		if (how === 'Ctrl+Q') counter.send(ctrl('q'));
		else counter.kill(how);
		await counter.until(`left with ${code}`);
		expect(await counter.exited).toBe(0);
		expect(readFileSync(after, 'utf8')).toBe(readFileSync(before, 'utf8'));
	});

	test('by SIGKILL after a sale has the sale when it is opened again', async () => {
		const {counter, folder} = await opened();
		counter.send('6001001123457\r');
		await counter.until('Added Brown Bread 700g. 23 left.');
		counter.send(enter);
		await counter.until('Cash given');
		counter.send('20');
		await counter.until('Cash given 20');
		counter.send(enter);
		await counter.until('Sold R18.50, receipt P1-000001. Change R1.50.');
		counter.kill('SIGKILL');
		expect(await counter.exited).toBe(137);
		const proof = await runVerb('--data', folder, 'verify');
		expect(proof.stdout).toContain('All agrees: 2 entries, 1 receipt');

		const again = openCounter(folder);
		await again.until('Find, scan, or 3*name');
		again.send(f7);
		await again.until('› P1-000001', 'Today: Cash R18.50  (1 receipt)');
		again.send(ctrl('q'));
		expect(await again.exited).toBe(0);
	});
});

describe('A counter without a terminal', () => {
	test('prints help and exits with 2', async () => {
		const {code, stdout, stderr} = await runVerb('--data', await practiceFolder());
		expect(code).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toMatch(/^The counter needs a terminal\./);
		expect(stderr).toContain('Usage: counterfoil');
	});
});

describe('A window', () => {
	test('made too small says so, and shows the same again when it is made larger', async () => {
		const {counter} = await opened();
		counter.send('6001001123457\r');
		await counter.until('Added Brown Bread 700g. 23 left.');
		await counter.until('18.50', '↵ pay');
		const before = counter.lines();
		counter.setSize(60, 15);
		await counter.until('This window has 60 columns and 15 rows.');
		counter.setSize(80, 24);
		await counter.until('›  1 Brown Bread', '↵ pay');
		await counter.settled();
		expect(counter.lines()).toEqual(before);
	});

	test('made larger shows more', async () => {
		const {counter} = await opened();
		counter.setSize(120, 40);
		await counter.until('F5 Accounts');
		counter.send('6001001123457\r');
		await counter.until('Added Brown Bread 700g. 23 left.');
		counter.send(f5);
		await counter.until('Account 1 · Thandi Nkosi');
		expect(counter.lines()[38]).toContain('s statement');
	});
});

describe('NO_COLOR', () => {
	test('takes every colour away; bold and inverse stay', async () => {
		const {counter} = await opened({NO_COLOR: '1'});
		counter.send('bread');
		await counter.until('› Brown Bread 700g');
		counter.send(enter);
		await counter.until('Added Brown Bread 700g.');
		counter.send('zebra\r');
		await counter.until('! Nothing is called');
		counter.send(esc);
		counter.send(f5);
		await counter.until('Accounts · 6');
		counter.send(ctrl('q'));
		await counter.until('Leave the counter?');
		counter.send('y');
		expect(await counter.exited).toBe(0);
		const looks = new Set([...counter.raw().matchAll(/\u001B\[([\d;]*)m/g)].map(([, look]) => look));
		expect([...looks].filter(look => !['', '0', '0;1', '0;7', '0;1;7'].includes(look ?? ''))).toEqual([]);
		expect(looks).toContain('0;7');
	});

	test('left out, has colours', async () => {
		const {counter} = await opened();
		expect(counter.raw()).toContain('38;5;80m');
	});
});
