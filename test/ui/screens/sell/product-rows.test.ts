import {expect, test} from 'vitest';
import {keys} from '../../../support/drive.ts';
import {barcodes, leftRows, practice, scan} from '../../practice.ts';

const {enter, esc} = keys;

test('The columns of the most sold stay where they are once goods by weight and what is out are among them, and no name is cut', async () => {
	const screen = await practice();
	await screen.type(scan(barcodes.milk), enter, enter, esc);
	const alone = leftRows(screen)[1];
	expect(alone).toBe('  Full Cream Milk 1L         19.99        23');
	await screen.type('0.455*banana', enter, '9*1005', enter, enter, enter, esc);
	expect(leftRows(screen).slice(1)).toEqual([
		'  Full Cream Milk 1L         19.99        23',
		'  Bananas                 22.99/kg 12.295 kg',
		'  Full Cream Milk 2L         36.99       out',
	]);
});

test('In a wide window the whole code stands beside the name', async () => {
	const screen = await practice({columns: 120, rows: 40});
	await screen.type('full cream');
	expect(leftRows(screen)[1]).toMatch(/^› Full Cream Milk 1L +6001678204527 +19\.99 +24$/);
});
