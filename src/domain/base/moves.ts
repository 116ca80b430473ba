// What an event can move beside money in the ledger: a customer's account, and the stock of a product.
import type {Cents, Thousandths} from './money.ts';

/** Why an account moved. */
export type EntryKind =
	| 'opening'
	| 'deposit'
	| 'withdrawal'
	| 'purchase'
	| 'bill'
	| 'sale'
	| 'refund'
	| 'correction'
	| 'transfer'
	| 'adjustment';

/** The other side of a transfer. */
export type OtherSide = {readonly id: number; readonly name: string};

/** What an entry is about, as facts. formats/records/entries.ts says it in words. */
export type EntryAbout =
	/** Why it was made, as the operator wrote it. */
	| {readonly reason: string}
	/** What was paid for: one name or two, or the first name and how many more there are. */
	| {readonly names: readonly string[]; readonly more?: number}
	| {readonly to: OtherSide; readonly reason?: string}
	| {readonly from: OtherSide; readonly reason?: string};

/** What an event does to one account: an entry, before its place in time is known. */
export type AccountMove = {
	readonly account: number;
	readonly kind: EntryKind;
	/** Above zero came in, below zero went out. */
	readonly amount: Cents;
	/** The receipt or slip it stands on. */
	readonly receipt?: string;
	readonly about?: EntryAbout;
};

/** Why stock moved. */
export type MoveKind =
	| 'opening'
	| 'sale'
	| 'return'
	| 'delivery'
	| 'adjustment'
	| 'waste'
	| 'count'
	| 'pack-opened'
	| 'from-pack';

/** What an event does to the stock of one product: a signed quantity, with its receipt or its reason. */
export type StockMove = {
	readonly product: string;
	readonly kind: MoveKind;
	readonly quantity: Thousandths;
	readonly about?: string;
	/** What it cost, where that is known: so much for so much; the average otherwise. */
	readonly cost?: {readonly value: Cents; readonly of: Thousandths};
};
