// The port of the history: questions about the past. The store implements it.
import type {AccountEntry} from '../accounts/records.ts';
import type {AuditKind, AuditMatter} from '../audit/matters.ts';
import type {Day} from '../base/calendar.ts';
import type {Cents, Thousandths} from '../base/money.ts';
import type {StockMove} from '../base/moves.ts';
import type {LedgerAccount} from '../base/postings.ts';
import type {OperatorId, Stamp, TillId} from '../base/stamp.ts';
import type {SoldLately} from '../goods/days-of-stock.ts';
import type {DoneCommand} from '../ledger/state.ts';
import type {PastLine} from '../opening/import-rows.ts';
import type {TenderName} from '../paying/tenders.ts';
import type {Receipt} from '../receipts/receipt.ts';
import type {ZReport} from '../shifts/z-report.ts';
import type {Entry} from './journal.ts';

/** What was sold for others: how often, its face value, the fees on top, VAT included, and the commission that the shop keeps. */
export type SoldForOthers = {readonly count: number; readonly amount: Cents; readonly fee: Cents; readonly commission: Cents};

/** The takings of a day, by tender. Top-ups are in their tender's sum, and given again on their own. */
export type Takings = {
	/** The amount kept by each tender, below 0 where more went out than came in. */
	readonly byTender: ReadonlyMap<TenderName, Cents>;
	/** What the receipts of each hour came to, by the shop's clock, `00` to `23`; before cash rounding. */
	readonly byHour: ReadonlyMap<string, Cents>;
	readonly topUps: Cents;
	/** The money given back for returned goods; already in the tenders' sums. */
	readonly returns: Cents;
	/** Vends and bills, by `service:<id>` and `bill:<id>`, less what came back. */
	readonly sold: ReadonlyMap<string, SoldForOthers>;
	/** What its receipts posted to the accounts that turnover is read from. Payments to providers are not in it. */
	readonly posted: ReadonlyMap<LedgerAccount, Cents>;
	/** The number of receipts and slips. */
	readonly receipts: number;
};

/** A movement of stock with its time and sequence. */
export type StockMovement = Pick<Stamp, 'seq' | 'at' | 'offset'> & StockMove;

/**
 * A search in the catalogue. `begins`: names that begin with the text. `holds`: names in which every word of the text begins a word, and
 * codes that begin with the text. `nearly`: names that would be found if a word of the text were not misspelled.
 */
export type ProductQuery = {readonly text: string; readonly match: 'begins' | 'holds' | 'nearly'; readonly limit: number};

/** What is looked for by its words; of several texts, one must fit. */
export type SearchedText = string | readonly string[];

/** Which receipts are asked for. `hasToken`: only those that gave a token out. */
export type ReceiptQuery = {readonly text?: SearchedText; readonly day?: Day; readonly hasToken?: true};

/** Which matters are asked for: of one person, as the one who did it or the other one in it; of some kinds; of some business days, both counted. */
export type AuditQuery = {
	readonly operator?: OperatorId;
	readonly kinds?: readonly AuditKind[];
	readonly from?: Day;
	readonly to?: Day;
	readonly limit: number;
};
/** A matter with the moment of its entry. */
export type AuditRecord = AuditMatter & Pick<Stamp, 'seq' | 'at' | 'offset' | 'day' | 'till'>;

/** Questions about the past. Answers cover acknowledged entries only, newest first. */
export interface History {
	/** The receipt with a number, such as `1-000001`, or undefined. */
	receipt(number: string): Receipt | undefined;
	/** Receipts in which every word of `text` begins a word: number, names, amounts, tenders, meters, phones, tokens, and the times of `timeWords`. */
	receipts(query: ReceiptQuery & {readonly limit: number}): readonly Receipt[];
	/** How many receipts a search finds, and how many lines of the old programs' files; of these on any day. */
	found(query: ReceiptQuery): {readonly receipts: number; readonly past: number};
	/** The entries of an account. */
	accountEntries(account: number, limit: number): readonly AccountEntry[];
	/** The movements of a product's stock, by its code. */
	movements(product: string, limit: number): readonly StockMovement[];
	/** The stock of a product after an entry; undefined when the product did not exist yet. */
	stockAt(product: string, seq: number): Thousandths | undefined;
	/** How much of a product was sold from a day on; undefined when nothing was. */
	soldSince(product: string, day: Day): SoldLately | undefined;
	/** Lines of the old programs' files, by their source and by words in them. */
	past(query: {readonly source?: PastLine['source']; readonly text?: SearchedText; readonly limit: number}): readonly PastLine[];
	/** The takings of a business day. */
	takings(day: Day): Takings;
	/** What an auditor asks about. */
	audit(query: AuditQuery): readonly AuditRecord[];
	/** Codes of products that a text finds, the most sold first, roughly: by powers of two. Prices and stock are in the state. */
	products(query: ProductQuery): readonly string[];
	/** The Z of a till with that number, or undefined. */
	zReport(till: TillId, z: number): ZReport | undefined;
	/** The entries after a sequence, oldest first, as they are in the journal. For what a shift adds up to, not for a sale. */
	entriesAfter(seq: number): Iterable<Entry>;
	/** The outcome of a command that the state no longer remembers. */
	command(id: string): DoneCommand | undefined;
	/** Whether a reference, a confirmation or a meter token was issued before. */
	knowsToken(token: string): boolean;
	/** Which of these a voucher has that was ever taken in, by `keysOf`; a number that was given out is one too. */
	knownVouchers(keys: readonly string[]): ReadonlySet<string>;
}
