// The verbs `service` and `biller` that keep the catalogue: what cannot be is said by its option, in plain words.
import {expect, test} from 'vitest';
import {practiceShop} from '../../support/command-line.ts';

const power = ['service', 'new', 'Gas', '--most', '100', '--commission', '2'] as const;
const council = ['biller', 'new', 'Council', '--least', '1', '--most', '100'] as const;

test.each([
	[power, 'service new: --least: it is missing.\n'],
	[
		['service', 'edit', 'water', '--commission', '101'],
		'service edit: --commission: "101" is too much: a percentage is below 100.\n',
	],
	[[...power, '--least', '1', '--for', 'cat'], '--for takes meter, mobile or none, and not "cat".\n'],
	[[...power, '--least', '1', '--fee-vat', 'half'], '--fee-vat takes standard, zero, exempt or outside, and not "half".\n'],
	[[...council, '--check-digit', 'lun'], '--check-digit takes luhn, mod97 or rf, and not "lun".\n'],
	[[...council, '--refund-days', '91'], 'biller new: --refund-days: the most is 90.\n'],
	[
		['service', 'product', 'data', 'Data 1GB', '--amount', 'ten'],
		'service product: --amount: "ten" is not an amount. Type one like 12.50.\n',
	],
] as const)('%j is not understood, and nothing changes', async (words, said) => {
	const {run, journal} = await practiceShop();
	const before = journal();
	const {code, stderr} = await run(...words);
	expect(code).toBe(2);
	expect(stderr).toBe(said);
	expect(journal()).toEqual(before);
});
