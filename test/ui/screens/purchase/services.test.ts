import {describe, expect, test} from 'vitest';
import {cents} from '../../../../src/domain/base/money.ts';
import {addOther} from '../../../../src/domain/selling/basket.ts';
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
	rightRows,
	scan,
} from '../../practice.ts';

const {enter, esc, down, up, right, left, f2, f3, f4, f10, ctrl, tab} = keys;

const places = {electricity: 0, data: 1, airtime: 2, water: 3, gaming: 4} as const;

/** Services, with the form of one open. */
async function opened(service: keyof typeof places): Promise<Driven> {
	const screen = await practice();
	await screen.type(f3, ...Array.from({length: places[service]}, () => down), enter);
	return screen;
}

const line = (screen: Driven, place = 0) => {
	const receipt = receipts(screen)[place];
	return receipt?.type === 'sale' ? receipt.lines[0] : undefined;
};

/** What the form says, in one line. */
const words = (screen: Driven): string => inOneLine(rightRows(screen));

describe('What is wrong with a field', () => {
	test('stands under it, also when the cursor has gone on', async () => {
		const screen = await opened('electricity');
		await screen.type('12\r');
		const under = () => {
			const rows = rightRows(screen);
			return inOneLine(
				rows.slice(
					rows.findIndex(row => /^. Meter/.test(row)) + 1,
					rows.findIndex(row => /^. Product|^. Amount/.test(row)),
				),
			);
		};
		const sentence = '"12" is not a meter number. One has 11, 13 or 18 digits.';
		expect(under()).toBe(sentence);
		await screen.type(down);
		expect(under()).toBe(sentence);
		expect(words(screen).split('"12" is not').length).toBe(2);
	});
});

describe('A service is sold at once', () => {
	test('electricity: a token for the meter, and the shop keeps two percent', async () => {
		const screen = await opened('electricity');
		await screen.type('07123456787\r', '100', down, right, enter);
		expect(line(screen)).toMatchObject({
			service: 'electricity',
			beneficiary: '07123456787',
			total: 10_000,
			commission: 200,
			reference: '1000 1001 1002 1003',
			meterToken: '00000000017179869189',
		});
		expect([posted(screen, 'cash:1'), posted(screen, 'provider:electricity'), posted(screen, 'commission:electricity')]).toEqual([
			10_000, -9800, -200,
		]);
		expect(leftRows(screen)).toContain('   0000 0000 0171 7986 9189');
		await screen.type(keys.tab, enter);
		expect(panelTitle(screen)).toBe('Electricity: meter token (DEMO)');
		expect(screen.row('0000 0000 0171')).toBe('  0000 0000 0171 7986 9189');
		await screen.type(esc, esc);
		expect(leftRows(screen)).toContain('› Electricity          1     2%');
	});

	test('data: a bundle by its name, from an account', async () => {
		const screen = await opened('data');
		await screen.type('082 123 4567\r', up, right, right, down, right, right, right, down, '2\r');
		expect(line(screen)).toMatchObject({service: 'data', beneficiary: '0821234567', total: 2500, commission: 100});
		expect(balance(screen, 2)).toBe(122_550);
		expect(posted(screen, 'provider:data')).toBe(-2400);
		expect(notice(screen)).toBe('Sold R25.00, receipt P1-000001. R1,225.50 left for Pieter van der Merwe.');
	});

	test('data: which bundle it was is in the basket, on the receipt and in what finds it', async () => {
		const screen = await opened('data');
		await screen.type('082 123 4567\r', up, right, right, right, enter, f2);
		expect(basketRows(screen)).toEqual(['›1 Data 500MB 30 days 55.00', 'mobile 082 123 4567']);
		await screen.type(f10, enter);
		expect(line(screen)).toMatchObject({name: 'Data', product: 'Data 500MB 30 days', validity: '30 days', total: 5500});
		expect(leftRows(screen).join('\n')).toMatch(/Data 500MB 30 days +55\.00/);
		expect(screen.desk.till.history.receipts({text: '500mb', limit: 5})).toHaveLength(1);
		expect(screen.desk.till.history.receipts({text: '250mb', limit: 5})).toHaveLength(0);
	});

	test('airtime: any amount, by card', async () => {
		const screen = await opened('airtime');
		await screen.type('+27 61 987 6543\r', '17.50', down, right, right, enter);
		expect(line(screen)).toMatchObject({service: 'airtime', beneficiary: '0619876543', total: 1750});
		expect([posted(screen, 'tender:card'), posted(screen, 'cash:1')]).toEqual([1750, 0]);
	});

	test('water: a token for a meter whose check digit does not fit, after a doubt', async () => {
		const screen = await opened('water');
		await screen.type('12345678901\r');
		expect(words(screen)).toContain('Say to the customer: 1234 5678 901 (its check digit does not fit;');
		await screen.type('50', down, right, enter);
		expect(panelTitle(screen)).toBe('Is the meter number right?');
		expect(inOneLine(bodyRows(screen))).toContain('The check digit of meter 1234 5678 901 does not fit;');
		await screen.type(enter);
		expect(receipts(screen)).toEqual([]);
		await screen.type(enter, 'y');
		expect(line(screen)).toMatchObject({
			service: 'water',
			beneficiary: '12345678901',
			meterAnyway: true,
			total: 5000,
			commission: 75,
		});
		expect(screen.row('Check digit')).toContain('Check digit does not fit: used anyway');
		expect(posted(screen, 'provider:water')).toBe(-4925);
	});

	test('gaming: a voucher with a PIN, for nobody in particular', async () => {
		const screen = await opened('gaming');
		expect(rightRows(screen).slice(0, 3)).toEqual([
			'› Product  ‹ any amount ›',
			'  Amount   10.00 to 3,000.00',
			'  Paid     ‹ into the basket ›',
		]);
		await screen.type(right, down, right, enter);
		expect(line(screen)).toMatchObject({service: 'gaming', total: 5000, reference: '1000 1001 1002 1003'});
		expect(line(screen)).not.toHaveProperty('beneficiary');
		expect(leftRows(screen)).toContain(' Voucher PIN (DEMO)');
		expect(posted(screen, 'cash:1')).toBe(5000);
	});
});

