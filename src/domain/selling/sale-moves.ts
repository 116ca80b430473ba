// The effects of a sale on the ledger: stock, accounts, numbers, and its postings by the chart of accounts.
import type {Evolver} from '../base/handlers.ts';
import {type Cents, minus, negative, plus, thousandths, zero} from '../base/money.ts';
import type {AccountMove, EntryAbout, EntryKind, StockMove} from '../base/moves.ts';
import type {EventAnswers} from '../base/part.ts';
import {nonZero, type Posting, posting} from '../base/postings.ts';
import {mustHave, put} from '../base/table.ts';
import {lineVats} from '../lines/line-vat.ts';
import {backFactsOf, depositsIn, factsOf, feeOf, isOwn, type OwnLine, type SaleLine} from '../lines/lines.ts';
import {tenderAccount} from '../paying/tenders.ts';
import type {Returned} from '../receipts/returned-lines.ts';
import {withReturned} from '../returns/returned-so-far.ts';
import {receiptGiven} from '../shop/receipt-numbers.ts';
import type {SellingState} from './records.ts';
import type {SaleMade} from './sale-made.ts';
import {forgetGivenBack, rememberVends} from './sold-vends.ts';

/** Advances the series of receipts, and remembers purchases that the till may ask about. */
const foldSale: Evolver<SellingState, SaleMade> = (state, event, stamp) => {
	receiptGiven(state, stamp.till);
	rememberVends(state, event, stamp);
	for (const {product, quantity} of event.lost ?? []) {
		const stock = mustHave(state.stock, product);
		put(state.stock, product, {...stock, lost: thousandths(stock.lost + quantity)});
	}
	for (const returned of event.returned ?? []) {
		put(state.refunds, returned.receipt, withReturned(state.refunds.rows.get(returned.receipt), returned));
		forgetGivenBack(state, returned);
	}
};

/** Account entries of a sale: top-ups one by one, then the payments of each account. */
function saleAccountMoves({lines, tenders: taken, receipt, returned = []}: SaleMade): readonly AccountMove[] {
	const payers = taken.filter(tender => tender.account !== undefined);
	return [
		...depositsIn(lines).map(({account, amount}): AccountMove => ({account, kind: 'deposit', amount, receipt})),
		...payers.map(({account, net}): AccountMove => {
			const entry = net < zero ? {kind: 'refund' as const, about: namesOf(returned.flatMap(each => each.lines))} : entryOf(lines);
			return {account: account?.id ?? 0, ...entry, amount: negative(net), receipt};
		}),
	];
}

function saleStockMoves({lines, receipt, returned = []}: SaleMade): readonly StockMove[] {
	const moves: StockMove[] = [];
	for (const line of lines) {
		const stock = factsOf(line).stock(line);
		if (stock) moves.push({product: stock.product, kind: 'sale', quantity: thousandths(-stock.quantity), about: receipt});
	}
	for (const {lines: back} of returned) for (const line of back) moves.push(...backFactsOf(line).stock(line, receipt));
	return moves;
}

/** The names of lines: all of them, or only the first when there are more than two. */
function namesOf(lines: readonly {readonly name: string}[]): EntryAbout {
	const names = [...new Set(lines.map(line => line.name))];
	return names.length > 2 ? {names: names.slice(0, 1), more: names.length - 1} : {names};
}

/** A paying account gets one entry a receipt: of the kind it paid for, or, for several things, a sale. */
function entryOf(lines: readonly SaleLine[]): {readonly kind: EntryKind; readonly about: EntryAbout} {
	const [kind = 'sale', ...others] = new Set(lines.map(line => factsOf(line).entry));
	return {kind: others.length === 0 ? kind : 'sale', about: namesOf(lines)};
}

function salePostings(event: SaleMade, till: number): readonly Posting[] {
	const taken = event.tenders.map(tender => posting(tenderAccount(tender, till), tender.net));
	return nonZero(...taken, posting('rounding', negative(event.rounding)), ...turnoverPostings(event));
}

/** What the lines of a sale post, and what came back: all but how it was paid. */
export const turnoverPostings = (sale: Pick<SaleMade, 'lines' | 'vat' | 'returned'>): readonly Posting[] =>
	nonZero(
		...ownPostings(sale),
		...sale.lines.flatMap(line => factsOf(line).posts(line)),
		...(sale.returned ?? []).flatMap(returnedPostings),
	);

/** The shop's own turnover: goods by class and fees, net, and the VAT in them. */
function ownPostings({lines, vat}: Pick<SaleMade, 'lines' | 'vat'>): readonly Posting[] {
	const vats = lineVats(lines, vat);
	const byClass = new Map<OwnLine['tax'], Cents>();
	let fees = zero;
	for (const [place, line] of lines.entries()) {
		const within = vats[place] ?? zero;
		if (isOwn(line)) byClass.set(line.tax, plus(byClass.get(line.tax) ?? zero, minus(line.total, within)));
		else fees = plus(fees, minus(feeOf(line), within));
	}
	return [
		...[...byClass].map(([tax, net]) => posting(`sales:${tax}`, negative(net))),
		posting('fees', negative(fees)),
		...vat.map(row => posting(`vat:${row.rate / 100}`, negative(row.vat))),
	];
}

/** The postings of returned lines, with the signs reversed. */
function returnedPostings({lines, vat}: Returned): readonly Posting[] {
	return [...lines.flatMap(line => backFactsOf(line).posts(line)), ...vat.map(row => posting(`vat:${row.rate / 100}`, row.vat))];
}

/** The effects of a sale on the records, and its movements. */
export const saleMoves = {
	evolvers: {SaleMade: foldSale},
	moves: {
		money: {SaleMade: (event, stamp) => salePostings(event, stamp.till)},
		accounts: {SaleMade: saleAccountMoves},
		stock: {SaleMade: saleStockMoves},
	},
} satisfies EventAnswers<SellingState, SaleMade>;
