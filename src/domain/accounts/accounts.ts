// Customers' accounts: opening, editing, withdrawing, and the entries that make up a balance (rules.md §7). Top-ups and payments are sale lines.
import {type WallTime, wallTime} from '../base/calendar.ts';
import {type CheckRefusal, type Contact, checkAmount, checkContact, checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, minus, negative, zero} from '../base/money.ts';
import {part} from '../base/part.ts';
import {nonZero, posting} from '../base/postings.ts';
import {maybe} from '../base/record-shape.ts';
import {mustHave, put} from '../base/table.ts';
import {accountName, tidy} from '../base/text.ts';
import {type CashRefusal, checkCoins} from '../shop/cash.ts';
import {nextReceiptNumber, receiptGiven} from '../shop/receipt-numbers.ts';
import {setting} from '../shop/settings.ts';
import {checkNewAccount, contactOf} from './new-account.ts';
import {type AccountId, type AccountRefusal, type AccountsState, available} from './records.ts';
import {checkSpending, type StandingRefusal} from './standing.ts';

/** Opens an account under the next number. */
export type OpenAccount = Envelope &
	Contact & {
		readonly type: 'openAccount';
		/** The holder's name: 2 to 50 letters. */
		readonly name: string;
		/** The opening balance, 0 or more; when left out, the setting `opening-balance`. */
		readonly opening?: Cents;
	};
/** Changes name and contact of an account's holder. A phone or an e-mail address that is left out is removed. */
export type EditAccount = Envelope &
	Contact & {
		readonly type: 'editAccount';
		readonly account: AccountId;
		/** The holder's name: 2 to 50 letters. */
		readonly name: string;
	};
/** Pays cash out from an account, which must cover it. */
export type Withdraw = Envelope & {
	readonly type: 'withdraw';
	readonly account: AccountId;
	/** Above 0; in whole coins while the shop rounds cash. */
	readonly amount: Cents;
};

export type AccountOpened = Contact & {
	readonly type: 'AccountOpened';
	readonly account: AccountId;
	readonly name: string;
	readonly opening: Cents;
	/** Set for an imported account: when the old program opened it. */
	readonly created?: WallTime;
};
export type AccountEdited = Contact & {readonly type: 'AccountEdited'; readonly account: AccountId; readonly name: string};
export type CashWithdrawn = {
	readonly type: 'CashWithdrawn';
	readonly receipt: string;
	readonly account: AccountId;
	readonly name: string;
	readonly amount: Cents;
	/** The balance afterwards. */
	readonly balance: Cents;
};
export type AccountEvent = AccountOpened | AccountEdited | CashWithdrawn;

type Does<C> = Decider<AccountsState, C, AccountEvent, AccountRefusal | StandingRefusal | CashRefusal | CheckRefusal>;

/** The next account number, from 1 upward. A number is never given twice. */
const nextAccountId = (state: AccountsState): AccountId => state.numbers.rows.get('account') ?? 1;

const openAccount = ((state, command) => {
	const account = {
		name: tidy(command.name),
		opening: command.opening ?? setting(state.settings, 'opening-balance'),
		...contactOf(command),
	};
	const refusal = checkNewAccount(account);
	if (refusal) return refuse(refusal);
	return accept({type: 'AccountOpened', account: nextAccountId(state), ...account});
}) satisfies Does<OpenAccount>;

const editAccount = ((state, command) => {
	const account = state.accounts.rows.get(command.account);
	if (!account) return refuse({kind: 'unknown-account', account: command.account});
	const name = tidy(command.name);
	const contact = contactOf(command);
	const refusal = (name === account.name ? undefined : checkText('name', name, accountName)) ?? checkContact(contact);
	if (refusal) return refuse(refusal);
	return accept({type: 'AccountEdited', account: account.id, name, ...contact});
}) satisfies Does<EditAccount>;

const withdraw = ((state, command) => {
	const account = state.accounts.rows.get(command.account);
	if (!account) return refuse({kind: 'unknown-account', account: command.account});
	const refusal = checkAmount('amount', command.amount) ?? checkSpending(account) ?? checkCoins(state, 'amount', command.amount);
	if (refusal) return refuse(refusal);
	if (available(account) < command.amount)
		return refuse({kind: 'credit-too-low', name: account.name, needed: command.amount, available: available(account)});
	return accept({
		type: 'CashWithdrawn',
		receipt: nextReceiptNumber(state, command.till),
		account: account.id,
		name: account.name,
		amount: command.amount,
		balance: minus(account.balance, command.amount),
	});
}) satisfies Does<Withdraw>;

const AccountOpened: Evolver<AccountsState, AccountOpened> = (state, event, stamp) => {
	put(state.accounts, event.account, {
		id: event.account,
		name: event.name,
		...contactOf(event),
		created: event.created ?? wallTime(stamp),
		balance: zero,
		creditLimit: zero,
		entries: [],
		entryCount: 0,
	});
	if (event.account >= nextAccountId(state)) put(state.numbers, 'account', event.account + 1);
};

const AccountEdited: Evolver<AccountsState, AccountEdited> = (state, event) => {
	const account = mustHave(state.accounts, event.account);
	const {phone: _phone, email: _email, ...rest} = account;
	put(state.accounts, event.account, {...rest, name: event.name, ...contactOf(event)});
};

const CashWithdrawn: Evolver<AccountsState, CashWithdrawn> = (state, _event, stamp) => receiptGiven(state, stamp.till);

export const accounts = part<Does<OpenAccount | EditAccount | Withdraw>, AccountEvent>({
	orders: {
		openAccount: {name: is.words, opening: maybe(is.cents), ...is.contact},
		editAccount: {account: is.number, name: is.words, ...is.contact},
		withdraw: {account: is.number, amount: is.cents},
	},
	deciders: {openAccount, editAccount, withdraw},
	events: {
		AccountOpened: {account: is.number, name: is.words, opening: is.cents, created: maybe(is.words), ...is.contact},
		AccountEdited: {account: is.number, name: is.words, ...is.contact},
		CashWithdrawn: {receipt: is.words, account: is.number, name: is.words, amount: is.cents, balance: is.cents},
	},
	evolvers: {AccountOpened, AccountEdited, CashWithdrawn},
	moves: {
		money: {
			AccountOpened: event =>
				nonZero(posting(`customer:${event.account}`, negative(event.opening)), posting('opening', event.opening)),
			AccountEdited: 'nothing',
			CashWithdrawn: (event, stamp) =>
				nonZero(posting(`customer:${event.account}`, event.amount), posting(`cash:${stamp.till}`, negative(event.amount))),
		},
		accounts: {
			AccountOpened: event => [{account: event.account, kind: 'opening', amount: event.opening}],
			AccountEdited: 'nothing',
			CashWithdrawn: event => [
				{account: event.account, kind: 'withdrawal', amount: negative(event.amount), receipt: event.receipt},
			],
		},
		stock: 'nothing',
	},
});
