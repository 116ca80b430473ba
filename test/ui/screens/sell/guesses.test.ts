import {describe, expect, test} from 'vitest';
import {sellState} from '../../../../src/ui/actions/sell-state.ts';
import {keys} from '../../../support/drive.ts';
import {barcodes, basketRows, bodyRows, leftRows, notice, panelTitle, practice, scan} from '../../practice.ts';

const {enter, down, f2, f6, f10} = keys;

describe('What a misspelling found', () => {
	test('stands under "Did you mean" with nothing marked, and Enter adds none of it', async () => {
		const screen = await practice();
		await screen.type('coke');
		expect(leftRows(screen)[1]).toBe('  Did you mean');
		expect(leftRows(screen)[2]).toMatch(/^ {2}Cake Flour 2\.5kg /);
		await screen.type(enter);
		expect(notice(screen)).toBe('! Nothing is called "coke". Choose what you mean with ↓, or type another word.');
		expect(basketRows(screen)).toEqual(['empty']);
		expect(sellState.read(screen.desk).entry.value).toBe('coke');
	});

	test('is added once ↓ chose it, as often as stands in front', async () => {
		const screen = await practice();
		await screen.type('2*coke', down);
		expect(leftRows(screen)[2]).toMatch(/^› Cake Flour 2\.5kg /);
		await screen.type(enter);
		expect(basketRows(screen)).toEqual(['›2 Cake Flour 2.5kg 89.98']);
	});

	test('is no answer to which goods have a code, until ↓ chose it', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.unknown), enter, 'coke', enter);
		expect(notice(screen)).toBe('! Nothing is called "coke". Choose what you mean with ↓, or type another word.');
		expect(bodyRows(screen)[1]).toBe('  Did you mean');
		await screen.type(down, enter);
		expect(panelTitle(screen)).toBe(`Is "${barcodes.unknown}" Cake Flour 2.5kg?`);
	});

	test('is not what an action of Stock is about, until ↓ chose it', async () => {
		const screen = await practice();
		await screen.type(f6, '/', 'coke', enter, 'o');
		expect(panelTitle(screen)).toMatch(/^Stock · Did you mean · 1 product/);
		expect(notice(screen)).toBe('! Nothing is called "coke". Choose what you mean with ↓, or type another word.');
		await screen.type(down, 'o');
		expect(notice(screen)).toBe('Cake Flour 2.5kg is off sale.');
	});

	test('on Stock gives way to what is called so: that is chosen again', async () => {
		const screen = await practice();
		await screen.type(f6, '/', 'mlik', keys.backspace, keys.backspace, keys.backspace, 'ilk', enter, 'o');
		expect(notice(screen)).toMatch(/Milk .* is off sale\.$/);
	});
});

test('The account whose number was typed stands before one whose name holds it', async () => {
	const screen = await practice();
	await screen.desk.shop.execute({type: 'editAccount', account: 1, name: 'Corner 2'});
	await screen.type(f2, scan('1001'), f10, 'a', '2');
	expect(bodyRows(screen)[1]).toMatch(/^› 2 /);
});
