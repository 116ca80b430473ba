// The check that an option with one value is given once. A second value would replace the first, so it is refused before anything is done.
import type {Command, Option} from 'commander';
import {repeated} from './arguments.ts';
import {UsageError} from './exit.ts';

const holdsOne = ({required, optional, variadic, parseArg}: Option): boolean =>
	(required || optional) && !variadic && parseArg !== repeated;

/** Watches the options of a command and of all the verbs under it. Call it after all are added. */
export function refuseSaidTwice(command: Command): void {
	for (const option of command.options.filter(holdsOne)) {
		let isSaid = false;
		command.on(`option:${option.name()}`, () => {
			if (isSaid) throw new UsageError(`--${option.name()} was said twice. Say it once.`);
			isSaid = true;
		});
	}
	command.commands.forEach(refuseSaidTwice);
}
