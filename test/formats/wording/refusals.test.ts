// The sentences of refusals: each ends in a full stop, leaves nothing undefined, and shows nothing hidden, however hostile its facts.
import {describe, expect, test} from 'vitest';
import {cents, thousandths} from '../../../src/domain/base/money.ts';
import type {TextFault} from '../../../src/domain/base/text.ts';
import type {Refusal} from '../../../src/domain/ports/till.ts';
import {unsafeCharacters} from '../../../src/formats/text/plain-text.ts';
import {commandRefusalText, refusalText} from '../../../src/formats/wording/refusals.ts';
import {worded} from '../../support/refusal-samples.ts';

/** Nothing in it that a terminal should not have. */
const isPlain = (text: string): boolean => text.replace(unsafeCharacters, '') === text;

test.each(worded('Bela'))('%s', (_kind, refusal, says) => {
	expect(refusalText(refusal)).toBe(says);
});

describe('whatever its facts, a refusal is a sentence without anything hidden', () => {
	const hostile: readonly (readonly [string, string, string, string])[] = [
		['an escape', 'Be\u001B[31mla', 'Be[31mla', '"Be[U+001B][31mla"'],
		['the clipboard', '\u001B]52;c;aGk=\u0007', ']52;c;aGk=', '"[U+001B]]52;c;aGk=[U+0007]"'],
		['a carriage return', '9\r1', '91', '"9[U+000D]1"'],
		['reordering', '\u202Ealeb', 'aleb', '"[U+202E]aleb"'],
		['a line break', 'a\nb', 'ab', '"a[U+000A]b"'],
		['nothing', '', '', '""'],
		['__proto__', '__proto__', '__proto__', '"__proto__"'],
		['a replacement pattern', "$&$1$'", "$&$1$'", `"$&$1$'"`],
	];

	test.each(hostile)('%s', (_what, name, shown, quoted) => {
		for (const [kind, refusal, says] of worded(name, shown, quoted)) {
			const text = refusalText(refusal);
			expect(text, kind).toBe(says);
			expect(isPlain(text), kind).toBe(true);
			expect(text, kind).toMatch(/\.$/);
			expect(text, kind).not.toMatch(/undefined|NaN|\[object/);
		}
	});

	test('names of any length are cut where they were typed, and whole where they are the shop’s own', () => {
		const long = 'x'.repeat(500);
		expect(refusalText({kind: 'unknown-product', code: long})).toBe(
			`No product has the code "${'x'.repeat(23)}…". Search by name, or add it under Stock.`,
		);
	});
});

test('a code that differs from two only in its capitals may be either', () =>
	expect(refusalText({kind: 'unknown-product', code: 'Tea', like: ['tea', 'TEA']})).toBe(
		'"Tea" may be tea or TEA. Write it exactly so, with its capitals.',
	));

describe('what is wrong with a text', () => {
	test.each<[TextFault, string]>([
		[{fault: 'empty'}, 'The name is missing. Type one.'],
		[{fault: 'too-short', limit: 2}, 'The name is too short: it has at least 2 letters.'],
		[{fault: 'too-long', limit: 50}, 'The name is too long: it has at most 50 letters.'],
		[
			{fault: 'hidden-characters', text: 'Mi\u202Elk'},
			'The name "Mi[U+202E]lk" holds letters that cannot be shown. Type it again without them.',
		],
		[
			{fault: 'hidden-characters', text: 'Milk \u{1F95B}'},
			'The name "Milk [U+1F95B]" holds letters that cannot be shown. Type it again without them.',
		],
		[{fault: 'bad-start'}, 'The name must begin with a letter or a digit.'],
		[{fault: 'forbidden', character: '<'}, 'The name may not hold <. Leave it out.'],
	])('%j', (fault, says) => {
		expect(refusalText({kind: 'bad-text', field: 'name', fault})).toBe(says);
	});
});

describe('how long ago', () => {
	const said = (minutesAgo: number): string =>
		refusalText({
			kind: 'repeats',
			name: 'Water',
			amount: cents(5000),
			beneficiary: '07123456787',
			earlier: {receipt: '1-000009', minutesAgo},
		});

	test.each([
		[0, 'just now'],
		[1, '1 minute ago'],
		[2, '2 minutes ago'],
		[119, '119 minutes ago'],
		[120, '2 hours ago'],
		[2879, '47 hours ago'],
		[2880, '2 days ago'],
		[4319, '2 days ago'],
	])('%d minutes', (minutes, words) => {
		expect(said(minutes)).toContain(`was sold ${words}, on receipt 1-000009.`);
	});

	test('twice in one basket', () => {
		expect(refusalText({kind: 'repeats', name: 'Water', amount: cents(5000), beneficiary: '07123456787'})).toBe(
			'Water R50.00 for 07123456787 is in this basket twice. Sell it twice only if that is meant.',
		);
	});
});

describe('words that depend on the facts', () => {
	test('money stands under the currency of the shop', () => {
		const refusal = {kind: 'tender-too-low', due: cents(1850), tendered: cents(1000)} as const;
		expect(refusalText(refusal, 'N$')).toBe('N$8.50 is missing: N$18.50 is due and N$10.00 was given.');
	});

	test('a shelf with nothing on it is not "only 0"', () => {
		const facts = {kind: 'stock-short', product: '1001', name: 'Bread', wanted: thousandths(1000)} as const;
		expect(refusalText({...facts, available: thousandths(0)})).toBe('There is no Bread left.');
		expect(refusalText({...facts, available: thousandths(-1000)})).toBe('There is no Bread left.');
	});

	test('an account that has too little leaves another tender, where there is a sale to pay', () => {
		const facts = {kind: 'credit-too-low', name: 'Bela', needed: cents(5000), available: cents(4990)} as const;
		expect(refusalText({...facts, isSale: true})).toBe(
			'Bela has R49.90 and R50.00 is needed. Top up first, or take another tender.',
		);
	});

	test('a top-up that returned goods would pay for is paid by itself', () =>
		expect(refusalText({kind: 'top-up-from-account', byReturn: true})).toBe(
			'Goods that an account paid for cannot pay for a top-up. Take cash or a card for it, in a sale of its own.',
		));

	test('a mobile number is asked for by its name', () => {
		expect(refusalText({kind: 'beneficiary-missing', name: 'Airtime', beneficiary: 'mobile'})).toBe(
			'Airtime needs a mobile number.',
		);
	});
});

describe('on the command line', () => {
	test.each<[Refusal, string]>([
		[{kind: 'unknown-account', account: 7}, 'There is no account 7. See counterfoil account list.'],
		[{kind: 'unknown-product', code: '9999'}, 'No product has the code "9999". See counterfoil stock list.'],
		[{kind: 'not-on-sale', name: 'Bread'}, 'Bread is off sale. Put it back with counterfoil stock on CODE.'],
		[
			{kind: 'stock-short', product: '1004', name: 'Milk', wanted: thousandths(9000), available: thousandths(6000)},
			'Only 6 of Milk left, and 9 wanted. Take less, or sell what there is with --partial.',
		],
		[
			{kind: 'stock-short', product: '1004', name: 'Milk', wanted: thousandths(9000), available: thousandths(0)},
			'There is no Milk left.',
		],
		[
			{kind: 'beneficiary-missing', name: 'Electricity', beneficiary: 'meter'},
			'Electricity needs a meter number. Give it with --to NUMBER.',
		],
		[
			{kind: 'repeats', name: 'Water', amount: cents(5000), beneficiary: '07123456787'},
			'Water R50.00 for 07123456787 is in this basket twice. If that is meant, add --again.',
		],
	])('%j has its own advice', (refusal, says) => {
		expect(commandRefusalText(refusal)).toBe(says);
	});

	test('what has no advice of its own is said as on screen, under the same currency', () => {
		const refusal = {kind: 'tender-too-low', due: cents(1850), tendered: cents(1000)} as const;
		expect(commandRefusalText(refusal, 'N$')).toBe(refusalText(refusal, 'N$'));
	});
});
