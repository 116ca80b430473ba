// Keys that nobody meant: words near money, keys for what was there before, Enter held down.
import {describe, expect, test} from 'vitest';
import {sellState} from '../../../../src/ui/actions/sell-state.ts';
import {letters} from '../../../../src/ui/model/letters.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {barcodes, basketRows, entries, notice, panelTitle, practice, scan} from '../../practice.ts';

const {enter, esc, f10, tab, right, left} = keys;

const entry = (screen: Driven): string => sellState.read(screen.desk).entry.value;

/** One article is sold, and its receipt is on the screen. */
async function afterSale(): Promise<Driven> {
	const screen = await practice();
	await screen.type(scan(barcodes.milk), f10, enter);
	expect(panelTitle(screen)).toContain('Receipt');
	return screen;
}

/** One article is in the basket, and Pay is open. */
async function onPay(): Promise<Driven> {
	const screen = await practice();
	await screen.type(scan(barcodes.milk), f10);
	expect(panelTitle(screen)).toBe('Pay');
	return screen;
}

describe('After a sale', () => {
	test.each(['milk', 'bread', 'kola', 'token', 'r', 'k', 'p', 't', '?', '/', '+'])(
		'%s begins the next sale, letter by letter or at once',
		async word => {
			for (const type of [(screen: Driven) => screen.type(word), (screen: Driven) => screen.typeAt(120, word)]) {
				const screen = await afterSale();
				const before = entries(screen);
				await type(screen);
				expect(entry(screen)).toBe(word);
				expect(panelTitle(screen)).toBe('Find, scan, or 3*name');
				expect(entries(screen)).toBe(before);
			}
		},
	);

	test('a code typed by hand, and Enter, is the first line of the next basket', async () => {
		const screen = await afterSale();
		await screen.type('1', '0', '0', '2', enter);
		expect(basketRows(screen)).toEqual(['›1 White Bread 700g 20.50']);
	});

	test('a code typed by hand is added at any speed, also while the sale is still being recorded', async () => {
		for (const gap of [5, 40, 120]) {
			const screen = await afterSale();
			await screen.typeAt(gap, '1002\r');
			expect(basketRows(screen)).toEqual(['›1 White Bread 700g 20.50']);
		}
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f10, '\r1002\r');
		expect(basketRows(screen)).toEqual(['›1 White Bread 700g 20.50']);
	});

	test('nothing typed goes into what is still open on Sell', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), keys.f11, keys.f3, enter, '07123456787', enter, '100', keys.down, right, enter);
		expect(panelTitle(screen)).toContain('Receipt');
		await screen.type('milk', scan(barcodes.milk));
		expect([screen.desk.view.screen, notice(screen)]).toEqual(['services', '! Something is open on Sell. Finish it first: F2.']);
		await screen.type(esc, keys.f2);
		expect(entry(screen)).toBe('');
	});

	test('a paste goes into the entry line', async () => {
		const screen = await afterSale();
		await screen.type('\u001B[200~brown bread\u001B[201~');
		expect(entry(screen)).toBe('brown bread');
	});

	test('a scan at any place is the first line of the next basket, and leaves nothing in the entry line', async () => {
		for (const gap of [1, 5, 20]) {
			const screen = await afterSale();
			await screen.typeAt(gap, scan(barcodes.milk));
			expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
			expect(entry(screen)).toBe('');
		}
	});

	test('a service sold at once leads to Sell too', async () => {
		const screen = await practice();
		await screen.type(keys.f3, enter, '07123456787', enter, '100', keys.down, right, enter);
		expect(panelTitle(screen)).toContain('Receipt');
		await screen.type('milk');
		expect([screen.desk.view.screen, entry(screen)]).toEqual(['sell', 'milk']);
	});

	test('Tab goes to what can be done with it, ← → choose, Enter does it, Esc and Tab go back', async () => {
		const screen = await afterSale();
		expect(screen.lines().join('\n')).toContain(' Tab   refund   correct how it was paid   Ctrl+N add a note');
		await screen.type(tab);
		expect(screen.lines().join('\n')).toContain(' Tab  ›refund');
		await screen.type(right);
		expect(screen.lines().join('\n')).toContain('›correct how it was paid');
		await screen.type(right);
		expect(screen.lines().join('\n')).toContain('›Ctrl+N add a note');
		await screen.type(right);
		expect(screen.lines().join('\n')).toContain(' Tab  ›refund');
		await screen.type(left, esc);
		expect(screen.lines().join('\n')).not.toContain('›');
		await screen.type(tab, tab);
		expect(screen.lines().join('\n')).not.toContain('›');
		await screen.type(tab, right, enter);
		expect(screen.desk.view.stacks.sell.at(-1)?.type).toBe('form');
	});

	test('the palette has them too', async () => {
		const screen = await afterSale();
		await screen.type(keys.ctrl('k'), 'refund', enter);
		expect(panelTitle(screen)).toContain('Refund of P1-000001');
	});
});

