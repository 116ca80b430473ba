// Python's floats: exact whole cents or a report, and written back as Python writes them.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Cents, cents, largestAmount, thousandths} from '../../../src/domain/base/money.ts';
import {
	pythonFloatText,
	pythonNumberText,
	readPythonFloat,
	readPythonQuantity,
} from '../../../src/formats/old-files/python-float.ts';

const rounded = (units: number) => ({value: {units, wasRounded: true}});
const exactly = (units: number) => ({value: {units, wasRounded: false}});

describe('a float in rand', () => {
	test.each([
		['1000000.0', 100_000_000],
		['999600.11', 99_960_011],
		['0.0', 0],
		['-0.0', 0],
		['-5.5', -550],
		['2', 200],
		['.5', 50],
		['12.', 1200],
		[' 7.10\n', 710],
		['+3.25', 325],
		['5e2', 50_000],
		['1.005e3', 100_500],
		['0e99999', 0],
		['999999999.0', largestAmount],
	])('%s is whole cents', (text, units) => expect(readPythonFloat(text)).toEqual(exactly(units)));

	test.each([
		['999695.9800000001', 99_969_598],
		['304.0199999999999', 30_402],
		['0.1000000000000000055511151231257827021181583404541015625', 10],
		['12.3401', 1234],
		['12.3399', 1234],
		['-12.3401', -1234],
		['1e-07', 0],
		['5e-324', 0],
	])('%s is within 0.0001 of a cent and rounded', (text, units) => expect(readPythonFloat(text)).toEqual(rounded(units)));

	test.each([
		['12.34010001', '"12.34010001" is not a whole number of cents.'],
		['12.345', '"12.345" is not a whole number of cents.'],
		['0.005', '"0.005" is not a whole number of cents.'],
		['1e+16', '"1e+16" is more than 999,999,999.00, the most there can be.'],
		['999999999.01', '"999999999.01" is more than 999,999,999.00, the most there can be.'],
		['-1e16', '"-1e16" is more than 999,999,999.00, the most there can be.'],
		['1e400', '"1e400" is more than 999,999,999.00, the most there can be.'],
		['nan', '"nan" is not an amount.'],
		['NaN', '"NaN" is not an amount.'],
		['inf', '"inf" is not an amount.'],
		['-Infinity', '"-Infinity" is not an amount.'],
		['', '"" is not an amount.'],
		['.', '"." is not an amount.'],
		['1,5', '"1,5" is not an amount.'],
		['1_000', '"1_000" is not an amount.'],
		['0x10', '"0x10" is not an amount.'],
		['1e99999', '"1e99999" is more than 999,999,999.00, the most there can be.'],
		['٣', '"٣" is not an amount.'],
		['9'.repeat(401), '"99999999999999999999999…" is not an amount.'],
	])('%s is reported', (text, fault) => expect(readPythonFloat(text)).toEqual({fault}));

	test('an amount comes back from the text written for it', () => {
		const amount = fc.integer({min: -largestAmount, max: largestAmount}).map(cents);
		fc.assert(
			fc.property(amount, units => {
				expect(readPythonFloat(pythonFloatText(units))).toEqual(exactly(units));
				expect(readPythonFloat(pythonNumberText(units))).toEqual(exactly(units));
			}),
			{numRuns: 2000},
		);
	});

	test('any float within noise of a cent is that cent', () => {
		const whole = fc.integer({min: -99_999_999, max: 99_999_999});
		fc.assert(
			fc.property(whole, fc.double({min: -0.00009, max: 0.00009, noNaN: true}), (units, noise) => {
				expect(readPythonFloat((units / 100 + noise).toFixed(12))).toMatchObject({value: {units: units === 0 ? 0 : units}});
			}),
			{numRuns: 2000},
		);
	});
});

test.each([
	[99_960_011, '999600.11'],
	[100_000_000, '1000000.0'],
	[-550, '-5.5'],
	[0, '0.0'],
	[5, '0.05'],
	[10, '0.1'],
	[1010, '10.1'],
	[largestAmount, '999999999.0'],
])('%i cents are written %s', (units, text) => expect(pythonFloatText(units as Cents)).toBe(text));

test.each([
	[4000, '40'],
	[1250, '12.5'],
	[1999, '19.99'],
	[0, '0'],
	[-200, '-2'],
])('%i cents are a number written %s', (units, text) => expect(pythonNumberText(units as Cents)).toBe(text));

test.each([
	['99980', 99_980_000],
	['-3', -3000],
	['0.25', 250],
	['2.0', 2000],
])('%s is a quantity', (text, units) => expect(readPythonQuantity(text)).toEqual(exactly(thousandths(units))));

test('a quantity is rounded within noise, and reported otherwise', () => {
	expect(readPythonQuantity('0.30000000000000004')).toEqual(rounded(300));
	expect(readPythonQuantity('0.0005')).toEqual({fault: '"0.0005" has more than three decimals.'});
	expect(readPythonQuantity('1000001')).toEqual({fault: '"1000001" is more than 1000000, the most there can be.'});
	expect(readPythonQuantity('many')).toEqual({fault: '"many" is not a quantity.'});
});
