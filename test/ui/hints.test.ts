import {describe, expect, test} from 'vitest';
import {type Driven, drive, keys} from '../support/drive.ts';
import {busyPractice} from './frames/frames.ts';
import {barcodes, footer, practice, scan} from './practice.ts';

const {enter, down, up, right, f1, f3, f4, f5, f6, f7, f10, ctrl} = keys;

/** Wide enough for every hint there is. */
const wide = {columns: 200, rows: 24};

type Place = {readonly name: string; readonly shop: 'none' | 'new' | 'busy'; readonly typed: readonly string[]};

const milk = scan(barcodes.milk);
const meter = '07123456787\r';

/** Every screen and every dialog, with what makes other keys of it act. */
const places: readonly Place[] = [
	{name: 'welcome', shop: 'none', typed: []},
	{name: 'the way to bring files', shop: 'none', typed: [down, down, enter]},
	{name: 'the form of my shop', shop: 'none', typed: [down, enter]},
	{name: 'the choice at its end', shop: 'none', typed: [down, enter, up]},
	{name: 'the form of my shop over the practice shop', shop: 'new', typed: [ctrl('k'), 'own shop', enter]},
	{name: 'Sell in a new shop', shop: 'new', typed: []},
	{name: 'Sell with the most sold', shop: 'busy', typed: []},
	{name: 'Sell with one of the most sold chosen', shop: 'busy', typed: [down]},
	{name: 'Sell with text', shop: 'new', typed: ['milk']},
	{name: 'Sell with text nothing is called by', shop: 'new', typed: ['zebra']},
	{name: 'Sell with a quantity only', shop: 'new', typed: ['3*']},
	{name: 'Sell with a basket', shop: 'new', typed: [milk]},
	{name: 'Sell with text and a basket', shop: 'new', typed: [milk, 'bread', down]},
	{name: 'Sell with a line chosen', shop: 'new', typed: [milk, scan(barcodes.brownBread), up]},
	{name: 'Sell with a top-up in the basket', shop: 'new', typed: [f5, 'd', '50', down, right, right, enter, keys.f2]},
	{name: 'stock that is short', shop: 'new', typed: ['9*low fat', enter]},
	{name: 'the customer of the basket', shop: 'new', typed: [milk, ctrl('o')]},
	{name: 'dropping the basket', shop: 'new', typed: [milk, ctrl('d')]},
	{name: 'leaving', shop: 'new', typed: [milk, ctrl('q')]},
	{name: 'Pay', shop: 'new', typed: [milk, f10]},
	{name: 'Pay with an amount', shop: 'new', typed: [milk, f10, '50']},
	{name: 'Pay of a sum above every note', shop: 'new', typed: [f5, 'd', '10000000', down, right, right, enter, f10]},
	{name: 'Pay of a sum of exact notes', shop: 'new', typed: [f5, 'd', '200', down, right, right, enter, f10]},
	{name: 'Pay by card', shop: 'new', typed: [milk, f10, 'c']},
	{name: 'the account that pays', shop: 'new', typed: [milk, f10, 'a']},
	{name: 'Pay by account', shop: 'new', typed: [milk, f10, 'a', '1', enter]},
	{name: 'the receipt of a sale', shop: 'new', typed: [milk, f10, enter]},
	{name: 'the receipt of a vend', shop: 'new', typed: [f3, enter, meter, '100', down, right, enter]},
	{name: 'the token', shop: 'busy', typed: [f7, down, down, down, 't']},
	{name: 'Services', shop: 'new', typed: [f3]},
	{name: 'the form of a service', shop: 'new', typed: [f3, enter]},
	{name: 'the product of a service', shop: 'new', typed: [f3, down, enter, down]},
	{name: 'a service from an account', shop: 'new', typed: [f3, enter, meter, '100', down, right, right, right, down]},
	{name: 'Bills', shop: 'new', typed: [f4]},
	{name: 'the form of a bill', shop: 'new', typed: [f4, enter, 'NF-4482913\r']},
	{name: 'the same bill again', shop: 'busy', typed: [f4, enter, 'NF-4482913\r', '199', down, right, enter]},
	{name: 'Accounts', shop: 'new', typed: [f5]},
	{name: 'Accounts with a basket', shop: 'new', typed: [milk, f5]},
	{name: 'Accounts while filtered', shop: 'new', typed: [f5, '/', 'dla']},
	{name: 'Accounts filtered', shop: 'new', typed: [f5, '/', 'dla', enter]},
	{name: 'Accounts with none found', shop: 'new', typed: [f5, '/', 'zz', enter]},
	{name: 'a new account', shop: 'new', typed: [f5, 'n', 'Bela']},
	{name: 'editing an account', shop: 'new', typed: [f5, 'e']},
	{name: 'a top-up', shop: 'new', typed: [f5, 'd', '50']},
	{name: 'a withdrawal', shop: 'new', typed: [f5, 'w', '50']},
	{name: 'the page of an account', shop: 'busy', typed: [f5, enter]},
	{name: 'Stock', shop: 'new', typed: [f6]},
	{name: 'Stock while filtered', shop: 'new', typed: [f6, '/', 'milk']},
	{name: 'Stock filtered', shop: 'new', typed: [f6, '/', 'milk', enter]},
	{name: 'a new product', shop: 'new', typed: [f6, 'n', '2001']},
	{name: 'editing a product', shop: 'new', typed: [f6, milk, 'e', up]},
	{name: 'a delivery', shop: 'new', typed: [f6, milk, 'i', '12']},
	{name: 'a correction', shop: 'new', typed: [f6, milk, 'j', '-2']},
	{name: 'a price', shop: 'new', typed: [f6, milk, '=']},
	{name: 'the page of a product', shop: 'busy', typed: [f6, milk, enter]},
	{name: 'Receipts of a new shop', shop: 'new', typed: [f7]},
	{name: 'Receipts', shop: 'busy', typed: [f7]},
	{name: 'Receipts while looked through', shop: 'busy', typed: [f7, '/', '6787']},
	{name: 'Receipts found', shop: 'busy', typed: [f7, '/', '6787', enter]},
	{name: 'the paper', shop: 'busy', typed: [f7, enter]},
	{name: 'help', shop: 'new', typed: [f1]},
	{name: 'help on a question', shop: 'new', typed: [milk, ctrl('d'), f1]},
	{name: 'the palette', shop: 'new', typed: [ctrl('k')]},
	{name: 'the palette with nothing found', shop: 'new', typed: [ctrl('k'), 'xyzzy']},
];

