// Every Z is proved by `verify`: an honest one agrees, and one that was changed in a whole chain is found.
import {expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import {verifyShop} from '../../../src/store/opening/verify.ts';
import {goods, listed, sell} from '../../support/commands.ts';
import {forge} from '../../support/forging.ts';
import type {Said} from '../../support/given.ts';
import {leftShop, openAt} from '../../support/stored-shop.ts';

const close = (counted: number, more: object = {}): Said => ({
	type: 'closeShift',
	counted: cents(counted),
	nextFloat: cents(10_000),
	...more,
});
const twoShifts: readonly Said[] = [
	listed('1001', {stock: 50, price: 1850}),
	sell(goods('1001')),
	{type: 'openShift', float: cents(11_850)},
	sell(goods('1001', 2)),
	{type: 'payOut', amount: cents(500), reason: 'milk', to: 'petty'},
	close(15_050),
	sell(goods('1001')),
	{type: 'openShift', float: cents(11_850)},
	close(11_000, {reason: 'R8.50 short'}),
];

async function faultsOf(folder: string): Promise<readonly string[]> {
	const shop = await openAt(folder);
	const {faults} = verifyShop(folder, {state: shop.till.state, place: shop.place()});
	await shop.close();
	return faults;
}

test('Zs of an honest shop agree with their entries, and the history has each with its hash', async () => {
	const {folder} = await leftShop(twoShifts);
	const shop = await openAt(folder);
	const proof = verifyShop(folder, {state: shop.till.state, place: shop.place()});
	expect(proof.faults).toEqual([]);
	expect(proof.closings.map(({z}) => z)).toEqual([1, 2]);
	for (const {z, seq, hash} of proof.closings) {
		expect(hash).toMatch(/^[0-9a-f]{64}$/);
		expect(shop.till.history.zReport(1, z)).toMatchObject({z, hash, stamp: {seq, shift: z}, number: `Z1-00000${z}`});
	}
	expect(shop.till.history.zReport(1, 3)).toBeUndefined();
	await shop.close();
});

test.each([
	['its takings', '"name":"cash","count":1,"amount":3700', '"name":"cash","count":1,"amount":2700'],
	['a pay-out on it', '"payOuts":[{"purpose":"petty","amount":500', '"payOuts":[{"purpose":"petty","amount":400'],
	['what the drawer should hold', '"expected":15050', '"expected":15000'],
	['the totals since first use', '"grand":{"sales":5550', '"grand":{"sales":5000'],
	['the number', '"type":"ShiftClosed","z":1', '"type":"ShiftClosed","z":9'],
])('A Z is found in which %s was changed', async (_what, was, now) => {
	const {folder} = await leftShop(twoShifts);
	let changed = 0;
	forge(folder, json => {
		if (!json.includes('"ShiftClosed","z":1') || !json.includes(was)) return json;
		changed += 1;
		return json.replace(was, now);
	});
	expect(changed).toBe(1);
	expect((await faultsOf(folder)).join()).toContain('Z1-00000');
});
