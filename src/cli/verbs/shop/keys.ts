// The verb `keys`: the actions at the counter with their keys, under the names that `counter.json` binds them by.
import type {Command} from 'commander';
import {asciiText} from '../../../formats/text/ascii.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {askForColour, type LookFlags} from '../../kit/look-flags.ts';
import {createOutput} from '../../kit/output.ts';
import {shopFolder} from '../../kit/shop-folder.ts';
import {showsUnicode} from '../../kit/terminal-kind.ts';

type KeysOptions = GlobalOptions & LookFlags & {readonly themes?: boolean};

/** Draws all themes in colours, as far as there is a terminal for them. */
async function drawThemes(options: KeysOptions): Promise<void> {
	const {themeSamples} = await import('../../terminals/screens.ts');
	const env = process.stdout.isTTY ? {...process.env} : {...process.env, NO_COLOR: '1'};
	askForColour(options, env);
	const text = themeSamples(env).join('\n');
	const isAscii = options.ascii ?? !showsUnicode(env);
	createOutput(false).showBytes(Buffer.from(`${isAscii ? asciiText(text) : text}\n`));
}

async function listKeys(options: KeysOptions): Promise<void> {
	if (options.themes) return drawThemes(options);
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
		.option('--themes', 'draw all themes instead, to choose one by its looks')
		.addHelpText('after', '\nExample:\n  counterfoil keys\n  counterfoil keys --themes')
		.action((_options: object, command: Command) => listKeys(command.optsWithGlobals()));
}
