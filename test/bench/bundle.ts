// Bundles a bench program the way the product is bundled, so that both run alike.
import {mkdirSync, mkdtempSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds an entry beside this file into a cache folder of the checkout, from where it finds data/, and answers with its path.
 * `isBare` leaves the packages as they come, without the product's stand-ins.
 */
export async function bundled(name: string, {isBare = false} = {}): Promise<string> {
	const cache = join(root, 'node_modules/.cache');
	mkdirSync(cache, {recursive: true});
	const outdir = mkdtempSync(join(cache, 'bench-'));
	await build({
		entryPoints: [join(root, 'test/bench', name)],
		outdir,
		bundle: true,
		splitting: true,
		format: 'esm',
		platform: 'node',
		target: 'node24',
		minify: true,
		logLevel: 'error',
		outExtension: {'.js': '.mjs'},
		alias: {
			'react-devtools-core': join(root, '.ci/no-devtools.mjs'),
			...(!isBare && {
				'string-width': join(root, '.ci/string-width.mjs'),
				'@alcalzone/ansi-tokenize': join(root, '.ci/styled-text.mjs'),
			}),
		},
		define: {'process.env.NODE_ENV': '"production"'},
		banner: {js: "import {createRequire as nodeRequire} from 'node:module'; const require = nodeRequire(import.meta.url);"},
	});
	return join(outdir, name.replace(/\.tsx?$/, '.mjs'));
}
