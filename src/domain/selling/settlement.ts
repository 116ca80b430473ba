// The settlement of a receipt with returns: earlier tenders pay for new goods; only the difference is tendered or paid out (rules.md §4).
import {checkPaidElsewhere} from '../accounts/cash-out.ts';
import {checkPayingIn} from '../accounts/standing.ts';
import {refuse} from '../base/handlers.ts';
import {type Cents, cents, largestAmount, minus, negative, plus, sum, zero} from '../base/money.ts';
import {putOnAccount, type SaleLine, totalOf} from '../lines/lines.ts';
import {ownLabel, type PayingState, tenderNamed, tenderNames, tenderRow} from '../paying/own-tenders.ts';
import {type ChangeLeft, checkTopUps, type TenderGiven, takeLeavingChange, takeTenders} from '../paying/payment.ts';
import {isCash, type TenderTaken} from '../paying/tenders.ts';
import {type Returned, returnedTotal, type TenderShare} from '../receipts/returned-lines.ts';
import type {Returns} from '../returns/asked.ts';
import {merged, surplusOver, withRounding} from '../returns/refund-sums.ts';
import {assertLessThanCoin, coinsDown, coinsUp} from '../shop/cash.ts';

export type ToSettle = {
	readonly lines: readonly SaleLine[];
	readonly returned: readonly Returned[];
	readonly tenders: readonly TenderGiven[];
	readonly changeTo?: ChangeLeft;
	/** Where money is paid out to; when left out, to the tenders it came by. */
	readonly to?: Returns['to'] | undefined;
};

/** The money owed for returned goods, to the cent, by the tenders that paid for them. */
const owedFor = (returned: readonly Returned[]): readonly TenderShare[] => merged(returned.flatMap(({paid}) => paid));

const totalOwed = (shares: readonly TenderShare[]): Cents => sum(shares.map(({amount}) => amount));

const byAccounts = (shares: readonly TenderShare[]): Cents => totalOwed(shares.filter(({account}) => account));

/**
 * Settles a refund: nothing is bought, so all of it is paid out. The gain of rounding to coins is kept with the returned receipts: their
 * next refund is less by it. So many small refunds gain nothing, and all refunds together come to what was paid.
 */
export function settleRefund(state: PayingState, {returned, to}: Pick<ToSettle, 'returned' | 'to'>) {
	const shares = owedFor(returned);
	const paid = payOut(state, {lines: [], value: returnedTotal(returned), shares, to});
	if ('refused' in paid) return paid;
	const {tenders, rounding, by} = paid;
	const inCash = negative(sum(tenders.filter(({tender}) => isCash(tender)).map(({net}) => net)));
	return {
		lines: [],
		returned: to ? borneByLast(returned, by) : inCoinsEach(state, returned, inCash),
		tenders,
		rounding,
		credit: [],
	};
}

/**
 * Shares the cash that is paid out over the returned receipts, in whole coins. Each gets the whole coins in its share; then, from the first
 * receipt on, one more coin each until all is given. So no receipt is ever paid a coin more or less than it is owed.
 */
function inCoinsEach(state: PayingState, returned: readonly Returned[], paidInCash: Cents): readonly Returned[] {
	const full = ({tender, amount}: TenderShare): Cents => (isCash(tender) ? coinsDown(state, amount) : zero);
	let left = minus(paidInCash, sum(returned.flatMap(({paid}) => paid.map(full))));
	const inCoins = (share: TenderShare): TenderShare => {
		if (!isCash(share.tender) || full(share) === share.amount) return share;
		const amount = left > zero ? coinsUp(state, share.amount) : full(share);
		if (left > zero) left = minus(left, minus(amount, full(share)));
		return {...share, amount};
	};
	return returned.map(each => ({...each, paid: merged(each.paid.map(inCoins))}));
}

/** Puts the effect of rounding on the last returned receipt. Where it takes more than that receipt has, the one before bears the rest. */
function borneByLast(returned: readonly Returned[], by: Cents): readonly Returned[] {
	let left = by;
	const bearing = returned.toReversed().map(each => {
		const paid = withRounding(each.paid, left);
		left = minus(left, minus(totalOwed(paid), totalOwed(each.paid)));
		return {...each, paid};
	});
	return bearing.toReversed();
}

/** Settles a sale or an exchange. Σ tenders net = Σ lines − Σ returned + rounding; `credit` is the part of the lines that earlier tenders paid. */
export function settle(state: PayingState, {lines, returned, tenders, changeTo, to}: ToSettle) {
	const owed = owedFor(returned);
	const due = minus(totalOf(lines), totalOwed(owed));
	if (due < zero || (lines.length === 0 && returned.length > 0)) {
		const given = tenders.find(({tendered = zero}) => tendered > zero);
		if (given) return refuse({kind: 'over-tendered', tender: given.tender, due: zero});
		return lines.length === 0 ? settleRefund(state, {returned, to}) : settleLess(state, {lines, returned, to});
	}
	const roundedAlready = minus(returnedTotal(returned), totalOwed(owed));
	const bill = {lines, due, accountCredit: byAccounts(owed)};
	const paid = changeTo ? takeLeavingChange(state, bill, {tenders, changeTo}) : takeTenders(state, bill, tenders);
	if ('refused' in paid) return paid;
	assertLessThanCoin(state, paid.rounding);
	return {...paid, returned, rounding: plus(paid.rounding, roundedAlready), credit: owed};
}

