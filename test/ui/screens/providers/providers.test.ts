// Providers by keys: who is connected, floats opened and topped up, what is owed paid on, the question above the float, and books compared.
import {expect, test} from 'vitest';
import {openShop} from '../../../../src/app/shop.ts';
import {cents} from '../../../../src/domain/base/money.ts';
import type {ProviderBalance} from '../../../../src/domain/ports/vending.ts';
import {floatLeft} from '../../../../src/domain/vending/floats.ts';
import {type Driven, drive, keys} from '../../../support/drive.ts';
import {quickFiles} from '../../../support/faulty-files.ts';
import {handTimers} from '../../../support/hand-timers.ts';
import {vendingDouble} from '../../../support/vending-double.ts';
import {bodyRows, footer, inOneLine, notice, panelTitle, posted, receipts} from '../../practice.ts';
import {connectedShop, issued, meter, sellGas, selling} from '../vends/selling.ts';

const {enter, tab, right, esc, end, ctrl, f2, f3, f10} = keys;

const title = (screen: Driven): string => screen.lines()[0] ?? '';
const open = [ctrl('k'), 'providers', enter];
/** The rows of the list, with one space between the columns. */
const listed = (screen: Driven): readonly string[] =>
	bodyRows(screen)
		.slice(1)
		.map(row => row.replaceAll(/ +/g, ' ').trim());

/** Providers at the counter of a shop whose provider says so much is left. */
async function providers(...balances: readonly ProviderBalance[]): Promise<Driven> {
	const left = [...balances];
	const double = vendingDouble();
	const answers = {...double, balance: async () => left.shift() ?? ({outcome: 'unknown', why: 'not asked'} as const)};
	const connect = ({id}: {readonly id: string}) => (id === 'sim' ? answers : undefined);
	const shop = await openShop(await connectedShop(), {connect, after: handTimers().timers.after, files: quickFiles});
	const screen = await drive(shop);
	await screen.type(...open);
	return screen;
}

test('what there is, and which keys act on it', async () => {
	const screen = await providers();
	expect(panelTitle(screen)).toBe('Providers, and what is owed');
	expect(listed(screen)).toEqual(['› Simulator']);
	expect(footer(screen).slice(0, 2)).toEqual(['d open or top up the float', '1 pay what is owed']);
});

test('a float is opened with what the provider has already, and topped up from the bank', async () => {
	const screen = await providers();
	await screen.type('d');
	expect(panelTitle(screen)).toBe('Open the float with Simulator');
	await screen.type('2 000', enter, enter);
	expect(notice(screen)).toBe('R2,000.00 is with Simulator now.');
	await screen.type('d');
	expect(panelTitle(screen)).toBe('Top up the float with Simulator');
	expect(inOneLine(bodyRows(screen))).toContain('‹ the bank ›');
	await screen.type('500.50\r', enter);
	expect(notice(screen)).toBe('R2,500.50 is with Simulator now.');
	expect(listed(screen)).toEqual(['› Simulator 2,500.50']);
	expect([posted(screen, 'opening'), posted(screen, 'outside:bank')]).toEqual([-200_000, -50_050]);
});

test.each([
	['', 'Type an amount, like 12.50.'],
	['ten', '"ten" is not an amount. Type one like 12.50.'],
	['-5', '"-5" has a sign. Type the amount without one.'],
] as const)('a float of %j is none: the form says why, and stays', async (text, says) => {
	const screen = await providers();
	await screen.type('d', ...(text === '' ? [] : [text]), enter, enter);
	expect(inOneLine(bodyRows(screen))).toContain(says);
	expect(screen.desk.state.floats.rows.size).toBe(0);
});

test('out of the drawer, more than it should hold is asked about; on no the form is there as it was', async () => {
	const screen = await providers();
	await screen.type('d', '100\r', right, enter);
	expect(panelTitle(screen)).toBe('Pay R100.00?');
	await screen.type('n');
	expect(panelTitle(screen)).toBe('Open the float with Simulator');
	expect(inOneLine(bodyRows(screen))).toContain('‹ the drawer ›');
	await screen.type(enter, 'y');
	expect(notice(screen)).toBe('R100.00 is with Simulator now.');
	expect(posted(screen, 'cash:1')).toBe(-10_000);
});

