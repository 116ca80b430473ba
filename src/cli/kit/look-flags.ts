// Owns the flags about how the screen looks: they hold for one start and are never written down.

export type LookFlags = {
	readonly ascii?: boolean;
	readonly screenReader?: boolean;
	readonly color?: 'auto' | 'always' | 'never';
};

/** The environment that a flag about colour asks for; the library that colours reads it when it is loaded. */
export function askForColour({color}: LookFlags, env: NodeJS.ProcessEnv): void {
	if (color === 'never') env['NO_COLOR'] = '1';
	if (color !== 'always') return;
	delete env['NO_COLOR'];
	env['FORCE_COLOR'] = '1';
}
