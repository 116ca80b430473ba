// What was typed, after a refusal: it stays and is selected, to be replaced by the next key or scan, mended, or cleared by Esc.
import {describe, expect, test} from 'vitest';
import {eanCheckDigit} from '../../src/domain/goods/check-digits.ts';
import {type Driven, keys} from '../support/drive.ts';
import {
	barcodes,
	basketRows,
	entries,
	inOneLine,
	notice,
	panelTitle,
	paying,
	practice,
	rightRows,
	said,
	scan,
} from './practice.ts';

const {enter, esc, down, right, backspace, f2, f3, f4, f5, f6, f7, f10, ctrl} = keys;

/** The field with the cursor, as it is: `3*zebra|`. */
function typed(screen: Driven): string | undefined {
	const field = screen.desk.context().field?.read(screen.desk);
	return field && `${field.value.slice(0, field.caret)}|${field.value.slice(field.caret)}`;
}

/** Whether the text with the cursor is selected. */
const isSelected = (screen: Driven): boolean => screen.desk.context().field?.read(screen.desk)?.isFresh === true;

const refusals = [
	['what nobody knows', 'zebra', '! Nothing is called "zebra". Try another word, or its code.'],
	['a part of a code', '60010', '! No product has the code "60010". Choose one with ↓, or type or scan the whole code.'],
	['a count that is none', 'nan*1003', '! "nan" is not a quantity. Type a number, like 3 or 0.25.'],
	['none of something', '0*1003', '! 0 is no quantity. Type one above 0.'],
	['half a piece', '1.5*1003', '! Full Cream Milk 1L is sold by the piece. Use a whole number.'],
	['what is out, by its name', 'milk powder', '! There is no Milk Powder 500g left.'],
	['what is out, by its code', barcodes.milkPowder, '! There is no Milk Powder 500g left.'],
	['what is all in the basket', '2*low fat', '! No more Low Fat Milk 1L: the basket has all there is.'],
	['what is off sale', '1001', '! Brown Bread 700g is off sale. Put it back on sale under Stock (F6), with o.'],
] as const;

/** A counter with brown bread off sale, all low fat milk in the basket, and nothing typed. */
async function refusing(): Promise<Driven> {
	const screen = await practice();
	await screen.type(f6, scan(barcodes.brownBread), 'o', f2, '6*1004', enter);
	return screen;
}

describe('On Sell', () => {
	test.each(refusals)('%s stays as it was typed, and Esc clears it', async (_what, text, sentence) => {
		const screen = await refusing();
		await screen.type(text, enter);
		expect(notice(screen)).toBe(sentence);
		expect([typed(screen), isSelected(screen)]).toEqual([`${text}|`, true]);
		expect(basketRows(screen)).toEqual(['›6 Low Fat Milk 1L 119.94']);
		await screen.type(esc);
		expect(typed(screen)).toBe('|');
		expect(basketRows(screen)).toEqual(['›6 Low Fat Milk 1L 119.94']);
	});

	test.each(refusals)('%s gives way to the next scan, which adds one', async (_what, text) => {
		const screen = await refusing();
		await screen.type(text, enter, scan(barcodes.milk));
		expect(basketRows(screen)).toEqual(['6 Low Fat Milk 1L 119.94', '›1 Full Cream Milk 1L 19.99']);
		expect(typed(screen)).toBe('|');
	});

	test.each(refusals)('%s gives way to the next key', async (_what, text) => {
		const screen = await refusing();
		await screen.type(text, enter, 'm');
		expect([typed(screen), isSelected(screen)]).toEqual(['m|', false]);
	});

	test('it stays when an arrow comes first, or is brought back by undo', async () => {
		const screen = await refusing();
		await screen.type('zebra', enter, keys.left, 'x');
		expect(typed(screen)).toBe('zebrx|a');
		await screen.type(esc, 'zebra', enter, 'm', '\u001F');
		expect(typed(screen)).toBe('zebra|');
	});

	test('it is mended and entered again', async () => {
		const screen = await practice();
		await screen.type('3*full zebra', enter);
		expect(notice(screen)).toMatch(/^! Nothing is called/);
		await screen.type(ctrl('w'), backspace, enter);
		expect(basketRows(screen)).toEqual(['›3 Full Cream Milk 1L 59.97']);
		expect(typed(screen)).toBe('|');
	});

	test('a label of goods that are off sale stays when it is typed', async () => {
		const screen = await practice();
		await screen.desk.shop.execute({type: 'changeSetting', name: 'label-layouts', value: '2{I:6}{P:5}C'});
		await screen.desk.shop.execute({type: 'setOnSale', product: '1059', isOnSale: false});
		const label = `200105901999${eanCheckDigit('200105901999')}`;
		await screen.type(label, enter);
		expect(notice(screen)).toMatch(/^! Apples is off sale/);
		expect(typed(screen)).toBe(`${label}|`);
	});

	test('Enter on it once more is one demand that was lost', async () => {
		const screen = await practice();
		await screen.type('2*milk powder', enter, enter, enter);
		expect(screen.desk.view.basket.lost).toEqual([expect.objectContaining({quantity: 2000})]);
		await screen.type(esc, '3*milk powder', enter);
		expect(screen.desk.view.basket.lost.map(({quantity}) => quantity)).toEqual([2000, 3000]);
	});

	test('what was asked about stays until that is answered', async () => {
		const screen = await practice();
		await screen.desk.shop.execute({
			type: 'editProduct',
			product: '1004',
			name: 'Low Fat Milk 1L',
			tax: 'zero',
			barcodes: [barcodes.lowFatMilk],
			rules: {negative: 'warn'},
		});
		await screen.type('9*low fat', enter, esc);
		expect(typed(screen)).toBe('9*low fat|');
		await screen.type(enter, '3');
		expect(notice(screen)).toBe('Left out Low Fat Milk 1L.');
		expect(typed(screen)).toBe('|');
		await screen.type('9*low fat', enter, '1');
		expect(basketRows(screen)).toEqual(['›6 Low Fat Milk 1L 119.94']);
		expect(typed(screen)).toBe('|');
	});

	test('what there was too little of is done with once it is sold in part, or left out', async () => {
		for (const answer of [enter, esc]) {
			const screen = await practice();
			await screen.type('9*low fat', enter, answer);
			expect(typed(screen)).toBe('|');
		}
	});
});

