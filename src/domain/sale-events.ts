// Owns what a sale does to the ledger once it is made: stock, accounts, numbers, and its postings by the chart of accounts.
import type {AccountMove, EntryKind} from './accounts.ts';
import {moved, type Posting, posting} from './chart.ts';
import type {AccountMover, Evolver, Poster, StockMover} from './commands.ts';
import type {DiscountTaken} from './discount.ts';
import type {InvoiceKind} from './invoice.ts';
import {type Cents, minus, negative, plus, thousandths} from './money.ts';
import {receiptGiven} from './receipt-number.ts';
import {rememberPurchase} from './repeats.ts';
import type {Returned, TenderShare} from './returns.ts';
import {type Customer, purchaseOf, type RemovedLine, taxedAmounts} from './sale.ts';
import {isOwn, type LostDemand, type SaleLine} from './sale-lines.ts';
import {held, put} from './slice.ts';
import type {StockMove} from './stock.ts';
import {netAmounts, type TaxClass, type VatRow} from './tax.ts';
import {isCash, type TenderTaken} from './tender.ts';

/** A sale, an exchange or a refund, balanced by itself: Σ line totals and fees − Σ returned + rounding = Σ tenders net. */
export type SaleMade = {
	readonly type: 'SaleMade';
	readonly receipt: string;
	readonly lines: readonly SaleLine[];
	/** Of all lines with their fees, less what was returned, before cash rounding; below zero where more came back. */
	readonly total: Cents;
	readonly tenders: readonly TenderTaken[];
	/** Cash kept − cash due. */
	readonly rounding: Cents;
	readonly vat: readonly VatRow[];
	/** A discount on the whole basket; each eligible line holds its share. */
	readonly discount?: DiscountTaken;
	/** What came back in the same basket. `total` is of the lines, less what these gave back. */
	readonly returned?: readonly Returned[];
	/** What the tenders of earlier receipts paid of these lines, where goods were exchanged. */
	readonly credit?: readonly TenderShare[];
	/** Which tax invoice it is, in a shop registered for VAT. Version 1 wrote none: abridged. */
	readonly invoice?: InvoiceKind;
	readonly note?: string;
	readonly customer?: Customer;
	readonly lost?: readonly LostDemand[];
	readonly removed?: readonly RemovedLine[];
};
/** A basket given up before payment; the journal keeps what was in it. */
export type BasketDropped = {readonly type: 'BasketDropped'; readonly lines: readonly RemovedLine[]; readonly total: Cents};
export type SaleEvent = SaleMade | BasketDropped;

const SaleMade: Evolver<'SaleMade'> = (state, event, stamp) => {
	receiptGiven(state, stamp.till);
	for (const line of event.lines) {
		const purchase = purchaseOf(line);
		if (purchase) rememberPurchase(state.recent, purchase.key, {at: stamp.at, receipt: event.receipt});
	}
	for (const {product, quantity} of event.lost ?? []) {
		const stock = held(state.stock, product);
		put(state.stock, product, {...stock, lost: thousandths(stock.lost + quantity)});
	}
};

/** Top-ups one by one, then what each account paid. */
function saleAccountMoves({lines, tenders: taken, receipt}: SaleMade): readonly AccountMove[] {
	const topUps = lines.filter(line => line.type === 'top-up');
	const payers = taken.filter(tender => tender.account !== undefined);
	return [
		...topUps.map((line): AccountMove => ({account: line.account, kind: 'deposit', amount: line.total, receipt})),
		...payers.map(
			({account, net}): AccountMove => ({account: account?.id ?? 0, ...entryOf(lines), amount: negative(net), receipt}),
		),
	];
}

const saleStockMoves = ({lines, receipt}: SaleMade): readonly StockMove[] =>
	lines
		.filter(line => line.type === 'goods')
		.map(line => ({product: line.product, kind: 'sale', quantity: thousandths(-line.quantity), about: receipt}));

/** An account that pays gets one entry a receipt: of the one kind it paid for, or a sale of several things. */
function entryOf(lines: readonly SaleLine[]): {readonly kind: EntryKind; readonly about: string} {
	const types = new Set(lines.map(line => line.type));
	const names = [...new Set(lines.map(line => line.name))];
	const about = names.length > 2 ? `${names[0]} and ${names.length - 1} more` : names.join(', ');
	if (types.size === 1 && types.has('service')) return {kind: 'purchase', about};
	if (types.size === 1 && types.has('bill')) return {kind: 'bill', about};
	return {kind: 'sale', about};
}

const BasketDropped: Evolver<'BasketDropped'> = () => undefined;

function salePostings(event: SaleMade, till: number): readonly Posting[] {
	const taken = event.tenders.map(tender => posting(tenderAccount(tender, till), tender.net));
	return moved(
		...taken,
		posting('rounding', negative(event.rounding)),
		...ownPostings(event),
		...event.lines.flatMap(othersPostings),
	);
}

function tenderAccount(taken: TenderTaken, till: number) {
	if (taken.account) return `customer:${taken.account.id}` as const;
	return isCash(taken.tender) ? (`cash:${till}` as const) : (`tender:${taken.tender}` as const);
}

/** The shop's own turnover: goods by class and fees, net, and the VAT in them. */
function ownPostings(event: SaleMade): readonly Posting[] {
	const nets = netAmounts(taxedAmounts(event.lines), event.vat);
	const byClass = new Map<TaxClass, Cents>();
	let fees = 0 as Cents;
	let place = 0;
	for (const line of event.lines) {
		const net = nets[place] ?? (0 as Cents);
		if (isOwn(line)) byClass.set(line.tax, plus(byClass.get(line.tax) ?? (0 as Cents), net));
		else if ('fee' in line && line.fee > 0) fees = plus(fees, net);
		else continue;
		place += 1;
	}
	return [
		...[...byClass].map(([tax, net]) => posting(`sales:${tax}`, negative(net))),
		posting('fees', negative(fees)),
		...event.vat.map(row => posting(`vat:${row.rate / 100}`, negative(row.vat))),
	];
}

/** Money that belongs to somebody else: the face value to its provider, less the commission the shop keeps. */
function othersPostings(line: SaleLine): readonly Posting[] {
	if (isOwn(line)) return [];
	if (line.type === 'top-up') return [posting(`customer:${line.account}`, negative(line.total))];
	const [owner, id] =
		line.type === 'service'
			? ([`provider:${line.service}`, line.service] as const)
			: ([`biller:${line.biller}`, line.biller] as const);
	return [posting(owner, minus(line.commission, line.total)), posting(`commission:${id}`, negative(line.commission))];
}

export const saleSlice = {
	evolvers: {SaleMade, BasketDropped},
	posters: {
		SaleMade: (event, stamp) => salePostings(event, stamp.till),
		BasketDropped: () => [],
	} satisfies {[K in SaleEvent['type']]: Poster<K>},
	accountMovers: {SaleMade: saleAccountMoves} satisfies {[K in SaleEvent['type']]?: AccountMover<K>},
	stockMovers: {SaleMade: saleStockMoves} satisfies {[K in SaleEvent['type']]?: StockMover<K>},
};
