// `npm run build`: makes dist/, or says in a sentence that the packages it is made of are not whole.
import {existsSync} from 'node:fs';

/** An npm that was killed leaves folders of packages half full, and the next npm install takes them for installed. */
const isCutShort = ({code, errors = []}) =>
	code === 'ERR_MODULE_NOT_FOUND' || errors.some(({text}) => /^Could not resolve "[^./]/.test(text));

/** npx makes a package of the checkout for itself, which prepares it. What is built is not built again under whoever runs it. */
const isMade = process.env.npm_command === 'exec' && existsSync('dist/main.js');

try {
	if (!isMade) await import('./bundle.mjs');
} catch (error) {
	if (!isCutShort(error)) throw error;
	process.stderr.write(
		'Counterfoil is not built: its packages are not whole, as after an install that was cut short. Run: npm ci\n',
	);
	process.exitCode = 1;
}
