// What customers do: they fill a basket and pay as people pay, or bring something back.
import {available} from '../../domain/accounts/records.ts';
import {cents, pieces} from '../../domain/base/money.ts';
import {isGoodsLine} from '../../domain/lines/lines.ts';
import type {TenderGiven} from '../../domain/paying/payment.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import type {Chance} from './chance.ts';
import {type Chosen, together} from './chosen.ts';
import {errandsOf} from './errands.ts';
import {holders} from './habits.ts';
import type {Order, PastMoment} from './job.ts';
import {shop} from './shopping.ts';

/** Cash: the exact amount, or notes that cover it. */
function inCash(chance: Chance, due: number): TenderGiven {
	if (chance.happens(30)) return {tender: 'cash'};
	const note = chance.pick([1000, 2000, 5000, 10_000].filter(each => each <= Math.max(1000, due * 3)));
	return {tender: 'cash', tendered: cents((Math.floor(due / note) + 1) * note)};
}

function byAccount(chance: Chance, {state}: PastMoment, due: number): TenderGiven | undefined {
	const {account} = chance.weighted(holders, ({often}) => often);
	const holder = state.accounts.rows.get(account);
	return holder && available(holder) >= due ? {tender: 'account', account} : undefined;
}

/** How a basket is paid. More is paid by card where it is much, and sometimes a part of it. */
function paid(chance: Chance, moment: PastMoment, {due}: Chosen): readonly TenderGiven[] {
	const account = chance.happens(9) ? byAccount(chance, moment, due) : undefined;
	if (account) return [account];
	if (!chance.happens(due > 8000 ? 48 : 22)) return [inCash(chance, due)];
	const isPart = due > 10_000 && chance.happens(4);
	return isPart ? [{tender: 'card', tendered: cents(Math.floor(due / 2000) * 1000)}, {tender: 'cash'}] : [{tender: 'card'}];
}

/** One piece of the first goods of a receipt comes back; undefined where there are none by the piece. */
function bringBack(chance: Chance, receipt: Receipt): Order | undefined {
	const lines = receipt.type === 'sale' ? receipt.lines : [];
	const place = lines.findIndex(line => isGoodsLine(line) && line.unit === 'each');
	if (place === -1) return undefined;
	const isDamaged = chance.happens(40);
	return {
		type: 'refund',
		lines: [{receipt: receipt.number, line: place + 1, quantity: pieces(1), ...(isDamaged && {to: 'waste'})}],
		reason: isDamaged ? 'Damaged' : chance.pick(['Wrong one', 'Changed their mind']),
	};
}

/** The customers of a shop: what each asks for. `today` holds the receipts of the day; one that is brought back is taken out. */
export function customersOf(chance: Chance) {
	const {vend, bill} = errandsOf(chance);
	const fill = (moment: PastMoment): Chosen => {
		const kind = chance.draw(0, 100);
		if (kind < 13) return vend(moment);
		if (kind < 16) return bill();
		return kind < 24 ? together(shop(chance, moment), vend(moment)) : shop(chance, moment);
	};
	/** A sale; undefined where nothing was there of what was asked for. */
	const buy = (moment: PastMoment): Order | undefined => {
		const chosen = fill(moment);
		const {items, lost} = chosen;
		if (items.length === 0) return undefined;
		return {type: 'sell', items, tenders: paid(chance, moment, chosen), ...(lost.length > 0 && {lost})};
	};
	return (moment: PastMoment, today: Receipt[]): Order | undefined => {
		const isReturn = today.length > 0 && chance.happens(1.6);
		const [receipt] = isReturn ? today.splice(chance.draw(0, today.length), 1) : [];
		return (receipt && bringBack(chance, receipt)) ?? buy(moment);
	};
}
