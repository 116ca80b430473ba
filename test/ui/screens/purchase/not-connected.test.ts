// A shop of one's own whose services and billers have no provider: marked, asked about once a day, and sold only where a setting says so.
import {describe, expect, test} from 'vitest';
import {openCustomerDisplay} from '../../../../src/app/customer-sight.ts';
import type {Settings} from '../../../../src/domain/shop/settings.ts';
import {displayRows} from '../../../../src/ui/customer/display-rows.ts';
import {type Driven, drive, freshFolder, keys, shopIn} from '../../../support/drive.ts';
import {basketRows, inOneLine, leftRows, notice, panelTitle, practice, receipts, rightRows} from '../../practice.ts';

const {enter, esc, down, right, f2, f3, f4, f10, f11, ctrl} = keys;

const plan = (settings: Partial<Settings>) =>
	({kind: 'shop', name: 'Spaza', owner: 'Lerato', currency: 'ZAR', settings}) as const;

const own = async (settings: Partial<Settings> = {'demo-vending': true}): Promise<Driven> =>
	drive(await shopIn(freshFolder(), plan(settings)));

const question = 'These numbers are made up: no provider is connected. Sell it all the same?';
/** The question on top. */
function asked({desk: {view}}: Driven): string | undefined {
	const dialog = view.screen === 'welcome' ? undefined : view.stacks[view.screen].at(-1);
	return dialog?.type === 'question' ? dialog.lines.join(' ') : undefined;
}
const refusal = (name: string): string =>
	`! No provider is connected for ${name}: its numbers would be made up, and the setting demo-vending is off. To sell it all the same, turn that on: Ctrl+K, settings.`;

/** A voucher, filled in on Services, into the basket. */
const voucher = [f3, keys.end, enter, right, enter];

describe('In My shop', () => {
	test('every service and every biller says NOT CONNECTED', async () => {
		const screen = await own();
		await screen.type(f3);
		expect(leftRows(screen).map(row => row.slice(2))).toEqual([
			'                         today',
			'Electricity NOT CONNECTED    0',
			'Data        NOT CONNECTED    0',
			'Airtime     NOT CONNECTED    0',
			'Water       NOT CONNECTED    0',
			'Gaming      NOT CONNECTED    0',
		]);
		await screen.type(f4);
		expect(leftRows(screen).filter(row => row.includes('NOT CONNECTED'))).toHaveLength(5);
	});

	test('the first sale of the day asks, and Enter means no', async () => {
		const screen = await own();
		await screen.type(...voucher);
		expect(asked(screen)).toBe(question);
		expect(screen.desk.view.stacks.services.at(-1)).toMatchObject({choice: 'no'});
		await screen.type(enter);
		await screen.type(f2);
		expect(basketRows(screen)).toEqual(['empty']);
	});

	test('yes puts it into the basket, which says NOT CONNECTED, as Pay and the customer’s display do', async () => {
		const folder = freshFolder();
		const screen = await drive(await shopIn(folder, plan({'demo-vending': true})));
		await screen.type(...voucher, 'y', f2);
		expect(basketRows(screen)).toEqual(['›1 Gaming voucher R50 50.00', 'NOT CONNECTED']);
		await screen.type(f10);
		expect(screen.lines()[2]).toMatch(/^╭─ Pay ─+ NOT CONNECTED ─╮─ Basket/);
		const display = await openCustomerDisplay(folder);
		const rows = displayRows(await display.look(), {columns: 40, rows: 12}).map(spans =>
			spans.map(each => (typeof each === 'string' ? each : each.text)).join(''),
		);
		expect(rows.find(row => row.includes('voucher'))).toMatch(/^ 1?.*Gaming voucher R50 +NOT CONNECTED 50\.00$/);
		await screen.type(enter);
		expect(receipts(screen)[0]).toMatchObject({total: 5000});
		expect(leftRows(screen)).toContain(' Voucher PIN (DEMO)');
	});

	test('the next one of the day asks nothing, in the basket or at once', async () => {
		const screen = await own();
		await screen.type(...voucher, 'y', f10, enter, esc);
		await screen.type(...voucher, f2);
		expect(basketRows(screen)).toHaveLength(2);
		await screen.type(f4, enter, 'NF-123456\r', '199', down, right, enter);
		expect(receipts(screen)[0]).toMatchObject({total: 19_900});
		expect(inOneLine(leftRows(screen))).toContain('Confirmation (DEMO)');
	});

	test('what is paid at once asks too, and yes sells it', async () => {
		const screen = await own();
		await screen.type(f4, enter, 'NF-123456\r', '199', down, right, enter);
		expect(receipts(screen)).toEqual([]);
		await screen.type('y');
		expect(receipts(screen)[0]).toMatchObject({total: 19_900});
	});

	test('what was confirmed is asked about again when its basket is recalled, or the counter was started anew', async () => {
		const folder = freshFolder();
		const shop = await shopIn(folder, plan({'demo-vending': true}));
		const screen = await drive(shop);
		await screen.type(...voucher, 'y', f11, 'Bela\r', f11, enter);
		expect(asked(screen)).toBe(question);
		await screen.type('y');
		expect(panelTitle(screen)).toBe('Pay');
		const anew = await drive(shop);
		expect(asked(anew)).toBe(question);
		await anew.type(enter, enter, f10);
		expect([asked(anew), receipts(anew)]).toEqual([question, []]);
	});

	test('F10 in its form asks, and yes opens Pay with the tender of the form', async () => {
		const screen = await own();
		await screen.type(f4, enter, 'NF-123456\r', '199', down, right, right, f10);
		expect(asked(screen)).toBe(question);
		await screen.type('y');
		expect([panelTitle(screen), inOneLine(leftRows(screen))]).toEqual(['Pay', expect.stringContaining('Card R199.00')]);
	});

	test('F10 asks where the line that was confirmed is no longer in the basket', async () => {
		const screen = await own();
		await screen.type(...voucher, 'y', ...voucher, f2, keys.up, keys.up, keys.delete, f10);
		expect(asked(screen)).toBe(question);
		await screen.type('y', enter);
		expect(receipts(screen)[0]).toMatchObject({total: 5000});
	});
});

