import {describe, expect, test} from 'vitest';
import {meterNumber} from '../../../src/domain/prepaid/meter-number.ts';
import vectors from '../../samples/vectors.json' with {type: 'json'};

describe('a meter number', () => {
	test.each(vectors.meter_luhn)('$number has the check digit of its vector', ({number, valid}) => {
		const read = meterNumber(number);
		expect(read?.checkFits).toBe(valid);
		expect(read?.whole?.checkFits ?? valid).toBe(valid);
	});

	test('of 11 digits has the maker in two of them, of 13 in four', () => {
		expect(meterNumber('0712 3456 787')).toEqual({meter: '07123456787', maker: '07', checkFits: true});
		expect(meterNumber('6000001234560')).toEqual({meter: '6000001234560', maker: '6000', checkFits: true});
	});

	test('of 18 digits has an issuer before it and a check digit behind it', () => {
		expect(meterNumber('600727-07123456787-3')).toEqual({
			meter: '07123456787',
			maker: '07',
			checkFits: true,
			whole: {issuer: '600727', isUsual: true, checkFits: true},
		});
		expect(meterNumber('000060000012345604')).toMatchObject({meter: '6000001234560', maker: '6000', whole: {issuer: '0000'}});
		expect(meterNumber('123457071234567873')?.whole).toEqual({issuer: '123457', isUsual: false, checkFits: false});
	});

	test('on a meter card has its supply group, tariff index and key revision', () => {
		expect(meterNumber('600727071234567873=1299 02 07 123457 01 1')?.card).toEqual({
			supplyGroup: '123457',
			tariffIndex: '01',
			keyRevision: '1',
		});
	});

	test('of any other length, or with letters, is none', () => {
		for (const text of ['', '1'.repeat(10), '1'.repeat(12), '1'.repeat(17), '1'.repeat(34), '0712345678x'])
			expect(meterNumber(text)).toBeUndefined();
	});
});
