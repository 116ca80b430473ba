// The ways to pay that a shop added to cash, card and account: vouchers, mobile money. They settle to the cent and give no change.
import type {AccountsState} from '../accounts/records.ts';
import {type CheckRefusal, checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {put, type Table} from '../base/table.ts';
import {tenderLabelRule, tidy} from '../base/text.ts';
import {builtIn, type TenderName, type TenderRow, tenders} from './tenders.ts';

/** A tender of the shop's own, as it is kept. */
export type OwnTender = Pick<TenderRow, 'takesBack'> & {readonly name: TenderName; readonly label: string};

/** Adds a way to pay that settles to the cent and gives no change. */
export type AddTender = Envelope & {
	readonly type: 'addTender';
	/** What it is called: 2 to 20 letters. "Mobile money" is the tender `mobile-money`. */
	readonly label: string;
	/** Money can go back by it; a voucher that is used up takes none. */
	readonly takesBack: boolean;
};
export type TenderAdded = {readonly type: 'TenderAdded'} & OwnTender;
export type TenderRefusal = {readonly kind: 'tender-taken'; readonly label: string};

/** What paying reads: accounts, and the ways to pay. */
export type PayingState = AccountsState & {
	/** Ways to pay that the shop added. */
	readonly tenders: Table<TenderName, OwnTender>;
};

type Does<C> = Decider<PayingState, C, TenderAdded, TenderRefusal | CheckRefusal>;

/** What a tender can do, whoever added it. */
export function tenderRow(state: PayingState, name: TenderName): TenderRow | undefined {
	const own = state.tenders.rows.get(name);
	if (!own) return builtIn(name);
	return {takesBack: own.takesBack, givesChange: false, rounds: false, chargesAccount: false};
}

/** What a tender of the shop's own is called; undefined for those of all shops. */
export const ownLabel = (state: PayingState, name: TenderName): string | undefined => state.tenders.rows.get(name)?.label;

/** Every tender of the shop: those all shops have, then its own. */
export const tenderNames = (state: PayingState): readonly TenderName[] => [...Object.keys(tenders), ...state.tenders.rows.keys()];

/** "Mobile money" is written mobile-money where it must be one word. */
const nameOf = (label: string): TenderName => label.toLowerCase().replaceAll(' ', '-');

const addTender = ((state, command) => {
	const label = tidy(command.label);
	const refusal = checkText('name', label, tenderLabelRule);
	if (refusal) return refuse(refusal);
	const name = nameOf(label);
	if (tenderRow(state, name)) return refuse({kind: 'tender-taken', label});
	return accept({type: 'TenderAdded', name, label, takesBack: command.takesBack});
}) satisfies Does<AddTender>;

const TenderAdded: Evolver<PayingState, TenderAdded> = (state, {type: _type, ...tender}) =>
	put(state.tenders, tender.name, tender);

export const ownTenders = part<Does<AddTender>, TenderAdded>({
	orders: {addTender: {label: is.words, takesBack: is.yesNo}},
	deciders: {addTender},
	events: {TenderAdded: {name: is.words, label: is.words, takesBack: is.yesNo}},
	evolvers: {TenderAdded},
	moves: 'nothing',
});
