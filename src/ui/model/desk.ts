// Owns the counter's model: the view, the dispatcher, and the way a command goes to the till. No React, no Ink; it publishes once per turn of the event loop.
import type {Draft, OpenBasket} from '../../app/draft.ts';
import type {Printing} from '../../app/printing/printing.ts';
import type {NewShop, Order, Shop} from '../../app/shop.ts';
import {assert} from '../../domain/base/assert.ts';
import type {Moment} from '../../domain/base/calendar.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {Outcome, Refusal, Till} from '../../domain/ports/till.ts';
import {currencyOf} from '../../domain/shop/cash.ts';
import type {CounterSettings} from '../../formats/config/counter-settings.ts';
import {refusalText} from '../../formats/wording/refusals.ts';
import {createDispatch} from '../desk/dispatch.ts';
import {tellNews} from '../desk/news.ts';
import {answerDone, type Beside, openBeside} from '../desk/shop-at-hand.ts';
import type {Press} from '../keyboard/bursts.ts';
import {type Context, isLive} from './bindings.ts';
import {createLookups, type Lookups} from './lookups.ts';
import {isScanText} from './scan.ts';
import {
	type Dialog,
	freshView,
	isTooSmall,
	type Notice,
	type ScreenId,
	type Size,
	type Tone,
	topDialog,
	type View,
} from './view.ts';

/** A shop that was made, with where the one before it was set aside; or the sentence that says why not. */
export type Made = {readonly shop: Shop; readonly setAside?: string | undefined} | {readonly fault: string};

