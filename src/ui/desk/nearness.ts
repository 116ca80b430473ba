// How near a key is to the one before: a letter stands alone when no other comes soon before or after it.
import type {Press} from '../keyboard/bursts.ts';

/** Keys further apart than this, in ms, are not one word. */
export const aloneMs = 300;

type Letter = Extract<Press, {type: 'text'}>;

export const isLetter = (press: Press): press is Letter => press.type === 'text' && /^\p{L}$/u.test(press.text);

export type Nearness = {
	/** It is text soon after other text. */
	readonly toText: boolean;
	/** It is a letter soon after another letter. */
	readonly toLetter: boolean;
};

/** Answers how near each press is to the text before it, by the times of the keyboard. */
export function createNearness(): (press: Press, at: number) => Nearness {
	let textAt = Number.NEGATIVE_INFINITY;
	let letterAt = Number.NEGATIVE_INFINITY;
	return (press, at) => {
		const near = {
			toText: press.type === 'text' && at - textAt <= aloneMs,
			toLetter: isLetter(press) && at - letterAt <= aloneMs,
		};
		if (press.type === 'text') textAt = at;
		if (isLetter(press)) letterAt = at;
		return near;
	};
}
