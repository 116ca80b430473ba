// The letter that waits a moment: it may be the beginning of a word.
import type {Timers} from '../keyboard/gate.ts';
import {aloneMs} from './nearness.ts';

export type WaitingLetter = {
	/** Does what it answers after a moment, unless another letter comes. */
	wait(letter: string, next: () => void): void;
	/** Does it now. Answers whether one waited. */
	give(): boolean;
	/** It was the beginning of a word, and answers nothing: the letter, or nothing where none waited. */
	takeBack(): string;
};

/** No letter waits yet. */
export function createWaitingLetter(timers: Timers): WaitingLetter {
	let waiting: {readonly letter: string; readonly next: () => void} | undefined;
	let stop = () => {};
	const take = () => {
		stop();
		const taken = waiting;
		waiting = undefined;
		return taken;
	};
	const give = (): boolean => {
		const taken = take();
		taken?.next();
		return taken !== undefined;
	};
	return {
		wait: (letter, next) => {
			waiting = {letter, next};
			stop = timers.after(aloneMs, give);
		},
		give,
		takeBack: () => take()?.letter ?? '',
	};
}
