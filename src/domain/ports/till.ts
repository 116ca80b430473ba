// Owns the ports of the ledger: the till and its history, which everything above speaks to, and the journal below. The store implements them.
import type {AccountEntry} from '../accounts/accounts.ts';
import type {Day} from '../base/calendar.ts';
import type {RefusalOf} from '../base/handlers.ts';
import type {Cents, Thousandths} from '../base/money.ts';
import type {Stamp} from '../base/stamp.ts';
import type {SoldLately} from '../goods/days-of-stock.ts';
import type {StockMove} from '../goods/stock-moves.ts';
import type {Command, DomainEvent, DomainRefusal} from '../ledger/commands.ts';
import type {DoneCommand, State} from '../ledger/state.ts';
import type {PastLine} from '../opening/import-rows.ts';
import type {TenderName} from '../paying/tenders.ts';
import type {Receipt} from '../receipts/receipt.ts';

/**
 * What came of a command. `done` is said only once its entry is on disk; `seq` is its place in the journal, `receipt` what a sale, a refund
 * or a withdrawal made, and `isRepeat` says that it had been done before under the same id. When it was refused nothing has changed.
 */
export type Outcome =
	| {readonly type: 'done'; readonly seq: number; readonly receipt?: Receipt; readonly isRepeat: boolean}
	| {readonly type: 'refused'; readonly refusal: DomainRefusal | {readonly kind: 'command-id-reused'; readonly id: string}};

/** Why a command was refused, the till's own reasons included. */
export type Refusal = Extract<Outcome, {type: 'refused'}>['refusal'];

/** Version of the entries written now. An older one is brought up to date on reading; a newer one is not touched. */
export const entryVersion = 2;

/** One command with all its events: one line of the journal, there whole or not at all. */
export type Entry = Stamp & {
	readonly approvedBy?: number;
	/** The command's id and a digest of its content, so that an id is never used for two things. */
	readonly cmd: {readonly id: string; readonly digest: string};
	/** The version that wrote it. */
	readonly v: number;
	readonly events: readonly DomainEvent[];
};

/** An entry that is on disk, with its place in the chain of hashes. */
export type SealedEntry = {readonly entry: Entry; readonly hash: string};

export interface Journal {
	/**
	 * Writes an entry and makes it durable; answers with its hash, or refuses it as too large before anything is written.
	 * Throws a StoreError: nothing was recorded, or nobody knows.
	 */
	append(entry: Entry): Promise<string | RefusalOf<'order-too-large'>>;
	/** Acknowledged entries from a sequence on, oldest first. */
	entries(fromSeq: number): Iterable<SealedEntry>;
}

/** The shop as it was right behind one of its entries, for looking only. */
export type ShopThen = {readonly state: State; readonly history: History; readonly entry: Entry};

/** The till of a shop: its ledger, its past, and the door to both. */
export interface Till {
	/** The ledger as of the last acknowledged entry. Read it at the moment of need; its slices carry versions. */
	readonly state: State;
	readonly history: History;
	/**
	 * Does one command, after those before it: check and copy, decide, append and sync, fold, publish. What is not of the form of its
	 * order is refused with `bad-order` before anything is decided. Throws a StoreError when the disk
	 * would not have it; then nothing was done, or, when the sync failed, nobody knows and the till does nothing more.
	 * An id is kept with a digest of the command, or of `words`, when what was asked is known by its words: a command that is made
	 * from the state would be another one the second time.
	 */
	execute(command: Command, words?: string): Promise<Outcome>;
	/** What came of an id: undefined when nothing was done under it, refused when that was asked in other words. */
	outcomeOf(id: string, words: string): Outcome | undefined;
	/** The shop as it was right behind an entry. Unless that is the last one, it reads the journal from the first entry on. */
	asOf(seq: number): ShopThen;
	/** Calls back once for every entry, after it is on disk and folded in. Answers with the way to stop. */
	subscribe(listener: () => void): () => void;
}

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
