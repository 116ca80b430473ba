import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../../src/domain/base/money.ts';
import {sellState} from '../../../../src/ui/actions/sell-state.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {barcodes, basketRows, entries, leftRows, notice, onShelf, posted, practice, receipts, scan} from '../../practice.ts';

const {enter, esc, down, up, right, f3, f5, f6, ctrl} = keys;

describe('A sale', () => {
	test('of three scans is paid in exact cash with two Enters', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.brownBread), scan(barcodes.whiteBread), scan(barcodes.milk), enter, enter);
		expect(notice(screen)).toBe('Sold R58.99, receipt P1-000001. Change R0.00.');
		expect(posted(screen, 'cash:1')).toBe(5890);
		expect(posted(screen, 'rounding')).toBe(9);
		expect(posted(screen, 'sales:zero')).toBe(-3849);
		expect(posted(screen, 'sales:standard')).toBe(-2050);
		expect(onShelf(screen, '1001')).toBe(23);
		await screen.type(enter);
		expect(basketRows(screen)).toEqual(['empty']);
		expect(notice(screen)).toBe('Sold R58.99, receipt P1-000001. Change R0.00.');
	});

	test('puts what was sold among the most sold, and ↓ Enter sells it again', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), scan(barcodes.milk), scan(barcodes.brownBread), enter, enter, enter);
		expect(leftRows(screen)).toEqual([
			'  Most sold',
			'  Full Cream Milk 1L         19.99        22',
			'  Brown Bread 700g           18.50        23',
		]);
		await screen.type(down, down, enter);
		expect(basketRows(screen)).toEqual(['›1 Brown Bread 700g 18.50']);
		expect(notice(screen)).toBe('Added Brown Bread 700g. 22 left.');
	});
});

describe('The entry line', () => {
	test('lists what the text begins first, and Enter adds it', async () => {
		const screen = await practice();
		await screen.type('full');
		expect(leftRows(screen)).toEqual([
			' full',
			'› Full Cream Milk 1L         19.99        24',
			'  Full Cream Milk 2L         36.99         9',
		]);
		await screen.type(enter);
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
		expect(notice(screen)).toBe('Added Full Cream Milk 1L. 23 left.');
		expect(leftRows(screen)[0]).toBe('  Scan goods, or type part of a name.');
	});

	test('adds the result that ↓ chose', async () => {
		const screen = await practice();
		await screen.type('full', down, enter);
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 2L 36.99']);
	});

	test('says when nothing is called that, and keeps the text', async () => {
		const screen = await practice();
		await screen.type('zebra', enter);
		expect(leftRows(screen)).toEqual([' zebra', '  Nothing is called that.']);
		expect(notice(screen)).toBe('! Nothing is called "zebra". Try another word, or its code.');
		expect(basketRows(screen)).toEqual(['empty']);
	});

	test('takes letters that are commands elsewhere as text', async () => {
		const screen = await practice();
		await screen.type('nadwueroptq/');
		expect(sellState.read(screen.desk).entry.value).toBe('nadwueroptq/');
	});

	test('on Enter with nothing in it and nothing in the basket, says so', async () => {
		const screen = await practice();
		await screen.type(enter);
		expect(notice(screen)).toBe('! The basket is empty. Scan or find something first.');
	});

	test('answers ? with help while it is empty', async () => {
		const screen = await practice();
		await screen.type('?');
		expect(screen.holds('Keys on Sell')).toBe(true);
	});
});

describe('A code', () => {
	test.each(['CAB-12', 'cab-12', '2*Cab-12'])('typed as %s is found whatever the case of its letters', async typed => {
		const screen = await practice();
		await screen.type(f6, 'n', 'CAB-12\r', 'Patch cord\r', '15\r', enter, '4\r', enter, enter, keys.f2, typed);
		expect(leftRows(screen)[1]).toMatch(/^› Patch cord /);
		await screen.type(enter);
		expect(basketRows(screen)[0]).toMatch(/^›[12] Patch cord /);
	});
});

