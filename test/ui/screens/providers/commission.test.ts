// Services and commission by keys: what was sold for others in a day, a week and a month, and own turnover apart from it.
import {expect, test} from 'vitest';
import {openShop} from '../../../../src/app/shop.ts';
import {opened, sell, vend} from '../../../support/commands.ts';
import {type Driven, drive, keys} from '../../../support/drive.ts';
import {quickFiles} from '../../../support/faulty-files.ts';
import {leftShop} from '../../../support/stored-shop.ts';
import {bodyRows, footer, notice, panelTitle} from '../../practice.ts';

const {enter, left, right, down, esc, ctrl} = keys;

const dayMs = 86_400_000;
/** Tuesday, the first of December 2026, at nine. */
const first = Date.UTC(2026, 11, 1, 7, 0, 0);

/** Commission of a shop that sold electricity on Tuesday the 1st and Wednesday the 2nd, and airtime on the 9th, which is today. */
async function commission(): Promise<Driven> {
	const {folder} = await leftShop([opened({isPractice: true})]);
	let at = first;
	const shop = await openShop(folder, {clock: {now: () => ({at, offset: 120})}, files: quickFiles});
	for (const [days, item] of [
		[0, vend('electricity', 10_000, '07123456787')],
		[1, vend('electricity', 30_000, '07123456787')],
		[8, vend('airtime', 5000, '0821234567')],
	] as const) {
		at = first + days * dayMs;
		expect(await shop.execute(sell(item, {meansRepeat: true}))).toMatchObject({type: 'done'});
	}
	const screen = await drive(shop, {now: () => ({at, offset: 120})});
	await screen.type(ctrl('k'), 'services and commission', enter);
	return screen;
}

const rows = (screen: Driven): readonly string[] => bodyRows(screen).map(row => row.replaceAll(/ +/g, ' ').trim());
const period = (screen: Driven): string => /─ ([^─]+) ─╮$/.exec(screen.lines()[2] ?? '')?.[1] ?? '';

test('a day: each service with what was sold and earned, all together, and own turnover apart from what belongs to others', async () => {
	const screen = await commission();
	expect(panelTitle(screen)).toBe('Services and commission');
	expect(period(screen)).toBe('Wed 2026-12-09');
	expect(rows(screen)).toEqual([
		'Sold for Sold Face value Fees Commission Earned',
		'› Airtime 1 50.00 2.50 2.50',
		'Together 1 50.00 2.50 2.50',
		'Goods, no VAT 0.00',
		'Fees, no VAT 0.00',
		'Commission 2.50',
		'Own turnover 2.50',
		'Belongs to others 50.00',
	]);
	expect(footer(screen).slice(0, 2)).toEqual(['← the one before', '1 a day']);
});

test('the day before has nothing, and Enter says so; after today there is no day', async () => {
	const screen = await commission();
	await screen.type(right);
	expect(notice(screen)).toBe('! This is the newest.');
	await screen.type(left);
	expect(period(screen)).toBe('Tue 2026-12-08');
	expect(rows(screen)[0]).toBe('Nothing was sold for others.');
	await screen.type(enter);
	expect(notice(screen)).toBe('! Nothing was sold for others.');
});

test('a week begins on Monday, a month on the first; Enter shows the marked one by day', async () => {
	const screen = await commission();
	await screen.type('2');
	expect(period(screen)).toBe('2026-12-07 to 2026-12-13');
	await screen.type(left);
	expect(period(screen)).toBe('2026-11-30 to 2026-12-06');
	expect(rows(screen).slice(1, 3)).toEqual(['› Electricity 2 400.00 20.00 20.00', 'Together 2 400.00 20.00 20.00']);
	await screen.type('3');
	expect(period(screen)).toBe('2026-12-01 to 2026-12-31');
	expect(rows(screen).slice(1, 4)).toEqual([
		'› Electricity 2 400.00 20.00 20.00',
		'Airtime 1 50.00 2.50 2.50',
		'Together 3 450.00 22.50 22.50',
	]);
	await screen.type(enter);
	expect(panelTitle(screen)).toBe('Electricity by day');
	expect(rows(screen)).toEqual([
		'Day Sold Face value Fees Commission',
		'2026-12-01 1 100.00 0.00 5.00',
		'2026-12-02 1 300.00 0.00 15.00',
	]);
	await screen.type(esc, down, enter);
	expect(panelTitle(screen)).toBe('Airtime by day');
});
