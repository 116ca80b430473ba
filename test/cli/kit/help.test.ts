// Help with examples, the version, and the answers to wrong words or a missing terminal.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Command} from 'commander';
import {describe, expect, test} from 'vitest';
import {exitCodes} from '../../../src/cli/kit/exit.ts';
import {addVerbs} from '../../../src/cli/verbs/registry.ts';
import {commandLine, practiceShop, scratchFolder} from '../../support/command-line.ts';
import {verbHere} from '../../support/verb-here.ts';

const groups = {
	account: [
		'new',
		'edit',
		'list',
		'show',
		'statement',
		'deposit',
		'withdraw',
		'transfer',
		'adjust',
		'unfreeze',
		'close',
		'freeze',
		'reopen',
		'limit',
	],
	stock: [
		'list',
		'show',
		'new',
		'edit',
		'price',
		'off',
		'on',
		'receive',
		'adjust',
		'waste',
		'count',
		'break',
		'level',
		'policy',
		'category',
		'barcode',
	],
	receipt: ['list', 'show', 'find'],
	setting: ['list', 'set'],
} as const;
const verbs = [
	'init',
	'verify',
	'paths',
	'sell',
	'service',
	'bill',
	'import',
	'export',
	...Object.entries(groups).flatMap(([group, names]) => names.map(name => `${group} ${name}`)),
];
const withoutExample = new Set([
	'verify',
	'paths',
	'account edit',
	'account list',
	'account show',
	'account statement',
	'stock list',
	'stock show',
	'stock edit',
	'stock off',
	'stock on',
	'receipt list',
	'receipt show',
	'setting list',
]);
const helpOf = (verb: string) => verbHere(...verb.split(' ').filter(Boolean), '--help');

/** The help of a verb, made in this process: there are many verbs, and a few of them are asked as a user does. */
async function madeHelp(verb: string): Promise<string> {
	const program = new Command('counterfoil');
	await addVerbs(program, undefined);
	const command = verb.split(' ').reduce((within, word) => within.commands.find(each => each.name() === word) ?? within, program);
	let text = '';
	command.configureOutput({
		writeOut: part => {
			text += part;
		},
	});
	command.outputHelp();
	return text;
}

