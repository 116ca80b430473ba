// What a receipt comes to, apart: the shop's own, money for others, and money put on accounts (rules.md §12).
import {type Cents, minus, plus, sum, zero} from '../base/money.ts';
import {backFactsOf, depositsIn, feeOf, isOwn, type ReturnedLine, type SaleLine} from '../lines/lines.ts';
import type {SaleContent} from './receipt.ts';

export type Apart = {
	/** Goods after all discounts, and fees; VAT is in it. */
	readonly own: Cents;
	/** The face value of prepaid services and bills. The commission is a part of it. */
	readonly others: Cents;
	/** Put on accounts of customers, change that was left there included. */
	readonly topUps: Cents;
};

/** The fee in what was given back for a line, and what belongs to others in it. */
function backApart(line: ReturnedLine): Apart {
	const isForOthers = backFactsOf(line).vend(line) !== undefined;
	const due = backFactsOf(line).due(line);
	return isForOthers ? {own: minus(due, line.total), others: line.total, topUps: zero} : {own: due, others: zero, topUps: zero};
}

function soldApart(lines: readonly SaleLine[]): Apart {
	const topUps = sum(depositsIn(lines).map(({amount}) => amount));
	const own = sum([...lines.filter(isOwn).map(({total}) => total), ...lines.map(feeOf)]);
	return {own, others: minus(sum(lines.filter(line => !isOwn(line)).map(({total}) => total)), topUps), topUps};
}

const addedUp = (all: readonly Apart[]): Apart =>
	all.reduce((a, b) => ({own: plus(a.own, b.own), others: plus(a.others, b.others), topUps: plus(a.topUps, b.topUps)}), {
		own: zero,
		others: zero,
		topUps: zero,
	});

/** What was sold, and what came back. */
export const soldAndBack = ({lines, returned = []}: Pick<SaleContent, 'lines' | 'returned'>) => ({
	sold: soldApart(lines),
	back: addedUp(returned.flatMap(each => each.lines).map(backApart)),
});

/** The sums of a receipt, less what came back: together they are its total. */
export function apartOf(sale: Pick<SaleContent, 'lines' | 'returned'>): Apart {
	const {sold, back} = soldAndBack(sale);
	return {own: minus(sold.own, back.own), others: minus(sold.others, back.others), topUps: sold.topUps};
}
