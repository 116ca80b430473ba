import {describe, expect, test} from 'vitest';
import {receiptsState} from '../../../../src/ui/screens/receipts/state.ts';
import {bill, card, cash, fromAccount, goods, sell, toppedUp, vend, withdraw} from '../../../support/commands.ts';
import {type Driven, drive, freshFolder, keys, shopIn} from '../../../support/drive.ts';
import {barcodes, bodyRows, footer, inOneLine, leftRows, notice, panelTitle, practice, rightRows, scan} from '../../practice.ts';

const {enter, esc, down, up, f1, f2, f7, f10, pageDown} = keys;

/** What was done before Receipts was looked at. */
const work = [
	sell(goods('1001'), {tender: cash(2000), customer: {name: 'Zola Zulu', phone: '083 456 7890'}}),
	sell(vend('Electricity', 10_000, '07123456787'), {tender: fromAccount(2)}),
	sell(bill(19_900, 'NF-4482913'), {tender: card}),
	toppedUp(5000, 3),
	withdraw(2000, 3),
];

/** Receipts, after a morning's work: bread in cash, electricity from an account, a bill by card, a top-up, a withdrawal. */
async function morning(): Promise<Driven> {
	const shop = await shopIn(freshFolder());
	for (const order of work) expect(await shop.execute(order)).toMatchObject({type: 'done'});
	const screen = await drive(shop);
	await screen.type(f7);
	return screen;
}

const numbers = (screen: Driven): readonly string[] =>
	bodyRows(screen).flatMap(row => /^. (P1-\d{6}) /.exec(row)?.[1]?.replace('P1-00000', '') ?? []);

describe('The list of receipts', () => {
	test('is the newest first, under what today has taken by tender', async () => {
		const screen = await morning();
		expect(bodyRows(screen)).toEqual([
			' Today: Cash R48.50  Account R100.00  Card R199.00  (5 receipts)',
			' Prepaid and bills among these R299.00  Top-ups among these R50.00',
			'  Number     Time         What                        Paid             Amount',
			'› P1-000005  08:30        Withdrawal, Nomvula Dlamini cash             -20.00',
			'  P1-000004  08:30        Top-up of Nomvula Dlamini   cash              50.00',
			'  P1-000003  08:30        Netflix                     card             199.00',
			'  P1-000002  08:30        Electricity                 account          100.00',
			'  P1-000001  08:30        Brown Bread 700g            cash              18.50',
		]);
	});

	test('says all of what today has taken, to the last word', async () => {
		const screen = await morning();
		expect(inOneLine(bodyRows(screen))).toContain(
			'(5 receipts) Prepaid and bills among these R299.00 Top-ups among these R50.00',
		);
	});

	test('is empty in a new shop, and Enter says why it cannot open one', async () => {
		const screen = await practice();
		await screen.type(f7);
		expect(bodyRows(screen)).toEqual([' Today: nothing yet.', '  No receipts yet. F2 goes to Sell, where the first is made.']);
		await screen.type(enter);
		expect(notice(screen)).toBe('! No receipt is selected.');
	});

	test('is the same after another sale, with the new one on top', async () => {
		const screen = await morning();
		await screen.type(f2, scan(barcodes.milk), enter, enter, esc, f7);
		expect(numbers(screen)).toEqual(['6', '5', '4', '3', '2', '1']);
	});
});

const all = ['5', '4', '3', '2', '1'];

/** What a receipt is found by, what is typed, and the receipts that are found. */
const known: readonly (readonly [what: string, typed: string, found: readonly string[]])[] = [
	['its number', 'P1-000003', ['3']],
	['its number in short', '1-3', ['3']],
	['the end of its number', '0004', ['4']],
	['the name of goods', 'brown bread', ['1']],
	['the name of goods, joined', 'brownbread', ['1']],
	['the name of a biller', 'netf', ['3']],
	['the name of a customer', 'zola', ['1']],
	['the phone of a customer', '083 456', ['1']],
	['any digits of the phone', '5678', ['1']],
	['the phone from abroad', '+27 83 456 7890', ['1']],
	['the account that paid', 'pieter', ['2']],
	['the account that was topped up or paid out', 'nomvula', ['5', '4']],
	['its amount', '199.00', ['3']],
	['its amount with the currency', 'R199.00', ['3']],
	['its amount as it is shown', '-20.00', ['5']],
	['the meter', '07123456787', ['2']],
	['the end of a meter', '6787', ['2']],
	['the reference of a bill', 'nf-448', ['3']],
	['a reference token with its spaces', '1000 1001 1002 1003', ['2']],
	['a reference token without them', '1000100110021003', ['2']],
	['the last digits of a meter token', '9189', ['2']],
	['the way it was paid', 'card', ['3']],
	['cash', 'cash', ['5', '4', '1']],
	['what its row says', 'Top-up of Nomvula', ['4']],
	['what its row says of a withdrawal', 'withdrawal, nomvula', ['5']],
	['several words', 'top-up 50.00', ['4']],
	['its operator', 'thandi', all],
	['its day', '2026-11-20', all],
	['its month', '2026-11', all],
	['its day in words', '20 Nov', all],
	['its day the other way round', 'november 20', all],
	['its day with a slash', '20/11', all],
	['its whole day with slashes', '20/11/2026', all],
	['another day', '19/11', []],
	['today', 'today', all],
	['yesterday', 'yesterday', []],
	['the day of the week', 'Friday', all],
	['another day of the week', 'mon', []],
	['its time', '08:30', all],
	['its time as it is said here', '8h30', all],
	['its hour', '8am', all],
	['another time', '08:31', []],
	['day and tender', 'today card', ['3']],
	['what waits for the printer', 'not printed', []],
	['what is no wildcard', '*', []],
	['nor this', '%', []],
	['nor this one', '_', []],
	['no command', 'bread OR netflix', []],
	['no command with signs', '"bread" -("', ['1']],
	['nothing there is', 'zebra', []],
];

