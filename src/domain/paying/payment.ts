// The payment of an amount due: any tenders, non-cash first, the rest in cash. Only cash is rounded and gives change (rules.md §3).
import {type AccountId, type AccountRefusal, available} from '../accounts/records.ts';
import {checkPayingIn, checkSpending, type StandingRefusal} from '../accounts/standing.ts';
import {type CheckRefusal, checkAmount} from '../base/checks.ts';
import {type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, cents, largestAmount, minus, plus, sum, zero} from '../base/money.ts';
import {maybe, record} from '../base/record-shape.ts';
import {depositsIn, putOnAccount, type SaleLine, totalOf} from '../lines/lines.ts';
import type {TopUpLine} from '../lines/top-up-line.ts';
import {type CashRefusal, cashDue, checkCoins} from '../shop/cash.ts';
import {ownLabel, type PayingState, tenderNamed, tenderNames, tenderRow} from './own-tenders.ts';
import {cashTender} from './tender-roles.ts';
import type {TenderName, TenderRow, TenderTaken} from './tenders.ts';

/** One way the customer pays. */
export type TenderGiven = {
	readonly tender: TenderName;
	/** The amount handed over; when left out, exactly what is still due. Only cash may be more than that. */
	readonly tendered?: Cents;
	/** The account that pays, where the tender is `account`. */
	readonly account?: AccountId;
};

/** Change that is left on an account instead of handed out. */
export type ChangeLeft = {
	readonly account: AccountId;
	/** The amount left; when left out, all of the change. */
	readonly amount?: Cents;
};

export type PaymentRefusal =
	| {readonly kind: 'unknown-tender'; readonly tender: string; readonly known: readonly string[]}
	| {readonly kind: 'tender-too-low'; readonly due: Cents; readonly tendered: Cents}
	/** `tender` is the name of a tender that all shops have, or the label of one that the shop added. */
	| {readonly kind: 'over-tendered'; readonly tender: string; readonly due: Cents}
	| {readonly kind: 'account-not-named'}
	/** `byReturn`: with goods that come back and that an account had paid for. */
	| {readonly kind: 'top-up-from-account'; readonly byReturn?: true}
	| {readonly kind: 'change-too-small'; readonly change: Cents};

export const tenderGivenShape = record<TenderGiven>({
	tender: is.words,
	tendered: maybe(is.cents),
	account: maybe(is.number),
});
export const changeLeftShape = record<ChangeLeft>({account: is.number, amount: maybe(is.cents)});

/** Why it cannot be paid like this, the reasons of accounts and coins included. */
export type PayingRefusal = PaymentRefusal | CashRefusal | AccountRefusal | StandingRefusal | CheckRefusal;

/** What is to be paid: the lines, and the amount due after returns. */
export type Bill = {
	readonly lines: readonly SaleLine[];
	readonly due: Cents;
	/** What returned goods pay of the lines that accounts had paid for them. */
	readonly accountCredit?: Cents;
	/** Money that accounts get back by the same event, and may spend again. */
	readonly givenBack?: ReadonlyMap<AccountId, Cents>;
};

/** How it was paid. The lines are those of the bill, plus a top-up where change was left on an account. */
export type Paid = {readonly lines: readonly SaleLine[]; readonly tenders: readonly TenderTaken[]; readonly rounding: Cents};

type TenderWithRow = {readonly given: TenderGiven; readonly row: TenderRow};

/** Takes the tenders of a sale, or says why they cannot pay for it. `due` is not below zero. */
export function takeTenders(state: PayingState, bill: Bill, tenders: readonly TenderGiven[]) {
	const paid = gather(state, bill, tenders);
	return 'refused' in paid ? paid : withBalances(bill, paid);
}

/** The same for a sale whose customer leaves change on an account. */
export function takeLeavingChange(
	state: PayingState,
	bill: Bill,
	{tenders, changeTo}: {readonly tenders: readonly TenderGiven[]; readonly changeTo: ChangeLeft},
) {
	const paid = gather(state, bill, tenders);
	if ('refused' in paid) return paid;
	const left = leaveChange(state, paid, changeTo);
	return 'refused' in left ? left : withBalances(bill, left);
}

