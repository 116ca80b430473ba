// Money between the shop and those it sells for: a float opened and topped up, and what is owed paid on (rules.md §12).
import {type CheckRefusal, checkAmount} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, minus, negative, plus, sum, zero} from '../base/money.ts';
import {part} from '../base/part.ts';
import {type LedgerAccount, nonZero, type Outsider, type Posting, posting} from '../base/postings.ts';
import {maybe} from '../base/record-shape.ts';
import {type Shape, word} from '../base/shape.ts';
import {put} from '../base/table.ts';
import {type CashRefusal, checkCoins} from '../shop/cash.ts';
import {standsWith} from '../vending/floats.ts';
import type {ProviderRefusal} from '../vending/providers.ts';
import {unfinishedOf} from '../vending/vends.ts';
import type {DrawerRefusal, PaidOut} from './drawer.ts';
import {owedTo} from './owed.ts';
import {drawerHolds, type ShiftsState, toldHolds} from './records.ts';

/** Where the money comes from that is paid to somebody. `drawer`: out of the till, as a pay-out. */
export type PaidFrom = 'drawer' | 'bank' | 'petty';
const sources: {readonly [K in PaidFrom]: true} = {drawer: true, bank: true, petty: true};
export const paidFrom = Object.keys(sources) as readonly PaidFrom[];
/** Where a float comes from. `there`: the provider has it already. */
export type FloatFrom = PaidFrom | 'there';
export const floatFrom: readonly FloatFrom[] = ['there', ...paidFrom];

type Paying = {
	/** Above 0; out of the drawer in whole coins while the shop rounds cash. */
	readonly amount: Cents;
	/** The operator confirmed taking more than the drawer should hold. */
	readonly meansShort?: boolean;
};
/** Opens the float with a provider. From then on nothing is sold above it, unless it is meant. */
export type OpenFloat = Envelope & {
	readonly type: 'openFloat';
	/** The id of the provider. */
	readonly provider: string;
	/** What it begins with: 0 or more. */
	readonly amount: Cents;
	readonly from: FloatFrom;
	/** The operator confirmed taking more than the drawer should hold. */
	readonly meansShort?: boolean;
};
/** Pays money into the float with a provider. */
export type TopUpFloat = Envelope &
	Paying & {
		readonly type: 'topUpFloat';
		/** The id of the provider. */
		readonly provider: string;
		readonly from: PaidFrom;
	};
/** Pays on what is owed to somebody the shop sells for. */
export type Remit = Envelope &
	Paying & {
		readonly type: 'remit';
		/** The account of the books: `provider:` and the id of a provider, or of a service without one; `biller:` and the id of a biller. */
		readonly to: string;
		readonly from: PaidFrom;
		/** The operator confirmed paying more than is owed. */
		readonly meansMore?: boolean;
	};
export type ProviderMoneyCommand = OpenFloat | TopUpFloat | Remit;

/** Names are kept as they were then. */
export type FloatOpened = {
	readonly type: 'FloatOpened';
	readonly provider: string;
	readonly name: string;
	readonly amount: Cents;
	readonly from: FloatFrom;
	/** What was sold before and is in the amount already, since the provider has it there: nothing of it is owed any more. */
	readonly settles?: Cents;
};
export type FloatToppedUp = {
	readonly type: 'FloatToppedUp';
	readonly provider: string;
	readonly name: string;
	readonly amount: Cents;
	readonly from: PaidFrom;
};
export type Remitted = {
	readonly type: 'Remitted';
	readonly to: string;
	readonly name: string;
	readonly amount: Cents;
	readonly from: PaidFrom;
};
export type ProviderMoneyEvent = FloatOpened | FloatToppedUp | Remitted;

export type ProviderMoneyRefusal =
	| OfKind<ProviderRefusal, 'unknown-provider'>
	| OfKind<DrawerRefusal, 'drawer-short'>
	| {readonly kind: 'float-is-open'; readonly name: string}
	| {readonly kind: 'no-float'; readonly name: string}
	/** Nothing was ever sold for it. */
	| {readonly kind: 'nothing-sold-for'; readonly to: string; readonly known: readonly string[]}
	| {readonly kind: 'more-than-owed'; readonly name: string; readonly owed: Cents; readonly amount: Cents};

type Does<C> = Decider<ShiftsState, C, ProviderMoneyEvent | PaidOut, ProviderMoneyRefusal | CheckRefusal | CashRefusal>;

/** Why an amount cannot be taken from where it comes from, or undefined. */
function checkPaid(state: ShiftsState, command: Envelope & Paying & {readonly from: FloatFrom}, least = 1 as Cents) {
	const {amount, from, meansShort, till} = command;
	const unfit = checkAmount('amount', amount, {least});
	if (unfit || from !== 'drawer') return unfit;
	const coins = checkCoins(state, 'amount', amount);
	if (coins) return coins;
	return amount > drawerHolds(state, till) && !meansShort
		? ({kind: 'drawer-short', needed: amount, ...toldHolds(state, command)} as const)
		: undefined;
}

