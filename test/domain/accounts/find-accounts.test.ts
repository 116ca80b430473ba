import {describe, expect, test} from 'vitest';
import {accountsNamed, findAccounts} from '../../../src/domain/accounts/find-accounts.ts';
import {opened, openedAccount} from '../../support/commands.ts';
import {given} from '../../support/given.ts';

const holders = [
	{name: "Mary O'Brien", phone: '082 123 4567', email: 'mary@example.co.za'},
	{name: 'Anne-Marie Zoë Łukasz', phone: '+27 83 765 4321'},
	{name: 'Annemarie Obrien', email: 'a.obrien@mail.example'},
	{name: 'सीता देवी'},
	{name: 'สมชาย ใจดี'},
	{name: 'Björn 2000'},
];
const {state} = given(opened(), ...holders.map(({name, ...contact}) => openedAccount(name, 0, contact)));

/** What is typed, and the numbers of the accounts that are found. */
const known: readonly (readonly [typed: string, found: readonly number[]])[] = [
	...["o'brien", 'O’Brien', 'obrien', 'o brien', 'OBRIEN', 'brien'].map(typed => [typed, [1, 3]] as const),
	...['anne-marie', 'annemarie', 'anne marie', 'ANNE‑MARIE'].map(typed => [typed, [2, 3]] as const),
	...['zoë', 'zoe', 'lukasz', 'łukasz', 'zoe lukasz', 'lukasz anne', 'łuk'].map(typed => [typed, [2]] as const),
	['mary obrien', [1]],
	['obrien mary', [1]],
	...['082 123 4567', '0821234567', '+27821234567', '0027 82 123 4567', '4567', '1234', '082-123', 'mary 4567'].map(
		typed => [typed, [1]] as const,
	),
	['083 765 4321', [2]],
	['0837654321', [2]],
	['567', []],
	['mary@example.co.za', [1]],
	['mary@ex', [1]],
	['example', [1, 3]],
	['a.obrien@mail', [3]],
	['सीता', [4]],
	['सत', []],
	['ใจดี', [5]],
	['ชาย', [5]],
	['bjorn', [6]],
	['2000', [6]],
	['6', [6]],
	['3', [3]],
	['*', []],
	['%', []],
	['_', []],
	['zebra', []],
];

describe('An account', () => {
	test.each(known)('is looked for by %s', (typed, found) => {
		expect(findAccounts(state, typed).map(({id}) => id)).toEqual(found);
	});

	test.each([
		['4567', []],
		['082 123', []],
		['0821234567', [1]],
		['+27 82 123 4567', [1]],
		['mary 4567', [1]],
		['lukasz', [2]],
		['2', [2, 6]],
		['7', []],
	])('is meant, where one is named, by %s', (typed, found) => {
		expect(accountsNamed(state, typed).map(({id}) => id)).toEqual(found);
	});

	test('is listed with all others where nothing is typed', () => {
		for (const typed of ['', '  ', '-', "'"]) expect(findAccounts(state, typed)).toHaveLength(holders.length);
	});
});
