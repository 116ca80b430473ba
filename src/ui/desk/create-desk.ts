// The desk itself: its sight, its hands, and the way of a command to the till.
import {sayAlso} from '../actions/say-also.ts';
import type {Press} from '../keyboard/bursts.ts';
import type {Bench, Contexts, Desk, DeskPorts} from '../model/desk.ts';
import {freshView, isTooSmall, type Size} from '../model/view.ts';
import {burstNow} from './burst-now.ts';
import {createDispatch} from './dispatch.ts';
import {giveOrder} from './give-order.ts';
import {createJustAppeared} from './just-appeared.ts';
import {createLock} from './lock.ts';
import {createOpenShop} from './open-shop.ts';
import {begunAs} from './shop-at-hand.ts';
import {createShowing} from './showing.ts';
import {createSight} from './sight.ts';
import {createViewKeeper} from './view-keeper.ts';
import {createWork} from './work.ts';

/** Whether a key leaves the counter in a window that is too small for a question. */
const leaves = (press: Press): boolean => press.type === 'key' && (press.key === 'ctrl+q' || press.key === 'ctrl+c');

/** The desk of one counter, with the shop found at the start. */
export function createDesk(ports: DeskPorts, contexts: Contexts, size: Size): Desk & Bench {
	const keeper = createViewKeeper(freshView('welcome', {size, machine: ports.machine.settings}));
	const open = createOpenShop(keeper);
	const justAppeared = createJustAppeared(keeper, {
		now: ports.timers.now,
		isTyped: () => desk.context().field?.read(desk)?.value !== '',
	});
	const showing = createShowing(keeper, justAppeared.appeared);
	const {busy, press, ignoreKeys, whenFree} = createWork(keeper, {
		handle: ({press, at}) => {
			if (isTooSmall(keeper.view.size) && leaves(press)) ports.leave();
			else if (!justAppeared.isTooSoon(press, at)) dispatch(press, at);
		},
		stops: press => press.type === 'key' && contexts.dialogs.work.bindings.some(({keys}) => keys.includes(press.key)),
		fail: error => {
			const trouble = ports.troubleText(error);
			if (trouble === undefined) ports.bug(error);
			else showing.say(trouble, 'alarm');
		},
		say: sentence => sayAlso(desk, sentence),
	});
	const desk: Desk & Bench = Object.assign(createSight(keeper, {open, ports, contexts}), showing, {
		set: patch => {
			keeper.set(patch.basket ? {...patch, basket: begunAs(desk, patch.basket)} : patch);
			const {basketId, basket} = keeper.view;
			if (patch.basket) open.atHand?.draft.keep({id: basketId, basket});
		},
		keepAhead: (basket, command) => open.atHand?.draft.keepAhead(basket, command),
		perform: (order, answers) => busy('Recording', () => giveOrder(desk, order, answers)),
		lock: () => lock.now(),
		busy,
		openPrinter: async () => open.atHand?.openPrinter(),
		enter: shop => {
			ignoreKeys();
			open.enter(desk, shop);
			lock.watch(shop);
		},
		// In a window that is too small, the effect of a key is not visible. A key can only leave, which loses no basket.
		press: (given, at) => {
			lock.used();
			if (!isTooSmall(keeper.view.size) || leaves(given)) press({press: given, at});
		},
		burstKind: burst => burstNow(desk, open.shop?.till.state, burst),
		isTooNew: at => keeper.view.busy !== undefined || justAppeared.isNew(at),
		resize: next => keeper.set({size: next}),
		closeShop: async () => {
			lock.stop();
			return open.close();
		},
	} satisfies Pick<Desk & Bench, 'set' | 'keepAhead' | 'perform' | 'busy' | 'lock' | 'openPrinter' | 'enter' | keyof Bench>);
	const lock = createLock(desk, whenFree);
	const dispatch = createDispatch(desk, desk.press);
	if (ports.shop) desk.enter(ports.shop);
	if (ports.machine.fault !== undefined) desk.say(ports.machine.fault, 'warning');
	return desk;
}