describe('A scan that is refused', () => {
	test.each([
		['that was misread', barcodes.misread],
		['of what is sold out', barcodes.milkPowder],
	])('%s leaves what was typed before it', async (_what, code) => {
		const screen = await practice();
		await screen.type('brown', scan(code));
		expect(notice(screen)).toMatch(/^! /);
		expect(typed(screen)).toBe('brown|');
	});

	test('as misread keeps the count for the next try', async () => {
		const screen = await practice();
		await screen.type('3*', scan(barcodes.misread));
		expect(typed(screen)).toBe('3*|');
		await screen.type(scan(barcodes.milk));
		expect(basketRows(screen)).toEqual(['›3 Full Cream Milk 1L 59.97']);
	});

	test('for its goods takes their count with it: it does not multiply other ones', async () => {
		const screen = await practice();
		await screen.type('3*', scan(barcodes.milkPowder), scan(barcodes.milk));
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
	});

	test('for a count that is none beeps, and keeps the count to be mended', async () => {
		const screen = await practice();
		await screen.type('x*', scan(barcodes.milk));
		expect(notice(screen)).toBe('! "x" is not a quantity. Type a number, like 3 or 0.25.');
		expect([typed(screen), screen.beeps()]).toEqual(['x*|', 1]);
	});
});

test('A count before words is not for a scan that comes between them', async () => {
	const screen = await practice();
	await screen.type('3*whi', scan(barcodes.milk));
	expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
});

test('A price check in between leaves what was typed', async () => {
	const screen = await practice();
	await screen.type('brown', ctrl('k'), 'price check', enter, scan(barcodes.milk));
	expect(notice(screen)).toMatch(/^Scanned Full Cream Milk 1L/);
	expect(typed(screen)).toBe('brown|');
});

describe('On Pay', () => {
	test.each([
		['too little for all of it', '10', [enter], 'R48.90 is missing'],
		['no amount', '12..5', [enter], 'more than one decimal point'],
		['more than is due by card', '100', ['c'], 'Card'],
		['what no coin makes', '20.03', ['+'], 'coin'],
		['a part that an account has not', '58', ['a', 'renee', enter], 'Renée'],
		['all that is due, which an account has not', '58.99', ['a', 'renee', enter], 'Renée'],
	] as const)('%s stays', async (_what, text, press, word) => {
		const screen = await paying();
		await screen.type(text, ...press);
		expect(inOneLine(said(screen))).toContain(word);
		expect([typed(screen), isSelected(screen)]).toEqual([`${text}|`, true]);
		expect(entries(screen)).toBe(1);
		await screen.type('7');
		expect(typed(screen)).toBe('7|');
	});

	test('an amount with too much change is selected once it is gone back to', async () => {
		const screen = await paying();
		await screen.type('6001', enter, enter);
		expect([typed(screen), isSelected(screen)]).toEqual(['6001|', true]);
		await screen.type('60', enter);
		expect(notice(screen)).toContain('Change R1.10.');
	});

	test('all that is due by a tender that the till refuses stays until Esc clears it', async () => {
		const screen = await practice();
		await screen.type(f5, 'd', '50', enter, right, right, enter, f2, scan(barcodes.milk), f10);
		await screen.type('69.99', 'a', 'thandi', enter);
		expect(inOneLine(said(screen))).toContain('top-up');
		expect(entries(screen)).toBe(1);
		expect(typed(screen)).toBe('69.99|');
		await screen.type(esc, esc);
		expect(typed(screen)).toBe('|');
	});
});

