import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {Bug} from '../../../src/domain/base/assert.ts';
import {groupedToken, isReference, meterToken, meterTokenClass} from '../../../src/domain/prepaid/tokens.ts';
import vectors from '../../samples/vectors.json' with {type: 'json'};

const anyBlock = fc.bigInt({min: 0n, max: 2n ** 64n - 1n});

/** The 64-bit block of 20 digits: bits 65 and 64 go back to where the class stands. Written from the rule, not from the program. */
function blockOf(digits: string): bigint {
	const bits = [...BigInt(digits).toString(2).padStart(66, '0')];
	const bit = (place: number): number => 65 - place;
	bits[bit(28)] = bits[bit(65)] ?? '';
	bits[bit(27)] = bits[bit(64)] ?? '';
	return BigInt(`0b${bits.slice(2).join('')}`);
}

const possible = vectors.sts_tokens.filter(vector => vector.structurally_possible);
const impossible = vectors.sts_tokens.filter(vector => !vector.structurally_possible);

describe('the published meter tokens', () => {
	test.each(possible)('$token is of class $class', vector => expect(meterTokenClass(vector.token)).toBe(vector.class));
	test.each(possible)('$token is what its block and class make', ({token, class: tokenClass}) =>
		expect(meterToken(blockOf(token), BigInt(tokenClass ?? 0))).toBe(token),
	);
	test.each(possible.filter(vector => vector.crc_ok))('$token ends in its checksum $crc_hex', ({token, crc_hex}) =>
		expect((blockOf(token) & 0xffffn).toString(16).toUpperCase()).toBe(crc_hex),
	);
	test.each(impossible)('$token cannot be one', ({token}) => expect(meterTokenClass(token)).toBeUndefined());
	test('there are six of them, and one that is none', () => expect([possible.length, impossible.length]).toStrictEqual([6, 1]));
});

describe('a meter token', () => {
	test('has 20 digits below 2^66, class 0, and carries its block, whatever the block', () => {
		fc.assert(
			fc.property(anyBlock, block => {
				const token = meterToken(block);
				expect(token).toMatch(/^\d{20}$/);
				expect(BigInt(token) < 2n ** 66n).toBe(true);
				expect(meterTokenClass(token)).toBe(0);
				expect(blockOf(token)).toBe(block);
			}),
			{numRuns: 2000},
		);
	});
	test('two blocks never make one token', () => {
		fc.assert(
			fc.property(anyBlock, anyBlock, (a, b) => {
				expect(meterToken(a) === meterToken(b)).toBe(a === b);
			}),
		);
	});
	test('of the smallest and the largest block', () => {
		expect(meterToken(0n)).toBe('00000000000000000000');
		expect(meterToken(2n ** 64n - 1n)).toBe(String(2n ** 66n - 1n - (3n << 27n)));
	});
	test('of class 3 at its largest is the last number below 2^66', () => {
		expect(meterToken(2n ** 64n - 1n, 3n)).toBe('73786976294838206463');
		expect(meterTokenClass('73786976294838206463')).toBe(3);
		expect(meterTokenClass('73786976294838206464')).toBeUndefined();
	});
	test('a block of more than 64 bits, or below nothing, is a bug', () => {
		expect(() => meterToken(2n ** 64n)).toThrow(Bug);
		expect(() => meterToken(-1n)).toThrow(Bug);
	});
	test('19 or 21 digits, letters and blanks are none', () => {
		for (const digits of [
			'',
			'1'.repeat(19),
			'1'.repeat(21),
			`${'1'.repeat(19)}x`,
			`${'1'.repeat(20)}\n`,
			'1111 1111 1111 1111 1111',
		])
			expect(meterTokenClass(digits)).toBeUndefined();
	});
	test('is printed in five groups of four', () => expect(groupedToken('23716100501183194197')).toBe('2371 6100 5011 8319 4197'));
});

describe('a reference token', () => {
	test('is four groups of four digits', () => {
		expect(isReference('4111 4222 4333 4444')).toBe(true);
		expect(isReference('1000 1000 1000 1000')).toBe(true);
		expect(isReference('4111 4222 4333 444')).toBe(false);
		expect(isReference('4111 4222 4333 44444')).toBe(false);
		expect(isReference('4111422243334444')).toBe(false);
		expect(isReference('4111 4222 4333 4444\n')).toBe(false);
		expect(isReference(' 4111 4222 4333 4444')).toBe(false);
	});
	test('has no group that begins with 0', () => {
		for (const text of ['0111 4222 4333 4444', '4111 0222 4333 4444', '4111 4222 0333 4444', '4111 4222 4333 0444'])
			expect(isReference(text)).toBe(false);
	});
});
