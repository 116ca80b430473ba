// Tenders that a shop added to cash, card and account, such as vouchers and mobile money. They settle to the cent and give no change.
import type {AccountsState} from '../accounts/records.ts';
import {type CheckRefusal, checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {put, type Table} from '../base/table.ts';
import {asKeyed, tenderLabelRule, tidy} from '../base/text.ts';
import {builtIn, type TenderName, type TenderRow, tenders} from './tenders.ts';

/** The record of a tender that the shop added. */
export type OwnTender = Pick<TenderRow, 'takesBack'> & {readonly name: TenderName; readonly label: string};

/** Adds a tender that settles to the cent and gives no change. */
export type AddTender = Envelope & {
	readonly type: 'addTender';
	/** Its name on the screen: 2 to 20 letters. "Mobile money" is the tender `mobile-money`. */
	readonly label: string;
	/** Whether money can go back by it. A voucher that is used up cannot take money back. */
	readonly takesBack: boolean;
};
export type TenderAdded = {readonly type: 'TenderAdded'} & OwnTender;
export type TenderRefusal = {readonly kind: 'tender-taken'; readonly label: string};

/** The records that paying reads: accounts and tenders. */
export type PayingState = AccountsState & {
	/** Tenders that the shop added. */
	readonly tenders: Table<TenderName, OwnTender>;
};

type Does<C> = Decider<PayingState, C, TenderAdded, TenderRefusal | CheckRefusal>;

/** What a tender can do, for those of all shops and those of this shop. */
export function tenderRow(state: PayingState, name: TenderName): TenderRow | undefined {
	const own = state.tenders.rows.get(name);
	if (!own) return builtIn(name);
	return {takesBack: own.takesBack, givesChange: false, rounds: false, chargesAccount: false};
}

/** The name of a tender that the shop added; undefined for those of all shops. */
export const ownLabel = (state: PayingState, name: TenderName): string | undefined => state.tenders.rows.get(name)?.label;

/** All tenders of the shop: those that all shops have, then its own. */
export const tenderNames = (state: PayingState): readonly TenderName[] => [
	// A shop may have added one by itself that all shops have now.
	...new Set([...Object.keys(tenders), ...state.tenders.rows.keys()]),
];

/** Makes one word of a label: "Mobile money" becomes mobile-money. */
export const tenderNameOf = (label: string): TenderName => asKeyed(label).toLowerCase().replaceAll(' ', '-');

/** The tender that a name means: the one kept so, or one kept before with other quotes and hyphens, as a label once made them. */
export function tenderNamed(state: PayingState, name: TenderName): TenderName {
	if (tenderRow(state, name)) return name;
	const wanted = tenderNameOf(name);
	return [...state.tenders.rows.keys()].find(kept => tenderNameOf(kept) === wanted) ?? name;
}

const addTender = ((state, command) => {
	const label = tidy(command.label);
	const refusal = checkText('name', label, tenderLabelRule);
	if (refusal) return refuse(refusal);
	const name = tenderNameOf(label);
	if (tenderRow(state, tenderNamed(state, name))) return refuse({kind: 'tender-taken', label});
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
