// A customer display in a second terminal, beside a counter that sells: it follows, it is resized, it outlives the counter, and it leaves by a key.
import {expect, test} from 'vitest';
import {letters} from '../../src/ui/model/letters.ts';
import {practiceShop} from '../support/command-line.ts';
import {type CounterProcess, openCounter, runVerb} from '../support/counter-process.ts';
import {freshFolder, keys} from '../support/drive.ts';

const {enter, esc, ctrl} = keys;
const milk = '6001678204527\r';

/** A practice shop, its counter, and the display beside it. */
async function both(): Promise<{readonly folder: string; readonly counter: CounterProcess; readonly display: CounterProcess}> {
	const {folder} = await practiceShop();
	const counter = openCounter(folder);
	await counter.until('Find, scan, or 3*name');
	const display = openCounter(folder, {verb: 'display', columns: 60, rows: 20});
	await display.until('Corner Café', 'PRACTICE', 'Welcome');
	return {folder, counter, display};
}

test('the display follows the basket, the total and the change', async () => {
	const {counter, display} = await both();
	counter.send(milk);
	await display.until('1 × Full Cream Milk 1L', '19.99', 'TOTAL', '█');
	counter.send('6001001123457\r');
	await display.until('1 × Brown Bread 700g', '18.50');
	counter.send(enter);
	counter.send('50\r');
	await counter.until('Change R11.60.');
	await display.until('CHANGE', 'Total R38.49   Given R50.00', 'Thank you');
	counter.send(enter);
	counter.send(milk);
	await display.until('1 × Full Cream Milk 1L', 'TOTAL');
	expect(display.holds('CHANGE')).toBe(false);
	display.send('q');
	expect(await display.exited).toBe(0);
});

test('the display outlives the counter, takes another size, and shows what comes next', async () => {
	const {folder, counter, display} = await both();
	counter.send(milk);
	await display.until('1 × Full Cream Milk 1L');
	counter.send(ctrl('q'));
	await counter.until('Leave the counter?');
	counter.send('y');
	expect(await counter.exited).toBe(0);
	display.setSize(40, 12);
	await display.until('1 × Full Cream Milk 1L', 'TOTAL');
	const again = openCounter(folder);
	await again.until('The basket is back');
	again.send(enter);
	again.send(letters.exactCash);
	again.send(enter);
	await display.until('PAID', 'Thank you');
	display.send(esc);
	expect(await display.exited).toBe(0);
});

test('the display leaves by Ctrl+C, and needs a shop', async () => {
	const {display} = await both();
	display.send('\u0003');
	expect(await display.exited).toBe(0);
	const {code, stderr} = await runVerb('--data', freshFolder(), 'display');
	expect([code, stderr]).toEqual([2, 'The customer display needs a terminal. Start it in a second one, beside the counter.\n']);
	const none = openCounter(freshFolder(), {verb: 'display'});
	await none.until('There is no shop in');
	expect(await none.exited).toBe(1);
});
