import {describe, expect, test} from 'vitest';
import {sellState} from '../../src/ui/actions/sell-state.ts';
import {topDialog} from '../../src/ui/model/view.ts';
import {type Driven, keys} from '../support/drive.ts';
import {barcodes, basketRows, entries, practice, scan} from './practice.ts';

const {enter, esc, f1, f5, f6, f10, ctrl} = keys;

const withMouse = (): Promise<Driven> => practice({machine: {mouse: true}});

const report = (button: number, column: number, row: number): string => `\u001B[<${button};${column + 1};${row + 1}M`;

/** The number or code at the head of the chosen row. */
const chosen = (screen: Driven): string | undefined => {
	const row = screen.lines().find(line => /^│[›▌] /.test(line));
	return row === undefined ? undefined : /\S+/.exec(row.slice(2))?.[0];
};

describe('With the mouse', () => {
	test('a click on a row chooses it, and one on the chosen row is Enter', async () => {
		const screen = await withMouse();
		await screen.type(f5);
		await screen.click('Nomvula Dlamini', 2);
		expect(chosen(screen)).toBe('3');
		expect(screen.desk.view.stacks.accounts).toEqual([]);
		await screen.click('Pieter');
		expect(chosen(screen)).toBe('2');
		await screen.click('R1,250.50');
		expect(screen.desk.view.stacks.accounts).toMatchObject([{type: 'account', account: 2}]);
	});

	test('an answer of a question is taken by one click', async () => {
		const screen = await withMouse();
		await screen.type(scan(barcodes.milk), ctrl('d'));
		await screen.click('n  ');
		expect(basketRows(screen)).toHaveLength(1);
		await screen.type(ctrl('d'));
		await screen.click('y  ');
		expect(basketRows(screen)).toEqual(['empty']);
	});

	test('beside an answer a click is nothing', async () => {
		const screen = await withMouse();
		await screen.type(scan(barcodes.milk), ctrl('d'));
		const answer = screen.lines().findIndex(line => line.includes('y  '));
		const row = screen.lines()[answer] ?? '';
		const [first, end] = [row.search(/› [yn]/), row.lastIndexOf('│')];
		for (const column of [first - 1, end - 1])
			for (const line of [answer, answer + 1]) await screen.type(report(0, column, line));
		expect(topDialog(screen.desk.view)).toMatchObject({type: 'question'});
		await screen.click('y  ');
		expect(basketRows(screen)).toEqual(['empty']);
	});

	test('what has just appeared takes no click, as it takes no Enter', async () => {
		const screen = await withMouse();
		await screen.type(scan(barcodes.milk), ctrl('d'));
		const row = screen.lines().findIndex(line => line.includes('y  '));
		const column = (screen.lines()[row] ?? '').indexOf('y  ');
		await screen.type(esc, `${ctrl('d')}${report(0, column, row)}`);
		expect(screen.desk.view.stacks.sell).toMatchObject([{type: 'question'}]);
		expect(screen.desk.view.basket.lines).toHaveLength(1);
	});

	test('an option of a choice is taken by one click', async () => {
		const screen = await withMouse();
		await screen.type(f6, 'y');
		await screen.click('price:');
		expect(screen.copied()).toEqual(['R44.99']);
		expect(screen.desk.view.stacks.stock).toEqual([]);
	});

	test('a field of a form gets the cursor', async () => {
		const screen = await withMouse();
		await screen.type(f5, 'n');
		await screen.click('Phone', 1);
		await screen.type('0821234567');
		expect(screen.row('Phone')).toContain('0821234567');
	});

	test('the wheel moves in the list under it, and nothing elsewhere', async () => {
		const screen = await withMouse();
		await screen.type(f5);
		await screen.type(report(65, 5, 6));
		expect(chosen(screen)).toBe('4');
		await screen.type(report(64, 5, 6), report(64, 5, 6));
		expect(chosen(screen)).toBe('1');
		await screen.type(report(65, 5, 0), report(65, 5, 22), report(65, 900, 900), '\u001B[<0;0;0M');
		expect(chosen(screen)).toBe('1');
	});

	test('a setting under later headings is chosen where it is, and a heading is no row', async () => {
		const screen = await withMouse();
		await screen.type(ctrl('k'), 'settings', enter);
		const rowOf = (text: string): number => screen.lines().findIndex(line => line.includes(text));
		const marked = (): number => screen.lines().findIndex(line => line.includes('› '));
		await screen.click('Hour at which');
		expect(marked()).toBe(rowOf('Hour at which'));
		const heading = screen
			.lines()
			.findIndex((line, row) => row > marked() && /^[ │]*[A-Z][a-z ]+ *│/.test(line) && !line.includes('[ '));
		await screen.type(report(0, 5, heading));
		expect(marked()).toBe(rowOf('Hour at which'));
		expect(topDialog(screen.desk.view)).toMatchObject({type: 'settings'});
	});

	test('the wheel goes up on Sell beyond what is in sight', async () => {
		const screen = await withMouse();
		await screen.type('a', ...Array.from({length: 30}, () => keys.down));
		for (let turns = 0; turns < 12; turns += 1) await screen.type(report(64, 5, 6));
		expect(sellState.read(screen.desk).cursor).toEqual({in: 'list', place: 0});
	});

	test('Enter in the footer is a button on Sell, and none where it records', async () => {
		const screen = await withMouse();
		await screen.type(scan(barcodes.milk));
		const before = entries(screen);
		const column = (screen.lines()[22] ?? '').indexOf('↵ pay');
		await screen.click('↵ pay');
		for (const behind of [0, 3]) await screen.type(report(0, column + behind, 22));
		expect(topDialog(screen.desk.view)).toMatchObject({type: 'pay'});
		await screen.type(esc, f5, 'w', '50');
		await screen.click('↵ next', 3);
		expect(topDialog(screen.desk.view)).toMatchObject({type: 'form'});
		await screen.type(enter);
		await screen.click('↵ the marked', 3);
		expect(topDialog(screen.desk.view)).toMatchObject({type: 'question'});
		expect(entries(screen)).toBe(before);
	});

	test('tabs, keys of the footer and the actions of a receipt are taken by one click', async () => {
		const screen = await withMouse();
		await screen.click('Accts');
		expect(screen.desk.view.screen).toBe('accounts');
		await screen.click('top up');
		expect(topDialog(screen.desk.view)).toMatchObject({type: 'form'});
		await screen.click('F2');
		await screen.type(scan(barcodes.milk), f10, enter);
		await screen.click('add a note', 3);
		expect(topDialog(screen.desk.view)).toMatchObject({type: 'form'});
	});

	test('the wheel scrolls the page that is under it', async () => {
		const screen = await withMouse();
		await screen.type(f1);
		await screen.type(report(65, 40, 10));
		expect(topDialog(screen.desk.view)).toMatchObject({type: 'help', top: 3});
		await screen.type(report(64, 40, 10), report(64, 40, 10));
		expect(topDialog(screen.desk.view)).toMatchObject({type: 'help', top: 0});
	});

	test('what is behind a dialog is not clicked', async () => {
		const screen = await withMouse();
		await screen.type(f5, 'y');
		await screen.type(report(0, 3, 8), report(0, 3, 19), report(65, 3, 8));
		expect(topDialog(screen.desk.view)).toMatchObject({type: 'menu', list: {place: 0}});
		await screen.type(esc);
		expect(chosen(screen)).toBe('1');
	});

	test('a report in the middle of a scan takes nothing of it', async () => {
		const screen = await withMouse();
		const {milk} = barcodes;
		await screen.typeAt(2, `${milk.slice(0, 5)}`);
		expect(basketRows(screen)).toEqual(['empty']);
		await screen.type(esc, `${milk.slice(0, 5)}${report(0, 20, 5)}${milk.slice(5, 9)}\u001B[M !!${milk.slice(9)}\r`);
		expect(basketRows(screen)).toHaveLength(1);
	});

	test('a way to pay is chosen by a click on its chip or its name, and takes nothing', async () => {
		const screen = await withMouse();
		await screen.type(scan(barcodes.milk), f10);
		const before = entries(screen);
		await screen.click('Card');
		expect(topDialog(screen.desk.view)).toMatchObject({type: 'pay', tender: 'card'});
		await screen.click(' a ');
		expect(topDialog(screen.desk.view)).toMatchObject({type: 'choose-account'});
		expect(entries(screen)).toBe(before);
	});

	test('nothing is paid by a click on what is no button', async () => {
		const screen = await withMouse();
		await screen.type(scan(barcodes.milk), f10);
		const before = entries(screen);
		const {columns, rows} = screen.desk.view.size;
		for (let row = 2; row < rows - 2; row += 1) for (const column of [3, columns - 3]) await screen.type(report(0, column, row));
		expect(entries(screen)).toBe(before);
	});
});

test('Without the setting a click does nothing', async () => {
	const screen = await practice();
	await screen.type(f5);
	await screen.click('Nomvula Dlamini');
	await screen.type(report(65, 5, 6));
	expect(chosen(screen)).toBe('1');
});