describe('A service goes into the basket', () => {
	test('and is paid there with the goods, on one receipt', async () => {
		const screen = await opened('electricity');
		await screen.type('07123456787\r', '100\r');
		expect(notice(screen)).toBe('Added Electricity R100.00 to the basket. F10 pays it, F2 goes on selling.');
		expect(entries(screen)).toBe(1);
		await screen.type(f2, scan(barcodes.milk));
		expect(basketRows(screen)).toEqual(['1 Electricity 100.00', 'meter 0712 3456 787', '›1 Full Cream Milk 1L 19.99']);
		expect(screen.row('Prepaid and bills')).toContain(' Prepaid and bills       100.00');
		await screen.type(f10, enter);
		expect(receipts(screen)).toHaveLength(1);
		expect(notice(screen)).toBe('Sold R119.99, receipt P1-000001. Change R0.00.');
		expect([posted(screen, 'provider:electricity'), posted(screen, 'sales:zero')]).toEqual([-9800, -1999]);
	});

	test('with what each is for under it', async () => {
		const screen = await opened('airtime');
		await screen.type('0821234567\r', '20\r', f4, enter, 'NF-4482913\r', '199\r', f2);
		expect(basketRows(screen)).toEqual(['1 Airtime 20.00', 'mobile 082 123 4567', '›1 Netflix bill 199.00', 'ref NF-4482913']);
	});
});

