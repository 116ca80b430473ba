// The flags about how the screen looks and is used. They hold for one start and are never saved.
import {hasColours} from './terminal-kind.ts';

/** When colours are shown. */
export const looks = ['auto', 'always', 'never'] as const;

export type LookFlags = {
	readonly ascii?: boolean;
	readonly screenReader?: boolean;
	readonly mouse?: boolean;
	readonly color?: (typeof looks)[number];
};

/** Sets the environment for a flag about colour, and for a terminal without. The colour library reads it when it is loaded. */
export function askForColour({color}: LookFlags, env: NodeJS.ProcessEnv): void {
	if (color === 'never' || (color !== 'always' && !hasColours(env))) env['NO_COLOR'] = '1';
	if (color !== 'always') return;
	delete env['NO_COLOR'];
	env['FORCE_COLOR'] = '1';
}
