// The option `--id`: every verb that changes something is done once, and the second answer is the first, whatever happened since.
import {randomUUID} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Command} from 'commander';
import {describe, expect, test} from 'vitest';
import {addVerbs} from '../../../src/cli/verbs/registry.ts';
import {idsInJournal} from '../../faults/journal-ids.ts';
import {triesAll} from '../../faults/size.ts';
import {aDay, dayBefore} from '../../support/changing-verbs.ts';
import {commandLine, practiceShop, scratchFolder} from '../../support/command-line.ts';

const root = fileURLToPath(new URL('../../../src/cli/', import.meta.url));

/** Every verb of the program by its words, and whether it takes `--id`. */
async function allVerbs(): Promise<ReadonlyMap<string, boolean>> {
	const program = new Command('counterfoil');
	await addVerbs(program, undefined);
	const found = new Map<string, boolean>();
	const walk = (command: Command, path: string): void => {
		// A word with more under it may do something alone, too.
		if (command.commands.length === 0 || command.registeredArguments.length > 0)
			found.set(
				path,
				command.options.some(({long}) => long === '--id'),
			);
		for (const each of command.commands) walk(each, `${path} ${each.name()}`.trim());
	};
	walk(program, '');
	return found;
}

/** What gives no orders to the till. */
const withoutOrders = [
	'account export-person',
	'account list',
	'account show',
	'account statement',
	'audit',
	'backup',
	'basket list',
	'biller list',
	'biller show',
	'display',
	'export',
	'help',
	'keys',
	'operator list',
	'operator pin',
	'operator recover',
	'paths',
	'payee due',
	'payee list',
	'print list',
	'print retry',
	'print status',
	'provider balance',
	'provider commission',
	'provider key',
	'provider list',
	'provider owed',
	'provider show',
	'quick-key list',
	'rebuild',
	'receipt find',
	'receipt list',
	'receipt show',
	'restore',
	'role list',
	'service list',
	'service show',
	'setting list',
	'shift show',
	'shift x',
	'shift z',
	'stock list',
	'stock show',
	'tender list',
	'token check',
	'token find',
	'vend list',
	'vend resolve',
	'vend-simulator',
	'verify',
	'voucher list',
	'voucher low',
];

describe('--id', () => {
	test('is taken by every verb that gives an order, and each of them is tried here', async () => {
		const verbs = await allVerbs();
		const taking = [...verbs].filter(([, takesId]) => takesId).map(([verb]) => verb);
		expect([...verbs.keys()].filter(verb => !taking.includes(verb)).sort()).toEqual(withoutOrders);
		expect(taking.sort()).toEqual(
			[
				'import',
				'import catalogue',
				'import vouchers',
				'init',
				'receipt print',
				'voucher write-off',
				...aDay.map(({verb}) => verb),
			].sort(),
		);
	});

	test('is the only way to the till: orders are given in one place, which asks for what was asked', () => {
		const files = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter(path => path.endsWith('.ts'));
		const giving = files.filter(path => /\bexecute\(/.test(readFileSync(join(root, path), 'utf8')));
		expect(giving).toEqual(['kit/session.ts']);
	});

	test('that is no UUID is refused before anything is done', async () => {
		const {run, journal} = await practiceShop();
		const before = journal();
		for (const {words} of aDay.slice(0, 3))
			expect(await run(...words, '--id', '12')).toEqual({
				code: 2,
				stdout: '',
				stderr: '--id: "12" is not a UUID. Make one with uuidgen.\n',
			});
		expect(journal()).toBe(before);
	});
});

/** The form of a verb's answer: words and documents by turns. With `npm run test:faults` each verb gives both. */
const forms: readonly (readonly [string, (place: number) => readonly string[]])[] = [
	['', place => (place % 2 === 0 ? [] : ['--json'])],
	['in the other form ', place => (place % 2 === 0 ? ['--json'] : [])],
];

describe.each(triesAll ? forms : forms.slice(0, 1))('A verb that is asked again %s', (_how, formOf) => {
	test('answers as the first time, at the end of a day, and does nothing', {timeout: 240_000}, async () => {
		const shop = await practiceShop();
		for (const words of dayBefore) await shop.run(...words);
		const asked = aDay.map(({verb, words}, place) => ({verb, line: [...formOf(place), ...words, '--id', randomUUID()]}));
		const answers = new Map<string, string>();
		for (const {verb, line} of asked) {
			const {code, stdout, stderr} = await shop.run(...line);
			expect([verb, code, stderr]).toEqual([verb, 0, expect.any(String)]);
			answers.set(verb, stdout);
		}
		const before = shop.journal();
		for (const {verb, line} of asked) {
			const again = await shop.run(...line);
			expect([verb, again.code, again.stdout]).toEqual([verb, 0, answers.get(verb)]);
			expect([verb, again.stderr]).toEqual([verb, expect.stringContaining('This was done before, and is not done again.')]);
		}
		expect(shop.journal()).toBe(before);
	});
});

test('What was asked in other words under the same id is refused, and nothing is done', async () => {
	const {run, journal} = await practiceShop();
	const id = randomUUID();
	await run('account', 'adjust', '2', '5', '--reason', 'keyed twice', '--id', id);
	const before = journal();
	for (const words of [
		['account', 'adjust', '2', '6', '--reason', 'keyed twice'],
		['account', 'adjust', '2', '5', '--reason', 'once'],
		['account', 'deposit', '2', '5'],
	])
		expect(await run(...words, '--id', id)).toMatchObject({
			code: 3,
			stdout: '',
			stderr: expect.stringContaining('was used for something else'),
		});
	expect(journal()).toBe(before);
});

test('A shop that was made under an id is made once, and one made otherwise stays', async () => {
	const {run, journal} = commandLine(join(scratchFolder(), 'shop'));
	const words = ['init', '--shop', 'Corner Café', '--owner', 'Thandi', '--id', randomUUID()];
	const first = await run(...words);
	const before = journal();
	expect(await run(...words)).toEqual(first);
	expect((await run('init', '--practice', '--id', randomUUID())).code).toBe(1);
	expect(journal()).toBe(before);
});

describe('An import', () => {
	const samples = fileURLToPath(new URL('../../samples/', import.meta.url));

	test('that is asked again under its id reports as the first time, and adds nothing', async () => {
		const shop = commandLine(join(scratchFolder(), 'shop'));
		await shop.run('init', '--shop', 'Corner Café');
		const words = ['import', samples, '--id', randomUUID()];
		const first = await shop.run(...words);
		expect(first.stdout).toMatch(/\d/);
		await shop.run('account', 'new', 'Bela');
		const before = shop.journal();
		expect(await shop.run(...words)).toEqual(first);
		expect(shop.journal()).toBe(before);
		expect(new Set(idsInJournal(shop.folder)).size).toBe(idsInJournal(shop.folder).length);
	});
});
