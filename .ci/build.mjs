// `npm run build`: makes dist/, or says in a sentence that the packages it is made of are not whole.

/** An npm that was killed leaves folders of packages half full, and the next npm install takes them for installed. */
const isCutShort = ({code, errors = []}) =>
	code === 'ERR_MODULE_NOT_FOUND' || errors.some(({text}) => /^Could not resolve "[^./]/.test(text));

try {
	await import('./bundle.mjs');
} catch (error) {
	if (!isCutShort(error)) throw error;
	process.stderr.write(
		'Counterfoil is not built: its packages are not whole, as after an install that was cut short. Run: npm ci\n',
	);
	process.exitCode = 1;
}
