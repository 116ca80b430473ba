import {describe, expect, test} from 'vitest';
import {stockValue} from '../../../../src/domain/goods/stock-value.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {barcodes, bodyRows, entries, inOneLine, notice, panelTitle, practice, scan} from '../../practice.ts';

const {enter, esc, down, up, right, tab, f2, f6, f10} = keys;

const milk = '1003';
const stockOf = (screen: Driven, code: string) => screen.desk.state.stock.rows.get(code);
const onShelf = (screen: Driven, code: string) => (stockOf(screen, code)?.quantity ?? Number.NaN) / 1000;
const productOf = (screen: Driven, code: string) => screen.desk.state.products.rows.get(code);
const body = (screen: Driven) => inOneLine(bodyRows(screen));

/** Stock, with the cursor on a litre of milk, of which there are 24. */
async function onMilk(): Promise<Driven> {
	const screen = await practice();
	await screen.type(f6, scan(barcodes.milk));
	return screen;
}

describe('A delivery', () => {
	test('with a cost makes the stock worth something, which its page says', async () => {
		const screen = await onMilk();
		await screen.type('i', '12\r', '15.5\r');
		expect(notice(screen)).toBe('Received 12. Full Cream Milk 1L: 36 in stock.');
		await screen.type(enter);
		expect(body(screen)).toContain('Cost R15.50 margin 22 % R558.00 in all');
		expect(body(screen)).toContain('Delivery at R15.50');
	});
	test('without one keeps the average', async () => {
		const screen = await onMilk();
		await screen.type('i', '12\r', '15.5\r', 'i', '4\r', enter);
		expect(stockValue(stockOf(screen, milk) ?? expect.unreachable())).toBe(62_000);
	});
	test.each([
		['-1', '"-1" has a sign. Type the amount without one.'],
		['999999999', 'At that cost the stock of Full Cream Milk 1L would be worth more than R999,999,999.00.'],
	])('at a cost of %s is refused, and the form stays open', async (cost, sentence) => {
		const screen = await onMilk();
		await screen.type('i', '12\r', cost, enter);
		expect(body(screen)).toContain(sentence);
		expect([onShelf(screen, milk), entries(screen)]).toEqual([24, 1]);
	});
});

describe('Waste', () => {
	test('leaves the shelf for a reason that stands on the page', async () => {
		const screen = await onMilk();
		await screen.type('g', '3\r', 'past its date\r');
		expect(notice(screen)).toBe('Threw away 3. Full Cream Milk 1L: 21 in stock.');
		await screen.type('h');
		expect(screen.row('Waste')).toMatch(/Waste: past its date +-3$/);
	});
	test('of more than there is is refused under its field', async () => {
		const screen = await onMilk();
		await screen.type('g', '25\r');
		expect(body(screen)).toContain('Full Cream Milk 1L has 24 in stock. Take off no more than that.');
		expect(entries(screen)).toBe(1);
	});
});

describe('A count', () => {
	test('becomes the stock, and says by how much the books were wrong', async () => {
		const screen = await onMilk();
		await screen.type('#', '22\r');
		expect(notice(screen)).toBe('Counted 22, less than in the books by 2. Full Cream Milk 1L: 22 in stock.');
	});
	test('while goods are sold stays right: the form keeps the moment it was opened', async () => {
		const screen = await onMilk();
		await screen.type('#', '2', f2, scan(barcodes.milk), scan(barcodes.milk), f10, enter, enter);
		expect(onShelf(screen, milk)).toBe(22);
		await screen.type(f6, '3\r');
		expect(notice(screen)).toBe('Counted 23, less than in the books by 1. Full Cream Milk 1L: 21 in stock.');
	});
	test('of none is a count; of half a piece is none', async () => {
		const screen = await onMilk();
		await screen.type('#', '1.5\r');
		expect(body(screen)).toContain('Full Cream Milk 1L is sold by the piece. Use a whole number.');
		await screen.type(keys.ctrl('u'), '0\r');
		expect(onShelf(screen, milk)).toBe(0);
	});
});

