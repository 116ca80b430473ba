// What a screen needs from the command line: a terminal for input and output, the flags about looks, and its own file, loaded late.
import type {GlobalOptions} from '../kit/arguments.ts';
import {FailedError, UsageError} from '../kit/exit.ts';
import {askForColour, type LookFlags} from '../kit/look-flags.ts';
import {shopFolder} from '../kit/shop-folder.ts';
import {whyUndrawable} from '../kit/terminal-kind.ts';
import type {Opening} from './screens.ts';

export const isOnTerminal = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

/** Opens a screen. Leaving it ends the process. Throws a FailedError when it does not open. */
export async function showScreen(screen: Opening['screen'], options: GlobalOptions & LookFlags): Promise<never> {
	const why = whyUndrawable(process.env);
	if (why !== undefined) throw new UsageError(why);
	askForColour(options, process.env);
	const {openScreen} = await import('./screens.ts');
	throw new FailedError(await openScreen({screen, folder: shopFolder(options), flags: options}));
}
