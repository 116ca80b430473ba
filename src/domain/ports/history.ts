// The port of the history: questions about the past. The store implements it.
import type {AccountEntry} from '../accounts/records.ts';
import type {Day} from '../base/calendar.ts';
import type {Cents, Thousandths} from '../base/money.ts';
import type {StockMove} from '../base/moves.ts';
import type {Stamp} from '../base/stamp.ts';
import type {SoldLately} from '../goods/days-of-stock.ts';
import type {DoneCommand} from '../ledger/state.ts';
import type {PastLine} from '../opening/import-rows.ts';
import type {TenderName} from '../paying/tenders.ts';
import type {Receipt} from '../receipts/receipt.ts';

/** What a day has taken, by tender. Top-ups are in their tender's sum, and said again apart. */
export type Takings = {
	/** What stayed in each, below zero where more went out. */
	readonly byTender: ReadonlyMap<TenderName, Cents>;
	readonly topUps: Cents;
	/** Given back for returned goods; in the tenders' sums already. */
	readonly returns: Cents;
	/** How many of each, by `service:<id>` and `bill:<id>`. */
	readonly vends: ReadonlyMap<string, number>;
	/** How many receipts and slips. */
	readonly receipts: number;
};

/** A movement of stock with its place in time. */
export type StockMovement = Pick<Stamp, 'seq' | 'at' | 'offset'> & StockMove;

/**
 * What is asked of the catalogue. `begins`: names that begin with the text; `holds`: names in which every word of it begins a word, and
 * codes that begin with it; `nearly`: names that would be found if a word of it were not misspelled.
 */
export type ProductQuery = {readonly text: string; readonly match: 'begins' | 'holds' | 'nearly'; readonly limit: number};

/** Questions about the past. Every answer is of acknowledged entries only, the newest first. */
export interface History {
	/** The receipt of a number, such as `1-000001`, or undefined. */
	receipt(number: string): Receipt | undefined;
	/** Receipts in which every word of `text` begins a word: number, names, amounts, meters, phones, tokens. */
	receipts(query: {readonly text?: string; readonly day?: Day; readonly limit: number}): readonly Receipt[];
	/** What moved an account. */
	accountEntries(account: number, limit: number): readonly AccountEntry[];
	/** What moved the stock of a product, by its code. */
	movements(product: string, limit: number): readonly StockMovement[];
	/** What there was of a product after an entry; undefined when it was not there yet. */
	stockAt(product: string, seq: number): Thousandths | undefined;
	/** What was sold of a product from a day on; undefined when nothing was. */
	soldSince(product: string, day: Day): SoldLately | undefined;
	/** Lines of the old programs' files, by where they stood and by words in them. */
	past(query: {readonly source?: PastLine['source']; readonly text?: string; readonly limit: number}): readonly PastLine[];
	/** What a business day has taken. */
	takings(day: Day): Takings;
	/** Codes of products that a text finds; those that sold most come first, roughly: by powers of two. Price and shelf are in the state. */
	products(query: ProductQuery): readonly string[];
	/** What came of a command that the state no longer remembers. */
	command(id: string): DoneCommand | undefined;
	/** True when a reference, a confirmation or a meter token was issued before. */
	knowsToken(token: string): boolean;
}
