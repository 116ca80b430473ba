// The verb `account`: new, edit, list, show, statement, deposit, withdraw; each as text and as a document.
import {describe, expect, test} from 'vitest';
import {commandLine, practiceShop, scratchFolder} from '../../support/command-line.ts';

const at = '2026-03-02T08:00:00.000Z';
const done = (stdout: string, stderr = '') => ({code: 0, stdout, stderr});
const refused = (code: string, message: string) => ({code: 3, stderr: '', document: {error: {code, message}}});

describe('account list', () => {
	test('shows every account with its balance', async () => {
		const {run} = await practiceShop();
		expect(await run('account', 'list')).toEqual(
			done(`Id  Name                  Created           Balance
 1  Thandi Nkosi          2026-03-02  R1,000,000.00
 2  Pieter van der Merwe  2026-03-02      R1,250.50
 3  Nomvula Dlamini       2026-03-02        R250.00
 4  Siyabonga O'Brien     2026-03-02         R80.00
 5  Aisha Patel           2026-03-02      R4,300.75
 6  Renée Botha-Mokoena   2026-03-02          R0.00
`),
		);
	});

	test('as a document', async () => {
		const {json} = await practiceShop();
		const {document} = await json('account', 'list');
		expect(document).toMatchObject({
			currency: 'ZAR',
			accounts: [
				{id: 1},
				{id: 2},
				{
					id: 3,
					name: 'Nomvula Dlamini',
					phone: '071 234 5678',
					created: '2026-03-02T08:00:00.000Z',
					balance: 25_000,
					creditLimit: 0,
					entryCount: 1,
					lastActivity: at,
				},
				{id: 4},
				{id: 5},
				{id: 6},
			],
		});
	});

	test('with a text shows those that it finds, and show the only one', async () => {
		const {json, run} = await practiceShop();
		const listed = async (...words: readonly string[]) =>
			((await json('account', 'list', ...words)).document as {accounts: {id: number}[]}).accounts.map(({id}) => id);
		expect(await listed('obrien')).toEqual([4]);
		expect(await listed('+27', '71', '234', '5678')).toEqual([3]);
		expect(await listed('zebra')).toEqual([]);
		expect((await json('account', 'show', 'renee', 'botha')).document).toMatchObject({account: {id: 6}});
		expect((await json('account', 'show', '0712345678')).document).toMatchObject({account: {id: 3}});
		const usage = (stderr: string) => ({code: 2, stdout: '', stderr: expect.stringContaining(stderr)});
		expect(await run('account', 'show', 'zebra')).toEqual(usage('No account holds "zebra". See counterfoil account list.'));
		expect(await run('account', 'show', 'an')).toEqual(
			usage('2 accounts hold "an": 1 Thandi Nkosi, 2 Pieter van der Merwe. Say the number of one.'),
		);
	});

	test('in a shop without accounts says how to open one', async () => {
		const shop = commandLine(`${scratchFolder()}/shop`);
		await shop.run('init', '--shop', 'Corner Café');
		expect(await shop.run('account', 'list')).toEqual(
			done('There are no accounts yet. Open one with: counterfoil account new NAME\n'),
		);
		expect(await shop.json('account', 'list')).toEqual({code: 0, stderr: '', document: {currency: 'ZAR', accounts: []}});
	});
});

describe('account new', () => {
	test('opens an account with what it starts with', async () => {
		const {run} = await practiceShop();
		expect(
			await run(
				'account',
				'new',
				'Naledi Mokoena',
				'--opening',
				'250',
				'--phone',
				'082 123 4599',
				'--email',
				'naledi@example.co.za',
			),
		).toEqual(
			done(`Account 7, Naledi Mokoena
Balance R250.00
Created 2026-03-02 10:00:00
Phone 082 123 4599
E-mail naledi@example.co.za

Time                 What             Receipt  Amount  Balance
2026-03-02 10:00:00  Opening balance           250.00   250.00
`),
		);
	});

	test('left blank it starts with the shop’s setting', async () => {
		const {run, json} = await practiceShop();
		expect((await json('account', 'new', "D'Arcy")).document).toEqual({
			currency: 'ZAR',
			account: {
				id: 7,
				name: "D'Arcy",
				created: '2026-03-02T08:00:00.000Z',
				balance: 100_000_000,
				creditLimit: 0,
				entryCount: 1,
				lastActivity: at,
			},
			entries: [{seq: 2, at, kind: 'opening', amount: 100_000_000, balance: 100_000_000}],
		});
		await run('setting', 'set', 'opening-balance', '0');
		expect((await json('account', 'new', 'Ben')).document).toMatchObject({account: {id: 8, balance: 0}});
	});
});

describe('account edit', () => {
	test('changes what is named and keeps the rest; empty takes out', async () => {
		const {json} = await practiceShop();
		expect((await json('account', 'edit', '1', '--name', 'Thandi Nkosi-Dube')).document).toMatchObject({
			account: {id: 1, name: 'Thandi Nkosi-Dube', phone: '082 123 4567', email: 'thandi@example.co.za'},
		});
		const {document} = await json('account', 'edit', '1', '--phone', '', '--email', 'new@example.co.za');
		expect(document).toMatchObject({account: {name: 'Thandi Nkosi-Dube', email: 'new@example.co.za'}});
		expect((document as {readonly account: object}).account).not.toHaveProperty('phone');
	});
});

