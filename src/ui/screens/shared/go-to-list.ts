// The way to a screen's own list from anywhere: what is only read there is closed, what is half done there is finished first.
import type {Desk, Sight} from '../../model/desk.ts';
import {type ScreenId, screenTable} from '../../model/screens.ts';

/** Why nothing else can be done on a screen: a dialog there has typed text, or waits for an answer. */
export function heldBy(sight: Sight, screen: ScreenId): string | undefined {
	const isHeld = sight.view.stacks[screen].some(dialog => !sight.contexts.dialogs[dialog.type].isReading?.(dialog));
	return isHeld ? `Finish what is open on ${screenTable[screen].name}, or Esc there.` : undefined;
}

/** Shows a screen, without what was only read there. */
export function goToList(desk: Desk, screen: ScreenId): void {
	desk.goTo(screen);
	desk.set({stacks: {...desk.view.stacks, [screen]: []}});
}
