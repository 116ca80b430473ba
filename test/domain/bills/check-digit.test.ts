// Check digits of references, with numbers of the standards and of cards.
import {expect, test} from 'vitest';
import {checkDigitFits} from '../../../src/domain/bills/check-digit.ts';

test.each([
	['luhn', '79927398713', true],
	['luhn', '79927398714', false],
	['luhn', 'NF-79927398713', true],
	['luhn', 'NF-ABC', false],
	['mod97', 'NF-12345662', true],
	['mod97', 'NF-12345626', false],
	['rf', 'RF18539007547034', true],
	['rf', 'rf18539007547034', true],
	['rf', 'RF19539007547034', false],
	['rf', '18539007547034', false],
] as const)('%s of %s: %s', (check, reference, fits) => expect(checkDigitFits(check, reference)).toBe(fits));
