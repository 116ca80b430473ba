// The customer display beside a counter that sells: it sees each scan and each payment, takes no lock, and outlives the counter.
import {renameSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {type CustomerDisplay, type CustomerSight, openCustomerDisplay} from '../../src/app/customer-sight.ts';
import {openShop} from '../../src/app/shop.ts';
import {cents} from '../../src/domain/base/money.ts';
import {letters} from '../../src/ui/model/letters.ts';
import {cash, goods, sell} from '../support/commands.ts';
import {type Driven, drive, freshFolder, keys, shopIn} from '../support/drive.ts';
import {everyFile} from '../support/stored-shop.ts';
import {barcodes, scan} from '../ui/practice.ts';

const {enter, esc, backspace, ctrl} = keys;

type Counter = {readonly screen: Driven; readonly display: CustomerDisplay; readonly folder: string};

async function selling(): Promise<Counter> {
	const folder = freshFolder();
	const screen = await drive(await shopIn(folder));
	return {screen, display: await openCustomerDisplay(folder), folder};
}

/** What the display sees once the counter has said how far its journal goes, which it does behind the answer. */
async function seen({display}: Counter): Promise<CustomerSight> {
	await new Promise(resolve => setImmediate(resolve));
	return display.look();
}

/** Names in the basket that the customer sees. */
const lines = async ({display}: Counter): Promise<readonly string[]> =>
	((await display.look()).basket?.lines ?? []).map(({name}) => name);

describe('The customer display', () => {
	test('sees the basket line by line, and the change once it is paid', async () => {
		const counter = await selling();
		expect(await counter.display.look()).toMatchObject({
			shop: 'Corner Café',
			symbol: 'R',
			isPractice: true,
			connected: expect.any(Object),
			basket: undefined,
			receipt: undefined,
			shown: undefined,
		});
		await counter.screen.type(scan(barcodes.milk));
		expect(await lines(counter)).toEqual(['Full Cream Milk 1L']);
		await counter.screen.type(scan(barcodes.brownBread));
		expect(await lines(counter)).toEqual(['Full Cream Milk 1L', 'Brown Bread 700g']);
		await counter.screen.type(enter, '50', enter);
		expect(await counter.display.look()).toMatchObject({
			basket: undefined,
			receipt: {type: 'SaleMade', total: 3849, tenders: [{tendered: 5000, change: 1160}]},
		});
	});

	test('keeps the change until the next line, and forgets it with that', async () => {
		const counter = await selling();
		await counter.screen.type(scan(barcodes.milk), enter, enter, esc);
		const paid = await counter.display.look();
		expect(paid.receipt).toBeDefined();
		expect(await counter.display.look()).toBe(paid);
		await counter.screen.type(scan(barcodes.brownBread));
		expect(await counter.display.look()).toMatchObject({receipt: undefined, basket: {lines: [{name: 'Brown Bread 700g'}]}});
		await counter.screen.type(backspace);
		expect(await counter.display.look()).toMatchObject({receipt: undefined, basket: undefined});
	});

	test('has the numbers of a receipt only when they are asked for, until the next basket', async () => {
		const counter = await selling();
		const {screen} = counter;
		const item = {type: 'service', service: 'electricity', amount: cents(10_000), beneficiary: '07123456787'} as const;
		await screen.desk.shop.execute({type: 'sell', items: [item], tenders: [{tender: 'card'}]});
		expect(await seen(counter)).toMatchObject({receipt: {type: 'SaleMade'}, shown: undefined});
		await screen.type(ctrl('t'), enter);
		expect((await seen(counter)).shown).toBeUndefined();
		await screen.type(letters.token);
		expect((await seen(counter)).shown).toMatchObject({number: 'P1-000001', lines: [{meterToken: expect.any(String)}]});
		await screen.type(esc, esc, scan(barcodes.milk));
		expect(await seen(counter)).toMatchObject({shown: undefined, basket: {lines: [{name: 'Full Cream Milk 1L'}]}});
	});

	test('shows nothing of a basket that was dropped', async () => {
		const counter = await selling();
		await counter.screen.type(scan(barcodes.milk), ctrl('d'), 'y');
		expect(await lines(counter)).toEqual([]);
	});

	test('that is opened later sees the basket that is open, and nothing of what was paid before', async () => {
		const folder = freshFolder();
		const screen = await drive(await shopIn(folder));
		await screen.type(scan(barcodes.milk), enter, enter, esc);
		expect(await (await openCustomerDisplay(folder)).look()).toMatchObject({basket: undefined, receipt: undefined});
		await screen.type(scan(barcodes.milk));
		expect(await (await openCustomerDisplay(folder)).look()).toMatchObject({basket: {lines: [{name: 'Full Cream Milk 1L'}]}});
	});

	test('changes no file, and no lock is in the way of who wants to sell', async () => {
		const folder = freshFolder();
		const shop = await shopIn(folder);
		await shop.close();
		const before = everyFile(folder);
		const display = await openCustomerDisplay(folder);
		await display.look();
		expect(everyFile(folder)).toEqual(before);
		const screen = await drive(await openShop(folder));
		await screen.type(scan(barcodes.milk));
		expect((await display.look()).basket?.lines).toHaveLength(1);
	});

	test('goes on when the counter is left and opened again', async () => {
		const counter = await selling();
		await counter.screen.type(scan(barcodes.milk));
		await counter.screen.desk.closeShop();
		await counter.screen.desk.shop.close();
		expect(await lines(counter)).toEqual(['Full Cream Milk 1L']);
		const again = await drive(await openShop(counter.folder));
		await again.type(enter, letters.exactCash, enter);
		expect(await counter.display.look()).toMatchObject({basket: undefined, receipt: {type: 'SaleMade', total: 1999}});
	});

	test('goes over to the shop that takes the place of another', async () => {
		const {display, folder, screen} = await selling();
		await screen.desk.closeShop();
		await screen.desk.shop.close();
		renameSync(folder, `${folder}-aside`);
		const before = await display.look();
		expect(before.shop).toBe('Corner Café');
		const own = await shopIn(folder, {kind: 'shop', name: 'Bela’s', owner: 'Bela', currency: 'ZAR'});
		expect(await display.look()).toMatchObject({shop: 'Bela’s', isPractice: false});
		await own.close();
	});

	test('follows a new name of the shop', async () => {
		const counter = await selling();
		await counter.screen.desk.shop.execute({type: 'changeSetting', name: 'shop-name', value: 'Bela’s Corner'});
		expect((await seen(counter)).shop).toBe('Bela’s Corner');
	});

	test('sees what is sold by other doors, one after the other', async () => {
		const counter = await selling();
		for (let sale = 1; sale <= 5; sale += 1) {
			await counter.screen.desk.shop.execute(sell(goods('1001'), {tender: cash()}));
			expect((await seen(counter)).receipt).toMatchObject({receipt: `P1-${String(sale).padStart(6, '0')}`});
		}
	});

	test('is refused where there is no shop', async () => {
		await expect(openCustomerDisplay(freshFolder())).rejects.toMatchObject({code: 'no-shop'});
	});
});
