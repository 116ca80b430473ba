// What the counter shows: one immutable value. Dialogs are data on the stacks of the screens; the rest is derived from it and the ledger.
import type {PrintStatus} from '../../app/printing/printing.ts';
import {type Basket, emptyBasket} from '../../domain/selling/basket.ts';
import type {Vend} from '../../domain/vending/vends.ts';
import type {CounterSettings} from '../../formats/config/counter-settings.ts';
import {plainText, wrapped} from '../../formats/text/plain-text.ts';
import type {BackupsNow} from './backups-now.ts';
import type {Dialog} from './dialogs.ts';
import {type ScreenId, screenIds} from './screens.ts';
import type {WorkStep} from './upkeep.ts';

export type Size = {readonly columns: number; readonly rows: number};

/** Below this the counter waits for a larger window. */
export const smallestSize: Size = {columns: 80, rows: 24};

/** Whether keys are named in words, because their signs cannot be drawn or are read aloud. */
export const isInWords = ({ascii, fewSigns, ...machine}: CounterSettings): boolean =>
	ascii === true || fewSigns === true || machine['screen-reader'];

export type Tone = 'plain' | 'done' | 'warning' | 'alarm';
/** A notice and its screen. Only an alarm is carried to another screen. */
export type Notice = {readonly text: string; readonly tone: Tone; readonly screen: ScreenId};

/** The tour of the practice shop: the place of its step from 0, what the step says, and the sales before it. */
export type Tour = {readonly place: number; readonly text: string; readonly sales: number};

export type View = {
	readonly size: Size;
	/** The settings of this machine. */
	readonly machine: CounterSettings;
	readonly screen: ScreenId;
	readonly stacks: Readonly<Record<ScreenId, readonly Dialog[]>>;
	/** What each screen keeps for itself: read and written by its own accessor (screen-state.ts). */
	readonly states: ReadonlyMap<symbol, unknown>;
	readonly basket: Basket;
	/** The id of the basket's sale or dropping: a basket already paid is recognised by it. */
	readonly basketId: string;
	readonly notice: Notice | undefined;
	/** The work under way. Keys wait until it is done. */
	readonly busy: string | undefined;
	/** How far it is, where that is known. */
	readonly progress: WorkStep | undefined;
	/** Code of the last scanned product on screens that only name a scan. Insert adds it. */
	readonly found: string | undefined;
	/** The next scan on Sell is only shown. */
	readonly isPriceCheck: boolean;
	/** The state of printing; undefined without a printer. */
	readonly papers: PrintStatus | undefined;
	/** The backups; undefined until they were looked at, and for a shop that makes none by itself. */
	readonly backups: BackupsNow | undefined;
	/** Vends whose answer came after their receipt was left, until somebody looks at it. */
	readonly heard: readonly Vend[];
	/** Ctrl+G was pressed: the next key stands for a function key. */
	readonly isChord: boolean;
	/** Counts the entries seen, so that a view drawn before an entry is drawn again after it. */
	readonly entries: number;
	/** Counts the sales made at this counter: each is the end of its customer's forms. */
	readonly sales: number;
	readonly tour: Tour | undefined;
};

const noDialogs = Object.fromEntries(screenIds.map(id => [id, []])) as unknown as View['stacks'];

export const freshView = (screen: ScreenId, {size, machine}: Pick<View, 'size' | 'machine'>): View => ({
	size,
	machine,
	screen,
	stacks: noDialogs,
	states: new Map(),
	basket: emptyBasket,
	basketId: '',
	notice: undefined,
	busy: undefined,
	progress: undefined,
	found: undefined,
	isPriceCheck: false,
	papers: undefined,
	backups: undefined,
	heard: [],
	isChord: false,
	entries: 0,
	sales: 0,
	tour: undefined,
});

/** The dialog on top of the screen that is shown, if there is one. */
export const topDialog = (view: View): Dialog | undefined => view.stacks[view.screen].at(-1);

export const isTooSmall = ({columns, rows}: Size): boolean => columns < smallestSize.columns || rows < smallestSize.rows;

const marks: Readonly<Record<Tone, string>> = {plain: '', done: '✓ ', warning: '! ', alarm: '✗ '};
export const mostNoticeRows = 4;

/** What the tour says, above the notice. */
export const tourRows = ({tour, size}: View): readonly string[] => (tour ? wrapped(tour.text, size.columns - 2) : []);

/** The notice of this screen in one to four rows, so that the next step is never cut off. */
export function noticeRows({notice, busy, screen, size}: View): readonly string[] {
	if (busy !== undefined) return [`${busy}…`];
	if (!notice || (notice.screen !== screen && notice.tone !== 'alarm')) return [''];
	return wrapped(`${marks[notice.tone]}${plainText(notice.text)}`, size.columns - 2).slice(0, mostNoticeRows);
}

/** Rows inside the panels: the window less title, keys, two borders, tour, notice, footer and one free. */
export const bodyRows = (view: View): number => view.size.rows - 6 - noticeRows(view).length - tourRows(view).length;
