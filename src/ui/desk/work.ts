// Work that keys wait for: a command on its way to the till, the making of a shop. Keys pressed meanwhile come after it.
import type {Timed} from '../keyboard/repeats.ts';
import type {Hands} from '../model/desk.ts';
import type {ViewKeeper} from './view-keeper.ts';

type Work = Pick<Hands, 'busy'> & {
	/** Handles a press, now or when the work is done. */
	press(timed: Timed): void;
};

type WorkParts = {readonly handle: (timed: Timed) => void; readonly fail: (error: unknown) => void};

/** Nothing is under way at first. */
export function createWork(keeper: ViewKeeper, {handle, fail}: WorkParts): Work {
	const waiting: Timed[] = [];
	const finish = (): void => {
		keeper.set({busy: undefined});
		while (keeper.view.busy === undefined) {
			const next = waiting.shift();
			if (!next) return;
			handle(next);
		}
	};
	return {
		busy: (what, work) => {
			keeper.set({busy: what});
			work().catch(fail).finally(finish);
		},
		press: timed => {
			if (keeper.view.busy === undefined) handle(timed);
			else waiting.push(timed);
		},
	};
}
