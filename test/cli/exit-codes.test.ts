// Exit codes: no shop 1, damage 4, locked 5, an answer that does not arrive 6. A reader who leaves is no failure where nothing was done.
import {execFile} from 'node:child_process';
import {appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, test} from 'vitest';
import {entryVersion} from '../../src/domain/ports/journal.ts';
import {encodeEntry, headLength} from '../../src/store/journal/entry.ts';
import {type CommandLine, commandLine, heldOpen, practiceShop, program, scratchFolder} from '../support/command-line.ts';
import {verbHere} from '../support/verb-here.ts';

const segmentOf = ({folder}: CommandLine): string => join(folder, 'journal', '0000000001.log');
const readingVerbs = [
	'account list',
	'account show 2',
	'account statement 2',
	'stock list',
	'stock show 1001',
	'receipt list',
	'receipt show 1',
	'receipt find bread',
	'setting list',
	'verify',
	'paths',
];
const sellingVerbs = [
	'sell 1001 --card',
	'service gaming 50 --card',
	'bill gym 100 --ref GYM-2026 --card',
	'account new Bela',
	'account edit 2 --name Bela',
	'account deposit 2 50',
	'account withdraw 2 50',
	'stock new 5001 Tea --price 5',
	'stock edit 1001 --name Loaf',
	'stock price 1001 20',
	'stock off 1001',
	'stock on 1001',
	'stock receive 1001 5',
	'stock adjust 1001 1 --reason found',
	'setting set vat-rate 14',
];
const failure = (exit: number, code: string, message: string) => ({code: exit, stderr: '', document: {error: {code, message}}});

describe('0: done', () => {
	test.each(readingVerbs)('%s, and nothing in the journal moves', async line => {
		const {run, json, journal} = await practiceShop();
		await run('sell', '1001', '--card');
		const before = journal();
		expect(await json(...line.split(' '))).toMatchObject({code: 0, stderr: ''});
		expect(journal()).toBe(before);
	});
});

describe('1: it cannot be done here', () => {
	const noShop = failure(1, 'no-shop', 'There is no shop in SHOP. Start the counter there, or run counterfoil init.');

	test('where there is no shop', async () => {
		const {json, folder} = commandLine(join(scratchFolder(), 'shop'));
		for (const line of ['account list', 'sell 1001 --card', 'import .']) expect(await json(...line.split(' '))).toEqual(noShop);
		expect(existsSync(folder)).toBe(false);
		mkdirSync(folder, {mode: 0o700});
		expect(await json('account', 'list')).toEqual(noShop);
	});

	test('where others can read the folder', async () => {
		const {run, json, folder, journal} = await practiceShop();
		const before = journal();
		chmodSync(folder, 0o755);
		const message = "Others on this machine can read SHOP, and it holds customers and tokens. Run: chmod 700 'SHOP'";
		for (const line of ['account list', 'sell 1001 --card', 'verify'])
			expect(await json(...line.split(' '))).toEqual(failure(1, 'readable-by-others', message));
		expect(journal()).toBe(before);
		chmodSync(folder, 0o700);
		expect((await run('account', 'list')).code).toBe(0);
	});
});

describe('1: a folder that cannot be made', () => {
	const unusable = (path: string, why: string) => `${path} cannot be used (${why}). Nothing was changed.`;

	// Below /proc the system answers to every making of a folder that there is no such place.
	test.each(['backup', 'export sales'])('%s below /proc ends, and says so', async verb => {
		const {json, journal} = await practiceShop();
		const before = journal();
		const path = '/proc/counterfoil/shop';
		expect(await json(...verb.split(' '), path)).toMatchObject({
			code: 1,
			document: {error: {message: unusable(path, 'it is not there')}},
		});
		expect(journal()).toBe(before);
	});

	test('init below /proc ends, and says so', async () => {
		expect(await commandLine('/proc/counterfoil/shop').json('init', '--practice')).toMatchObject({
			code: 1,
			document: {error: {message: unusable('SHOP', 'it is not there')}},
		});
	});

	test('a backup onto a file, or below one', async () => {
		const {run} = await practiceShop();
		const file = join(scratchFolder(), 'file');
		writeFileSync(file, '');
		for (const path of [file, join(file, 'below')])
			expect((await run('backup', path)).stderr).toBe(`${unusable(path, 'that is a file, not a folder')}\n`);
	});
});

