import {describe, expect, test} from 'vitest';
import {sellState} from '../../../../src/ui/actions/sell-state.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {barcodes, basketRows, entries, notice, onShelf, panelTitle, posted, practice, receipts, scan} from '../../practice.ts';

const {enter, esc, up, down, backspace, f1, f2, f5, f6, f10, ctrl} = keys;

/** A basket of bread, two milks and bread of another kind. */
async function filled(): Promise<Driven> {
	const screen = await practice();
	await screen.type(scan(barcodes.brownBread), '2*', scan(barcodes.milk), scan(barcodes.whiteBread));
	return screen;
}

describe('On the empty entry line', () => {
	test('+ and − count the newest line', async () => {
		const screen = await filled();
		await screen.type('+');
		expect(basketRows(screen)).toEqual(['1 Brown Bread 700g 18.50', '2 Full Cream Milk 1L 39.98', '›2 White Bread 700g 41.00']);
		expect(notice(screen)).toBe('White Bread 700g: 2.');
		await screen.type('-');
		expect(basketRows(screen).at(-1)).toBe('›1 White Bread 700g 20.50');
	});

	test('+ and − count the line that ↑ chose', async () => {
		const screen = await filled();
		await screen.type(up, '+', '+');
		expect(basketRows(screen)[1]).toBe('›4 Full Cream Milk 1L 79.96');
		await screen.type(up, '-');
		expect(notice(screen)).toBe('Removed Brown Bread 700g.');
		expect(basketRows(screen)).toHaveLength(2);
	});

	test('− on the last one takes the line out', async () => {
		const screen = await filled();
		await screen.type('-');
		expect(notice(screen)).toBe('Removed White Bread 700g.');
		expect(basketRows(screen)).toHaveLength(2);
	});

	test('Del takes a line out, whatever it counts, and the sale keeps what it was', async () => {
		const screen = await filled();
		await screen.type(up, keys.delete);
		expect(notice(screen)).toBe('Removed Full Cream Milk 1L.');
		expect(basketRows(screen)).toEqual(['1 Brown Bread 700g 18.50', '›1 White Bread 700g 20.50']);
		await screen.type(enter, enter);
		expect(posted(screen, 'cash:1')).toBe(3900);
		expect(onShelf(screen, '1003')).toBe(24);
	});

	test('↓ goes from a line of the basket to the next, and behind the last to the entry line', async () => {
		const screen = await filled();
		await screen.type(up, up, down);
		expect(sellState.read(screen.desk).cursor).toEqual({in: 'basket'});
		expect(basketRows(screen)[1]).toBe('›2 Full Cream Milk 1L 39.98');
		await screen.type(down, down);
		expect(sellState.read(screen.desk).cursor).toEqual({in: 'entry'});
	});

	test.each([
		['+', 'The basket is empty.'],
		['-', 'The basket is empty.'],
		[keys.delete, 'The basket is empty.'],
		[backspace, 'There is no scan to take back.'],
		[ctrl('d'), 'The basket is empty.'],
	])('%j on an empty basket says why it cannot', async (key, sentence) => {
		const screen = await practice();
		await screen.type(key);
		expect(notice(screen)).toBe(`! ${sentence}`);
	});

	test('+ on what has no quantity says so', async () => {
		const screen = await practice();
		await screen.type(f5, 'd', '50', down, keys.right, keys.right, enter, f2, '+');
		expect(notice(screen)).toBe('! Top-up of Thandi Nkosi has no quantity. Del removes the line.');
		await screen.type(keys.delete);
		expect(basketRows(screen)).toEqual(['empty']);
	});

	test('with text in it, the same keys are text and edit', async () => {
		const screen = await filled();
		await screen.type('a+-', keys.left, keys.delete, backspace);
		expect(sellState.read(screen.desk).entry.value).toBe('a');
		expect(basketRows(screen)).toHaveLength(3);
	});
});

