// The verb `vend-simulator`: started as whoever practises starts it, asked with curl's words, and stopped.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {httpProvider} from '../../../src/providers/http/http-provider.ts';
import {aVend, never} from '../../providers/providing.ts';
import {program, scratchFolder} from '../../support/command-line.ts';
import {verbHere} from '../../support/verb-here.ts';

type Ready = {
	readonly url: string;
	readonly book: string;
	readonly keyFile: string;
	readonly vends: number;
	readonly balance: number;
};

/** Starts it in a process of its own; answers with what it says once it listens. */
async function started(
	...words: readonly string[]
): Promise<{readonly said: Ready; readonly stop: () => Promise<number | null>}> {
	const child = spawn(process.execPath, [program, '--json', 'vend-simulator', '--port', '0', ...words], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	onTestFinished(() => void child.kill('SIGKILL'));
	let text = '';
	for await (const part of child.stdout) {
		text += part;
		if (text.endsWith('}\n')) break;
	}
	return {
		said: JSON.parse(text) as Ready,
		stop: async () => {
			child.kill('SIGTERM');
			const [code] = await once(child, 'exit');
			return code;
		},
	};
}

test('It makes a key and a book, vends, stops when it is told to, and goes on where it was', async () => {
	const book = join(scratchFolder(), 'practice', 'book.jsonl');
	const {said, stop} = await started('--book', book);
	expect(said).toMatchObject({book, vends: 0, balance: 10_000_000, url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/)});
	expect([statSync(said.keyFile).mode & 0o777, statSync(book).mode & 0o777]).toEqual([0o600, 0o600]);
	const key = (): string => readFileSync(said.keyFile, 'latin1').trim();
	expect(await httpProvider({url: said.url, key}).vend(aVend(), never)).toMatchObject({outcome: 'issued'});
	expect(await stop()).toBe(0);

	const again = await started('--book', book);
	expect(again.said).toMatchObject({keyFile: said.keyFile, vends: 1, balance: 9_990_000});
	expect(await again.stop()).toBe(0);
});

test('What it cannot start with gets a sentence, and makes no book', async () => {
	const folder = scratchFolder();
	const rules = join(folder, 'rules.json');
	const book = join(folder, 'book.jsonl');
	const taken = createServer();
	await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void taken.close());
	const {port} = taken.address() as AddressInfo;
	writeFileSync(rules, '{"lost": 120}');
	const cases: readonly (readonly [words: readonly string[], code: number, sentence: string])[] = [
		[['--port', '70000'], 2, '--port: it is a number up to 65535, such as 4170. With 0 it takes any that is free.\n'],
		[['--rules', rules], 2, '--rules: lost is a number from 0 to 100.\n'],
		[['--rules', join(folder, 'none')], 2, `--rules: ${join(folder, 'none')} cannot be read (ENOENT).\n`],
		[
			['--port', String(port)],
			1,
			`Port ${port} is taken, maybe by another simulator. Stop that one, or take another port with --port.\n`,
		],
		[['--port', '0', '--key-file', '/proc/none/key'], 1, `The simulator cannot use ${book} or /proc/none/key (ENOENT).\n`],
	];
	for (const [words, code, sentence] of cases)
		expect(await verbHere('vend-simulator', '--book', book, ...words)).toMatchObject({
			code,
			stderr: expect.stringContaining(sentence),
		});
	expect(existsSync(book)).toBe(false);
});
