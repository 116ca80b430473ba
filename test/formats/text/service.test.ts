import {expect, test} from 'vitest';
import {productText, serviceText} from '../../../src/formats/text/service.ts';

test.each([
	[{name: 'Data'}, 'Data'],
	[{name: 'Data', product: 'Data 500MB 30 days', validity: '30 days'}, 'Data 500MB 30 days'],
	[{name: 'Data', product: 'Data 500MB', network: 'MTN', validity: '30 days'}, 'Data 500MB, MTN, 30 days'],
	[{name: 'Data', product: 'MTN data 500MB', network: 'mtn'}, 'Data MTN data 500MB'],
	[{name: 'Airtime', product: 'R12'}, 'Airtime R12'],
])('%j is called %s', (line, text) => expect(serviceText(line)).toBe(text));

test('a set amount is called by its name and what the name does not say', () => {
	expect(productText({name: 'Data 1GB', network: 'Telkom', validity: '7 days'})).toBe('Data 1GB, Telkom, 7 days');
	expect(productText({name: 'Data 1GB 7 days', validity: '7 Days'})).toBe('Data 1GB 7 days');
});
