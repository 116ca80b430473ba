// The dialogs: the data each is opened with, on the stack of a screen.
import type {AccountId} from '../../domain/accounts/records.ts';
import type {Cents, Thousandths} from '../../domain/base/money.ts';
import type {Meant} from '../../domain/ledger/basket-preview.ts';
import type {GoesTo} from '../../domain/lines/coming-back.ts';
import type {Permission} from '../../domain/operators/permissions.ts';
import type {ChangeLeft} from '../../domain/paying/payment.ts';
import type {TenderName} from '../../domain/paying/tenders.ts';
import type {AuditQuery} from '../../domain/ports/history.ts';
import type {Receipt, SaleReceipt} from '../../domain/receipts/receipt.ts';
import type {QuestionName} from '../../formats/wording/questions.ts';
import type {Action} from './bindings.ts';
import type {Finder} from './finders.ts';
import type {Form} from './form.ts';
import type {ListView} from './list.ts';
import type {TextField} from './text-field.ts';
import type {WorkStep} from './upkeep.ts';

export type QuestionDialog = {
	readonly type: 'question';
	readonly asks: QuestionName;
	readonly title: string;
	readonly lines: readonly string[];
	/** What it is about in large letters, above the lines. */
	readonly large?: string;
	readonly yes: string;
	readonly no: string;
	/** What Enter does; "no" for anything that cannot be undone. */
	readonly choice: 'yes' | 'no';
	readonly onYes: () => void;
	readonly onNo?: () => void;
	/** What it is about can be looked at before it is answered. */
	readonly look?: {readonly label: string; readonly run: () => void};
};
/** News that the operator should read first. */
export type NewsDialog = {readonly type: 'news'; readonly title: string; readonly lines: readonly string[]};
export type FormDialog = {readonly type: 'form'; readonly form: Form};
export type PayDialog = Meant & {
	readonly type: 'pay';
	/** The tender that Enter takes; undefined for a basket that came back, until the operator chooses. */
	readonly tender: TenderName | undefined;
	/** The amount for that tender; empty for all that is still due. */
	readonly field: TextField;
	readonly account: AccountId | undefined;
	/** The account the change is left on: all of it, or an amount of it. */
	readonly changeTo: ChangeLeft | undefined;
	readonly fault: string | undefined;
	/** The operator confirmed the large change. */
	readonly meansChange: boolean;
};
export type ReceiptDialog = {
	readonly type: 'receipt';
	readonly receipt: Receipt;
	readonly top: number;
	/** A sale just made. */
	readonly isFresh: boolean;
	/** The place of the chosen action, from 0, while the cursor is in the row of actions. */
	readonly action?: number | undefined;
};
/** The quantity of a line that comes back, and where it goes. */
export type ComingBack = {readonly quantity: Thousandths; readonly to: GoesTo};
/** Which lines of a receipt come back, by their places on it from 1. */
export type ReturnsDialog = {
	readonly type: 'returns';
	readonly receipt: SaleReceipt;
	readonly list: ListView;
	readonly coming: ReadonlyMap<number, ComingBack>;
};
/** The numbers of a receipt for its customer, one after the other, as large as the window allows. */
export type ShowDialog = {
	readonly type: 'show';
	readonly receipt: Receipt;
	/** The place of the one that is shown. */
	readonly place: number;
};
/** Tokens that customers lost, found and masked. */
export type TokenSafeDialog = {readonly type: 'token-safe'; readonly field: TextField; readonly list: ListView};
/** Keys in help, what they do, and why they cannot now. */
export type HelpRow = Pick<Action, 'keys' | 'label' | 'reason' | 'sought'>;
/** A heading of help, with what is said or done under it. */
export type HelpGroup = {readonly heading: string; readonly texts?: readonly string[]; readonly rows?: readonly HelpRow[]};
/** Help and palette show the actions of where they were opened. */
export type HelpDialog = {
	readonly type: 'help';
	readonly title: string;
	readonly groups: readonly HelpGroup[];
	/** The words looked for, while they are. */
	readonly filter: TextField | undefined;
	readonly top: number;
};
export type PaletteDialog = {
	readonly type: 'palette';
	readonly actions: readonly Action[];
	readonly finders: readonly Finder[];
	/** Of the ledger: what was found is kept until it changes. */
	readonly version: () => number;
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
/** Several ways to go on; one is chosen by its number or with the arrows. */
export type MenuDialog = {
	readonly type: 'menu';
	/** Set where it is a question, and not a list to choose from. */
	readonly asks?: QuestionName;
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
/** The letters that the scanner sent while it is tested, with their times in ms. */
export type ScanTestDialog = {
	readonly type: 'scan-test';
	readonly arrived: readonly {readonly letter: string; readonly at: number}[];
};
/** Long work in a process of its own, which is followed here. Its number tells it from other work. */
export type WorkDialog = {
	readonly type: 'work';
	readonly id: string;
	readonly title: string;
	/** What is being done, in a sentence. */
	readonly doing: string;
	/** What its steps count. */
	readonly what: string;
	readonly step: WorkStep | undefined;
	readonly stop: () => void;
};
/** A text of any length to be read, such as a statement: its rows at a width, since the window may be resized. */
export type PageDialog = {
	readonly type: 'page';
	readonly title: string;
	readonly rows: (columns: number) => readonly string[];
	readonly top: number;
};
/** The papers not printed yet, and the printer's message. */
export type NotPrintedDialog = {readonly type: 'not-printed'; readonly list: ListView};
/** The vends that wait for their providers, or for their money to go back. */
export type VendsDialog = {readonly type: 'vends'; readonly list: ListView};
/** What an auditor looks through, as far as it is asked for. */
export type AuditDialog = {readonly type: 'audit'; readonly query: AuditQuery; readonly list: ListView};
/** Who the shop sells for. `theirs`: what providers said they have of the shop's, by their ids, while this is open. */
export type ProvidersDialog = {readonly type: 'providers'; readonly list: ListView; readonly theirs: ReadonlyMap<string, Cents>};
/** What was sold for others in a day, a week or a month: the one with this day in it. */
export type CommissionDialog = {
	readonly type: 'commission';
	readonly span: 'day' | 'week' | 'month';
	readonly day: string;
	readonly list: ListView;
};
/** The shop's settings, to be looked at and changed. */
export type SettingsDialog = {readonly type: 'settings'; readonly field: TextField; readonly list: ListView};
/** The drawer being counted and its shift closed, on one screen. The cursor is in one of its three parts. */
export type CashUpDialog = {
	readonly type: 'cash-up';
	/** How many there are of each coin and note, or one amount. */
	readonly count: Form;
	/** Why there is a difference, and what stays in the drawer. */
	readonly rest: Form;
	readonly part: 'count' | 'causes' | 'rest';
	/** It was counted, and compared with what should be there. */
	readonly isRevealed: boolean;
	/** What may explain the difference. */
	readonly list: ListView;
};
/** An X or a Z, as its paper. */
export type ShiftPaperDialog = {
	readonly type: 'shift-paper';
	/** The number of the Z; undefined for an X, which is of now. */
	readonly z: number | undefined;
	readonly top: number;
};
/** Who works at the till. */
export type OperatorsDialog = {readonly type: 'operators'; readonly list: ListView};
/** All roles. */
export type RolesDialog = {readonly type: 'roles'; readonly list: ListView};
/** What a role may, as it is ticked and not kept yet. */
export type RoleDialog = {
	readonly type: 'role';
	readonly role: string;
	readonly ticked: ReadonlySet<Permission>;
	readonly list: ListView;
};
export type AccountDialog = {readonly type: 'account'; readonly account: AccountId; readonly top: number};
/** The payees of an account; without one what is due. */
export type PayeesDialog = {readonly type: 'payees'; readonly account: AccountId | undefined; readonly list: ListView};
export type ProductDialog = {readonly type: 'product'; readonly product: string; readonly top: number};
export type Dialog =
	| QuestionDialog
	| NewsDialog
	| FormDialog
	| PayDialog
	| ReceiptDialog
	| ReturnsDialog
	| ShowDialog
	| TokenSafeDialog
	| HelpDialog
	| PaletteDialog
	| ChooseAccountDialog
	| ChooseProductDialog
	| MenuDialog
	| ScanTestDialog
	| WorkDialog
	| PageDialog
	| NotPrintedDialog
	| VendsDialog
	| AuditDialog
	| ProvidersDialog
	| CommissionDialog
	| SettingsDialog
	| CashUpDialog
	| ShiftPaperDialog
	| OperatorsDialog
	| RolesDialog
	| RoleDialog
	| AccountDialog
	| PayeesDialog
	| ProductDialog;

/** The dialog of a type. */
export type DialogOf<T extends Dialog['type']> = Extract<Dialog, {type: T}>;
