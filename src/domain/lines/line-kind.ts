// The facts that every kind of line must give, so that no other code has to ask for the kind.
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
import type {ProvidersState} from '../vending/providers.ts';
import type {Vend} from '../vending/vends.ts';
import type {Shelved, VouchersState} from '../vouchers/shelves.ts';
import type {voucherSupply} from './voucher-supply.ts';

/** What says whether a provider answers for something. */
export type ConnectedState = PrepaidState & BillsState & ProvidersState;
/** The records that lines are made from: accounts, goods, services, billers and their providers. */
export type LinesState = AccountsState & GoodsState & ConnectedState & VouchersState;

/** Tokens, used up in order: one for each line that needs one. `vend`: the id of a vend that a provider will be asked for. */
export type TokenSupply = {
	readonly reference: () => string;
	readonly meterToken: () => string;
	readonly vend: () => string;
	readonly voucher: ReturnType<typeof voucherSupply>;
};

/** The moment of pricing, and what the operator confirmed. */
export type Pricing = {
	readonly at: number;
	readonly tokens: TokenSupply;
	/** The operator confirmed a price of 0. */
	readonly meansZero: boolean;
};

export type PricedItem<L, R> = {readonly line: L} | Refused<R>;

/** What a line asks of a provider. */
export type VendOfLine = Pick<Vend, 'id' | 'provider' | 'kind' | 'sold' | 'product' | 'beneficiary' | 'amount' | 'commission'>;

/** Money put on an account. */
export type Deposit = {readonly account: number; readonly amount: Cents};

/** What a line can be searched by: words, and numbers. A number is also found by its groups and its last digits. */
export type SearchedBy = {readonly words: readonly string[]; readonly numbers: readonly string[]};

/** The facts of one kind of line. Those about one item or line are methods, because each is only given its own kind. */
export type LineFacts<I, L, R, B> = {
	/** The shop's own turnover. Other lines are money for others, without discounts and without prices of ours. */
	readonly isOwn: boolean;
	/** Its name and price are typed, not looked up. */
	readonly isTyped: boolean;
	/** The number of tokens it draws. */
	readonly tokens: 0 | 1;
	/** The kind of account entry when an account pays for this kind of line alone. */
	readonly entry: EntryKind;
	/** How it comes back, or why it never does. */
	readonly back: B;
	/** Whether a provider answers for the item. */
	isConnected(state: ConnectedState, item: I): boolean;
	/** Where the voucher of an item is in stock; undefined where it needs none. */
	shelfOf(state: ConnectedState, item: I): Shelved | undefined;
	/** The request that a provider is sent for a line; undefined where none is. */
	requested(line: L): VendOfLine | undefined;
	/** Prices an item now, as a line of the receipt; or says why it cannot be sold. */
	price(state: LinesState, item: I, pricing: Pricing): PricedItem<L, R>;
	/** What it adds to the total. */
	due(line: L): Cents;
	/** The quantity sold; one piece, where nothing is counted. */
	quantity(line: L): Thousandths;
	unit(line: L): Unit;
	/** The amount in it that is subject to VAT. */
	taxed(line: L): TaxedAmount | undefined;
	/** The postings of money in it that belongs to others. */
	posts(line: L): readonly Posting[];
	/** The stock it takes off the shelf. */
	stock(line: L): {readonly product: string; readonly quantity: Thousandths} | undefined;
	/** The money it puts on an account. */
	deposit(line: L): Deposit | undefined;
	/** Whether it is change of the same sale that the customer left on an account: it pays for nothing. */
	isChange(line: L): boolean;
	/** What makes it a repeat of another line, where repeats are asked about. */
	purchase(line: L): {readonly provider: string; readonly beneficiary: string} | undefined;
	/** How long the till asks about a repeat, in ms. */
	asksAgain(settings: ShopState['settings']): number;
	/** The provider it was sold for. */
	vend(line: L): {readonly kind: 'service' | 'bill'; readonly id: string} | undefined;
	/** The tokens it gave out. */
	issued(line: L): readonly string[];
	searched(line: L): SearchedBy;
};
