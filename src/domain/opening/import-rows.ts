// Owns what comes in from the old programs' files: rows that become accounts and products, and a past that is history only (rules.md §16).
import type {AccountId} from '../accounts/accounts.ts';
import type {WallTime} from '../base/calendar.ts';
import {checkAmount, checkText} from '../base/checks.ts';
import {accept, type Envelope, type RefusalOf, refuse} from '../base/handlers.ts';
import {type Cents, largestAmount, negative, nothing, type Thousandths} from '../base/money.ts';
import {ownPart} from '../base/record-shape.ts';
import {accountName, isPlain, tidy} from '../base/text.ts';
import {type NewProduct, newCatalogue, productListed} from '../goods/catalogue.ts';
import type {Decider, Evolver, Poster} from '../ledger/commands.ts';
import {pastLine, wallTimeShape} from '../ledger/order-shapes.ts';
import type {State} from '../ledger/state.ts';

/** An account as the old program had it. */
export type ImportedAccount = {
	/** Its number there, which it keeps: up to 999,999,999. */
	readonly id: AccountId;
	/** Of its holder: 2 to 50 letters. */
	readonly name: string;
	/** When it was opened. */
	readonly created: WallTime;
	/** What is on it, from nothing upward. */
	readonly balance: Cents;
};

/** A line of the past: of `sales.txt`, or of one account's transaction log. No postings, no stock, no receipt number. */
export type PastLine = {
	/** The sales log, or the log of one account. */
	readonly source: 'sales' | `account:${number}`;
	/** The line as it stood in the file; it is known by this and by its how-manieth occurrence. */
	readonly text: string;
	readonly when: WallTime;
	/** What was sold, or what kind of transaction it was. */
	readonly about: string;
	/** Below zero where the old programs wrote a return. */
	readonly amount: Cents;
	readonly customer?: string;
	readonly email?: string;
	readonly phone?: string;
	/** Code of what was sold. */
	readonly product?: string;
	readonly quantity?: Thousandths;
	readonly token?: string;
};

/** Brings in rows of the old programs' files. A row that does not fit refuses them all. */
export type ImportRows = Envelope & {
	readonly type: 'importRows';
	/** Accounts, each under the number it had. */
	readonly accounts: readonly ImportedAccount[];
	/** Goods for the catalogue. */
	readonly products: readonly NewProduct[];
	/** What is history only. */
	readonly past: readonly PastLine[];
};

export type PastRecorded = {readonly type: 'PastRecorded'; readonly lines: readonly PastLine[]};
export type ImportEvent = PastRecorded;

export type ImportRefusal =
	| {readonly kind: 'nothing-to-import'}
	| {readonly kind: 'bad-account-id'; readonly account: number}
	| {readonly kind: 'bad-created'; readonly created: string}
	| {readonly kind: 'bad-past-line'; readonly text: string};

/** What is wrong with an account of the old registry, or undefined. */
export function checkImportedAccount(state: State, {id, name, created, balance}: ImportedAccount) {
	if (!Number.isSafeInteger(id) || id < 1 || id > 999_999_999) return {kind: 'bad-account-id' as const, account: id};
	if (state.accounts.rows.has(id)) return {kind: 'account-id-taken' as const, account: id};
	if (!wallTimeShape.test(created)) return {kind: 'bad-created' as const, created};
	return checkText('name', tidy(name), accountName) ?? checkAmount('opening balance', balance, {least: nothing});
}

/** What is wrong with a line of the past, or undefined. Its amount may be below zero: the old programs wrote returns so. */
export const checkPastLine = (line: PastLine): RefusalOf<'amount-out-of-range' | 'bad-past-line'> | undefined =>
	Object.values(line).every(part => typeof part !== 'string' || isPlain(part))
		? checkAmount('amount', line.amount, {least: negative(largestAmount)})
		: {kind: 'bad-past-line', text: line.text};

function firstUnfit(state: State, command: ImportRows) {
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
	const products = newCatalogue(state, command.products);
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
			? [{type: 'PastRecorded' as const, lines: command.past.map(line => ownPart(pastLine, line))}]
			: []),
	);
}) satisfies Decider<'importRows'>;

const PastRecorded: Evolver<'PastRecorded'> = () => undefined;

export const importSlice = {
	deciders: {importRows},
	evolvers: {PastRecorded},
	posters: {PastRecorded: () => []} satisfies {[K in ImportEvent['type']]: Poster<K>},
};
