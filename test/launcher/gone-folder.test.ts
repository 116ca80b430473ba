// Owns that a working directory which somebody removed is no bug: what needs it is refused in a sentence, and all else goes on.
import {execFile} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';
import {practiceShop, program, scratchFolder} from '../support/command-line.ts';

/** Runs a verb in a folder that is removed before the program starts. */
async function fromNowhere(...words: readonly string[]) {
	const folder = join(scratchFolder(), 'gone');
	mkdirSync(folder);
	const script = 'rmdir "$PWD" && exec "$0" "$@"';
	try {
		const {stdout, stderr} = await promisify(execFile)('sh', ['-c', script, process.execPath, program, ...words], {cwd: folder});
		return {code: 0, stdout, stderr};
	} catch (error) {
		const {code, stdout, stderr} = error as {readonly code: number; readonly stdout: string; readonly stderr: string};
		return {code, stdout, stderr};
	}
}

test('with every path named from the root on, all goes on', async () => {
	const {folder} = await practiceShop();
	expect(await fromNowhere('--version')).toMatchObject({code: 0, stderr: ''});
	expect(await fromNowhere('--data', folder, 'sell', '1001', '--card')).toMatchObject({code: 0, stderr: ''});
});

test.each([
	['the shop', ['--data', 'shop', 'account', 'list']],
	['what is imported', ['import', 'old']],
	['where it is exported to', ['export', 'sales', 'out']],
	['where backups are', ['backup', 'backups']],
	['the backup', ['restore', 'backup']],
])('%s, named from there, is refused in a sentence', async (_what, words) => {
	const {folder} = await practiceShop();
	const shop = words[0] === '--data' ? [] : ['--data', folder];
	expect(await fromNowhere(...shop, ...words)).toEqual({
		code: 2,
		stdout: '',
		stderr: 'The folder you are in is not there any more. Go to another one with cd, or name every path from the root on.\n',
	});
});
