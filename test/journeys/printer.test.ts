// A printer that takes nothing: it delays neither the sale nor leaving the counter.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {scratchFolder} from '../support/command-line.ts';
import {openCounter, runVerb} from '../support/counter-process.ts';
import {freshFolder, keys} from '../support/drive.ts';
import {fillPipe, pipePrinter} from '../support/fake-printer.ts';

const {enter, f10, ctrl} = keys;

test('Leaving the counter takes less than 3 s although the printer takes nothing; the paper waits, and that is said', async () => {
	const folder = freshFolder();
	await runVerb('--data', folder, 'init', '--practice', '--without-past');
	const path = join(scratchFolder(), 'lp0');
	const taken = pipePrinter(path);
	fillPipe(path);
	writeFileSync(join(folder, 'counter.json'), JSON.stringify({printer: {kind: 'device', path, automatic: true}}));
	const counter = openCounter(folder);
	await counter.until('Find, scan, or 3*name');
	counter.send('6001001123457\r');
	await counter.until('Added Brown Bread 700g.');
	counter.send(f10);
	await counter.until('Cash given');
	counter.send('c');
	counter.send(enter);
	await counter.until('receipt P1-000001.');
	counter.send(enter);
	const began = performance.now();
	counter.send(ctrl('q'));
	expect(await counter.exited).toBe(0);
	expect(performance.now() - began).toBeLessThan(3000);
	expect(counter.raw()).toContain('1 receipt is not printed.');
	taken();
	expect((await runVerb('--data', folder, 'print', 'retry')).stdout).toBe(`Sent 1 paper to ${path}.\n`);
});