/** What is whole of a damaged shop, and what can be done; each answers with a shop to take into use. */
export type RecoveryPort = {
	/** What is whole and what is not, a sentence a line. */
	readonly findings: readonly string[];
	/** The newest backup in the shop's folder, in words. */
	readonly backup: string | undefined;
	readonly look: () => Promise<Made>;
	readonly rebuild: () => Promise<Made>;
	readonly restore: () => Promise<Made>;
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
	readonly createShop: (plan: NewShop) => Promise<Made>;
	/** Sets the practice shop aside and makes one's own in its place. Answers with where the practice shop went. */
	readonly startOwnShop: (practice: Shop, plan: NewShop) => Promise<Made>;
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

/** Contexts of all screens, of each kind of dialog, and the keys that work everywhere. */
export type Contexts = {
	readonly screens: Readonly<Record<ScreenId, Context>>;
	readonly dialogs: Readonly<Record<Dialog['type'], Context>>;
	readonly everywhere: Context;
};

export type Answers = {
	readonly done: (outcome: Extract<Outcome, {type: 'done'}>) => void;
	/** Told a refusal with its sentence; without it the notice says it. */
	readonly refused?: (sentence: string, refusal: Refusal) => void;
};

export type Desk = {
	readonly view: View;
	readonly ports: DeskPorts;
	readonly contexts: Contexts;
	/** The shop that is open; to be asked only where there is one. */
	readonly shop: Shop;
	readonly till: Till;
	readonly state: State;
	readonly symbol: string;
	readonly lookups: Lookups;
	/** The printer, where one is set. */
	readonly printing: Printing | undefined;
	subscribe(listener: () => void): () => void;
	press(press: Press): void;
	/** True while a field has the cursor; with a letter, when that letter would be text in it and no command. */
	takesText(letter?: string): boolean;
	isScan(text: string): boolean;
	resize(size: Size): void;
	set(patch: Partial<View>): void;
	goTo(screen: ScreenId): void;
	/** Answers as if this screen were shown with nothing open on it; what is shown stays as it is. */
	asOn<T>(screen: ScreenId, ask: () => T): T;
	/** The context on top: the dialog's, else the screen's. */
	context(): Context;
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
	/** Lets go of the basket's draft and of the printer: the counter is left. */
	letGo(): Promise<string | undefined>;
};

/** Whether a key leaves a window that is too small to ask anything in. */
const leaves = (press: Press): boolean => press.type === 'key' && (press.key === 'ctrl+q' || press.key === 'ctrl+c');

export function createDesk(ports: DeskPorts, contexts: Contexts, size: Size): Desk {
	const listeners = new Set<() => void>();
	const waiting: Press[] = [];
	let shop: Shop | undefined;
	let beside: Beside | undefined;
	let lookups: Lookups | undefined;
	let stopFollowing = () => {};
	let view = freshView('welcome', {size, machine: ports.machine.settings});
	let isPublishing = false;

	const publish = (): void => {
		isPublishing = false;
		for (const listener of listeners) listener();
	};

	const set = (patch: Partial<View>): void => {
		view = {...view, ...patch};
		if (patch.basket) beside?.draft.keep({id: view.basketId, basket: view.basket});
		if (isPublishing) return;
		isPublishing = true;
		setImmediate(publish);
	};

	const stack = (): readonly Dialog[] => view.stacks[view.screen];
	const setStack = (next: readonly Dialog[]): void => set({stacks: {...view.stacks, [view.screen]: next}});
	/** A warning is about the dialog it was said in, and goes with it; nothing said before but an alarm stands under what is opened over it. */
	const changeStack = (next: readonly Dialog[]): void => {
		const isOver = next.length > stack().length;
		setStack(next);
		if (view.notice && (isOver ? view.notice.tone !== 'alarm' : view.notice.tone === 'warning')) set({notice: undefined});
	};
	const context = (): Context => {
		const dialog = topDialog(view);
		return dialog ? contexts.dialogs[dialog.type] : contexts.screens[view.screen];
	};

	const fail = (error: unknown): void => {
		const trouble = ports.troubleText(error);
		if (trouble === undefined) ports.bug(error);
		else desk.say(trouble, 'alarm');
	};

	const finish = (): void => {
		set({busy: undefined});
		while (view.busy === undefined) {
			const next = waiting.shift();
			if (!next) return;
			handle(next);
		}
	};

	const busy = (what: string, work: () => Promise<void>): void => {
		set({busy: what});
		work().catch(fail).finally(finish);
	};

	const answer = (outcome: Outcome, {done, refused}: Answers): void => {
		if (outcome.type === 'done') return answerDone(desk, outcome, done);
		const sentence = refusalText(outcome.refusal, desk.symbol);
		if (refused) refused(sentence, outcome.refusal);
		else desk.say(sentence, 'warning');
	};

	const desk: Desk = {
		get view() {
			return view;
		},
		get shop() {
			assert(shop !== undefined, 'a screen that needs a shop is shown without one', {screen: view.screen});
			return shop;
		},
		get till() {
			return desk.shop.till;
		},
		get state() {
			return desk.shop.till.state;
		},
		get symbol() {
			return shop ? currencyOf(shop.till.state).symbol : 'R';
		},
		get lookups() {
			assert(lookups !== undefined, 'a list is asked for without a shop', {screen: view.screen});
			return lookups;
		},
		get printing() {
			return beside?.printing;
		},
		ports,
		contexts,
		subscribe: listener => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		press: press => {
			// Nobody sees what a key does in a window that is too small: it only leaves, which loses no basket.
			if (isTooSmall(view.size) && !leaves(press)) return;
			if (view.busy === undefined) handle(press);
			else waiting.push(press);
		},
		takesText: letter => {
			if (view.isChord || context().field?.read(desk) === undefined) return false;
			return letter === undefined || !context().bindings.some(binding => isLive(desk, binding, {key: letter, hasField: true}));
		},
		isScan: text => isScanText(text, shop?.till.state, view.machine.scanner),
		resize: next => set({size: next}),
		set,
		goTo: screen => set({screen, found: undefined}),
		asOn: (screen, ask) => {
			const shown = view;
			view = {...view, screen, stacks: {...view.stacks, [screen]: []}};
			try {
				return ask();
			} finally {
				view = shown;
			}
		},
		context,
		open: dialog => changeStack([...stack(), dialog]),
		replace: dialog => setStack([...stack().slice(0, -1), dialog]),
		close: () => changeStack(stack().slice(0, -1)),
		say: (text, tone = 'plain') => set({notice: {text, tone, screen: view.screen} satisfies Notice}),
		clearNotice: () => {
			if (view.notice && view.notice.tone !== 'alarm') set({notice: undefined});
		},
		keepAhead: (open, command) => beside?.draft.keepAhead(open, command),
		perform: (order, answers) => busy('Recording', async () => answer(await desk.shop.execute(order), answers)),
		busy,
		enter: next => {
			stopFollowing();
			shop = next;
			lookups = createLookups(next.till, () => ports.now().at);
			stopFollowing = next.till.subscribe(() => set({entries: view.entries + 1}));
			void beside?.close();
			beside = openBeside(desk, next);
			view = {...freshView('sell', view), busy: view.busy, basketId: ports.newId()};
			set({papers: beside.printing?.status()});
			tellNews(desk, beside.draft.before);
		},
		letGo: async () => beside?.close(),
	};
	const dispatch = createDispatch(desk);
	const handle = (press: Press): void => (isTooSmall(view.size) && leaves(press) ? ports.leave() : dispatch(press));
	if (ports.shop) desk.enter(ports.shop);
	if (ports.machine.fault !== undefined) desk.say(ports.machine.fault, 'warning');
	return desk;
}
