// Imports of missing, half-written, hostile or unreadable files: each ends in a clear sentence and changes nothing.
import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {importFolder} from '../../../src/app/importing/import.ts';
import {isPlainText} from '../../../src/domain/base/text.ts';
import {reportLines} from '../../../src/formats/old-files/import-report.ts';
import {mostValues, parseJson} from '../../../src/formats/old-files/outside-json.ts';
import {mostLines, tooManyLines} from '../../../src/formats/old-files/outside-text.ts';
import {openedAccount} from '../../support/commands.ts';
import {filesIn, sample, temporaryFolder, temporaryShop} from '../temporary-shop.ts';

/** Imports into a new shop and answers with the report; fails when that changed anything. */
async function refused(path: string) {
	const shop = await temporaryShop();
	const before = shop.everything();
	const {report, exit} = await importFolder(shop.till, path, {command: shop.command});
	expect(shop.everything()).toBe(before);
	return {exit, lines: reportLines(report).map(line => line.replaceAll(path, 'HERE'))};
}
const nothingRead = (...lines: readonly string[]) => ({exit: 1, lines: [...lines, `${lines.length} left out.`]});
const whatItKnows = 'Name accounts_registry.json, product_Records.json, sales.txt or a log, or the folder they are in.';
const half = (name: string): Buffer => {
	const bytes = readFileSync(name);
	return bytes.subarray(0, bytes.length / 2);
};

describe('missing', () => {
	test('a path', async () => {
		const path = join(temporaryFolder(), 'nowhere');
		expect(await refused(path)).toEqual(nothingRead('HERE: left out. HERE is not there. Check its name, and import again.'));
		const below = join(sample('products'), 'sales.txt', 'x');
		expect(await refused(below)).toEqual(nothingRead('HERE: left out. HERE is not there. Check its name, and import again.'));
	});
	test('everything in a folder', async () => {
		const folder = filesIn({'notes.txt': 'x', 'accounts_registry.json.backup': '{}'});
		expect(await refused(folder)).toEqual(nothingRead(`HERE: left out. There is nothing to import in HERE. ${whatItKnows}`));
	});
	test('the registry beside its balances and logs', async () => {
		const folder = filesIn({'accounts/account_1_balance.txt': '5.0', 'logs/account_1_transactions.log': 'x'});
		expect(await refused(folder)).toEqual(
			nothingRead(
				'accounts_registry.json: left out. It is missing, so 1 balances and 1 logs beside it were left out. Copy it too, and import again.',
			),
		);
	});
	test('a file of another name', async () => {
		const path = join(filesIn({'customers.csv': 'x'}), 'customers.csv');
		expect(await refused(path)).toEqual(
			nothingRead(`HERE: left out. customers.csv is not a file this import knows. ${whatItKnows}`),
		);
	});
});