describe('A word on Pay', () => {
	test.each(['cheese', 'cola', 'milk', 'amasi', 'maize', 'eggs', 'xylophone', 'kola'])(
		'%s and Enter sell nothing, at any speed of a hand',
		async word => {
			for (const gap of [5, 60, 150, 290]) {
				const screen = await onPay();
				const before = entries(screen);
				await screen.typeAt(gap, word);
				expect(panelTitle(screen)).toBe('Pay');
				expect(notice(screen)).toBe('! You are on Pay. Esc goes back to add goods.');
				await screen.type(enter, enter, enter);
				expect(entries(screen)).toBe(before);
				expect(notice(screen)).toBe('! You are on Pay. Esc goes back to add goods.');
			}
		},
	);

	test('pasted sells nothing', async () => {
		const screen = await onPay();
		const before = entries(screen);
		await screen.type('\u001B[200~cheese\u001B[201~', enter);
		expect(entries(screen)).toBe(before);
	});

	test('is over with a key that means something: an amount, a tender alone, Esc', async () => {
		for (const [after, due] of [
			[['50', enter], 'R19.90'],
			[['c', enter], 'R19.99'],
		] as const) {
			const screen = await onPay();
			await screen.typeAt(100, 'cheese');
			await screen.type(...after);
			expect(notice(screen)).toContain(`Sold ${due.replace('R19.90', 'R19.99')}`);
		}
		const screen = await onPay();
		await screen.typeAt(100, 'cheese');
		await screen.type(esc, f10, enter);
		expect(notice(screen)).toContain('Sold R19.99');
	});

	test.each(['x', tab, keys.insert, '%'])('is not over with %j, which means nothing there', async key => {
		const screen = await onPay();
		const before = entries(screen);
		await screen.typeAt(100, 'cheese');
		await screen.type(key, enter, enter);
		expect(entries(screen)).toBe(before);
		expect(notice(screen)).toBe('! You are on Pay. Esc goes back to add goods.');
	});

	test('is not over with a key that only moves, nor when it is typed slowly', async () => {
		for (const after of [' ', keys.home, right, keys.end]) {
			const screen = await onPay();
			const before = entries(screen);
			await screen.typeAt(100, 'cheese');
			await screen.type(after, enter);
			expect(entries(screen)).toBe(before);
		}
		const screen = await onPay();
		const before = entries(screen);
		await screen.typeAt(310, 'riz');
		await screen.type(enter);
		expect(entries(screen)).toBe(before);
		expect(notice(screen)).toBe('! You are on Pay. Esc goes back to add goods.');
	});

	test('takes back what its first letter chose', async () => {
		const screen = await onPay();
		await screen.type('c');
		expect(screen.lines().join(' ')).toContain('Card R19.99');
		await screen.type(esc);
		await screen.typeAt(100, 'ch');
		expect(screen.lines().join(' ')).not.toContain('Card R19.99');
	});
});

describe('A word on a question', () => {
	const asked = async (): Promise<Driven> => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), keys.ctrl('d'));
		expect(panelTitle(screen)).toContain('rop');
		return screen;
	};

	test.each(['yes', 'yoghurt', 'no', 'nyala'])('%s answers nothing', async word => {
		const screen = await asked();
		const title = panelTitle(screen);
		await screen.typeAt(120, word);
		expect(panelTitle(screen)).toBe(title);
		expect(notice(screen)).toBe('! A word answers nothing. Press one key, and no other.');
	});

	test('with its Enter answers no question and no choice, whoever typed or scanned it', async () => {
		for (const typed of ['yes\r', 'bread\r', '6001001123457\r', '1002\r']) {
			for (const gap of [80, 150]) {
				const screen = await practice();
				await screen.type(scan(barcodes.milk), keys.f11, enter, keys.f11);
				expect(panelTitle(screen)).toBe('Parked baskets');
				await screen.typeAt(gap, typed);
				expect(panelTitle(screen)).toBe('Parked baskets');
			}
		}
		const screen = await asked();
		await screen.typeAt(100, 'yoghurt');
		await screen.type(left, enter);
		expect(basketRows(screen)).toEqual(['empty']);
	});

	test('an Enter behind y does not answer what the yes brings as well', async () => {
		const screen = await onPay();
		await screen.type('1000000', enter);
		expect(screen.desk.view.stacks.sell.at(-1)?.type).toBe('question');
		let sent = 0;
		const {shop} = screen.desk;
		Object.assign(shop, {
			execute: (execute => order => {
				sent += 1;
				return execute(order);
			})(shop.execute) satisfies typeof shop.execute,
		});
		await screen.typeAt(place => (place === 0 ? 280 : 0), 'y\r');
		expect(sent).toBe(1);
	});

	test('y alone answers', async () => {
		const screen = await asked();
		await screen.type('Y');
		expect(basketRows(screen)).toEqual(['empty']);
	});
});

