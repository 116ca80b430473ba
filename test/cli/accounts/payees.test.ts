// The verb payee: saved payees of accounts, and what is due.
import {expect, test} from 'vitest';
import {practiceShop} from '../../support/command-line.ts';

const meter = ['Gogo', '--service', 'electricity', '--to', '0712 345 6787', '--amount', '100'];
const rent = ['Flat', '--biller', 'rent', '--to', 'UNIT12-2026', '--amount', '1200'];

test('payees are saved, changed, listed and removed', async () => {
	const {run, json} = await practiceShop();
	await run('payee', 'add', '2', ...meter);
	expect((await run('payee', 'add', '2', ...rent, '--due', '25')).stdout).toBe(
		[
			'Account  No  Payee  Pays         Number             Usual  Due',
			'      2   1  Gogo   Electricity  0712 3456 787    R100.00',
			'      2   2  Flat   Rent         UNIT12-2026    R1,200.00  the 25th of each month',
			'',
		].join('\n'),
	);
	await run('payee', 'edit', '2', '2', '--name', 'Beach flat', '--amount', '', '--due', 'fri');
	const {document} = await json('payee', 'list', 'Pieter');
	expect(document).toMatchObject({
		payees: [
			{number: 1, beneficiary: '07123456787', amount: 10_000},
			{number: 2, name: 'Beach flat', pays: 'Rent', due: {every: 'week', day: 5}},
		],
	});
	expect(document).not.toHaveProperty('payees.1.amount');
	expect((await run('payee', 'remove', '2', '1')).stdout).not.toContain('Gogo');
	expect((await run('verify')).code).toBe(0);
});

test('what is due is listed until it is paid', async () => {
	const {run} = await practiceShop();
	expect((await run('payee', 'due')).stdout).toBe('Nothing is due this week.\n');
	await run('payee', 'add', '2', ...rent, '--due', '2020-01-05');
	expect((await run('payee', 'due')).stdout).toContain('late since');
	await run('bill', 'rent', '1200', '--ref', 'unit12-2026', '--cash', 'exact', '--demo');
	expect((await run('payee', 'due', '--all')).stdout).toBe('Nothing is due this week.\n');
});

test.each([
	[['add', '2', 'Gogo', '--to', '1'], 'Name what is paid: --service NAME or --biller NAME.', 2],
	[['add', '2', ...rent, '--service', 'water'], 'Name a service or a biller, not both.', 2],
	[
		['add', '2', ...rent, '--due', '32'],
		'"32" is no due day. Write a day of the month like 25, a day of the week like Friday, or ',
		2,
	],
	[['edit', '2', '7', '--name', 'Gogo'], 'Pieter van der Merwe has no payee 7. See counterfoil payee list 2.', 2],
	[['add', '99', ...rent], 'There is no account 99. See counterfoil account list.', 3],
	[['add', '2', 'Gogo', '--service', 'gaming', '--to', '1'], 'Gaming is a voucher: it takes no number.', 3],
] as const)('payee %j is refused with a sentence', async (words, sentence, code) => {
	const {run, journal} = await practiceShop();
	const before = journal();
	const answer = await run('payee', ...words);
	expect([answer.code, journal()]).toEqual([code, before]);
	expect(answer.stderr).toContain(sentence);
});

test('the same number is saved once on an account', async () => {
	const {run} = await practiceShop();
	await run('payee', 'add', '2', ...rent);
	const again = await run('payee', 'add', '2', 'Home', '--biller', 'rent', '--to', 'unit122026');
	expect(again.stderr).toContain('Pieter van der Merwe has that number already: payee 1, Flat. Change that one.');
});