describe('half-written', () => {
	test('a registry: its logs are not taken either', async () => {
		const folder = filesIn({
			'accounts_registry.json': half(join(sample('accounts'), 'accounts_registry.json')),
			'accounts/account_1_balance.txt': '5.0',
			'logs/account_1_transactions.log': 'x',
		});
		expect(await refused(folder)).toEqual(
			nothingRead(
				'accounts_registry.json: left out. accounts_registry.json ends in the middle of line 14: it is half-written. Copy it again.',
				'logs/account_1_transactions.log: left out. It was not read, because accounts_registry.json could not be.',
			),
		);
	});
	test('product records: the sales wait for them', async () => {
		const folder = filesIn({
			'product_Records.json': half(join(sample('products'), 'product_Records.json')),
			'sales.txt': readFileSync(join(sample('products'), 'sales.txt')),
		});
		expect(await refused(folder)).toEqual(
			nothingRead(
				'product_Records.json: left out. product_Records.json ends in the middle of line 11: it is half-written. Copy it again.',
				'sales.txt: left out. It was not read, because the product records beside it could not be.',
			),
		);
	});
	test('sales: the last line is left out, and the others come in', async () => {
		const shop = await temporaryShop();
		const bytes = readFileSync(join(sample('products'), 'sales.txt'));
		const folder = filesIn({'sales.txt': bytes.subarray(0, bytes.length - 10)});
		const {report, exit} = await importFolder(shop.till, folder, {command: shop.command});
		expect(exit).toBe(3);
		expect(report.counts).toEqual({in: 0, note: 3, same: 0, out: 1});
		expect(report.rows[3]?.sentence).toBe(
			'"Sat Nov 21 10:0" is not a time like Fri Nov 20 22:35:05 2026. The line may be half-written.',
		);
	});
	test('one family leaves the other to come in', async () => {
		const shop = await temporaryShop();
		const folder = filesIn({
			'accounts_registry.json': '',
			'product_Records.json': readFileSync(join(sample('products'), 'product_Records.json')),
		});
		const {report, exit} = await importFolder(shop.till, folder, {command: shop.command});
		expect({exit, counts: report.counts}).toEqual({exit: 3, counts: {in: 4, note: 0, same: 0, out: 1}});
		expect(report.rows[0]?.sentence).toBe('accounts_registry.json is empty: it was never written whole. Copy it again.');
	});
});

describe('no file to read', () => {
	test('more than 64 MiB, or 32 of lines, before anything of it is read', async () => {
		const folder = filesIn({'accounts_registry.json': '', 'sales.txt': ''});
		truncateSync(join(folder, 'accounts_registry.json'), 300 * 1024 * 1024);
		truncateSync(join(folder, 'sales.txt'), 32 * 1024 * 1024 + 1);
		expect(await refused(folder)).toEqual(
			nothingRead(
				'accounts_registry.json: left out. accounts_registry.json has 300 MB, and at most 64 MB are read. Import a smaller copy.',
				'sales.txt: left out. sales.txt has 33 MB, and at most 32 MB are read. Import a smaller copy.',
			),
		);
	});
	test('more lines than are read, whatever is on them: the lines are counted, and no further than they must be', async () => {
		const folder = filesIn({
			'sales.txt': '\n'.repeat(mostLines + 1),
			'logs/account_1_transactions.log': `${'{}\n'.repeat(mostLines)}{`,
		});
		const split = `has more than ${mostLines} lines, and no more are read at once. Split it, and import the parts one after the other.`;
		expect(await refused(join(folder, 'sales.txt'))).toEqual(nothingRead(`sales.txt: left out. sales.txt ${split}`));
		const log = 'account_1_transactions.log';
		expect(await refused(join(folder, 'logs', log))).toEqual(nothingRead(`${log}: left out. ${log} ${split}`));
		expect(tooManyLines('x', Buffer.from('\n'.repeat(mostLines)))).toBeUndefined();
		expect(tooManyLines('x', Buffer.from(`${'\n'.repeat(mostLines - 1)}x`))).toBeUndefined();
	});

	test('more values than are read', async () => {
		const folder = filesIn({'product_Records.json': `{"1": [${'[],'.repeat(mostValues)}[]]}`});
		expect(await refused(folder)).toEqual(
			nothingRead(
				`product_Records.json: left out. product_Records.json holds more than ${mostValues} values up to line 1, and no more are read at once. Split it, and import the parts.`,
			),
		);
		expect(parseJson(`[${'0,'.repeat(mostValues - 2)}0]`)).toHaveProperty('value');
		expect(parseJson(`[${'0,'.repeat(mostValues - 1)}0]`)).toEqual({fault: {kind: 'too-many', line: 1}});
	});

	test('more rows in a folder than one full file has', async () => {
		const registry = readFileSync(join(sample('accounts'), 'accounts_registry.json'), 'utf8');
		const log = '\0\n'.repeat(60_000);
		const logs = [1, 2, 3].map(id => [`logs/account_${id}_transactions.log`, log]);
		const folder = filesIn({'accounts_registry.json': registry, ...Object.fromEntries(logs)});
		const {exit, lines} = await refused(folder);
		expect({exit, first: lines[0]}).toEqual({
			exit: 1,
			first:
				'import: left out. There are more than 130000 rows in all, and no more are read at once. Nothing was changed. Import the files one by one.',
		});
	});

	test.skipIf(process.platform === 'win32')('a pipe, a device and a folder', async () => {
		const folder = temporaryFolder();
		execFileSync('mkfifo', [join(folder, 'sales.txt')]);
		symlinkSync('/dev/zero', join(folder, 'product_Records.json'));
		mkdirSync(join(folder, 'accounts_registry.json'));
		const noFile = (name: string) =>
			`${name}: left out. ${name} is not a file with something in it. Remove it, and import again.`;
		const {exit, lines} = await refused(folder);
		expect(exit).toBe(1);
		expect(lines).toEqual([
			noFile('accounts_registry.json'),
			noFile('product_Records.json'),
			'sales.txt: left out. It was not read, because the product records beside it could not be.',
			'3 left out.',
		]);
		expect(await refused(join(folder, 'sales.txt'))).toEqual(nothingRead(noFile('sales.txt')));
	});
	test.skipIf(process.getuid?.() === 0)('one that may not be read', async () => {
		const folder = filesIn({'sales.txt': 'x'});
		chmodSync(join(folder, 'sales.txt'), 0o000);
		expect(await refused(folder)).toEqual(
			nothingRead('sales.txt: left out. sales.txt may not be read by you. Give yourself the right to read it, and import again.'),
		);
	});
});

