// What the operator may not: a second person is asked there and then, for that order and once.
import {describe, expect, test} from 'vitest';
import {type Driven, drive, freshFolder, keys, shopIn} from '../../support/drive.ts';
import {people, pins, shopWithPins} from '../../support/shop-with-pins.ts';
import {barcodes, bodyRows, entries, inOneLine, notice, panelTitle, posted, receipts, scan} from '../practice.ts';

const {enter, esc, f7, f10, f11} = keys;
const asks = 'Somebody else has to allow this';

/** Zinhle, a cashier, at the till. */
async function cashier(): Promise<Driven> {
	const {shop} = await shopWithPins();
	await shop.signIns.signIn({who: people.cashier, secret: pins.cashier});
	return drive(shop);
}

/** Milk that Zinhle sold for cash, and for which she gives the money back. */
async function refunding(): Promise<Driven> {
	const screen = await cashier();
	await screen.type(scan(barcodes.milk), f10, enter, enter, f7, 'r', '1', enter, enter, enter, 'sour\r', 'y');
	return screen;
}

describe('A refund by a cashier', () => {
	test('asks who allows it; the supervisor’s PIN and a reason do, and both names are on record', async () => {
		const screen = await refunding();
		expect(panelTitle(screen)).toBe(asks);
		expect(notice(screen)).toContain('! Zinhle may not take goods back');
		expect(inOneLine(bodyRows(screen))).toContain('Who allows it ‹ Thandi ›');
		const before = entries(screen);
		await screen.type(keys.right, enter, pins.supervisor, enter, 'it was sour', enter);
		expect(posted(screen, 'cash:1')).toBe(0);
		expect(receipts(screen)[0]).toMatchObject({operator: 'Zinhle'});
		// The try, the PIN that fitted, the approval, the refund.
		expect(entries(screen)).toBe(before + 4);
		expect(screen.desk.shop.till.asOf(before + 4).entry).toMatchObject({operator: people.cashier, approvedBy: people.supervisor});
		expect(screen.desk.shop.till.asOf(before + 3).entry?.events).toMatchObject([{type: 'Approved', reason: 'it was sour'}]);
	});

	test('Esc goes back, and nothing is changed', async () => {
		const screen = await refunding();
		const before = entries(screen);
		await screen.type(esc);
		expect(panelTitle(screen)).not.toBe(asks);
		expect(notice(screen)).toContain('! Zinhle may not take goods back');
		expect(entries(screen)).toBe(before);
		expect(posted(screen, 'cash:1')).toBe(1990);
	});

	test('a wrong PIN is asked again, and is a try on record', async () => {
		const screen = await refunding();
		const before = entries(screen);
		await screen.type(enter, '000001', enter, 'why', enter);
		expect(inOneLine(bodyRows(screen))).toContain('That is not the PIN of Thandi. 9 tries left.');
		expect(entries(screen)).toBe(before + 1);
		await screen.type(pins.owner, enter, enter);
		expect(posted(screen, 'cash:1')).toBe(0);
	});

	test('a scan is never part of the PIN', async () => {
		const screen = await refunding();
		await screen.type(enter, scan('930275'));
		expect(inOneLine(bodyRows(screen))).not.toContain('•');
		expect(panelTitle(screen)).toBe(asks);
	});

	test('the lock leaves it, as Esc does', async () => {
		const screen = await refunding();
		await screen.type(enter, '8053', keys.f12);
		expect(screen.desk.view.screen).toBe('sign-in');
		await screen.type(pins.cashier, enter);
		expect(panelTitle(screen)).not.toBe(asks);
	});
});

describe('What asks as well', () => {
	test('a sale on Pay with a discount, under the id of its basket', async () => {
		const screen = await cashier();
		await screen.type(scan(barcodes.milk), '%', '10', enter, enter, enter, f10);
		const {basketId} = screen.desk.view;
		await screen.type(enter);
		expect(panelTitle(screen)).toBe(asks);
		await screen.type(esc, enter, enter, pins.owner, enter, 'old friend', enter);
		expect(receipts(screen)[0]).toMatchObject({operator: 'Zinhle'});
		expect(screen.desk.state.commands.rows.has(basketId)).toBe(true);
		expect(screen.desk.view.basket.lines).toEqual([]);
	});

	test('a basket that somebody else parked: the list says whose it is', async () => {
		const {shop} = await shopWithPins();
		await shop.signIns.signIn({who: people.owner, secret: pins.owner});
		const screen = await drive(shop);
		await screen.type(scan(barcodes.milk), f11, 'lunch', enter, keys.f12, 'zi', pins.cashier, enter, f11);
		expect(inOneLine(bodyRows(screen))).toContain('Thandi');
		await screen.type(enter);
		expect(panelTitle(screen)).toBe(asks);
		await screen.type(esc);
		expect(screen.desk.view.basket.lines).toEqual([]);
		await screen.type(f11, enter, enter, pins.owner, enter, 'she is at lunch', enter);
		expect(screen.desk.view.basket.lines).toHaveLength(1);
	});
});

test('Where nobody else can allow it, there is only the sentence', async () => {
	const shop = await shopIn(freshFolder());
	await shop.execute({type: 'addOperator', name: 'Zinhle', role: 'cashier'});
	shop.signIns.stepIn(people.cashier);
	const screen = await drive(shop);
	await screen.type(scan(barcodes.milk), '%', '10', enter, enter, enter, f10, enter);
	expect(panelTitle(screen)).not.toBe(asks);
	expect(inOneLine(screen.lines())).toContain('Zinhle may not give a discount');
});
