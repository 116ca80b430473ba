import {describe, expect, test} from 'vitest';
import type {Order, Shop} from '../../../../src/app/shop.ts';
import {cents} from '../../../../src/domain/base/money.ts';
import {card, changed, goods, listed, sell} from '../../../support/commands.ts';
import {type Driven, drive, freshFolder, keys, shopIn} from '../../../support/drive.ts';
import {bodyRows, inOneLine, leftRows, notice, panelTitle, posted, rightRows} from '../../practice.ts';

const {enter, esc, tab, down, shiftTab, pageDown, f2, f8} = keys;

const own = {kind: 'shop', name: 'Spaza', owner: 'Lerato', currency: 'ZAR', settings: {}} as const;
const tea = listed('1001', {stock: 500, price: 1000});
const milk = listed('1002', {stock: 500, price: 4998});

/** A shop of one's own, after these orders. */
async function shopOf(orders: readonly Order[]): Promise<Shop> {
	const shop = await shopIn(freshFolder(), own);
	for (const order of [tea, milk, ...orders]) expect(await shop.execute(order as Order)).toMatchObject({type: 'done'});
	return shop;
}

/** Its F8. */
async function onShift(orders: readonly Order[]): Promise<Driven> {
	const screen = await drive(await shopOf(orders));
	await screen.type(f8);
	return screen;
}

const opened: Order = {type: 'openShift', float: cents(20_000)};
/** R200 to give change from, R30 in cash and R49.98 by card: the drawer holds R230. */
const day: readonly Order[] = [opened, sell(goods('1001', 3)) as Order, sell(goods('1002'), {tender: card}) as Order];

/** The fields before R50 stand empty. */
const count = (...pieces: readonly string[]) => pieces.flatMap(each => [each, down]);
const right = (screen: Driven) => inOneLine(rightRows(screen));
const tillShift = (screen: Driven) => screen.desk.state.shifts.rows.get(1);

describe('A count', () => {
	test('of notes and coins adds up while it is typed', async () => {
		const screen = await onShift(day);
		await screen.type('#', '1', down, down, down, '1', tab, '1');
		expect(inOneLine(leftRows(screen))).toContain('R200 × 1 200.00');
		expect(right(screen)).toContain('Counted 230.00');
		expect(right(screen)).not.toContain('Should be there');
	});
	test('that agrees needs no reason, and is closed once more asked', async () => {
		const screen = await onShift(day);
		await screen.type('#', ...count('1', '', '', '1', '1'), pageDown);
		expect(right(screen)).toContain('Should be there 230.00 Difference It agrees');
		expect(right(screen)).not.toContain('Why');
		await screen.type('100', enter, enter);
		expect(tillShift(screen)?.open).toBeDefined();
		await screen.type(enter, 'y');
		expect(tillShift(screen)).toMatchObject({number: 1, nextFloat: 10_000});
		expect(tillShift(screen)?.open).toBeUndefined();
		expect([posted(screen, 'outside:bank'), posted(screen, 'cash:1')]).toEqual([13_000, 10_000]);
		expect(notice(screen)).toContain('Shift 1 is closed, Z1-000001. It agrees. R130.00 to the bank, R100.00 stays.');
		expect(panelTitle(screen)).toContain('Z1-000001');
	});
	test('as one amount is as good', async () => {
		const screen = await onShift(day);
		await screen.type('#', shiftTab, ' ');
		expect(right(screen)).toContain('Type what is in the drawer in all. PgDn compares it with what should be there.');
		await screen.type(down, '220', enter);
		expect(right(screen)).toContain('Difference R10.00 short');
	});
	test.each([
		['letters', ['x'], 'How many of R200.00 are there?'],
		['less than nothing', ['-1'], 'How many of R200.00 are there?'],
	])('of %s is refused', async (_what, typed, sentence) => {
		const screen = await onShift(day);
		for (const key of [enter, pageDown]) {
			await screen.type('#', ...typed, key);
			expect(right(screen)).toContain(sentence);
			expect(right(screen)).not.toContain('Should be there');
			await screen.type(esc, esc);
		}
	});
	test('with letters in a field is neither compared nor closed: the cursor goes there, and all rows stay', async () => {
		const screen = await onShift(day);
		await screen.type('#', down, 'test', tab, down, down, '2', pageDown);
		expect(tillShift(screen)?.open).toBeDefined();
		expect(right(screen)).toContain('How many of R100.00 are there?');
		expect(right(screen)).not.toContain('Should be there');
		expect(leftRows(screen).filter(row => row.includes('×'))).toHaveLength(11);
		expect(inOneLine(leftRows(screen))).toContain('› R100 × test ?');
		await screen.type('1', pageDown);
		expect(right(screen)).toContain('Should be there 230.00');
		// Back in the count after it was compared.
		await screen.type(esc, esc, 'x', pageDown);
		expect(right(screen)).not.toContain('Should be there');
	});
	test('that is not closed after all says so, and the footer what to do', async () => {
		const screen = await onShift(day);
		await screen.type('#', ...count('1', '', '', '1', '1'), pageDown, '100', enter);
		await screen.type(enter);
		expect(notice(screen)).toContain('Not closed. Enter on the next float asks again.');
		expect(tillShift(screen)?.open).toBeDefined();
	});
	test('names the keys that lead on and back at 80 columns', async () => {
		const screen = await onShift(day);
		await screen.type('#');
		expect(screen.lines().at(-2)).toContain('PgDn compare');
		expect(screen.lines().at(-2)).toContain('Esc back');
	});
	test('of an amount in coins that do not exist is refused', async () => {
		const screen = await onShift(day);
		await screen.type('#', shiftTab, ' ', down, '229.99', enter);
		expect(inOneLine(leftRows(screen))).toContain('R0.10');
	});
	test('of nothing is not compared', async () => {
		const screen = await onShift(day);
		await screen.type('#', pageDown);
		expect(notice(screen)).toContain('Nothing is counted yet.');
	});
	test('stays while another screen is looked at, and Esc goes a part back', async () => {
		const screen = await onShift(day);
		await screen.type('#', '1', pageDown, f2, f8);
		expect(right(screen)).toContain('Difference R30.00 short');
		await screen.type(esc, esc, '1');
		expect(inOneLine(leftRows(screen))).toContain('R200 × 1 200.00');
	});
});

