// The verb `receipt`: list, show at every width, and find by anything known about it.
import {chmodSync, cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type CommandLine, commandLine, practiceShop} from '../../support/command-line.ts';
import {verbHere} from '../../support/verb-here.ts';

const done = (stdout: string) => ({code: 0, stdout, stderr: ''});
const folder = mkdtempSync(join(tmpdir(), 'counterfoil-'));
let shop: CommandLine;

// One shop for all of these: they only read.
beforeAll(async () => {
	shop = commandLine(join(folder, 'shop'));
	await shop.run('init', '--practice', '--without-past');
	await shop.run('sell', '2*1001', '1003', '--card', '--name', 'Bela Dlamini', '--email', 'bela@example.co.za');
	await shop.run('service', 'electricity', '158.50', '--to', '07123456787', '--cash', 'exact');
	await shop.run('bill', 'netflix', '199', '--ref', 'NF-4482913', '--account', '1');
	await shop.run('account', 'withdraw', '2', '50');
	await shop.run('account', 'deposit', '6', '20');
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const row = {
	deposit: 'P1-000005  2026-03-02 10:00  Top-up of Renée Botha-Mokoena      20.00\n',
	withdrawal: 'P1-000004  2026-03-02 10:00  Withdrawal, Pieter van der Merwe  -50.00\n',
};

test('receipt list shows the newest first, each in one line', async () => {
	expect(await shop.run('receipt', 'list')).toEqual(
		done(`Number     Time              What                              Amount
${row.deposit}${row.withdrawal}P1-000003  2026-03-02 10:00  Netflix                           199.00
P1-000002  2026-03-02 10:00  Electricity                       158.50
P1-000001  2026-03-02 10:00  Brown Bread 700g and 1 more        56.99
`),
	);
	expect(await shop.run('receipt', 'list', '--limit', '2')).toEqual(
		done(`Number     Time              What                              Amount
${row.deposit}${row.withdrawal}
Not shown: 3 more receipts. Add --all, --limit COUNT or --day DAY.
`),
	);
});

test('receipt list as a document holds whole receipts', async () => {
	const {document} = await shop.json('receipt', 'list', '--limit', '2');
	expect(document).toEqual({
		currency: 'ZAR',
		receipts: [
			expect.objectContaining({number: 'P1-000005', type: 'sale', total: 2000}),
			expect.objectContaining({number: 'P1-000004', type: 'withdrawal', account: 2, amount: 5000, balance: 120_050}),
		],
		leftOff: {receipts: 3},
	});
});

test('receipt list and find take all, or a day, and say what they leave off', async () => {
	const shown = async (...words: readonly string[]) => {
		const {document} = await shop.json('receipt', ...words);
		const {receipts, leftOff} = document as {readonly receipts: readonly unknown[]; readonly leftOff: object};
		return [receipts.length, leftOff];
	};
	expect(await shown('list', '--all')).toEqual([5, {receipts: 0}]);
	expect(await shown('list', '--day', 'today', '--limit', '1')).toEqual([1, {receipts: 4}]);
	expect(await shown('list', '--day', new Date().toISOString())).toEqual([5, {receipts: 0}]);
	expect(await shown('list', '--day', 'yesterday')).toEqual([0, {receipts: 0}]);
	expect(await shown('find', 'bela', '--limit', '1')).toEqual([1, {receipts: 0, past: 0}]);
	expect(await shown('find', 'thandi', '--limit', '2')).toEqual([2, {receipts: 3, past: 0}]);
	expect((await shop.run('receipt', 'list', '--day', 'yesterday')).stdout).toBe('There are no receipts of that day.\n');
});

test('receipt find shows what was withdrawn below zero, as the list and the screen do', async () => {
	expect(
		(await shop.run('receipt', 'find', 'withdrawal')).stdout,
	).toBe(`Number     Time              What                              Amount
${row.withdrawal}`);
});

test('without receipts it says so', async () => {
	const {run, json} = await practiceShop();
	expect(await run('receipt', 'list')).toEqual(done('There are no receipts yet.\n'));
	expect(await json('receipt', 'list')).toEqual({
		code: 0,
		stderr: '',
		document: {currency: 'ZAR', receipts: [], leftOff: {receipts: 0}},
	});
});

describe('receipt show', () => {
	test('says what came back of it, on which receipts, and its copies', async () => {
		const {run, json} = await practiceShop();
		await run('sell', '2*1001', '1003', '--cash', 'exact');
		expect((await json('receipt', 'show', '1')).document).toMatchObject({cameBack: [], copies: 0});
		await run('receipt', 'refund', '1', '--line', '1:1', '--reason', 'stale');
		await run('sell', '1004', '--return', '1:2', '--reason', 'wrong', '--cash', 'exact');
		expect((await run('receipt', 'show', '1', '--width', '48')).stdout).toContain(`
------------------------------------------------
Came back on P1-000002, 2026-03-02 10:00: 1 x Brown Bread 700g, R18.50
Came back on P1-000003, 2026-03-02 10:00: 1 x Full Cream Milk 1L, R19.99
`);
		expect((await json('receipt', 'show', '1')).document).toMatchObject({
			cameBack: [{receipt: 'P1-000002', returned: [{total: 1850, reason: 'stale'}]}, {receipt: 'P1-000003'}],
		});
		expect((await run('receipt', 'show', '2')).stdout).not.toContain('Came back');
	});

	test('by its number, in full or in short', async () => {
		const shown = await shop.run('receipt', 'show', 'P1-000003');
		expect(shown).toEqual(
			done(`               Corner Café
   12 Main Road, Observatory, Cape Town
        PRACTICE - NOT A REAL SALE
Receipt P1-000003         2026-03-02 10:00
Operator Thandi                     Till 1
------------------------------------------
Netflix bill                        199.00
  Your reference NF-4482913
Confirmation (DEMO)
  4111 4222 4333 4001
------------------------------------------
TOTAL                              R199.00
Account                             199.00
Thandi Nkosi: left on account  R999,801.00
------------------------------------------
                Thank you
            Entry 4 · 0f1e2d3c
`),
		);
		for (const number of ['3', '1-3', 'p1-000003', '000003']) expect(await shop.run('receipt', 'show', number)).toEqual(shown);
	});

	test.each(['32', '42', '48'])('at %s columns', async width => {
		const {code, stdout} = await shop.run('receipt', 'show', '2', '--width', width);
		const rows = stdout.trimEnd().split('\n');
		expect(code).toBe(0);
		expect(Math.max(...rows.map(each => each.length))).toBe(Number(width));
		expect(rows).toContain('-'.repeat(Number(width)));
	});

	test('one that is not there: refused, in words and as a document', async () => {
		const message = 'There is no receipt "99". See counterfoil receipt list.';
		expect(await shop.run('receipt', 'show', '99')).toEqual({code: 3, stdout: '', stderr: `${message}\n`});
		expect(await shop.json('receipt', 'show', '99')).toEqual({
			code: 3,
			stderr: '',
			document: {error: {code: 'unknown-receipt', message}},
		});
	});
});

describe('receipt find', () => {
	test.each([
		['its number', ['000002'], ['2']],
		['a meter', ['07123456787'], ['2']],
		['a reference, in any case', ['nf-4482913'], ['3']],
		['an amount', ['158.50'], ['2']],
		['a customer', ['bela'], ['1']],
		['an e-mail address', ['bela@example.co.za'], ['1']],
		['a day and how it was paid', ['today', 'card'], ['1']],
		['a day that was not yet', ['yesterday'], []],
		['the account that paid', ['thandi', 'nkosi'], ['3']],
		['goods', ['bread'], ['1']],
		['a code', ['1003'], ['1']],
		['every word of several', ['bela', '56.99'], ['1']],
		['a word on many, the newest first', ['p1-'], ['5', '4', '3', '2', '1']],
		['nothing that is there', ['bela', '199'], []],
	])('by %s', async (_what, words, numbers) => {
		const {code, document} = await shop.json('receipt', 'find', ...words);
		const {receipts} = document as {receipts: {number: string}[]};
		expect([code, receipts.map(({number}) => number)]).toEqual([0, numbers.map(number => `P1-00000${number}`)]);
	});

	test('by a token, with its spaces and without, or by its last four digits', async () => {
		const {stdout} = await verbHere('--data', shop.folder, 'receipt', 'show', '2');
		const token = /^ {2}([1-9]\d{3}(?: \d{4}){3})$/m.exec(stdout)?.[1] ?? '';
		for (const text of [token, token.replaceAll(' ', ''), token.slice(-4)])
			expect((await shop.run('receipt', 'find', text)).stdout).toContain('P1-000002');
	});

	test('what is nowhere is said', async () => {
		expect(await shop.run('receipt', 'find', 'no', 'such', 'thing')).toEqual(done('No receipt holds "no such thing".\n'));
	});
});

test('a copy of a shop has the same receipts', async () => {
	const copy = join(folder, 'copy');
	cpSync(shop.folder, copy, {recursive: true});
	chmodSync(copy, 0o700);
	expect(await commandLine(copy).run('receipt', 'list')).toEqual(await shop.run('receipt', 'list'));
});
