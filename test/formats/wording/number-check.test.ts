// What is said of a number that somebody brings: mostly where this shop has sold nothing.
import {describe, expect, test} from 'vitest';
import {checkNumber} from '../../../src/formats/records/number-check.ts';
import {checkTexts} from '../../../src/formats/wording/number-check.ts';
import {answeredReceipt, answers} from '../../support/answered.ts';

const nothingSold = {receipts: () => []};
const said = (text: string): readonly string[] => checkTexts(checkNumber(text, nothingSold), 'R');

const notOurs = 'This shop did not give it out: it is nowhere in its journal.';
const notGenuine = expect.stringMatching(/^Well-formed is not genuine/);
const noKeys = expect.stringMatching(/^Which key made it cannot be told here/);

test('the provider’s own number on a slip is one that this shop gave out', () => {
	const sold = {receipts: () => [answeredReceipt('power', answers.credit)]};
	const texts = checkTexts(checkNumber('CP-99120', sold), 'R');
	expect(texts).toContainEqual(expect.stringMatching(/^This shop gave it out on .*receipt 1-000001/));
});

describe('a meter token', () => {
	test('of class 0 is credit, and no more is said than can be known', () =>
		expect(said('2371 6100 5011 8319 4197')).toEqual([
			'A meter token by its form: 20 digits, below 2^66.',
			expect.stringMatching(/^Class 0: credit\. Whether for electricity, water, gas or time.*is sealed/),
			noKeys,
			notOurs,
			notGenuine,
		]));

	test('of class 1 is a test that needs no key', () =>
		expect(said('1844-6744-0738-4377-2416')).toEqual([
			'A meter token by its form: 20 digits, below 2^66.',
			'Class 1: a meter test, test 4. It brings no units. Any meter takes it, again and again.',
			'The meter then shows its key revision (KRN): 1 is the old key.',
			'No key made it: it is not sealed, and can be read by anybody. Its checksum fits.',
			notOurs,
			notGenuine,
		]));

	test('of class 1 with one digit wrong is taken by no meter', () =>
		expect(said('56493153725450313470')).toContain(
			'No key made it: it is not sealed, and can be read by anybody. Its checksum does NOT fit, so no meter takes it.',
		));

	test('of class 2 is a management token, and which one is sealed', () =>
		expect(said('37037300014464855694')).toEqual([
			'A meter token by its form: 20 digits, below 2^66.',
			expect.stringMatching(/^Class 2: management\..*brings no units.*clear the credit.*change the key/),
			expect.stringMatching(/sealed with the key before the change\.$/),
			noKeys,
			notOurs,
			notGenuine,
		]));

	test('of class 3 is taken by no meter', () =>
		expect(said('73786976294838206463')).toContain('Class 3 is not in use: no meter takes this as a token.'));

	test('from 2^66 on is none', () =>
		expect(said('99999999999999999999')).toEqual([
			'20 digits, but no meter token: the number is 2^66 (73786976294838206464) or more. A digit is wrong, most likely the first.',
			notOurs,
		]));
});

describe('a meter number', () => {
	test('that fits, and one that does not', () => {
		expect(said('07123456787')[0]).toBe('A meter number: 0712 3456 787, 11 digits. Maker 07. Its check digit fits.');
		expect(said('07123456786')[0]).toBe(
			'A meter number: 0712 3456 786, 11 digits. Maker 07. Its check digit does NOT fit: look at the digits again. Old meters may have such a number.',
		);
		expect(said('07123456787').at(-1)).toBe('This shop has sold nothing for this meter.');
	});

	test('of a card says its supply group, and that the old key takes no new tokens', () =>
		expect(said('60072707123456787312990207123457011')).toEqual(
			expect.arrayContaining([
				'From a meter card: supply group 123457, tariff index 01, key revision (KRN) 1.',
				expect.stringMatching(/^KRN 1 is the old key/),
			]),
		));
});

test.each([
	['4111 4222 4333 4444', /^A reference, a confirmation or a PIN by its form/],
	['0111 4222 4333 4444', /^16 digits, but none of this shop/],
	['2371 6100 5011 8319 419', /^19 digits: a meter number has 11, 13 or 18/],
	['2371 6100 5011 8319 419', /1 digit is missing/],
	['1', /^1 digit:/],
	['AB12-CD34', /^Not a meter number.*A PIN may have letters\.$/],
	['\u001B[31mx', /^Not a meter number/],
	['9'.repeat(10_000), /^10000 digits/],
] as const)('of %j it says %s', (text, wanted) =>
	expect(said(text)).toEqual(expect.arrayContaining([expect.stringMatching(wanted)])),
);