test('what is owed stands in the field, and is paid as it is; more is asked about', async () => {
	const {screen, answer} = await selling();
	await screen.type(...sellGas());
	await answer(0, issued());
	await screen.type(enter, ...open);
	expect(listed(screen)).toEqual(['› Simulator 95.00']);
	await screen.type('1');
	expect(panelTitle(screen)).toBe('Pay Simulator what is owed');
	expect(inOneLine(bodyRows(screen))).toContain('Amount 95.00');
	await screen.type(enter, enter);
	expect(notice(screen)).toBe('Paid R95.00 to Simulator.');
	expect(listed(screen)).toEqual(['› Simulator']);
	await screen.type('1', '10\r', enter);
	expect(panelTitle(screen)).toBe('Pay R10.00?');
	expect(inOneLine(bodyRows(screen))).toContain('Nothing is owed to Simulator, and R10.00 is to be paid.');
	await screen.type('y');
	expect(posted(screen, 'outside:bank')).toBe(-10_500);
});

test('a provider is connected: it is chosen then, and the notice says how its key is set', async () => {
	const screen = await providers();
	await screen.type('n', 'airco\r', 'Air Company\r', enter, 'https://air.example\r', '50\r');
	expect(notice(screen)).toBe('Air Company is connected. Its key is set by: counterfoil provider key airco --new');
	expect(listed(screen)).toEqual(['Simulator', '› Air Company']);
	expect(screen.desk.state.providers.rows.get('airco')).toEqual({
		id: 'airco',
		name: 'Air Company',
		kind: 'http',
		url: 'https://air.example',
		low: 5000,
	});
	await screen.type(enter);
	expect(notice(screen)).toContain('There is no way to Air Company: its key is missing.');
});

test('one that keeps vouchers has no place on the network, and no key; edited, it keeps its id', async () => {
	const screen = await providers();
	await screen.type('n', 'drawer\r', 'Drawer\r', right);
	expect(inOneLine(bodyRows(screen))).not.toContain('Listens at');
	await screen.type(enter, enter);
	expect(notice(screen)).toBe('Drawer is connected.');
	await screen.type('e');
	expect(panelTitle(screen)).toBe('Edit Drawer');
	await screen.type(ctrl('u'), 'Top drawer\r', enter, enter);
	expect(screen.desk.state.providers.rows.get('drawer')).toEqual({id: 'drawer', name: 'Top drawer', kind: 'vouchers'});
});

test('what the till refuses is said, and the form stays with what was typed', async () => {
	const screen = await providers();
	await screen.type('n', 'Air Co\r', 'Air Company\r', enter, 'https://air.example\r', enter);
	expect(panelTitle(screen)).toBe('Connect a provider');
	expect(inOneLine(bodyRows(screen))).toContain('Air Company');
	expect(screen.desk.state.providers.rows.size).toBe(1);
});

test('books are compared with what the provider says, which then stands beside ours', async () => {
	const screen = await providers({outcome: 'known', balance: cents(190_000), at: 0});
	await screen.type('d', '2000\r', enter, enter);
	expect(panelTitle(screen)).toBe('Simulator: the two books');
	const page = inOneLine(bodyRows(screen));
	expect(page).toContain('Difference -R100.00');
	expect(page).toContain('R100.00 less with the provider is not explained: ask the provider for its list.');
	await screen.type(esc);
	expect(listed(screen)).toEqual(['› Simulator 2,000.00 1,900.00']);
	await screen.type('2');
	expect(notice(screen)).toBe('! Simulator does not say what it has: not asked.');
});

/** The counter with a float of R100 at its provider, low below R50, and gas of R150 in the basket. */
async function aboveTheFloat(): Promise<Driven> {
	const {screen} = await selling();
	await screen.type(...open, 'd', '100\r', enter, 'e', end, tab, tab, tab, '50\r', esc, f3, enter, `${meter}\r`, '150\r', f10);
	return screen;
}

test('above the float nothing is sold until it is meant', async () => {
	const screen = await aboveTheFloat();
	expect(panelTitle(screen)).toBe('Above the float?');
	expect(inOneLine(bodyRows(screen))).toContain('R100.00 is left with Simulator, and R142.50 is needed.');
	await screen.type('n');
	expect(screen.desk.view.basket.lines).toHaveLength(1);
	await screen.type(f10, 'y');
	expect(panelTitle(screen)).toBe('Pay');
	await screen.type(enter);
	expect(receipts(screen)).toHaveLength(1);
	expect(floatLeft(screen.desk.state, 'sim')).toBe(-4250);
	expect(title(screen)).toContain('low float Simulator');
});

test('Pay opens over Providers and Commission left on Sell, and says so where there is nothing to pay', async () => {
	const screen = await providers();
	await screen.type(f3, f10);
	expect(notice(screen)).toBe('! The basket is empty. Scan or find something first.');
	for (const page of ['providers', 'services and commission', 'audit']) {
		await screen.type(f2, esc, ctrl('k'), page, enter, f3, enter, `${meter}\r`, '100\r', f10);
		expect(panelTitle(screen)).toBe('Pay');
		await screen.type(esc, ctrl('d'), 'y');
	}
});
