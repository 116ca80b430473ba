// The desk itself: the view, the dispatcher, and the way a command goes to the till. It publishes once per turn of the event loop.
import type {Shop} from '../../app/shop.ts';
import {assert} from '../../domain/base/assert.ts';
import type {Outcome} from '../../domain/ports/till.ts';
import {currencyOf} from '../../domain/shop/cash.ts';
import type {Press} from '../keyboard/bursts.ts';
import {isLive} from '../model/bindings.ts';
import type {Answers, Bench, Context, Contexts, Desk, DeskPorts} from '../model/desk.ts';
import type {Dialog} from '../model/dialogs.ts';
import {createLookups, type Lookups} from '../model/lookups.ts';
import {refusalOn} from '../model/refusal-on.ts';
import {isScanText} from '../model/scan.ts';
import {freshView, isTooSmall, type Notice, type Size, topDialog, type View} from '../model/view.ts';
import {createDispatch} from './dispatch.ts';
import {createKeyOf} from './key-map.ts';
import {tellNews} from './news.ts';
import {answerDone, type Beside, openBeside} from './shop-at-hand.ts';

/** Whether a key leaves a window that is too small to ask anything in. */
const leaves = (press: Press): boolean => press.type === 'key' && (press.key === 'ctrl+q' || press.key === 'ctrl+c');

export function createDesk(ports: DeskPorts, contexts: Contexts, size: Size): Desk & Bench {
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
		const sentence = refusalOn(desk, outcome.refusal);
		if (refused) refused(sentence, outcome.refusal);
		else desk.say(sentence, 'warning');
	};

	const desk: Desk & Bench = {
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
		keyOf: createKeyOf(contexts),
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
