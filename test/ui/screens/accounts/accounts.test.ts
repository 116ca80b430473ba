import {describe, expect, test} from 'vitest';
import {type Driven, keys} from '../../../support/drive.ts';
import {
	balance,
	barcodes,
	bodyRows,
	entries,
	footer,
	inOneLine,
	notice,
	panelTitle,
	posted,
	practice,
	receipts,
	scan,
} from '../../practice.ts';

const {enter, esc, down, right, f2, f5, tab, ctrl, end} = keys;

/** Accounts, with the cursor on an account. */
async function onAccount(number: number): Promise<Driven> {
	const screen = await practice();
	await screen.type(f5, ...Array.from({length: number - 1}, () => down));
	return screen;
}

describe('The list of accounts', () => {
	test('shows number, name, balance, what may be spent, and the last day', async () => {
		const screen = await onAccount(2);
		expect(bodyRows(screen)).toEqual([
			'  Id    Name                             Balance            Available    Last',
			'  1     Thandi Nkosi               R1,000,000.00        R1,000,000.00   08:30',
			'› 2     Pieter van der Merwe           R1,250.50            R1,250.50   08:30',
			'  3     Nomvula Dlamini                  R250.00              R250.00   08:30',
			"  4     Siyabonga O'Brien                 R80.00               R80.00   08:30",
			'  5     Aisha Patel                    R4,300.75            R4,300.75   08:30',
			'  6     Renée Botha-Mokoena                R0.00                R0.00   08:30',
		]);
	});

	test('is filtered as one types behind /, by name or number; Enter keeps the filter and Esc clears it', async () => {
		const screen = await onAccount(1);
		await screen.type('/', 'dla');
		expect(screen.row('Filter')).toBe(' Filter: dla');
		expect(screen.row('›')).toMatch(/^› 3 {5}Nomvula Dlamini /);
		expect(panelTitle(screen)).toBe('Accounts · 1');
		await screen.type(enter, 'd');
		expect(panelTitle(screen)).toBe('Top up Nomvula Dlamini, R250.00');
		await screen.type(esc, esc);
		expect(panelTitle(screen)).toBe('Accounts · 6');
		await screen.type('/', '5', enter);
		expect(screen.row('›')).toMatch(/^› 5 {5}Aisha Patel /);
	});

	test('says when the filter holds nothing, and keys that want an account say why they cannot', async () => {
		const screen = await onAccount(1);
		await screen.type('/', 'zz', enter, 'd');
		expect(screen.row('No account holds')).toBe('  No account holds that.');
		expect(notice(screen)).toBe('! No account is selected. Press n to open one.');
		expect(footer(screen)).not.toContain('d top up');
	});

	test('is found without the accents of a name', async () => {
		const screen = await onAccount(1);
		await screen.type('/', 'renee');
		expect(panelTitle(screen)).toBe('Accounts · 1');
	});

	test('offers only keys that act while its filter is typed', async () => {
		const screen = await onAccount(1);
		await screen.type('/', 'dla');
		expect(footer(screen)).toContain('↵ keep filter');
		expect(footer(screen)).not.toContain('↵ history');
	});
});

