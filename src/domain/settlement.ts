// Owns how a receipt is settled when goods came back in it: what earlier tenders paid goes against the new goods, and only the difference is tendered or paid out (rules.md §4).
import {checkPayingIn} from './account-standing.ts';
import {coinsUp} from './cash.ts';
import {refuse} from './decision.ts';
import {type Cents, cents, largestAmount, minus, negative, nothing, plus, sum} from './money.ts';
import {type ChangeLeft, type TenderGiven, takeLeavingChange, takeTenders} from './payment.ts';
import type {Returns} from './refund.ts';
import {beyond, merged, shareOf} from './refund-sums.ts';
import {type Returned, returnedTotal, type TenderShare} from './returns.ts';
import {type SaleLine, totalOf} from './sale-lines.ts';
import type {State} from './state.ts';
import {builtIn, isCash, type TenderTaken} from './tender.ts';
import {tenderNames, tenderRow} from './tender-rows.ts';

export type ToSettle = {
	readonly lines: readonly SaleLine[];
	readonly returned: readonly Returned[];
	readonly tenders: readonly TenderGiven[];
	readonly changeTo?: ChangeLeft;
	/** Where money goes that is paid out; left out, to the tenders it came by. */
	readonly to?: Returns['to'];
};

/** What is owed back for goods that came back, by the tenders that paid them. */
const owedFor = (returned: readonly Returned[]): readonly TenderShare[] => merged(returned.flatMap(({paid}) => paid));

/** Settles a refund: nothing is bought, so all of it is paid out. */
export function settleRefund(state: State, {returned, to}: Pick<ToSettle, 'returned' | 'to'>) {
	const owed = owedFor(returned);
	return payOut(state, {lines: [], returned, owed, back: sum(owed.map(({amount}) => amount)), ...(to && {to})});
}

/** Settles a sale or an exchange. Σ tenders net = Σ lines − Σ returned + rounding; `credit` is what earlier tenders paid of the lines. */
export function settle(state: State, {lines, returned, tenders, changeTo, to}: ToSettle) {
	const owed = owedFor(returned);
	const due = minus(totalOf(lines), sum(owed.map(({amount}) => amount)));
	const roundedAlready = minus(returnedTotal(returned), sum(owed.map(({amount}) => amount)));
	if (due < nothing || (lines.length === 0 && returned.length > 0)) {
		const given = tenders.find(({tendered = nothing}) => tendered > nothing);
		if (given) return refuse({kind: 'over-tendered', tender: given.tender, due: nothing});
		return payOut(state, {lines, returned, owed, back: negative(due), ...(to && {to})});
	}
	const bill = {lines, due};
	const paid = changeTo ? takeLeavingChange(state, bill, {tenders, changeTo}) : takeTenders(state, bill, tenders);
	return 'refused' in paid ? paid : {...paid, rounding: plus(paid.rounding, roundedAlready), credit: owed};
}

type PayOut = {
	readonly lines: readonly SaleLine[];
	readonly returned: readonly Returned[];
	readonly owed: readonly TenderShare[];
	readonly back: Cents;
	readonly to?: Returns['to'];
};

/** Pays out what came back beyond what was bought: the non-cash tenders first, each up to what it paid; cash in whole coins. */
function payOut(state: State, {lines, returned, owed, back, to}: PayOut) {
	let left = back;
	const shares = merged(
		owed.map(share => {
			const wanted = isCash(share.tender) && lines.length > 0 ? coinsUp(state, left) : left;
			const amount = cents(Math.min(share.amount, wanted));
			left = cents(Math.max(0, left - amount));
			return {...share, amount};
		}),
	);
	const directed = to ? redirected(state, {shares, returned, to}) : shares;
	if ('refused' in directed) return directed;
	const paid = paidOut(state, lines, directed);
	if ('refused' in paid) return paid;
	const net = sum(paid.tenders.map(taken => taken.net));
	const total = minus(totalOf(lines), returnedTotal(returned));
	return {lines, tenders: paid.tenders, rounding: minus(net, total), credit: beyond(owed, shares)};
}

type Redirect = {
	readonly shares: readonly TenderShare[];
	readonly returned: readonly Returned[];
	readonly to: NonNullable<Returns['to']>;
};

/** All of it by one tender. Cash is paid in whole coins: rounded over all that came back of the receipt, so that many small refunds gain nothing. */
function redirected(state: State, {shares, returned, to}: Redirect) {
	const row = tenderRow(state, to.tender);
	if (!row) return refuse({kind: 'unknown-tender', tender: to.tender, known: tenderNames(state)});
	const amount = sum(shares.map(share => share.amount));
	const label = builtIn(to.tender) ? undefined : row.label;
	const share = {tender: to.tender, ...(label !== undefined && {label})};
	if (row.rounds) {
		const most = sum(returned.flatMap(each => each.paid.map(paid => inCoins(state, each.receipt, paid))));
		return merged([{...share, amount: cents(Math.min(coinsUp(state, amount), most))}]);
	}
	if (!row.chargesAccount) return merged([{...share, amount}]);
	if (to.account === undefined) return refuse({kind: 'account-not-named'});
	const account = state.accounts.rows.get(to.account);
	if (!account) return refuse({kind: 'unknown-account', account: to.account});
	return merged([{...share, amount, account: {id: account.id, name: account.name}}]);
}

/** What a share comes to in coins, beside what came back of its receipt before. */
function inCoins(state: State, receipt: string, share: TenderShare): Cents {
	if (isCash(share.tender)) return share.amount;
	const before = shareOf(state.refunds.rows.get(receipt)?.paid ?? [], share);
	return minus(coinsUp(state, plus(before, share.amount)), coinsUp(state, before));
}

/** Money that goes back, as tenders below zero. */
function paidOut(state: State, lines: readonly SaleLine[], shares: readonly TenderShare[]) {
	const tenders: TenderTaken[] = [];
	for (const {tender, amount, label, account} of shares) {
		const row = tenderRow(state, tender);
		if (!row?.takesBack) return refuse({kind: 'takes-nothing-back', tender: label ?? row?.label ?? tender});
		const taken = {tender, tendered: negative(amount), change: nothing, net: negative(amount)};
		const holder = account && state.accounts.rows.get(account.id);
		const closed = holder && checkPayingIn(holder);
		if (closed) return refuse(closed);
		const added = lines.filter(line => line.type === 'top-up' && line.account === account?.id).map(({total}) => total);
		const balance = sum([holder?.balance ?? nothing, ...added, amount]);
		if (account && balance > largestAmount) return refuse({kind: 'balance-too-high', name: account.name, most: largestAmount});
		tenders.push({...taken, ...(label !== undefined && {label}), ...(account && {account: {...account, balance}})});
	}
	return {tenders};
}