/** How much each tender pays, before the balances of the paying accounts are known. */
function gather(state: PayingState, bill: Bill, tenders: readonly TenderGiven[]) {
	const known: TenderWithRow[] = [];
	for (const given of tenders) {
		const tender = tenderNamed(state, given.tender);
		const row = tenderRow(state, tender);
		if (!row) return refuse({kind: 'unknown-tender', tender, known: tenderNames(state)});
		known.push({given: {...given, tender}, row});
	}
	const charged = chargeAll(
		state,
		bill,
		known.filter(({row}) => !row.rounds),
	);
	if ('refused' in charged) return charged;
	const cash = known.filter(({row}) => row.rounds).map(({given}) => given);
	const kept = takeCash(state, bill, {cash, left: charged.left, isAlone: charged.taken.length === 0});
	if ('refused' in kept) return kept;
	const all = [...charged.taken, ...kept.taken];
	const paid: Paid = {lines: bill.lines, tenders: all, rounding: kept.rounding};
	return paid;
}

/** Takes the tenders that do not round: those with an amount first, then the rest by the one without an amount. */
function chargeAll(state: PayingState, bill: Bill, charges: readonly TenderWithRow[]) {
	let left = bill.due;
	const taken: TenderTaken[] = [];
	const inOrder = [...charges].sort((a, b) => Number(a.given.tendered === undefined) - Number(b.given.tendered === undefined));
	for (const {given, row} of inOrder) {
		const amount = given.tendered ?? left;
		const least = given.tendered === undefined || bill.due === zero ? zero : cents(1);
		const unfit = checkAmount('amount paid', amount, {least});
		if (unfit) return refuse(unfit);
		if (amount > left) return refuse({kind: 'over-tendered', tender: ownLabel(state, given.tender) ?? given.tender, due: left});
		if (amount === zero && bill.due > zero) continue;
		const account = row.chargesAccount ? accountFor(state, given) : undefined;
		if (account && 'refused' in account) return account;
		const label = ownLabel(state, given.tender);
		left = minus(left, amount);
		taken.push({
			tender: given.tender,
			tendered: amount,
			change: zero,
			net: amount,
			...(label !== undefined && {label}),
			...(account && {account: {id: account.id, name: account.name, balance: account.balance}}),
		});
	}
	const refusal = checkAccounts(state, bill, taken);
	return refusal ? refuse(refusal) : {taken, left};
}

function accountFor(state: PayingState, {account: id}: TenderGiven) {
	if (id === undefined) return refuse({kind: 'account-not-named'});
	const account = state.accounts.rows.get(id);
	if (!account) return refuse({kind: 'unknown-account', account: id});
	const closed = checkSpending(account);
	return closed ? refuse(closed) : account;
}

/**
 * Why accounts may not pay so much of these lines, or undefined: they pay for all but the top-ups, by goods that come back (`credit`) and now.
 */
export function checkTopUps(
	lines: readonly SaleLine[],
	{credit, charged = zero}: {readonly credit: Cents; readonly charged?: Cents},
): OfKind<PaymentRefusal, 'top-up-from-account'> | undefined {
	const rest = minus(totalOf(lines), sum(depositsIn(lines).map(({amount}) => amount)));
	if (credit > rest) return {kind: 'top-up-from-account', byReturn: true};
	return charged > minus(rest, credit) ? {kind: 'top-up-from-account'} : undefined;
}

/** Checks that each account covers all it pays, and that no top-up is paid from an account. */
function checkAccounts(
	state: PayingState,
	{lines, accountCredit = zero, givenBack}: Bill,
	taken: readonly TenderTaken[],
): OfKind<PaymentRefusal | AccountRefusal, 'top-up-from-account' | 'credit-too-low'> | undefined {
	const charged = new Map<AccountId, Cents>();
	for (const {account, net} of taken) if (account) charged.set(account.id, plus(charged.get(account.id) ?? zero, net));
	const unpaid = checkTopUps(lines, {credit: accountCredit, charged: sum([...charged.values()])});
	if (unpaid) return unpaid;
	for (const [id, needed] of charged) {
		const account = state.accounts.rows.get(id);
		const can = account ? plus(available(account), givenBack?.get(id) ?? zero) : zero;
		if (account && can < needed) return {kind: 'credit-too-low', name: account.name, needed, available: can, isSale: true};
	}
	return undefined;
}

