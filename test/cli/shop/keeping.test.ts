// The verbs `backup`, `restore` and `rebuild`.
import {cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {type CommandLine, commandLine, practiceShop, scratchFolder} from '../../support/command-line.ts';
import {openCounter} from '../../support/counter-process.ts';
import {verbHere} from '../../support/verb-here.ts';

/** A practice shop with a sale, and a backup of it in a folder of its own. */
async function backedUp(): Promise<CommandLine & {readonly backup: string}> {
	const shop = await practiceShop();
	await shop.run('sell', '1001', '--card');
	const into = scratchFolder();
	const {code, stderr} = await shop.run('backup', into);
	expect({code, stderr}).toEqual({code: 0, stderr: ''});
	const [name = ''] = readdirSync(into);
	return {...shop, backup: join(into, name)};
}

/** A command line on a folder that is not there yet. */
const newShop = (): CommandLine => commandLine(join(scratchFolder(), 'shop'));

const journalOf = (folder: string): string => readFileSync(join(folder, 'journal', '0000000001.log'), 'latin1');

describe('backup', () => {
	test('is a proven copy, named by its time and its last entry', async () => {
		const {folder, backup} = await backedUp();
		expect(backup).toMatch(/\/backup-\d{4}-\d{2}-\d{2}-\d{6}-entry-2$/);
		expect(journalOf(backup)).toBe(journalOf(folder));
		expect((await verbHere('--data', backup, 'verify')).stdout).toContain('All agrees: 2 entries, 1 receipt,');
	});

	test('goes into the shop’s own folder when no other is named, and says what it holds', async () => {
		const shop = await practiceShop();
		const {code, stdout} = await shop.run('backup');
		expect(code).toBe(0);
		expect(stdout).toMatch(/^Backed up and proven in SHOP\/backups\/backup-.*-entry-1\nCorner Café: 1 entry, 0 receipts\n$/);
	});

	test('is made while the counter is open', async () => {
		const shop = await practiceShop();
		const counter = openCounter(shop.folder);
		await counter.until('Find, scan, or 3*name');
		expect((await shop.run('backup')).code).toBe(0);
	});

	test('keeps the newest fourteen, and nothing of anybody else goes', async () => {
		const shop = await practiceShop();
		const into = scratchFolder();
		writeFileSync(join(into, 'holiday.jpg'), 'me');
		for (let day = 10; day < 26; day += 1)
			cpSync(shop.folder, join(into, `backup-2025-01-${day}-120000-entry-1`), {recursive: true});
		await shop.run('sell', '1001', '--card');
		const {stdout} = await shop.run('backup', into);
		expect(stdout).toContain('Removed 3 old backups.');
		const names = readdirSync(into);
		expect(names.filter(name => name.startsWith('backup-'))).toHaveLength(14);
		expect(names).toContain('holiday.jpg');
		expect(names).not.toContain('backup-2025-01-12-120000-entry-1');
	});

	test('goes where counter.json says, with a copy in the second place while that is there', async () => {
		const shop = await practiceShop();
		const [into, second] = [scratchFolder(), scratchFolder()];
		writeFileSync(join(shop.folder, 'counter.json'), JSON.stringify({backup: {folder: into, keep: 2, second}}));
		const {code, document} = await shop.json('backup');
		expect({code, document}).toMatchObject({code: 0, document: {isNew: true, second: {isNew: true}}});
		expect([readdirSync(into), readdirSync(second)].map(names => names.length)).toEqual([1, 1]);
		rmSync(second, {recursive: true});
		const again = await shop.run('backup');
		expect(again.stdout).toContain('Nothing was recorded since the backup in ');
		expect(again.stdout).toContain(`The second place, ${second}, is not there: no copy was made in it.`);
		expect(readdirSync(into)).toHaveLength(1);
		// What cannot be written to is trouble, and the first place stands.
		writeFileSync(join(shop.folder, 'counter.json'), JSON.stringify({backup: {folder: into, second: '/proc/self'}}));
		const failed = await shop.run('backup');
		expect(failed.code).toBe(1);
		expect(failed.stderr).toContain('No copy was made in the second place: /proc/self cannot be used');
		expect(failed.stdout).toContain('Backed up and proven in ');
	});

	test.each(['/shop/journal', '/shop/backups/x'])('does not take %s of the shop for a second place', async inside => {
		const shop = await practiceShop();
		const second = shop.folder.replace(/\/shop$/, inside);
		writeFileSync(join(shop.folder, 'counter.json'), JSON.stringify({backup: {second}}));
		const {code, stderr} = await shop.run('backup');
		expect(code).toBe(0);
		expect(stderr).toContain('counter.json: "backup.second" is inside the shop’s folder, where a copy dies with the shop.');
	});

	test('of a damaged shop is refused with where the damage is, and leaves nothing behind', async () => {
		const shop = await practiceShop();
		const segment = join(shop.folder, 'journal', '0000000001.log');
		writeFileSync(segment, readFileSync(segment, 'utf8').replace('Brown Bread', 'Brawn Bread'));
		const into = scratchFolder();
		const {code, stderr} = await shop.run('backup', into);
		expect(code).toBe(4);
		expect(stderr).toContain('damaged at entry 1');
		expect(readdirSync(into)).toEqual([]);
	});
});

describe('restore', () => {
	test('into a new folder brings all of it', async () => {
		const {backup, folder} = await backedUp();
		const other = newShop();
		const {code, stdout} = await other.run('restore', backup);
		expect({code, stdout}).toEqual({code: 0, stdout: 'Restored SHOP\nCorner Café: 2 entries, 1 receipt\n'});
		expect(journalOf(other.folder)).toBe(journalOf(folder));
		expect((await other.run('verify')).stdout).toContain('All agrees: 2 entries, 1 receipt,');
	});

	test('has no note of a history that it never had, also where a backup itself is opened', async () => {
		const {backup} = await backedUp();
		const other = newShop();
		await other.run('restore', backup);
		expect((await other.run('sell', '1001', '--card')).stderr).toBe('');
		expect((await verbHere('--data', backup, 'sell', '1001', '--card')).stderr).toBe('');
	});

	test('over a shop is refused until its name is given; then it is set aside whole', async () => {
		const shop = await backedUp();
		await shop.run('sell', '1002', '--card');
		const before = shop.journal();
		const refused = await shop.run('restore', shop.backup);
		expect(refused.code).toBe(2);
		expect(refused.stderr).toContain('There is a shop in SHOP already.');
		expect(refused.stderr).toContain('add --over "Corner Café"');
		expect((await shop.run('restore', shop.backup, '--over', 'Corner Cafe')).code).toBe(2);
		expect(shop.journal()).toBe(before);
		const {code, stdout} = await shop.run('restore', shop.backup, '--over', 'Corner Café');
		expect(code).toBe(0);
		expect(stdout).toContain('What stood there before is in SHOP-before-restore');
		expect((await shop.run('verify')).stdout).toContain('All agrees: 2 entries, 1 receipt,');
		expect(commandLine(`${shop.folder}-before-restore`).journal()).toBe(before);
		rmSync(`${shop.folder}-before-restore`, {recursive: true});
	});

	test('over a damaged shop goes by the name in the backup', async () => {
		const shop = await backedUp();
		truncateSync(join(shop.folder, 'journal', '0000000001.log'), 300);
		expect((await shop.run('verify')).code).toBe(4);
		expect((await shop.run('restore', shop.backup)).code).toBe(2);
		expect((await shop.run('restore', shop.backup, '--over', 'Corner Café')).code).toBe(0);
		expect((await shop.run('verify')).code).toBe(0);
		rmSync(`${shop.folder}-before-restore`, {recursive: true});
	});

	test('under an open counter is refused', async () => {
		const shop = await backedUp();
		const counter = openCounter(shop.folder);
		await counter.until('Find, scan, or 3*name');
		const before = shop.journal();
		const {code, stderr} = await shop.run('restore', shop.backup, '--over', 'Corner Café');
		expect(code).toBe(5);
		expect(stderr).toContain('The shop is open in process');
		expect(shop.journal()).toBe(before);
	});

	const spoilt: Readonly<Record<string, (backup: string) => void>> = {
		'was cut in half': backup => truncateSync(join(backup, 'journal', '0000000001.log'), 5000),
		'lost its head': backup => rmSync(join(backup, 'head')),
		'was changed': backup => {
			const segment = join(backup, 'journal', '0000000001.log');
			writeFileSync(segment, readFileSync(segment, 'utf8').replace('Brown Bread', 'Brawn Bread'));
		},
		'has a line too many': backup => {
			const segment = join(backup, 'journal', '0000000001.log');
			const text = readFileSync(segment, 'utf8');
			writeFileSync(segment, text + text.split(/(?<=\n)/).at(-1));
		},
	};
	test.each(Object.entries(spoilt))('of a backup that %s is refused, and nothing stands in the folder', async (_what, spoil) => {
		const {backup} = await backedUp();
		spoil(backup);
		const other = newShop();
		const {code, stderr} = await other.run('restore', backup);
		expect(code).toBe(4);
		expect(stderr).toContain('damaged at entry');
		expect(existsSync(other.folder)).toBe(false);
	});

	test('of what is no backup says so', async () => {
		const {code, stderr} = await newShop().run('restore', scratchFolder());
		expect(code).toBe(1);
		expect(stderr).toContain('There is no backup in ');
	});
});

describe('rebuild', () => {
	test('makes snapshot and history anew from the journal, whatever they said', async () => {
		const shop = await practiceShop();
		await shop.run('sell', '1001', '--card');
		writeFileSync(join(shop.folder, 'snapshot.json'), 'no snapshot');
		writeFileSync(join(shop.folder, 'history.sqlite'), 'no history');
		const before = shop.journal();
		expect(await shop.run('rebuild')).toEqual({
			code: 0,
			stdout: 'Made the snapshot and the history anew from 2 entries of the journal.\n',
			stderr: '',
		});
		expect(shop.journal()).toBe(before);
		const {stdout, stderr} = await shop.run('verify');
		expect(stdout).toContain('All agrees: 2 entries');
		expect(stderr).toBe('');
		expect(readFileSync(join(shop.folder, 'snapshot.json'), 'utf8')).toContain('Corner Café');
	});

	test('under an open counter is refused', async () => {
		const shop = await practiceShop();
		const counter = openCounter(shop.folder);
		await counter.until('Find, scan, or 3*name');
		expect((await shop.run('rebuild')).code).toBe(5);
	});

	test('of a damaged journal is refused: there is nothing to build on', async () => {
		const shop = await practiceShop();
		const segment = join(shop.folder, 'journal', '0000000001.log');
		writeFileSync(segment, readFileSync(segment, 'utf8').replace('Brown Bread', 'Brawn Bread'));
		expect((await shop.run('rebuild')).code).toBe(4);
	});
});
