// The command line: which verb is meant, and the one place where a failure becomes a sentence and an exit code.
import {Command, CommanderError, Option} from 'commander';
import {plainText} from '../formats/text/plain-text.ts';
import {isTalk, verbsIn} from '../launcher/words.cjs';
import type {GlobalOptions} from './kit/arguments.ts';
import {exitCodes, exitCodesText, failureOf} from './kit/exit.ts';
import type {LookFlags} from './kit/look-flags.ts';
import {answer, createOutput, exitAfter, talk} from './kit/output.ts';
import {isOnTerminal, showScreen} from './terminals/on-terminal.ts';

async function openCounter(program: Command): Promise<void> {
	if (!isOnTerminal()) {
		talk('The counter needs a terminal. Here are the verbs that work without one.\n\n');
		program.outputHelp({error: true});
		process.exitCode = exitCodes.usage;
		return;
	}
	await showScreen('counter', program.opts<GlobalOptions & LookFlags>());
}

/** The program with its flags. Verbs are loaded only if the words name a verb or ask for help. */
async function createProgram(words: readonly string[], version: string): Promise<Command> {
	const program = new Command('counterfoil')
		.description('The till that cannot lose a sale. Without a verb it opens the counter.')
		.option('--data <folder>', 'the shop folder; else $COUNTERFOIL_DATA, else ~/.local/share/counterfoil')
		.addOption(new Option('--color <when>', 'colours on the screen; else NO_COLOR decides').choices(['auto', 'always', 'never']))
		.option('--ascii', 'nothing but ASCII on the screen; else the locale decides')
		.option('--no-ascii', 'all signs and letters, whatever the locale says')
		.option('--screen-reader', 'the screen in words, for a screen reader')
		.option('--json', 'one JSON document: money in cents, quantities in thousandths, times in UTC')
		.version(version)
		.showHelpAfterError('(see counterfoil help, or counterfoil help VERB)')
		.exitOverride()
		.addHelpText(
			'after',
			`\n${exitCodesText}\n\nExamples:\n  counterfoil                                   the counter\n  counterfoil init --practice                   a shop to try it in\n  counterfoil sell "2*1001" --cash 50           sell, with change\n  counterfoil receipt find 07123456787          find a token by its meter`,
		)
		.action((_options: object, command: Command) => {
			const [unknown] = command.args;
			if (unknown !== undefined) command.error(`error: unknown verb '${plainText(unknown).slice(0, 40)}'`);
			return openCounter(program);
		});
	// Commander's sentences quote what was typed. It must not reach a terminal as an escape.
	program.configureOutput({writeOut: answer, writeErr: talk});
	const [verb] = verbsIn(words);
	if (isTalk(words) || verb !== undefined || !isOnTerminal()) await (await import('./verbs/registry.ts')).addVerbs(program, verb);
	// This comes last, since a verb copies it when it is made. An unknown word then reaches the action above, which names it.
	program.allowExcessArguments();
	return program;
}

/** Runs the program with these words. Sets the exit code, also if the answer does not arrive. Never throws. */
export async function runProgram(words: readonly string[], version: string): Promise<void> {
	/** Found out before the words are parsed, so that a wrong word is answered as JSON too. */
	const isJson = words.includes('--json');
	try {
		const program = await createProgram(words, version);
		await program.parseAsync(words, {from: 'user'});
	} catch (error) {
		if (error instanceof CommanderError) {
			process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
			if (error.exitCode !== 0 && isJson) createOutput(true).fail({exit: exitCodes.usage, code: 'usage', message: error.message});
		} else {
			const failure = failureOf(error);
			process.exitCode = failure.exit;
			createOutput(isJson).fail(failure);
		}
	}
	process.exitCode = exitAfter(Number(process.exitCode ?? exitCodes.done));
}
