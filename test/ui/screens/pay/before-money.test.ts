// What the till would refuse is said before the customer is asked for money; what was taken is not forgotten by one key.
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Shop} from '../../../../src/app/shop.ts';
import {thousandths} from '../../../../src/domain/base/money.ts';
import {nodeFiles} from '../../../../src/store/disk/files.ts';
import {entriesFrom} from '../../../../src/store/journal/journal.ts';
import {letters} from '../../../../src/ui/model/letters.ts';
import {type Driven, drive, freshFolder, keys, shopIn} from '../../../support/drive.ts';
import {
	barcodes,
	basketRows,
	bodyRows,
	entries,
	inOneLine,
	leftRows,
	notice,
	panelTitle,
	paying,
	practice,
	receipts,
	said,
	scan,
} from '../../practice.ts';

const {enter, esc, down, right, f2, f3, f5, f6, f10, ctrl} = keys;

/** The event of the last entry, with what no receipt shows. */
const newestEvent = ({desk: {shop}}: Driven) => {
	const {seq} = shop.place();
	const [last] = entriesFrom(nodeFiles, join(shop.folder, 'journal'), {fromSeq: seq, lastSeq: () => seq});
	return last?.entry.events[0];
};

describe('Before Pay opens', () => {
	test('goods that went off sale meanwhile are named, and left out or gone back to', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), scan(barcodes.brownBread), f6, scan(barcodes.milk), 'o', f10);
		expect(panelTitle(screen)).toBe('Full Cream Milk 1L cannot be sold');
		expect(inOneLine(bodyRows(screen))).toContain('Full Cream Milk 1L is off sale.');
		await screen.type(esc);
		expect([panelTitle(screen), basketRows(screen).length]).toEqual(['Find, scan, or 3*name', 2]);
		await screen.type(f10, enter);
		expect([panelTitle(screen), notice(screen)]).toEqual(['Pay', 'Left out Full Cream Milk 1L.']);
		await screen.type(enter);
		expect(receipts(screen)[0]).toMatchObject({total: 1850});
	});

	test('the account of the customer that would not pay is named as Pay opens', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f5, down, 'u');
		await screen.desk.shop.execute({type: 'freezeAccount', account: 2});
		await screen.type(f2, f10);
		expect([panelTitle(screen), inOneLine([notice(screen)])]).toEqual([
			'Pay',
			expect.stringContaining('Pieter van der Merwe is frozen'),
		]);
		await screen.type(enter);
		expect(receipts(screen)[0]).toMatchObject({total: 1999});
	});

	test('an offer goes with its basket when that is dropped', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f6, scan(barcodes.milk), 'o', f10, ctrl('d'), 'y');
		expect([panelTitle(screen), basketRows(screen)]).toEqual(['Find, scan, or 3*name', ['empty']]);
	});

	test('a top-up of an account that was closed meanwhile is named', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f5, keys.end, 'd', '50', down, right, right, enter);
		await screen.desk.shop.execute({type: 'closeAccount', account: 6});
		await screen.type(f10);
		expect(inOneLine(bodyRows(screen))).toContain('Renée Botha-Mokoena is closed');
		await screen.type(enter, enter);
		expect(receipts(screen)[0]).toMatchObject({total: 1999});
	});

	test('the same electricity again is asked about, from its own form too, with no as the answer', async () => {
		const screen = await practice();
		const electricity = [f3, enter, '07123456787\r', '100'];
		await screen.type(...electricity, down, right, enter, esc, ...electricity, enter, f10);
		expect(panelTitle(screen)).toBe('The same again?');
		await screen.type(enter);
		expect([panelTitle(screen), receipts(screen).length]).toEqual(['Find, scan, or 3*name', 1]);
	});

	test('a price that changed is told, and the new one is due', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f6, scan(barcodes.milk), '=', ctrl('u'), '21.50', enter, enter, f2, f10);
		expect(inOneLine(bodyRows(screen))).toContain('was shown at R19.99 and costs R21.50 now.');
		await screen.type(enter, enter);
		expect(receipts(screen)[0]).toMatchObject({total: 2150});
	});

	test('several things are asked about one after the other', async () => {
		const screen = await practice();
		await screen.type('6*low fat', enter, scan(barcodes.milk));
		await screen.desk.shop.execute({type: 'setOnSale', product: '1003', isOnSale: false});
		await screen.desk.shop.execute({type: 'wasteStock', product: '1004', quantity: thousandths(2000), reason: 'broken'});
		await screen.type(f10, enter);
		expect(panelTitle(screen)).toBe('Not enough in stock');
		await screen.type(enter);
		expect(panelTitle(screen)).toBe('Pay');
		expect(basketRows(screen)).toHaveLength(1);
	});
});

