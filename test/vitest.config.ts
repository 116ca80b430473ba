// The test run: every file of test/ that ends in .test, from the root of the project.
import {availableParallelism} from 'node:os';
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

/** Tests of rooms without files, clocks and processes. */
const pure = ['domain', 'formats', 'ui'].map(layer => `test/${layer}/**/*.test.{ts,tsx}`);

/** A secret of the tests, which is not the one of whoever runs them. */
const cached = (name: string): string => fileURLToPath(new URL(`../node_modules/.cache/${name}`, import.meta.url));

export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	// React as in the bundle: the one for developers takes a third longer to draw.
	oxc: {jsx: {development: false}},
	test: {
		env: {
			NODE_ENV: 'production',
			COUNTERFOIL_PEPPER: cached('pepper'),
			COUNTERFOIL_PROVIDER_KEYS: cached('provider-keys'),
			COUNTERFOIL_VOUCHER_KEY: cached('voucher-key'),
		},
		projects: [
			// What only computes and draws keeps its modules from file to file.
			{extends: true, test: {name: 'pure', include: pure, isolate: false}},
			{extends: true, test: {name: 'whole', include: ['test/**/*.test.{ts,tsx}'], exclude: pure}},
		],
		// Ink measures by our widths, as in the bundle.
		execArgv: ['--import', new URL('support/own-width.ts', import.meta.url).href],
		// One more than there are cores: tests in a terminal mostly wait for a hand.
		maxWorkers: availableParallelism() + 1,
		testTimeout: 120_000,
		hookTimeout: 120_000,
	},
});
