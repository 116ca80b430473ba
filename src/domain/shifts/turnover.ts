// The turnover in sums of postings: the shop's own, and what passes through for others. A report and the books are read by the same rule.
import * as is from '../base/members.ts';
import {type Cents, minus, sum, zero} from '../base/money.ts';
import type {LedgerAccount} from '../base/postings.ts';
import {record} from '../base/record-shape.ts';

/** What was earned, and what was sold for others (rules.md §12). What came back is off. */
export type Turnover = {
	/** Goods, after discounts and without VAT. */
	readonly sales: Cents;
	/** Fees, without VAT. */
	readonly fees: Cents;
	readonly commission: Cents;
	/** VAT on goods and fees. */
	readonly vat: Cents;
	/** The face value of prepaid services and bills. It is owed to providers, commission off. */
	readonly others: Cents;
};

export const turnoverShape = record<Turnover>({
	sales: is.cents,
	fees: is.cents,
	commission: is.cents,
	vat: is.cents,
	others: is.cents,
});

/** Where the accounts of each kind are counted. The commission is a part of the face value that is not owed. */
const countedAs: Readonly<Record<string, readonly (keyof Turnover)[]>> = {
	sales: ['sales'],
	fees: ['fees'],
	commission: ['commission', 'others'],
	vat: ['vat'],
	provider: ['others'],
	biller: ['others'],
};

const kindOf = (account: LedgerAccount): string => account.split(':', 1)[0] ?? account;

/** Whether turnover is read from an account. */
export const isTurnover = (account: LedgerAccount): boolean => Object.hasOwn(countedAs, kindOf(account));

/** The turnover in some sums of postings: of a stretch, or of all books. */
export function turnoverIn(sums: Iterable<readonly [LedgerAccount, Cents]>): Turnover {
	const found = {sales: zero, fees: zero, commission: zero, vat: zero, others: zero};
	for (const [account, amount] of sums)
		for (const part of countedAs[kindOf(account)] ?? []) found[part] = minus(found[part], amount);
	return found;
}

/** What the shop earned: goods, fees and commission, without VAT. */
export const ownTurnover = ({sales, fees, commission}: Turnover): Cents => sum([sales, fees, commission]);
