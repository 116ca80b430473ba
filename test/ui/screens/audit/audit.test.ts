// The audit at the counter: opened from the palette, asked for one operator, one kind, some days, and each matter looked at.
import {describe, expect, test} from 'vitest';
import type {Order} from '../../../../src/app/shop.ts';
import {cents, pieces} from '../../../../src/domain/base/money.ts';
import {vend} from '../../../support/commands.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {bodyRows, notice, panelTitle, practice} from '../../practice.ts';

const {enter, esc, ctrl, down, f7} = keys;
const open = [ctrl('k'), 'audit', enter] as const;

async function give({desk}: Driven, order: Order): Promise<void> {
	expect(await desk.shop.execute(order)).toMatchObject({type: 'done'});
}

/** A practice shop with a few matters, and the audit open. */
async function audited(size: {readonly rows: number; readonly columns: number} = {rows: 24, columns: 80}): Promise<Driven> {
	const screen = await practice(size);
	await give(screen, {type: 'addOperator', name: 'Zinhle', role: 'supervisor'});
	await give(screen, {type: 'changeSetting', name: 'cash-rounding', value: 'nearest'});
	await give(screen, {
		type: 'sell',
		items: [{type: 'goods', product: '1001', quantity: pieces(1), discount: {amount: cents(100), reason: 'loyal'}}],
		tenders: [{tender: 'cash'}],
	});
	await screen.type(...open);
	return screen;
}

describe('The audit', () => {
	test('lists the newest first: when, who, what, how much', async () => {
		const screen = await audited();
		expect(panelTitle(screen)).toBe('Audit, the newest first');
		expect(bodyRows(screen).slice(0, 5)).toMatchInlineSnapshot(`
			[
			  " Who: everybody · What: everything · When: any day",
			  "  Time         Who        What                                         Amount",
			  "› 08:30        Thandi     Discount on Brown Bread 700g: loyal            1.00",
			  "  08:30        Thandi     Rounding of cash to the smallest coin:…",
			  "  08:30        Thandi     Operator added: Zinhle, supervisor",
			]
		`);
	});

	test('has the receipt of each beside it where there is room', async () => {
		const screen = await audited({rows: 40, columns: 120});
		expect(screen.row('Discount on Brown Bread')).toMatchInlineSnapshot(
			`"› 08:30        Thandi     Discount on Brown Bread 700g: loyal                                 P1-000001          1.00"`,
		);
	});

	test('opens the receipt of a matter, or its facts', async () => {
		const screen = await audited();
		await screen.type(enter);
		expect(panelTitle(screen)).toMatch(/^Receipt P1-/);
		await screen.type(esc, down, enter);
		expect(panelTitle(screen)).toMatch(/^Entry \d+$/);
		expect(bodyRows(screen)).toEqual(
			expect.arrayContaining([expect.stringMatching(/What +Rounding of cash to the smallest coin: nearest/)]),
		);
		await screen.type(esc);
		expect(screen.row('›')).toContain('Rounding of cash');
	});

	test('is of one operator', async () => {
		const screen = await audited();
		await screen.type('1');
		await screen.type(down, down, enter);
		expect(screen.row('Who:')).toMatchInlineSnapshot(`" Who: Zinhle · What: everything · When: any day"`);
		expect(screen.row('›')).toContain('Operator added: Zinhle');
		await screen.type('1', '1');
		expect(screen.row('Who:')).toContain('Who: everybody');
	});

	test('is of one kind, of those that there are', async () => {
		const screen = await audited();
		await screen.type('2');
		expect(bodyRows(screen).join('\n')).toContain('discounts');
		expect(bodyRows(screen).join('\n')).not.toContain('tokens shown again');
		await screen.type('2');
		expect(screen.row('Who:')).toMatchInlineSnapshot(`" Who: everybody · What: discounts · When: any day"`);
		expect(screen.row('›')).toMatchInlineSnapshot(
			`"› 08:30        Thandi     Discount on Brown Bread 700g: loyal            1.00"`,
		);
	});

	test('is of some days', async () => {
		const screen = await audited();
		await screen.type('3');
		await screen.type('2026-11-21', enter, enter);
		expect(screen.row('Who:')).toMatchInlineSnapshot(`" Who: everybody · What: everything · When: 2026-11-21 to now"`);
		expect(bodyRows(screen).join('\n')).toContain('Nothing of that was done.');
	});

	test('is not for somebody who may not see it', async () => {
		const screen = await practice();
		await give(screen, {type: 'addOperator', name: 'Sipho', role: 'cashier'});
		screen.desk.shop.signIns.stepIn([...screen.desk.state.operators.rows.values()].find(({name}) => name === 'Sipho')?.id ?? 0);
		await screen.type(...open);
		expect(notice(screen)).toBe('! Sipho may not see who did what (audit). Thandi may.');
	});
});

describe('A token of an earlier sale', () => {
	test('is shown on Receipts, and that is on record first, also where nobody signs in', async () => {
		const screen = await practice();
		const shown = () => screen.desk.till.history.audit({kinds: ['token'], limit: 9});
		await give(screen, {type: 'sell', items: [{...vend('gaming', 5000), meansDemo: true}], tenders: [{tender: 'cash'}]} as Order);
		await screen.type(f7, 't');
		expect(panelTitle(screen)).toBe('Gaming: voucher PIN (DEMO)');
		expect(shown()).toMatchObject([{operator: 1, receipt: 'P1-000001'}]);
		await screen.type(esc);
		await screen.desk.shop.signIns.setPin(1, '284917');
		await screen.type('t');
		expect(shown()).toMatchObject([{operator: 1}, {operator: 1, receipt: 'P1-000001'}]);
		expect(panelTitle(screen)).toBe('Gaming: voucher PIN (DEMO)');
	});
});
