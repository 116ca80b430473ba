// Help on the command line: the help of any verb, however deep, and examples for the verbs that hold others.
import type {Command} from 'commander';
import {unknownVerb} from './usage.ts';

/** The most common uses of each verb that holds others. */
const groupExamples: Readonly<Record<string, readonly string[]>> = {
	account: ['account new "Naledi Mokoena" --opening 250', 'account deposit 2 150', 'account transfer 2 3 150', 'account show 2'],
	stock: ['stock list', 'stock new 2001 "Rooibos 80 bags" --price 42.99 --stock 12', 'stock receive 1001 24 --cost 11.80'],
	receipt: ['receipt list --limit 10', 'receipt find 07123456787', 'receipt show 1', 'receipt print 1'],
	print: ['print list', 'print status', 'print retry'],
	setting: ['setting list', 'setting set cash-rounding nearest'],
};

/** The command that the words name, one below the other. Throws a UsageError for an unknown word. */
function commandOf(program: Command, words: readonly string[]): Command {
	let found = program;
	for (const word of words) {
		const next = found.commands.find(command => command.name() === word);
		if (!next) throw unknownVerb(found, word);
		found = next;
	}
	return found;
}

/** Adds the verb `help` and the examples. Call it after all verbs are added. */
export function addHelp(program: Command): void {
	for (const verb of program.commands) {
		const examples = groupExamples[verb.name()];
		if (examples) verb.addHelpText('after', `\nExamples:\n${examples.map(line => `  counterfoil ${line}`).join('\n')}`);
	}
	program
		.helpCommand(false)
		.command('help')
		.summary('help, or the help of a verb')
		.argument('[verb...]', 'like sell, or account deposit')
		.addHelpText('after', '\nExample:\n  counterfoil help account deposit')
		.action((words: readonly string[]) => commandOf(program, words).help());
}