describe('account show and statement', () => {
	test('every entry with its receipt, the newest first', async () => {
		const {run} = await practiceShop();
		await run('account', 'deposit', '2', '49.50');
		await run('account', 'withdraw', '2', '1000');
		await run('service', 'electricity', '100', '--to', '07123456787', '--account', '2');
		await run('sell', '1001', '1003', '--account', '2');
		const shown = `Account 2, Pieter van der Merwe
Balance R161.51
Created 2026-03-02 10:00:00
Phone 083 456 7890
E-mail pieter@example.co.za

Time                 What                                        Receipt       Amount   Balance
2026-03-02 10:00:00  Sale: Brown Bread 700g, Full Cream Milk 1L  P1-000004     -38.49    161.51
2026-03-02 10:00:00  Electricity                                 P1-000003    -100.00    200.00
2026-03-02 10:00:00  Withdrawal                                  P1-000002  -1,000.00    300.00
2026-03-02 10:00:00  Top-up                                      P1-000001      49.50  1,300.00
2026-03-02 10:00:00  Opening balance                                         1,250.50  1,250.50
`;
		expect(await run('account', 'show', '2')).toEqual(done(shown));
		expect(await run('account', 'statement', '2')).toEqual(done(shown));
	});

	test('a statement of days shows those days, both of them included', async () => {
		const {run, json} = await practiceShop();
		// The shop was made in this process, and its first entry stands on this process's day.
		const today = new Date().toLocaleDateString('sv');
		const empty = 'There are no entries here.\n';
		expect((await run('account', 'statement', '2', '--from', today, '--to', today)).stdout).toContain('Opening balance');
		expect((await run('account', 'statement', '2', '--from', '2100-01-01')).stdout).toContain(empty);
		expect((await run('account', 'statement', '2', '--to', '2000-01-01')).stdout).toContain(empty);
		expect((await json('account', 'statement', '2', '--to', '2000-01-01')).document).toMatchObject({entries: []});
	});

	test('a day that is none is refused', async () => {
		const {json} = await practiceShop();
		for (const day of ['2026-13-01', '2026-02-30', '0000-00-00'])
			expect(await json('account', 'statement', '2', '--from', day)).toMatchObject({code: 2, document: {error: {code: 'usage'}}});
	});
});

describe('account deposit', () => {
	test('is a receipt with one line', async () => {
		const {run} = await practiceShop();
		expect(await run('account', 'deposit', '6', '150', '--cash', '200')).toEqual(
			done(`               Corner Café
   12 Main Road, Observatory, Cape Town
        PRACTICE - NOT A REAL SALE
Receipt P1-000001         2026-03-02 10:00
Operator Thandi                     Till 1
------------------------------------------
Top-up of Renée Botha-Mokoena       150.00
  On account now                    150.00
------------------------------------------
TOTAL                              R150.00
Cash                                200.00
Change                               50.00
------------------------------------------
                Thank you
            Entry 2 · 0f1e2d3c
`),
		);
	});

	test('by card may be of any cent, in cash of whole coins', async () => {
		const {json} = await practiceShop();
		expect((await json('account', 'deposit', '6', '99.95', '--card')).document).toMatchObject({
			receipt: {lines: [{type: 'top-up', account: 6, total: 9995, balance: 9995}], tenders: [{tender: 'card', net: 9995}]},
		});
		expect(await json('account', 'deposit', '6', '99.95')).toEqual(
			refused('not-in-coins', 'The top-up cannot be counted out: the smallest coin is R0.10. Use a multiple of it.'),
		);
	});
});

describe('account withdraw', () => {
	test('is a slip to be signed', async () => {
		const {run} = await practiceShop();
		expect(await run('account', 'withdraw', '2', '1 250,50')).toEqual(
			done(
				`               Corner Café
   12 Main Road, Observatory, Cape Town
        PRACTICE - NOT A REAL SALE
Receipt P1-000001         2026-03-02 10:00
Operator Thandi                     Till 1
------------------------------------------
WITHDRAWAL
Account 2, Pieter van der Merwe
Paid out in cash                 R1,250.50
Left on account                      R0.00
${' '}
Signed ..........................
------------------------------------------
                Thank you
            Entry 2 · 0f1e2d3c
`,
				'Pay out R1,250.50\n',
			),
		);
	});

	test('as a document', async () => {
		const {json} = await practiceShop();
		expect((await json('account', 'withdraw', '2', '50')).document).toEqual({
			currency: 'ZAR',
			receipt: {
				number: 'P1-000001',
				seq: 2,
				hash: '0f1e2d3c',
				at,
				day: '2026-03-02',
				till: 1,
				operator: 'Thandi',
				isPractice: true,
				type: 'withdrawal',
				account: 2,
				name: 'Pieter van der Merwe',
				amount: 5000,
				balance: 120_050,
			},
		});
	});

	test('to the last cent there is, and not one coin above the balance', async () => {
		const {json, journal} = await practiceShop();
		const before = journal();
		expect(await json('account', 'withdraw', '3', '250.10')).toEqual(
			refused('credit-too-low', 'Nomvula Dlamini has R250.00 and R250.10 is needed. Top up first, or take less.'),
		);
		expect(journal()).toBe(before);
		expect((await json('account', 'withdraw', '3', '250')).code).toBe(0);
	});
});