describe('A new account', () => {
	test('with its name alone starts with what the shop gives, and is chosen in the list', async () => {
		const screen = await onAccount(1);
		await screen.type('n', 'Bongani Zulu\r', enter, enter);
		expect(screen.row('Opening balance')).toBe('› Opening balance  R1,000,000.00 when left empty');
		await screen.type(enter);
		expect(notice(screen)).toBe('Opened account 7 for Bongani Zulu with R1,000,000.00.');
		expect(screen.row('›')).toMatch(/^› 7 {5}Bongani Zulu +R1,000,000\.00/);
		expect(posted(screen, 'customer:7')).toBe(-100_000_000);
	});

	test('clears the filter that would hide it', async () => {
		const screen = await onAccount(1);
		await screen.type('/', 'dla', enter, 'n', 'Bongani Zulu\r', enter, enter, enter);
		expect([panelTitle(screen), screen.row('›')?.slice(0, 20)]).toEqual(['Accounts · 7', '› 7     Bongani Zulu']);
	});

	test('keeps phone, e-mail and its own opening balance', async () => {
		const screen = await onAccount(1);
		await screen.type('n', '  Zoë   van Wyk \r', '082 555 1234\r', 'zoe@example.co.za\r', '0.00\r');
		expect(screen.desk.state.accounts.rows.get(7)).toMatchObject({
			name: 'Zoë van Wyk',
			phone: '082 555 1234',
			email: 'zoe@example.co.za',
			balance: 0,
		});
	});

	test('is opened once by Enter twice', async () => {
		const screen = await onAccount(1);
		await screen.type('n', 'Bongani Zulu\r', enter, enter, enter, enter);
		expect(screen.desk.state.accounts.rows.size).toBe(7);
		expect(entries(screen)).toBe(2);
	});

	test.each([
		['', 'The name is missing. Type one.'],
		['B', 'The name is too short: it has at least 2 letters.'],
		['x'.repeat(51), 'The name is too long: it has at most 50 letters.'],
		['__proto__', 'The name must begin with a letter or a digit.'],
		['A|B', 'The name may not hold |. Leave it out.'],
		['a/b', 'The name may not hold /. Leave it out.'],
		['=cmd', 'The name must begin with a letter or a digit.'],
	])('is refused the name %j in a sentence', async (name, sentence) => {
		const screen = await onAccount(1);
		await screen.type('n', name, enter);
		expect(inOneLine(bodyRows(screen))).toContain(sentence);
		expect(bodyRows(screen)[0]).toMatch(/^› Name\b/);
		expect(entries(screen)).toBe(1);
	});

	test('takes a name of 50 letters, and of 2', async () => {
		const screen = await onAccount(1);
		await screen.type('n', `${'x'.repeat(50)}\r`, enter, enter, enter, 'n', 'Bo\r', enter, enter, enter);
		expect(screen.desk.state.accounts.rows.size).toBe(8);
	});

	test('drops control characters as they come, and pastes as one line', async () => {
		const screen = await onAccount(1);
		await screen.type('n', '\u001B[200~Ann\u0007 \u001B]52;c;x\u0007\u202Eeve\nTwo\u001B[201~');
		expect(screen.row('› Name')).toBe('› Name             Ann ]52;c;xeve Two');
	});

	test.each([
		['phone', ['B B\r', '12\r'], '"12" is not a phone number. Write 7 to 15 digits, or leave it empty.'],
		[
			'e-mail',
			['B B\r', '\r', 'a@b\r'],
			'"a@b" is not an e-mail address. Write one like thandi@example.co.za, or leave it empty.',
		],
		['opening balance', ['B B\r', '\r', '\r', '1e3\r'], '"1e3" is not an amount. Type one like 12.50.'],
		['opening balance', ['B B\r', '\r', '\r', '-5\r'], '"-5" has a sign. Type the amount without one.'],
	])('is refused a %s that cannot be one', async (_what, typed, sentence) => {
		const screen = await onAccount(1);
		await screen.type('n', ...typed);
		expect(inOneLine(bodyRows(screen))).toContain(sentence);
		expect(entries(screen)).toBe(1);
	});
});

describe('Editing an account', () => {
	test('changes name and contact, and no money', async () => {
		const screen = await onAccount(3);
		await screen.type('e', ctrl('u'), 'Nomvula Khumalo\r', ctrl('u'), enter, 'nomvula@example.co.za\r');
		expect(notice(screen)).toBe('Changed account 3, Nomvula Khumalo.');
		const account = screen.desk.state.accounts.rows.get(3);
		expect(account).toMatchObject({name: 'Nomvula Khumalo', email: 'nomvula@example.co.za', balance: 25_000});
		expect(account).not.toHaveProperty('phone');
	});

	test('is given up by Esc', async () => {
		const screen = await onAccount(3);
		await screen.type('e', ctrl('u'), 'Nobody', esc);
		expect(screen.desk.state.accounts.rows.get(3)?.name).toBe('Nomvula Dlamini');
		expect(entries(screen)).toBe(1);
	});
});

