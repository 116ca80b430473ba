// The desk as each caller may use it: drawing sees, keys and forms act, the terminal brings keys. Made in desk/create-desk.ts.
import type {OpenBasket} from '../../app/draft.ts';
import type {Printing} from '../../app/printing/printing.ts';
import type {Order, Shop} from '../../app/shop.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {Permission} from '../../domain/operators/permissions.ts';
import type {Outcome, Refusal, Till} from '../../domain/ports/till.ts';
import type {Operator} from '../../domain/shop/operator.ts';
import type {KeyOf} from '../../formats/wording/said-actions.ts';
import type {Burst, BurstKind, Press} from '../keyboard/bursts.ts';
import type {BindingOf, ContextOf, FieldAccessOf} from './bindings.ts';
import type {DeskPorts, MachinePort} from './desk-ports.ts';
import type {Dialog} from './dialogs.ts';
import type {Lookups} from './lookups.ts';
import type {ScreenId} from './screens.ts';
import type {RecoveryPort} from './upkeep.ts';
import type {Size, Tone, View} from './view.ts';

export type {DeskPorts, MachinePort};

export type Binding = BindingOf<Sight, Desk>;
export type Context = ContextOf<Sight, Desk>;
export type FieldAccess = FieldAccessOf<Sight, Desk>;

/** What keys do in a kind of dialog, and facts about every dialog of that kind. */
export type DialogKeys<D extends Dialog> = Context & {
	readonly title: string;
	/** The key of its screen closes it. */
	readonly isPage?: true;
	/** It is only read: closing it loses nothing. */
	isReading?(dialog: D): boolean;
	/** It is drawn over its screen, so many columns wide where there is room. */
	readonly over?: number;
	/** The number of rows to scroll, at a width. */
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
	/** Gets a refusal with its sentence. Without it the notice says it. */
	readonly refused?: (sentence: string, refusal: Refusal) => void;
};

/** What can be seen and asked: enough to draw everything, but without changing anything. */
export type Sight = {
	readonly view: View;
	readonly contexts: Contexts;
	/** To be asked only while a shop is open; so are the next ones. */
	readonly state: Readonly<State>;
	readonly lookups: Lookups;
	readonly till: Pick<Till, 'history'>;
	readonly shop: Pick<Shop, 'isReadOnly'>;
	/** Who is at the till: the operator of what is done next. */
	readonly operator: Operator;
	/** Whether the operator at the till learns, or the basket is of somebody who did: what is sold then is not real. */
	readonly isTraining: boolean;
	/** Whether the operator at the till may do something. */
	may(permission: Permission): boolean;
	readonly symbol: string;
	/** Whether the provider of a vend is being asked just now. */
	isAsking(vend: string): boolean;
	/** The printer, where one is set. */
	readonly printing: Pick<Printing, 'printer' | 'isPrinted' | 'isFull'> | undefined;
	readonly ports: Pick<DeskPorts, 'now' | 'folder'> & {readonly recovery?: Pick<RecoveryPort, 'findings' | 'backup'>};
	/** The key of an action on this machine, for a sentence that names it. */
	readonly keyOf: KeyOf;
	/** Calls back when the view changes. Answers with a function that stops it. */
	subscribe(listener: () => void): () => void;
	/** The context on top: of the dialog, else of the screen. */
	context(): Context;
	/** Whether a field has the cursor; with a letter, whether it would be text there and not a command. */
	takesText(letter?: string): boolean;
};

/** What keys and forms act with. */
export type Hands = {
	readonly shop: Shop;
	readonly printing: Printing | undefined;
	readonly ports: DeskPorts;
	set(patch: Partial<View>): void;
	goTo(screen: ScreenId): void;
	/** The sight as if this screen were shown with no dialog open. The real view stays as it is. */
	whatIf<T>(screen: ScreenId, ask: () => T): T;
	open(dialog: Dialog): void;
	/** Replaces the dialog on top. */
	replace(dialog: Dialog): void;
	close(): void;
	say(text: string, tone?: Tone): void;
	/** Clears the notice; an alarm stays until the next notice. */
	clearNotice(): void;
	/** Saves the basket that a command is about to bring back, before the command runs. */
	keepAhead(open: OpenBasket, command: string): void;
	/** Sends one command to the till; keys wait until it is answered. */
	perform(order: Order, answers: Answers): void;
	/** Any other work that keys wait for, such as making a shop. Where it can be stopped, Esc does. */
	busy(what: string, work: () => Promise<void>, stop?: () => void): void;
	/** Hides the shop until somebody signs in, as soon as the work under way is done. In a shop without PINs it says why not. */
	lock(): void;
	/** Opens the printer that is set now, in place of the one that was. */
	openPrinter(): Promise<void>;
	/** Takes a shop into use, with the basket that was open in it. */
	enter(shop: Shop): void;
};

/** What only the terminal uses: where keys come in, and the way out. */
export type Bench = {
	/** Handles a press that was read at a time of the keyboard. */
	press(press: Press, at: number): void;
	burstKind(burst: Burst): BurstKind;
	/** Whether what is seen is not for the hand yet: it has just appeared at this time, or work is under way. */
	isTooNew(at: number): boolean;
	resize(size: Size): void;
	/** Closes the basket's draft and the printer when the counter is left. */
	closeShop(): Promise<string | undefined>;
};

/** What keys and forms are given. */
export type Desk = Sight & Hands;