describe('Where something is looked for', () => {
	test.each([
		['the palette', [ctrl('k')], '! Nothing is called "zebra". Type another word.'],
		['the settings', [ctrl('k'), 'settings', enter], '! No setting holds that.'],
		['the goods of a code', [scan(barcodes.unknown), '1'], '! Nothing is called that. Type another word, or a code.'],
		[
			'the account that pays',
			[scan(barcodes.milk), f10, 'a'],
			'! No account holds that. Type another name, phone, e-mail or number.',
		],
		['the filter of Stock', [f6, '/'], undefined],
		['the filter of Accounts', [f5, '/'], undefined],
		['the filter of Receipts', [f7, '/'], undefined],
	] as const)('%s keeps what finds nothing', async (_where, way, sentence) => {
		const screen = await practice();
		await screen.type(...way, 'zebra', enter);
		if (sentence === undefined) await screen.type('/');
		else expect(notice(screen)).toBe(sentence);
		expect([typed(screen), isSelected(screen)]).toEqual(['zebra|', sentence !== undefined]);
		if (sentence === undefined) return;
		await screen.type('m');
		expect(typed(screen)).toBe('m|');
	});

	test.each([
		['the palette', [ctrl('k')]],
		['the settings', [ctrl('k'), 'settings', enter]],
		['the goods of a code', [scan(barcodes.unknown), '1']],
		['the account that pays', [scan(barcodes.milk), f10, 'a']],
	] as const)('Esc clears the text of %s before it leaves', async (_where, way) => {
		const screen = await practice();
		await screen.type(...way);
		const place = panelTitle(screen);
		await screen.type('ze', esc);
		expect([typed(screen), panelTitle(screen)]).toEqual(['|', place]);
		await screen.type(esc);
		expect(panelTitle(screen)).not.toBe(place);
	});

	test('the palette keeps what finds something that cannot be done now', async () => {
		const screen = await practice();
		await screen.type(ctrl('k'), 'note', enter);
		expect(notice(screen)).toBe('! The basket is empty.');
		expect(typed(screen)).toBe('note|');
	});
});

describe('A form', () => {
	test.each([
		['a withdrawal', [f5, down, down, down, 'w'], '500', '80.00'],
		['a deposit', [f5, 'd'], '1.005', 'decimals'],
		['waste', [f6, scan(barcodes.lowFatMilk), 'g'], '7', '6'],
		['a delivery', [f6, scan(barcodes.lowFatMilk), 'i'], '1.5', 'whole'],
		['a price', [f6, scan(barcodes.lowFatMilk), '='], '12,345,6', '12,345,6'],
		['a meter', [f3, enter], '12', 'meter'],
		['a discount', [scan(barcodes.milk), '%'], '120%', '%'],
	] as const)('of %s keeps what it refuses, with the sentence under it', async (_what, way, text, word) => {
		const screen = await practice();
		await screen.type(...way, text, enter);
		expect(screen.lines().join('\n')).toContain(word);
		expect([typed(screen), isSelected(screen)]).toEqual([`${text}|`, true]);
		await screen.type('9');
		expect(typed(screen)).toBe('9|');
	});

	test('takes a right reference after a wrong one as it is typed', async () => {
		const screen = await practice();
		await screen.type(f4, enter, 'NF-1', enter, 'NF-4482913', enter);
		expect(typed(screen)).toBe('|');
		expect(inOneLine(rightRows(screen))).toContain('Reference NF-4482913');
	});

	test('is cleared by Esc field by field before it is left, and at once where nothing was typed', async () => {
		const screen = await practice();
		await screen.type(f5, 'e', esc);
		expect(panelTitle(screen)).toBe('Accounts · 6');
		await screen.type('e', ctrl('u'), 'Nobody', esc);
		expect([typed(screen), panelTitle(screen)]).toEqual(['|', 'Edit account 1']);
		await screen.type(esc);
		expect(panelTitle(screen)).toBe('Accounts · 6');
		await screen.type(f3, enter, '0712', esc);
		expect(typed(screen)).toBe('|');
		await screen.type(esc);
		expect(typed(screen)).toBe(undefined);
	});

	test('keeps all of it when the till refuses it', async () => {
		const screen = await practice();
		await screen.type(f3, enter, '07123456787', enter, '100', down, right, right, right, down, '6', enter);
		expect(notice(screen)).toMatch(/^! Renée Botha-Mokoena has R0.00/);
		expect(entries(screen)).toBe(1);
		expect([typed(screen), isSelected(screen)]).toEqual(['6|', true]);
		for (const text of ['07123456787', '100', 'Account']) expect(inOneLine(rightRows(screen))).toContain(text);
	});
});
