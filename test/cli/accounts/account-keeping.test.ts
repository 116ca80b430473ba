// The verbs transfer, adjust, freeze, unfreeze, close and limit of accounts, and statements for spreadsheets.
import {describe, expect, test} from 'vitest';
import {practiceShop} from '../../support/command-line.ts';

const refused = (code: string, message: string) => ({code: 3, stderr: '', document: {error: {code, message}}});

describe('account transfer', () => {
	test('takes from one and gives to the other, and both say so', async () => {
		const {run} = await practiceShop();
		expect((await run('account', 'transfer', '2', '3', '150', '--reason', 'school fees')).stdout).toContain(
			'Transfer: to 3 Nomvula Dlamini, school fees            -150.00  1,100.50\n',
		);
		expect((await run('account', 'show', '3')).stdout).toContain('Transfer: from 2 Pieter van der Merwe, school fees');
		expect((await run('verify')).code).toBe(0);
	});
	test('is done once under an id', async () => {
		const {run, json} = await practiceShop();
		const id = ['--id', '01890000-0000-7000-8000-000000000001'];
		for (const _time of ['once', 'again']) await run('account', 'transfer', '2', '3', '150', ...id);
		expect((await json('account', 'show', '3')).document).toMatchObject({account: {balance: 400_00}});
	});
	test('is refused where it cannot be, and nothing changes', async () => {
		const {json, journal} = await practiceShop();
		const before = journal();
		expect(await json('account', 'transfer', '2', '2', '1')).toEqual(
			refused('same-account', 'That is the account of Pieter van der Merwe itself. Transfer to another one.'),
		);
		expect(await json('account', 'transfer', '3', '2', '250.01')).toEqual(
			refused('credit-too-low', 'Nomvula Dlamini has R250.00 and R250.01 is needed. Top up first, or take less.'),
		);
		expect(await json('account', 'transfer', '3', '99', '1')).toEqual(
			refused('unknown-account', 'There is no account 99. See counterfoil account list.'),
		);
		expect(journal()).toBe(before);
	});
});

test('account adjust takes a mistaken top-up off, and no more than there is', async () => {
	const {run, json} = await practiceShop();
	expect((await run('account', 'adjust', '--reason', 'topped up the wrong account', '2', '--', '-50')).stdout).toContain(
		'Adjustment: topped up the wrong account',
	);
	expect((await json('account', 'adjust', '2', '50', '--reason', 'back')).document).toMatchObject({account: {balance: 1250_50}});
	expect(await json('account', 'adjust', '--reason', 'x', '3', '--', '-250.01')).toEqual(
		refused(
			'adjusts-below-limit',
			'Nomvula Dlamini has R250.00 to take from. Take off no more than that, or set a credit limit first.',
		),
	);
	expect((await run('account', 'adjust', '2', '50')).code).toBe(2);
});