describe('The form of a service', () => {
	test.each([
		['electricity', '1234567890', '"1234567890" is not a meter number.'],
		['electricity', '', 'Electricity needs a meter number.'],
		['water', 'abc', '"abc" is not a meter number. One has 11, 13 or 18 digits.'],
		['airtime', '0721', '"0721" is not a South African mobile number.'],
		['data', '0111234567', '"0111234567" is not a South African mobile number.'],
		['airtime', '', 'Airtime needs a mobile number.'],
	] as const)('%s for %j is refused in a sentence, and the cursor stays', async (service, text, sentence) => {
		const screen = await opened(service);
		await screen.type(text, enter);
		expect(words(screen)).toContain(sentence);
		expect(rightRows(screen)[0]).toMatch(/^› (?:Meter|Mobile)\b/);
		expect(entries(screen)).toBe(1);
	});

	test.each([
		['electricity', '1234567890', '"1234567890" is not a meter number. One has 11, 13 or 18 digits.'],
		['airtime', '0721', '"0721" is not a South African mobile number. One is like 082 123 4567.'],
		['electricity', '12345678901', 'Say to the customer: 1234 5678 901 (its check digit does not fit; old meters exist)'],
	] as const)('%s for %j is answered to the last word', async (service, text, sentence) => {
		const screen = await opened(service);
		await screen.type(text, enter);
		expect(words(screen)).toContain(sentence);
	});

	test.each([
		['9.99', 'The amount must be from R10.00 to R5,000.00.'],
		['5000.01', 'The amount must be from R10.00 to R5,000.00.'],
		['ten', '"ten" is not an amount.'],
		['', 'Type an amount, like 12.50.'],
	])('of electricity for %j is refused in a sentence', async (amount, sentence) => {
		const screen = await opened('electricity');
		await screen.type('07123456787\r', amount, enter);
		expect(words(screen)).toContain(sentence);
		expect(screen.desk.view.basket.lines).toEqual([]);
	});

	test('between steps is refused in the form', async () => {
		const screen = await opened('electricity');
		await screen.type('07123456787\r', '10.05', down, right, right, enter);
		expect(words(screen)).toContain('Electricity is sold in steps of R0.10.');
		expect(entries(screen)).toBe(1);
		expect(words(screen)).toContain('Amount 10.05');
	});

	test('from an account that is too low is refused, and the form stays open', async () => {
		const screen = await opened('electricity');
		await screen.type('07123456787\r', '100', down, left, down, 'siya\r');
		expect(notice(screen)).toBe("! Siyabonga O'Brien has R80.00 and R100.00 is needed. Top up first, or take another tender.");
		expect(entries(screen)).toBe(1);
		expect(balance(screen, 4)).toBe(8000);
		expect(words(screen)).toContain('Account siya');
	});

	test.each([
		['a', '6 accounts hold "a". Type more of the name, or the number.'],
		['zz', 'No account holds "zz".'],
		['99', 'No account holds "99".'],
		['', 'Type a number, name, phone or e-mail.'],
	])('asks on when %j does not say which account pays', async (text, sentence) => {
		const screen = await opened('electricity');
		await screen.type('07123456787\r', '100', down, left, down, text, enter);
		expect(words(screen)).toContain(sentence);
		expect(entries(screen)).toBe(1);
	});

	test('is kept over F2 and back, with the cursor where it was', async () => {
		const screen = await opened('electricity');
		await screen.type('07123456787\r', '55');
		const before = screen.lines();
		await screen.type(f2, scan(barcodes.milk), f4, f3);
		expect(screen.lines().slice(3, 20)).toEqual(before.slice(3, 20));
		await screen.type('\r');
		expect(screen.desk.view.basket.lines.map(each => each.due)).toEqual([1999, 5500]);
	});

	test('is given up by Esc, and nothing is sold', async () => {
		const screen = await opened('electricity');
		await screen.type('07123456787\r', '55', esc, esc);
		expect(rightRows(screen)[0]).toBe('  For a meter: 11, 13 or 18 digits.');
		expect(entries(screen)).toBe(1);
	});

	test('takes a scanned meter number, and goes on to the amount', async () => {
		const screen = await opened('electricity');
		await screen.type('6001230000123\r');
		expect(rightRows(screen)[0]).toBe('  Meter   6001230000123');
		expect(screen.row('› Amount')).toContain('Amount');
	});

	test('names scanned goods and keeps its fields', async () => {
		const screen = await opened('electricity');
		await screen.type('0712', scan(barcodes.milk));
		expect(rightRows(screen)[0]).toBe('› Meter   0712');
		expect(notice(screen)).toBe('Scanned Full Cream Milk 1L, R19.99, 24 in stock. Ins adds it to the basket.');
	});
});