describe('Barcodes', () => {
	test('are added with how many they sell, and a scan sells so many', async () => {
		const screen = await onMilk();
		await screen.type('b', '1', scan('96385074'), '6\r');
		expect(notice(screen)).toBe('"96385074" sells 6 of Full Cream Milk 1L.');
		await screen.type(f2, scan('96385074'));
		expect(notice(screen)).toBe('Added 6 × Full Cream Milk 1L. 18 left.');
	});
	test('keyed by hand sell as many as their scan, and as often as is said', async () => {
		const screen = await practice();
		await screen.desk.shop.execute({type: 'addBarcode', product: '1001', barcode: '5012345678900', pack: 4});
		await screen.desk.shop.execute({type: 'addBarcode', product: '1001', barcode: 'PACK4', pack: 4});
		await screen.typeAt(60, '5012345678900');
		await screen.type(enter);
		expect(notice(screen)).toBe('Added 4 × Brown Bread 700g. 20 left.');
		await screen.type('2*pack4', enter);
		expect(notice(screen)).toBe('Added 8 × Brown Bread 700g. 12 left.');
		await screen.type('brown', down, up, enter);
		expect(notice(screen)).toBe('Added Brown Bread 700g. 11 left.');
	});

	test('are listed with their packs, changed, and taken out', async () => {
		const screen = await onMilk();
		await screen.type('b', '2', tab, '12\r', 'b');
		expect(body(screen)).toContain(`2 ${barcodes.milk} (sells 12)`);
		await screen.type('2', right, enter);
		expect(notice(screen)).toBe(`"${barcodes.milk}" is no longer a barcode.`);
		expect(productOf(screen, milk)?.barcodes).toEqual([]);
	});
	test('of another product are refused', async () => {
		const screen = await onMilk();
		await screen.type('b', '1', barcodes.brownBread.slice(0, 12), barcodes.brownBread.slice(12), enter);
		expect(body(screen)).toContain('belongs to Brown Bread 700g already. Use another code.');
		expect(entries(screen)).toBe(1);
	});
	test('that sell none at once are refused', async () => {
		const screen = await onMilk();
		await screen.type('b', '1', scan('96385074'), '0\r');
		expect(body(screen)).toContain('A barcode sells from 1 to 10000 at once, in whole numbers.');
	});
});

describe('Opening packs', () => {
	test('asks what is in one, and knows it the next time', async () => {
		const screen = await onMilk();
		await screen.type('z', '1001', enter, '6\r', '2\r');
		expect(notice(screen)).toBe('Opened 2 Full Cream Milk 1L, 22 left. Brown Bread 700g: 36 in stock.');
		await screen.type('z', enter);
		expect([onShelf(screen, milk), onShelf(screen, '1001')]).toEqual([21, 42]);
		await screen.type(enter);
		expect(body(screen)).toContain('Opens into 6 of 1001 Brown Bread 700g');
		expect(screen.row('Opened into')).toMatch(/Opened into: Brown Bread 700g +-1$/);
	});
	test('that are not there says so', async () => {
		const screen = await practice();
		await screen.type(f6, scan(barcodes.milkPowder), 'z');
		expect(notice(screen)).toBe('! There is no Milk Powder 500g to open.');
	});
	test('into the pack itself is refused', async () => {
		const screen = await onMilk();
		await screen.type('z', milk, enter, '6\r', '1\r');
		expect(body(screen)).toContain('Full Cream Milk 1L cannot open into itself.');
		expect(entries(screen)).toBe(1);
	});
});

describe('How a product is kept', () => {
	test('is changed in its form, and Enter on the way there changes nothing of it', async () => {
		const screen = await onMilk();
		await screen.type('e', tab, tab, 'Dairy', tab, '30', tab, right, enter, enter);
		expect(productOf(screen, milk)).toMatchObject({category: 'Dairy', lowLevel: 30_000, negative: 'warn'});
		await screen.type('e', enter, enter, enter);
		expect(productOf(screen, milk)).toMatchObject({category: 'Dairy', lowLevel: 30_000, negative: 'warn'});
		await screen.type(enter);
		expect(body(screen)).toContain('Dairy zero-rated by the piece');
		expect(body(screen)).toContain('Stock 24 low below 30 Below zero sold when it is asked about');
	});
	test('makes it low in the list, by its own level', async () => {
		const screen = await onMilk();
		expect(screen.row('› 1003')).toMatch(/24$/);
		await screen.type('e', tab, tab, tab, '30', enter, enter);
		expect(screen.row('› 1003')).toMatch(/24 low$/);
	});
	test.each([
		['a level', [tab, tab, tab, 'many'], '"many" is not a quantity.'],
		['a level in halves', [tab, tab, tab, '1.5'], 'is sold by the piece.'],
		['a category', [tab, tab, '=x'], 'The category must begin with a letter or a digit.'],
	])('is refused %s that cannot be', async (_what, typed, sentence) => {
		const screen = await onMilk();
		await screen.type('e', ...typed, enter);
		expect(body(screen)).toContain(sentence);
		expect(entries(screen)).toBe(1);
	});
});

