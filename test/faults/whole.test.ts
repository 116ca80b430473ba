// Restore, backup and export, killed at any call: whole or not there. After a restore the old shop or the backup is there, and the next start says which.
import {cpSync, existsSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {practiceShop, scratchFolder} from '../support/command-line.ts';
import {callsOf, killedAt} from '../support/killed-verb.ts';
import {verbHere} from '../support/verb-here.ts';
import {report, sized} from './size.ts';

const kills = {restore: 0, backup: 0, export: 0};
afterAll(() => {
	for (const [what, count] of Object.entries(kills)) report(`calls of a ${what} killed at`, count);
});

/** A shop of three entries, and a backup of its first two. */
async function shopAndBackup(): Promise<{readonly shop: string; readonly backup: string}> {
	const {folder} = await practiceShop();
	const into = join(scratchFolder(), 'backups');
	for (const words of [
		['sell', '1001', '--card'],
		['backup', into],
		['sell', '1002', '--card'],
	])
		expect((await verbHere('--data', folder, ...words)).code).toBe(0);
	return {shop: folder, backup: join(into, readdirSync(into)[0] ?? '')};
}

function copyOf(folder: string): string {
	const copy = join(scratchFolder(), 'shop');
	cpSync(folder, copy, {recursive: true, mode: 0});
	return copy;
}

const entriesIn = async (shop: string): Promise<number> => {
	const {code, stdout, stderr} = await verbHere('--data', shop, '--json', 'verify');
	expect(code, stderr).toBe(0);
	return (JSON.parse(stdout) as {readonly entries: number}).entries;
};

test('a restore may be killed at any call', {timeout: 600_000}, async () => {
	const {shop, backup} = await shopAndBackup();
	const restore = (folder: string) => ['--data', folder, 'restore', backup, '--over', 'Corner Café'];
	const calls = await callsOf(...restore(copyOf(shop)));
	expect(calls).toBeGreaterThan(30);
	const stood = new Set<string>();
	for (let nth = 1; nth <= calls; nth += sized(9, 1)) {
		const copy = copyOf(shop);
		await killedAt(nth, ...restore(copy));
		kills.restore += 1;
		const where = `killed at call ${nth} of ${calls}`;
		const beside = readdirSync(dirname(copy));
		const entries = await entriesIn(copy);
		expect(readdirSync(dirname(copy)), `${where}: who only reads moves nothing`).toEqual(beside);
		const {code, stderr} = await verbHere('--data', copy, 'sell', '1001', '--card');
		expect(code, `${where}: ${stderr}`).toBe(0);
		expect(await entriesIn(copy), where).toBe(entries + 1);
		const isBackup = stderr.includes('the shop is the backup now');
		if (isBackup) expect(stderr).toContain(`What stood there before is in ${copy}-before-restore`);
		if (stderr !== '') expect(stderr, where).toContain(isBackup ? 'the shop is the backup now' : 'the shop is as it was');
		stood.add(stderr === '' ? `${entries}` : `${entries}, said`);
		if (stderr !== '') expect(entries, where).toBe(isBackup ? 2 : 3);
		expect(existsSync(`${copy}-restoring`), where).toBe(false);
		expect((await verbHere('--data', copy, 'receipt', 'list')).stderr, `${where}: it is said once`).toBe('');
	}
	expect(stood).toContain('2, said');
	expect(stood).toContain('3, said');
});

const namesIn = (folder: string): readonly string[] =>
	existsSync(folder) ? readdirSync(folder, {recursive: true, encoding: 'utf8'}) : [];

test('a backup may be killed at any call: it is there and proven, or the next start takes away what there is of it', {
	timeout: 600_000,
}, async () => {
	const {shop} = await shopAndBackup();
	const backup = (folder: string) => ['--data', folder, 'backup'];
	const calls = await callsOf(...backup(copyOf(shop)));
	expect(calls).toBeGreaterThan(10);
	for (let nth = 1; nth <= calls; nth += sized(9, 1)) {
		const copy = copyOf(shop);
		await killedAt(nth, ...backup(copy));
		kills.backup += 1;
		const where = `killed at call ${nth} of ${calls}`;
		expect((await verbHere('--data', copy, 'sell', '1001', '--card')).code, where).toBe(0);
		for (const name of readdirSync(join(copy, 'backups'))) {
			expect(name, where).not.toContain('unproven');
			expect(await entriesIn(join(copy, 'backups', name)), where).toBe(3);
		}
	}
});

test('an export may be killed at any call: its folder is there whole or not at all, and the next one leaves nothing beside it', {
	timeout: 600_000,
}, async () => {
	const {folder: shop} = await practiceShop();
	const out = (words: readonly string[], to: string) => ['--data', shop, 'export', 'accounts', to, ...words];
	const above = scratchFolder();
	await verbHere(...out([], join(above, 'whole')));
	const whole = namesIn(join(above, 'whole'));
	const calls = await callsOf(...out([], join(above, 'counted')));
	for (let nth = 1; nth <= calls; nth += sized(9, 1)) {
		const to = join(scratchFolder(), 'out');
		await killedAt(nth, ...out([], to));
		kills.export += 1;
		const where = `killed at call ${nth} of ${calls}`;
		if (existsSync(to)) expect(namesIn(to), where).toEqual(whole);
		expect((await verbHere(...out(['--replace'], to))).code, where).toBe(0);
		expect(namesIn(dirname(to)).toSorted(), where).toEqual(['out', ...whole.map(name => join('out', name))].toSorted());
	}
});
