// Imports from the old programs' files: rows that become accounts and products, and past lines that are history only (rules.md §16).
import type {AccountOpened} from '../accounts/accounts.ts';
import type {AccountId, AccountRefusal, AccountsState} from '../accounts/records.ts';
import type {WallTime} from '../base/calendar.ts';
import {type CheckRefusal, checkAmount, checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, largestAmount, negative, type Thousandths, zero} from '../base/money.ts';
import {part} from '../base/part.ts';
import {maybe, ownPart, record} from '../base/record-shape.ts';
import {form} from '../base/shape.ts';
import {accountName, isPlainText, productName, type TextRule, tidy} from '../base/text.ts';
import {type CatalogueRefusal, newCatalogue, newProductShape, type ProductListed, productListed} from '../goods/new-product.ts';
import type {GoodsState, NewProduct} from '../goods/records.ts';

/** An account as the old program had it. */
export type ImportedAccount = {
	/** Its number in the old program, which it keeps: up to 999,999,999. */
	readonly id: AccountId;
	/** The holder's name: 1 to 50 letters. */
	readonly name: string;
	/** When it was opened. */
	readonly created: WallTime;
	/** Its balance, 0 or more. */
	readonly balance: Cents;
};

/** A line of the past: of `sales.txt`, or of one account's transaction log. No postings, no stock, no receipt number. */
export type PastLine = {
	/** The sales log, or the log of one account. */
	readonly source: 'sales' | `account:${number}`;
	/** The line as it stood in the file. It is identified by its text and how often that text came before. */
	readonly text: string;
	readonly when: WallTime;
	/** What was sold, or the kind of transaction. */
	readonly about: string;
	/** Below 0 where the old programs wrote a return. */
	readonly amount: Cents;
	readonly customer?: string;
	readonly email?: string;
	readonly phone?: string;
	/** Code of the product sold. */
	readonly product?: string;
	readonly quantity?: Thousandths;
	readonly token?: string;
};

/** Imports rows of the old programs' files. If one row does not fit, all are refused. */
export type ImportRows = Envelope & {
	readonly type: 'importRows';
	/** Accounts, each under the number it had. */
	readonly accounts: readonly ImportedAccount[];
	/** Products for the catalogue. */
	readonly products: readonly NewProduct[];
	/** Lines that are history only. */
	readonly past: readonly PastLine[];
};

export type PastRecorded = {readonly type: 'PastRecorded'; readonly lines: readonly PastLine[]};

export type ImportRefusal =
	| {readonly kind: 'nothing-to-import'}
	| {readonly kind: 'bad-account-id'; readonly account: number}
	| {readonly kind: 'bad-created'; readonly created: string}
	| {readonly kind: 'bad-past-line'; readonly text: string};

export type RowRefusal = ImportRefusal | AccountRefusal | CatalogueRefusal | CheckRefusal;
type Does<C> = Decider<AccountsState & GoodsState, C, PastRecorded | AccountOpened | ProductListed, RowRefusal>;

/** The form of a wall clock reading. It does not check that the day exists. */
const wallTimeForm = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;
const importedAccountShape = record<ImportedAccount>({id: is.number, name: is.words, created: is.words, balance: is.cents});
const pastLineShape = record<PastLine>({
	source: form<PastLine['source']>(/^(?:sales|account:\d{1,9})$/, 'sales'),
	text: is.words,
	when: form<string>(wallTimeForm, '2026-11-20 08:30:00'),
	about: is.words,
	amount: is.cents,
	customer: maybe(is.words),
	email: maybe(is.words),
	phone: maybe(is.words),
	product: maybe(is.words),
	quantity: maybe(is.quantity),
	token: maybe(is.words),
});

/** A name of an old file, as long as names here may be: no row is refused for a name that a new one could not have. */
const asItCame = ({most}: TextRule): TextRule => ({least: 1, most});
const importedAccountName = asItCame(accountName);
export const importedProductName = asItCame(productName);

/** What is wrong with an account of the old registry, or undefined. */
export function checkImportedAccount(state: AccountsState & GoodsState, {id, name, created, balance}: ImportedAccount) {
	if (!Number.isSafeInteger(id) || id < 1 || id > 999_999_999) return {kind: 'bad-account-id' as const, account: id};
	if (state.accounts.rows.has(id)) return {kind: 'account-id-taken' as const, account: id};
	if (!wallTimeForm.test(created)) return {kind: 'bad-created' as const, created};
	return checkText('name', tidy(name), importedAccountName) ?? checkAmount('opening balance', balance, {least: zero});
}

/** What is wrong with a line of the past, or undefined. Its amount may be below 0: the old programs wrote returns like that. */
export const checkPastLine = (
	line: PastLine,
): OfKind<CheckRefusal | ImportRefusal, 'amount-out-of-range' | 'bad-past-line'> | undefined =>
	Object.values(line).every(part => typeof part !== 'string' || isPlainText(part))
		? checkAmount('amount', line.amount, {least: negative(largestAmount)})
		: {kind: 'bad-past-line', text: line.text};

function firstUnfit(state: AccountsState & GoodsState, command: ImportRows) {
	const ids = new Set<number>();
	for (const account of command.accounts) {
		const refusal = checkImportedAccount(state, account);
		if (refusal) return refusal;
		if (ids.has(account.id)) return {kind: 'account-id-taken' as const, account: account.id};
		ids.add(account.id);
	}
	for (const line of command.past) {
		const refusal = checkPastLine(line);
		if (refusal) return refusal;
	}
	return undefined;
}

const importRows = ((state, command) => {
	if (command.accounts.length + command.products.length + command.past.length === 0) return refuse({kind: 'nothing-to-import'});
	const unfit = firstUnfit(state, command);
	if (unfit) return refuse(unfit);
	const products = newCatalogue(state, command.products, importedProductName);
	if ('refused' in products) return products;
	return accept(
		...command.accounts.map(({id, name, created, balance}) => ({
			type: 'AccountOpened' as const,
			account: id,
			name: tidy(name),
			opening: balance,
			created,
		})),
		...products.accepted.map(productListed),
		...(command.past.length > 0
			? [{type: 'PastRecorded' as const, lines: command.past.map(line => ownPart(pastLineShape, line))}]
			: []),
	);
}) satisfies Does<ImportRows>;

export const importingRows = part<Does<ImportRows>, PastRecorded>({
	orders: {importRows: {accounts: is.all(importedAccountShape), products: is.all(newProductShape), past: is.all(pastLineShape)}},
	deciders: {importRows},
	events: {PastRecorded: {lines: is.all(pastLineShape)}},
	evolvers: 'nothing',
	moves: 'nothing',
});
