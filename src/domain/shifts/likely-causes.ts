// What may explain a difference in the drawer, found in the receipts and in the cash paid in and out of the same stretch. It only suggests.
import {type Cents, negative, plus, zero} from '../base/money.ts';
import {depositsIn} from '../lines/lines.ts';
import {isCash, type TenderName, type TenderTaken} from '../paying/tenders.ts';
import {kindOf, type Receipt, type SaleReceipt, tendersOf} from '../receipts/receipt.ts';
import {cashDue, currencyOf} from '../shop/cash.ts';
import type {ShopState} from '../shop/records.ts';
import type {PieceCount} from './closing.ts';
import type {PaidIn, PaidOut} from './drawer.ts';

/** What was written with two of its digits the wrong way round. */
export type Written = 'count' | 'piece' | 'tendered' | 'withdrawal' | 'pay-in' | 'pay-out' | 'float';

/** `receipt` is the one to look at. */
export type Cause =
	/** A sale keyed as one tender and paid by another: `amount` is what was in the drawer, or was not. */
	| {readonly kind: 'keyed-as'; readonly receipt: string; readonly keyed: TenderName; readonly amount: Cents}
	/** The customer gave another note than was keyed, and the change was for the keyed one. */
	| {readonly kind: 'other-note'; readonly receipt: string; readonly keyed: Cents; readonly given: Cents}
	| {readonly kind: 'refund-twice'; readonly receipt: string; readonly amount: Cents}
	/** `written` stands there, and `meant` would explain the difference. Both are pieces where `piece` is one coin or note. */
	| {
			readonly kind: 'digits';
			readonly what: Written;
			readonly written: number;
			readonly meant: number;
			readonly receipt?: string;
			readonly piece?: Cents;
	  }
	/** Said only where nothing else fits. */
	| {readonly kind: 'pay-out-missing'; readonly amount: Cents};

/** What a drawer should hold is made of: receipts as they are now, the newest first, cash paid in and out, and the float. */
export type DrawerPapers = {
	readonly receipts: readonly Receipt[];
	readonly paid: readonly (PaidIn | PaidOut)[];
	readonly float: Cents;
};

/** What was counted; `difference` is counted − expected. */
export type Counting = {readonly counted: Cents; readonly counts: readonly PieceCount[]; readonly difference: Cents};

/** More of a kind are a guess and no help. */
const mostOfAKind = 3;

const cashOf = (receipt: SaleReceipt): readonly TenderTaken[] => tendersOf(receipt).filter(({tender}) => isCash(tender));

/** How a sale was paid, where it was by one tender and is no refund. */
function paidBy(receipt: SaleReceipt) {
	const [only, ...more] = tendersOf(receipt);
	return only && more.length === 0 && only.net > zero && !receipt.returned ? only : undefined;
}

/** A sale that was keyed as card and paid in cash, or the reverse. */
function keyedAs(state: ShopState, receipt: SaleReceipt, difference: Cents): readonly Cause[] {
	const paid = paidBy(receipt);
	if (!paid || paid.account) return [];
	const moved = isCash(paid.tender) ? negative(paid.net) : cashDue(state, paid.net);
	return moved === difference ? [{kind: 'keyed-as', receipt: receipt.number, keyed: paid.tender, amount: paid.net}] : [];
}

/** A sale in cash for which the customer gave another note, and had change for the one that was keyed. */
function otherNote(state: ShopState, receipt: SaleReceipt, difference: Cents): readonly Cause[] {
	const notes: readonly Cents[] = currencyOf(state).notes;
	return cashOf(receipt).flatMap(({tendered, change, net}) => {
		const given = plus(tendered, difference);
		const isLikely = change > zero && notes.includes(tendered) && notes.includes(given) && given >= net;
		return isLikely ? [{kind: 'other-note', receipt: receipt.number, keyed: tendered, given}] : [];
	});
}

/** Cash that went back once on paper, and twice over the counter. */
const refundTwice = (receipt: SaleReceipt, difference: Cents): readonly Cause[] =>
	kindOf(receipt) === 'sale'
		? []
		: cashOf(receipt).flatMap(({net}) =>
				net < zero && net === difference ? [{kind: 'refund-twice', receipt: receipt.number, amount: negative(net)}] : [],
			);

/** What a number becomes when two digits beside each other change places. */
export function swapped(number: number): readonly number[] {
	const digits = String(number);
	return [...digits].slice(1).flatMap((digit, place) => {
		const before = digits[place] ?? '';
		const next = digits.slice(0, place) + digit + before + digits.slice(place + 2);
		return digit === before || next.startsWith('0') ? [] : [Number(next)];
	});
}

type Kept = {
	readonly what: Written;
	readonly written: number;
	/** What one more of it would put into the drawer, or take out of it; of what was counted, what one less would. */
	readonly each: number;
	readonly receipt?: string;
	readonly piece?: Cents;
};

const kept = (what: Written, written: number, each: number): Kept => ({what, written, each});

/** What was typed for a receipt: cash that was handed over, unless it was keyed as exact, and what was put on an account. */
function typedOn(receipt: Receipt): readonly Kept[] {
	const all =
		receipt.type === 'withdrawal'
			? [kept('withdrawal', receipt.amount, -1)]
			: cashOf(receipt).flatMap(({tendered, change}) =>
					change > zero || (tendered > zero && depositsIn(receipt.lines).length > 0) ? [kept('tendered', tendered, 1)] : [],
				);
	return all.map(each => ({...each, receipt: receipt.number}));
}

/** All that was typed and that the difference depends on. */
const typedIn = ({receipts, paid, float}: DrawerPapers, {counted, counts}: Counting): readonly Kept[] => [
	...(counts.length === 0 ? [kept('count', counted, -1)] : []),
	...counts.map(({piece, count}) => ({...kept('piece', count, -piece), piece})),
	...paid.map(event => (event.type === 'PaidIn' ? kept('pay-in', event.amount, 1) : kept('pay-out', event.amount, -1))),
	kept('float', float, 1),
	...receipts.flatMap(typedOn),
];

/** Amounts and counts whose digits changed places: that leaves a difference divisible by 9. */
function digits(papers: DrawerPapers, counting: Counting): readonly Cause[] {
	if (counting.difference % 9 !== 0) return [];
	return typedIn(papers, counting).flatMap(({each, ...typed}) =>
		swapped(typed.written)
			.filter(meant => (meant - typed.written) * each === counting.difference)
			.map(meant => ({kind: 'digits', ...typed, meant}) as const),
	);
}

/** What may explain the difference of a count, the likeliest first; nothing for a drawer that agrees. */
export function likelyCauses(state: ShopState, papers: DrawerPapers, counting: Counting): readonly Cause[] {
	const {difference} = counting;
	if (difference === zero) return [];
	const sales = papers.receipts.filter(receipt => receipt.type === 'sale');
	const found: readonly (readonly Cause[])[] = [
		sales.flatMap(receipt => keyedAs(state, receipt, difference)),
		sales.flatMap(receipt => refundTwice(receipt, difference)),
		sales.flatMap(receipt => otherNote(state, receipt, difference)),
		digits(papers, counting),
	];
	const causes = found.flatMap(ofAKind => ofAKind.slice(0, mostOfAKind));
	if (causes.length > 0 || difference > zero) return causes;
	return [{kind: 'pay-out-missing', amount: negative(difference)}];
}
