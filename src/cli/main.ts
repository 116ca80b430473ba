// Owns the command line: which verb is meant, and the one place where a failure becomes a sentence and an exit code.
import {Command, CommanderError, Option} from 'commander';
import {plainText} from '../formats/plain-text.ts';
import {exitCodes, failureOf} from './exit.ts';
import {askForColour, type LookFlags} from './look-flags.ts';
import {allowClosedPipe, createOutput, talk} from './output.ts';
import {type GlobalOptions, shopFolder} from './session.ts';
import {addVerbs} from './verbs.ts';

async function openCounter(program: Command): Promise<void> {
	if (!process.stdin.isTTY || !process.stdout.isTTY) {
		talk('The counter needs a terminal. Here are the verbs that work without one.\n\n');
		program.outputHelp({error: true});
		process.exitCode = exitCodes.usage;
		return;
	}
	const options = program.opts<GlobalOptions & LookFlags>();
	askForColour(options, process.env);
	const {runCounter} = await import('./counter.ts');
	await runCounter(shopFolder(options), options);
}

function createProgram(): Command {
	const program = new Command('counterfoil')
		.description('The till that cannot lose a sale. Without a verb it opens the counter.')
		.option('--data <folder>', 'the shop folder; else $COUNTERFOIL_DATA, else ~/.local/share/counterfoil')
		.addOption(new Option('--color <when>', 'colours on the screen; else NO_COLOR decides').choices(['auto', 'always', 'never']))
		.option('--ascii', 'nothing but ASCII on the screen')
		.option('--screen-reader', 'the screen in words, for a screen reader')
		.option('--json', 'one JSON document: money in cents, quantities in thousandths, times in UTC')
		.version('0.1.0')
		.showHelpAfterError('(see counterfoil help, or counterfoil help VERB)')
		.exitOverride()
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil                                   the counter\n  counterfoil init --practice                   a shop to try it in\n  counterfoil sell "2*1001" --cash 50           sell, with change\n  counterfoil receipt find 07123456787          find a token by its meter',
		)
		.action((_options: object, command: Command) => {
			const [unknown] = command.args;
			if (unknown !== undefined) command.error(`error: unknown verb '${plainText(unknown).slice(0, 40)}'`);
			return openCounter(program);
		});
	// What was typed stands in commander's sentences: nothing of it may reach a terminal as an escape.
	program.configureOutput({writeErr: text => talk(text.split('\n').map(plainText).join('\n'))});
	addVerbs(program);
	// Last, since verbs take it over when they are made: a word that is no verb reaches the action above, which names it.
	program.allowExcessArguments();
	return program;
}

allowClosedPipe(process.stdout);
allowClosedPipe(process.stderr);
const program = createProgram();
/** Asked before anything is read, so that a wrong word is a document too. */
const isJson = process.argv.includes('--json');
try {
	await program.parseAsync();
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