describe('While Pay is open', () => {
	test('goods sold elsewhere are said when the card is chosen, before it is asked for', async () => {
		const screen = await practice();
		await screen.type('6*low fat', enter, f10);
		await screen.desk.shop.execute({type: 'wasteStock', product: '1004', quantity: thousandths(2000), reason: 'broken'});
		await screen.type('c');
		expect(inOneLine(bodyRows(screen))).toContain('Only 4 of Low Fat Milk 1L left, and 6 wanted.');
		await screen.type(enter);
		expect(said(screen)).toContain('  Card R79.96');
		await screen.type(enter);
		expect(receipts(screen)[0]).toMatchObject({total: 7996, tenders: [{tender: 'card'}]});
	});

	test('and when Enter takes the money: nothing is sold before it is answered', async () => {
		const screen = await practice();
		await screen.type('6*low fat', enter, f10);
		await screen.desk.shop.execute({type: 'wasteStock', product: '1004', quantity: thousandths(6000), reason: 'broken'});
		await screen.type(enter, enter);
		expect([panelTitle(screen), notice(screen)]).toEqual(['Find, scan, or 3*name', '! The basket is empty.']);
		expect(receipts(screen)).toEqual([]);
	});

	test('a frozen account is refused when it is chosen, and Enter sells nothing', async () => {
		const screen = await paying();
		await screen.desk.shop.execute({type: 'freezeAccount', account: 2});
		await screen.type('a', 'piet', enter);
		expect(inOneLine(said(screen))).toContain('Pieter van der Merwe is frozen');
		const before = entries(screen);
		await screen.type(enter);
		expect(entries(screen)).toBe(before);
	});
});

describe('After a start', () => {
	const leftWith = async (...typed: readonly string[]): Promise<Shop> => {
		const shop = await shopIn(freshFolder());
		const before = await drive(shop);
		await before.type(...typed);
		return shop;
	};

	test('what is not there any more is asked about at once, and the basket is paid with what there is', async () => {
		const shop = await leftWith('6*low fat', enter);
		await shop.execute({type: 'wasteStock', product: '1004', quantity: thousandths(2000), reason: 'broken'});
		const screen = await drive(shop);
		expect(inOneLine(bodyRows(screen))).toContain('Only 4 of Low Fat Milk 1L left, and 6 wanted.');
		// Enter is no answer to what has just appeared.
		await screen.type(enter, enter);
		expect(basketRows(screen)).toEqual(['›4 Low Fat Milk 1L 79.96']);
		await screen.type(enter, letters.exactCash, enter);
		expect(receipts(screen)[0]).toMatchObject({total: 7996});
	});

	test('what was given back is still known, and stands with the sale', async () => {
		const shop = await leftWith(scan(barcodes.milk), f10, '5', 'c', enter, esc, 'y');
		const screen = await drive(shop);
		await screen.type(f10, letters.exactCash, enter);
		expect(newestEvent(screen)).toMatchObject({
			type: 'SaleMade',
			tenders: [{tender: 'cash', net: 1990}],
			givenBack: [{tender: 'card', amount: 500}],
		});
	});

	test('a basket that is dropped names what was taken, and writes down that it goes back', async () => {
		const screen = await drive(await leftWith(scan(barcodes.milk), f10, '5', 'c', enter));
		await screen.type(ctrl('d'), 'y');
		expect(notice(screen)).toBe('Dropped the basket: 1 line, R19.99. Card R5.00 goes back to the customer.');
		expect(newestEvent(screen)).toMatchObject({type: 'BasketDropped', total: 1999, givenBack: [{tender: 'card', amount: 500}]});
	});
});

