import {describe, expect, test} from 'vitest';
import type {Order} from '../../../../src/app/shop.ts';
import {cents} from '../../../../src/domain/base/money.ts';
import {changed, goods, listed, sell} from '../../../support/commands.ts';
import {type Driven, drive, freshFolder, keys, shopIn} from '../../../support/drive.ts';
import {bodyRows, inOneLine, notice, panelTitle, posted} from '../../practice.ts';

const {enter, esc, down, f8, f11} = keys;

const own = {kind: 'shop', name: 'Spaza', owner: 'Lerato', currency: 'ZAR', settings: {}} as const;
const opened: Order = {type: 'openShift', float: cents(20_000)};
const tea = listed('1001', {stock: 500, price: 1000}) as Order;
const sold = sell(goods('1001', 3)) as Order;

/** F8 of a shop of one's own, after these orders. */
async function onShift(...orders: readonly Order[]): Promise<Driven> {
	const shop = await shopIn(freshFolder(), own);
	for (const order of [tea, ...orders]) expect(await shop.execute(order)).toMatchObject({type: 'done'});
	const screen = await drive(shop);
	await screen.type(f8);
	return screen;
}

const body = (screen: Driven) => inOneLine(bodyRows(screen));
const tillShift = (screen: Driven) => screen.desk.state.shifts.rows.get(1);

describe('A shift', () => {
	test('is opened with the float that is typed, and what was there before is in it by name', async () => {
		const screen = await onShift(sold);
		expect(panelTitle(screen)).toBe('No shift is open');
		await screen.type('n', '200', enter);
		expect(notice(screen)).toBe('Shift 1 is open with R200.00. R30.00 of it was taken before.');
		expect(panelTitle(screen)).toBe('Shift 1 · open since 08:30, Lerato');
		expect(body(screen)).toContain('From before the first shift 30.00');
		expect(body(screen)).toContain('The drawer should hold 200.00');
	});
	test('suggests the float that the last close left', async () => {
		const screen = await onShift(opened, {type: 'closeShift', counted: cents(20_000), nextFloat: cents(15_000)});
		await screen.type('n', enter);
		expect(tillShift(screen)?.open?.float).toBe(15_000);
	});
	test.each([
		['letters', 'x\r', 'is not an amount'],
		['coins that there are not', '0.05\r', 'R0.10'],
	])('is not opened with %s', async (_what, typed, sentence) => {
		const screen = await onShift();
		await screen.type('n', typed);
		expect(body(screen)).toContain(sentence);
		expect(tillShift(screen)).toBeUndefined();
	});
	test('is not opened over an open one: n says since when that is open', async () => {
		const screen = await onShift(opened);
		await screen.type('n');
		expect(tillShift(screen)?.number).toBe(1);
		expect(notice(screen)).toContain('A shift is open since 08:30. # counts and closes it.');
	});
	test('that is not open is not closed', async () => {
		const screen = await onShift();
		await screen.type('#');
		expect(notice(screen)).toContain('No shift is open. n opens one.');
	});
});

describe('The drawer', () => {
	test('gets what is paid in, and loses what is paid out', async () => {
		const screen = await onShift(opened);
		await screen.type('i', '50\r', enter, 'change\r');
		expect(notice(screen)).toBe('Paid in R50.00 from the float.');
		await screen.type('w', '36.50\r', ' ', enter, 'milk\r');
		expect(notice(screen)).toContain('Paid out R36.50 for');
		expect(posted(screen, 'cash:1')).toBe(21_350);
		expect(body(screen)).toContain('Paid in 50.00 Paid out -36.50');
	});
	test('that does not hold so much is asked about', async () => {
		const screen = await onShift(opened);
		await screen.type('w', '300\r', enter, 'deposit\r');
		expect(body(screen)).toContain('The drawer should hold R200.00');
		await screen.type('y');
		expect(posted(screen, 'cash:1')).toBe(-10_000);
	});
	test('is opened without a sale, with a reason', async () => {
		const screen = await onShift(opened);
		await screen.type('z', enter);
		expect(body(screen)).toContain('The reason is missing.');
		await screen.type('change for a taxi\r');
		expect(screen.desk.lookups.shiftNow()?.noSales).toBe(1);
	});
	test('counted blind is not told before it is counted', async () => {
		const screen = await onShift(opened, sold, changed('blind-count', true) as Order);
		expect(body(screen)).toContain('The drawer is counted blind');
		expect(body(screen)).not.toContain('230.00');
	});
});

