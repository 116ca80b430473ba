// The preview of a basket before anybody is asked for money: what is due, and why the till would refuse it.
import {type Cents, cents, sum, zero} from '../base/money.ts';
import {cashTender, plainTenders} from '../paying/tender-roles.ts';
import {type Basket, type BasketLine, returnsOf} from '../selling/basket.ts';
import {saleOfBasket} from '../selling/basket-order.ts';
import {basketTotals} from '../selling/basket-totals.ts';
import type {SaleRefusal} from '../selling/sale-deciding.ts';
import {type Before, previewReturns, previewSale} from './preview.ts';
import type {State} from './state.ts';

/** The amount due for a basket; below 0 when more comes back than is bought. Lines that cannot come back count as the basket has them. */
function previewDue(state: State, basket: Basket, before: Before): Cents {
	const {total, returned} = basketTotals(basket);
	const asked = returnsOf(basket);
	const back = asked && previewReturns(state, asked, before);
	if (!back || 'refused' in back) return total;
	const owed = sum(back.returned.flatMap(({paid}) => paid.map(({amount}) => amount)));
	return cents(total + returned - owed);
}

/** What is still due for a basket after the tenders taken so far. */
export const previewLeft = (state: State, basket: Basket, before: Before): Cents =>
	cents(previewDue(state, basket, before) - sum((basket.taken ?? []).map(({tendered = zero}) => tendered)));

/** What the operator confirmed of a basket. */
export type Meant = {
	readonly meansRepeat: boolean;
	readonly meansZero: boolean;
	readonly meansUnusual: boolean;
	readonly meansAboveFloat: boolean;
};

/** All that there is to confirm. */
export const allMeant: Meant = {meansRepeat: true, meansZero: true, meansUnusual: true, meansAboveFloat: true};

/** Why a basket would be refused whoever pays for it, and the line at which the till says no, where it is about one line. */
export type BasketRefused = {readonly refused: SaleRefusal; readonly line: BasketLine | undefined};

/** A tender that settles what is due to the cent and asks nothing of its own. */
const [plain = cashTender] = plainTenders;

type Look = {readonly before: Before; readonly meant: Meant};

/** Why the till would refuse a basket now, however the rest of it is paid; or undefined. */
export function previewRefusal(state: State, basket: Basket, {before, meant}: Look): SaleRefusal | undefined {
	const {taken = []} = basket;
	const left = previewLeft(state, basket, before);
	const rest = taken.length === 0 ? [{tender: plain}] : left > zero ? [{tender: plain, tendered: left}] : [];
	const made = previewSale(state, {...saleOfBasket(basket), ...meant, tenders: [...taken, ...rest]}, before);
	return 'refused' in made ? made.refused : undefined;
}

/** The same, with the line that it is about. */
export function previewBasket(state: State, basket: Basket, {before, meant}: Look): BasketRefused | undefined {
	const refused = previewRefusal(state, basket, {before, meant});
	if (!refused) return undefined;
	// The till prices lines in order, so the shortest beginning that is refused like this ends with the line that it is about.
	const {isTraining} = saleOfBasket(basket);
	const line = basket.lines.find((_line, place) => {
		const items = basket.lines.slice(0, place + 1).map(({item}) => item);
		const part = previewSale(
			state,
			{type: 'sell', items, tenders: [{tender: plain}], ...meant, ...(isTraining && {isTraining})},
			before,
		);
		return 'refused' in part && part.refused.kind === refused.kind;
	});
	return {refused, line};
}
