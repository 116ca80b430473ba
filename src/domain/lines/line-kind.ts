// What is asked of a line, whatever kind it is of: each kind answers, so that nobody else asks which kind it is.
import type {AccountsState} from '../accounts/records.ts';
import type {Refused} from '../base/handlers.ts';
import type {Cents, Thousandths} from '../base/money.ts';
import type {EntryKind} from '../base/moves.ts';
import type {Posting} from '../base/postings.ts';
import type {Unit} from '../base/unit.ts';
import type {BillsState} from '../bills/billers.ts';
import type {GoodsState} from '../goods/records.ts';
import type {PrepaidState} from '../prepaid/services.ts';
import type {ShopState} from '../shop/records.ts';
import type {TaxedAmount} from '../shop/vat.ts';

/** What lines are made from: accounts, goods, services and billers. */
export type LinesState = AccountsState & GoodsState & PrepaidState & BillsState;

/** Tokens to be used up in order, one for each line that needs one. */
export type TokenSupply = {readonly reference: () => string; readonly meterToken: () => string};

/** When a basket is priced, and what its operator was asked about. */
export type Pricing = {
	readonly at: number;
	readonly tokens: TokenSupply;
	/** A price of nothing is meant. */
	readonly meansZero: boolean;
};

export type Priced<L, R> = {readonly line: L} | Refused<R>;

/** Money put on an account. */
export type Deposit = {readonly account: number; readonly amount: Cents};

/** What a search finds a line by: words, and numbers, which are also found by their groups and their last digits. */
export type SearchedBy = {readonly words: readonly string[]; readonly numbers: readonly string[]};

/** The facts of one kind. Those about one item or one line are written as methods: each is asked of its own kind only. */
export type LineFacts<I, L, R, B> = {
	/** The shop's own turnover. The rest is money for others, which no discount and no price of ours touches. */
	readonly isOwn: boolean;
	/** Its name and price are typed, not looked up. */
	readonly isTyped: boolean;
	/** How many tokens it draws. */
	readonly tokens: 0 | 1;
	/** The entry in an account that pays for nothing else. */
	readonly entry: EntryKind;
	/** How it comes back, or why it never does. */
	readonly back: B;
	/** What it costs now, as the line the receipt keeps; or why it cannot be sold. */
	price(state: LinesState, item: I, pricing: Pricing): Priced<L, R>;
	/** What it adds to the total. */
	due(line: L): Cents;
	/** How much was sold; one piece, where nothing is counted. */
	quantity(line: L): Thousandths;
	unit(line: L): Unit;
	/** What of it VAT looks at. */
	taxed(line: L): TaxedAmount | undefined;
	/** Money in it that belongs to somebody else, as it is posted. */
	posts(line: L): readonly Posting[];
	/** What it takes off the shelf. */
	stock(line: L): {readonly product: string; readonly quantity: Thousandths} | undefined;
	/** What it puts on an account. */
	deposit(line: L): Deposit | undefined;
	/** Change of the same sale that the customer left: it paid for nothing. */
	isChange(line: L): boolean;
	/** What makes it the same as another one, where that is asked about. */
	purchase(line: L): {readonly provider: string; readonly beneficiary: string} | undefined;
	/** How long the same is asked about, in ms. */
	asksAgain(settings: ShopState['settings']): number;
	/** The provider it was sold for. */
	vend(line: L): {readonly kind: 'service' | 'bill'; readonly id: string} | undefined;
	/** The tokens it gave out. */
	issued(line: L): readonly string[];
	searched(line: L): SearchedBy;
};
