// Work that keys wait for: a command on its way to the till, the making of a shop. Keys pressed meanwhile come after it.
import type {Press} from '../keyboard/bursts.ts';
import {turn} from '../keyboard/early-keys.ts';
import type {Timed} from '../keyboard/repeats.ts';
import type {Hands} from '../model/desk.ts';
import type {ViewKeeper} from './view-keeper.ts';

const tooEarly = 'Keys pressed before the shop was open were not taken.';

type Work = Pick<Hands, 'busy'> & {
	/** What is pressed until the work is done was meant for another screen: it is not taken, and that is said. */
	ignoreKeys(): void;
	/** Does something at once, or when the work under way is done and before the keys that wait for it. */
	whenFree(run: () => void): void;
	/** Handles a press, now or when the work is done. */
	press(timed: Timed): void;
};

type WorkParts = {
	readonly handle: (timed: Timed) => void;
	/** Whether a press stops work that can be stopped. */
	readonly stops: (press: Press) => boolean;
	readonly fail: (error: unknown) => void;
	readonly say: (text: string) => void;
};

/** Nothing is under way at first. */
export function createWork(keeper: ViewKeeper, {handle, stops, fail, say}: WorkParts): Work {
	const waiting: Timed[] = [];
	const first: (() => void)[] = [];
	let isIgnoring = false;
	let stopWork: (() => void) | undefined;
	const finish = async (): Promise<void> => {
		if (isIgnoring) {
			// What waits in the terminal is read in these turns.
			await turn();
			await turn();
			if (waiting.splice(0).length > 0) say(tooEarly);
			isIgnoring = false;
		}
		keeper.set({busy: undefined, progress: undefined});
		for (const run of first.splice(0)) run();
		while (keeper.view.busy === undefined) {
			const next = waiting.shift();
			if (!next) return;
			handle(next);
		}
	};
	return {
		busy: (what, work, stop) => {
			stopWork = stop;
			keeper.set({busy: what});
			work().catch(fail).finally(finish);
		},
		ignoreKeys: () => {
			isIgnoring = keeper.view.busy !== undefined;
		},
		whenFree: run => {
			if (keeper.view.busy === undefined) run();
			else first.push(run);
		},
		press: timed => {
			if (keeper.view.busy === undefined) handle(timed);
			else if (stopWork && stops(timed.press)) stopWork();
			else waiting.push(timed);
		},
	};
}
