// What of a provider's documents is believed, and what is not, case by case; and nothing hostile ever comes through.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {isPlainText} from '../../../src/domain/base/text.ts';
import {meterToken} from '../../../src/domain/prepaid/tokens.ts';
import {believed} from '../../../src/providers/http/believe.ts';
import {plainWords} from '../../../src/providers/http/plain-words.ts';

const vend = {id: 'a', amount: cents(10_000)};
const digits = meterToken(1n);
const other = meterToken(2n);
const change = (block: bigint) => ({kind: 'key-change', digits: meterToken(block, 2n)});
const credit = {kind: 'credit', digits};
const answer = (changes: object): Readonly<Record<string, unknown>> => ({
	...{id: 'a', amount: 10_000, outcome: 'issued', tokens: [credit]},
	...changes,
});

describe('believed', () => {
	const cases: readonly (readonly [what: string, changes: object])[] = [
		['one token', {}],
		[
			'units, and words of its own',
			{tokens: [{...credit, units: '46.7 kWh'}], reference: 'PE-1', tariff: '20A', messages: ['Hello']},
		],
		['a part to a debt', {arrears: 4000}],
		['all to a debt, no token', {tokens: [], arrears: 10_000}],
		['a key change alone, and all to a debt', {tokens: [change(1n), change(2n)], arrears: 10_000}],
		['a key change before the credit', {tokens: [change(1n), change(2n), {kind: 'free-units', digits: other}, credit]}],
		['a PIN with letters', {tokens: [{kind: 'pin', digits: '4321-ABCD-99'}]}],
	];
	test.each(cases)('%s', (_what, changes) => {
		const {id, amount, ...rest} = answer(changes);
		expect(believed({id, amount, ...rest, unknownMember: {deep: true}}, vend)).toEqual(rest);
	});

	test('declined, with or without a reason', () => {
		expect(believed({id: 'a', amount: 10_000, outcome: 'declined', reason: ' Blocked. '}, vend)).toEqual({
			outcome: 'declined',
			reason: 'Blocked',
		});
		expect(believed({id: 'a', amount: 10_000, outcome: 'declined', reason: '\u200B'}, vend)).toMatchObject({outcome: 'declined'});
	});
});

describe('not believed', () => {
	const cases: readonly (readonly [detail: string, changes: object])[] = [
		['an answer to another vend', {id: 'b'}],
		['an answer to another vend', {id: undefined}],
		['an answer for another amount', {amount: 10_001}],
		['an answer for another amount', {amount: '10000'}],
		['an outcome that is none: unknown', {outcome: 'unknown', why: 'stopped'}],
		['an answer that is not as the protocol has it', {outcome: 'done'}],
		['an answer that is not as the protocol has it', {outcome: 'constructor'}],
		['an answer that is not as the protocol has it', {outcome: 'declined'}],
		['an answer that is not as the protocol has it', {tokens: undefined}],
		['an answer that is not as the protocol has it', {tokens: {0: credit}}],
		['an answer that is not as the protocol has it', {tokens: [digits]}],
		['an answer that is not as the protocol has it', {tokens: [{kind: 'gift', digits}]}],
		['an answer that is not as the protocol has it', {tokens: [{kind: 'credit', digits: 1e19}]}],
		['an answer that is not as the protocol has it', {arrears: 0.5}],
		['an answer that is not as the protocol has it', {messages: 'Hello'}],
		['a token that is not all digits', {tokens: [{kind: 'credit', digits: `${digits.slice(1)}O`}]}],
		['a token that is not all digits', {tokens: [{kind: 'credit', digits: digits.replace(/(\d{4})/, '$1 ')}]}],
		['a token that is not all digits', {tokens: [{kind: 'credit', digits: `${digits}\u202E`}]}],
		['a token that is not all digits', {tokens: [{kind: 'credit', digits: '١'.repeat(20)}]}],
		['a token of 19 digits, not 20', {tokens: [{kind: 'credit', digits: digits.slice(1)}]}],
		['a token of 0 digits, not 20', {tokens: [{kind: 'credit', digits: ''}]}],
		['a token that is too large for a meter', {tokens: [{kind: 'credit', digits: '73786976294838206464'}]}],
		['a credit token of class 2', {tokens: [{...change(1n), kind: 'credit'}]}],
		['a key-change token of class 0', {tokens: [{kind: 'key-change', digits}, change(1n), credit]}],
		['a pin that is no number', {tokens: [{kind: 'pin', digits: '\u001B[2J'}]}],
		['a confirmation that is no number', {tokens: [{kind: 'confirmation', digits: 'x'.repeat(200)}]}],
		['the same token twice in one answer', {tokens: [credit, {...credit, kind: 'free-units'}]}],
		[
			'11 tokens in one answer',
			{tokens: Array.from({length: 11}, (_, block) => ({kind: 'credit', digits: meterToken(BigInt(block))}))},
		],
		['half a key change', {tokens: [change(1n), credit]}],
		['a key change behind another token', {tokens: [credit, change(1n), change(2n)]}],
		['no token, and not all went to a debt', {tokens: []}],
		['no token, and not all went to a debt', {tokens: [], arrears: 9999}],
		['no token, and not all went to a debt', {tokens: [change(1n), change(2n)]}],
		['no token, and not all went to a debt', {tokens: [{...credit, kind: 'free-units'}]}],
		['a debt that is more than the amount', {arrears: 10_001}],
		['a debt that is more than the amount', {arrears: -1}],
	];
	test.each(cases)('%s: %j', (detail, changes) =>
		expect(believed(answer(changes), vend)).toEqual({outcome: 'unknown', why: 'unbelievable', detail}),
	);
});

describe('words of a provider', () => {
	test.each([
		['\u001B[31mRed\u001B[0m', '[31mRed[0m'],
		['a\r\nb\tc', 'a b c'],
		['\u202Eolleh\u200B', 'olleh'],
		['Z\u0301\u0301\u0301\u0301\u0301a', 'Ź\u0301\u0301a'],
		['Paid 💸 up', 'Paid up'],
		['  two  words ', 'two words'],
		['\u0000\u0007', ''],
	])('%j are %j', (text, plain) => expect(plainWords(text, 50)).toBe(plain));

	test('have nothing hidden and are not long, whatever comes', () => {
		const texts = fc.string({unit: 'binary', size: 'max', maxLength: 300});
		fc.assert(
			fc.property(texts, text => {
				const plain = plainWords(text, 40);
				expect([...plain].length).toBeLessThanOrEqual(40);
				expect(isPlainText(plain)).toBe(true);
			}),
		);
	});

	test('are cut in number and length in an answer', () => {
		const long = 'x'.repeat(500);
		const {
			messages = [],
			reference,
			tariff,
		} = believed(answer({messages: Array(50).fill(long), reference: long, tariff: long}), vend) as {
			readonly messages?: readonly string[];
			readonly reference?: string;
			readonly tariff?: string;
		};
		expect([messages.length, messages[0]?.length, reference?.length, tariff?.length]).toEqual([12, 120, 40, 60]);
	});
});

test('any JSON is judged without an error', () => {
	fc.assert(
		fc.property(
			fc.dictionary(fc.constantFrom('outcome', 'tokens', 'arrears', 'messages', '__proto__'), fc.jsonValue()),
			document => {
				expect(['unknown', 'declined', 'issued']).toContain(believed({...document, id: 'a', amount: 10_000}, vend).outcome);
			},
		),
		{numRuns: 500},
	);
});
