// Bundles the program into dist/: a small entry any Node can read, the command line, and the counter, which loads only when it is opened.
import {chmodSync, rmSync} from 'node:fs';
import {build} from 'esbuild';
import {writeTypes} from './types.mjs';

rmSync('dist', {recursive: true, force: true});

await build({
	entryPoints: {main: 'src/cli/main.ts', index: 'src/shop/index.ts'},
	outdir: 'dist',
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: 'node24',
	minify: true,
	legalComments: 'none',
	logLevel: 'warning',
	alias: {'react-devtools-core': './.ci/no-devtools.mjs', 'string-width': './.ci/string-width.mjs'},
	// Yoga fetches its own bytes when it can, and the first fetch of a process loads an HTTP client; without one it decodes them, 30 ms sooner.
	define: {'process.env.NODE_ENV': '"production"', fetch: 'undefined'},
	// Bundled CommonJS asks for Node's own modules through require.
	banner: {js: "import {createRequire as nodeRequire} from 'node:module'; const require = nodeRequire(import.meta.url);"},
});

await build({
	entryPoints: {counterfoil: 'src/cli/entry.ts'},
	outdir: 'dist',
	bundle: true,
	format: 'esm',
	platform: 'node',
	target: 'node14.18',
	external: ['./main.js'],
	logLevel: 'warning',
	banner: {js: '#!/usr/bin/env node'},
});

await writeTypes('dist');

// npm makes it executable when it installs; a build by itself must leave it so.
chmodSync('dist/counterfoil.js', 0o755);