describe('Digits that are no whole code', () => {
	const sentence = '! No product has the code "60010". Choose one with ↓, or type or scan the whole code.';

	test('add nothing on Enter, and no product is marked', async () => {
		const screen = await practice();
		await screen.type('60010');
		expect(leftRows(screen).filter(row => row.startsWith('›'))).toEqual([]);
		await screen.type(enter);
		expect(notice(screen)).toBe(sentence);
		expect(basketRows(screen)).toEqual(['empty']);
		expect(sellState.read(screen.desk).entry.value).toBe('60010');
	});

	test('add the one that ↓ chose, as often as stands in front', async () => {
		const screen = await practice();
		await screen.type('2*60010', down);
		const [, chosen = ''] = /^› (.*?) {2,}/.exec(leftRows(screen)[1] ?? '') ?? [];
		await screen.type(enter);
		expect(basketRows(screen)[0]).toContain(`2 ${chosen}`.slice(0, 20));
	});

	test('that nothing begins with are called nothing', async () => {
		const screen = await practice();
		await screen.type('987654', enter);
		expect(notice(screen)).toBe('! Nothing is called "987654". Try another word, or its code.');
	});

	test('are no other product when what has the code is off sale', async () => {
		const screen = await practice();
		await screen.type(f6, scan(barcodes.milk), 'o', keys.f2, '1003', enter);
		expect(notice(screen)).toBe('! Full Cream Milk 1L is off sale. Put it back on sale under Stock (F6), with o.');
		expect(basketRows(screen)).toEqual(['empty']);
	});
});

describe('A quantity in front that is none', () => {
	test.each([
		['99999999999*1001', '99999999999 is more than 1000000, the most on one line.'],
		['1e3*1001', '"1e3" is not a quantity. Type a number, like 3 or 0.25.'],
		['nan*1001', '"nan" is not a quantity. Type a number, like 3 or 0.25.'],
		['1.0005*apples', '"1.0005" is finer than a gram. Type three decimals at most, like 0.255.'],
		['\u001B[200~-1*1001\u001B[201~', '"-1" has a sign in front. Type how many without it, like 3.'],
		['*1001', '"" is not a quantity. Type a number, like 3 or 0.25.'],
	])('%j says what is wrong with it, as the command line does', async (entry, sentence) => {
		const screen = await practice();
		await screen.type(entry, enter);
		expect(notice(screen)).toBe(`! ${sentence}`);
		expect(basketRows(screen)).toEqual(['empty']);
	});
});

describe('The most sold', () => {
	test('have what is out at their end, and count what the basket holds already', async () => {
		const screen = await practice();
		await screen.type('2*1003', enter, '6*1004', enter, enter, enter, esc);
		expect(
			leftRows(screen)
				.slice(1, 3)
				.map(row => row.slice(0, 20)),
		).toEqual(['  Full Cream Milk 1L', '  Low Fat Milk 1L   ']);
		expect(leftRows(screen)[2]).toMatch(/ out$/);
		await screen.type(scan(barcodes.milk));
		expect(leftRows(screen)[1]).toMatch(/ 21$/);
		await screen.type('21*1003', enter);
		expect(leftRows(screen)[1]).toMatch(/ out$/);
	});
});

describe('What is searched for', () => {
	/** The names in the list, each as far as it is seen, and whether it is out. */
	const found = (screen: Driven): readonly string[] =>
		leftRows(screen)
			.slice(1)
			.map(row => `${row.slice(2, 24).trim()}${row.endsWith(' out') ? ' (out)' : ''}`);

	test('has what is out at its end, else the order it had', async () => {
		const screen = await practice();
		await screen.type('milk');
		expect(found(screen)).toEqual([
			'Full Cream Milk 1L',
			'Low Fat Milk 1L',
			'Full Cream Milk 2L',
			'Sour Milk 500ml',
			'Milk Powder 500g (out)',
		]);
		await screen.type(enter);
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
	});

	test('counts what the basket holds already', async () => {
		const screen = await practice();
		await screen.type('6*1004', enter, 'milk');
		expect(found(screen)).toEqual([
			'Full Cream Milk 1L',
			'Full Cream Milk 2L',
			'Sour Milk 500ml',
			'Milk Powder 500g (out)',
			'Low Fat Milk 1L (out)',
		]);
	});

	test('has goods whose code was typed first, whether there are any or not', async () => {
		const screen = await practice();
		await screen.desk.shop.execute({
			type: 'listProduct',
			product: {
				code: '9001',
				name: 'Crate 1006 litres',
				price: cents(100),
				tax: 'standard',
				unit: 'each',
				barcodes: [],
				stock: pieces(4),
			},
		});
		await screen.type('1006');
		expect(found(screen)).toEqual(['Milk Powder 500g (out)', 'Crate 1006 litres']);
	});

	test('by a misspelled word, too', async () => {
		const screen = await practice();
		await screen.type('mlik');
		expect(found(screen).at(-1)).toBe('Milk Powder 500g (out)');
	});
});

