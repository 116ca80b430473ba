// Changes of the view alone: the screen shown, its dialogs, and the notice.
import type {Hands} from '../model/desk.ts';
import type {Dialog} from '../model/dialogs.ts';
import type {ViewKeeper} from './view-keeper.ts';

type Showing = Pick<Hands, 'goTo' | 'whatIf' | 'open' | 'replace' | 'close' | 'say' | 'clearNotice'>;

/** The hands that change nothing but the view. `appeared` is called when something else is on top. */
export function createShowing(keeper: ViewKeeper, appeared: () => void): Showing {
	const {set} = keeper;
	const stack = (): readonly Dialog[] => keeper.view.stacks[keeper.view.screen];
	const setStack = (next: readonly Dialog[]): void => {
		if (next.length !== stack().length || next.at(-1)?.type !== stack().at(-1)?.type) appeared();
		set({stacks: {...keeper.view.stacks, [keeper.view.screen]: next}});
	};
	/** A warning belongs to its dialog and is cleared with it. When a dialog opens, only an alarm stays. */
	const changeStack = (next: readonly Dialog[]): void => {
		const {notice} = keeper.view;
		const isOver = next.length > stack().length;
		setStack(next);
		if (notice && (isOver ? notice.tone !== 'alarm' : notice.tone === 'warning')) set({notice: undefined});
	};
	return {
		goTo: screen => {
			// What waits on the other screen, such as Pay, is read anew.
			if (screen !== keeper.view.screen && keeper.view.stacks[screen].length > 0) appeared();
			set({screen, found: undefined});
		},
		whatIf: (screen, ask) => keeper.asWith({screen, stacks: {...keeper.view.stacks, [screen]: []}}, ask),
		open: dialog => changeStack([...stack(), dialog]),
		replace: dialog => setStack([...stack().slice(0, -1), dialog]),
		close: () => changeStack(stack().slice(0, -1)),
		say: (text, tone = 'plain') => set({notice: {text, tone, screen: keeper.view.screen}}),
		clearNotice: () => {
			const {notice} = keeper.view;
			if (notice && notice.tone !== 'alarm') set({notice: undefined});
		},
	};
}