describe('The shelf', () => {
	test('shows only what is low or out behind l, and all again', async () => {
		const screen = await practice();
		await screen.type(f6, 'l');
		expect(panelTitle(screen)).toBe('Stock · low or out · 5 products');
		expect(
			bodyRows(screen)
				.slice(1)
				.every(row => /(?:low|out)$/.test(row)),
		).toBe(true);
		await screen.type('l');
		expect(panelTitle(screen)).toBe('Stock · 62 products');
	});
	test('shows its categories one after the other behind Tab', async () => {
		const screen = await onMilk();
		await screen.type(tab);
		expect(notice(screen)).toBe('! No product has a category. Give one with e on a product.');
		await screen.type('e', tab, tab, 'Dairy', enter, enter, tab);
		expect(panelTitle(screen)).toBe('Stock · Dairy · 1 product');
		await screen.type(tab);
		expect(panelTitle(screen)).toBe('Stock · 62 products');
	});
	test('shows all of it again when something else is scanned', async () => {
		const screen = await practice();
		await screen.type(f6, 'l', scan(barcodes.milk));
		expect(panelTitle(screen)).toBe('Stock · 62 products');
		expect(screen.row('›')).toMatch(/^› 1003 /);
	});
	test('is filtered by text within what it shows', async () => {
		const screen = await practice();
		await screen.type(f6, 'l', '/', 'milk');
		expect(panelTitle(screen)).toBe('Stock · low or out · 1 product');
	});
});

describe('Selling below zero', () => {
	/** Milk powder, of which there is none, kept by a rule. */
	async function powder(...rule: readonly string[]): Promise<Driven> {
		const screen = await practice();
		await screen.type(f6, scan(barcodes.milkPowder), 'e', tab, tab, tab, tab, ...rule, enter, enter, f2);
		return screen;
	}

	test('is not offered where it may not be', async () => {
		const screen = await powder();
		await screen.type(scan(barcodes.milkPowder));
		expect(notice(screen)).toBe('! There is no Milk Powder 500g left.');
	});
	test('is asked about where it warns, and asked once a basket', async () => {
		const screen = await powder(right);
		await screen.type(scan(barcodes.milkPowder));
		expect(panelTitle(screen)).toBe('Not enough in stock');
		expect(body(screen)).toContain('There is none of Milk Powder 500g left in the books, and 1 wanted.');
		await screen.type('1', scan(barcodes.milkPowder));
		expect(notice(screen)).toBe('Added Milk Powder 500g. -2 left.');
		await screen.type(f10, enter, enter);
		expect(onShelf(screen, '1006')).toBe(-2);
	});
	test('left out is lost demand', async () => {
		const screen = await powder(right);
		await screen.type(scan(barcodes.milkPowder), '2');
		expect(notice(screen)).toBe('Left out Milk Powder 500g.');
		expect(screen.desk.view.basket.lost).toEqual([{product: '1006', quantity: 1000}]);
	});
	test('offers what there is first', async () => {
		const screen = await onMilk();
		await screen.type('e', tab, tab, tab, tab, right, enter, enter, f2, '30*full cream milk 1', enter);
		expect(body(screen)).toContain('Only 24 of Full Cream Milk 1L left in the books, and 30 wanted.');
		await screen.type('1', f10, enter, enter);
		expect([onShelf(screen, milk), stockOf(screen, milk)?.lost]).toEqual([0, 6000]);
	});
	test('is just done where it is allowed', async () => {
		const screen = await powder(right, right);
		await screen.type(scan(barcodes.milkPowder), f10, enter, enter);
		expect(onShelf(screen, '1006')).toBe(-1);
	});
});

test('Every form of the stock is given up by Esc, and nothing was done', async () => {
	const screen = await onMilk();
	for (const key of ['i', '#', 'j', 'g', 'b', 'z']) await screen.type(key, esc);
	await screen.type('b', '1', esc, down);
	expect([panelTitle(screen), entries(screen)]).toEqual(['Stock · 62 products', 1]);
});
