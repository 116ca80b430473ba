// The program on a disk that is really full or read-only: its own small file system in its own namespace (faults.md).
import {execFile, execFileSync} from 'node:child_process';
import {promisify} from 'node:util';
import {describe, expect, test} from 'vitest';
import {practiceShop, program} from '../support/command-line.ts';

/** Whether this machine lets us mount a file system for ourselves; without that these tests are skipped, and vitest says so. */
function canMount(): boolean {
	try {
		execFileSync('/usr/bin/unshare', ['-Urm', 'mount', '-t', 'tmpfs', 'none', '/mnt'], {stdio: 'ignore'});
		return true;
	} catch {
		return false;
	}
}

/** `full` fills the disk, `room` makes room again, `read-only` and `writable` remount it; anything else is a verb of the program. */
const script = `
mount -t tmpfs -o size=300k,mode=700 none /mnt && cp -a "$3" /mnt/shop && rm -f /mnt/shop/holder
node=$1 program=$2; shift 3
for step in "$@"; do
	case $step in
		full) dd if=/dev/zero of=/mnt/filler bs=1k 2>/dev/null;;
		room) rm /mnt/filler;;
		history) [ -f /mnt/shop/history.sqlite ] && echo '0 history is there' || echo '1 history is gone';;
		torn) printf '00000500 0000000002 0f1e' >> /mnt/shop/journal/0000000001.log;;
		read-only) mount -o remount,ro /mnt;;
		*) "$node" "$program" --data /mnt/shop $step >/tmp/out.$$ 2>&1; echo "$? $(grep -vE '^(history.sqlite cannot be used|Only [0-9]+ MB are left)' /tmp/out.$$ | head -1)"; rm -f /tmp/out.$$;;
	esac
done`;

/** Does the steps on a copy of a practice shop and answers with each verb's exit code and first line, but for the note that the past is read from the journal. */
async function onSmallDisk(...steps: readonly string[]): Promise<readonly string[]> {
	const {folder} = await practiceShop();
	const {stdout} = await promisify(execFile)('/usr/bin/unshare', [
		'-Urm',
		'bash',
		'-c',
		script,
		'bash',
		process.execPath,
		program,
		folder,
		...steps,
	]);
	return stdout.trimEnd().split('\n');
}

const agrees = (entries: number, receipts: number) =>
	`0 All agrees: ${entries} entries, ${receipts} receipt${receipts === 1 ? '' : 's'}, double entry, balances, stock, receipt numbers and history.`;
const list = '0 Id  Name                  Created           Balance';

describe.skipIf(!canMount())('a disk of 300 kB', () => {
	test('with room on it sells', async () => {
		const said = await onSmallDisk('account list', 'sell 1001 --card', 'verify');
		expect(said).toEqual([list, expect.stringMatching(/^0 .*Corner Café/), agrees(2, 1)]);
	});

	test('that was full loses nothing and sells when there is room again', async () => {
		const said = await onSmallDisk(
			'sell 1001 --card',
			'full',
			'sell 1001 --card',
			'room',
			'verify',
			'sell 1001 --card',
			'verify',
		);
		// What is sold on the full disk may still fit into the last block that the journal has; it is refused or it is there.
		const sold = said.slice(0, 2).filter(line => line.startsWith('0 ')).length;
		expect([said[2], said[4]]).toEqual([agrees(1 + sold, sold), agrees(2 + sold, 1 + sold)]);
	});

	test('is so small that every opening says so', async () => {
		const {folder} = await practiceShop();
		const {stdout} = await promisify(execFile)('/usr/bin/unshare', [
			'-Urm',
			'bash',
			'-c',
			'mount -t tmpfs -o size=300k,mode=700 none /mnt && cp -a "$3" /mnt/shop && rm -f /mnt/shop/holder && "$1" "$2" --data /mnt/shop account list 2>&1 >/dev/null',
			'bash',
			process.execPath,
			program,
			folder,
		]);
		expect(stdout).toMatch(/^Only 0 MB are left on the disk of the shop\. Make room: on a full disk sales may be refused\.\n/);
	});

	test('that is full opens', async () => {
		expect(await onSmallDisk('full', 'account list')).toEqual([list]);
	});

	// A few sales still fit into the last block that the journal has.
	test('that is full refuses what no longer fits as not recorded, and has all the rest', async () => {
		const said = await onSmallDisk('full', ...Array(10).fill('sell 1001 --card'), 'room', 'verify');
		const sold = said.slice(0, 10).filter(line => line.startsWith('0 ')).length;
		expect(sold).toBeLessThan(10);
		for (const line of said.slice(sold, 10)) expect(line).toMatch(/^1 NOT RECORDED \(the disk is full\)\. Nothing was sold\./);
		expect(said[10]).toBe(agrees(1 + sold, sold));
	});

	test('has no room for a backup beside selling: it is refused before it begins, and nothing is left of it', async () => {
		const said = await onSmallDisk('backup', 'sell 1001 --card');
		expect(said[0]).toBe('1 /mnt/shop/backups cannot be used (the disk is full). Nothing was changed.');
		expect(said[1]).toMatch(/^0 /);
	});

	test('that is full keeps nobody from verifying: who reads writes nothing', async () => {
		const [, verified, again] = await onSmallDisk('sell 1001 --card', 'full', 'verify', 'room', 'verify');
		expect([verified, again]).toEqual([agrees(2, 1), agrees(2, 1)]);
	});

	test('that is full costs no history that was good', async () => {
		const said = await onSmallDisk('sell 1001 --card', 'full', ...Array(4).fill('sell 1001 --card'), 'history');
		expect(said.at(-1)).toBe('0 history is there');
	});

	test('that is full and has a torn tail opens', async () => {
		expect((await onSmallDisk('torn', 'full', 'account list'))[0]).toMatch(/^0 /);
	});

	test('that is read-only, or full, is a sentence for what changes something, and shows the past all the same', async () => {
		const changing = [
			'stock receive 1001 5',
			'stock price 1001 none --from 2999-04-01',
			'setting set vat-rate none --from 2999-04-01',
			'service electricity 100 --to 07123456786 --card --meter-anyway',
			'account freeze 2',
		];
		const showing = ['receipt list --day today', 'receipt find bread', 'receipt show 1'];
		const said = await onSmallDisk('sell 1001 --card', 'read-only', ...changing, ...showing);
		for (const line of said.slice(1, 1 + changing.length))
			expect(line).toBe('1 /mnt/shop cannot be used (the disk is read-only). Nothing was changed.');
		for (const line of said.slice(1 + changing.length)) expect(line).toMatch(/^0 /);
		const onFull = await onSmallDisk('sell 1001 --card', 'full', ...showing);
		for (const line of onFull.slice(1)) expect(line).toMatch(/^0 /);
	});

	test('that is read-only is said, and is no bug', async () => {
		const [sold, listed] = await onSmallDisk('read-only', 'sell 1001 --card', 'account list');
		expect(sold).toBe('1 /mnt/shop cannot be used (the disk is read-only). Nothing was changed.');
		expect(listed).not.toMatch(/^70 /);
		expect(await onSmallDisk('read-only', 'backup /mnt/new/backups')).toEqual([
			'1 /mnt/new/backups cannot be used (the disk is read-only). Nothing was changed.',
		]);
	});
});
