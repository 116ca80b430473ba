import {describe, expect, test} from 'vitest';
import {type Driven, keys} from '../../../support/drive.ts';
import {
	barcodes,
	bodyRows,
	entries,
	inOneLine,
	leftRows,
	notice,
	onShelf,
	panelTitle,
	posted,
	practice,
	scan,
} from '../../practice.ts';

const {enter, esc, backspace, home, down, left, right, f2, f6, tab, ctrl, insert} = keys;

/** Stock, with the cursor on a product that was scanned. */
async function onProduct(code: string = barcodes.milk): Promise<Driven> {
	const screen = await practice();
	await screen.type(f6, scan(code));
	return screen;
}

/** The right end of the list's border. */
const mark = (screen: Driven): string => / ([^─╭]+) ─╮/.exec(screen.lines()[2] ?? '')?.[1] ?? '';

const chosen = (screen: Driven): string | undefined => screen.row('›');
const product = (screen: Driven, code: string) => screen.desk.state.products.rows.get(code);

describe('The table of the stock', () => {
	test('stands in the order of the names, and says what is low, out and off sale', async () => {
		const screen = await practice();
		await screen.type(f6);
		expect(panelTitle(screen)).toBe('Stock · 62 products');
		expect(bodyRows(screen).slice(0, 4)).toEqual([
			'  Code  Name                             Price         Stock            Lasts',
			'› 1053  AA Batteries 4 Pack              44.99             3 low',
			'  1059  Apples                           26.99/kg     3.6 kg low',
			'  1025  Apricot Jam 450g                 33.99             6',
		]);
		await screen.type(scan(barcodes.milkPowder));
		expect(chosen(screen)).toBe('› 1006  Milk Powder 500g                 64.99             0 out');
		await screen.type('o');
		expect(chosen(screen)).toBe('› 1006  Milk Powder 500g                 64.99             0 off sale');
	});

	test('keeps the chosen row when its filter is cleared', async () => {
		const screen = await practice();
		await screen.type(f6, '/', 'milk', enter, down);
		const before = chosen(screen);
		expect(before).toContain('Milk');
		await screen.type(esc);
		expect(panelTitle(screen)).toBe('Stock · 62 products');
		expect(chosen(screen)).toBe(before);
	});

	test('shows what it is sorted by, also where its column has no room', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), scan(barcodes.milk), enter, enter, esc, f6, left);
		expect(notice(screen)).toContain('Sorted by sold');
		expect(mark(screen)).toMatch(/^sorted by sold [▲▼]$/);
		expect(bodyRows(screen)[0]).toMatch(/^ {2}Code +Name +Price +Sold +Stock$/);
		await screen.type(home);
		if (!chosen(screen)?.includes('Full Cream Milk')) await screen.type(' ', home);
		expect(chosen(screen)).toMatch(/^› 1003 +Full Cream Milk 1L +19\.99 +2 +22$/);
		await screen.type(left);
		expect(mark(screen)).toMatch(/^sorted by value [▲▼]$/);
		expect(bodyRows(screen)[0]).toMatch(/^ {2}Code +Name +Price +Stock +Value$/);
		await screen.setSize(200, 60);
		expect(leftRows(screen)[0]).toMatch(/^ {2}Code +Name +VAT +Price +Stock +Value +Lasts$/);
	});

	test('says its order in words where it is read aloud', async () => {
		const screen = await practice({machine: {'screen-reader': true}});
		await screen.type(f6, right, right);
		expect(screen.row('products')).toBe('Stock, 62 products, sorted by price, the smallest first');
		await screen.type(' ');
		expect(screen.row('products')).toBe('Stock, 62 products, sorted by price, the largest first');
	});

	test('has a column for the margin once a cost is known, and says of a price below it that it loses', async () => {
		const screen = await onProduct();
		expect(bodyRows(screen)[0]).not.toContain('Margin');
		await screen.type('i', '12\r', '15.50\r');
		expect(chosen(screen)).toBe('› 1003  Full Cream Milk 1L        19.99      22 %         36');
		await screen.type('=', ctrl('u'), '10\r', enter, 'y');
		expect(chosen(screen)).toMatch(/ 10\.00 +loss +36$/);
	});

	test('is filtered as the search on Sell finds, off sale and all', async () => {
		const screen = await onProduct();
		await screen.type('o', '/', 'full', enter);
		expect(panelTitle(screen)).toBe('Stock · 2 products');
		expect(screen.row('1003')).toContain('off sale');
		await screen.type(esc);
		expect(panelTitle(screen)).toBe('Stock · 62 products');
		await screen.type('/', 'zebra', enter, 'i');
		expect(screen.row('Nothing')).toBe('  Nothing is called that.');
		expect(notice(screen)).toBe('! No product is selected. Press n to add one.');
	});
});

