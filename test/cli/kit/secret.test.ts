// Secrets from an open file, a line each, and from the terminal without an echo.
import {closeSync, openSync, writeFileSync} from 'node:fs';
import {PassThrough} from 'node:stream';
import {afterEach, describe, expect, test} from 'vitest';
import {fdArgument, readSecret, type Typing} from '../../../src/cli/kit/secret.ts';
import {heardBy} from '../../../src/cli/kit/writing.ts';
import {newFolder} from '../../support/stored-shop.ts';

afterEach(() => heardBy(undefined));

/** A terminal on which somebody types; what is written to it, and whether it echoes. */
function terminal() {
	const modes: boolean[] = [];
	let written = '';
	heardBy((_place, bytes) => {
		written += Buffer.from(bytes).toString();
	});
	const stream = Object.assign(new PassThrough(), {
		isTTY: true,
		setRawMode(isRaw: boolean) {
			modes.push(isRaw);
			return stream;
		},
	});
	return {stdin: stream as unknown as Typing, type: (keys: string) => stream.write(keys), modes, written: () => written};
}

describe('A PIN from an open file', () => {
	test('is a line of it; the next one is the next line', async () => {
		const path = `${newFolder()}-pins`;
		writeFileSync(path, '805317\r\n 271904');
		const fd = openSync(path, 'r');
		expect([await readSecret({fd, ask: 'PIN'}), await readSecret({fd, ask: 'PIN'}), await readSecret({fd, ask: 'PIN'})]).toEqual([
			'805317',
			'271904',
			'',
		]);
		closeSync(fd);
	});
	test('is refused where there is no such file, or no line in it', async () => {
		await expect(readSecret({fd: 9999, ask: 'PIN'})).rejects.toThrow('--pin-fd: file 9999 cannot be read (EBADF).');
		const code = {fd: 9999, ask: 'Recovery code', option: '--code-fd'};
		await expect(readSecret(code)).rejects.toThrow('--code-fd: file 9999 cannot be read (EBADF). Use it like --code-fd 3');
		const fd = openSync('/dev/zero', 'r');
		await expect(readSecret({fd, ask: 'PIN'})).rejects.toThrow('a line that is too long');
		closeSync(fd);
	});
	test.each(['1', '2', '-1', 'three', '3.5', '', '4829', '805317'])(
		'%j is no open file to read from, and is not shown again',
		text => {
			const says = '--code-fd: it takes the number of an open file to read from, and never the secret itself. Use it like';
			expect(() => fdArgument('--code-fd')(text)).toThrow(`${says} --code-fd 3 3< FILE.`);
		},
	);
});

describe('A PIN at a prompt', () => {
	test('is typed without an echo, with mistakes taken back; what is typed ahead answers the next question', async () => {
		const {stdin, type, modes, written} = terminal();
		const first = readSecret({ask: 'New PIN of Zinhle'}, stdin);
		type('99\u001580\u007F05');
		type('317\r2719');
		expect(await first).toBe('805317');
		const again = readSecret({ask: 'The same again'}, stdin);
		type('04\r');
		expect(await again).toBe('271904');
		expect(modes).toEqual([true, false, true, false]);
		expect(written()).toBe('New PIN of Zinhle: \nThe same again: \n');
	});
	test('is given up with Ctrl+C, and the terminal is as it was', async () => {
		const {stdin, type, modes} = terminal();
		const asked = readSecret({ask: 'PIN'}, stdin);
		type('80\u0003');
		await expect(asked).rejects.toMatchObject({name: 'AbortError'});
		expect(modes).toEqual([true, false]);
	});
	test('needs a terminal', async () => {
		const {stdin} = terminal();
		await expect(readSecret({ask: 'PIN'}, {...stdin, isTTY: false} as Typing)).rejects.toThrow(
			'PIN: there is no terminal here to ask for it. A program gives it by --pin-fd N.',
		);
	});
});
