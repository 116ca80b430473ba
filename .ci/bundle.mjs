// Bundles dist/: one file for each program, and one for each part that most starts do without. Files are few, since each costs a start a millisecond, and none holds what it does not need, since that is read too.
import {readFileSync, rmSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import {parse} from 'node:path';
import {build} from 'esbuild';
import {packagesIn, writeNotices} from './notices.mjs';
import {writeTypes} from './types.mjs';

/** main.js is every verb, screens.js the counter and the customer's display, receipt-escpos.js what a printer is sent, index.js for programs. */
const entryPoints = {
	main: 'src/cli/main.ts',
	screens: 'src/cli/terminals/screens.ts',
	'receipt-escpos': 'src/formats/paper/receipt-escpos.ts',
	index: 'src/app/index.ts',
};

/** A part that is imported only when it is needed stays the file that it is. */
const filesOfTheirOwn = {
	name: 'files-of-their-own',
	setup({onResolve}) {
		onResolve({filter: /\/(screens|receipt-escpos)\.ts$/}, ({path, kind}) =>
			kind === 'dynamic-import' ? {path: `./${parse(path).name}.js`, external: true} : undefined,
		);
	},
};

/** What the packages load at their start and hardly ever use: loaded at the first use instead. */
const seldomUsed = ['child_process', 'fs/promises', 'http', 'https', 'net', 'timers/promises'];

const exportsLate = name =>
	Object.keys(process.getBuiltinModule(name))
		.map(key => `get ${key}() { return process.getBuiltinModule('node:${name}').${key}; }`)
		.join(',\n');

/** Node's own modules, loaded when the first file that needs them is: an import would read every one of their exports at the start, and Web Crypto alone is 10 ms. */
const nodesOwn = {
	name: 'nodes-own',
	setup({onResolve, onLoad}) {
		onResolve({filter: /^(node:)?[a-z_/]+$/}, ({path}) =>
			isBuiltin(path) ? {path: path.replace(/^node:/, ''), namespace: 'nodes-own'} : undefined,
		);
		onLoad({filter: /./, namespace: 'nodes-own'}, ({path}) => ({
			contents: seldomUsed.includes(path)
				? `module.exports = {${exportsLate(path)}};`
				: `module.exports = process.getBuiltinModule('node:${path}');`,
		}));
	},
};

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));

rmSync('dist', {recursive: true, force: true});

const {metafile} = await build({
	entryPoints,
	outdir: 'dist',
	bundle: true,
	metafile: true,
	format: 'esm',
	platform: 'node',
	target: 'node24',
	minify: true,
	legalComments: 'none',
	logLevel: 'warning',
	plugins: [filesOfTheirOwn, nodesOwn],
	alias: {
		'react-devtools-core': './.ci/no-devtools.mjs',
		'string-width': './.ci/string-width.mjs',
		'@alcalzone/ansi-tokenize': './.ci/styled-text.mjs',
	},
	// Yoga fetches its own bytes when it can, and the first fetch of a process loads an HTTP client; without one it decodes them, 30 ms sooner.
	define: {'process.env.NODE_ENV': '"production"', fetch: 'undefined', counterfoilVersion: JSON.stringify(version)},
});

writeNotices('dist/notices.txt', packagesIn(metafile));
await writeTypes('dist');