describe('--help', () => {
	test('lists every verb with what it does, and has examples', async () => {
		const {code, stdout, stderr} = await helpOf('');
		expect([code, stderr]).toEqual([0, '']);
		for (const verb of [
			'init',
			'setting',
			'verify',
			'paths',
			'sell',
			'service',
			'bill',
			'account',
			'stock',
			'receipt',
			'import',
			'export',
		])
			expect(stdout).toMatch(new RegExp(`^  ${verb}\\b.* {2}\\S`, 'm'));
		const [codes = ''] = /Exit codes: (?:.+\n)+/.exec(stdout) ?? [];
		for (const code of Object.values(exitCodes)) expect(codes).toMatch(new RegExp(`\\b${code} `));
		expect(stdout).toMatch(/\nExamples:\n(?: {2}counterfoil.*\n)+$/);
	});

	test.each(Object.entries(groups))('of %s lists its verbs', async (group, names) => {
		const stdout = await madeHelp(group);
		for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name}\\b.* {2}\\S`, 'm'));
	});

	test.each(verbs.filter(verb => !withoutExample.has(verb)))('of %s has its usage and an example', async verb => {
		const stdout = await madeHelp(verb);
		expect(stdout).toMatch(new RegExp(`^Usage: counterfoil ${verb}\\b`));
		expect(stdout).toMatch(new RegExp(`\nExamples?:\n(?: {2}counterfoil.*\n)*? {2}counterfoil .*\\b${verb}\\b.*\n`));
	});

	test.each([...withoutExample])('of %s has its usage', async verb => {
		expect(await madeHelp(verb)).toMatch(new RegExp(`^Usage: counterfoil ${verb}\\b`));
	});

	test.each([...withoutExample])('of %s has an example', async verb => {
		expect(await madeHelp(verb)).toMatch(/\nExamples?:\n {2}counterfoil /);
	});

	test.each(['help', 'help sell', 'help account'])('counterfoil %s is what the program advises, and works', async line => {
		expect(await verbHere(...line.split(' '))).toMatchObject({code: 0, stdout: expect.stringContaining('Usage: counterfoil')});
	});
});

describe('help', () => {
	test.each(Object.keys(groups))('of %s has examples', async group => {
		expect((await verbHere('help', group)).stdout).toMatch(new RegExp(`\nExamples:\n(?: {2}counterfoil ${group} .*\n)+$`));
	});

	test.each(['account deposit', 'stock adjust', 'sell', 'setting set'])('of %s is the help of that verb', async verb => {
		const {code, stdout, stderr} = await verbHere('help', ...verb.split(' '));
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toBe((await helpOf(verb)).stdout);
	});

	test.each(['frobnicate', 'account frobnicate', 'sell frobnicate'])('of %s is of no verb', async words => {
		const {code, stdout, stderr} = await verbHere('help', ...words.split(' '));
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toContain("Unknown verb 'frobnicate'. See counterfoil help");
	});
});

describe('The examples of help', () => {
	/** The examples of a verb, each in its words. */
	async function examplesOf(verb: string): Promise<readonly (readonly string[])[]> {
		const stdout = await madeHelp(verb);
		const lines = [...stdout.matchAll(/^ {2}counterfoil (.*?)(?: > .*)?$/gm)].map(([, line = '']) => line);
		return lines.map(line => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''));
	}
	/** A practice shop after its first sale. */
	async function shopWithSale() {
		const shop = await practiceShop();
		await shop.run('sell', '3*1001', '--cash', 'exact');
		return shop;
	}

	test.each([
		'sell',
		'service',
		'bill',
		'receipt show',
		'receipt correct',
		'receipt note',
		'account close',
		'account transfer',
		'setting set',
		'stock break',
		'stock barcode',
		'basket park',
		'tender add',
		'quick-key set',
		'quick-key clear',
	])('%s, one after the other, work in a practice shop after its first sale', async verb => {
		const {run} = await shopWithSale();
		for (const words of await examplesOf(verb)) expect([words, (await run(...words)).code]).toEqual([words, 0]);
	});

	test('receipt refund, each for itself, work in a practice shop after its first sale', async () => {
		for (const words of await examplesOf('receipt refund'))
			expect([words, (await (await shopWithSale()).run(...words)).code]).toEqual([words, 0]);
	});
});

test('--version is that of the package', async () => {
	const {version} = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
	expect(await verbHere('--version')).toEqual({code: 0, stdout: `${version}\n`, stderr: ''});
	expect((await verbHere('-V')).stdout).toBe(`${version}\n`);
});

describe('without a terminal', () => {
	test('the counter does not open: help is said on stderr, and the exit code is 2', async () => {
		const {run, journal} = await practiceShop();
		const before = journal();
		const {code, stdout, stderr} = await run();
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(/^The counter needs a terminal\. Here are the verbs that work without one\.\n\nUsage: counterfoil /);
		expect(stderr).toContain('\nExamples:\n');
		expect(journal()).toBe(before);
	});
});

describe('called wrongly it ends with 2 and says what is wrong', () => {
	test.each([
		['bill netflix --ref NF-4482913', "Missing required argument 'amount'. See counterfoil help bill."],
		['sell 1001 --crad', "Unknown option '--crad'. Did you mean --card? See counterfoil help sell."],
		['recept list', "Unknown verb 'recept'. Did you mean receipt? See counterfoil help."],
		['export acounts x', 'what: "acounts" is not understood. Use accounts, products, sales or catalogue. Did you mean accounts?'],
	])('%s', async (line, message) => {
		const {run, json, journal} = await practiceShop();
		const before = journal();
		expect(await run(...line.split(' '))).toEqual({code: 2, stdout: '', stderr: `${message}\n`});
		// With --json it is said once, as one document, and nowhere else.
		expect(await json(...line.split(' '))).toEqual({code: 2, stderr: '', document: {error: {code: 'usage', message}}});
		expect(journal()).toBe(before);
	});

	test.each([
		['account', /^Say which: account new, .* or account redact\. See counterfoil help account\.$/],
		['', /^The counter needs a terminal\. See counterfoil help\.$/],
	])('"%s" with --json is one document too', async (line, message) => {
		const {json} = commandLine(join(scratchFolder(), 'shop'));
		expect(await json(...line.split(' ').filter(word => word !== ''))).toEqual({
			code: 2,
			stderr: '',
			document: {error: {code: 'usage', message: expect.stringMatching(message)}},
		});
	});

	test('a group without a verb says its help', async () => {
		for (const group of Object.keys(groups)) {
			const {code, stdout, stderr} = await verbHere(group);
			expect([code, stdout]).toEqual([2, '']);
			expect(stderr).toContain(`Usage: counterfoil ${group} `);
		}
	});
});