describe('A top-up', () => {
	test('in cash is the amount and two Enters, and a receipt', async () => {
		const screen = await onAccount(4);
		await screen.type('d', '12.50\r');
		expect(bodyRows(screen).at(-2)).toMatch(/^› Paid /);
		expect(bodyRows(screen).at(-1)).toBe('  Enter on Paid: top up. Esc: back, nothing is done.');
		await screen.type(enter);
		expect(screen.row('Siyabonga')).toMatch(/^› 4 {5}Siyabonga O'Brien +R92\.50/);
		expect(notice(screen)).toBe("Topped up Siyabonga O'Brien by R12.50, now R92.50. Receipt P1-000001.");
		expect([balance(screen, 4), posted(screen, 'cash:1'), posted(screen, 'customer:4')]).toEqual([9250, 1250, -9250]);
		expect(receipts(screen)[0]).toMatchObject({lines: [{type: 'top-up', account: 4, total: 1250, balance: 9250}]});
	});

	test('that is refused in its form takes the last success away', async () => {
		const screen = await onAccount(4);
		await screen.type('d', '12.50\r', enter, 'd', 'x\r');
		expect(notice(screen)).toBe('');
		expect(inOneLine(bodyRows(screen))).toContain('"x" is not an amount.');
	});

	test('by card is not in the drawer', async () => {
		const screen = await onAccount(4);
		await screen.type('d', '12.55', down, right, enter);
		expect([balance(screen, 4), posted(screen, 'cash:1'), posted(screen, 'tender:card')]).toEqual([9255, 0, 1255]);
	});

	test('into the basket waits until that is paid', async () => {
		const screen = await onAccount(4);
		await screen.type('d', '50', down, right, right, enter);
		expect(notice(screen)).toBe('Added a top-up of R50.00 to the basket.');
		expect(balance(screen, 4)).toBe(8000);
		await screen.type(f2, enter, enter);
		expect(balance(screen, 4)).toBe(13_000);
	});

	test.each([
		['0', 'The amount must be from R0.01 to R999,999,999.00.'],
		['12.55', 'The amount cannot be counted out: the smallest coin is R0.10. Use a multiple of it.'],
		['', 'Type an amount, like 12.50.'],
		['nan', '"nan" is not an amount. Type one like 12.50.'],
	])('in cash of %j is refused, and nothing is recorded', async (amount, sentence) => {
		const screen = await onAccount(4);
		await screen.type('d', amount, enter);
		expect(inOneLine(bodyRows(screen))).toContain(sentence);
		expect(entries(screen)).toBe(1);
	});

	test('over what an account may hold is refused, and the form stays open', async () => {
		const screen = await onAccount(1);
		await screen.type('d', '999999999', enter, enter);
		expect(notice(screen)).toBe('! Thandi Nkosi may not hold more than R999,999,999.00. Take a smaller amount.');
		expect(panelTitle(screen)).toBe('Top up Thandi Nkosi, R1,000,000.00');
		expect(balance(screen, 1)).toBe(100_000_000);
	});
});

describe('A withdrawal', () => {
	test('is asked about with its sum in large letters, and no is the answer of Enter', async () => {
		const screen = await onAccount(3);
		await screen.type('w', '20\r');
		expect(panelTitle(screen)).toBe('Pay out R20.00?');
		expect(inOneLine(bodyRows(screen))).toContain(
			'Account 3, Nomvula Dlamini. Balance R250.00, then R230.00. y pay it out › n go back',
		);
		expect(screen.lines().join('\n')).toContain('███ ███ █ █       ███ █ █ ███       ██  ███ ███   ███ ███');
		await screen.type(enter);
		expect([panelTitle(screen), receipts(screen).length]).toEqual(['Withdraw from Nomvula Dlamini, up to R250.00', 0]);
	});

	test('stays on the screen with its sum until the next key, by note and coin', async () => {
		const screen = await onAccount(3);
		await screen.type('w', '20\r', 'y');
		const shown = screen.lines().join('\n');
		expect(shown).toContain('─ Pay out ─');
		expect(shown).toContain('│  PAY OUT R20.00 ');
		expect(shown).toContain('│  █▀▄ ▀▀█ █▀█   █▀█ █▀█ ');
		expect(shown).toContain('1 × R20.00');
		expect(inOneLine(screen.lines())).toContain('R230.00');
		await screen.type(enter);
		expect(panelTitle(screen)).toBe('Accounts · 6');
	});

	test('is paid out of the drawer, with a slip', async () => {
		const screen = await onAccount(3);
		await screen.type('w', '250\r', 'y');
		expect(notice(screen)).toBe('Slip P1-000001: R250.00 paid out to Nomvula Dlamini.');
		expect([balance(screen, 3), posted(screen, 'cash:1')]).toEqual([0, -25_000]);
		expect(receipts(screen)[0]).toMatchObject({type: 'withdrawal', amount: 25_000, balance: 0});
	});

	test('of ten cents more than there is is refused, and nothing is recorded', async () => {
		const screen = await onAccount(3);
		await screen.type('w', '250.10\r');
		expect(inOneLine(bodyRows(screen))).toContain(
			'Nomvula Dlamini has R250.00 and R250.10 is needed. Top up first, or take less.',
		);
		expect([balance(screen, 3), entries(screen)]).toEqual([25_000, 1]);
	});

	test('is paid once by Enter twice', async () => {
		const screen = await onAccount(3);
		await screen.type('w', '20', '\r\r', 'y', 'y');
		expect([balance(screen, 3), receipts(screen).length]).toEqual([23_000, 1]);
	});
});

describe('The page of an account', () => {
	test('shows its entries, the newest first, and takes the keys of the list', async () => {
		const screen = await onAccount(3);
		await screen.type('d', '50\r', enter, 'w', '20\r', 'y', enter, enter);
		expect(panelTitle(screen)).toBe('Account 3 · Nomvula Dlamini');
		expect(bodyRows(screen)).toEqual([
			' Nomvula Dlamini  071 234 5678',
			' Balance    R280.00',
			' Available  R280.00',
			' Status     open  opened 2026-11-20',
			' Time             What (3 in all)                Receipt      Amount  Balance',
			' 2026-11-20 08:30 Withdrawal                     P1-000002    -20.00   280.00',
			' 2026-11-20 08:30 Top-up                         P1-000001     50.00   300.00',
			' 2026-11-20 08:30 Opening balance                             250.00   250.00',
		]);
		await screen.type('d', '10\r', enter);
		expect(screen.row('Balance  ')).toBe(' Balance    R290.00');
		await screen.type(esc);
		expect(panelTitle(screen)).toBe('Accounts · 6');
	});
});

describe('Using an account in the basket', () => {
	test('is u, and u again takes it back', async () => {
		const screen = await onAccount(2);
		await screen.type('u');
		expect(notice(screen)).toBe('The basket is for Pieter van der Merwe: a on Pay charges account 2. u again takes that back.');
		expect(screen.desk.view.basket.account).toBe(2);
		await screen.type('u');
		expect(notice(screen)).toBe('The basket has no account now.');
		expect(screen.desk.view.basket).not.toHaveProperty('account');
	});
});

describe('A scan on Accounts', () => {
	test('is named, and its digits run no command', async () => {
		const screen = await onAccount(3);
		await screen.type(scan(barcodes.milk));
		expect(notice(screen)).toBe('Scanned Full Cream Milk 1L, R19.99, 24 in stock. Ins adds it to the basket.');
		expect(panelTitle(screen)).toBe('Accounts · 6');
	});

	test('never stays in a form, and its Enter never accepts it', async () => {
		const screen = await onAccount(3);
		await screen.type('n', 'Bo', scan(barcodes.milk));
		expect(screen.row('› Name')).toBe('› Name             Bo');
		await screen.type(enter, enter, enter, scan(barcodes.milk));
		expect(screen.row('› Opening')).toBe('› Opening balance  R1,000,000.00 when left empty');
		expect(entries(screen)).toBe(1);
		await screen.type(end, tab, scan(barcodes.milk));
		expect(screen.row('› Name')).toBe('› Name             Bo');
	});
});
