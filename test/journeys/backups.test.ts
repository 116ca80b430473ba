// Backups at a real counter: leaving makes one, once; one is put back from the settings; the counter goes on with it.
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {createShop} from '../../src/app/new-shop.ts';
import {goods, listed, sell} from '../support/commands.ts';
import {openCounter, runVerb} from '../support/counter-process.ts';
import {freshFolder, keys} from '../support/drive.ts';

const {enter, ctrl} = keys;

test('a backup is made on leaving, and put back from the settings', async () => {
	const folder = freshFolder();
	const made = await createShop(folder, {kind: 'shop', name: 'Spaza', owner: 'Lerato', currency: 'ZAR'});
	if ('refusal' in made) throw new Error('no shop');
	await made.shop.execute(listed('1001'));
	await made.shop.execute(sell(goods('1001')));
	await made.shop.close();
	const backups = () => readdirSync(join(folder, 'backups'));

	const first = openCounter(folder);
	await first.until('Find, scan, or 3*name');
	first.send(ctrl('q'));
	expect(await first.exited).toBe(0);
	expect(first.raw()).toContain('Making a backup.');
	expect(first.raw()).toContain('Backed up and proven in');
	expect(backups()).toEqual([expect.stringMatching(/-entry-3$/)]);

	// Nothing was recorded since: nothing is made.
	const second = openCounter(folder);
	await second.until('Find, scan, or 3*name');
	second.send(ctrl('q'));
	expect(await second.exited).toBe(0);
	expect(second.raw()).not.toContain('Making a backup.');

	await runVerb('--data', folder, 'sell', '1001', '--card');
	const third = openCounter(folder);
	await third.until('Find, scan, or 3*name');
	third.send(ctrl('k'));
	await third.until('Find action, goods');
	third.send('put a backup back');
	await third.until('› ', 'Find put a backup back');
	third.send(enter);
	await third.until('The newest first', ', receipt 1-000001');
	third.send(enter);
	await third.until('Put this backup in the place of the shop?', 'up to 1-000001', '› n  go back');
	third.send('y');
	await third.until('The backup is in its place.', '-before-restore');
	third.send(ctrl('q'));
	expect(await third.exited).toBe(0);
	const {stdout, stderr} = await runVerb('--data', folder, 'verify');
	expect({stdout, stderr}).toMatchObject({stdout: expect.stringContaining('All agrees: 3 entries, 1 receipt,'), stderr: ''});
	expect((await runVerb('--data', `${folder}-before-restore`, 'verify')).stdout).toContain('All agrees: 4 entries, 2 receipts,');
});