describe('Papers', () => {
	test('an X is shown, and changes nothing', async () => {
		const screen = await onShift(opened, sold);
		const before = screen.desk.shop.place().seq;
		await screen.type('s');
		expect(panelTitle(screen)).toContain('X');
		expect(screen.desk.shop.place().seq).toBe(before);
		await screen.type(f8);
		expect(panelTitle(screen)).toContain('Shift 1');
	});
	test('closed shifts are listed, the newest first, and looked at', async () => {
		const close: Order = {type: 'closeShift', counted: cents(20_000), nextFloat: cents(20_000)};
		const short: Order = {...close, counted: cents(19_900), nextFloat: cents(10_000), reason: 'lost'};
		const screen = await onShift(opened, close, opened, short);
		const rows = bodyRows(screen).filter(row => row.includes('Z1-'));
		expect(rows.map(row => row.trim().split(/ {2,}/))).toEqual([
			['› Z1-000002', '08:30', 'Lerato', 'R1.00 short'],
			['Z1-000001', '08:30', 'Lerato', 'It agrees'],
		]);
		await screen.type(down, enter);
		expect(panelTitle(screen)).toContain('Z1-000001');
	});
	test('what is not finished stands first, and is gone to', async () => {
		const screen = await onShift(opened);
		await screen.type(keys.f2, '1001', enter, f11, 'Mrs Nkosi\r', '1001', enter, f8);
		expect(body(screen)).toContain('› ! 1 line in the basket, R10.00, not paid ! 1 basket parked: Mrs Nkosi R10.00');
		await screen.type(enter);
		expect(screen.desk.view.screen).toBe('sell');
		await screen.type(keys.ctrl('d'), 'y', f8, enter);
		expect(panelTitle(screen)).toBe('Parked baskets');
		await screen.type(esc);
	});
});

describe('Whoever may not see reports', () => {
	const close: Order = {type: 'closeShift', counted: cents(20_000), nextFloat: cents(20_000)};
	/** A cashier at the till, after these orders. */
	async function asCashier(...orders: readonly Order[]): Promise<Driven> {
		const screen = await onShift(...orders, {type: 'addOperator', name: 'Sipho', role: 'cashier'} as Order);
		screen.desk.shop.signIns.stepIn(2);
		return screen;
	}
	const said = 'Sipho may not see takings, what the drawer should hold, X and Z (reports). Lerato may.';
	test.each(['s', enter, 'p'])('is told who may, at %j', async key => {
		const screen = await asCashier(opened, close);
		screen.resize(160, 50);
		await screen.type(key);
		expect(inOneLine(screen.lines())).toContain(`! ${said}`);
		expect(body(screen)).not.toContain('Z1-000001');
	});
	test('closes a shift, and its Z is on paper only', async () => {
		const screen = await asCashier(opened);
		await screen.type('#', down, '2', keys.pageDown, enter);
		await screen.type('y');
		expect(notice(screen)).toContain('Shift 1 is closed, Z1-000001.');
		expect(panelTitle(screen)).toBe('No shift is open');
	});
	test('finds an open page of a Z without what is in it', async () => {
		const screen = await onShift(opened, close, {type: 'addOperator', name: 'Sipho', role: 'cashier'} as Order);
		await screen.type(enter);
		expect(panelTitle(screen)).toContain('Z1-000001');
		screen.desk.shop.signIns.stepIn(2);
		await screen.type(down);
		expect(body(screen)).not.toContain('200.00');
	});
});
