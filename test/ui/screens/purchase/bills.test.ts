import {describe, expect, test} from 'vitest';
import {shopOf} from '../../../../src/app/shop.ts';
import {noVending} from '../../../../src/app/vending/shop-line.ts';
import {cents} from '../../../../src/domain/base/money.ts';
import type {Biller} from '../../../../src/domain/bills/billers.ts';
import {netflix, opened as openedShop} from '../../../support/commands.ts';
import {type Driven, drive, keys} from '../../../support/drive.ts';
import {storedShop} from '../../../support/stored-shop.ts';
import {
	balance,
	basketRows,
	entries,
	inOneLine,
	leftRows,
	notice,
	panelTitle,
	posted,
	practice,
	receipts,
	rightRows,
} from '../../practice.ts';

const {enter, esc, down, right, left, f2, f4, f10} = keys;

const billers = ['netflix', 'internet', 'insurance', 'gym', 'rent'] as const;

/** Bills, with the form of one biller open. */
async function opened(biller: (typeof billers)[number] = 'netflix'): Promise<Driven> {
	const screen = await practice();
	await screen.type(f4, ...Array.from({length: billers.indexOf(biller)}, () => down), enter);
	return screen;
}

const words = (screen: Driven): string => inOneLine(rightRows(screen));

describe('A bill is paid at once', () => {
	test.each([
		['netflix', 'Netflix', 'in cash', 1, 200],
		['internet', 'Internet', 'by card', 2, 200],
		['insurance', 'Insurance', 'in cash', 1, 150],
		['gym', 'Gym', 'by card', 2, 200],
		['rent', 'Rent', 'in cash', 1, 100],
	] as const)('%s, and the shop keeps its share', async (biller, name, _how, switches, commission) => {
		const screen = await opened(biller);
		await screen.type('AB/12-345\r', '200', down, ...Array.from({length: switches}, () => right), enter);
		const [receipt] = receipts(screen);
		expect(receipt).toMatchObject({
			lines: [
				{type: 'bill', biller, name, reference: 'AB/12-345', total: 20_000, commission, confirmation: '1000 1001 1002 1003'},
			],
		});
		expect([posted(screen, `biller:${biller}`), posted(screen, `commission:${biller}`)]).toEqual([
			commission - 20_000,
			-commission,
		]);
		expect(posted(screen, switches === 1 ? 'cash:1' : 'tender:card')).toBe(20_000);
		expect(leftRows(screen)).toContain('   1000 1001 1002 1003');
		await screen.type(esc);
		expect(leftRows(screen).find(row => row.startsWith(`› ${name}`))).toMatch(/ 1 +[\d.]+%$/);
	});

	test('from an account, which keeps what it was for', async () => {
		const screen = await opened();
		await screen.type('NF-4482913\r', '199', down, left, down, 'aisha\r');
		expect(balance(screen, 5)).toBe(410_175);
		expect(screen.desk.state.accounts.rows.get(5)?.entries[0]).toMatchObject({
			kind: 'bill',
			amount: -19_900,
			about: {names: ['Netflix']},
		});
	});
});

describe('The form of a bill', () => {
	test.each(['NF', 'N F 4 4', 'NF_448291', '', 'x'.repeat(41)])('refuses the reference %j, and says what one has', async text => {
		const screen = await opened();
		await screen.type(text, enter);
		expect(words(screen)).toContain('A reference for Netflix has 6 to 40 letters, digits,');
		expect(rightRows(screen)[0]).toMatch(/^› Reference\b/);
		expect(entries(screen)).toBe(1);
	});

	test('says all of what a reference has, to its last word', async () => {
		const screen = await opened();
		await screen.type('NF', enter);
		expect(words(screen)).toContain('A reference for Netflix has 6 to 40 letters, digits, "-" or "/". Read it from the bill.');
	});

	test.each([
		['0.99', 'The amount must be from R1.00 to R5,000.00.'],
		['5000.01', 'The amount must be from R1.00 to R5,000.00.'],
		['0', 'The amount must be from R1.00 to R5,000.00.'],
	])('refuses the amount %s', async (amount, sentence) => {
		const screen = await opened();
		await screen.type('NF-4482913\r', amount, enter);
		expect(words(screen)).toContain(sentence);
		expect(screen.desk.view.basket.lines).toEqual([]);
	});

	test.each(['1', '5000'])('takes the amount %s, at the edge', async amount => {
		const screen = await opened();
		await screen.type('NF-4482913\r', amount, enter);
		expect(screen.desk.view.basket.lines.map(({due}) => due)).toEqual([Number(amount) * 100]);
	});

	test('puts the bill into the basket, and it is paid there', async () => {
		const screen = await opened('rent');
		await screen.type('FLAT-12\r', '4500\r', f2);
		expect(basketRows(screen)).toEqual(['›1 Rent bill 4,500.00', 'ref FLAT-12']);
		await screen.type(f10, 'c', enter);
		expect(notice(screen)).toBe('Sold R4,500.00, receipt P1-000001.');
		expect(posted(screen, 'biller:rent')).toBe(-447_750);
	});
});

test('The same bill within days is asked about once, and not paid by Enter', async () => {
	const screen = await opened();
	await screen.type('NF-4482913\r', '199', down, right, enter, esc, enter, 'NF-4482913\r', '199', down, right, enter);
	expect(panelTitle(screen)).toBe('The same again?');
	await screen.type(enter);
	expect(receipts(screen)).toHaveLength(1);
	await screen.type(enter, 'y');
	expect(receipts(screen)).toHaveLength(2);
});

describe('A bill that always comes to the same', () => {
	const fixedTo = async (more: Partial<Biller> = {}): Promise<Driven> => {
		const stored = await storedShop([openedShop({isPractice: true, billers: [netflix({fixedAmount: cents(19_900), ...more})]})]);
		const screen = await drive(shopOf(stored.folder, stored as never, noVending));
		await screen.type(f4);
		return screen;
	};

	test('has its amount filled in, and Enter takes it', async () => {
		const screen = await fixedTo();
		await screen.type(enter, 'NF-4482913\r', enter);
		expect(screen.desk.view.basket.lines.map(({due}) => due)).toEqual([19_900]);
	});

	test('is no form that somebody began, until something is typed', async () => {
		const screen = await fixedTo();
		await screen.type(enter, f2);
		expect(screen.lines().join('\n')).not.toContain('1 form');
	});

	test.each([
		[{}, 'Each bill is R199.00; less or more is taken as well.'],
		[{isPartAllowed: false}, 'Each bill is R199.00; more is taken as well.'],
		[{isOverAllowed: false}, 'Each bill is R199.00; less is taken as well.'],
		[{isPartAllowed: false, isOverAllowed: false}, 'Each bill is R199.00.'],
	])('says beside the list what is taken: %o', async (allowed, sentence) => {
		expect(words(await fixedTo(allowed))).toContain(sentence);
	});
});
