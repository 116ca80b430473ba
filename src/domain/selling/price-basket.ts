// The pricing of a basket when it is sold: items are priced, stock is checked, the discount is shared, repeats are asked about.
import {type Facts, refuse} from '../base/handlers.ts';
import {largestAmount} from '../base/money.ts';
import {shareDiscount} from '../lines/basket-discount.ts';
import type {Discount, DiscountRefusal} from '../lines/discount.ts';
import {factsOf, type ItemRefusal, lineDue, type SaleItem, type SaleLine} from '../lines/lines.ts';
import {priceItem} from '../lines/pricing.ts';
import {tooFull, withRunningBalances} from '../lines/running-balances.ts';
import {type LostDemand, type SupplyRefusal, supply} from '../lines/supply.ts';
import {checkFloats, type FloatRefusal} from '../vending/floats.ts';
import {beyondDay, type DayLimitRefusal} from './day-limits.ts';
import {asksAboutMadeUp, type MadeUpRefusal} from './made-up.ts';
import type {SellingState} from './records.ts';
import {type RepeatRefusal, repeatedPurchase} from './repeats.ts';
import type {SaleMade} from './sale-made.ts';
import {tokenSupply} from './token-supply.ts';
import {askedPrice, type PriceAsked} from './unusual-lines.ts';

/** The items of a basket, and what the operator confirmed. */
export type ToFill = {
	/** Of the command: the ids of its vends are made of it. */
	readonly id?: string;
	readonly items: readonly SaleItem[];
	readonly discount?: Discount;
	readonly takesPartial?: boolean;
	readonly meansRepeat?: boolean;
	readonly meansZero?: boolean;
	readonly meansUnusual?: boolean;
	readonly meansAboveFloat?: boolean;
};

/** Why a basket cannot be sold. */
export type FillRefusal =
	| ItemRefusal
	| DiscountRefusal
	| SupplyRefusal
	| PriceAsked
	| DayLimitRefusal
	| MadeUpRefusal
	| FloatRefusal
	| RepeatRefusal;

type Filled = Pick<SaleMade, 'lines' | 'discount'> & {readonly lost: readonly LostDemand[]};

/** The lines of a basket when it is sold, with what was missing; or why it cannot be sold. Time is linear in its lines. */
export function fillBasket(state: SellingState, command: ToFill, facts: Facts) {
	const priced = priceItems(state, command, facts);
	if ('refused' in priced) return priced;
	const running = withRunningBalances(priced.lines);
	const overfilled = tooFull(running);
	if (overfilled) return refuse({kind: 'balance-too-high', name: overfilled.name, most: largestAmount});
	const supplied = supply(state, running, command.takesPartial ?? false);
	if ('refused' in supplied) return supplied;
	const shared = command.discount ? shareDiscount(supplied.lines, command.discount) : undefined;
	if (shared && 'refused' in shared) return shared;
	const lines = shared?.lines ?? supplied.lines;
	if (lines.reduce((total, line) => total + lineDue(line), 0) > largestAmount)
		return refuse({kind: 'total-too-large', most: largestAmount});
	const beyond = beyondDay(state, lines, facts.stamp.day);
	if (beyond) return refuse(beyond);
	const asked = askedPrice(state, command, lines);
	if (asked) return refuse(asked);
	if (asksAboutMadeUp(state, command.items, facts.stamp)) return refuse({kind: 'made-up'});
	const above = command.meansAboveFloat
		? undefined
		: checkFloats(
				state,
				lines.flatMap(line => factsOf(line).posts(line)),
			);
	if (above) return refuse(above);
	const repeat = command.meansRepeat ? undefined : repeatedPurchase(state, lines, facts.stamp.at);
	if (repeat) return refuse(repeat);
	const filled: Filled = {lines, lost: supplied.lost, ...(shared && {discount: shared.taken})};
	return filled;
}

function priceItems(state: SellingState, {id = '', items, meansZero = false}: ToFill, facts: Facts) {
	const pricing = {at: facts.stamp.at, tokens: tokenSupply(state, facts, id), meansZero};
	const lines: SaleLine[] = [];
	for (const item of items) {
		const priced = priceItem(state, item, pricing);
		if ('refused' in priced) return priced;
		lines.push(priced.line);
	}
	return {lines};
}
