import {describe, expect, test} from 'vitest';
import {onHand} from '../../../../src/domain/goods/stock-moves.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {
	balance,
	barcodes,
	basketRows,
	bodyRows,
	entries,
	inOneLine,
	leftRows,
	notice,
	panelTitle,
	posted,
	practice,
	receipts,
	scan,
} from '../../practice.ts';

const {enter, esc, right, left, down, f3, f7, f10, f11} = keys;
const {delete: del, ctrl} = keys;

const newest = (screen: Driven) => {
	const [receipt] = receipts(screen);
	if (receipt?.type !== 'sale') throw new Error('nothing was sold');
	return receipt;
};

const sold = async (...typed: readonly string[]): Promise<Driven> => {
	const screen = await practice();
	await screen.type(scan(barcodes.milk), f10, ...typed, enter, enter, f7);
	return screen;
};

/** Goods paid with R10.00 by card and the rest in cash come back, and Pay asks how the money goes. */
async function givingBackParts(): Promise<Driven> {
	const screen = await practice();
	await screen.type(
		scan(barcodes.milk),
		f10,
		'10',
		'c',
		enter,
		'20',
		enter,
		enter,
		f7,
		'r',
		'1',
		enter,
		enter,
		left,
		enter,
		'sour\r',
		f10,
	);
	return screen;
}

describe('The money of a refund', () => {
	test('that goes back by another tender is said to the coin before it is paid', async () => {
		const screen = await sold('c');
		await screen.type('r', '1', enter, enter, right, enter, 'stale\r');
		expect(inOneLine(bodyRows(screen))).toContain('The customer gets R20.00 by cash.');
		await screen.type('y');
		expect(newest(screen).tenders).toMatchObject([{tender: 'cash', net: -2000}]);
		expect(posted(screen, 'cash:1')).toBe(-2000);
	});

	test('goes back to the account that paid', async () => {
		const screen = await sold('a', 'piet', enter);
		const before = balance(screen, 2) ?? 0;
		await screen.type('r', '1', enter, enter, enter, 'stale\r');
		expect(inOneLine(bodyRows(screen))).toContain('The customer gets R19.99 to the account of Pieter van der Merwe.');
		await screen.type('y');
		expect(balance(screen, 2)).toBe(before + 1999);
	});

	test('is not paid by n, nor by Enter alone', async () => {
		const screen = await sold('c');
		const before = entries(screen);
		await screen.type('r', '1', enter, enter, enter, 'stale\r', enter);
		expect(entries(screen)).toBe(before);
		expect(panelTitle(screen)).toBe('Refund of P1-000001: R19.99');
	});
});

