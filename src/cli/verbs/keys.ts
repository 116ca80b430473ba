// Owns the verb that lists what can be done at the counter with its keys, under the names `counter.json` binds them by.
import type {Command} from 'commander';
import {keyName} from '../../ui/model/bindings.ts';
import {namedActions} from '../../ui/model/key-map.ts';
import {createOutput} from '../output.ts';
import {type GlobalOptions, shopFolder} from '../session.ts';

async function listKeys(options: GlobalOptions): Promise<void> {
	const {openMachine} = await import('../machine.ts');
	const {contexts, ports} = openMachine(shopFolder(options), {}, () => false);
	const {fault} = ports.machine;
	const output = createOutput(options.json ?? false);
	if (fault !== undefined) output.say(fault);
	const actions = namedActions(contexts);
	const keysOf = (keys: readonly string[]): string => keys.map(key => keyName(key, true)).join(', ') || 'palette only';
	output.show(
		actions.map(({name, keys, label}) => `${name.padEnd(44)} ${keysOf(keys).padEnd(22)} ${label}`),
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
