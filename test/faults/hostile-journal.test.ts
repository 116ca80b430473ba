// Hostile names in a journal with right hashes: no verb, screen, file or printer gets what would be obeyed instead of shown.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openShop} from '../../src/app/shop.ts';
import {setModes} from '../../src/launcher/terminal-modes.cjs';
import {type CommandLine, program, scratchFolder} from '../support/command-line.ts';
import {drive, keys} from '../support/drive.ts';
import {hostile, hostileShop, obeyed} from '../support/hostile-shop.ts';
import {verbHere} from '../support/verb-here.ts';

let shop: CommandLine;
const parent = mkdtempSync(join(tmpdir(), 'counterfoil-'));
beforeAll(async () => {
	shop = await hostileShop(join(parent, 'shop'));
	// Nothing of it is damage: it is opened like any other.
	const proof = await shop.run('verify');
	expect([proof.stderr, proof.code]).toEqual([expect.any(String), 0]);
}, 120_000);
afterAll(() => rmSync(parent, {recursive: true}));

const verbs = [
	'account list',
	'account show 2',
	'account statement 2',
	'account statement 2 --csv',
	'basket list',
	'receipt list',
	'receipt show 1',
	'receipt show 3 --width 32',
	'receipt show 6',
	'receipt find bread',
	'setting list',
	'stock list',
	'stock show 1001',
	'stock show 2001',
	'tender list',
	'verify',
	'paths',
	'print list',
	'print status',
	'account withdraw 2 99999999',
	'account close 2',
	'sell 9999999*1001 --card',
	'receipt refund 1 --reason stale',
];

describe('A verb', () => {
	test.each(verbs)('%s writes nothing that a terminal obeys', async line => {
		const {stdout, stderr} = await verbHere('--data', shop.folder, ...line.split(' '));
		expect(stdout + stderr).not.toMatch(obeyed);
		expect(stdout + stderr).not.toBe('');
		// A line break in a name makes no row of its own.
		expect(stdout).not.toMatch(/^X/m);
	});

	test.each(verbs.filter(line => !line.includes('--csv')))('%s --json has it escaped, and loses nothing of it', async line => {
		const {stdout} = await verbHere('--data', shop.folder, '--json', ...line.split(' '));
		expect(stdout).not.toMatch(obeyed);
		expect(() => JSON.parse(stdout)).not.toThrow();
	});

	test('account show --json answers with the name as the journal has it', async () => {
		const {stdout} = await verbHere('--data', shop.folder, '--json', 'account', 'show', '3');
		expect(JSON.parse(stdout).account.name.endsWith(hostile)).toBe(true);
	});
});

test('A printer gets no code out of a name', () => {
	const bytes = execFileSync(process.execPath, [program, '--data', shop.folder, 'receipt', 'show', '1', '--escpos']);
	const text = bytes.toString('latin1');
	for (const code of ['\u001B]', '\u001Bp0', '\u0007', '\u009B', '\u0085']) expect(text).not.toContain(code);
});

test.each(['accounts', 'products', 'sales'])('Exported %s hold no escape', async what => {
	const out = scratchFolder();
	expect((await verbHere('--data', shop.folder, 'export', what, out)).code).toBe(0);
	const files = readdirSync(out, {recursive: true, withFileTypes: true}).filter(each => each.isFile());
	expect(files.length).toBeGreaterThan(0);
	for (const {parentPath, name} of files) expect(readFileSync(join(parentPath, name), 'utf8')).not.toMatch(obeyed);
});

describe.each([
	['as it is', {}],
	['read aloud', {'screen-reader': true}],
] as const)('A screen, %s', (_how, machine) => {
	const {f3, f4, f5, f6, f7, f10, f11, enter, esc, ctrl, down} = keys;

	test.each([
		['Sell, with a basket', ['3*1001', enter]],
		['Pay', ['3*1001', enter, f10]],
		['the accounts that may pay', ['3*1001', enter, f10, 'a', 'a']],
		['a sale that is paid', ['1003', enter, f10, 'c', enter]],
		['Services', [f3]],
		['Bills', [f4]],
		['Accounts', [f5]],
		['the page of an account', [f5, down, enter]],
		['the form of an account', [f5, down, 'e']],
		['a statement', [f5, down, 's', enter, enter, enter]],
		['Stock', [f6]],
		['the page of a product', [f6, enter]],
		['the form of a product', [f6, 'e']],
		['Receipts', [f7]],
		['a receipt', [f7, enter]],
		['parked baskets', [f11]],
		['the palette', [ctrl('k')]],
		['settings', [ctrl('k'), 'settings', enter]],
		['the form of a customer', [ctrl('o')]],
		['a question', ['3*1001', enter, ctrl('q')]],
	] as const)('%s writes nothing but its own escapes', async (_what, typed) => {
		const screen = await drive(await openShop(shop.folder), {columns: 120, rows: 40, machine});
		// One after the other: each screen on the way is drawn.
		for (const text of [...typed, esc]) await screen.type(text);
		// How the screen is taken, and what Ink draws with: colours, the cursor, what is erased, the paste that is switched.
		const rest = screen
			.raw()
			.replace(setModes, '')
			.replace(/\u001B\[[0-9;?]*[A-Za-z]/g, '')
			.replaceAll('\r', '');
		expect(rest).not.toMatch(obeyed);
		expect(rest).toContain('0;x');
	});
});
