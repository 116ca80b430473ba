// The first news when a shop is opened: what became of the basket that was open, and the store's notes.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {openDraft} from '../../../src/app/draft.ts';
import type {Shop} from '../../../src/app/shop.ts';
import {emptyBasket} from '../../../src/domain/selling/basket.ts';
import {drive, freshFolder, keys, shopIn} from '../../support/drive.ts';
import {barcodes, basketRows, bodyRows, inOneLine, leftRows, notice, panelTitle, receipts, scan} from '../practice.ts';

const {enter, esc, f2, f5, f10, f11, ctrl} = keys;
const stopped = 'The counter was stopped, not left. No sale is missing; what was typed last may be.';

/** A shop at whose counter two things were scanned; that counter was then stopped, or left. */
async function scannedTwo(end: 'stopped' | 'left'): Promise<Shop> {
	const shop = await shopIn(freshFolder());
	const before = await drive(shop);
	await before.type(scan(barcodes.milk), scan(barcodes.brownBread));
	if (end === 'left') before.desk.closeShop();
	return shop;
}

describe('The open basket', () => {
	test('comes back after the counter was stopped, and the counter says what may be missing and that nothing was paid', async () => {
		const screen = await drive(await scannedTwo('stopped'));
		expect(notice(screen)).toBe(`! ${stopped} The basket is back, 2 lines, R38.49. It is not paid.`);
		expect(basketRows(screen).slice(0, 2)).toEqual(['1 Full Cream Milk 1L 19.99', '›1 Brown Bread 700g 18.50']);
		await screen.type(enter, enter);
		expect(receipts(screen)).toHaveLength(0);
		expect(inOneLine(leftRows(screen))).toContain('This basket came back. Choose how it is paid');
		await screen.type('x', enter);
		expect(receipts(screen)).toHaveLength(1);
	});

	test('comes back after the counter was left', async () => {
		const screen = await drive(await scannedTwo('left'));
		expect(notice(screen)).toBe('The basket is back, 2 lines, R38.49. It is not paid.');
	});

	test('comes back with what was taken out of it, which its sale writes down', async () => {
		const shop = await shopIn(freshFolder());
		const before = await drive(shop);
		await before.type(scan(barcodes.milk), scan(barcodes.brownBread), keys.backspace);
		const screen = await drive(shop);
		await screen.type(enter, 'x', enter);
		expect(screen.desk.till.history.receipts({limit: 1})[0]).toMatchObject({total: 1999});
		expect(screen.desk.view.basket.removed).toEqual([]);
	});

	test('that was paid in the very moment the counter stopped is not paid again', async () => {
		const shop = await shopIn(freshFolder());
		const log = `${shop.folder}/basket.log`;
		const before = await drive(shop);
		await before.type(scan(barcodes.milk), enter);
		const unpaid = readFileSync(log);
		await before.type(enter);
		expect(receipts(before)).toHaveLength(1);
		writeFileSync(log, unpaid);
		const screen = await drive(shop);
		expect(notice(screen)).toBe(`! ${stopped} The basket that was open is paid: receipt P1-000001, under Receipts (F7).`);
		expect(screen.desk.view.basket.lines).toEqual([]);
		screen.desk.closeShop();
		expect(notice(await drive(shop))).toBe('');
	});

	test('that grew after it was paid says how many lines are not on the receipt', async () => {
		const shop = await shopIn(freshFolder());
		const before = await drive(shop);
		await before.type(scan(barcodes.milk));
		const {basketId, basket} = before.desk.view;
		await before.type(enter, enter);
		const more = {...basket, lines: [...basket.lines, ...basket.lines]};
		openDraft(shop, why => expect.unreachable(why)).keep({id: basketId, basket: more});
		const screen = await drive(shop);
		expect(notice(screen)).toContain('1 more in it came later, and is not on that receipt.');
	});

	test('is kept nowhere when the disk will not have it, and the counter opens', async () => {
		const shop = await shopIn(freshFolder());
		mkdirSync(`${shop.folder}/basket.log`);
		const told: string[] = [];
		const draft = openDraft(shop, why => told.push(why));
		expect(told).toEqual(['EISDIR']);
		expect(draft.before).toEqual({open: undefined, done: undefined, wasLeft: true});
	});

	test('that was dropped in the very moment the counter stopped does not come back', async () => {
		const shop = await shopIn(freshFolder());
		const log = `${shop.folder}/basket.log`;
		const before = await drive(shop);
		await before.type(scan(barcodes.milk));
		const open = readFileSync(log);
		await before.type(ctrl('d'), 'y');
		writeFileSync(log, open);
		const screen = await drive(shop);
		expect(notice(screen)).toBe(`! ${stopped}`);
		expect(screen.desk.view.basket.lines).toEqual([]);
	});

	test('of which a part was taken says so, and Pay goes on from there', async () => {
		const shop = await shopIn(freshFolder());
		const before = await drive(shop);
		await before.type(scan(barcodes.milk), f10, '5', 'c', enter);
		expect(notice(before)).toBe('Card R5.00. R14.99 still due.');
		const screen = await drive(shop);
		expect(notice(screen)).toContain('Card R5.00 of it was taken already: Pay (F10) goes on from there.');
		await screen.type(f11);
		expect(notice(screen)).toBe('! Card R5.00 of this basket was taken. Finish paying with F10, or give it back there with Esc.');
		await screen.type(ctrl('q'));
		expect(inOneLine(bodyRows(screen))).toContain('Card R5.00 of it was taken already, and is remembered.');
		await screen.type(esc, ctrl('d'));
		expect(inOneLine(bodyRows(screen))).toContain('Card R5.00 was taken and goes back to the customer');
		await screen.type(esc, f10);
		expect(inOneLine(bodyRows(screen))).toContain('Card R5.00 taken');
		await screen.type('x', enter);
		expect(receipts(screen)[0]).toMatchObject({
			total: 1999,
			tenders: [
				{tender: 'card', net: 500},
				{tender: 'cash', net: 1490},
			],
		});
		expect(screen.desk.view.basket.taken).toBeUndefined();
	});

	test('that comes back from being parked is in one place or the other, whenever the power goes', async () => {
		const shop = await shopIn(freshFolder());
		const log = `${shop.folder}/basket.log`;
		const before = await drive(shop);
		await before.type(scan(barcodes.milk), f11, 'Mrs Nkosi', enter);
		const {id, basket} = {id: 'recalled', basket: [...before.desk.state.parked.rows.values()][0]?.basket ?? emptyBasket};
		const draft = openDraft(shop, why => expect.unreachable(why));
		draft.keepAhead({id, basket}, 'not-done');
		const ahead = readFileSync(log);
		const still = await drive(shop);
		expect(notice(still)).toBe(`! ${stopped}`);
		expect(still.desk.view.basket.lines).toEqual([]);
		expect(still.desk.state.parked.rows.size).toBe(1);

		await shop.execute({type: 'recallBasket', id: 'not-done', number: 1});
		writeFileSync(log, ahead);
		const back = await drive(shop);
		expect(notice(back)).toContain('The basket is back, 1 line, R19.99. It is not paid.');
		expect(back.desk.state.parked.rows.size).toBe(0);
	});

	test('that is recalled is on the disk before the till is asked', async () => {
		const shop = await shopIn(freshFolder());
		const log = `${shop.folder}/basket.log`;
		let kept = '';
		const watched: Shop = {
			...shop,
			execute: async order => {
				if (order.type === 'recallBasket') kept = readFileSync(log, 'utf8');
				return shop.execute(order);
			},
		};
		const screen = await drive(watched);
		await screen.type(scan(barcodes.milk), f11, 'Mrs Nkosi', enter, f11, enter);
		expect(screen.desk.view.basket.lines).toHaveLength(1);
		expect(kept.trimEnd().split('\n').at(-1)).toContain('Full Cream Milk');
	});

	test('that is paid is gone for the next start', async () => {
		const shop = await shopIn(freshFolder());
		const before = await drive(shop);
		await before.type(scan(barcodes.milk), enter, enter, esc);
		before.desk.closeShop();
		const screen = await drive(shop);
		expect(notice(screen)).toBe('');
		expect(screen.desk.view.basket.lines).toEqual([]);
	});
});

test('A damaged shop that is looked at is not replaced from the palette', async () => {
	const shop = await shopIn(freshFolder());
	const screen = await drive({...shop, isReadOnly: true});
	await screen.type(ctrl('k'), 'start my own');
	expect(bodyRows(screen).join(' ')).not.toContain('start my own shop');
});

test('What the store noted is read before anything is sold, and put away with Enter', async () => {
	const shop = await scannedTwo('stopped');
	const screen = await drive({...shop, notes: [{note: 'head-unreadable'}]});
	expect(panelTitle(screen)).toBe('Before you sell');
	expect(inOneLine(bodyRows(screen))).toContain('The file "head" could not be read; it was written anew from the journal.');
	expect(inOneLine(bodyRows(screen))).toContain('It is not paid.');
	await screen.type(f5, f2, enter);
	expect(panelTitle(screen)).toBe('Find, scan, or 3*name');
});