describe('Backspace', () => {
	test('takes back the last scan, and only that', async () => {
		const screen = await filled();
		await screen.type(scan(barcodes.milk), backspace);
		expect(notice(screen)).toBe('Took back the last scan: Full Cream Milk 1L.');
		expect(basketRows(screen)[1]).toBe('›2 Full Cream Milk 1L 39.98');
		await screen.type(backspace);
		expect(notice(screen)).toBe('! There is no scan to take back.');
		expect(basketRows(screen)).toHaveLength(3);
	});

	test('takes back all of a scan that counted several', async () => {
		const screen = await practice();
		await screen.type('3*', scan(barcodes.milk), backspace);
		expect(basketRows(screen)).toEqual(['empty']);
	});
});

describe('Stock that is short', () => {
	const offered = async (): Promise<Driven> => {
		const screen = await practice();
		await screen.type('9*low fat', enter);
		expect(panelTitle(screen)).toBe('Not enough in stock');
		expect(screen.row('Only 6')).toBe('   Only 6 of Low Fat Milk 1L left.');
		expect(screen.row('sell 6')).toBe('   › y  sell 6');
		return screen;
	};

	test('is sold as far as it goes by Enter, and the rest is lost demand', async () => {
		const screen = await offered();
		await screen.type(enter);
		expect(basketRows(screen)).toEqual(['›6 Low Fat Milk 1L 119.94']);
		expect(notice(screen)).toBe('Added 6 × Low Fat Milk 1L. 0 left.');
		await screen.type(enter, enter);
		expect(onShelf(screen, '1004')).toBe(0);
		expect(screen.desk.state.stock.rows.get('1004')?.lost).toBe(3000);
		expect(posted(screen, 'cash:1')).toBe(11_990);
	});

	test('is left out by Esc, and all of it is lost demand', async () => {
		const screen = await offered();
		await screen.type(esc);
		expect(basketRows(screen)).toEqual(['empty']);
		expect(notice(screen)).toBe('Left out Low Fat Milk 1L.');
		await screen.type(scan(barcodes.milk), enter, enter);
		expect(onShelf(screen, '1004')).toBe(6);
		expect(screen.desk.state.stock.rows.get('1004')?.lost).toBe(9000);
	});

	test('is left out by n, and sold by y', async () => {
		const screen = await offered();
		await screen.type('n');
		expect(basketRows(screen)).toEqual(['empty']);
		await screen.type('9*low fat', enter, 'y');
		expect(basketRows(screen)).toEqual(['›6 Low Fat Milk 1L 119.94']);
	});

	test('is offered for what the basket leaves of it', async () => {
		const screen = await practice();
		await screen.type('4*low fat', enter, '4*low fat', enter);
		expect(screen.row('Only 2')).toBe('   Only 2 more of Low Fat Milk 1L left.');
		await screen.type(enter);
		expect(basketRows(screen)).toEqual(['›6 Low Fat Milk 1L 119.94']);
	});

	test('is never more than there is, by + or by a scan', async () => {
		const screen = await practice();
		await screen.type('6*low fat', enter, '+');
		expect(notice(screen)).toBe('! No more Low Fat Milk 1L: the basket has all there is.');
		await screen.type(scan(barcodes.lowFatMilk));
		expect(notice(screen)).toBe('! No more Low Fat Milk 1L: the basket has all there is.');
		expect(basketRows(screen)).toEqual(['›6 Low Fat Milk 1L 119.94']);
	});

	test('that went down after it was put in the basket is said before Pay opens, with what there is', async () => {
		const screen = await practice();
		await screen.type('6*low fat', enter, f6, scan(barcodes.lowFatMilk), 'j', '-2\r', 'broken\r', f10);
		const before = entries(screen);
		expect(screen.holds('Only 4 of Low Fat Milk 1L left, and 6')).toBe(true);
		await screen.type(esc);
		expect([panelTitle(screen), entries(screen)]).toEqual(['Find, scan, or 3*name', before]);
		await screen.type(f10, enter, enter);
		expect(onShelf(screen, '1004')).toBe(0);
		expect(screen.desk.state.stock.rows.get('1004')?.lost).toBe(2000);
	});
});

