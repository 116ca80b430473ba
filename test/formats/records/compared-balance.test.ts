// The sentence under the two books of a provider.
import {expect, test} from 'vitest';
import {cents, zero} from '../../../src/domain/base/money.ts';
import {comparedRows} from '../../../src/formats/records/compared-balance.ts';

const reasons = {declined: zero, open: zero, commission: zero};

const said = (ours: number, theirs: number, hasFloat: boolean): string => {
	const difference = cents(theirs - ours);
	const compared = {ours: cents(ours), theirs: cents(theirs), difference, reasons, unexplained: difference, hasFloat};
	return comparedRows(compared, 'R', 200).at(-1) ?? '';
};

test.each([
	['both have the same', 500, 500, true, 'The two books agree.'],
	['theirs is more', 400, 500, true, 'R1.00 more with the provider is not explained: ask the provider for its list.'],
	['theirs is less', 500, 400, true, 'R1.00 less with the provider is not explained: ask the provider for its list.'],
	[
		'no float is open',
		-200,
		9800,
		false,
		'No float is open here, so the books of the shop do not know what the provider has of it. Open the float, and compare again.',
	],
] as const)('%s', (_what, ours, theirs, hasFloat, sentence) => {
	expect(said(ours, theirs, hasFloat)).toBe(sentence);
});
