import {expect, test} from 'vitest';
import {networkOf} from '../../../src/domain/prepaid/networks.ts';

test.each([
	['0821234567', 'Vodacom'],
	['0711234567', 'Vodacom'],
	['0717234567', 'MTN'],
	['0831234567', 'MTN'],
	['0635234567', 'MTN'],
	['0636234567', 'Vodacom'],
	['0841234567', 'Cell C'],
	['0614234567', 'Telkom'],
	['0615234567', 'Cell C'],
	['0811234567', 'Telkom'],
	['0816234567', undefined],
	['0699234567', undefined],
])('%s was given to %s', (mobile, network) => {
	expect(networkOf(mobile)).toBe(network);
});
