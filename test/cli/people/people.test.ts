// The verbs of operators and roles: what they say, what they refuse, and PINs that come from an open file.
import {closeSync, openSync, writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {noPinInWords} from '../../../src/cli/kit/secret.ts';
import {type CommandLine, practiceShop} from '../../support/command-line.ts';

const own = '805317';
const hers = '271904';

/** Runs a verb with an open file of lines behind the option. */
async function withLines({run, folder}: CommandLine, lines: readonly string[], ...words: readonly string[]) {
	const path = `${folder}-lines`;
	writeFileSync(path, lines.map(line => `${line}\n`).join(''));
	const fd = openSync(path, 'r');
	try {
		return await run(...words.map(word => (word === 'FD' ? String(fd) : word)));
	} finally {
		closeSync(fd);
	}
}

/** A shop with the cashier Zinhle, in which Thandi has a PIN; and the recovery code. */
async function withPin() {
	const shop = await practiceShop();
	await shop.run('operator', 'add', 'Zinhle', '--role', 'cashier');
	const said = await withLines(shop, [own], 'operator', 'pin', '1', '--pin-fd', 'FD');
	const [, recovery = ''] = /is ([2-9A-Z-]{29})$/m.exec(said.stdout) ?? [];
	return {shop, said, recovery};
}

describe('operator', () => {
	test('lists who works at the till, in words and as a document', async () => {
		const {run, json} = await practiceShop();
		await run('operator', 'add', 'Zinhle', '--role', 'Cashier', '--trainee');
		expect((await run('operator', 'list')).stdout.replaceAll(/ +/g, ' ')).toContain(' 2 Zinhle cashier no no learning');
		expect((await json('operator', 'list')).document).toMatchObject({
			operators: [
				{operator: 1, role: 'owner', pin: false},
				{
					operator: 2,
					name: 'Zinhle',
					role: 'cashier',
					pin: false,
					badge: false,
					trainee: true,
					disabled: false,
					locked: false,
				},
			],
		});
	});
	test.each([
		[['add', 'Zinhle', '--role', 'king'], 'There is no role "king". Use cashier, supervisor, owner or auditor.'],
		[['role', '1', 'cashier'], 'is the last owner who can sign in, and a shop needs one.'],
		[['disable', '1'], 'is the last owner who can sign in, and a shop needs one.'],
		[['rename', 'Zinlhe', 'X'], 'There is no operator "Zinlhe".'],
	])('%j is refused', async (words, sentence) => {
		const {run, journal} = await practiceShop();
		const before = journal();
		const said = await run('operator', ...words);
		expect(said).toMatchObject({code: 3, stdout: '', stderr: expect.stringContaining(sentence)});
		expect(journal()).toBe(before);
	});
	test('gives a badge whose code is nowhere in the shop, and to one person only', async () => {
		const shop = await practiceShop();
		await shop.run('operator', 'add', 'Zinhle', '--role', 'cashier');
		const give = (who: string, code: string) => withLines(shop, [code], 'operator', 'badge', who, '--badge-fd', 'FD');
		expect(await give('2', 'B-4471-Z')).toMatchObject({code: 0});
		expect(shop.journal()).not.toContain('B-4471-Z');
		expect(await give('1', 'B-4471-Z')).toMatchObject({code: 3, stderr: expect.stringContaining('Zinhle has that badge.')});
		expect(await give('1', 'B1')).toMatchObject({code: 2, stderr: expect.stringContaining('at least 4 letters or digits')});
	});
});

describe('operator pin', () => {
	test('reads the first PIN of the shop, says what changes, and shows the recovery code once', async () => {
		const {shop, said, recovery} = await withPin();
		expect(said).toMatchObject({code: 0, stderr: expect.stringContaining('From now on everybody signs in')});
		expect(recovery).not.toBe('');
		expect(shop.journal()).not.toContain(own);
		expect(shop.journal()).not.toContain(recovery);
		const again = await withLines(shop, [own, '930275'], 'operator', 'pin', '1', '--pin-fd', 'FD');
		expect(again).toMatchObject({code: 0, stdout: expect.not.stringContaining('recovery code')});
	});
	test('reads the PIN of who gives the order first, then the new one', async () => {
		const {shop} = await withPin();
		expect(await withLines(shop, [own, hers], 'operator', 'pin', 'zinhle', '--pin-fd', 'FD')).toMatchObject({code: 0});
		const sold = await withLines(shop, [hers], 'sell', '1001', '--cash', '50', '--operator', 'Zinhle', '--pin-fd', 'FD');
		expect(sold).toMatchObject({code: 0, stdout: expect.stringContaining('Zinhle')});
	});
	test('lets a cashier change her own, and nobody else’s', async () => {
		const {shop} = await withPin();
		await withLines(shop, [own, hers], 'operator', 'pin', 'Zinhle', '--pin-fd', 'FD');
		const by = (who: string, ...lines: readonly string[]) =>
			withLines(shop, lines, 'operator', 'pin', who, '--operator', 'Zinhle', '--pin-fd', 'FD');
		expect(await by('1', hers, '930275')).toMatchObject({
			code: 3,
			stderr: expect.stringContaining('Zinhle may not add and change operators, their roles and their PINs (operators).'),
		});
		expect(await by('2', hers, '930275')).toMatchObject({code: 0});
		expect(await by('2', hers, '660219')).toMatchObject({code: 3, stderr: expect.stringContaining('not the PIN of Zinhle')});
	});
	test.each([
		['111111', 'among the first that somebody tries'],
		['80531', 'has 6 digits'],
		['letter', 'has digits only'],
	])('refuses %s', async (pin, sentence) => {
		const shop = await practiceShop();
		const before = shop.journal();
		const said = await withLines(shop, [pin], 'operator', 'pin', '1', '--pin-fd', 'FD');
		expect(said).toMatchObject({code: 3, stderr: expect.stringContaining(sentence)});
		expect(shop.journal()).toBe(before);
	});
	test.each([['operator pin 1 805317'], ['operator pin 1 --pin 805317'], ['sell 1001 --pin=805317']])(
		'%s: a PIN among the words is refused and not repeated',
		async words => {
			const {run} = await practiceShop();
			expect(await run(...words.split(' '))).toEqual({code: 2, stdout: '', stderr: `${noPinInWords}\n`});
		},
	);
	test('without a terminal and without a file says how a program gives it', async () => {
		const {run} = await practiceShop();
		expect(await run('operator', 'pin', '1')).toMatchObject({
			code: 2,
			stderr: expect.stringContaining('A program gives it by --pin-fd N.'),
		});
	});
});

describe('operator recover', () => {
	test('lets an owner in once by the recovery code, with a new PIN and a new code', async () => {
		const {shop, recovery} = await withPin();
		const by = (...lines: readonly string[]) =>
			withLines(shop, lines, 'operator', 'recover', '1', '--code-fd', 'FD', '--pin-fd', 'FD');
		expect(await by('AAAAA-AAAAA', '930275')).toMatchObject({code: 3, stderr: expect.stringContaining('not the recovery code')});
		expect(await by(recovery, '111111')).toMatchObject({code: 3, stderr: expect.stringContaining('among the first')});
		const said = await by(recovery, '930275');
		expect(said).toMatchObject({code: 0, stdout: expect.stringContaining('The recovery code of')});
		expect(said.stdout).not.toContain(recovery);
		expect(await by(recovery, '660219')).toMatchObject({code: 3});
		expect(await withLines(shop, ['930275'], 'operator', 'enable', '2', '--pin-fd', 'FD')).toMatchObject({code: 0});
	});
});

describe('role', () => {
	test('lists what each may, makes one, changes it and removes it', async () => {
		const {run, json} = await practiceShop();
		expect((await run('role', 'add', 'Packer', 'stock', 'SELL')).stdout).toMatch(/Packer +sell, stock/);
		await run('operator', 'add', 'Zama', '--role', 'packer');
		expect((await json('role', 'list')).document).toMatchObject({
			roles: expect.arrayContaining([{role: 'Packer', isOwn: true, permissions: ['sell', 'stock'], operators: ['Zama']}]),
			permissions: expect.arrayContaining([{permission: 'prices', allowsTo: 'change the prices of products'}]),
		});
		expect(await run('role', 'remove', 'Packer')).toMatchObject({code: 3, stderr: expect.stringContaining('in use: Zama')});
		await run('operator', 'role', 'Zama', 'cashier');
		expect(await run('role', 'remove', 'Packer')).toMatchObject({code: 0});
	});
	test.each([
		[['set', 'cashier', 'refund'], 3, 'The role cashier is the same in every shop.'],
		[['add', 'Packer', 'stok'], 2, 'permission: "stok" is not understood.'],
		[['set', 'Pakcer'], 3, 'There is no role "Pakcer".'],
	])('%j is refused', async (words, code, sentence) => {
		const {run} = await practiceShop();
		await run('role', 'add', 'Packer', 'stock');
		expect(await run('role', ...words)).toMatchObject({code, stderr: expect.stringContaining(sentence)});
	});
});
