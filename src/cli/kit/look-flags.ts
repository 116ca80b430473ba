// The flags about how the screen looks and is used. They hold for one start and are never saved.

/** When colours are shown. */
export const looks = ['auto', 'always', 'never'] as const;

export type LookFlags = {
	readonly ascii?: boolean;
	readonly screenReader?: boolean;
	readonly mouse?: boolean;
	readonly color?: (typeof looks)[number];
};

/** Sets the environment for a flag about colour. The theme reads it. */
export function askForColour({color}: LookFlags, env: NodeJS.ProcessEnv): void {
	if (color === undefined || color === 'auto') return;
	delete env['NO_COLOR'];
	env['FORCE_COLOR'] = color === 'always' ? 'true' : '0';
}
