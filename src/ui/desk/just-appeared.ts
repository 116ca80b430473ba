// The moment after something has appeared on the screen: an answer that comes so soon was meant for what was there before.
import type {Press} from '../keyboard/bursts.ts';
import {topDialog} from '../model/view.ts';
import type {ViewKeeper} from './view-keeper.ts';

/** Nobody reads a question and answers it in this time, in ms. */
const readingMs = 250;

export type JustAppeared = {
	/** What is on top has changed now. */
	appeared(): void;
	/** Whether a press that was read at this time is an answer, and too early for one. */
	isTooSoon(press: Press, at: number): boolean;
};

/** Go to the other answer of a question, which Enter then gives. */
const switches = new Set(['left', 'right', 'up', 'down', 'tab', 'shift+tab']);

/** Enter answers everything; a question is answered by `y` too, and turned to its other answer. */
function isAnswer(keeper: ViewKeeper, press: Press): boolean {
	const isQuestion = topDialog(keeper.view)?.type === 'question';
	if (press.type === 'key') return press.key === 'enter' || (isQuestion && switches.has(press.key));
	return press.type === 'text' && /^y$/i.test(press.text) && isQuestion;
}

/** `now` is the time of the keyboard. */
export function createJustAppeared(keeper: ViewKeeper, now: () => number): JustAppeared {
	let appearedAt = Number.NEGATIVE_INFINITY;
	return {
		appeared: () => {
			appearedAt = now();
		},
		isTooSoon: (press, at) => at - appearedAt < readingMs && isAnswer(keeper, press),
	};
}
