// A provider gives out a PIN that a voucher in stock has too: both are sold, and the history has both.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {importVouchers} from '../../../src/app/importing/vouchers.ts';
import {openShop} from '../../../src/app/shop.ts';
import {opened, sell, service, vend} from '../../support/commands.ts';
import {handTimers} from '../../support/hand-timers.ts';
import {leftShop, nextId} from '../../support/stored-shop.ts';
import {vendingDouble} from '../../support/vending-double.ts';
import {keeper, play} from '../../support/vouchers.ts';
import {temporaryFolder} from '../temporary-shop.ts';

const gas = service({id: 'gas', name: 'Gas', beneficiary: 'meter', provider: 'sim'});
const sim = {type: 'setProvider', provider: {id: 'sim', name: 'Simulator', kind: 'http', url: 'https://sim.example'}} as const;

test('A short PIN of a voucher may be one that a provider gave: the voucher is sold, and the history needs no making anew', async () => {
	const {folder} = await leftShop([opened({services: [gas, play()]}), sim, keeper]);
	const double = vendingDouble();
	const connect = () => openShop(folder, {connect: () => double, after: handTimers().timers.after});
	const shop = await connect();
	const path = join(temporaryFolder(), 'batch.csv');
	writeFileSync(path, 'product,pin,serial,expiry\nPlay 50,AB12,S1,2099-01-01\n');
	const command = () => ({id: nextId(), operator: 1, till: 1});
	expect((await importVouchers(shop.till, path, {service: 'play', day: '2026-03-02', command})).exit).toBe(0);
	const sold = async (item: object): Promise<string> => {
		const outcome = await shop.execute({...sell([item as never]), id: nextId()} as never);
		return outcome.type === 'done' ? (outcome.receipt?.number ?? '') : expect.fail(JSON.stringify(outcome));
	};
	const number = await sold(vend('Gas', 10_000, '07123456787'));
	(await double.request(0)).answer({outcome: 'issued', tokens: [{kind: 'pin', digits: 'AB12'}]});
	await shop.vending.settled(number, 30_000);
	const other = await sold({...vend('Play', 5000), product: 'Play 50'});
	await shop.close();
	const again = await connect();
	expect(again.notes).toEqual([]);
	expect(again.till.history.receipts({text: 'AB12', limit: 9}).map(receipt => receipt.number)).toEqual([other, number]);
	await again.close();
});
