// Whose a name, a phone or an address is: only what is certain counts, since what is replaced is gone.
import {describe, expect, test} from 'vitest';
import {isAnother, isPerson, mentions, type Named, personOf} from '../../../src/domain/accounts/person.ts';
import {seek} from '../../../src/domain/ledger/seek.ts';
import {opened, openedAccount} from '../../support/commands.ts';
import {given} from '../../support/given.ts';

const holders = [
	{name: 'Joe'},
	{name: 'Joe Soap', phone: '082 000 0002', email: 'joe@soap.example'},
	{name: 'John Smith'},
	{name: 'John Smith', phone: '082 000 0004'},
	{name: 'Mary Brown', phone: '082 000 0005', email: 'mary@brown.example'},
	{name: 'Ann Brown', phone: '082 000 0005'},
];
const {state, journal} = given(opened(), ...holders.map(({name, ...contact}) => openedAccount(name, 0, contact)));

function personNo(account: number) {
	const {person, learn} = personOf(state, account);
	learn(holders[account - 1] ?? {});
	return person;
}

test.each<readonly [account: number, named: Named, isWithOthers: boolean, is: boolean]>([
	[1, {name: 'joe'}, false, true],
	[1, {name: 'Joe'}, true, false],
	[1, {name: 'Joe Soap'}, false, false],
	[1, {name: 'Joe', phone: '082 000 0002'}, false, false],
	[1, {name: 'Joe', email: 'joe@soap.example'}, false, false],
	[2, {name: 'J. Soap', phone: '+27820000002'}, true, true],
	[3, {name: 'John Smith', phone: '082 000 0004'}, false, false],
	[3, {name: 'John Smith'}, false, false],
	[4, {name: 'John Smith'}, false, false],
	[4, {name: 'John Smith', phone: '0820000004'}, false, true],
	[5, {name: 'Mary Brown', phone: '082 000 0005'}, false, true],
	[5, {name: 'Brown', phone: '082 000 0005'}, false, false],
	[5, {name: 'Brown', email: 'MARY@brown.example'}, false, true],
])('account %i is %j, with others %j: %j', (account, named, isWithOthers, is) => {
	expect(isPerson(personNo(account), named, {isWithOthers})).toBe(is);
});

test('where an account is, a buyer with the phone or the name of another account is another', () => {
	expect(isAnother(personNo(1), {name: 'J', phone: '082 000 0002'})).toBe(true);
	expect(isAnother(personNo(1), {name: 'Joe Soap'})).toBe(true);
	expect(isAnother(personNo(5), {name: 'Mary', phone: '082 000 0005'})).toBe(false);
});

test.each<readonly [account: number, text: string, isAbout: boolean, is: boolean]>([
	[1, 'Sloppy Joe mix', false, false],
	[1, 'Joe lost his card', false, false],
	[1, 'Joe lost his card', true, true],
	[2, 'for Joe Soap.', false, true],
	[2, 'for Joe Soapy', false, false],
	[2, 'write to joe@soap.example.', false, true],
	[2, 'write to billyjoe@soap.example', false, false],
	[2, 'call 082 000-0002', false, true],
	[3, 'for John Smith', false, false],
	[5, 'call 082 000 0005', false, false],
])('account %i in the text %j, about it %j: %j', (account, text, isAbout, is) => {
	expect(mentions(personNo(account), text, isAbout)).toBe(is);
});

describe('lines of the old programs', () => {
	const line = {source: 'sales', when: '2025-11-20 10:00:00', about: 'Bread', amount: 1850} as const;
	const found = (account: number, past: object): readonly string[] => {
		const {learnFrom, placesIn} = seek(state, account);
		for (const {events} of journal) learnFrom(events);
		return placesIn([{type: 'PastRecorded', lines: [{...line, ...past}]} as never]);
	};
	const joeSoap = {
		customer: 'Joe Soap',
		email: 'joe@soap.example',
		phone: '0820000002',
		text: 'Joe Soap, joe@soap.example, 0820000002',
	};
	test('those of somebody whose name has a part in common stay', () => {
		expect(found(1, joeSoap)).toEqual([]);
		expect(found(2, joeSoap)).toEqual(['0.lines.0']);
	});
	test('a product that is called alike stays', () => {
		expect(found(1, {customer: 'Peter', text: 'Peter, p@x.za, 1, 1001, Sloppy Joe mix'})).toEqual([]);
		expect(found(2, {customer: 'Peter', text: 'Peter, p@x.za, 1, 1001, Joe Soap soap'})).toEqual([]);
	});
});

test('a sale to somebody else that the account paid for, and products named alike, stay', () => {
	const {learnFrom, placesIn} = seek(state, 5);
	for (const {events} of journal) learnFrom(events);
	const line = {id: 1, item: {type: 'goods', product: '1001', quantity: 1}, name: 'Mary Brown rice', unit: 'each', due: 1, at: 0};
	const basket = {lines: [line], nextId: 2, lost: [], removed: [], account: 5, customer: {name: 'Joe Soap'}};
	expect(placesIn([{type: 'BasketParked', number: 1, name: 'x', basket} as never])).toEqual(['0.name']);
});
