// The moment after something has appeared on the screen: an answer that comes so soon was meant for what was there before.
import type {Press} from '../keyboard/bursts.ts';
import {topDialog} from '../model/view.ts';
import type {ViewKeeper} from './view-keeper.ts';

/** Nobody reads a question and answers it in this time, in ms. */
const readingMs = 250;

export type JustAppeared = {
	/** What is on top has changed now. */
	appeared(): void;
	/** Whether that is too short a time ago to have been read. */
	isNew(at: number): boolean;
	/** Whether a press that was read at this time is an answer, and too early for one. */
	isTooSoon(press: Press, at: number): boolean;
};

/** Go to the other answer of a question, which Enter then gives. */
const switches = new Set(['left', 'right', 'up', 'down', 'tab', 'shift+tab']);

type Around = {
	/** The time of the keyboard. */
	readonly now: () => number;
	/** Whether the field with the cursor holds text. */
	readonly isTyped: () => boolean;
};

/** Enter answers everything, but adds what is typed on Sell; a question is answered by `y` too, and turned to its other answer. */
function isAnswer(keeper: ViewKeeper, press: Press, {isTyped}: Around): boolean {
	const top = topDialog(keeper.view);
	const isQuestion = top?.type === 'question';
	const isAdding = !top && keeper.view.screen === 'sell' && isTyped();
	if (press.type === 'key') return (press.key === 'enter' && !isAdding) || (isQuestion && switches.has(press.key));
	return press.type === 'text' && /^y$/i.test(press.text) && isQuestion;
}

/** Nothing has appeared yet. */
export function createJustAppeared(keeper: ViewKeeper, around: Around): JustAppeared {
	let appearedAt = Number.NEGATIVE_INFINITY;
	const isNew = (at: number): boolean => at - appearedAt < readingMs;
	return {
		appeared: () => {
			appearedAt = around.now();
		},
		isNew,
		isTooSoon: (press, at) => isNew(at) && isAnswer(keeper, press, around),
	};
}
