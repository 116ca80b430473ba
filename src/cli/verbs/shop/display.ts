// The verb `display`: what the customer sees, in a second terminal.
import type {Command} from 'commander';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {UsageError} from '../../kit/exit.ts';
import type {LookFlags} from '../../kit/look-flags.ts';
import {isOnTerminal, showScreen} from '../../terminals/on-terminal.ts';

export function addDisplayVerb(program: Command): void {
	program
		.command('display')
		.summary('the customer display, in a second terminal')
		.description(
			'Shows the customer the basket, the total and the change of the counter in large letters, and tokens that are asked for. q leaves.',
		)
		.addHelpText('after', '\nExample:\n  counterfoil display')
		.action(async (_options: object, command: Command) => {
			if (!isOnTerminal())
				throw new UsageError('The customer display needs a terminal. Start it in a second one, beside the counter.');
			await showScreen('display', command.optsWithGlobals<GlobalOptions & LookFlags>());
		});
}