describe('Where demo-vending is off, as in My shop from the beginning', () => {
	test('no form opens, and the sentence names the setting', async () => {
		const screen = await own({});
		await screen.type(f3);
		expect(inOneLine(rightRows(screen))).toContain('the setting demo-vending is off');
		await screen.type(enter);
		expect(notice(screen)).toBe(refusal('Electricity'));
		expect(panelTitle(screen)).toBe('Services');
		expect(rightRows(screen).join()).not.toContain('Meter');
		await screen.type(f4, down, enter);
		expect(notice(screen)).toBe(refusal('Internet'));
	});

	test('it is turned on by the settings, and turned off while a form is open it refuses at once', async () => {
		const screen = await own({});
		const set = async (value: boolean) => screen.desk.shop.execute({type: 'changeSetting', name: 'demo-vending', value});
		await screen.type(ctrl('k'), 'settings', enter, 'demo', enter, right, enter, esc);
		expect(screen.desk.state.settings.rows.get('demo-vending')).toBe(true);
		await screen.type(f3, keys.end, enter);
		await set(false);
		await screen.type(right, enter);
		expect(notice(screen)).toBe(refusal('Gaming'));
		await set(true);
		await screen.type(enter);
		expect(asked(screen)).toBe(question);
	});

	test('a basket from before is not paid: F10 says why', async () => {
		const screen = await own();
		await screen.type(...voucher, 'y');
		await screen.desk.shop.execute({type: 'changeSetting', name: 'demo-vending', value: false});
		await screen.type(f10);
		expect(panelTitle(screen)).toBe('Gaming voucher R50 cannot be sold');
		expect(inOneLine(screen.lines())).toContain('No provider is connected for Gaming');
		expect(receipts(screen)).toEqual([]);
	});
});

test('a practice shop marks and asks nothing: it says PRACTICE', async () => {
	const screen = await practice();
	await screen.type(...voucher, f10);
	expect(screen.lines().join('\n')).not.toContain('NOT CONNECTED');
	await screen.type(enter);
	expect(receipts(screen)[0]).toMatchObject({total: 5000});
});