describe('What comes back of a receipt', () => {
	const soldMany = async (): Promise<Driven> => {
		const screen = await practice();
		for (const name of ['Jar', 'Mug', 'Pot', 'Pan', 'Lid', 'Cup', 'Tin']) await screen.type(ctrl('e'), `${name}\r`, '20\r');
		await screen.type('3*', scan(barcodes.milk), scan(barcodes.brownBread), f10, 'c', enter, enter, f7, 'r');
		return screen;
	};
	const backOf = (screen: Driven) => newest(screen).returned?.flatMap(({lines}) => lines);
	const money = [enter, enter, 'stale\r', 'y'];

	test('is chosen among all its lines, however many they are', async () => {
		const screen = await soldMany();
		expect(panelTitle(screen)).toBe('Refund of P1-000001: what comes back?');
		await screen.type(down, down, '+', ...money);
		expect(newest(screen)).toMatchObject({total: -2000, returned: [{lines: [{line: 3, name: 'Pot'}]}]});
	});

	test('goes, line by line, back on the shelf or to waste', async () => {
		const screen = await soldMany();
		const milk = onHand(screen.desk.state, '1003');
		await screen.type(keys.end, '+', keys.up, '2', enter, 'g', ...money);
		expect(backOf(screen)).toMatchObject([
			{name: 'Full Cream Milk 1L', quantity: 2000, to: 'waste'},
			{name: 'Brown Bread 700g', quantity: 1000, to: 'stock'},
		]);
		expect(onHand(screen.desk.state, '1003')).toBe(milk);
	});

	test('is scanned, and never more of it than was sold', async () => {
		const screen = await soldMany();
		await screen.type(...Array.from({length: 4}, () => scan(barcodes.milk)));
		expect(notice(screen)).toBe('! No more than 3 can come back.');
		await screen.type(...money);
		expect(backOf(screen)).toMatchObject([{name: 'Full Cream Milk 1L', quantity: 3000}]);
	});

	test('is scanned by the pack: all that is in it comes back', async () => {
		const screen = await soldMany();
		await screen.desk.shop.execute({type: 'addBarcode', product: '1003', barcode: barcodes.unknown, pack: 2});
		await screen.type(scan(barcodes.unknown), ...money);
		expect(backOf(screen)).toMatchObject([{name: 'Full Cream Milk 1L', quantity: 2000}]);
	});

	test('is nothing that is not on it, which is said', async () => {
		const screen = await soldMany();
		await screen.type(scan(barcodes.lowFatMilk));
		expect(notice(screen)).toBe('! Low Fat Milk 1L is not on this receipt, or all of it came back.');
		await screen.type(scan(barcodes.unknown));
		expect(notice(screen)).toBe('! "6001001123464" is not known here, and nothing on this receipt.');
	});

	test('says what it comes to, from the first line on', async () => {
		const screen = await soldMany();
		expect(bodyRows(screen).join(' ')).not.toContain('To give back');
		await screen.type('+');
		expect(bodyRows(screen).join(' ')).toContain('To give back: R20.00');
		await screen.type(down, '+');
		expect(bodyRows(screen).join(' ')).toContain('To give back: R40.00');
		await screen.type(enter);
		expect(panelTitle(screen)).toBe('Refund of P1-000001: R40.00');
		await screen.type(esc, '-', keys.home, '-');
		expect(bodyRows(screen).join(' ')).not.toContain('To give back');
	});

	test('leaves out what is never refunded, and says so', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), keys.f3, enter, '07123456787\r', '100\r', enter, f10, 'c', enter, enter, f7, 'r');
		expect(bodyRows(screen).join(' ')).toContain('Never refunded: Electricity');
		expect(bodyRows(screen).filter(row => row.includes('Electricity'))).toHaveLength(1);
	});

	test('is all of it by one key, and none by the same key again', async () => {
		const screen = await soldMany();
		const {total} = newest(screen);
		await screen.type('*', '*', enter);
		expect(notice(screen)).toBe('! Say how much of which line comes back: + for one more, or type the number.');
		await screen.type('*', ...money);
		expect(newest(screen).total).toBe(-total);
	});

	test('is refused where it is none, more than was sold, or part of a piece', async () => {
		const screen = await soldMany();
		const before = entries(screen);
		await screen.type(keys.end, '2\r');
		expect(inOneLine(bodyRows(screen))).toContain('No more than 1 can come back.');
		await screen.type(esc, esc, '0', '.5', enter);
		expect(inOneLine(bodyRows(screen))).toContain('Brown Bread 700g is sold by the piece');
		await screen.type(esc, esc, '-', enter);
		expect(notice(screen)).toBe('! Say how much of which line comes back: + for one more, or type the number.');
		await screen.type(keys.home, 'g');
		expect(notice(screen)).toBe('! Jar is on no shelf.');
		await screen.type(keys.end, 'g');
		expect(notice(screen)).toBe('! None of Brown Bread 700g comes back yet: + for one more.');
		expect(entries(screen)).toBe(before);
	});
});

test('A bill that came back once does not come back again, and that is said', async () => {
	const screen = await practice();
	await screen.type(
		keys.f4,
		enter,
		'NF-4482913\r',
		'199',
		down,
		right,
		enter,
		esc,
		f7,
		'r',
		'*',
		enter,
		enter,
		'wrong one\r',
		'y',
		enter,
		down,
		'r',
	);
	expect(notice(screen)).toBe('! All of it came back already.');
});

