// The built program says what verbs say in this process, where most tests ask them: every verb once, on the same day in two shops.
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Command} from 'commander';
import {expect, test} from 'vitest';
import {addVerbs} from '../../src/cli/verbs/registry.ts';
import {aDay, dayBefore} from '../support/changing-verbs.ts';
import {type CommandLine, commandLine, scratchFolder} from '../support/command-line.ts';
import {runVerb} from '../support/counter-process.ts';

const samples = fileURLToPath(new URL('../samples/', import.meta.url));

/** What is asked when the day is over, in this order; SHOP is the folder. */
const evening: readonly (readonly [verb: string, ...more: readonly string[]])[] = [
	['account list'],
	['account export-person', '2', '--out', 'SHOP-person.json'],
	['account show', '2'],
	['account statement', '2'],
	['audit', '--kind', 'setting', 'refund'],
	['basket list'],
	['biller list'],
	['biller show', 'netflix'],
	['export', 'sales', 'SHOP-sales'],
	['help', 'sell'],
	['import', samples, '--dry-run'],
	['keys'],
	['operator list'],
	['operator pin', 'nobody'],
	['operator recover', 'nobody'],
	['paths'],
	['payee due', '--all'],
	['payee list'],
	['print list'],
	['print retry'],
	['print status'],
	['provider balance', 'power'],
	['provider commission'],
	['provider key', 'nobody'],
	['provider list'],
	['provider owed'],
	['provider show', 'power'],
	['quick-key list'],
	['receipt find', 'bread'],
	['receipt list'],
	['receipt print', '1'],
	['receipt show', '1'],
	['role list'],
	['service list'],
	['service show', 'data'],
	['setting list'],
	['shift show'],
	['shift x'],
	['shift z', '1'],
	['stock list'],
	['stock show', '1001'],
	['tender list'],
	['token check', '07123456787'],
	['token find', 'nobody'],
	['vend list'],
	['vend resolve'],
	['verify'],
	['voucher list'],
	['voucher low'],
	['voucher write-off', 'S1', '--service', 'gaming', '--reason', 'scratched'],
	['import catalogue', 'nowhere.json'],
	['import vouchers', 'nowhere.csv', '--service', 'gaming'],
	['backup', 'SHOP-copy'],
	['rebuild'],
	['restore', 'SHOP-nowhere'],
	['display'],
	['vend-simulator', '--port', 'none'],
];

const all = [
	{verb: 'init', words: ['init', '--practice', '--without-past']},
	...dayBefore.map(words => ({verb: '', words})),
	...aDay,
	...evening.map(([verb, ...more]) => ({verb, words: [...verb.split(' '), ...more]})),
];

/** Every verb of a command, by its words. A word with more under it may do something alone, too. */
const verbsOf = (command: Command, path = ''): readonly string[] => [
	...(command.commands.length === 0 || command.registeredArguments.length > 0 ? [path] : []),
	...command.commands.flatMap(each => verbsOf(each, `${path} ${each.name()}`.trim())),
];

test('Every verb is asked', async () => {
	const program = new Command();
	await addVerbs(program, undefined);
	expect(new Set(all.map(({verb}) => verb).filter(verb => verb !== ''))).toEqual(new Set(verbsOf(program)));
});

test('Every verb says the same in the built program and in this process', async () => {
	const here = commandLine(join(scratchFolder(), 'shop'));
	const built = commandLine(join(scratchFolder(), 'shop'), runVerb);
	/** What a shop says, without the time in the name of a backup. */
	const saidBy = async ({folder, run}: CommandLine, words: readonly string[]) => {
		const {code, stdout, stderr} = await run(...words.map(word => word.replace('SHOP', folder)));
		return {words, code, stdout: stdout.replace(/-\d{6}-entry-/, '-080000-entry-'), stderr};
	};
	for (const {words} of all) {
		const [said, expected] = await Promise.all([saidBy(built, words), saidBy(here, words)]);
		expect(said).toEqual(expected);
	}
});
