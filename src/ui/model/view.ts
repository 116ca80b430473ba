// Owns what the counter shows: one immutable value. Screens and dialogs are data on stacks; everything else is derived from it and the ledger.
import type {PrintStatus} from '../../app/printing/printing.ts';
import type {AccountId} from '../../domain/accounts/records.ts';
import type {Thousandths} from '../../domain/base/money.ts';
import type {GoesTo} from '../../domain/lines/coming-back.ts';
import type {TenderName} from '../../domain/paying/tenders.ts';
import type {Receipt, SaleReceipt} from '../../domain/receipts/receipt.ts';
import {type Basket, emptyBasket} from '../../domain/selling/basket.ts';
import type {CounterSettings} from '../../formats/config/counter-settings.ts';
import {plainText, wrapped} from '../../formats/text/plain-text.ts';
import type {Action} from './bindings.ts';
import type {Form} from './form.ts';
import {freshList, type ListView} from './list.ts';
import {type ScreenId, screenIds} from './screens.ts';
import type {Sort} from './sorting.ts';
import {emptyField, type TextField} from './text-field.ts';

export type Size = {readonly columns: number; readonly rows: number};

/** Below this the counter waits for a larger window. */
export const smallestSize: Size = {columns: 80, rows: 24};

/** Whether keys are named in words: their signs cannot be drawn, or are read aloud. */
export const isInWords = (machine: CounterSettings): boolean => machine.ascii || machine['screen-reader'];

export type Tone = 'plain' | 'done' | 'warning' | 'alarm';
/** What was said, and on which screen: it is not carried to another, unless it is an alarm. */
export type Notice = {readonly text: string; readonly tone: Tone; readonly screen: ScreenId};

/** Where the cursor of Sell is: on the entry line, in the list under it, or on a line of the basket. */
export type SellCursor =
	| {readonly in: 'entry'}
	| {readonly in: 'list'; readonly place: number}
	| {readonly in: 'basket'; readonly line: number};
export type SellView = {readonly entry: TextField; readonly cursor: SellCursor};

/** A list with a filter: `filter` undefined is a closed one. While `isTyping`, letters are text. */
export type FilteredList = {
	readonly list: ListView;
	readonly filter: TextField | undefined;
	readonly isTyping: boolean;
	/** By which column; left out, the list's own order. */
	readonly sort?: Sort | undefined;
};

/** All there is, or what is low, or a category of it. */
export type Shelf = {readonly onlyLow: boolean; readonly category: string | undefined};
export const wholeShelf: Shelf = {onlyLow: false, category: undefined};

/** The purchase panel: a provider is chosen on the left, its form filled on the right. */
export type PurchaseView = {readonly list: ListView; readonly form: Form | undefined};

export type QuestionDialog = {
	readonly type: 'question';
	readonly title: string;
	readonly lines: readonly string[];
	readonly yes: string;
	readonly no: string;
	/** What Enter does; "no" for whatever cannot be undone. */
	readonly choice: 'yes' | 'no';
	readonly onYes: () => void;
	readonly onNo?: () => void;
};
/** What the operator should know before anything else. */
export type NewsDialog = {readonly type: 'news'; readonly title: string; readonly lines: readonly string[]};
export type FormDialog = {readonly type: 'form'; readonly form: Form};
export type PayDialog = {
	readonly type: 'pay';
	/** What pays what is still due; undefined until the operator has chosen, for a basket that was recalled. */
	readonly tender: TenderName | undefined;
	readonly field: TextField;
	readonly account: AccountId | undefined;
	/** The account the change is left on. */
	readonly changeTo: AccountId | undefined;
	readonly fault: string | undefined;
	readonly meansRepeat: boolean;
	/** The operator was asked about so large a change and means it. */
	readonly meansChange: boolean;
	/** The operator was asked about a price of nothing and means it. */
	readonly meansZero: boolean;
	/** The buyer's name and address were asked for. */
	readonly askedBuyer: boolean;
};
export type ReceiptDialog = {
	readonly type: 'receipt';
	readonly receipt: Receipt;
	readonly top: number;
	readonly isFresh: boolean;
};
/** How much of a line comes back, and where it goes. */
export type ComingBack = {readonly quantity: Thousandths; readonly to: GoesTo};
/** Which lines of a receipt come back, by their places on it from 1. */
export type ReturnsDialog = {
	readonly type: 'returns';
	readonly receipt: SaleReceipt;
	readonly list: ListView;
	readonly coming: ReadonlyMap<number, ComingBack>;
};
/** Turned to the customer: the digits as large as the window allows. */
export type ShowDialog = {readonly type: 'show'; readonly label: string; readonly digits: string};
/** Help and palette show what could be done where they were opened. */
export type HelpDialog = {
	readonly type: 'help';
	readonly title: string;
	/** What stands above the keys, for somebody who has never been here. */
	readonly lead: readonly string[];
	readonly actions: readonly Action[];
	readonly top: number;
};
export type PaletteDialog = {
	readonly type: 'palette';
	readonly actions: readonly Action[];
	readonly field: TextField;
	readonly list: ListView;
};
export type ChooseAccountDialog = {
	readonly type: 'choose-account';
	readonly title: string;
	readonly field: TextField;
	readonly list: ListView;
	readonly onChoose: (account: AccountId) => void;
};
/** One of several ways to go on, chosen by its number or with the arrows. */
export type MenuDialog = {
	readonly type: 'menu';
	readonly title: string;
	readonly lines: readonly string[];
	readonly options: readonly {readonly label: string; readonly run: () => void}[];
	readonly list: ListView;
};
export type ChooseProductDialog = {
	readonly type: 'choose-product';
	readonly title: string;
	readonly field: TextField;
	readonly list: ListView;
	readonly onChoose: (product: string) => void;
};
/** What the scanner sends, and how it was read: the newest first. */
export type ScanTestDialog = {
	readonly type: 'scan-test';
	readonly field: TextField;
	readonly seen: readonly (readonly string[])[];
	readonly top: number;
};
/** A text to be read, as long as it likes: a statement. */
export type PageDialog = {readonly type: 'page'; readonly title: string; readonly rows: readonly string[]; readonly top: number};
/** What the printer did not print, and what it says. */
export type NotPrintedDialog = {readonly type: 'not-printed'; readonly list: ListView};
/** What money depends on, to be looked at and changed. */
export type SettingsDialog = {readonly type: 'settings'; readonly field: TextField; readonly list: ListView};
export type AccountDialog = {readonly type: 'account'; readonly account: AccountId; readonly top: number};
export type ProductDialog = {readonly type: 'product'; readonly product: string; readonly top: number};
export type Dialog =
	| QuestionDialog
	| NewsDialog
	| FormDialog
	| PayDialog
	| ReceiptDialog
	| ReturnsDialog
	| ShowDialog
	| HelpDialog
	| PaletteDialog
	| ChooseAccountDialog
	| ChooseProductDialog
	| MenuDialog
	| ScanTestDialog
	| PageDialog
	| NotPrintedDialog
	| SettingsDialog
	| AccountDialog
	| ProductDialog;