describe('The same vend again', () => {
	test('within minutes is asked about once, naming the receipt, and not sold by Enter', async () => {
		const screen = await opened('electricity');
		await screen.type('07123456787\r', '100', down, right, enter, esc, enter, '07123456787\r', '100', down, right, enter);
		expect(panelTitle(screen)).toBe('The same again?');
		expect(inOneLine(bodyRows(screen))).toContain('Electricity R100.00 for 07123456787 was sold just now, on receipt');
		await screen.type(enter);
		expect(receipts(screen)).toHaveLength(1);
		await screen.type(enter, 'y');
		expect(receipts(screen)).toHaveLength(2);
		expect(posted(screen, 'cash:1')).toBe(20_000);
	});

	test('in one basket is asked about once before it is paid', async () => {
		const screen = await opened('airtime');
		await screen.type('0821234567\r', '20\r', enter, '0821234567\r', '20\r', f10);
		expect(panelTitle(screen)).toBe('The same again?');
		expect(inOneLine(bodyRows(screen))).toContain('Airtime R20.00 for 0821234567 is in this basket twice. Sell it twice');
		await screen.type(esc);
		expect(receipts(screen)).toEqual([]);
		await screen.type(f10, 'y', enter);
		expect(receipts(screen)).toHaveLength(1);
		expect(posted(screen, 'cash:1')).toBe(4000);
	});

	test('a doubtful meter in a basket that came without an answer is asked about before Pay', async () => {
		const screen = await opened('electricity');
		const item = {type: 'service', service: 'electricity', amount: cents(5000), beneficiary: '12345678901'} as const;
		screen.desk.set({basket: addOther(screen.desk.view.basket, {item, name: 'Electricity', due: cents(5000), at: 0})});
		await screen.type(esc, f2, f10);
		expect(panelTitle(screen)).toBe('Is the meter number right?');
		await screen.type('y', enter);
		expect(line(screen)).toMatchObject({beneficiary: '12345678901', meterAnyway: true});
	});

	test('for another meter, or another amount, is not asked about', async () => {
		const screen = await opened('electricity');
		await screen.type('07123456787\r', '100', down, right, enter, esc, enter, '07123456787\r', '110', down, right, enter);
		expect(receipts(screen)).toHaveLength(2);
	});

	test('is one vend when Enter is pressed twice', async () => {
		const screen = await opened('electricity');
		await screen.type('07123456787\r', '100', down, right, '\r\r');
		expect(receipts(screen)).toHaveLength(1);
		expect(entries(screen)).toBe(2);
	});

	test('by Ctrl+U and a new number is another vend', async () => {
		const screen = await opened('airtime');
		await screen.type('0821234567', ctrl('u'), '0831234567\r', '20', down, right, enter);
		expect(line(screen)).toMatchObject({beneficiary: '0831234567'});
	});
});

test('What is beyond the limit of a day goes into no basket, with what is in it already, and its form stays', async () => {
	const screen = await practice();
	await screen.type(f3, 'e', enter);
	await screen.type(enter, enter, enter, enter, tab, tab, '150', enter);
	expect(notice(screen)).toBe('Changed Electricity.');
	await screen.type(enter, '07123456787\r', '100', enter);
	expect(notice(screen)).toContain('Added Electricity R100.00');
	await screen.type(enter, '07123456787\r', '60', enter);
	expect(notice(screen)).toBe('! Electricity is sold up to R150.00 a day, and R50.00 of that is left today.');
	expect(screen.desk.view.basket.lines).toHaveLength(1);
	await screen.type(f10);
	expect(screen.desk.view.screen).toBe('services');
	expect(inOneLine(rightRows(screen))).toContain('Amount 60');
	await screen.type(ctrl('u'), '50', enter);
	expect(screen.desk.view.basket.lines).toHaveLength(2);
});
