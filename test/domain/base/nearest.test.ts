// The known word that a mistyped one likely means: verbs, options, services, settings.
import {expect, test} from 'vitest';
import {nearest} from '../../../src/domain/base/misspelling.ts';

const verbs = ['sell', 'service', 'bill', 'account', 'stock', 'receipt', 'restore', 'rebuild'];

test.each([
	['SELL', ['sell']],
	['sel', ['sell']],
	['slel', ['sell']],
	['selll', ['sell']],
	['bell', ['sell', 'bill']],
	['acount', ['account']],
	['re', ['receipt', 'restore', 'rebuild']],
	['recept', ['receipt']],
	['reciept', ['receipt']],
	['recipt', ['receipt']],
	['acocutn', ['account']],
	['stok', ['stock']],
])('%s means %j', (typed, meant) => expect(nearest(typed, verbs)).toEqual(meant));

test.each(['', 's', 'xyz', 'frobnicate', '__proto__', 'x'.repeat(1000), '日本語'])('%s is near to nothing', typed =>
	expect(nearest(typed, verbs)).toEqual([]),
);

test.each([
	['--jsn', ['--json']],
	['-json', ['--json']],
	['--belowzero', ['--below-zero']],
	['--below_zero', ['--below-zero']],
])('the option %s means %j', (typed, meant) => expect(nearest(typed, ['--json', '--below-zero', '--cash'])).toEqual(meant));