test('A token is never taken back', async () => {
	const screen = await practice();
	await screen.type(f3, enter, '07123456787\r', '100', down, right, enter, esc, f7, 'r');
	expect(notice(screen)).toBe('! Tokens, airtime, vouchers and top-ups are not refunded.');
});

describe('Goods that come back in the basket', () => {
	const returning = async (): Promise<Driven> => {
		const screen = await sold('c');
		await screen.type('r', '1', enter, enter, left, enter, 'wrong one\r');
		return screen;
	};

	test('are not pushed out by a parked basket', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.brownBread), f11, enter, scan(barcodes.milk), f10, 'c', enter, enter);
		await screen.type(f7, 'r', '1', enter, enter, left, enter, 'wrong one\r', f11);
		expect(notice(screen)).toBe('! Goods come back in this basket. Pay it out with F10, or take them out with Del.');
		expect(screen.desk.view.basket.returns?.lines).toHaveLength(1);
	});

	test('are paid out as they were paid where nothing is bought', async () => {
		const screen = await returning();
		await screen.type(f10);
		expect(panelTitle(screen)).toBe('Give back');
		expect(leftRows(screen).join(' ')).toContain('Enter gives back R19.99 by card.');
		await screen.type(enter);
		expect(newest(screen)).toMatchObject({total: -1999, tenders: [{tender: 'card', net: -1999}]});
	});

	test('paid in parts say before Enter what goes back by which tender', async () => {
		const screen = await givingBackParts();
		expect(leftRows(screen).join(' ').replace(/ +/g, ' ')).toContain('Enter gives back R10.00 by card, R9.90 by cash.');
		await screen.type(enter);
		expect(newest(screen).tenders).toMatchObject([
			{tender: 'card', net: -1000},
			{tender: 'cash', net: -990},
		]);
	});

	describe('are given back by another tender when one is chosen', () => {
		const givingBack = async (...typed: readonly string[]): Promise<Driven> => {
			const screen = await givingBackParts();
			await screen.type(...typed);
			return screen;
		};
		const saidOf = (screen: Driven): string => leftRows(screen).join(' ').replace(/ +/g, ' ');

		test.each([
			['c', 'R19.90 by card', [{tender: 'card', net: -1990}]],
			['x', 'R19.90 by cash', [{tender: 'cash', net: -1990}]],
		])('%s', async (key, said, tenders) => {
			const screen = await givingBack(key);
			expect(saidOf(screen)).toContain(`Enter gives back ${said}.`);
			await screen.type(enter);
			expect(newest(screen)).toMatchObject({total: -1999, tenders});
		});

		test('an account, which is asked for by what it gets', async () => {
			const screen = await givingBack('a');
			expect(panelTitle(screen)).toBe('Onto which account does the money go?');
			const before = balance(screen, 2) ?? 0;
			await screen.type('piet', enter);
			expect(saidOf(screen)).toContain('Enter gives back R19.90 to the account of Pieter van der Merwe.');
			await screen.type(enter);
			expect(balance(screen, 2)).toBe(before + 1990);
		});

		test('and as they were paid again after Esc; amounts and parts are not taken', async () => {
			const screen = await givingBack('c', esc, '5', '+');
			expect(saidOf(screen)).toContain('Enter gives back R10.00 by card, R9.90 by cash.');
			expect(panelTitle(screen)).toBe('Give back');
			await screen.type(enter);
			expect(newest(screen).tenders).toMatchObject([{net: -1000}, {net: -990}]);
		});

		test('but by none that takes nothing back, which is said', async () => {
			const screen = await practice();
			await screen.desk.shop.execute({type: 'addTender', label: 'Voucher', takesBack: false});
			await screen.type(scan(barcodes.milk), f10, 'c', enter, enter, f7, 'r', '1', enter, enter, left, enter, 'sour\r', f10, 'm');
			const before = entries(screen);
			expect(saidOf(screen)).toContain('Voucher');
			await screen.type(enter);
			expect(entries(screen)).toBe(before);
		});
	});

	test('in an exchange say before Enter what goes back by which tender', async () => {
		const screen = await practice();
		await screen.type('2*', scan(barcodes.milk), f10, '10', 'c', enter, '50', enter, enter);
		await screen.type(f7, 'r', '2', enter, enter, left, enter, 'sour\r', scan(barcodes.brownBread), f10);
		expect(leftRows(screen).join(' ').replace(/ +/g, ' ')).toContain('Enter gives back R10.00 by card, R11.40 by cash.');
		await screen.type(enter);
		expect(newest(screen).tenders).toMatchObject([
			{tender: 'card', net: -1000},
			{tender: 'cash', net: -1140},
		]);
	});

	test('have each the reason they were given', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f10, 'c', enter, enter, scan(barcodes.brownBread), f10, 'c', enter, enter);
		await screen.type(f7, 'r', '1', enter, enter, left, enter, 'stale\r');
		await screen.type(f7, down, 'r', '1', enter, enter, left, enter, 'wrong one\r', f10, enter);
		expect(newest(screen)).toMatchObject({
			total: -3849,
			returned: [
				{receipt: 'P1-000002', reason: 'stale'},
				{receipt: 'P1-000001', reason: 'wrong one'},
			],
		});
	});

	test('stand in the basket by what they are counted in', async () => {
		const screen = await practice();
		await screen.type('0.5*1059\r', f10, 'c', enter, enter, f7, 'r', '*', enter, left, enter, 'soft\r');
		expect(basketRows(screen)).toEqual(['back 0.5 kg × Apples -13.50']);
	});

	test('are taken out again by Del', async () => {
		const screen = await returning();
		await screen.type(del);
		expect(notice(screen)).toBe('Nothing comes back in this basket now.');
		expect(screen.desk.view.basket.returns).toBeUndefined();
	});
});

