// The desk by what each of its callers may do: drawing sees, keys and forms act, the terminal brings keys. Made in desk/create-desk.ts.
import type {Draft, OpenBasket} from '../../app/draft.ts';
import type {NewShop} from '../../app/new-shop.ts';
import type {Printing} from '../../app/printing/printing.ts';
import type {Order, Shop} from '../../app/shop.ts';
import type {Moment} from '../../domain/base/calendar.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {Outcome, Refusal, Till} from '../../domain/ports/till.ts';
import type {CounterSettings} from '../../formats/config/counter-settings.ts';
import type {KeyOf} from '../../formats/wording/said-actions.ts';
import type {Press} from '../keyboard/bursts.ts';
import type {BindingOf, ContextOf, FieldAccessOf} from './bindings.ts';
import type {Dialog} from './dialogs.ts';
import type {Lookups} from './lookups.ts';
import type {ScreenId} from './screens.ts';
import type {Size, Tone, View} from './view.ts';

/** A shop that was made, with where the one before it was set aside; or the sentence that says why not. */
export type ShopOrFault = {readonly shop: Shop; readonly setAside?: string | undefined} | {readonly fault: string};

/** What is whole of a damaged shop, and what can be done; each answers with a shop to take into use. */
export type RecoveryPort = {
	/** What is whole and what is not, a sentence a line. */
	readonly findings: readonly string[];
	/** The newest backup in the shop's folder, in words. */
	readonly backup: string | undefined;
	readonly look: () => Promise<ShopOrFault>;
	readonly rebuild: () => Promise<ShopOrFault>;
	readonly restore: () => Promise<ShopOrFault>;
};

/** What belongs to this machine: its keys are in the contexts already. */
export type MachinePort = {
	readonly settings: CounterSettings;
	/** Why the standard is used instead of `counter.json`, in a sentence. */
	readonly fault?: string | undefined;
	/** Keeps what was changed; answers with a sentence when it could not be. */
	readonly keep: (changed: Partial<CounterSettings>) => string | undefined;
	/** A sound that says no. */
	readonly beep: () => void;
};

/** What the counter needs of the world. */
export type DeskPorts = {
	readonly machine: MachinePort;
	readonly shop: Shop | undefined;
	readonly createShop: (plan: NewShop) => Promise<ShopOrFault>;
	/** Sets the practice shop aside and makes one's own in its place. Answers with where the practice shop went. */
	readonly startOwnShop: (practice: Shop, plan: NewShop) => Promise<ShopOrFault>;
	/** Ways out of a shop that is damaged and did not open. */
	readonly recovery?: RecoveryPort;
	/** Where the open basket is kept between two lives of the counter. */
	readonly openDraft: (shop: Shop) => Draft;
	/** The printer that is set, for a shop. */
	readonly openPrinting?: (shop: Shop) => Printing | undefined;
	readonly folder: string;
	readonly now: () => Moment;
	readonly newId: () => string;
	/** Trouble with the disk as a sentence; undefined for a bug. */
	readonly troubleText: (error: unknown) => string | undefined;
	readonly leave: () => void;
	readonly redraw: () => void;
	readonly bug: (error: unknown) => void;
};

export type Binding = BindingOf<Sight, Desk>;
export type Context = ContextOf<Sight, Desk>;
export type FieldAccess = FieldAccessOf<Sight, Desk>;

/** What keys do in a kind of dialog, and what is so of every dialog of its kind. */
export type DialogKeys<D extends Dialog> = Context & {
	readonly title: string;
	/** The key of the screen it is open on leads back from it. */
	readonly isPage?: true;
	/** Nothing is lost when it is left: it is only read. */
	isReading?(dialog: D): boolean;
	/** How many rows it has to scroll, at a width. */
	rows?(sight: Sight, dialog: D, columns: number): number;
};

/** Contexts of all screens, of each kind of dialog, and the keys that work everywhere. */
export type Contexts = {
	readonly screens: Readonly<Record<ScreenId, Context>>;
	readonly dialogs: Readonly<Record<Dialog['type'], DialogKeys<Dialog>>>;
	readonly everywhere: Context;
};

export type Answers = {
	readonly done: (outcome: Extract<Outcome, {type: 'done'}>) => void;
	/** Told a refusal with its sentence; without it the notice says it. */
	readonly refused?: (sentence: string, refusal: Refusal) => void;
};

/** What can be seen and asked: enough to draw everything, and nothing that changes anything. */
export type Sight = {
	readonly view: View;
	readonly contexts: Contexts;
	/** To be asked only where a shop is open, as what follows. */
	readonly state: Readonly<State>;
	readonly lookups: Lookups;
	readonly till: Pick<Till, 'history'>;
	readonly shop: Pick<Shop, 'isReadOnly'>;
	readonly symbol: string;
	/** The printer, where one is set. */
	readonly printing: Pick<Printing, 'printer' | 'isPrinted' | 'isFull'> | undefined;
	readonly ports: Pick<DeskPorts, 'now' | 'folder'> & {readonly recovery?: Pick<RecoveryPort, 'findings' | 'backup'>};
	/** The key of an action on this machine, for a sentence that names it. */
	readonly keyOf: KeyOf;
	/** Calls back when there is something else to be seen. Answers with the way to stop. */
	subscribe(listener: () => void): () => void;
	/** The context on top: the dialog's, else the screen's. */
	context(): Context;
	/** True while a field has the cursor; with a letter, when that letter would be text in it and no command. */
	takesText(letter?: string): boolean;
};

/** What keys and forms act with. */
export type Hands = {
	readonly shop: Shop;
	readonly printing: Printing | undefined;
	readonly ports: DeskPorts;
	set(patch: Partial<View>): void;
	goTo(screen: ScreenId): void;
	/** Answers as if this screen were shown with nothing open on it; what is shown stays as it is. */
	whatIf<T>(screen: ScreenId, ask: () => T): T;
	open(dialog: Dialog): void;
	/** Puts another dialog in the place of the top one. */
	replace(dialog: Dialog): void;
	close(): void;
	say(text: string, tone?: Tone): void;
	/** Takes away what was said; an alarm stays until the next thing is said. */
	clearNotice(): void;
	/** Keeps the basket that a command is about to bring back, ahead of the command. */
	keepAhead(open: OpenBasket, command: string): void;
	/** Sends one command to the till; keys wait until it is answered. */
	perform(order: Order, answers: Answers): void;
	/** Any other work keys wait for: making a shop. */
	busy(what: string, work: () => Promise<void>): void;
	/** Takes a shop into use, with the basket that was open in it. */
	enter(shop: Shop): void;
};

/** What only the terminal has: where keys come in, and the way out. */
export type Bench = {
	press(press: Press): void;
	isScan(text: string): boolean;
	resize(size: Size): void;
	/** Lets go of the basket's draft and of the printer: the counter is left. */
	letGo(): Promise<string | undefined>;
};

/** What keys and forms are given. */
export type Desk = Sight & Hands;
