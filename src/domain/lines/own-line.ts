// Common members and facts of goods and open items: the shop's own turnover, by quantity and price.
import {refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, minus, type Thousandths, zero} from '../base/money.ts';
import {posting} from '../base/postings.ts';
import {maybe} from '../base/record-shape.ts';
import type {Unit} from '../base/unit.ts';
import {type TaxClass, taxShape} from '../shop/vat.ts';
import type {BackCommon, ReturnedPart} from './coming-back.ts';
import {checkDiscount, type Discount, type DiscountTaken, discountTakenShape} from './discount.ts';
import {lessDiscount} from './reckoning.ts';

/** The members of a line that is the shop's own turnover. */
export type OwnLineMembers = {
	readonly name: string;
	readonly quantity: Thousandths;
	readonly unit: Unit;
	/** The unit price for this customer. */
	readonly price: Cents;
	readonly tax: TaxClass;
	/** The amount paid for it: quantity × price, less its discount, less its share of the basket's discount. */
	readonly total: Cents;
	/** Sold below zero, as the operator confirmed. */
	readonly meansShort?: true;
	/** Quantity × price, where a discount came off. */
	readonly gross?: Cents;
	readonly discount?: DiscountTaken;
	/** Its share of the discount on the whole basket. */
	readonly share?: Cents;
	readonly note?: string;
};

export const ownLineMembers = {
	name: is.words,
	quantity: is.quantity,
	unit: is.unit,
	price: is.cents,
	tax: taxShape,
	total: is.cents,
	meansShort: maybe(is.yes),
	gross: maybe(is.cents),
	discount: maybe(discountTakenShape),
	share: maybe(is.cents),
	note: maybe(is.words),
};

/** One array for all: every line of a sale is asked. */
const none: readonly never[] = [];

/** The facts that do not depend on whether there is a product. */
export const ownFacts = {
	isOwn: true,
	tokens: 0,
	entry: 'sale',
	due: ({total}: OwnLineMembers) => total,
	quantity: ({quantity}: OwnLineMembers) => quantity,
	unit: ({unit}: OwnLineMembers) => unit,
	taxed: ({tax, total}: OwnLineMembers) => ({tax, gross: total}),
	posts: () => none,
	deposit: () => undefined,
	isChange: () => false,
	purchase: () => undefined,
	asksAgain: () => 0,
	vend: () => undefined,
	isConnected: () => false,
	requested: () => undefined,
	shelfOf: () => undefined,
	issued: () => [],
} as const;

/** The members of a returned line of these kinds. */
export type OwnBackMembers = {
	readonly quantity: Thousandths;
	readonly unit: Unit;
	readonly price: Cents;
	readonly tax: TaxClass;
};
export const ownBackMembers = {quantity: is.quantity, unit: is.unit, price: is.cents, tax: taxShape};

type OwnBack = BackCommon & OwnBackMembers;

/** The returned part of such a line. Its VAT is only known once all lines that came back with it are known. */
export const ownBack = ({name, unit, price, tax}: OwnLineMembers, {line, quantity, total}: ReturnedPart) => ({
	line,
	name,
	quantity,
	unit,
	price,
	tax,
	total,
	vat: zero,
});

const isRated = ({tax}: OwnBack): boolean => tax === 'standard';

/** The facts of returned lines that do not depend on whether there is a product. */
export const ownBackFacts = {
	days: () => undefined,
	quantity: ({quantity}: OwnBack) => quantity,
	unit: ({unit}: OwnBack) => unit,
	due: ({total}: OwnBack) => total,
	bearsVat: isRated,
	taxed: (back: OwnBack) => (isRated(back) ? back.total : zero),
	posts: ({tax, total, vat}: OwnBack) => [posting(`sales:${tax}`, minus(total, vat))],
	vend: () => undefined,
} as const;

/** A line with its own discount taken off. */
export function discounted<L extends OwnLineMembers>(line: L, discount: Discount | undefined) {
	if (discount === undefined) return {line};
	const refusal = checkDiscount(discount, line.total, line.name);
	if (refusal) return refuse(refusal);
	const {taken, total} = lessDiscount(line.total, discount);
	return {line: {...line, gross: line.total, discount: taken, total}};
}
