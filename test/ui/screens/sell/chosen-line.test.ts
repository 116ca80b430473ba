import {describe, expect, test} from 'vitest';
import {sellState} from '../../../../src/ui/actions/sell-state.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {basketRows, notice, panelTitle, practice, scan} from '../../practice.ts';

const {enter, esc, up, down, f2, f5, f11, ctrl} = keys;

/** Bread, milk, and bread again: the bread was touched last, and stands first. */
async function touched(): Promise<Driven> {
	const screen = await practice();
	await screen.type(scan('1001'), scan('1003'), scan('1001'));
	return screen;
}

const breadAndMilk = ['›2 Brown Bread 700g 37.00', '1 Full Cream Milk 1L 19.99'];

describe('The line touched last', () => {
	test('is marked, and + counts it', async () => {
		const screen = await touched();
		expect(basketRows(screen)).toEqual(breadAndMilk);
		await screen.type('+');
		expect(notice(screen)).toBe('Brown Bread 700g: 3.');
		expect(basketRows(screen)[0]).toBe('›3 Brown Bread 700g 55.50');
	});

	test.each([
		['-', 'Brown Bread 700g: 1.'],
		[keys.delete, 'Removed Brown Bread 700g.'],
	])('is the one that %j acts on, and the notice names it', async (key, sentence) => {
		const screen = await touched();
		await screen.type(key);
		expect(notice(screen)).toBe(sentence);
	});

	test.each([
		['=', ['17\r', 'regular\r'], 'Brown Bread 700g costs R17.00 for this customer.'],
		['%', ['10%\r', enter, enter], 'Discount 10 % on Brown Bread 700g.'],
		[ctrl('n'), ['sliced\r', enter], 'Noted: Brown Bread 700g.'],
	])('is the one that %j is about, and the notice names it', async (key, typed, sentence) => {
		const screen = await touched();
		await screen.type(key, ...typed);
		expect(notice(screen)).toBe(sentence);
		expect(basketRows(screen)[0]).toMatch(/^›2 Brown Bread/);
	});

	test('is the one that typing added to, as well as a scan', async () => {
		const screen = await practice();
		await screen.type('1001', enter, '1003', enter, 'brown bread', enter);
		expect(basketRows(screen)).toEqual(breadAndMilk);
	});

	test('stays chosen while something is typed, and after Esc', async () => {
		const screen = await practice();
		await screen.type(scan('1001'), scan('1003'), scan('1004'), up, up, '5');
		expect(basketRows(screen)[0]).toMatch(/^›1 Brown Bread/);
		await screen.type(esc, '+');
		expect(notice(screen)).toBe('Brown Bread 700g: 2.');
	});

	test('is in sight in a basket of twenty lines', async () => {
		const screen = await practice();
		for (let code = 1011; code <= 1030; code += 1) await screen.type(scan(`${code}`));
		await screen.type(scan('1013'));
		expect(basketRows(screen).filter(row => row.startsWith('›'))).toEqual(['›2 Brown Lentils 500g 55.98']);
		await screen.type('-', '-');
		expect(notice(screen)).toBe('Removed Brown Lentils 500g.');
		expect(basketRows(screen).filter(row => row.startsWith('›'))).toEqual(['›1 Black Tea 100 Bags 52.99']);
	});

	test('once it is taken out, is the newest again', async () => {
		const screen = await touched();
		await screen.type(scan('1004'), scan('1001'), keys.delete);
		expect(basketRows(screen)).toEqual(['1 Full Cream Milk 1L 19.99', '›1 Low Fat Milk 1L 19.99']);
	});

	test('is the new one, when something else is added', async () => {
		const screen = await touched();
		await screen.type(f5, 'd', '50', down, keys.right, keys.right, enter, f2);
		expect(basketRows(screen).map(row => row[0] === '›')).toEqual([false, false, true]);
	});

	test('is the newest in a basket that was recalled', async () => {
		const screen = await touched();
		await screen.type(f11, 'Bela\r', f11, enter, esc);
		expect(basketRows(screen).map(row => row[0] === '›')).toEqual([false, true]);
	});
});