describe('4: the files are damaged', () => {
	const damaged =
		/^The shop's files are damaged at entry \d+: .*\. Nothing was changed, and nothing more is sold\. Start the counter to see what is whole, or put a backup back: counterfoil restore BACKUP$/;

	/** Every verb says damage, and leaves every byte where it is. */
	async function isDamage(shop: CommandLine, entry: number): Promise<void> {
		const before = shop.journal();
		for (const line of ['verify', 'account list', 'sell 1001 --card', 'export sales out']) {
			const {code, document, stderr} = await shop.json(...line.split(' '));
			expect([line, code, stderr]).toEqual([line, 4, '']);
			expect(document).toEqual({error: {code: 'damaged', message: expect.stringMatching(damaged)}});
			expect(JSON.stringify(document)).toContain(`at entry ${entry}:`);
		}
		expect(shop.journal()).toBe(before);
	}

	test('an edited entry', async () => {
		const shop = await practiceShop();
		await shop.run('sell', '1001', '--card');
		writeFileSync(segmentOf(shop), readFileSync(segmentOf(shop), 'utf8').replace('"tender":"card"', '"tender":"cash"'));
		await isDamage(shop, 2);
	});

	test('the last entry gone at its line’s end', async () => {
		const shop = await practiceShop();
		await shop.run('sell', '1001', '--card');
		writeFileSync(
			segmentOf(shop),
			readFileSync(segmentOf(shop), 'utf8')
				.split(/(?<=\n)/)
				.slice(0, -1)
				.join(''),
		);
		await isDamage(shop, 2);
	});

	test('an entry of a newer version', async () => {
		const shop = await practiceShop();
		const text = readFileSync(segmentOf(shop), 'utf8');
		const entry = {...JSON.parse(text.slice(headLength)), seq: 2, tillSeq: 2, v: entryVersion + 1};
		appendFileSync(segmentOf(shop), encodeEntry(entry, text.split(' ', 3)[2] ?? '').bytes);
		const message = 'Entry 2 was written by a newer Counterfoil. Nothing was changed. Update the program, then open the shop.';
		expect(await shop.json('account', 'list')).toEqual(failure(4, 'newer-version', message));
		expect(await shop.run('sell', '1001', '--card')).toEqual({code: 4, stdout: '', stderr: `${message}\n`});
	});

	test('a torn tail is none: it is noted, and the verb is done', async () => {
		const shop = await practiceShop();
		appendFileSync(segmentOf(shop), '00000500 0000000002 0f1e');
		const read = await shop.run('account', 'list');
		expect([read.code, read.stdout.startsWith('Id  Name')]).toEqual([0, true]);
		expect(read.stderr).toBe(
			'The last write is not finished: 24 bytes that were never acknowledged. If no counter is selling just now, the power went; its next start sets them aside.\n',
		);
		const sold = await shop.run('sell', '1001', '--card');
		expect([sold.code, sold.stderr]).toEqual([
			0,
			expect.stringMatching(
				/^The last write before the power went was never finished and never acknowledged; its 24 bytes are kept in SHOP\/quarantine\/torn-after-1-\d+\.bin\. All that was acknowledged is here\.\n$/,
			),
		]);
		expect((await shop.run('account', 'list')).stderr).toBe('');
	});
});

describe('5: another process has the shop open', () => {
	test('every verb that changes something says so at once and names who', async () => {
		const {json, folder, journal} = await practiceShop();
		const holder = await heldOpen(folder);
		const before = journal();
		const message = `The shop is open in process ${holder.pid} (counter, since 2026-03-02T08:00:00.000Z). Leave that one first. Reading works meanwhile.`;
		const answers = await Promise.all(sellingVerbs.map(line => json(...line.split(' '))));
		for (const [index, answer] of answers.entries()) expect(answer, sellingVerbs[index]).toEqual(failure(5, 'locked', message));
		expect(journal()).toBe(before);
	});

	test('every verb that only reads works meanwhile, and changes nothing', async () => {
		const {run, json, folder, journal} = await practiceShop();
		await run('sell', '1001', '--card');
		await heldOpen(folder);
		const before = journal();
		const lines = [...readingVerbs, `export sales ${scratchFolder()}`, `import ${scratchFolder()} --dry-run`];
		const answers = await Promise.all(lines.map(line => json(...line.split(' '))));
		for (const [index, answer] of answers.entries())
			expect([lines[index], answer.code, answer.stderr]).toEqual([lines[index], lines[index]?.startsWith('import') ? 1 : 0, '']);
		expect(journal()).toBe(before);
	});

	test('and was killed: the next verb works', async () => {
		const {run, folder} = await practiceShop();
		const holder = await heldOpen(folder);
		holder.kill('SIGKILL');
		await new Promise(resolve => holder.once('exit', resolve));
		expect((await run('sell', '1001', '--card')).code).toBe(0);
	});
});