describe('hostile', () => {
	const wide = '{'.repeat(40);
	test.each([
		['{"1": [[[[]]]]}', 'It is not an object with names and values.'],
		[
			`{"1": ${'['.repeat(40)}`,
			'accounts_registry.json is nested deeper than 32 levels in line 1. The old programs write no such file.',
		],
		[
			'{"1": {"id": 1, "name": "A", "created": "2025-11-20 09:15:00", "balance": 1e400}}',
			'It has no balance. Balance file: It is missing. Registry: "1e400" is more than 999,999,999.00, the most there can be.',
		],
		[
			'{"1": {"id": 1, "name": "A", "created": "2025-11-20 09:15:00", "balance": NaN}}',
			'It has no balance. Balance file: It is missing. Registry: "NaN" is not an amount.',
		],
		['{"__proto__": {"polluted": true}}', '"id" is missing.'],
		['{"constructor": {"prototype": {"polluted": true}}}', '"id" is missing.'],
		['[]', 'accounts_registry.json does not hold one object with a row for each number. The old programs write it as {"1": …}.'],
		[
			wide,
			'accounts_registry.json is not JSON: line 1 has "{{{{{{{{{{{{{{{{{{{{{{{…" where it does not belong. Mend it or copy it again.',
		],
	])('%s', async (text, sentence) => {
		const shop = await temporaryShop();
		const before = shop.everything();
		const {report, exit} = await importFolder(shop.till, filesIn({'accounts_registry.json': text}), {command: shop.command});
		expect({exit, sentences: report.rows.map(row => row.sentence)}).toEqual({exit: 1, sentences: [sentence]});
		expect(shop.everything()).toBe(before);
		expect(({} as {polluted?: unknown}).polluted).toBeUndefined();
	});

	test('whatever the files hold, the report can be shown and a dry run changes nothing', async () => {
		const shop = await temporaryShop();
		await shop.do(openedAccount('Zola', 5000));
		const before = shop.everything();
		const prototype = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
		const folder = filesIn({
			'logs/account_1_transactions.log': '',
			'accounts/account_1_balance.txt': '',
			'a\u202eb\u001b[2J.txt': '',
		});
		const text = fc.oneof(
			fc.string({unit: 'binary'}),
			fc.string({unit: 'grapheme'}),
			fc.constantFrom('\u001b[2J', '\u202e', 'e\u0301\u0301\u0301\u0301', '😀', '\u3164'),
		);
		const hostile = fc.record({
			name: fc.oneof(fc.constant('Thandi'), text),
			key: fc.oneof(fc.constantFrom('1', '2'), text),
			number: fc.constantFrom('1', '-2', 'NaN', '1e400', '0.5'),
		});
		const files = ({name, key, number}: {readonly name: string; readonly key: string; readonly number: string}) => ({
			'accounts_registry.json': `{${JSON.stringify(key)}: {"id": ${Number(key) || 1}, "name": ${JSON.stringify(name)}, "created": "2025-11-20 09:15:00", "balance": ${number}}}`,
			'product_Records.json': `{${JSON.stringify(key)}: {"Product_Name": ${JSON.stringify(name)}, "Price": ${number}, "Quantity": ${number}}}`,
			'sales.txt': `${name}, a@b.za, ${key}, ${key}, ${name}, ${number}, ${number}, Fri Nov 20 22:35:05 2026\n`,
			'logs/account_1_transactions.log': `${JSON.stringify({timestamp: '2025-11-20 09:15:00', type: name, amount: 1, service: key, token: name})}\n`,
		});
		const seen = {in: 0, note: 0, same: 0, out: 0};
		const property = fc.asyncProperty(hostile, async content => {
			filesIn(files(content), folder);
			const {report} = await importFolder(shop.till, folder, {command: shop.command, dryRun: true});
			for (const line of reportLines(report)) expect(isPlainText(line), line).toBe(true);
			for (const status of ['in', 'note', 'same', 'out'] as const) seen[status] += report.counts[status];
		});
		await fc.assert(property, {numRuns: 500});
		expect(seen.in + seen.note).toBeGreaterThan(50);
		expect(seen.out).toBeGreaterThan(50);
		expect(shop.everything()).toBe(before);
		expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(prototype);
	});
});