describe('A quantity in front', () => {
	test.each([
		['3*1003', '›3 Full Cream Milk 1L 59.97'],
		['3*full', '›3 Full Cream Milk 1L 59.97'],
		['1.5*tomatoes', '›1.5 Tomatoes 37.49'],
		['0,25*tomatoes', '›0.25 Tomatoes 6.25'],
	])('%s is that many', async (entry, row) => {
		const screen = await practice();
		await screen.type(entry, enter);
		expect(basketRows(screen)).toEqual([row]);
	});

	test.each([
		['0*milk', '! 0 is no quantity. Type one above 0.'],
		['1.5*full', '! Full Cream Milk 1L is sold by the piece. Use a whole number.'],
		['999999999*full', '! 999999999 is more than 1000000, the most on one line.'],
		['3*', '! Type a name or scan a code behind the *.'],
	])('%s is refused, and the text stays', async (entry, sentence) => {
		const screen = await practice();
		await screen.type(entry, enter);
		expect(notice(screen)).toBe(sentence);
		expect(basketRows(screen)).toEqual(['empty']);
		expect(leftRows(screen)[0]).toBe(` ${entry}`);
	});

	test('counts for the scan behind it', async () => {
		const screen = await practice();
		await screen.type('3*', scan(barcodes.milk));
		expect(basketRows(screen)).toEqual(['›3 Full Cream Milk 1L 59.97']);
		expect(sellState.read(screen.desk).entry.value).toBe('');
	});

	test('with nothing behind it adds nothing, also when there are most sold', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.brownBread), enter, enter, enter, '3*', enter);
		expect(basketRows(screen)).toEqual(['empty']);
	});

	test('left out, a line of blanks adds nothing, also when there are most sold', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.brownBread), enter, enter, enter, '  ', enter);
		expect(basketRows(screen)).toEqual(['empty']);
	});
});