describe('A scan on Stock', () => {
	test('selects what was scanned, and Insert adds it to the basket', async () => {
		const screen = await onProduct();
		expect(chosen(screen)).toBe('› 1003  Full Cream Milk 1L               19.99            24');
		expect(notice(screen)).toBe('Selected Full Cream Milk 1L. Ins adds it to the basket.');
		await screen.type(insert);
		expect(notice(screen)).toBe('Added Full Cream Milk 1L. 23 left.');
	});

	test('takes away a filter that would hide it', async () => {
		const screen = await practice();
		await screen.type(f6, '/', 'bread', scan(barcodes.milk));
		expect(chosen(screen)).toMatch(/^› 1003 /);
		expect(panelTitle(screen)).toBe('Stock · 62 products');
	});

	test('of a code nobody knows says so', async () => {
		const screen = await onProduct(barcodes.unknown);
		expect(notice(screen)).toBe('! "6001001123464" is not known here. Add it under Stock (F6), with n.');
	});

	test('on the page of a product opens the page of what was scanned', async () => {
		const screen = await onProduct();
		await screen.type(enter, scan(barcodes.brownBread));
		expect(panelTitle(screen)).toBe('1001 · Brown Bread 700g');
	});
});

describe('A new product', () => {
	test('is listed, chosen in the table, and can be sold', async () => {
		const screen = await practice();
		await screen.type(f6, 'n', '2001\r', 'Rusks 500g\r', '54.99\r', enter, '12\r', enter, enter);
		expect(notice(screen)).toBe('Added Rusks 500g at R54.99.');
		expect(chosen(screen)).toBe('› 2001  Rusks 500g                       54.99            12');
		await screen.type(f2, 'rusks', enter, enter, enter);
		expect([onShelf(screen, '2001'), posted(screen, 'cash:1')]).toEqual([11, 5490]);
	});

	test('takes a scanned code where it wants one, and goes on to the next field', async () => {
		const screen = await practice();
		await screen.type(f6, 'n', scan(barcodes.unknown));
		expect(screen.row('  Code')).toBe(`  Code      ${barcodes.unknown}`);
		expect(bodyRows(screen).find(row => row.startsWith('›'))).toMatch(/^› Name/);
		await screen.type('Rusks\r', '54.99\r', enter, enter, scan('96385074'), enter, enter, f2, scan('96385074'));
		expect(notice(screen)).toBe('! There is no Rusks left.');
		expect(product(screen, barcodes.unknown)?.barcodes).toEqual(['96385074']);
	});

	test('says which fields Enter passes and why, and goes on behind one of them', async () => {
		const screen = await practice();
		await screen.type(f6, 'n');
		const at = () => bodyRows(screen).find(row => row.startsWith('› '));
		const said = inOneLine(bodyRows(screen));
		expect(said).toContain('Enter on VAT: add the product. Esc: back, nothing is done.');
		expect(said).toContain('Enter passes Category, Cost (may be empty); Tab goes there.');
		await screen.type('2001\r', 'Rusks\r', '5\r', tab, 'Bakery', enter);
		expect(at()).toMatch(/^› In stock/);
		await screen.type('3', tab, '2.50', enter);
		expect(at()).toMatch(/^› Barcodes/);
		await screen.type(scan('96385074'));
		expect(notice(screen)).toBe('96385074 is in. Scan the next one, or Enter goes on.');
		await screen.type(enter);
		expect([at()?.slice(0, 5), entries(screen)]).toEqual(['› VAT', 1]);
		await screen.type(enter);
		expect(product(screen, '2001')).toMatchObject({category: 'Bakery', barcodes: ['96385074']});
	});

	test('is sold by the kilogram when that is chosen, at its own class of VAT', async () => {
		const screen = await practice();
		await screen.type(f6, 'n', '2001\r', 'Carrots\r', '19.99\r', right, enter, '2.5\r', down, right, enter);
		expect(product(screen, '2001')).toMatchObject({unit: 'kg', tax: 'zero'});
		expect(onShelf(screen, '2001')).toBe(2.5);
	});

	test.each([
		['code', ['1003'], '"1003" belongs to Full Cream Milk 1L already. Use another code.'],
		['code', [barcodes.milk.slice(0, 12), '7'], '"6001678204527" belongs to Full Cream Milk 1L already. Use another code.'],
		['code', ['a b'], '"a b" cannot be a code.'],
		['code', [''], '"" cannot be a code.'],
		['name', ['2001\r'], 'The name is missing. Type one.'],
		['name', ['2001\r', '+x'], 'The name must begin with a letter or a digit.'],
		['price', ['2001\r', 'Rusks\r', '0'], 'The price must be from R0.01 to R999,999,999.00.'],
		['price', ['2001\r', 'Rusks\r', '1.999'], '"1.999" has more than two decimals.'],
		['stock', ['2001\r', 'Rusks\r', '5\r', enter, '-1'], '"-1" has a sign in front. Type how many without it, like 3.'],
		['stock', ['2001\r', 'Rusks\r', '5\r', enter, '45.50'], 'Rusks is sold by the piece. Use a whole number.'],
		[
			'barcode',
			['2001\r', 'Rusks\r', '5\r', enter, '1\r', '1003'],
			'"1003" belongs to Full Cream Milk 1L already. Use another code.',
		],
	])('is refused a %s that cannot be one, and nothing is listed', async (_what, typed, sentence) => {
		const screen = await practice();
		await screen.type(f6, 'n', ...typed, enter);
		expect(inOneLine(bodyRows(screen))).toContain(sentence);
		expect(entries(screen)).toBe(1);
	});

	test('of half a piece says so under its stock while it is typed, and Enter stays there', async () => {
		const screen = await practice();
		await screen.type(f6, 'n', '2001\r', 'Rusks\r', '5\r', enter, '1.5');
		const at = () => bodyRows(screen).findIndex(row => row.startsWith('› In stock'));
		const sentence = '            Rusks is sold by the piece. Use a whole number.';
		expect(bodyRows(screen)[at() + 1]).toBe(sentence);
		await screen.type(enter);
		expect(bodyRows(screen)[at() + 1]).toBe(sentence);
		expect([notice(screen), panelTitle(screen)]).toEqual(['', 'New product']);
	});

	test('clears the filter that would hide it, and is what the next key acts on', async () => {
		const screen = await practice();
		await screen.type(f6, '/', 'milk', enter, 'n', '2001\r', 'Rusks\r', '5\r', enter, '1\r', enter, enter);
		expect([panelTitle(screen), chosen(screen)?.slice(0, 14)]).toEqual(['Stock · 63 products', '› 2001  Rusks ']);
		await screen.type('i');
		expect(panelTitle(screen)).toBe('Delivery of Rusks');
	});

	test('says under its fields which Enter adds it, and what Esc does', async () => {
		const screen = await practice();
		await screen.type(f6, 'n');
		expect(bodyRows(screen).at(-2)).toBe('  Enter on VAT: add the product. Esc: back, nothing is done.');
		await screen.type('2001\r', 'Rusks\r', '5\r', enter, '1\r', enter);
		expect(bodyRows(screen).at(-3)).toMatch(/^› VAT /);
		expect(entries(screen)).toBe(1);
		await screen.type(enter);
		expect(entries(screen)).toBe(2);
	});

	test('is given up by Esc', async () => {
		const screen = await practice();
		await screen.type(f6, 'n', '2001\r', esc);
		expect([panelTitle(screen), entries(screen)]).toEqual(['Stock · 62 products', 1]);
	});
});