describe('A difference', () => {
	test('is explained by the receipt that makes it: put right from there, the close goes on with the new one', async () => {
		const screen = await onShift(day);
		// R30 of tea was paid by card.
		await screen.type('#', '1', pageDown);
		expect(right(screen)).toContain('1-000001 R30.00 as cash, perhaps card');
		await screen.type(enter);
		expect(panelTitle(screen)).toContain('Receipt 1-000001');
		await screen.type('j', enter);
		await screen.type(enter, esc);
		expect(right(screen)).toContain('Should be there 200.00 Difference It agrees');
	});
	test('is put right without a look at the receipt', async () => {
		const screen = await onShift(day);
		await screen.type('#', '1', pageDown, 'j', enter);
		await screen.type(enter);
		expect(right(screen)).toContain('Difference It agrees');
	});
	test('of a pay-out that was not keyed is keyed from there', async () => {
		const screen = await onShift(day);
		await screen.type('#', ...count('1', '', '', '', '1', '1'), pageDown);
		expect(right(screen)).toContain('A pay-out of R15.00, perhaps not keyed');
		await screen.type(enter);
		expect(panelTitle(screen)).toBe('Pay out of the drawer');
		await screen.type(enter, enter, 'milk\r');
		expect(right(screen)).toContain('Difference It agrees');
	});
	test('is never refused: it needs a reason', async () => {
		const screen = await onShift(day);
		await screen.type('#', '1', down, down, down, '1', pageDown, tab, enter);
		expect(right(screen)).toContain('The reason is missing.');
		await screen.type('miscounted change\r', enter);
		await screen.type('y');
		expect(posted(screen, 'difference')).toBe(1000);
	});
	test('of which nothing is known says so', async () => {
		const screen = await onShift(day);
		await screen.type('#', '3', pageDown);
		expect(right(screen)).toContain('Nothing in this shift explains it.');
	});
	/** R30 are missing, which is more than may be unconfirmed; the close is sent. */
	async function tooShort(): Promise<Driven> {
		const shop = await shopOf([...day, changed('difference-confirm-above', 500) as Order]);
		await shop.execute({type: 'addOperator', name: 'Sipho', role: 'supervisor'});
		await shop.signIns.setPin(1, '805317');
		await shop.signIns.setPin(2, '930275');
		await shop.signIns.signIn({who: 1, secret: '805317'});
		const screen = await drive(shop);
		await screen.type(f8, '#', '1', pageDown, tab, 'lost\r', enter);
		await screen.type('y');
		return screen;
	}
	test('above the setting is confirmed by a second person', async () => {
		const screen = await tooShort();
		expect(panelTitle(screen)).toBe('Somebody else has to allow this');
		await screen.type('930275', enter, 'counted with her\r');
		expect(screen.desk.lookups.zReport(1)).toMatchObject({confirmedBy: 'Sipho', difference: -3000});
	});
	test('above the setting is closed unconfirmed where nobody is there, and the Z says so', async () => {
		const screen = await tooShort();
		await screen.type(esc);
		expect(panelTitle(screen)).toBe('A second person confirms this');
		expect(inOneLine(bodyRows(screen))).toContain('The drawer is R30.00 short');
		await screen.type('y');
		expect(screen.desk.lookups.zReport(1)).toMatchObject({isUnconfirmed: true, difference: -3000});
	});
});