describe('A scan', () => {
	test('of the same goods counts on one line', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), scan(barcodes.brownBread), scan(barcodes.milk));
		expect(basketRows(screen)).toEqual(['›2 Full Cream Milk 1L 39.98', '1 Brown Bread 700g 18.50']);
		expect(notice(screen)).toBe('Added Full Cream Milk 1L. 22 left.');
	});

	test('into a line half typed takes the text with it', async () => {
		const screen = await practice();
		await screen.type('whi', scan(barcodes.milk));
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
		expect(sellState.read(screen.desk).entry.value).toBe('');
	});

	test.each([1, 5])('that comes letter by letter, %i ms apart, is the same', async gapMs => {
		const screen = await practice();
		await screen.typeAt(gapMs, scan(barcodes.milk));
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
		expect(notice(screen)).toBe('Added Full Cream Milk 1L. 23 left.');
	});

	test('typed by hand is found by Enter all the same', async () => {
		const screen = await practice();
		await screen.typeAt(90, scan(barcodes.milk));
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
		await screen.type(keys.backspace);
		expect(notice(screen)).toBe('! There is no scan to take back.');
	});

	test.each([
		['that was misread', barcodes.misread, '! "6001001123450" was misread: its check digit does not fit. Scan it again.'],
		['of what is sold out', barcodes.milkPowder, '! There is no Milk Powder 500g left.'],
	])('%s adds nothing, says so, and leaves no text behind', async (_what, code, sentence) => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), scan(code));
		expect(notice(screen)).toBe(sentence);
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
		expect(sellState.read(screen.desk).entry.value).toBe('');
	});

	test('of what is off sale adds nothing, and says how to put it back', async () => {
		const screen = await practice();
		await screen.type(f6, scan(barcodes.milk), 'o');
		expect(notice(screen)).toBe('Full Cream Milk 1L is off sale.');
		await screen.type(keys.f2, scan(barcodes.milk));
		expect(notice(screen)).toBe('! Full Cream Milk 1L is off sale. Put it back on sale under Stock (F6), with o.');
		expect(basketRows(screen)).toEqual(['empty']);
		await screen.type('full');
		expect(leftRows(screen)).toEqual([' full', '› Full Cream Milk 2L         36.99         9']);
	});

	test('on another screen is named there, and Insert adds it to the basket', async () => {
		const screen = await practice();
		await screen.type(f5, scan(barcodes.milk));
		expect(notice(screen)).toBe('Scanned Full Cream Milk 1L, R19.99, 24 in stock. Ins adds it to the basket.');
		await screen.type(keys.insert);
		expect(notice(screen)).toBe('Added Full Cream Milk 1L. 23 left.');
		await screen.type(keys.insert);
		expect(notice(screen)).toBe('! Nothing was scanned here.');
		await screen.type(keys.f2);
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
	});
});

describe('What a scan named, to be added by Insert,', () => {
	test.each([
		['another screen is looked at', [f5], [f6]],
		['another screen was looked at in between', [f5], [f6, f5]],
		['something else is sold at once', [f3, enter, '07123456787\r', '100', down, right], [enter, esc]],
	])('is forgotten when %s', async (_when, before, typed) => {
		const screen = await practice();
		await screen.type(...before, scan(barcodes.milk), ...typed, keys.insert);
		expect(notice(screen)).toBe('! Nothing was scanned here.');
		expect(screen.desk.view.basket.lines).toEqual([]);
	});
});

describe('Esc', () => {
	test('clears the text, then does nothing more', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), 'full', down, esc);
		expect(sellState.read(screen.desk).entry.value).toBe('');
		await screen.type(esc, esc);
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
		expect(screen.hasLeft()).toBe(false);
	});

	test('goes back from a line of the basket to the entry line, and the line stays chosen', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), scan(barcodes.brownBread), up);
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99', '1 Brown Bread 700g 18.50']);
		await screen.type(esc);
		expect(sellState.read(screen.desk).cursor).toEqual({in: 'entry'});
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99', '1 Brown Bread 700g 18.50']);
	});
});

describe('The customer of a basket', () => {
	test('stands on the basket and on the receipt', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), ctrl('o'), 'Zola Zulu\r', 'zola@example.co.za\r', '082 123 4567\r');
		expect(notice(screen)).toBe('The basket is for Zola Zulu.');
		expect(screen.lines()[2]).toContain('─ Basket · Zola Zulu ');
		await screen.type(enter, enter, keys.pageDown);
		expect(leftRows(screen)).toContain(' Customer Zola Zulu');
		expect(leftRows(screen)).toContain(' 082 123 4567');
		expect(leftRows(screen)).toContain(' zola@example.co.za');
		expect(receipts(screen)[0]).toMatchObject({
			customer: {name: 'Zola Zulu', email: 'zola@example.co.za', phone: '082 123 4567'},
		});
		await screen.type(esc);
		expect(screen.lines()[2]).toContain('─ Basket · walk-in ');
	});

	test('must have an e-mail address that could be one, and nothing is kept before', async () => {
		const screen = await practice();
		await screen.type(ctrl('o'), 'Zola\r', 'nobody\r');
		expect(screen.holds('"nobody" is not an e-mail address.')).toBe(true);
		await screen.type(esc);
		expect(screen.desk.view.basket.customer).toBe(undefined);
		expect(entries(screen)).toBe(1);
	});
});
