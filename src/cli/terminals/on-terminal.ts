// Owns what a screen needs of the command line: a terminal on both sides, the flags about looks, and the screen's own file, loaded then.
import type {GlobalOptions} from '../kit/arguments.ts';
import {FailedError} from '../kit/exit.ts';
import {askForColour, type LookFlags} from '../kit/look-flags.ts';
import {shopFolder} from '../kit/shop-folder.ts';
import type {Opening} from './screens.ts';

export const isOnTerminal = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

/** Opens a screen and stays until it is left, which ends the process. Throws why it did not open. */
export async function showScreen(screen: Opening['screen'], options: GlobalOptions & LookFlags): Promise<never> {
	askForColour(options, process.env);
	const {openScreen} = await import('./screens.ts');
	throw new FailedError(await openScreen({screen, folder: shopFolder(options), flags: options}));
}
