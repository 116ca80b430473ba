import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {tokenShape} from '../../../src/domain/prepaid/token-shape.ts';
import {meterToken} from '../../../src/domain/prepaid/tokens.ts';
import vectors from '../../samples/vectors.json' with {type: 'json'};

describe('what a token says to anybody', () => {
	test.each(vectors.sts_tokens)('$token: its class, and of a test its checksum', ({token, class: tokenClass, crc_ok}) => {
		const shape = tokenShape(token);
		expect(shape?.tokenClass).toBe(tokenClass);
		if (shape?.tokenClass === 1) expect(shape.checkFits).toBe(crc_ok);
	});

	test('all tests, for makers with two digits and with four', () => {
		expect(tokenShape('56493153725450313471')).toMatchObject({subclass: 0, isAll: true, tests: [], maker: 0});
		expect(tokenShape('02305843005052951967')).toMatchObject({subclass: 1, isAll: true, tests: [], maker: 0});
	});

	test('the number that shows the key revision, as suppliers print it', () => {
		expect(tokenShape('18446744073843772416')).toEqual({
			tokenClass: 1,
			subclass: 0,
			tests: [4],
			isAll: false,
			maker: 0,
			checkFits: true,
		});
		expect(tokenShape('18446744073843772417')).toMatchObject({checkFits: false});
	});

	test('of credit and management nothing but the class, whatever is sealed in it', () => {
		fc.assert(
			fc.property(fc.bigInt({min: 0n, max: 2n ** 64n - 1n}), fc.constantFrom(0n, 2n, 3n), (block, tokenClass) => {
				expect(tokenShape(meterToken(block, tokenClass))).toEqual({tokenClass: Number(tokenClass)});
			}),
		);
	});

	test('nothing of what can be no token', () => {
		for (const digits of ['', '1'.repeat(19), '73786976294838206464', '9'.repeat(20)]) expect(tokenShape(digits)).toBeUndefined();
	});
});
