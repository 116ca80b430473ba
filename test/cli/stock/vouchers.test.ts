// The verbs of vouchers: brought in from a file, listed, sold, written off, and in the audit.
import {readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, onTestFinished, test, vi} from 'vitest';
import {openStore} from '../../../src/store/opening/opening.ts';
import {makeShopFolder} from '../../../src/store/opening/shop-folder.ts';
import {commandLine, scratchFolder} from '../../support/command-line.ts';
import {opened} from '../../support/commands.ts';
import {keeper, play} from '../../support/vouchers.ts';

/** The command line on a shop that keeps vouchers, and a file of some. */
async function voucherLine() {
	const folder = join(scratchFolder(), 'shop');
	vi.stubEnv('COUNTERFOIL_VOUCHER_KEY', join(scratchFolder(), 'key'));
	onTestFinished(() => void vi.unstubAllEnvs());
	makeShopFolder(folder);
	const store = await openStore(folder);
	for (const said of [opened({services: [play()]}), keeper])
		await store.till.execute({id: said.type, operator: 1, till: 1, ...said});
	await store.close();
	const file = join(scratchFolder(), 'batch.csv');
	const row = (n: number, product = 'Play 50'): string => `${product},700000000000${1000 + n},S${n},2099-12-31\n`;
	writeFileSync(file, `product,pin,serial,expiry\n${row(1)}${row(2)}${row(3)}${row(3)}${row(4, 'Play 100')}`);
	return {...commandLine(folder), file};
}

test('vouchers are brought in, listed, sold and written off, and the audit tells of it', async () => {
	const {run, json, file} = await voucherLine();
	expect(await run('import', 'vouchers', file, '--service', 'play')).toEqual({
		code: 3,
		stdout: 'batch.csv, line 5: left out. Its PIN or its serial stands in line 4 already.\n4 in, 1 left out.\n',
		stderr: '',
	});
	expect((await run('setting', 'set', 'low-vouchers', '2')).code).toBe(0);
	const list = [
		'Service  Voucher   In stock  First expires',
		'Play     Play 50          3  2026-03-02',
		'Play     Play 100         1  2026-03-02     low',
		'',
	];
	expect((await run('voucher', 'list')).stdout).toBe(list.join('\n'));
	expect((await run('voucher', 'low')).stdout).toBe([list[0], list[2], ''].join('\n'));
	const sold = await run('service', 'play', '--product', 'Play 50', '--cash', 'exact');
	expect(sold.stdout).toMatch(/Voucher PIN\n +7000 0000 0000 1001\n/);
	expect(sold.stdout).toContain('  Serial S1, until 2026-03-02');
	expect(sold.stdout).not.toContain('DEMO');
	const gone = await json('voucher', 'write-off', 'S3', '--service', 'play', '--reason', 'scratched');
	expect(gone.document).toMatchObject({writtenOff: ['S3'], vouchers: [{sellable: 1}, {sellable: 1, standing: 'low'}]});
	expect((await run('voucher', 'write-off', '--product', 'play 100', '--service', 'play', '--reason', 'sent back')).stdout).toBe(
		'Wrote off 1 voucher of Play.\n',
	);
	expect((await run('service', 'play', '100', '--cash', 'exact')).stderr).toContain(
		'There is no voucher Play 100 of Play in stock.',
	);
	const audit = (await run('audit', '--kind', 'vouchers')).stdout;
	expect(audit).toContain('took in 4 vouchers of Play');
	expect(audit).toContain('wrote off 1 voucher of Play: scratched');
	expect((await run('verify')).code).toBe(0);
});

test('a backup that is put back says that what was sold since is in stock again', async () => {
	const {run, file} = await voucherLine();
	await run('import', 'vouchers', file, '--service', 'play');
	const into = scratchFolder();
	await run('backup', into);
	await run('service', 'play', '--product', 'Play 50', '--cash', 'exact');
	const [name = ''] = readdirSync(into);
	const said = await run('restore', join(into, name), '--over', 'Corner Café');
	expect(said.stdout).toContain('It has 4 vouchers in stock: those that were sold since it was made are among them');
});

test.each([
	[
		['voucher', 'write-off', '--service', 'play', '--reason', 'x'],
		'Name the serials, or say which: --expired, --product NAME, --expiry DAY. Not both.',
		2,
	],
	[['voucher', 'write-off', 'S9', '--service', 'play', '--reason', 'x'], 'There is no voucher "S9" of Play in stock.', 3],
	[['voucher', 'write-off', '--expired', '--service', 'play', '--reason', 'x'], 'No vouchers are named. Name one at least.', 3],
])('%j is refused with a sentence', async (words, sentence, code) => {
	const {run, journal} = await voucherLine();
	const before = journal();
	const answer = await run(...words);
	expect([answer.code, journal()]).toEqual([code, before]);
	expect(answer.stderr).toContain(sentence);
});