test('Goods that come back in the basket lead to the basket, wherever their receipt was looked at', async () => {
	const screen = await practice();
	await screen.type(scan(barcodes.milk), f10, enter, keys.tab, enter, '*', enter, keys.left, enter, 'wrong\r');
	expect(panelTitle(screen)).toBe('Find, scan, or 3*name');
	expect(notice(screen)).toBe('1 × Full Cream Milk 1L come back in this basket. Only the difference is paid.');
	await screen.type(f10);
	expect(panelTitle(screen)).toBe('Give back');
});

test('Money does not go back by a voucher that is used up: that is not offered', async () => {
	const screen = await practice();
	await screen.desk.shop.execute({type: 'addTender', label: 'Voucher', takesBack: false});
	await screen.type(scan(barcodes.milk), f10, 'm', enter, enter, f7, 'r', '*', enter);
	expect(bodyRows(screen).join(' ')).toContain('‹ back by cash ›');
	await screen.type(enter, 'stale\r', 'y');
	expect(newest(screen).tenders).toMatchObject([{tender: 'cash', net: -2000}]);
});

describe('A tender that was keyed wrong', () => {
	test('is put right onto an account', async () => {
		const screen = await sold();
		const before = balance(screen, 2) ?? 0;
		await screen.type('j', right, enter, 'piet', enter, enter);
		expect(notice(screen)).toBe('P1-000001 is corrected: paid by account.');
		expect(balance(screen, 2)).toBe(before - 1999);
		expect(posted(screen, 'cash:1')).toBe(0);
	});

	test('the same tender again is refused, and nothing changes', async () => {
		const screen = await sold();
		const before = entries(screen);
		await screen.type('j', keys.left, enter, enter);
		expect(notice(screen)).toBe('! P1-000001 was paid like that already.');
		expect(entries(screen)).toBe(before);
		await screen.type(esc);
		expect(panelTitle(screen)).toContain('Receipts');
	});

	test('is not put right once something of it came back, nor on a credit note', async () => {
		const screen = await sold('c');
		await screen.type('r', '1', enter, enter, enter, 'stale\r', 'y', enter, keys.home, 'j');
		expect(notice(screen)).toBe('! Only how a sale was paid can be corrected.');
		const before = entries(screen);
		await screen.type(down, 'j', enter, enter);
		expect(entries(screen)).toBe(before);
	});
});