describe('A receipt', () => {
	// One counter for all of these: Esc shows all again.
	test('is found by each thing that is known of it', async () => {
		const screen = await morning();
		for (const [what, typed, found] of known) {
			await screen.type('/', typed);
			expect.soft(numbers(screen), `${what}: ${typed}`).toEqual(found);
			await screen.type(esc);
		}
		await screen.type('/', f1);
		expect(inOneLine(bodyRows(screen))).toContain('friday, yesterday, 08:30, 3pm.');
	});

	test('is found by what was said of it later: a copy, a note, how it was paid after all', async () => {
		const shop = await shopIn(freshFolder());
		const later = [
			{type: 'reprint', receipt: 'P1-000003'},
			{type: 'noteReceipt', receipt: 'P1-000002', note: 'umbrella left'},
			{type: 'correctTender', receipt: 'P1-000001', tenders: [card], reason: 'keyed wrongly'},
		] as const;
		for (const order of [...work, ...later]) expect(await shop.execute(order)).toMatchObject({type: 'done'});
		const screen = await drive(shop);
		await screen.type(f7);
		for (const [typed, found] of [
			['copy', ['3']],
			['copy 1', ['3']],
			['umbrella', ['2']],
			['corrected', ['1']],
			['keyed wrongly', ['1']],
			['card', ['3', '1']],
			['cash 18.50', ['1']],
		] as const) {
			await screen.type('/', typed);
			expect.soft(numbers(screen), typed).toEqual(found);
			await screen.type(esc);
		}
	});

	test('Esc shows all again', async () => {
		const screen = await morning();
		await screen.type('/', 'zebra');
		expect(bodyRows(screen)[3]).toBe('  No receipt holds that. F1 says what it can be found by.');
		await screen.type(esc);
		expect(numbers(screen)).toHaveLength(5);
	});

	test('Enter keeps what was found, and opens it', async () => {
		const screen = await morning();
		await screen.type('/', 'netf', enter, enter);
		expect(panelTitle(screen)).toBe('Receipt P1-000003');
	});
});

describe('The paper', () => {
	test('of a sale with a customer and change is drawn as it is printed', async () => {
		const screen = await morning();
		await screen.type(down, down, down, down, enter);
		const paper = bodyRows(screen).map(row => row.slice(18));
		expect(paper.slice(0, 16)).toEqual([
			'               Corner Café',
			'   12 Main Road, Observatory, Cape Town',
			'        PRACTICE - NOT A REAL SALE',
			'Receipt P1-000001         2026-11-20 08:30',
			'Operator Thandi                     Till 1',
			'------------------------------------------',
			'1 x Brown Bread 700g                 18.50',
			'------------------------------------------',
			'TOTAL                               R18.50',
			'Cash                                 20.00',
			'Change                                1.50',
			'Customer Zola Zulu',
			'083 456 7890',
			'------------------------------------------',
			'                Thank you',
			expect.stringMatching(/^ {12}Entry 2 · [0-9a-f]{8}$/),
		]);
	});

	test('of a withdrawal is a slip to sign', async () => {
		const screen = await morning();
		await screen.type(enter);
		const paper = inOneLine(bodyRows(screen));
		expect(paper).toContain('WITHDRAWAL Account 3, Nomvula Dlamini');
		expect(paper).toContain('Paid out in cash R20.00 Left on account R280.00');
		expect(paper).toContain('Signed ..........................');
	});

	test('longer than the window is scrolled, to its last row and not past it', async () => {
		const screen = await practice();
		for (const code of ['1001', '1002', '1003', '1004', '1005', '1007']) await screen.type(`2*${code}`, enter);
		await screen.type(f10, enter, esc, f7, enter);
		expect(panelTitle(screen)).toBe('Receipt P1-000001 · 1–17 of 25 ↑↓');
		await screen.type(pageDown);
		expect(panelTitle(screen)).toBe('Receipt P1-000001 · 9–25 of 25 ↑↓');
		expect(bodyRows(screen).at(-2)?.trim()).toBe('Thank you');
	});

	test('goes back up by the first ↑, however far ↓ was pressed past its end', async () => {
		const screen = await practice();
		for (const code of ['1001', '1002', '1003', '1004', '1005', '1007']) await screen.type(`2*${code}`, enter);
		await screen.type(f10, enter, esc, f7, enter, pageDown, pageDown, pageDown, up);
		expect(panelTitle(screen)).toBe('Receipt P1-000001 · 8–24 of 25 ↑↓');
	});

	test('right after a sale stands beside the change', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.brownBread), enter, '20\r');
		expect(leftRows(screen)).toContain(' Change                                1.50');
		expect(rightRows(screen).at(-1)).toBe('  1 × R0.50');
	});
});

