// Owns the verb `display`: what the customer sees, in a second terminal.

import type {Command} from 'commander';
import type {GlobalOptions} from '../arguments.ts';
import {FailedError, UsageError} from '../exit.ts';
import {askForColour, type LookFlags} from '../look-flags.ts';
import {shopFolder} from '../shop-folder.ts';

export function addDisplayVerb(program: Command): void {
	program
		.command('display')
		.summary('the customer display, in a second terminal')
		.description('Shows the customer the basket, the total, the change and tokens of the counter in large letters. q leaves.')
		.addHelpText('after', '\nExample:\n  counterfoil display')
		.action(async (_options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & LookFlags>();
			if (!process.stdin.isTTY || !process.stdout.isTTY)
				throw new UsageError('The customer display needs a terminal. Start it in a second one, beside the counter.');
			askForColour(options, process.env);
			const {openScreen} = await import('../screens.ts');
			throw new FailedError(await openScreen({screen: 'display', folder: shopFolder(options), flags: options}));
		});
}
