// Owns the sale: goods, vends, bills and top-ups in one receipt, paid at once, and the basket that was dropped instead.
import {checkSpending} from './account-standing.ts';
import {available} from './accounts.ts';
import {assert} from './assert.ts';
import {cashDue, checkCoins} from './cash.ts';
import {type Contact, checkAmount, checkContact, checkQuantity, checkText} from './checks.ts';
import type {Decider, DomainRefusal} from './commands.ts';
import {accept, type Envelope, type Facts, refuse} from './decision.ts';
import {type Cents, largestAmount, minus, negative, nothing, sum} from './money.ts';
import {nextReceiptNumber} from './receipt-number.ts';
import {purchaseKey, recentPurchase} from './repeats.ts';
import type {SaleMade} from './sale-events.ts';
import {
	isOwn,
	type LostDemand,
	lineDue,
	priceItem,
	type SaleItem,
	type SaleLine,
	type TokenSupply,
	totalOf,
} from './sale-lines.ts';
import {setting} from './settings.ts';
import type {OperatorId} from './stamp.ts';
import type {State} from './state.ts';
import {supply} from './supply.ts';
import {type TaxedAmount, type VatRow, vatRows} from './tax.ts';
import {builtIn, type TenderName, type TenderTaken} from './tender.ts';
import {personName, removedName, tidy} from './text.ts';

/** Who bought, when the customer says so: printed on the receipt, written to `sales.txt`. A full tax invoice has name and address. */
export type Customer = Contact & {readonly name?: string; readonly address?: string; readonly vatNumber?: string};

/** How the customer pays. `tendered` only counts for cash; left out, it is exactly what is due. */
export type TenderGiven = {readonly tender: TenderName; readonly tendered?: Cents; readonly account?: number};

/** A line taken out of the basket before payment: it keeps what it was and when (rules.md §4). */
export type RemovedLine = {
	readonly name: string;
	readonly total: Cents;
	readonly at: number;
	/** When it was put in; a line older than a minute is removed for a reason. */
	readonly added?: number;
	readonly reason?: string;
	/** Who removed it, where that was not who made the receipt. */
	readonly by?: OperatorId;
};

export type Sell = Envelope & {
	readonly type: 'sell';
	readonly items: readonly SaleItem[];
	readonly tender: TenderGiven;
	readonly customer?: Customer;
	/** Sell what there is of goods that are short, instead of refusing. */
	readonly takesPartial?: boolean;
	/** The operator has been asked about a repeated vend or bill and means it. */
	readonly meansRepeat?: boolean;
	/** Demand that was lost while the basket was filled. */
	readonly lost?: readonly LostDemand[];
	readonly removed?: readonly RemovedLine[];
};
export type DropBasket = Envelope & {readonly type: 'dropBasket'; readonly lines: readonly RemovedLine[]};
export type SaleCommand = Sell | DropBasket;

export type SaleRefusal =
	| {readonly kind: 'basket-empty'}
	| {readonly kind: 'unknown-tender'; readonly tender: string}
	| {readonly kind: 'tender-too-low'; readonly due: Cents; readonly tendered: Cents}
	| {readonly kind: 'over-tendered'; readonly tender: TenderName; readonly due: Cents}
	| {readonly kind: 'account-not-named'}
	| {readonly kind: 'top-up-from-account'};

const sell: Decider<'sell'> = (state, command, facts) => {
	if (command.items.length === 0) return refuse({kind: 'basket-empty'});
	const customer = tidyCustomer(command.customer);
	const unfit = customer && checkCustomer(customer);
	if (unfit) return refuse(unfit);
	const draft = checkDraft(state, command);
	if (draft) return refuse(draft);
	const priced = priceItems(state, command.items, facts);
	if ('refused' in priced) return priced;
	const running = withRunningBalances(priced.lines);
	const tooFull = running.find(line => line.type === 'top-up' && line.balance > largestAmount);
	if (tooFull) return refuse({kind: 'balance-too-high', name: tooFull.name, most: largestAmount});
	const supplied = supply(state, running, command.takesPartial ?? false);
	if ('refused' in supplied) return supplied;
	const {lines} = supplied;
	if (lines.reduce((total, line) => total + lineDue(line), 0) > largestAmount)
		return refuse({kind: 'total-too-large', most: largestAmount});
	const repeat = command.meansRepeat ? undefined : repeatedPurchase(state, lines, facts.stamp.at);
	if (repeat) return refuse(repeat);
	const paid = takeTender(state, lines, command.tender);
	if ('refused' in paid) return paid;
	const lost = [...(command.lost ?? []), ...supplied.lost];
	const sale: SaleMade = {
		type: 'SaleMade',
		receipt: nextReceiptNumber(state, command.till),
		lines,
		total: totalOf(lines),
		tenders: [paid.taken],
		rounding: paid.rounding,
		vat: saleVat(state, lines),
		...(customer && {customer}),
		...(lost.length > 0 && {lost}),
		...(command.removed?.length && {removed: command.removed}),
	};
	return accept(sale);
};