describe('one file', () => {
	test('a registry comes with its balances and without its logs', async () => {
		const shop = await temporaryShop();
		const {report} = await importFolder(shop.till, join(sample('accounts'), 'accounts_registry.json'), {command: shop.command});
		expect(report.counts).toEqual({in: 2, note: 2, same: 0, out: 0});
		expect(shop.till.state.accounts.rows.get(7)?.balance).toBe(1025);
	});
	test('a log belongs to the shop’s account of its number', async () => {
		const path = join(sample('accounts'), 'logs', 'account_1_transactions.log');
		const {exit, lines} = await refused(path);
		expect({exit, lines}).toEqual({
			exit: 3,
			lines: [
				'account_1_transactions.log: left out. Its lines were left out, 4 in all. There is no account 1 in the shop. Import its registry first.',
				'1 left out.',
			],
		});
		const shop = await temporaryShop();
		await shop.do(openedAccount('Zola', 5000));
		const {report} = await importFolder(shop.till, path, {command: shop.command});
		expect(report.counts).toEqual({in: 4, note: 0, same: 0, out: 0});
	});
	test('names in other letters are the same files, and what is neither is named', async () => {
		const shop = await temporaryShop();
		const folder = filesIn({
			'Product_records.JSON': '{}',
			'SALES.TXT': '',
			'Logs/readme.md': '',
			'product_Records.json.backup': 'x',
		});
		writeFileSync(join(folder, 'main.py'), '');
		const {report, exit} = await importFolder(shop.till, folder, {command: shop.command});
		expect({exit, lines: reportLines(report)}).toEqual({
			exit: 0,
			lines: [
				'Product_records.JSON: It holds no products.',
				'SALES.TXT: It holds no sales.',
				'folder: Logs/readme.md, main.py belong to neither family and were not read.',
				'No rows were found.',
			],
		});
	});
});
