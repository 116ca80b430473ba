import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {cashFromCredit} from '../../../support/commands.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {balance, barcodes, bodyRows, entries, inOneLine, leftRows, notice, panelTitle, practice, scan} from '../../practice.ts';

const {enter, esc, down, right, up, f2, f5, f10, tab, end, ctrl} = keys;

const body = (screen: Driven) => inOneLine(bodyRows(screen));
const accountOf = (screen: Driven, id: number) => screen.desk.state.accounts.rows.get(id);

/** What is done seldom is found by its name. */
const closing = [ctrl('k'), 'close', enter] as const;
const reopening = [ctrl('k'), 'reopen', enter] as const;
const limiting = [ctrl('k'), 'credit limit', enter] as const;

/** Accounts, with the cursor on an account. */
async function onAccount(number: number): Promise<Driven> {
	const screen = await practice();
	await screen.type(f5, ...Array.from({length: number - 1}, () => down));
	return screen;
}

describe('A transfer', () => {
	test('goes to the account whose name one begins to type', async () => {
		const screen = await onAccount(2);
		await screen.type('v', 'nom');
		expect(body(screen)).toContain('Nomvula Dlamini, account 3');
		await screen.type(enter, '50.05\r');
		expect(notice(screen)).toBe('Transferred R50.05. Pieter van der Merwe: R1,200.45. Nomvula Dlamini: R300.05.');
		await screen.type(enter);
		expect(body(screen)).toContain('Transfer: to 3 Nomvula D');
	});
	test('has what it is for on both accounts, where that is typed', async () => {
		const screen = await onAccount(2);
		await screen.type('v', '3\r', '50', tab, 'school fees', enter);
		expect(accountOf(screen, 3)?.entries[0]).toMatchObject({
			kind: 'transfer',
			about: {from: {id: 2, name: 'Pieter van der Merwe'}, reason: 'school fees'},
		});
	});
	test.each([
		['to itself', ['2\r'], 'That is the account of Pieter van der Merwe itself.'],
		['to nobody', ['zz\r'], 'No account holds "zz".'],
		['to one of many', ['a\r'], 'Type more of the name, or the number.'],
		['to no name', ['\r'], 'Type a number, name, phone or e-mail.'],
		['of more than there is', ['3\r', '1250.51\r'], 'Pieter van der Merwe has R1,250.50 and R1,250.51 is needed.'],
		['of nothing', ['3\r', '0\r'], 'The amount must be from R0.01'],
	])('%s is refused, and the form stays open', async (_what, typed, sentence) => {
		const screen = await onAccount(2);
		await screen.type('v', ...typed);
		expect(body(screen)).toContain(sentence);
		expect(entries(screen)).toBe(1);
	});
	test('is one by Enter twice', async () => {
		const screen = await onAccount(2);
		await screen.type('v', '3\r', '50', '\r\r');
		expect([balance(screen, 3), entries(screen)]).toEqual([300_00, 2]);
	});
});

describe('A frozen account', () => {
	test('says so in the list, and f lets it go again', async () => {
		const screen = await onAccount(2);
		await screen.type('f', 'card lost\r');
		expect(screen.row('› 2')).toContain(' frozen ');
		expect(notice(screen)).toContain('The account of Pieter van der Merwe is frozen: nothing is taken from it.');
		await screen.type('f');
		expect(accountOf(screen, 2)?.standing).toBeUndefined();
	});
	test('wants to know why, and says it on its page and in its history', async () => {
		const screen = await onAccount(2);
		await screen.type('f', enter);
		expect(body(screen)).toContain('The reason is missing. Type one.');
		await screen.type('card lost\r', enter);
		expect(screen.row('Status')).toContain('FROZEN: card lost');
		expect(body(screen)).toContain('Frozen: card lost');
		await screen.type('f');
		expect(bodyRows(screen)[5]).toContain('Unfrozen');
		expect(screen.row('Status')).toContain('open  opened');
	});
	test('says of every key that takes money why it cannot, and is topped up', async () => {
		const screen = await onAccount(2);
		await screen.type('f', 'card lost\r');
		for (const key of ['w', 'v', 'u']) {
			await screen.type(key);
			expect(notice(screen)).toContain('is frozen: nothing is taken from it. Unfreeze it first');
		}
		await screen.type('d', '50\r', enter);
		expect(balance(screen, 2)).toBe(1300_50);
	});
	test('does not pay a basket', async () => {
		const screen = await onAccount(2);
		await screen.type('f', 'card lost\r', f2, scan(barcodes.milk), f10, 'a', 'pieter', enter, enter);
		expect(inOneLine(leftRows(screen))).toContain('is frozen: nothing is taken from it.');
		expect(entries(screen)).toBe(2);
	});
});