describe('A product', () => {
	test('gets a delivery', async () => {
		const screen = await onProduct();
		await screen.type('i', '12\r', enter);
		expect(notice(screen)).toBe('Received 12. Full Cream Milk 1L: 36 in stock.');
		expect(onShelf(screen, '1003')).toBe(36);
	});

	test('gets a delivery once by Enter twice', async () => {
		const screen = await onProduct();
		await screen.type('i', '12', enter, enter, enter);
		expect([onShelf(screen, '1003'), entries(screen)]).toEqual([36, 2]);
	});

	test('is corrected, with a reason that stands on its page', async () => {
		const screen = await onProduct();
		await screen.type('j', '-2\r', 'dropped\r');
		expect(notice(screen)).toBe('Corrected by -2. Full Cream Milk 1L: 22 in stock.');
		await screen.type(enter);
		expect(bodyRows(screen)).toEqual([
			' Full Cream Milk 1L  zero-rated  by the piece',
			' Price      R19.99',
			' Stock      22  low below 5',
			' Barcodes   6001678204527',
			' Time              Movement                                          Quantity',
			' 2026-11-20 08:30  Adjustment: dropped                                     -2',
			' 2026-11-20 08:30  Opening stock                                          +24',
		]);
	});

	test.each([
		['i', ['0\r'], 'The quantity must be above 0 and at most 1000000.'],
		['i', ['1.5\r'], 'Full Cream Milk 1L is sold by the piece. Use a whole number.'],
		['j', ['0\r'], 'A quantity of 0 corrects nothing. Say how many were found, or with a minus how many are gone.'],
		['j', ['-1.5\r'], 'Full Cream Milk 1L is sold by the piece. Use a whole number.'],
		['j', ['-25\r'], 'Full Cream Milk 1L has 24 in stock. Take off no more than that.'],
	])('is refused a %s that cannot be, under its field, and the form stays open', async (key, typed, sentence) => {
		const screen = await onProduct();
		await screen.type(key, ...typed);
		expect(inOneLine(bodyRows(screen).slice(1, 3))).toContain(sentence);
		expect(bodyRows(screen)[0]).toMatch(/^› (How many|By how many) /);
		expect(notice(screen)).toBe('');
		expect([onShelf(screen, '1003'), entries(screen)]).toEqual([24, 1]);
		expect(screen.desk.view.stacks.stock).toHaveLength(1);
	});

	test.each([
		['i', ['many\r'], '"many" is not a quantity. Type a number, like 3 or 0.25.'],
		['j', ['-2\r', '\r'], 'The reason is missing. Type one.'],
		['=', [ctrl('u'), '\r'], 'Type an amount, like 12.50.'],
		['e', [ctrl('u'), '\r'], 'The name is missing. Type one.'],
	])('is not changed by %s before its form is right', async (key, typed, sentence) => {
		const screen = await onProduct();
		await screen.type(key, ...typed);
		expect(inOneLine(bodyRows(screen))).toContain(sentence);
		expect(entries(screen)).toBe(1);
	});

	test('gives way to the list by the key of its screen', async () => {
		const screen = await onProduct();
		await screen.type(enter);
		expect(panelTitle(screen)).toContain('Full Cream Milk 1L');
		await screen.type(f6);
		expect(panelTitle(screen)).toBe('Stock · 62 products');
		await screen.type(enter, '=', f6);
		expect(panelTitle(screen)).toBe('Price of Full Cream Milk 1L');
	});

	test('gets another price', async () => {
		const screen = await onProduct();
		await screen.type('=', ctrl('u'), '21.50\r');
		expect(product(screen, '1003')?.price).toBe(1999);
		await screen.type(enter);
		expect(notice(screen)).toBe('Full Cream Milk 1L costs R21.50 now.');
		await screen.type(f2, scan(barcodes.milk), enter, enter);
		expect(posted(screen, 'cash:1')).toBe(2150);
	});

	test('gets a price that begins later, as our JSON writes times too, and it is taken back', async () => {
		const screen = await onProduct();
		await screen.type('=', ctrl('u'), '21.50', down, '2027-04-01T06:00:00.000Z', enter);
		expect(notice(screen)).toContain('costs R21.50 from 2027-04-01 08:00.');
		await screen.type('=');
		expect(screen.row('take back')).toContain('take back R21.50 from 2027-04-01 08:00');
		await screen.type('2');
		expect(notice(screen)).toContain('at R21.50 from 2027-04-01 08:00.');
		expect(product(screen, '1003')?.later).toBeUndefined();
	});

	test('gets another price by typing it over the one that is there, or by changing that', async () => {
		const screen = await onProduct();
		await screen.type('=', '21.50\r', enter);
		expect(product(screen, '1003')?.price).toBe(2150);
		await screen.type('=', backspace, '5\r', enter);
		expect(product(screen, '1003')?.price).toBe(2155);
		await screen.type('=', home, '1\r', enter);
		expect(product(screen, '1003')?.price).toBe(12_155);
	});

	test('keeps its barcodes when one more is typed', async () => {
		const screen = await onProduct();
		await screen.type('e', tab, ' 96385074', enter, enter);
		expect(product(screen, '1003')?.barcodes).toEqual([barcodes.milk, '96385074']);
	});

	test('gets another name and another class of VAT, and keeps its barcode', async () => {
		const screen = await onProduct();
		await screen.type('e', ctrl('u'), 'Fresh Milk 1L', enter, enter, right, enter);
		expect(notice(screen)).toBe('Changed Fresh Milk 1L.');
		expect(product(screen, '1003')).toMatchObject({name: 'Fresh Milk 1L', tax: 'exempt', barcodes: [barcodes.milk]});
		await screen.type(f2, scan(barcodes.milk));
		expect(notice(screen)).toBe('Added Fresh Milk 1L. 23 left.');
	});

	test('gets one barcode more when it is scanned into its form', async () => {
		const screen = await onProduct();
		await screen.type('e', tab, scan('96385074'), enter, enter);
		expect(product(screen, '1003')?.barcodes).toEqual([barcodes.milk, '96385074']);
	});

	test('goes off sale and back on', async () => {
		const screen = await onProduct();
		await screen.type('o');
		expect([notice(screen), product(screen, '1003')?.isOnSale]).toEqual(['Full Cream Milk 1L is off sale.', false]);
		await screen.type('o');
		expect([notice(screen), product(screen, '1003')?.isOnSale]).toEqual(['Full Cream Milk 1L is on sale again.', true]);
	});

	test('shows the unmet demand on its page', async () => {
		const screen = await practice();
		await screen.type('9*low fat', enter, enter, enter, enter, esc, f6, scan(barcodes.lowFatMilk), enter);
		expect(bodyRows(screen)[2]).toBe(' Stock      0 out  low below 5  unmet demand 3');
		expect(screen.row('Sale')).toBe(' 2026-11-20 08:30  Sale: P1-000001                                         -6');
	});
});
