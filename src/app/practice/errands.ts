// What customers come for beside goods: electricity and airtime for themselves, and their bills, each with numbers of its own.
import {cents} from '../../domain/base/money.ts';
import {luhnFits} from '../../domain/prepaid/beneficiary.ts';
import type {Chance} from './chance.ts';
import {type Chosen, nothing} from './chosen.ts';
import {askedFor, billsPaid, faceValues} from './habits.ts';
import type {PastMoment} from './job.ts';

/** Gives one after the other, and then from the beginning: nobody comes twice within minutes. */
function inTurn<T>(list: readonly T[]): () => T {
	let next = 0;
	return () => list[next++ % list.length] as T;
}

/** A meter number whose check digit fits. */
function meterNumber(chance: Chance): string {
	const digits = `07${chance.digits(8)}`;
	return [...'0123456789'].map(last => digits + last).find(luhnFits) ?? digits;
}

/** Each biller has as many customers; their bills come one biller after the other. */
function billsOf(chance: Chance) {
	const billers = Object.entries(billsPaid);
	return Array.from({length: 9 * billers.length}, (_, place) => {
		const [biller, {least, most, begins}] = billers[place % billers.length] as (typeof billers)[number];
		return {biller, reference: begins + chance.digits(7), amount: cents(chance.draw(least, most + 1) * 100)};
	});
}

/** The errands of the people around a shop. */
export function errandsOf(chance: Chance) {
	const meters = inTurn(Array.from({length: 24}, () => meterNumber(chance)));
	const mobiles = inTurn(Array.from({length: 60}, () => `08${chance.draw(1, 5)}${chance.digits(7)}`));
	const bills = inTurn(billsOf(chance));
	const whose = {meter: meters, mobile: mobiles, none: () => undefined};
	return {
		vend: ({state}: PastMoment): Chosen => {
			const offered = [...state.services.rows.values()];
			const {id: service, beneficiary: kind, products} = chance.weighted(offered, ({id}) => askedFor[id] ?? 1);
			const set = products.length > 0 ? chance.pick(products) : undefined;
			const amount = set?.amount ?? cents(chance.pick(faceValues));
			const beneficiary = whose[kind]();
			const chosen = {...(set && {product: set.name}), ...(beneficiary !== undefined && {beneficiary})};
			return {...nothing, items: [{type: 'service', service, amount, ...chosen}], due: amount};
		},
		bill: (): Chosen => {
			const bill = bills();
			return {...nothing, items: [{type: 'bill', ...bill}], due: bill.amount};
		},
	};
}
