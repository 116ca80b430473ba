// What is wrong with words that name no verb, no option or no value: one sentence, with the nearest there is.
import {Command, CommanderError} from 'commander';
import {expect, test} from 'vitest';
import {noPinInWords} from '../../../src/cli/kit/secret.ts';
import {unknownVerb, usageText} from '../../../src/cli/kit/usage.ts';
import {addVerbs} from '../../../src/cli/verbs/registry.ts';

/** The sentence for words that commander, or a reader of ours, refuses. No verb is reached. */
async function sentenceFor(words: readonly string[]): Promise<string> {
	const program = new Command('counterfoil').option('--data <folder>').option('--json').exitOverride();
	program.showSuggestionAfterError(false).configureOutput({writeErr: () => undefined, outputError: () => undefined});
	await addVerbs(program, undefined);
	try {
		await program.parseAsync(words, {from: 'user'});
	} catch (error) {
		if (error instanceof CommanderError) return usageText(program, words, error);
		if (error instanceof Error) return error.message;
	}
	return 'nothing is wrong';
}

test.each([
	['bill netflix --ref NF-4482913', "Missing required argument 'amount'. See counterfoil help bill."],
	['bill netflix 100 --card', "Required option '--ref <reference>' not specified. See counterfoil help bill."],
	['stock new 5001 Tea', "Required option '--price <amount>' not specified. See counterfoil help stock new."],
	['stock adjust 1001 2', "Required option '--reason <text>' not specified. See counterfoil help stock adjust."],
	['account show', "Missing required argument 'account'. See counterfoil help account show."],
	[
		'account close 1 2',
		"Too many arguments for 'close'. Expected 1 argument but got 2: 1, 2. See counterfoil help account close.",
	],
	['sell 1001 --cheque 20', "Unknown option '--cheque'. See counterfoil help sell."],
	['sell 1001 --crad', "Unknown option '--crad'. Did you mean --card? See counterfoil help sell."],
	['account list --jsn', "Unknown option '--jsn'. Did you mean --json? See counterfoil help account list."],
	['account list --data', "Option '--data <folder>' argument missing. See counterfoil help account list."],
	['import', "Missing required argument 'path'. See counterfoil help import."],
	['sell 1001 --pin 805317', noPinInWords],
	['account list --pin=805317', noPinInWords],
	['--frobnicate', "Unknown option '--frobnicate'. See counterfoil help."],
	['account depsit 2 50', "Unknown verb 'depsit'. Did you mean account deposit? See counterfoil help account."],
	['help account depsit', "Unknown verb 'depsit'. Did you mean account deposit? See counterfoil help account."],
	['export acounts x', 'what: "acounts" is not understood. Use accounts, products, sales or catalogue. Did you mean accounts?'],
	['stock policy 1001 blok', 'rule: "blok" is not understood. Use block, warn or allow. Did you mean block?'],
])('%s', async (line, message) => expect(await sentenceFor(line.split(' '))).toBe(message));

test.each([
	['recept', "Unknown verb 'recept'. Did you mean receipt? See counterfoil help."],
	['deposit', "Unknown verb 'deposit'. Did you mean account deposit? See counterfoil help."],
	['find', "Unknown verb 'find'. Did you mean receipt find or token find? See counterfoil help."],
	['frobnicate', "Unknown verb 'frobnicate'. See counterfoil help."],
])('%s', async (word, message) => {
	const program = new Command('counterfoil');
	await addVerbs(program, undefined);
	expect(unknownVerb(program, word).message).toBe(message);
});
