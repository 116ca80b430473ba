// Every kind of failure has its exit code, its code and its sentence; only a bug shows where it is.
import {expect, test} from 'vitest';
import {exitCodes, FailedError, failureOf, RefusedError, UsageError} from '../../../src/cli/kit/exit.ts';
import {Bug} from '../../../src/domain/base/assert.ts';
import {StoreError} from '../../../src/store/disk/store-error.ts';

test.each([
	['a wrong argument', new UsageError('Say which.'), exitCodes.usage, 'usage'],
	['a refusal', new RefusedError({kind: 'basket-empty'}, 'R'), exitCodes.refused, 'basket-empty'],
	[
		'a failure of a verb',
		new FailedError({exit: exitCodes.failure, code: 'not-printed', message: 'It waits.'}),
		1,
		'not-printed',
	],
	['no shop', new StoreError('no-shop', {path: '/shop'}), exitCodes.failure, 'no-shop'],
	['a lock', new StoreError('locked', {path: '/shop', holder: 'process 4711'}), exitCodes.locked, 'locked'],
	['damage', new StoreError('damaged', {path: '/shop', seq: 7, why: 'a hash'}), exitCodes.damaged, 'damaged'],
])('%s is a sentence', (_what, error, exit, code) => {
	const failure = failureOf(error);
	expect(failure).toMatchObject({exit, code});
	expect(failure.message).not.toMatch(/^error:|\n\s+at /);
});

test.each([new Bug('it is not so', {a: 1}), new TypeError('x is undefined'), 'a text'])('%s is a bug', error => {
	expect(failureOf(error)).toMatchObject({exit: 70, code: 'bug', message: expect.stringMatching(/^Counterfoil has a bug/)});
});
