import {expect, test} from 'vitest';
import {samePhoneText} from '../../../src/formats/records/same-phone.ts';
import {opened, openedAccount} from '../../support/commands.ts';
import {given} from '../../support/given.ts';

const bela = {...openedAccount('Bela'), phone: '082 123 4567'};

test.each([
	['ZAR', '+27 82 123 4567', 'Bela, account 1, has this number too.'],
	['ZAR', '0027821234567', 'Bela, account 1, has this number too.'],
	['ZAR', '082\u00A0123\u20114567', 'Bela, account 1, has this number too.'],
	['ZAR', '082 123 4568', undefined],
	['ZAR', '082', undefined],
	['NAD', '+264 82 123 4567', 'Bela, account 1, has this number too.'],
	['NAD', '+27 82 123 4567', undefined],
] as const)('in a shop of %s, of %j: %j', (currency, phone, says) =>
	expect(samePhoneText(given(opened({currency}), bela).state, phone)).toBe(says),
);

test('an account is not told of its own number', () => {
	expect(samePhoneText(given(bela).state, '0821234567', 1)).toBeUndefined();
	expect(samePhoneText(given(bela, openedAccount('Cele')).state, '0821234567', 2)).toBe('Bela, account 1, has this number too.');
});

test('the number may be left as it was copied', () =>
	expect(given({...openedAccount('Cele'), phone: '\u202D082\u00A0123\u20114567\u202C'}).state.accounts.rows.get(1)?.phone).toBe(
		'082 123-4567',
	));