describe('Closing an account', () => {
	test('asks first, with no as the answer of Enter', async () => {
		const screen = await onAccount(6);
		await screen.type(...closing);
		expect(panelTitle(screen)).toBe('Close account 6?');
		await screen.type(enter);
		expect([accountOf(screen, 6)?.standing, entries(screen)]).toEqual([undefined, 1]);
	});
	test('puts it at the end of the list, where it takes nothing', async () => {
		const screen = await onAccount(6);
		await screen.type('n', 'Zola\r', enter, enter, '0\r', up, ...closing, 'y');
		expect(bodyRows(screen).at(-1)).toMatch(/^› 6 .* closed /);
		for (const key of ['d', 'w', 'v', 'u', 'j', 'f']) {
			await screen.type(key);
			expect(notice(screen)).toContain('The account of Renée Botha-Mokoena is closed.');
		}
		await screen.type(enter);
		expect(body(screen)).toContain('CLOSED');
	});
	test('is taken back by reopening it, which only a closed one can be', async () => {
		const screen = await onAccount(6);
		await screen.type(...reopening);
		expect(notice(screen)).toBe('! The account of Renée Botha-Mokoena is not closed.');
		await screen.type(...closing, 'y', ...reopening, 'came back\r');
		expect(notice(screen)).toBe('Account 6 of Renée Botha-Mokoena is open again.');
		expect(accountOf(screen, 6)?.standing).toBeUndefined();
		await screen.type(enter);
		expect(body(screen)).toContain('Reopened: came back');
		await screen.type('d', '50\r', enter);
		expect(balance(screen, 6)).toBe(50_00);
	});
	test('with money on it says what to do with that', async () => {
		const screen = await onAccount(2);
		await screen.type(...closing);
		expect(notice(screen)).toContain('still has R1,250.50. Pay it out or transfer it, then close the account.');
	});
	test('takes it out of the accounts that can pay', async () => {
		const screen = await onAccount(6);
		await screen.type(...closing, 'y', f2, scan(barcodes.milk), f10, 'a', 'renee', enter);
		expect(notice(screen)).toContain('No account holds that.');
	});
});

describe('A correction', () => {
	test('takes off a mistaken top-up, with its reason', async () => {
		const screen = await onAccount(2);
		await screen.type('j', '-50\r', 'topped up the wrong account\r');
		expect(notice(screen)).toBe('Corrected by -R50.00. Pieter van der Merwe: R1,200.50.');
		await screen.type(enter);
		expect(body(screen)).toContain('Adjustment: topped up the');
	});
	test.each([
		['0\r', 'The amount must be from R0.01'],
		['-1250.51\r', 'has R1,250.50 to take from. Take off no more than that, or set a credit limit first.'],
		['x\r', '"x" is not an amount.'],
	])('by %j is refused', async (typed, sentence) => {
		const screen = await onAccount(2);
		await screen.type('j', typed);
		expect(body(screen)).toContain(sentence);
		expect(entries(screen)).toBe(1);
	});
	test('without a reason is refused', async () => {
		const screen = await onAccount(2);
		await screen.type('j', '-50\r', enter);
		expect(body(screen)).toContain('The reason is missing. Type one.');
	});
});

