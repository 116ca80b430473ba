// A shop whose journal was damaged is opened: the counter says what is whole, shows it, and puts the backup back.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openCounter, runVerb} from '../support/counter-process.ts';
import {freshFolder, keys} from '../support/drive.ts';

const {enter, down, f7, ctrl} = keys;

test('damage is shown, looked at, and answered with the backup', async () => {
	const folder = freshFolder();
	const run = (...words: readonly string[]) => runVerb('--data', folder, ...words);
	await run('init', '--practice', '--without-past');
	await run('sell', '1001', '--card');
	expect((await run('backup')).code).toBe(0);
	await run('sell', '1002', '--card');
	const segment = join(folder, 'journal', '0000000001.log');
	const damaged = readFileSync(segment, 'utf8').replace('"receipt":"P1-000002"', '"receipt":"P1-000009"');
	writeFileSync(segment, damaged);
	expect((await run('account', 'list')).code).toBe(4);

	const looking = openCounter(folder);
	await looking.until(
		'The shop is damaged: nothing is sold until it is whole',
		'with receipts up to',
		'Damaged: entry 3 (the entry was changed after it was written).',
		'› Look at what is whole',
		'Put a backup back',
	);
	looking.send(enter);
	await looking.until('READ-ONLY', 'Read-only: nothing is recorded here.');
	looking.send(f7);
	await looking.until('P1-000001', 'Brown Bread 700g');
	looking.send(`${keys.f2}1001\r`);
	await looking.until('Added Brown Bread 700g.');
	looking.send(enter);
	await looking.until('Cash given');
	looking.send(enter);
	await looking.until('✗ READ-ONLY: the shop is damaged, and nothing is recorded.');
	looking.kill('SIGTERM');
	await looking.exited;
	expect(readFileSync(segment, 'utf8')).toBe(damaged);

	const restoring = openCounter(folder);
	await restoring.until('› Look at what is whole');
	restoring.send(down + down);
	await restoring.until('› Put a backup back');
	restoring.send(enter);
	await restoring.until('Put the backup back?', 'up to entry 2');
	restoring.send('y');
	await restoring.until('The backup is in its place.');
	restoring.send(enter + ctrl('q'));
	expect(await restoring.exited).toBe(0);
	expect((await run('verify')).stdout).toContain('All agrees: 2 entries, 1 receipt,');
	expect(readFileSync(join(`${folder}-before-restore`, 'journal', '0000000001.log'), 'utf8')).toBe(damaged);
});