describe('A count alone', () => {
	test('sets the quantity of the marked line, with three keys', async () => {
		const screen = await touched();
		await screen.type('5', '*', enter);
		expect(basketRows(screen)).toEqual(['›5 Brown Bread 700g 92.50', '1 Full Cream Milk 1L 19.99']);
		expect(notice(screen)).toBe('Brown Bread 700g: 5. 19 left.');
		expect(sellState.read(screen.desk).entry.value).toBe('');
	});

	test('sets the line that the arrows chose', async () => {
		const screen = await practice();
		await screen.type(scan('1001'), scan('1003'), scan('1004'), up, up, '4*', enter);
		expect(basketRows(screen)[0]).toBe('›4 Brown Bread 700g 74.00');
	});

	test('sets a weight', async () => {
		const screen = await practice();
		await screen.type('2*tomatoes', enter, '0.455*', enter);
		expect(basketRows(screen)).toEqual(['›0.455 Tomatoes 11.37']);
		expect(notice(screen)).toBe('Tomatoes: 0.455 kg. 18.045 kg left.');
	});

	test.each([
		['0*', '0 is no quantity. Type one above 0.'],
		['2.5*', 'Brown Bread 700g is sold by the piece. Use a whole number.'],
		['0.455*', 'Brown Bread 700g is sold by the piece. Use a whole number.'],
		['two*', '"two" is not a quantity. Type a number, like 3 or 0.25.'],
		['*', '"" is not a quantity. Type a number, like 3 or 0.25.'],
		['5000000*', '5000000 is more than 1000000, the most on one line.'],
	])('%s is refused, nothing changes, and the text stays', async (entry, sentence) => {
		const screen = await touched();
		await screen.type(...entry, enter);
		expect(notice(screen)).toBe(`! ${sentence}`);
		expect(basketRows(screen)).toEqual(breadAndMilk);
		expect(sellState.read(screen.desk).entry.value).toBe(entry);
	});

	test('of more than there is offers what there is, and Enter leaves the line as it was', async () => {
		const screen = await touched();
		await screen.type('5000*', enter);
		expect(panelTitle(screen)).toBe('Not enough in stock');
		expect(screen.row('Only 24')).toBe('   Only 24 of Brown Bread 700g left.');
		expect(screen.row('5000 wanted')).toBe('   5000 wanted.');
		expect(sellState.read(screen.desk).entry.value).toBe('5000*');
		await screen.type(enter);
		expect(notice(screen)).toBe('Brown Bread 700g stays at 2.');
		expect(basketRows(screen)).toEqual(breadAndMilk);
		expect(screen.desk.view.basket.lost).toEqual([]);
	});

	test('of more than there is sells what there is with y, and the rest is lost demand', async () => {
		const screen = await touched();
		await screen.type('30*', enter, 'y');
		expect(basketRows(screen)[0]).toBe('›24 Brown Bread 700g 444.00');
		expect(screen.desk.view.basket.lost).toEqual([{product: '1001', quantity: 6000}]);
	});

	test('of goods that may be sold below zero asks whether that is meant', async () => {
		const screen = await practice();
		await screen.desk.shop.execute({
			type: 'editProduct',
			product: '1001',
			name: 'Brown Bread 700g',
			tax: 'zero',
			barcodes: [],
			rules: {negative: 'warn'},
		});
		await screen.type(scan('1001'), '30*', enter);
		expect(screen.row('leave it at')).toMatch(/leave it at 1$/);
		await screen.type(down, enter);
		expect(basketRows(screen)).toEqual(['›30 Brown Bread 700g 555.00']);
		await screen.type('40*', enter);
		expect(notice(screen)).toBe('Brown Bread 700g: 40. -16 left.');
	});

	test.each(['1.5*', '0*', '*'])('%s that was refused is replaced by the next key', async refused => {
		const screen = await touched();
		await screen.type(...refused, enter, '3', '*');
		expect(sellState.read(screen.desk).entry.value).toBe('3*');
		await screen.type(enter);
		expect(basketRows(screen)[0]).toBe('›3 Brown Bread 700g 55.50');
	});

	test('is refused on a line without a quantity', async () => {
		const screen = await practice();
		await screen.type(f5, 'd', '50', down, keys.right, keys.right, enter, f2, '3*', enter);
		expect(notice(screen)).toBe('! Top-up of Thandi Nkosi has no quantity. Del removes the line.');
		expect(sellState.read(screen.desk).entry.value).toBe('3*');
		await screen.type('m');
		expect(sellState.read(screen.desk).entry.value).toBe('m');
	});

	test('in an empty basket wants something behind it', async () => {
		const screen = await practice();
		await screen.type('3*', enter);
		expect(notice(screen)).toBe('! Type a name or scan a code behind the *.');
	});

	test('still adds that many of what ↓ chooses', async () => {
		const screen = await practice();
		await screen.type(scan('1003'), enter, enter, enter, scan('1001'), '3*', down, enter);
		expect(basketRows(screen)).toEqual(['1 Brown Bread 700g 18.50', '›3 Full Cream Milk 1L 59.97']);
	});
});
