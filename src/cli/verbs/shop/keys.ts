// The verb `keys`: the actions at the counter with their keys, under the names that `counter.json` binds them by.
import type {Command} from 'commander';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {createOutput} from '../../kit/output.ts';
import {shopFolder} from '../../kit/shop-folder.ts';

async function listKeys(options: GlobalOptions): Promise<void> {
	const {counterKeys} = await import('../../terminals/screens.ts');
	const {actions, said, fault} = counterKeys(shopFolder(options));
	const output = createOutput(options.json ?? false);
	if (fault !== undefined) output.say(fault);
	output.show(
		actions.map(({name, label}, place) => `${name.padEnd(44)} ${(said[place] ?? '').padEnd(22)} ${label}`),
		{actions},
	);
}

export function addKeysVerb(program: Command): void {
	program
		.command('keys')
		.summary('what can be done at the counter, and its keys')
		.description('Lists every action of the counter with its keys, under the name that counter.json binds it by.')
		.addHelpText('after', '\nExample:\n  counterfoil keys')
		.action((_options: object, command: Command) => listKeys(command.optsWithGlobals()));
}
