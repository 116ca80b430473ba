// The lock: a key, a signal, or some minutes without a key hide the shop until somebody signs in. The basket is kept.
import type {Shop} from '../../app/shop.ts';
import {setting} from '../../domain/shop/settings.ts';
import type {Desk} from '../model/desk.ts';
import type {Form} from '../model/form.ts';
import {choose, freshList} from '../model/list.ts';
import {isAtWork, type ScreenId} from '../model/screens.ts';
import {operatorKeys, signInState} from '../model/sign-in-state.ts';
import {emptyField} from '../model/text-field.ts';

/** How often it is looked whether the counter is idle, and how often a count-down is drawn, in ms. */
const tickMs = 1000;

const minuteMs = 60_000;

export type Lock = {
	/** Hides the shop, or says why not. */
	now(): void;
	/** A key was pressed, or something was scanned. */
	used(): void;
	/** A shop is open from now on: it is hidden where it asks who is there, and when nobody uses it. */
	watch(shop: Shop): void;
	/** The counter is left. */
	stop(): void;
};

const holdsSecret = ({fields}: Form): boolean => fields.some(({isMasked}) => isMasked);

/** Leaves all forms in which a PIN is typed, as Esc does. */
function leaveSecretForms(desk: Desk): void {
	const {stacks} = desk.view;
	const left: Form[] = [];
	const kept = Object.entries(stacks).map(([screen, stack]) => [
		screen,
		stack.filter(dialog => {
			const isLeft = dialog.type === 'form' && holdsSecret(dialog.form);
			if (isLeft) left.push(dialog.form);
			return !isLeft;
		}),
	]);
	desk.set({stacks: Object.fromEntries(kept) as Readonly<Record<ScreenId, (typeof stacks)[ScreenId]>>});
	for (const form of left) form.onLeft?.();
}

/** Shows who can sign in, in place of all else. `before` was at the till. */
function hide(desk: Desk, before: number | undefined): void {
	if (before !== undefined) leaveSecretForms(desk);
	const keys = operatorKeys(desk);
	const place = before === undefined ? 0 : keys.indexOf(String(before));
	const list = choose(freshList, keys, {place, height: keys.length});
	signInState.write(desk, {from: desk.view.screen, before, typed: emptyField, list});
	desk.goTo('sign-in');
}

function lockNow(desk: Desk): void {
	if (!isAtWork(desk)) return;
	if (desk.state.shop.asksPins || operatorKeys(desk).length > 1) return hide(desk, desk.operator.id);
	desk.say(
		`Nobody has a PIN yet, so there is nothing to sign in with. An owner gives one: ${desk.keyOf('everywhere.actions')}, operators.`,
		'warning',
	);
}

/** `whenFree` does something at once, or when the work under way is done, before the keys that wait for it. */
export function createLock(desk: Desk, whenFree: (run: () => void) => void): Lock {
	const {now, timers} = desk.ports;
	let usedAt = 0;
	let stop = (): void => undefined;
	const isIdle = (): boolean => {
		const {shop, settings} = desk.state;
		const minutes = setting(settings, 'lock-after-minutes');
		return shop.asksPins === true && minutes > 0 && now().at - usedAt >= minutes * minuteMs;
	};
	const look = (): void => {
		if (desk.view.screen === 'sign-in') desk.set({});
		else if (isAtWork(desk) && isIdle()) whenFree(() => lockNow(desk));
	};
	const lookSoon = (): void => {
		stop = timers.after(tickMs, () => {
			look();
			lookSoon();
		});
	};
	return {
		now: () => whenFree(() => lockNow(desk)),
		used: () => {
			usedAt = now().at;
		},
		watch: shop => {
			stop();
			usedAt = now().at;
			if (!shop.signIns.isPresent()) hide(desk, undefined);
			lookSoon();
		},
		stop: () => stop(),
	};
}
