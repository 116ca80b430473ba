// The test run: every file of test/ that ends in .test, from the root of the project.
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		setupFiles: ['test/support/own-width.ts'],
		// All cores: vitest leaves one free for itself, and on two that is half of them.
		maxWorkers: '100%',
		testTimeout: 120_000,
		hookTimeout: 120_000,
	},
});