describe('What has just appeared', () => {
	test('takes no Enter that was meant for what was there before: Enter twice at once opens Pay and no more', async () => {
		for (const gap of [1, 50, 120, 240]) {
			const screen = await practice();
			await screen.type(scan(barcodes.milk));
			const before = entries(screen);
			await screen.typeAt(gap, '\r\r');
			expect(panelTitle(screen)).toBe('Pay');
			expect(entries(screen)).toBe(before);
		}
	});

	test('takes one at the speed of a hand: three scans and exact cash are two Enters', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), scan(barcodes.brownBread), scan(barcodes.whiteBread));
		await screen.typeAt(260, '\r\r');
		expect(notice(screen)).toContain('Sold R58.99');
	});

	test('takes no y either, while it is a question', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk));
		await screen.typeAt(100, '\u0004y');
		expect(screen.desk.view.stacks.sell.at(-1)?.type).toBe('question');
		expect(screen.desk.view.basket.lines).toHaveLength(1);
	});

	test.each([keys.f2, f10])('is Pay too, when %j goes back to it from another screen', async key => {
		const screen = await onPay();
		await screen.type(keys.f6);
		const before = entries(screen);
		await screen.typeAt(place => (place === key.length - 1 ? 100 : 0), `${key}\r`);
		expect(panelTitle(screen)).toBe('Pay');
		expect(entries(screen)).toBe(before);
	});

	test.each([tab, left])('is not turned to its other answer by %j, while it is a question', async key => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk));
		await screen.typeAt(place => (place === 0 ? 100 : 0), `\u0004${key}`);
		await screen.type(enter);
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
	});

	test('is not answered by an Enter that is held down', async () => {
		for (const delay of [260, 500, 660]) {
			const screen = await practice();
			await screen.type(scan(barcodes.milk));
			const before = entries(screen);
			await screen.typeAt(place => (place === 0 ? delay : 33), '\r'.repeat(60));
			expect(entries(screen)).toBe(before);
		}
	});

	test('nor is a service sold at once by one', async () => {
		const screen = await practice();
		await screen.type(keys.f3, enter, '07123456787', enter, '100', keys.down, right, keys.up, keys.up);
		const before = entries(screen);
		await screen.typeAt(place => (place === 0 ? 500 : 33), '\r'.repeat(60));
		expect(entries(screen)).toBe(before);
	});

	test('after a form was closed is still there for two stray Enters', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), keys.ctrl('n'), 'for later');
		const before = entries(screen);
		await screen.typeAt(120, '\r\r\r');
		expect(screen.desk.view.stacks.sell).toEqual([]);
		expect(entries(screen)).toBe(before);
	});
});

describe('Digits that are no code, at the speed of a scanner,', () => {
	test.each([1, 20, 49])('pay nothing by their Enter, %i ms apart', async gap => {
		for (const end of ['\r', '\r\n', '\r\r', '\t\r']) {
			const screen = await onPay();
			const before = entries(screen);
			await screen.typeAt(gap, `000050${end}`);
			expect(panelTitle(screen)).toBe('Pay');
			expect(entries(screen)).toBe(before);
		}
	});

	test('do not turn the answer of a question', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), keys.ctrl('d'));
		await screen.typeAt(20, '250784\t');
		await screen.type(enter, esc);
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99']);
	});

	test('accept no form', async () => {
		const screen = await practice();
		await screen.type(keys.f5, letters.topUp, '20', enter);
		const before = entries(screen);
		const top = screen.desk.view.stacks.accounts.at(-1)?.type;
		expect(top).toBe('form');
		await screen.typeAt(20, '250784\r');
		expect(entries(screen)).toBe(before);
	});

	test('stay, and say why', async () => {
		const screen = await onPay();
		await screen.typeAt(20, '000050\r');
		expect(notice(screen)).toBe('! That came as fast as from a scanner, and answers nothing. Look at it, and answer again.');
		await screen.type(enter);
		expect(notice(screen)).toContain('Change R30.10');
	});
});

describe('A key that does nothing', () => {
	test('says so, at most once a second', async () => {
		const screen = await onPay();
		await screen.type('x');
		expect(notice(screen)).toBe('x does nothing here.');
		screen.desk.say('Something else.');
		await screen.typeAt(10, '\u001B[20~\u001B[20~');
		expect(notice(screen)).toBe('Something else.');
	});
});
