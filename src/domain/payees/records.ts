// The records of saved payees: whose meter, phone or bill an account pays for, and when it is due.
import type {AccountId, AccountsState} from '../accounts/records.ts';
import type {Day} from '../base/calendar.ts';
import type {Cents} from '../base/money.ts';
import {put, type Table} from '../base/table.ts';
import {likeKey} from '../base/text.ts';
import type {BillsState} from '../bills/billers.ts';
import type {PrepaidState} from '../prepaid/services.ts';
import {type Due, type DueStanding, dueStanding} from './due.ts';

/** A payee as an order has it. */
export type PayeeAsked = {
	/** The number of a payee that is changed. Left out, it is a new one. */
	readonly number?: number;
	/** Whose it is: 1 to 40 letters. */
	readonly name: string;
	readonly kind: 'service' | 'bill';
	/** The id or the name of the service or the biller, in any case. */
	readonly sold: string;
	/** The meter, the mobile number or the reference. */
	readonly beneficiary: string;
	/** The name of one of the set amounts of its service, in any case. */
	readonly product?: string;
	/** The usual amount. */
	readonly amount?: Cents;
	readonly due?: Due;
};

/** What is paid for a payee: of a service or a biller by its id, for which number. */
export type Paid = Pick<PayeeAsked, 'kind' | 'sold' | 'beneficiary'>;

/** A payee as it is saved, with its number from 1 on its account. */
export type SavedPayee = PayeeAsked & {readonly number: number};

/** A payee of an account, with when it is due next. */
export type Payee = SavedPayee & {
	readonly account: AccountId;
	/** The first due day that is not paid. */
	readonly next?: Day;
	/** The receipts that paid it last, and the due day before them: once what is on all of them came back, it is due again. */
	readonly paid?: {readonly receipts: readonly string[]; readonly was: Day};
};

/** What the ledger keeps of payees. */
export type PayeesState = AccountsState &
	PrepaidState &
	BillsState & {
		/** By what is paid: several accounts may pay for the same meter. */
		readonly payees: Table<string, readonly Payee[]>;
	};

/** Two payees with the same key are one, however the number is written. */
export const payeeKey = ({kind, sold, beneficiary}: Paid): string => `${kind}:${sold} ${likeKey(beneficiary)}`;

/** All payees. */
export const allPayees = ({payees}: PayeesState): readonly Payee[] => [...payees.rows.values()].flat();

/** The payees of an account, by their numbers. */
export const payeesOf = (state: PayeesState, account: AccountId): readonly Payee[] =>
	allPayees(state)
		.filter(payee => payee.account === account)
		.sort((a, b) => a.number - b.number);

export type DuePayee = Payee & {readonly next: Day; readonly standing: DueStanding};

/** The payees that are due, the latest first: those that are late, due today or within a week; `all` of them with a due day. */
export const duePayees = (state: PayeesState, today: Day, all = false): readonly DuePayee[] =>
	allPayees(state)
		.flatMap((payee): readonly DuePayee[] =>
			payee.next === undefined ? [] : [{...payee, next: payee.next, standing: dueStanding(payee.next, today)}],
		)
		.filter(({standing, account}) => {
			const isClosed = state.accounts.rows.get(account)?.standing === 'closed';
			return !isClosed && (all || standing !== 'later');
		})
		.sort((a, b) => (a.next < b.next ? -1 : a.next > b.next ? 1 : a.account - b.account || a.number - b.number));

/** Changes the payees of one number. For evolvers only. */
export function changePayees({payees}: PayeesState, key: string, change: (payee: Payee) => Payee): void {
	const found = payees.rows.get(key);
	if (found) put(payees, key, found.map(change));
}
