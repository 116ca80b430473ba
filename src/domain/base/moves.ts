// Movements beside postings: entries in customers' accounts, and the stock of products.
import type {Cents, Thousandths} from './money.ts';

/** Why an account moved. The last four moved no money: its standing changed. */
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
	| 'adjustment'
	| 'frozen'
	| 'unfrozen'
	| 'closed'
	| 'reopened';

/** The other side of a transfer. */
export type OtherSide = {readonly id: number; readonly name: string};

/** What an entry is about, as facts. formats/records/entries.ts says it in words. */
export type EntryAbout =
	/** The reason, as the operator wrote it. */
	| {readonly reason: string}
	/** What was paid for: one name or two, or the first name and the number of further ones. */
	| {readonly names: readonly string[]; readonly more?: number}
	| {readonly to: OtherSide; readonly reason?: string}
	| {readonly from: OtherSide; readonly reason?: string};

/** What an event does to one account: an entry without its time and sequence. */
export type AccountMove = {
	readonly account: number;
	readonly kind: EntryKind;
	/** Above 0: money in. Below 0: money out. */
	readonly amount: Cents;
	/** The number of its receipt or slip. */
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
	/** What it cost, as value over quantity, where that is known. Otherwise the average cost counts. */
	readonly cost?: {readonly value: Cents; readonly of: Thousandths};
};