describe('the folder', () => {
	test('is --data, else $COUNTERFOIL_DATA, else below $XDG_DATA_HOME', async () => {
		const shopOf = async (env: NodeJS.ProcessEnv, ...words: readonly string[]) => {
			const {COUNTERFOIL_DATA: _data, XDG_DATA_HOME: _xdg, ...inherited} = process.env;
			const answer = await promisify(execFile)(process.execPath, [program, ...words, '--json', 'paths'], {
				env: {...inherited, HOME: '/h', ...env},
			});
			return JSON.parse(answer.stdout).shop;
		};
		expect(await shopOf({COUNTERFOIL_DATA: '/a', XDG_DATA_HOME: '/x'}, '--data', '/d')).toBe('/d');
		expect(await shopOf({COUNTERFOIL_DATA: '/a', XDG_DATA_HOME: '/x'})).toBe('/a');
		expect(await shopOf({COUNTERFOIL_DATA: '', XDG_DATA_HOME: '/x'})).toBe('/x/counterfoil');
		expect(await shopOf({})).toBe('/h/.local/share/counterfoil');
	});
});

describe('a closed pipe', () => {
	/** Runs a line of bash and answers with all that came of it: what was said, and the exit code of each command. */
	const piped = async (line: string) => {
		const {stdout, stderr} = await promisify(execFile)(
			'bash',
			['-c', `${line}; echo "\${PIPESTATUS[@]}"`, 'bash', process.execPath, program],
			{},
		);
		return {stdout, stderr};
	};

	test.each(['head -1', 'true', 'head -c 1'])('is quiet: | %s', async reader => {
		const {folder} = await practiceShop();
		const {stdout, stderr} = await piped(`"$1" "$2" --data ${folder} --json stock list | ${reader}`);
		expect(stderr).toBe('');
		expect(stdout).toMatch(/0 0\n$/);
	});

	test('of talk is quiet too', async () => {
		const {folder} = await practiceShop();
		expect((await piped(`"$1" "$2" --data ${folder} sell 9999 --card 2>&1 | true`)).stderr).toBe('');
	});

	test('takes no sale with it: it is said with its receipt', async () => {
		const {run, folder} = await practiceShop();
		const {stdout, stderr} = await piped(`"$1" "$2" --data ${folder} sell 1001 --card | true`);
		expect(stdout).toMatch(/^6 0\n$/);
		expect(stderr).toBe(unanswered('Receipt P1-000001 is recorded', 'whoever read it has gone'));
		expect((await run('verify')).stdout).toContain('All agrees: 2 entries, 1 receipt,');
	});
});

const unanswered = (done: string, why: string): string =>
	`${done}, but the answer could not be written to stdout: ${why}. Do not do it again.\n`;