describe('A token', () => {
	test('is shown to the customer in large digits, from the list or from the paper', async () => {
		const screen = await morning();
		await screen.type(down, down, down, 't');
		expect(panelTitle(screen)).toBe('Electricity: meter token (DEMO)');
		expect(bodyRows(screen)[0]).toBe('  ███ ███ ███ ███       ███ ███ ███ ███       ███  █  ███  █');
		expect(bodyRows(screen).at(-1)).toBe('  0000 0000 0171 7986 9189');
		await screen.type(enter, enter, 't');
		expect(panelTitle(screen)).toBe('Electricity: meter token (DEMO)');
		await screen.type(esc);
		expect(panelTitle(screen)).toBe('Receipt P1-000002 · 1–17 of 20 ↑↓');
	});

	test('of a bill is its confirmation', async () => {
		const screen = await morning();
		await screen.type(down, down, 't');
		expect(panelTitle(screen)).toBe('Netflix: confirmation (DEMO)');
		expect(bodyRows(screen).at(-1)).toMatch(/^ {2}\d{4} \d{4} \d{4} \d{4}$/);
	});

	test('is hinted by what it is, and only where there is one', async () => {
		const screen = await morning();
		const hints = async (...typed: readonly string[]) => {
			await screen.type(...typed);
			return footer(screen).filter(hint => hint.startsWith('t '));
		};
		expect(await hints()).toEqual([]);
		expect(await hints(down, down)).toEqual(['t show the number']);
		expect(await hints(enter)).toEqual(['t show the number']);
		expect(await hints(esc, down)).toEqual(['t show the token']);
		expect(await hints('/')).toEqual([]);
		await screen.type('t');
		expect(receiptsState.read(screen.desk).filter?.value).toBe('t');
	});

	test('is not looked for any longer on another receipt: the warning goes with the paper', async () => {
		const screen = await morning();
		await screen.type(enter, 't');
		expect(notice(screen)).toBe('! This receipt has no token.');
		await screen.type(esc);
		expect(notice(screen)).toBe('');
		await screen.type('t', keys.f1);
		expect(notice(screen)).toBe('');
	});

	test('is on no receipt of goods, and the key says so', async () => {
		const screen = await morning();
		expect(footer(screen)).not.toContain('t show the token');
		await screen.type('t');
		expect(notice(screen)).toBe('! This receipt has no token.');
	});
});

test('A scan on Receipts is named, and its Enter opens nothing', async () => {
	const screen = await morning();
	await screen.type(scan(barcodes.milk));
	expect(notice(screen)).toBe('Scanned Full Cream Milk 1L, R19.99, 24 in stock. Ins adds it to the basket.');
	expect(panelTitle(screen)).toBe('Receipts, the newest first');
});

describe('The barcode of a receipt', () => {
	test('opens it on Receipts, whether a list, a search or another receipt is shown', async () => {
		for (const before of [[], ['/', 'milk'], [enter]]) {
			const screen = await morning();
			await screen.type(...before, scan('P1-000002'));
			expect(panelTitle(screen)).toContain('Receipt P1-000002');
			await screen.type(esc);
			expect(panelTitle(screen)).toBe('Receipts, the newest first');
		}
	});

	test('is named elsewhere, and nobody is asked which goods it is', async () => {
		const screen = await morning();
		await screen.type(f2, scan('P1-000002'));
		expect(notice(screen)).toBe('P1-000002 is a receipt. Scanned on Receipts (F7), it opens.');
		await screen.type(scan(barcodes.milk), enter, enter, scan('P1-000002'));
		expect(panelTitle(screen)).toBe('Find, scan, or 3*name');
		expect(notice(screen)).toBe('P1-000002 is a receipt. Scanned on Receipts (F7), it opens.');
	});

	test('of a receipt that is not there is no scan', async () => {
		const screen = await morning();
		await screen.type(f2, scan('P1-000009'));
		expect(notice(screen)).not.toContain('is a receipt');
	});
});