type CashShare = {readonly cash: readonly TenderGiven[]; readonly left: Cents; readonly isAlone: boolean};

/** Takes the rest in cash. Without cash nothing may be left, except what no coin can pay. */
function takeCash(state: PayingState, bill: Bill, {cash, left, isAlone}: CashShare) {
	const due = cashDue(state, left);
	const [first] = cash;
	if (!first) {
		if (left === zero) return {taken: [], rounding: zero};
		if (isAlone && due === zero) return {taken: [], rounding: minus(zero, left)};
		return refuse({kind: 'tender-too-low', due: bill.due, tendered: minus(bill.due, left)});
	}
	const isExact = cash.some(({tendered}) => tendered === undefined);
	const tendered = isExact ? due : sum(cash.map(given => given.tendered ?? zero));
	const refusal = checkCash(state, bill, {cash, due: left});
	if (refusal) return refuse(refusal);
	if (tendered < due) return refuse({kind: 'tender-too-low', due, tendered});
	if (!isAlone && left === zero && tendered > zero) return refuse({kind: 'over-tendered', tender: cashTender, due: zero});
	if (!isAlone && isExact && due === zero) return {taken: [], rounding: minus(zero, left)};
	return {
		taken: [{tender: first.tender, tendered, change: minus(tendered, due), net: due}],
		rounding: minus(due, left),
	};
}

/** Cash and top-ups must be in whole coins: only goods, services and bills are rounded. */
function checkCash(
	state: PayingState,
	{lines}: Bill,
	{cash, due}: {readonly cash: readonly TenderGiven[]; readonly due: Cents},
): OfKind<CashRefusal | CheckRefusal, 'not-in-coins' | 'amount-out-of-range'> | undefined {
	const topUps = depositsIn(lines).map(({amount}) => amount);
	const parts = topUps.length === lines.length && topUps.length > 0 ? [...topUps, due] : topUps;
	for (const part of parts) {
		const uncountable = checkCoins(state, 'top-up', part);
		if (uncountable) return uncountable;
	}
	for (const {tendered} of cash) {
		if (tendered === undefined) continue;
		const unfit = checkAmount('cash handed over', tendered, {least: zero}) ?? checkCoins(state, 'cash handed over', tendered);
		if (unfit) return unfit;
	}
	return undefined;
}

/** Puts change on an account: a top-up in the same sale, and that much less is handed out. */
function leaveChange(state: PayingState, paid: Paid, {account: id, amount}: ChangeLeft) {
	const account = state.accounts.rows.get(id);
	if (!account) return refuse({kind: 'unknown-account', account: id});
	const closed = checkPayingIn(account);
	if (closed) return refuse(closed);
	const change = sum(paid.tenders.map(taken => taken.change));
	const total = amount ?? change;
	if (!Number.isSafeInteger(total) || total <= zero || total > change) return refuse({kind: 'change-too-small', change});
	const uncountable = checkCoins(state, 'change left', total);
	if (uncountable) return refuse(uncountable);
	const balance = sum([account.balance, ...putOnAccount(paid.lines, id), total]);
	if (balance > largestAmount) return refuse({kind: 'balance-too-high', name: account.name, most: largestAmount});
	const line: TopUpLine = {type: 'top-up', account: id, name: account.name, total, balance, isChange: true};
	const tenders = paid.tenders.map(taken =>
		taken.change === zero ? taken : {...taken, change: minus(taken.change, total), net: plus(taken.net, total)},
	);
	return {...paid, lines: [...paid.lines, line], tenders};
}

/** The balance of each paying account: after the top-ups of the same sale, and after its earlier payments in it. */
function withBalances({givenBack}: Bill, paid: Paid): Paid {
	const balances = new Map<AccountId, Cents>();
	const tenders = paid.tenders.map(taken => {
		const {account} = taken;
		if (!account) return taken;
		// When an earlier sale is paid anew, its top-ups are on the accounts already.
		const added = givenBack ? [givenBack.get(account.id) ?? zero] : putOnAccount(paid.lines, account.id);
		const start = sum([account.balance, ...added]);
		const balance = minus(balances.get(account.id) ?? start, taken.net);
		balances.set(account.id, balance);
		return {...taken, account: {...account, balance}};
	});
	return {...paid, tenders};
}