async function at({shop, typed}: Place): Promise<Driven> {
	const open = {none: () => drive(undefined, wide), new: () => practice(wide), busy: () => busyPractice(wide)};
	const screen = await open[shop]();
	await screen.type(...typed);
	return screen;
}

const special: ReadonlyMap<string, string> = new Map([
	['↵', enter],
	['Esc', keys.esc],
	['↓', down],
	['↑', up],
	['→', right],
	['←', keys.left],
	['Tab', keys.tab],
	['Del', keys.delete],
	['F1', f1],
	['F10', f10],
]);

/** The key a hint names, as a terminal sends it. */
function keyOf(hint: string): string {
	const name = hint.split(' ')[0] ?? '';
	const key = special.get(name) ?? (name.startsWith('Ctrl+') ? ctrl(name.slice(5)) : name);
	expect(key, `a key the test knows: ${name}`).toMatch(/^(?:.|\u001B.*)$/s);
	return key;
}

/**
 * Hints whose keys do nothing that anybody sees. Where a key changed only the view, putting that back is coming to the place again; where it
 * changed the shop, the place is come to from the start.
 */
async function idleAt(place: Place, hints: readonly string[]): Promise<readonly string[]> {
	const idle: string[] = [];
	let screen = await at(place);
	for (const hint of hints) {
		const {view} = screen.desk;
		const before = screen.lines().join('\n');
		await screen.type(keyOf(hint));
		if (!screen.hasLeft() && screen.lines().join('\n') === before) idle.push(hint);
		if (place.shop === 'none' || screen.hasLeft() || screen.desk.view.entries !== view.entries) screen = await at(place);
		else {
			screen.desk.set(view);
			await screen.type('');
		}
		expect(screen.lines().join('\n'), `back ${place.name} after ${hint}`).toBe(before);
	}
	return idle;
}

describe('Every key in the footer stands there once, and does something that is seen', () => {
	test.each(places)('on $name', async place => {
		const hints = footer(await at(place));
		const named = hints.map(hint => hint.split(' ')[0]);
		expect(named).toEqual([...new Set(named)]);
		expect(await idleAt(place, hints)).toEqual([]);
	});
});
