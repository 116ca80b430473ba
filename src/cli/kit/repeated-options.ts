// Owns that an option with a value is said once: what is said again is refused before anything is done, where it would replace what was said first.
import type {Command, Option} from 'commander';
import {repeated} from './arguments.ts';
import {UsageError} from './exit.ts';

const holdsOne = ({required, optional, variadic, parseArg}: Option): boolean =>
	(required || optional) && !variadic && parseArg !== repeated;

/** Watches the options of a command and of all the verbs under it; to be called when all are there. */
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