export type View = {
	readonly size: Size;
	/** What this machine is set to. */
	readonly machine: CounterSettings;
	readonly screen: ScreenId;
	readonly stacks: Readonly<Record<ScreenId, readonly Dialog[]>>;
	readonly welcome: ListView;
	readonly sell: SellView;
	readonly services: PurchaseView;
	readonly bills: PurchaseView;
	readonly accounts: FilteredList;
	readonly stock: FilteredList;
	/** Which part of the shelf Stock shows. */
	readonly shelf: Shelf;
	readonly receipts: FilteredList;
	readonly basket: Basket;
	/** The id that the basket's sale, or its dropping, will have: paid once, it is known as paid. */
	readonly basketId: string;
	readonly notice: Notice | undefined;
	/** What is under way; keys wait meanwhile. */
	readonly busy: string | undefined;
	/** Code of the product the last scan named, where a scan is only named: Insert adds it. */
	readonly found: string | undefined;
	/** The next scan on Sell is only shown. */
	readonly isPriceCheck: boolean;
	/** How printing stands; none where no printer is set. */
	readonly papers: PrintStatus | undefined;
	/** Ctrl+G was pressed: the next key stands for a function key. */
	readonly isChord: boolean;
	/** Counts the entries seen, so that a view drawn before an entry is drawn again after it. */
	readonly entries: number;
};

const noDialogs = Object.fromEntries(screenIds.map(id => [id, []])) as unknown as View['stacks'];
const freshFiltered: FilteredList = {list: freshList, filter: undefined, isTyping: false};
const freshPurchase: PurchaseView = {list: freshList, form: undefined};

export const freshSell: SellView = {entry: emptyField, cursor: {in: 'entry'}};

export const freshView = (screen: ScreenId, {size, machine}: Pick<View, 'size' | 'machine'>): View => ({
	size,
	machine,
	screen,
	stacks: noDialogs,
	welcome: freshList,
	sell: freshSell,
	services: freshPurchase,
	bills: freshPurchase,
	accounts: freshFiltered,
	stock: freshFiltered,
	shelf: wholeShelf,
	receipts: freshFiltered,
	basket: emptyBasket,
	basketId: '',
	notice: undefined,
	busy: undefined,
	found: undefined,
	isPriceCheck: false,
	papers: undefined,
	isChord: false,
	entries: 0,
});

/** The dialog on top of the screen that is shown, if there is one. */
export const topDialog = (view: View): Dialog | undefined => view.stacks[view.screen].at(-1);

export const isTooSmall = ({columns, rows}: Size): boolean => columns < smallestSize.columns || rows < smallestSize.rows;

const marks: Readonly<Record<Tone, string>> = {plain: '', done: '', warning: '! ', alarm: '!! '};
const mostNoticeRows = 3;

/** The notice of this screen in rows: one, and up to three when it is longer, so that what must be done next is never cut off. */
export function noticeRows({notice, busy, screen, size}: View): readonly string[] {
	if (busy !== undefined) return [`${busy}…`];
	if (!notice || (notice.screen !== screen && notice.tone !== 'alarm')) return [''];
	return wrapped(`${marks[notice.tone]}${plainText(notice.text)}`, size.columns - 2).slice(0, mostNoticeRows);
}

/** Rows inside the panels: the window less title, keys, two borders, notice, footer and one free. */
export const bodyRows = (view: View): number => view.size.rows - 6 - noticeRows(view).length;