describe('Dropping the basket', () => {
	test('names what it drops, and keeps it unless told otherwise', async () => {
		const screen = await filled();
		await screen.type(ctrl('d'));
		expect(panelTitle(screen)).toBe('Drop the basket?');
		expect(screen.row('3 lines')).toContain('3 lines, R78.98. Nothing was paid; the journal');
		expect(screen.row('keep it')).toBe('   › n  keep it');
		await screen.type(enter);
		expect(basketRows(screen)).toHaveLength(3);
		expect(entries(screen)).toBe(1);
		await screen.type(ctrl('d'), esc);
		expect(basketRows(screen)).toHaveLength(3);
	});

	test('on y empties it, moves no money, and is written down', async () => {
		const screen = await filled();
		await screen.type(ctrl('d'), 'y');
		expect(notice(screen)).toBe('Dropped the basket: 3 lines, R78.98.');
		expect(basketRows(screen)).toEqual(['empty']);
		expect(entries(screen)).toBe(2);
		expect(posted(screen, 'cash:1')).toBe(0);
		expect(onShelf(screen, '1003')).toBe(24);
		expect(receipts(screen)).toEqual([]);
	});

	test('can be chosen with the arrows', async () => {
		const screen = await filled();
		await screen.type(ctrl('d'), up, enter);
		expect(basketRows(screen)).toEqual(['empty']);
	});

	test('is asked on Sell, from wherever it was asked for', async () => {
		const screen = await filled();
		await screen.type(f5, ctrl('d'));
		expect(panelTitle(screen)).toBe('Drop the basket?');
		expect(screen.desk.view.screen).toBe('sell');
	});

	test('is asked once, and dropped once, when Ctrl+D is pressed twice', async () => {
		const screen = await filled();
		await screen.type(ctrl('d'), ctrl('d'), 'y', 'y');
		expect(entries(screen)).toBe(2);
	});

	test.each([
		['from another screen', [f5, ctrl('d')], '! A question waits on Sell: F2, then y, n, or Esc.', [f2]],
		['from help over the question', [f1, ctrl('d')], '! Answer the question first: y, n, or Esc.', [esc]],
		['from the actions over the question', [ctrl('k'), ctrl('d')], '! Answer the question first: y, n, or Esc.', [esc]],
	])('is asked once, and dropped once, when it is asked for again %s', async (_where, again, sentence, back) => {
		const screen = await filled();
		await screen.type(ctrl('d'), ...again);
		expect(notice(screen)).toBe(sentence);
		await screen.type(...back, 'y', 'y');
		expect(entries(screen)).toBe(2);
		expect(basketRows(screen)).toEqual(['empty']);
	});

	test('is refused while the basket is being paid', async () => {
		const screen = await filled();
		await screen.type(enter, ctrl('d'));
		expect(notice(screen)).toBe('! The basket is being paid. Finish paying, or go back with F2 and Esc.');
	});
});

test('A basket longer than its room shows the lines around the one that is chosen', async () => {
	const screen = await practice();
	for (let code = 1008; code <= 1030; code += 1) await screen.type(`${code}`, enter);
	expect(basketRows(screen)).toHaveLength(12);
	expect(basketRows(screen).at(-1)).toMatch(/^›1 Black Tea 100 Bags +52\.99$/);
	expect(basketRows(screen)[0]).toBe('… 12 rows above');
	for (let line = 0; line < 10; line += 1) await screen.type(up);
	expect(basketRows(screen)[0]).toMatch(/^… \d+ rows above$/);
	expect(basketRows(screen).at(-1)).toMatch(/^… \d+ rows below$/);
	expect(basketRows(screen).filter(row => row.startsWith('›'))).toHaveLength(1);
	for (let line = 0; line < 15; line += 1) await screen.type(up);
	expect(basketRows(screen)[0]).toMatch(/^›1 Maize Meal 1kg +18\.99$/);
	expect(basketRows(screen).at(-1)).toBe('… 12 rows below');
});

test('The total is large until the basket needs its rows, and then plain', async () => {
	const screen = await practice();
	const looks: string[] = [];
	for (let code = 1008; code <= 1022; code += 1) {
		await screen.type(`${code}`, enter);
		looks.push(screen.holds('▀') ? 'large' : 'plain');
		expect(screen.holds(code === 1008 ? ' 1 item' : ` ${code - 1007} items`)).toBe(true);
	}
	expect(looks.join(' ')).toMatch(/^(large ){9,11}(plain ?)+$/);
});
