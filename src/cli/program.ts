// The command line: which verb is meant, and the one place where a failure becomes a sentence and an exit code.
import {Command, CommanderError} from 'commander';
import {isTalk, verbsIn} from '../launcher/words.cjs';
import {type GlobalOptions, wordOption} from './kit/arguments.ts';
import {exitCodes, exitCodesText, type Failure, failureOf, UsageError} from './kit/exit.ts';
import {type LookFlags, looks} from './kit/look-flags.ts';
import {answer, createOutput, exitAfter, talk} from './kit/output.ts';
import {unknownVerb, usageText} from './kit/usage.ts';
import {isOnTerminal, showScreen} from './terminals/on-terminal.ts';

async function openCounter(program: Command): Promise<void> {
	if (!isOnTerminal()) {
		if (program.opts<GlobalOptions>().json) throw new UsageError('The counter needs a terminal. See counterfoil help.');
		talk('The counter needs a terminal. Here are the verbs that work without one.\n\n');
		program.outputHelp({error: true});
		process.exitCode = exitCodes.usage;
		return;
	}
	await showScreen('counter', program.opts<GlobalOptions & LookFlags>());
}

/** The words before a `--`: behind it nothing is an option. */
const optionsIn = (words: readonly string[]): readonly string[] =>
	words.includes('--') ? words.slice(0, words.indexOf('--')) : words;

type Start = {readonly version: string; readonly isJson: boolean};

/** The program with its flags. Verbs are loaded only if the words name a verb or ask for help. */
async function createProgram(words: readonly string[], {version, isJson}: Start): Promise<Command> {
	const program = new Command('counterfoil')
		.description('The till that cannot lose a sale. Without a verb it opens the counter.')
		.option('--data <folder>', 'the shop folder; else $COUNTERFOIL_DATA, else ~/.local/share/counterfoil')
		.option('--color <when>', 'colours on the screen: auto, always or never; else NO_COLOR decides', wordOption('--color', looks))
		.option('--ascii', 'nothing but ASCII on the screen; else the locale decides')
		.option('--no-ascii', 'all signs and letters, whatever the locale says')
		.option('--screen-reader', 'the screen in words, for a screen reader')
		.option('--mouse', 'rows, keys and answers can be clicked, lists wheeled')
		.option('--json', 'one JSON document: money in cents, quantities in thousandths, times in UTC')
		.version(version)
		.showSuggestionAfterError(false)
		.exitOverride()
		.addHelpText(
			'after',
			`\n${exitCodesText}\n\nExamples:\n  counterfoil                                   the counter\n  counterfoil init --practice                   a shop to try it in\n  counterfoil sell "2*1001" --cash 50           sell, with change\n  counterfoil receipt find 07123456787          find a token by its meter`,
		)
		.action((_options: object, command: Command) => {
			const [unknown] = command.args;
			if (unknown !== undefined) throw unknownVerb(command, unknown);
			return openCounter(program);
		});
	// Commander's help is shown as it is. What it finds wrong is said once, where every failure is.
	program.configureOutput({writeOut: answer, writeErr: isJson ? () => undefined : talk, outputError: () => undefined});
	const [verb] = verbsIn(words);
	if (isTalk(words) || verb !== undefined || !isOnTerminal()) await (await import('./verbs/registry.ts')).addVerbs(program, verb);
	// This comes last, since a verb copies it when it is made. An unknown word then reaches the action above, which names it.
	program.allowExcessArguments();
	return program;
}

/** The failure of words that commander cannot read; undefined where it only showed help that was asked for. */
function failureInWords(program: Command, words: readonly string[], error: CommanderError): Failure | undefined {
	if (error.exitCode === 0) return undefined;
	return {exit: exitCodes.usage, code: 'usage', message: usageText(program, words, error)};
}

/** Runs the program with these words. Sets the exit code, also if the answer does not arrive. Never throws. */
export async function runProgram(words: readonly string[], version: string): Promise<void> {
	/** Found out before the words are parsed, so that a wrong word is answered as JSON too. */
	const isJson = optionsIn(words).includes('--json');
	let program = new Command();
	try {
		program = await createProgram(words, {version, isJson});
		await program.parseAsync(words, {from: 'user'});
	} catch (error) {
		const isAboutWords = error instanceof CommanderError;
		const failure = isAboutWords ? failureInWords(program, words, error) : failureOf(error);
		process.exitCode = failure?.exit ?? exitCodes.done;
		// A group without a verb has shown its help.
		const isShown = isAboutWords && error.code === 'commander.help' && !isJson;
		if (failure && !isShown) createOutput(isJson).fail(failure);
	}
	process.exitCode = exitAfter(Number(process.exitCode ?? exitCodes.done));
}
