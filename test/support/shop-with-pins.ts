// The practice shop with people: an owner, a cashier and a supervisor, each with a PIN.
import type {Shop} from '../../src/app/shop.ts';
import type {Clock} from '../../src/store/clock.ts';
import {copyOf, freshFolder, type Kept, keptOf, shopIn} from './drive.ts';

/** Their numbers. */
export const people = {owner: 1, cashier: 2, supervisor: 3} as const;
export const pins = {owner: '805317', cashier: '271904', supervisor: '930275'} as const;

type Made = {readonly kept: Kept; readonly recovery: string};
let made: Promise<Made> | undefined;

async function make(): Promise<Made> {
	let recovery = '';
	const kept = await keptOf(async folder => {
		const shop = await shopIn(folder);
		await shop.execute({type: 'addOperator', name: 'Zinhle', role: 'cashier'});
		await shop.execute({type: 'addOperator', name: 'Sipho', role: 'supervisor'});
		for (const who of ['owner', 'cashier', 'supervisor'] as const) {
			const given = await shop.signIns.setPin(people[who], pins[who]);
			recovery = given.recovery ?? recovery;
		}
		return shop;
	});
	return {kept, recovery};
}

/** A practice shop of Thandi, Zinhle and Sipho, in which nobody is signed in yet. `recovery` is Thandi's code. */
export async function shopWithPins(now?: Clock['now']): Promise<{readonly shop: Shop; readonly recovery: string}> {
	made ??= make();
	const {kept, recovery} = await made;
	return {shop: await copyOf(kept, freshFolder(), now && {now}), recovery};
}