describe('A credit limit', () => {
	test('pays no cash, and the sum that is left is in the title', async () => {
		const screen = await onAccount(6);
		await screen.type(...limiting, ctrl('u'), '100\r', 'w');
		expect(panelTitle(screen)).toBe('Withdraw from Renée Botha-Mokoena, up to R0.00');
		await screen.type('60\r');
		expect(body(screen)).toContain(
			'Renée Botha-Mokoena has R0.00 of its own, and R60.00 is needed. A credit limit pays for goods',
		);
		expect([balance(screen, 6), panelTitle(screen)]).toEqual([0, 'Withdraw from Renée Botha-Mokoena, up to R0.00']);
		await screen.type(esc, esc, 'v', '2\r', '60\r');
		expect(body(screen)).toContain('has R0.00 of its own, and R60.00 is needed.');
	});
	test('is more to spend, and stands on the page', async () => {
		const screen = await onAccount(6);
		await screen.desk.shop.execute(cashFromCredit);
		await screen.type(...limiting, ctrl('u'), '100\r');
		expect(notice(screen)).toBe('Renée Botha-Mokoena may go R100.00 below zero.');
		await screen.type('w', '60\r', 'y', enter);
		expect(balance(screen, 6)).toBe(-60_00);
		await screen.type(esc, enter);
		expect(body(screen)).toContain('Balance -R60.00 owes Available R40.00 Limit R100.00 credit');
	});
	test('below what is owed is doubted, and stands', async () => {
		const screen = await onAccount(6);
		await screen.desk.shop.execute(cashFromCredit);
		await screen.type(...limiting, ctrl('u'), '100\r', 'w', '60\r', 'y', esc, ...limiting, ctrl('u'), '50');
		expect(body(screen)).toContain('Renée Botha-Mokoena owes R60.00: nothing more can be spent before that is paid down.');
		await screen.type(enter);
		expect(accountOf(screen, 6)?.creditLimit).toBe(50_00);
	});
});

describe('A statement', () => {
	const exportsOf = (screen: Driven) => join(screen.desk.shop.folder, 'exports');

	test('is a page of the month, from the balance before to the balance after', async () => {
		const screen = await onAccount(2);
		await screen.type('w', '50\r', 'y', enter, 's', enter, enter, enter);
		expect(panelTitle(screen)).toBe('Statement of account 2 · Pieter van der Merwe');
		expect(bodyRows(screen)).toEqual([
			'  from 2026-11-01 to 2026-11-20',
			'  Time              What                     Receipt        Amount   Balance',
			'                    Balance before                                      0.00',
			'  2026-11-20 08:30  Opening balance                       1,250.50  1,250.50',
			'  2026-11-20 08:30  Withdrawal               P1-000001      -50.00  1,200.50',
			'                    Balance after                                   1,200.50',
		]);
		await screen.type(esc);
		expect(panelTitle(screen)).toBe('Accounts · 6');
	});
	test('of days before there was anything is empty', async () => {
		const screen = await onAccount(2);
		await screen.type('s', ctrl('u'), '2020-01-01\r', ctrl('u'), '2020-01-31\r', enter);
		expect(bodyRows(screen).slice(2)).toHaveLength(2);
	});
	test('is written for a spreadsheet, and again over itself', async () => {
		const screen = await onAccount(2);
		for (const _time of ['once', 'again']) await screen.type('s', enter, enter, right, right, enter);
		expect(notice(screen)).toMatch(/^Wrote .*statement-2-2026-11-01-to-2026-11-20\.csv\.$/);
		expect(readdirSync(exportsOf(screen))).toEqual(['statement-2-2026-11-01-to-2026-11-20.csv']);
		expect(readFileSync(join(exportsOf(screen), 'statement-2-2026-11-01-to-2026-11-20.csv'), 'utf8')).toBe(
			'Time,What,Receipt,Amount,Balance\r\n2026-11-20 08:30:00,Opening balance,,1250.50,1250.50\r\n',
		);
	});
	test('is written as a text under the name of the shop', async () => {
		const screen = await onAccount(2);
		await screen.type('s', ctrl('u'), enter, ctrl('u'), enter, right, enter);
		const text = readFileSync(join(exportsOf(screen), 'statement-2.txt'), 'utf8');
		expect(text.split('\n').slice(0, 4)).toEqual([
			'Corner Café',
			'Statement of account 2, Pieter van der Merwe, all entries',
			'Balance R1,250.50',
			'',
		]);
	});
	test.each([
		[[ctrl('u'), '2026-13-01\r'], '"2026-13-01" is not a day. Write it like 2026-11-20.'],
		[[enter, ctrl('u'), '2026-10-01\r'], 'The last day is before the first.'],
	])('of days that are none is refused', async (typed, sentence) => {
		const screen = await onAccount(2);
		await screen.type('s', ...typed);
		expect(body(screen)).toContain(sentence);
		expect(existsSync(exportsOf(screen))).toBe(false);
	});
});

test('Every form of an account is given up by Esc, and nothing was done', async () => {
	const screen = await onAccount(6);
	for (const typed of [['d'], ['w'], ['v'], ['s'], ['j'], limiting, closing]) await screen.type(...typed, esc);
	await screen.type(end);
	expect([panelTitle(screen), entries(screen)]).toEqual(['Accounts · 6', 1]);
});
