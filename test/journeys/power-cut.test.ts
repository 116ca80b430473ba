// The counter is stopped in the middle of a sale, as by a power cut, and opened again.
import {expect, test} from 'vitest';
import {practiceShop} from '../support/command-line.ts';
import {openCounter, runVerb} from '../support/counter-process.ts';
import {keys} from '../support/drive.ts';

const {enter, ctrl} = keys;

test('what was scanned is there again, what was paid is paid once, and verify agrees', async () => {
	const {folder} = await practiceShop();
	const first = openCounter(folder);
	await first.until('Find, scan, or 3*name');
	first.send('6001001123457\r6001678204527\r');
	await first.until('Added Full Cream Milk 1L.', '38.49');
	first.kill('SIGKILL');
	await first.exited;

	const second = openCounter(folder);
	await second.until('The counter was stopped, not left.', 'The basket is back, 2 lines, R38.49. It is not paid.');
	await second.until('1 Brown Bread 700g', '1 Full Cream Milk 1L');
	second.send(enter);
	await second.until('Cash given');
	second.send('50\r');
	await second.until('Sold R38.49, receipt P1-000001. Change R11.60.');
	second.kill('SIGKILL');
	await second.exited;

	const third = openCounter(folder);
	await third.until('The counter was stopped, not left.', 'empty');
	third.send(ctrl('q'));
	expect(await third.exited).toBe(0);
	const {code, stdout} = await runVerb('--data', folder, 'verify');
	expect(code).toBe(0);
	expect(stdout).toContain('All agrees: 2 entries, 1 receipt,');
});

test('a counter that is told to stop leaves in peace: the basket is there again, and nothing is missing', async () => {
	const {folder} = await practiceShop();
	const first = openCounter(folder);
	await first.until('Find, scan, or 3*name');
	first.send('6001001123457\r');
	await first.until('Added Brown Bread 700g.');
	first.kill('SIGTERM');
	await first.exited;
	const second = openCounter(folder);
	await second.until(' The basket is back, 1 line, R18.50. It is not paid.');
	expect(second.lines().join('\n')).not.toContain('was stopped');
});
