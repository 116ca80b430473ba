// The numbers of a line for its customer, from a provider’s answer: which, in which order, and what stands with them.
import {describe, expect, test} from 'vitest';
import {receiptRows} from '../../../src/formats/paper/as-text.ts';
import {keptTokens, maskedText} from '../../../src/formats/records/kept-tokens.ts';
import {tokensOf} from '../../../src/formats/records/tokens.ts';
import {unsafeCharacters} from '../../../src/formats/text/plain-text.ts';
import {answeredReceipt, answers} from '../../support/answered.ts';

const labelsOf = (...sold: Parameters<typeof answeredReceipt>) => tokensOf(answeredReceipt(...sold)).map(({label}) => label);

describe('the numbers of an answer', () => {
	test('a credit token with its units', () =>
		expect(tokensOf(answeredReceipt('power', answers.credit))).toEqual([
			{label: 'Electricity: meter token, 62.5 kWh', digits: '2371 6100 5011 8319 4197', isMeterToken: true},
		]));

	test('key-change tokens come first, in their order, with what to do; then the others as they came', () => {
		const tokens = tokensOf(answeredReceipt('power', answers.keyChange));
		expect(tokens.map(({label, digits}) => `${label}: ${digits.slice(-4)}`)).toEqual([
			'Electricity: key-change token 1 of 2: 5694',
			'Electricity: key-change token 2 of 2: 5695',
			'Electricity: meter token, 62.5 kWh: 4197',
			'Electricity: free units, 50 kWh: 2372',
		]);
		expect(tokens[0]?.says).toEqual([expect.stringMatching(/first, in this order/)]);
		expect(tokens[2]?.says).toBeUndefined();
	});

	test('of what was not sold there are none, and none where all went to a debt', () => {
		expect(labelsOf('power', answers.declined)).toEqual([]);
		expect(labelsOf('power', answers.debt)).toEqual([]);
	});

	test.each([[undefined], [answers.unknown]])('until it is answered, the number by which it is followed', answer =>
		expect(tokensOf(answeredReceipt('power', answer))).toEqual([
			{
				label: 'Electricity: tracking number',
				digits: expect.stringMatching(/^\d{4}(?: \d{4}){3}$/),
				isTracking: true,
				says: ['TOKEN FOLLOWS: not answered yet'],
			},
		]),
	);

	test('a bill has the confirmation of its biller, or ours', () => {
		expect(tokensOf(answeredReceipt('bill', answers.confirmation))).toEqual([
			{label: 'Netflix: confirmation', digits: 'NFX-12-AB'},
		]);
		expect(labelsOf('bill', answers.direct)).toEqual(['Netflix: confirmation']);
		expect(labelsOf('bill')).toEqual(['Netflix: tracking number']);
	});

	test('masked, only the end of the first is left, and how many more there are', () =>
		expect(keptTokens([answeredReceipt('power', answers.keyChange)]).map(maskedText)).toEqual(['5694 +3']));

	test.each([
		['debt', answers.debt],
		['the number itself', answers.direct],
	])('what went to %s is kept without a token: who asks for one is told so', (_where, answer) =>
		expect(keptTokens([answeredReceipt('power', answer)]).map(maskedText)).toEqual(['no token']),
	);

	test('what was declined is not kept', () => expect(keptTokens([answeredReceipt('power', answers.declined)])).toEqual([]));

	test('while the provider has not answered nothing of the tracking number stands there as if it were a token', () =>
		expect(keptTokens([answeredReceipt('power')]).map(maskedText)).toEqual(['follows']));

	test('nothing hostile of a provider is on the paper, and no more than a slip has room for', () => {
		const rows = receiptRows(answeredReceipt('airtime', answers.hostile), 'R', 42);
		expect(rows.filter(row => row.replace(unsafeCharacters, '') !== row)).toEqual([]);
		expect(rows.length).toBeLessThan(60);
		expect(tokensOf(answeredReceipt('airtime', answers.hostile)).map(({digits}) => digits.replace(unsafeCharacters, ''))).toEqual(
			tokensOf(answeredReceipt('airtime', answers.hostile)).map(({digits}) => digits),
		);
	});
});