describe('6: the answer could not be written', () => {
	/** Runs a verb with what a shell puts behind it. */
	async function sent(folder: string, words: string, behind: string) {
		const line = `"$1" "$2" --data ${folder} ${words} ${behind}; echo "exit $?" >&2`;
		const {stderr} = await promisify(execFile)('bash', ['-c', line, 'bash', process.execPath, program]);
		const [, said = '', code] = /^((?:.|\n)*)exit (\d+)\n$/.exec(stderr) ?? [];
		return {code: Number(code), said};
	}

	test.each([
		['sell 1001 --card', 'Receipt P1-000001 is recorded'],
		['--json sell 1001 --card', 'Receipt P1-000001 is recorded'],
		['account withdraw 2 50', 'Pay out R50.00\nReceipt P1-000001 is recorded'],
		['account new Bela', 'It is recorded as entry 2'],
		['stock count 1001 3', 'It is recorded as entry 2'],
		['setting set vat-rate 14', 'It is recorded as entry 2'],
		['rebuild', 'Snapshot and history are made anew'],
	])('%s on a full disk says what is recorded', async (words, done) => {
		const {run, folder} = await practiceShop();
		expect(await sent(folder, words, '> /dev/full')).toEqual({code: 6, said: unanswered(done, 'the disk is full')});
		expect((await run('verify')).code).toBe(0);
	});

	test('a backup is named, and is there', async () => {
		const {folder} = await practiceShop();
		const {code, said} = await sent(folder, 'backup', '> /dev/full');
		const [, path = ''] = /^The backup is proven in (\S+), but the answer/.exec(said) ?? [];
		expect([code, existsSync(path)]).toEqual([6, true]);
	});

	test.each(['stock list', '--json stock list', 'help', '--version', 'paths'])(
		'%s, which only reads, says it too',
		async words => {
			const {folder} = await practiceShop();
			expect(await sent(folder, words, '> /dev/full')).toEqual({
				code: 6,
				said: 'The answer could not be written to stdout: the disk is full.\n',
			});
		},
	);

	test('and stderr not either: the exit code still says it', async () => {
		const {run, folder} = await practiceShop();
		expect(await sent(folder, 'sell 1001 --card', '> /dev/full 2> /dev/full')).toEqual({code: 6, said: ''});
		expect((await run('receipt', 'list')).stdout).toContain('P1-000001');
	});

	test('a place that may not be written to', async () => {
		const {folder} = await practiceShop();
		expect(await sent(folder, 'sell 1001 --card', '1< /dev/null')).toEqual({
			code: 6,
			said: unanswered('Receipt P1-000001 is recorded', 'it is closed'),
		});
	});

	// Node opens the null device in its place, as a program does that wants no answer: so it is said, and is no failure.
	test('a closed stdout is said, and so is the receipt', async () => {
		const {folder} = await practiceShop();
		expect(await sent(folder, 'sell 1001 --card', '>&-')).toEqual({
			code: 0,
			said: 'Receipt P1-000001 is recorded. stdout is closed, so nobody reads the answer.\n',
		});
		expect(await sent(folder, 'sell 1001 --card', '> /dev/null')).toEqual({code: 0, said: ''});
		expect(await sent(folder, 'stock list', '>&-')).toEqual({code: 0, said: ''});
	});

	test('a refusal keeps its own code', async () => {
		const {folder} = await practiceShop();
		expect((await sent(folder, '--json sell 9999 --card', '> /dev/full')).code).toBe(3);
	});
});

describe('2: the working directory is gone', () => {
	/** Runs a verb where there is no place to be any more. */
	const runThere = (...words: readonly string[]) => {
		const line = 'node="$1" program="$2"; mkdir "$3" && cd "$3" && rmdir "$3" && shift 3 && exec "$node" "$program" "$@"';
		const gone = join(scratchFolder(), 'gone');
		return promisify(execFile)('bash', ['-c', line, 'bash', process.execPath, program, gone, ...words]);
	};

	test.each([
		['the shop', 'shop', ['stock', 'list']],
		['a backup', undefined, ['backup', 'copies']],
		['an export', undefined, ['export', 'sales', 'out']],
		['an import', undefined, ['import', 'old']],
		['what is restored', undefined, ['restore', 'copy']],
	])('and the path of %s begins there', async (_what, data, words) => {
		const {folder} = await practiceShop();
		await expect(runThere('--data', data ?? folder, ...words)).rejects.toMatchObject({
			code: 2,
			stdout: '',
			stderr: 'The working directory is gone. Change to one that is there, or give whole paths, beginning with /.\n',
		});
	});

	test('is no matter where every path is whole', async () => {
		const {folder} = await practiceShop();
		expect((await runThere('--data', folder, 'stock', 'list')).stdout).toContain('Brown Bread');
	});
});

test('nothing is left behind: no holder, no temporary file, no process', async () => {
	const {run, folder} = await practiceShop();
	await run('sell', '1001', '--card');
	await run('account', 'list');
	expect(existsSync(join(folder, 'holder'))).toBe(false);
	expect((await verbHere('--data', folder, 'verify')).code).toBe(0);
	rmSync(folder, {recursive: true});
});