describe('how an account stands', () => {
	test('frozen it takes money and pays none, until it is unfrozen', async () => {
		const {run, json} = await practiceShop();
		expect((await run('account', 'freeze', '2', '--reason', 'card lost')).stdout).toContain(
			'Account 2, Pieter van der Merwe, FROZEN: card lost\n',
		);
		expect((await run('account', 'show', '2')).stdout).toContain('Frozen: card lost');
		expect(await json('sell', '1001', '--account', '2')).toEqual(
			refused(
				'account-frozen',
				'The account of Pieter van der Merwe is frozen: nothing is taken from it. Unfreeze it first with counterfoil account unfreeze ID.',
			),
		);
		expect((await run('account', 'deposit', '2', '10')).code).toBe(0);
		expect((await json('account', 'freeze', '2', '--reason', 'again')).document).toMatchObject({error: {code: 'frozen-already'}});
		expect((await run('account', 'unfreeze', '2')).code).toBe(0);
		expect((await run('sell', '1001', '--account', '2')).code).toBe(0);
	});
	test('closed it takes nothing, and is listed only when asked for', async () => {
		const {run, json} = await practiceShop();
		expect(await json('account', 'close', '3')).toEqual(
			refused('balance-not-zero', 'Nomvula Dlamini still has R250.00. Pay it out or transfer it, then close the account.'),
		);
		expect((await run('account', 'close', '6')).code).toBe(0);
		const {stdout, stderr} = await run('account', 'list');
		expect(stdout).not.toContain('Renée');
		expect(stderr).toBe('1 closed account not shown. Add --all to see it.\n');
		expect((await run('account', 'list', '--all')).stdout).toMatch(/Renée Botha-Mokoena .* closed\n$/);
		expect(await json('account', 'deposit', '6', '10')).toEqual(
			refused(
				'account-closed',
				'The account of Renée Botha-Mokoena is closed. Choose another account, or reopen it with counterfoil account reopen ID.',
			),
		);
	});
	test('reopened it is what it was', async () => {
		const {run, json} = await practiceShop();
		expect(await json('account', 'reopen', '6')).toEqual(
			refused('not-closed', 'The account of Renée Botha-Mokoena is not closed.'),
		);
		await run('account', 'close', '6');
		expect((await run('account', 'reopen', '6', '--reason', 'came back')).stdout).toContain('Account 6, Renée Botha-Mokoena\n');
		expect((await run('account', 'show', '6')).stdout).toContain('Reopened: came back');
		expect((await run('account', 'deposit', '6', '10')).code).toBe(0);
	});
	test('with a limit it may go so far below zero, and cash only where the setting says so', async () => {
		const {run, json} = await practiceShop();
		expect((await run('account', 'limit', '6', '100')).stdout).toContain('Credit limit R100.00, R100.00 available\n');
		expect(await json('account', 'withdraw', '6', '100')).toEqual(
			refused(
				'cash-from-credit',
				'Renée Botha-Mokoena has R0.00 of its own, and R100.00 is needed. A credit limit pays for goods, not for cash or a transfer. Take less, or allow it: counterfoil setting set cash-from-credit yes',
			),
		);
		await run('setting', 'set', 'cash-from-credit', 'yes');
		const paid = await run('account', 'withdraw', '6', '100');
		expect([paid.code, paid.stderr]).toEqual([0, 'Pay out R100.00\n']);
		expect((await json('account', 'limit', '6', '50')).document).toMatchObject({account: {balance: -100_00, creditLimit: 50_00}});
		expect(await json('account', 'close', '6')).toEqual(
			refused('balance-not-zero', 'Renée Botha-Mokoena still owes R100.00. Close the account when that is paid.'),
		);
		expect((await run('account', 'limit', '6', '-1')).code).not.toBe(0);
	});
});

describe('account statement --csv', () => {
	test('is for a spreadsheet, the oldest entry first', async () => {
		const {run} = await practiceShop();
		await run('account', 'transfer', '2', '3', '150', '--reason', 'fees, first half');
		expect(await run('account', 'statement', '2', '--csv')).toEqual({
			code: 0,
			stderr: '',
			stdout: `Time,What,Receipt,Amount,Balance
2026-03-02 10:00:00,Opening balance,,1250.50,1250.50
2026-03-02 10:00:00,"Transfer: to 3 Nomvula Dlamini, fees, first half",,-150.00,1100.50
`,
		});
		expect((await run('account', 'statement', '2', '--csv', '--to', '2000-01-01')).stdout).toBe(
			'Time,What,Receipt,Amount,Balance\n',
		);
	});
	test('is not both that and a document, nor of days the wrong way round', async () => {
		const {run, json} = await practiceShop();
		expect((await json('account', 'statement', '2', '--csv')).code).toBe(2);
		expect((await run('account', 'statement', '2', '--from', '2026-02-02', '--to', '2026-02-01')).code).toBe(2);
	});
});