/** What the basket brings along from before it was paid: lost demand and removed lines. */
function checkDraft(state: State, {lost = [], removed = []}: Pick<Sell, 'lost' | 'removed'>): DomainRefusal | undefined {
	const unknown = lost.find(({product}) => !state.products.rows.has(product));
	if (unknown) return {kind: 'unknown-product', code: unknown.product};
	const uncounted = lost
		.map(({quantity}) => checkQuantity('quantity asked for', quantity))
		.find(refusal => refusal !== undefined);
	return uncounted ?? checkRemoved(removed);
}

const checkRemoved = (lines: readonly RemovedLine[]): DomainRefusal | undefined =>
	lines
		.map(
			({name, total}) =>
				checkText('name of a line', name, removedName) ?? checkAmount('amount of a line', total, {least: nothing}),
		)
		.find(refusal => refusal !== undefined);

const dropBasket: Decider<'dropBasket'> = (_state, command) => {
	if (command.lines.length === 0) return refuse({kind: 'basket-empty'});
	const unfit = checkRemoved(command.lines);
	if (unfit) return refuse(unfit);
	return accept({type: 'BasketDropped', lines: command.lines, total: sum(command.lines.map(line => line.total))});
};

export const saleDeciders = {sell, dropBasket};

function tidyCustomer(customer: Customer | undefined): Customer | undefined {
	const given = Object.entries(customer ?? {}).map(([field, text]) => [field, tidy(text)] as const);
	const kept = given.filter(([, text]) => text !== '');
	return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

const checkCustomer = (customer: Customer) =>
	(customer.name === undefined ? undefined : checkText("customer's name", customer.name, personName)) ?? checkContact(customer);

function tokenSupply(facts: Facts): TokenSupply {
	const take = (tokens: readonly string[]) => {
		let used = 0;
		return () => {
			const token = tokens[used];
			assert(token !== undefined, 'a token is drawn for every line that needs one', {drawn: tokens.length});
			used += 1;
			return token;
		};
	};
	return {reference: take(facts.references), meterToken: take(facts.meterTokens)};
}

/** How many tokens a command may use up: one for each vend and bill. */
export const tokensNeeded = (items: readonly SaleItem[]): number =>
	items.filter(item => item.type === 'service' || item.type === 'bill').length;

function priceItems(
	state: State,
	items: readonly SaleItem[],
	facts: Facts,
): {readonly lines: readonly SaleLine[]} | {readonly refused: DomainRefusal} {
	const tokens = tokenSupply(facts);
	const lines: SaleLine[] = [];
	for (const item of items) {
		const priced = priceItem(state, item, tokens);
		if ('refused' in priced) return priced;
		lines.push(priced.line);
	}
	return {lines};
}

/** Two top-ups of one account in one sale: the second stands on the first. */
function withRunningBalances(lines: readonly SaleLine[]): readonly SaleLine[] {
	const added = new Map<number, number>();
	return lines.map(line => {
		if (line.type !== 'top-up') return line;
		const before = added.get(line.account) ?? 0;
		added.set(line.account, before + line.total);
		return {...line, balance: sum([line.balance, before as Cents])};
	});
}

function repeatedPurchase(state: State, lines: readonly SaleLine[], at: number): DomainRefusal | undefined {
	const seen = new Set<string>();
	for (const line of lines) {
		const purchase = purchaseOf(line);
		if (!purchase) continue;
		const withinMs =
			line.type === 'bill'
				? setting(state.settings, 'bill-repeat-days') * 86_400_000
				: setting(state.settings, 'vend-repeat-minutes') * 60_000;
		const facts = {name: purchase.name, amount: line.total, beneficiary: purchase.beneficiary};
		if (withinMs > 0 && seen.has(purchase.key)) return {kind: 'repeats', ...facts};
		seen.add(purchase.key);
		const earlier = recentPurchase(state.recent, purchase.key, {at, withinMs});
		if (earlier)
			return {
				kind: 'repeats',
				...facts,
				earlier: {receipt: earlier.receipt, minutesAgo: Math.max(0, Math.floor((at - earlier.at) / 60_000))},
			};
	}
	return undefined;
}

/** What makes a vend or a bill the same as another one; nothing for goods, top-ups and vouchers. */
export function purchaseOf(
	line: SaleLine,
): {readonly key: string; readonly name: string; readonly beneficiary: string} | undefined {
	if (line.type === 'bill')
		return {key: purchaseKey(`biller:${line.biller}`, line.reference, line.total), name: line.name, beneficiary: line.reference};
	if (line.type === 'service' && line.beneficiary !== undefined)
		return {key: purchaseKey(line.service, line.beneficiary, line.total), name: line.name, beneficiary: line.beneficiary};
	return undefined;
}

type Payment = {readonly taken: TenderTaken; readonly rounding: Cents} | {readonly refused: DomainRefusal};

function takeTender(state: State, lines: readonly SaleLine[], given: TenderGiven): Payment {
	const row = builtIn(given.tender);
	if (!row) return refuse({kind: 'unknown-tender', tender: String(given.tender)});
	const due = totalOf(lines);
	if (row.chargesAccount) return chargeAccount(state, lines, given);
	if (row.rounds) return takeCash(state, lines, given);
	if (given.tendered !== undefined && given.tendered > due) return refuse({kind: 'over-tendered', tender: given.tender, due});
	if (given.tendered !== undefined && given.tendered < due)
		return refuse({kind: 'tender-too-low', due, tendered: given.tendered});
	return {taken: {tender: given.tender, tendered: due, change: nothing, net: due}, rounding: nothing};
}

function takeCash(state: State, lines: readonly SaleLine[], given: TenderGiven): Payment {
	const total = totalOf(lines);
	const due = cashDue(state, total);
	const tendered = given.tendered ?? due;
	const topUp = lines.find(line => line.type === 'top-up' && checkCoins(state, 'top-up', line.total) !== undefined);
	const refusal =
		(topUp && checkCoins(state, 'top-up', topUp.total)) ??
		checkAmount('cash handed over', tendered, {least: nothing}) ??
		checkCoins(state, 'cash handed over', tendered);
	if (refusal) return refuse(refusal);
	if (tendered < due) return refuse({kind: 'tender-too-low', due, tendered});
	return {taken: {tender: given.tender, tendered, change: minus(tendered, due), net: due}, rounding: minus(due, total)};
}

function chargeAccount(state: State, lines: readonly SaleLine[], given: TenderGiven): Payment {
	if (given.account === undefined) return refuse({kind: 'account-not-named'});
	const account = state.accounts.rows.get(given.account);
	if (!account) return refuse({kind: 'unknown-account', account: given.account});
	const closed = checkSpending(account);
	if (closed) return refuse(closed);
	if (lines.some(line => line.type === 'top-up')) return refuse({kind: 'top-up-from-account'});
	const due = totalOf(lines);
	if (available(account) < due)
		return refuse({kind: 'credit-too-low', name: account.name, needed: due, available: available(account), isSale: true});
	const left = {id: account.id, name: account.name, balance: sum([account.balance, negative(due)])};
	return {taken: {tender: given.tender, tendered: due, change: nothing, net: due, account: left}, rounding: nothing};
}

/** What VAT looks at: goods by their class and fees at the standard rate; the rest is outside it. */
export function taxedAmounts(lines: readonly SaleLine[]): readonly TaxedAmount[] {
	return lines.flatMap((line): TaxedAmount[] => {
		if (isOwn(line)) return [{tax: line.tax, gross: line.total}];
		return 'fee' in line && line.fee > 0 ? [{tax: 'standard', gross: line.fee}] : [];
	});
}

const saleVat = (state: State, lines: readonly SaleLine[]): readonly VatRow[] =>
	setting(state.settings, 'vat-registered') ? vatRows(taxedAmounts(lines), setting(state.settings, 'vat-rate')) : [];
