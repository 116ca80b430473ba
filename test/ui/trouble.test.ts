import {describe, expect, test} from 'vitest';
import type {Shop} from '../../src/shop/shop.ts';
import {type Driven, drive, freshFolder, keys, shopIn} from '../support/drive.ts';
import {barcodes, basketRows, bodyRows, inOneLine, leftRows, notice, posted, receipts, scan} from './practice.ts';

const {enter, down, right, f3, f5} = keys;

/** What the store throws, as the counter is told of it. */
const notRecorded = Object.assign(new Error('NOT RECORDED (the disk is full). Nothing was sold.'), {name: 'StoreError'});

type Trouble = {readonly screen: Driven; readonly ids: readonly (string | undefined)[]};

/** A counter whose first command meets trouble with the disk, before it was recorded or after; the next ones go through. */
async function inTrouble(when: 'before' | 'after'): Promise<Trouble> {
	const shop = await shopIn(freshFolder());
	const ids: (string | undefined)[] = [];
	const troubled: Shop = {
		...shop,
		execute: async order => {
			ids.push(order.id);
			if (ids.length > 1) return shop.execute(order);
			if (when === 'after') await shop.execute(order);
			throw notRecorded;
		},
	};
	return {screen: await drive(troubled), ids};
}

describe('Trouble with the disk', () => {
	test('says that nothing was recorded, keeps the basket, and Enter again is the same command', async () => {
		const {screen, ids} = await inTrouble('before');
		await screen.type(scan(barcodes.milk), enter, '20', enter);
		expect(notice(screen)).toBe('!! NOT RECORDED (the disk is full). Nothing was sold.');
		expect(leftRows(screen).find(row => row.includes('Cash given'))).toBe('  Cash given 20');
		expect(basketRows(screen)).toEqual(['›1 × Full Cream Milk 1L   19.99']);
		expect(receipts(screen)).toEqual([]);
		await screen.type(enter);
		expect(notice(screen)).toBe('Sold R19.99, receipt P1-000001. Change R0.10.');
		expect(new Set(ids).size).toBe(1);
		expect(posted(screen, 'cash:1')).toBe(1990);
	});

	test.each([
		['a sale', [scan(barcodes.milk), enter, '20', enter], [enter]],
		['a vend', [f3, enter, '07123456787\r', '100', down, right, enter], [enter]],
		['a top-up', [f5, 'd', '50\r'], [enter]],
		['a withdrawal', [f5, 'w', '50\r'], [enter]],
		['a new account', [f5, 'n', 'Bela\r', enter, enter, '5\r'], [enter]],
	])('after it was recorded makes of Enter again no second %s', async (_what, typed, again) => {
		const {screen, ids} = await inTrouble('after');
		await screen.type(...typed);
		expect(notice(screen)).toMatch(/^!! NOT RECORDED/);
		const before = receipts(screen).length;
		await screen.type(...again);
		expect(ids).toHaveLength(2);
		expect(new Set(ids).size).toBe(1);
		expect(receipts(screen)).toHaveLength(before);
		expect(notice(screen)).not.toMatch(/^!!/);
	});

	test('after an account was opened names, on Enter again, the account that was opened', async () => {
		const {screen} = await inTrouble('after');
		await screen.type(f5, 'n', 'Bela\r', enter, enter, '5\r', enter);
		expect(notice(screen)).toBe('Opened account 7 for Bela with R5.00.');
	});

	test('leaves the form as it was, to be tried again or given up', async () => {
		const {screen} = await inTrouble('before');
		await screen.type(f5, 'n', 'Bela\r', '0825551234\r', enter, '5\r');
		expect(inOneLine(bodyRows(screen))).toContain('Name Bela Phone 0825551234 E-mail › Opening balance 5');
		await screen.type(enter);
		expect(notice(screen)).toBe('Opened account 7 for Bela with R5.00.');
	});
});
