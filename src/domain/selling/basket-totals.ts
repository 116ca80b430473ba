// The totals of a basket: the shop's own, what belongs to others, what customers put on accounts, and what comes off.
import {type Cents, cents, minus, plus, sum, zero} from '../base/money.ts';
import {discountOn} from '../lines/discount.ts';
import {isOwnItem} from '../lines/items.ts';
import {givesNumbers, type SaleItem} from '../lines/lines.ts';
import type {Basket, BasketLine} from './basket.ts';

export type BasketTotals = {
	/** The shop's own goods, after the discounts of their lines and before the discount of the basket. */
	readonly goods: Cents;
	/** What the shop asks on top of what belongs to others. */
	readonly fees: Cents;
	/** The face value of prepaid services and bills. */
	readonly others: Cents;
	/** Put on accounts of customers. */
	readonly topUps: Cents;
	/** What the discount on the basket takes off, at most what the goods come to. */
	readonly discount: Cents;
	/** The money given back for returned goods. */
	readonly returned: Cents;
	readonly total: Cents;
};

/** What a line without a quantity is for: its face value. The rest of what it comes to is the shop's fee. */
const faceOf = ({item, due}: BasketLine): Cents => ('quantity' in item ? due : item.amount);

/** The totals of a basket: the shop's own, money for others, top-ups, and what comes off. */
export function basketTotals({lines, discount: asked, returns}: Basket): BasketTotals {
	const sumOf = (isIt: (item: SaleItem) => boolean, amount: (line: BasketLine) => Cents): Cents =>
		sum(lines.filter(({item}) => isIt(item)).map(amount));
	const goods = sumOf(isOwnItem, line => line.due);
	const others = sumOf(givesNumbers, faceOf);
	const fees = sumOf(givesNumbers, line => minus(line.due, faceOf(line)));
	const topUps = sumOf(
		item => !isOwnItem(item) && !givesNumbers(item),
		line => line.due,
	);
	const discount = asked ? cents(Math.min(goods, discountOn(goods, asked).amount)) : zero;
	const returned = sum((returns?.lines ?? []).map(({due}) => due));
	return {
		goods,
		fees,
		others,
		topUps,
		discount,
		returned,
		total: minus(sum([goods, fees, others, topUps]), plus(discount, returned)),
	};
}