describe('More than is due was taken, because goods were left out meanwhile', () => {
	/** Bread and milk on Pay, of which so much was taken; the bread then goes off sale, is left out after a start, and Pay is open again. */
	async function cutAfter(...taken: readonly string[]): Promise<Driven> {
		const shop = await shopIn(freshFolder());
		const before = await drive(shop);
		await before.type('5*1001', enter, scan(barcodes.milk), f10, ...taken);
		await shop.execute({type: 'setOnSale', product: '1001', isOnSale: false});
		const screen = await drive(shop);
		await screen.type(enter, enter, f10);
		expect(screen.desk.view.basket.lines).toHaveLength(1);
		return screen;
	}
	const tooMuch = 'R80.01 more was taken than is due. To undo card R100.00, press Esc.';

	test('by card: Pay says so, Enter and letters sell nothing, and Esc asks to give it back', async () => {
		const screen = await cutAfter('100', 'c', enter);
		expect(panelTitle(screen)).toBe('Pay');
		expect(inOneLine(leftRows(screen))).toContain(tooMuch);
		expect(said(screen).join()).toContain('Too much:');
		expect(said(screen).join()).not.toContain('Still due');
		await screen.type(enter, 'c', enter);
		expect(inOneLine(leftRows(screen))).toContain(tooMuch);
		expect(receipts(screen)).toEqual([]);
		await screen.type(esc);
		expect(panelTitle(screen)).toBe('Undo it?');
		await screen.type('y', letters.exactCash, enter);
		expect(receipts(screen)[0]).toMatchObject({total: 1999, tenders: [{tender: 'cash', net: 1990}]});
	});

	test('in cash: the change is named, and Enter sells', async () => {
		const screen = await cutAfter('100', '+');
		expect(inOneLine(leftRows(screen))).toContain('Enter pays, and R80.10 is the change.');
		await screen.type(enter);
		expect(receipts(screen)[0]).toMatchObject({total: 1999, tenders: [{tender: 'cash', tendered: 10_000, change: 8010}]});
	});
});

describe('A basket whose lines were all taken out', () => {
	test('is dropped with what was taken out of it, and the next customer has none of it', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), keys.delete, ctrl('d'), 'y');
		expect(notice(screen)).toBe('Dropped the basket.');
		expect(newestEvent(screen)).toMatchObject({
			type: 'BasketDropped',
			lines: [{name: 'Full Cream Milk 1L', total: 1999}],
		});
		await screen.type(scan(barcodes.milk), enter, enter);
		expect(newestEvent(screen)).not.toHaveProperty('removed');
		await screen.type(esc, ctrl('d'));
		expect(notice(screen)).toBe('! The basket is empty.');
	});

	test('is dropped with the card that was given back', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f10, '5', 'c', enter, esc, 'y', esc, keys.delete, ctrl('d'), 'y');
		expect(newestEvent(screen)).toMatchObject({type: 'BasketDropped', givenBack: [{tender: 'card', amount: 500}]});
		expect(screen.desk.view.basket).toMatchObject({lines: [], removed: []});
		expect(screen.desk.view.basket.givenBack).toBeUndefined();
	});

	test('and of which some lines are left sends both', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), keys.delete, scan(barcodes.brownBread), ctrl('d'), 'y');
		expect(notice(screen)).toBe('Dropped the basket: 1 line, R18.50.');
		expect(newestEvent(screen)).toMatchObject({lines: [{name: 'Full Cream Milk 1L'}, {name: 'Brown Bread 700g'}]});
	});
});

test('A card that was taken stays taken after c with an amount, Enter, and any number of Esc or Enter on the question', async () => {
	const screen = await paying();
	await screen.type('20', 'c', enter, esc, enter, esc, esc);
	expect(screen.desk.view.basket.taken).toMatchObject([{tender: 'card', tendered: 2000}]);
	expect(leftRows(screen).join(' ')).toContain('Card R20.00 taken');
});
