// Owns the ways to pay, as rows of capabilities, and cash rounding (rules.md §3). A sale asks what a tender can do, never what it is called.
import {type Cents, cents, minus, nothing} from '../base/money.ts';
import type {LedgerAccount} from '../base/postings.ts';

export type TenderRow = {
	readonly label: string;
	/** More may be handed over than is due; the rest goes back as change. */
	readonly givesChange: boolean;
	/** Its share of the total is rounded to the smallest coin. */
	readonly rounds: boolean;
	/** It is taken from a customer's account, which must be named and must cover it. */
	readonly chargesAccount: boolean;
	/** Money can go back by it when goods are returned. */
	readonly takesBack: boolean;
};

export const tenders = {
	cash: {label: 'Cash', givesChange: true, rounds: true, chargesAccount: false, takesBack: true},
	card: {label: 'Card', givesChange: false, rounds: false, chargesAccount: false, takesBack: true},
	account: {label: 'Account', givesChange: false, rounds: false, chargesAccount: true, takesBack: true},
} as const satisfies Record<string, TenderRow>;

/** `cash`, `card`, `account`, or the name of one the shop added. */
export type TenderName = string;

/** What a receipt keeps of one tender: handed over, given back, and the difference that stayed. */
export type TenderTaken = {
	readonly tender: TenderName;
	/** Below zero where money went back: for returned goods. */
	readonly tendered: Cents;
	readonly change: Cents;
	readonly net: Cents;
	/** What a tender that the shop added is called; the built-in ones have their own. */
	readonly label?: string;
	/** The account that paid, with what is left on it. */
	readonly account?: {readonly id: number; readonly name: string; readonly balance: Cents};
};

/** What a tender is called on paper and on screen. */
export const tenderLabel = ({tender, label}: Pick<TenderTaken, 'tender' | 'label'>): string =>
	label ?? builtIn(tender)?.label ?? tender;

/** The row of a tender every shop has. */
export const builtIn = (name: TenderName): TenderRow | undefined =>
	Object.hasOwn(tenders, name) ? tenders[name as keyof typeof tenders] : undefined;

/** Cash is what rounds: it lies in the drawer. */
export const isCash = (name: TenderName): boolean => builtIn(name)?.rounds ?? false;

/** The ledger account a tender's money lies under: the customer's, the drawer, or what is still to be settled. */
export function tenderAccount({tender, account}: TenderTaken, till: number): LedgerAccount {
	if (account) return `customer:${account.id}`;
	return isCash(tender) ? `cash:${till}` : `tender:${tender}`;
}

/** How what is due in cash is rounded to the smallest coin. */
export type CashRounding = 'down' | 'nearest' | 'none';

/** What is asked for in cash of `due`: down in the customer's favour, or to the nearest coin with half up. `due` is not negative. */
export function roundedCash(due: Cents, rounding: CashRounding, smallestCoin: Cents): Cents {
	if (rounding === 'none') return due;
	const step = rounding === 'down' ? due : due + smallestCoin / 2;
	return cents(Math.floor(step / smallestCoin) * smallestCoin);
}

/** An amount in whole coins that is not less: what is given back in cash of `share`. */
export const roundedUp = (share: Cents, rounding: CashRounding, smallestCoin: Cents): Cents =>
	rounding === 'none' ? share : cents(Math.ceil(share / smallestCoin) * smallestCoin);

/** True when an amount can be counted out in coins and notes; always, while the shop does not round. */
export const isCountable = (amount: Cents, rounding: CashRounding, smallestCoin: Cents): boolean =>
	rounding === 'none' || amount % smallestCoin === 0;

/** `amount` by the largest pieces first: what to count into the customer's hand. What no piece covers is left out. */
export function inPieces(
	amount: Cents,
	piecesInUse: readonly Cents[],
): readonly {readonly piece: Cents; readonly count: number}[] {
	let left = amount;
	const counted = [];
	for (const piece of [...piecesInUse].sort((a, b) => b - a)) {
		const count = Math.floor(left / piece);
		if (count === 0) continue;
		counted.push({piece, count});
		left = minus(left, cents(piece * count));
	}
	return counted;
}

/** The next amounts a customer is likely to hand over for `due`: the next whole note of each kind, smallest first, never `due` itself. */
export function nextNotes(due: Cents, notes: readonly Cents[]): readonly Cents[] {
	if (due === nothing) return [];
	const amounts = notes.map(note => cents(Math.ceil(due / note) * note)).filter(amount => amount !== due);
	return [...new Set(amounts)].sort((a, b) => a - b);
}