/** Settles an exchange for something cheaper: the rest goes back, to non-cash tenders first, to each up to what it paid. */
function settleLess(state: PayingState, {lines, returned, to}: Pick<ToSettle, 'lines' | 'returned' | 'to'>) {
	const owed = owedFor(returned);
	let left: number = totalOwed(owed) - totalOf(lines);
	const shares = merged(
		owed.map(share => {
			const amount = cents(Math.min(share.amount, left));
			left -= amount;
			return {...share, amount};
		}),
	);
	const value = minus(returnedTotal(returned), totalOf(lines));
	const paid = payOut(state, {lines, value, shares, to});
	if ('refused' in paid) return paid;
	const {tenders, rounding, by} = paid;
	const kept = surplusOver(owed, shares);
	const unpaid = checkTopUps(lines, {credit: byAccounts(kept)});
	if (unpaid) return refuse(unpaid);
	const credit = withRounding(kept, negative(by));
	// The credit for the new goods may be less than the gain of rounding: then the returned goods bear the rest.
	const unborne = minus(by, minus(totalOwed(kept), totalOwed(credit)));
	return {lines, returned: borneByLast(returned, unborne), tenders, rounding, credit};
}

type PayOut = {
	readonly lines: readonly SaleLine[];
	/** The value of the returned goods, less the value of those bought. */
	readonly value: Cents;
	/** The money owed, to the cent. */
	readonly shares: readonly TenderShare[];
	readonly to: Returns['to'] | undefined;
};

/** Pays out the money owed, with cash rounded once over all of it. `by` is what rounding added. */
function payOut(state: PayingState, {lines, value, shares, to}: PayOut) {
	const directed = to ? redirected(state, shares, to) : shares;
	if ('refused' in directed) return directed;
	const coined = inCoins(state, directed, value);
	const paid = paidOut(state, lines, coined);
	if ('refused' in paid) return paid;
	const by = minus(totalOwed(coined), totalOwed(shares));
	assertLessThanCoin(state, by);
	return {tenders: paid.tenders, rounding: minus(value, totalOwed(coined)), by};
}

/**
 * Cash in whole coins, rounded up in the customer's favour. Rounding never makes it a coin more than the goods are worth, and never a coin
 * less than is owed. More may be owed than the goods are worth, where rounding had added to what was paid.
 */
function inCoins(state: PayingState, shares: readonly TenderShare[], value: Cents): readonly TenderShare[] {
	const inCash = minus(value, totalOwed(shares.filter(({tender}) => !isCash(tender))));
	const worth = coinsUp(state, cents(Math.max(0, inCash)));
	return merged(
		shares.map(share => {
			const up = isCash(share.tender) ? coinsUp(state, share.amount) : share.amount;
			if (up === share.amount) return share;
			return {...share, amount: cents(Math.min(up, Math.max(worth, coinsDown(state, share.amount))))};
		}),
	);
}

/** All the money by one tender. */
function redirected(state: PayingState, shares: readonly TenderShare[], to: NonNullable<Returns['to']>) {
	const tender = tenderNamed(state, to.tender);
	const row = tenderRow(state, tender);
	if (!row) return refuse({kind: 'unknown-tender', tender, known: tenderNames(state)});
	for (const {account} of shares) {
		const owes = account && account.id !== to.account ? checkPaidElsewhere(state, account.id) : undefined;
		if (owes) return refuse(owes);
	}
	const label = ownLabel(state, tender);
	const share: TenderShare = {tender, amount: totalOwed(shares), ...(label !== undefined && {label})};
	if (!row.chargesAccount) return merged([share]);
	if (to.account === undefined) return refuse({kind: 'account-not-named'});
	const account = state.accounts.rows.get(to.account);
	if (!account) return refuse({kind: 'unknown-account', account: to.account});
	return merged([{...share, account: {id: account.id, name: account.name}}]);
}

/** Money that goes back, as tenders below 0. */
function paidOut(state: PayingState, lines: readonly SaleLine[], shares: readonly TenderShare[]) {
	const tenders: TenderTaken[] = [];
	for (const {tender, amount, label, account} of shares) {
		const row = tenderRow(state, tender);
		if (!row?.takesBack) return refuse({kind: 'takes-nothing-back', tender: label ?? ownLabel(state, tender) ?? tender});
		const taken = {tender, tendered: negative(amount), change: zero, net: negative(amount)};
		const holder = account && state.accounts.rows.get(account.id);
		const closed = holder && checkPayingIn(holder);
		if (closed) return refuse(closed);
		const added = putOnAccount(lines, account?.id);
		const balance = sum([holder?.balance ?? zero, ...added, amount]);
		if (account && balance > largestAmount) return refuse({kind: 'balance-too-high', name: account.name, most: largestAmount});
		tenders.push({...taken, ...(label !== undefined && {label}), ...(account && {account: {...account, balance}})});
	}
	return {tenders};
}