/** Cash out of the drawer is paid out like any other, with the name of who gets it; what it is for is the event itself. */
const outOfDrawer = (from: FloatFrom, {name, amount}: {readonly name: string; readonly amount: Cents}): readonly PaidOut[] =>
	from === 'drawer' && amount > zero ? [{type: 'PaidOut', amount, reason: name, to: 'supplier'}] : [];

/** A provider by its id, or why there is none. */
function providerOf({providers}: ShiftsState, id: string) {
	const provider = providers.rows.get(id);
	return provider ?? refuse({kind: 'unknown-provider', provider: id, known: [...providers.rows.keys()]});
}

/** What is owed to a provider for what it has finished with: what waits for it still comes off what it has. */
function finishedWith(state: ShiftsState, id: string): Cents {
	const waiting = sum(unfinishedOf(state, id).map(({amount, commission}) => minus(amount, commission)));
	return minus(negative(standsWith(state, `provider:${id}`)), waiting);
}

const openFloat = ((state, command) => {
	const provider = providerOf(state, command.provider);
	if ('refused' in provider) return provider;
	const {id, name} = provider;
	if (state.floats.rows.has(id)) return refuse({kind: 'float-is-open', name});
	const unfit = checkPaid(state, command, zero);
	if (unfit) return refuse(unfit);
	const {amount, from} = command;
	const settles = from === 'there' ? finishedWith(state, id) : zero;
	return accept(
		{type: 'FloatOpened', provider: id, name, amount, from, ...(settles !== zero && {settles})},
		...outOfDrawer(from, {name, amount}),
	);
}) satisfies Does<OpenFloat>;

const topUpFloat = ((state, command) => {
	const provider = providerOf(state, command.provider);
	if ('refused' in provider) return provider;
	const {id, name} = provider;
	if (!state.floats.rows.has(id)) return refuse({kind: 'no-float', name});
	const unfit = checkPaid(state, command);
	if (unfit) return refuse(unfit);
	const {amount, from} = command;
	return accept({type: 'FloatToppedUp', provider: id, name, amount, from}, ...outOfDrawer(from, {name, amount}));
}) satisfies Does<TopUpFloat>;

const remit = ((state, command) => {
	const {to, amount, from, meansMore} = command;
	const known = owedTo(state);
	const whom = known.find(({account}) => account === to);
	if (!whom) return refuse({kind: 'nothing-sold-for', to, known: known.map(({account}) => account)});
	const unfit = checkPaid(state, command);
	if (unfit) return refuse(unfit);
	const {name, owed} = whom;
	if (amount > owed && !meansMore) return refuse({kind: 'more-than-owed', name, owed, amount});
	return accept({type: 'Remitted', to, name, amount, from}, ...outOfDrawer(from, {name, amount}));
}) satisfies Does<Remit>;

const FloatOpened: Evolver<ShiftsState, FloatOpened> = (state, {provider}, {at}) =>
	put(state.floats, provider, {at, commission: sum(unfinishedOf(state, provider).map(({commission}) => commission))});

/** What money is taken from. Out of the drawer it is paid to a supplier, and comes from there. */
const sourceOf = {
	drawer: 'outside:supplier',
	bank: 'outside:bank',
	petty: 'outside:petty',
	there: 'opening',
} as const satisfies {readonly [K in FloatFrom]: LedgerAccount};

const paid = (to: Outsider, {amount, from}: {readonly amount: Cents; readonly from: FloatFrom}): readonly Posting[] =>
	nonZero(posting(`paid:${to}`, amount), posting(sourceOf[from], negative(amount)));

const source: Shape<PaidFrom> = word(sources);
const paying = {amount: is.cents, meansShort: maybe(is.yesNo)};
const floatSource: Shape<FloatFrom> = word({...sources, there: true});

export const providerMoney = part<Does<ProviderMoneyCommand>, ProviderMoneyEvent>({
	orders: {
		openFloat: {provider: is.words, ...paying, from: floatSource},
		topUpFloat: {provider: is.words, ...paying, from: source},
		remit: {to: is.words, ...paying, from: source, meansMore: maybe(is.yesNo)},
	},
	deciders: {openFloat, topUpFloat, remit},
	events: {
		FloatOpened: {provider: is.words, name: is.words, amount: is.cents, from: floatSource, settles: maybe(is.cents)},
		FloatToppedUp: {provider: is.words, name: is.words, amount: is.cents, from: source},
		Remitted: {to: is.words, name: is.words, amount: is.cents, from: source},
	},
	evolvers: {FloatOpened, FloatToppedUp: 'nothing', Remitted: 'nothing'},
	moves: {
		money: {
			FloatOpened: ({provider, from, amount, settles = zero}) =>
				paid(`provider:${provider}`, {from, amount: plus(amount, settles)}),
			FloatToppedUp: event => paid(`provider:${event.provider}`, event),
			Remitted: event => paid(event.to as Outsider, event),
		},
		accounts: 'nothing',
		stock: 'nothing',
	},
});
