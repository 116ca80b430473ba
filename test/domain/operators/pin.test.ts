// PINs: their form, the weakest ones, and the waiting after wrong ones.
import {describe, expect, test} from 'vitest';
import {checkPin, isLocked, isWeakPin, waitsUntil} from '../../../src/domain/operators/pin.ts';

describe('a PIN', () => {
	test('has as many digits as the shop says', () => {
		expect(checkPin('805317', 6)).toBeUndefined();
		expect(checkPin('80531', 6)).toEqual({kind: 'bad-pin', why: 'length', digits: 6});
		expect(checkPin('8053', 4)).toBeUndefined();
	});
	test.each(['', 'abcdef', '12 456', '１２３４５６', '-12345'])('of %j has no digits only', pin =>
		expect(checkPin(pin, 6)).toEqual({kind: 'bad-pin', why: 'no-digits', digits: 6}),
	);
	test.each(['000000', '123456', '654321', '890123', '246802', '121212', '123123', '112233', '147258', '789456'])(
		'of %s is too weak',
		pin => expect(checkPin(pin, 6)).toEqual({kind: 'bad-pin', why: 'weak', digits: 6}),
	);
	test.each(['1234', '0000', '2580', '1987', '2012', '1212', '1004', '12345678', '20202020'])(
		'of %s is weak at any length',
		pin => expect(isWeakPin(pin)).toBe(true),
	);
	test.each([4, 5, 6, 7, 8])('of %i digits: at least the weakest 100 are refused, and hardly more', digits => {
		const most = 10 ** Math.min(digits, 6);
		const pad = (n: number): string => String(n).padStart(digits, '0');
		const weak = Array.from({length: most}, (_, n) => pad(n)).filter(isWeakPin).length;
		const rows = Array.from({length: 100}, (_, n) => String(n).padStart(2, '0').repeat(4).slice(0, digits)).filter(
			pin => isWeakPin(pin) || digits % 2 === 1,
		);
		expect(rows).toHaveLength(100);
		expect(weak).toBeLessThan(most / 20);
	});
});

describe('after wrong PINs', () => {
	test('the waits begin with the third and double', () => {
		const waits = [1, 2, 3, 4, 5, 9].map(failed => waitsUntil({failed, at: 1000}) - 1000);
		expect(waits).toEqual([-1000, -1000, 5000, 10_000, 20_000, 320_000]);
	});
	test('the tenth locks', () =>
		expect([0, 9, 10, 11].map(failed => isLocked({failed, at: 0}))).toEqual([false, false, true, true]));
});
