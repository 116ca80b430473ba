// A held Enter told from a pressed one: the terminal repeats it, and a repeated Enter answers nothing.
import type {Press} from './bursts.ts';

/** Terminals repeat a held key at least this fast, in ms. A hand is slower. */
export const repeatMs = 100;
/** A terminal begins to repeat a held key within this time, in ms. */
const delayMs = 1200;

/** A press, with its time at the gate in ms. */
export type Timed = {readonly press: Press; readonly at: number};

const isEnter = ({press}: Timed): boolean => press.type === 'key' && press.key === 'enter';

/**
 * An Enter after an Enter may be a repeated one, so it waits until none follows. An Enter that comes right behind another is
 * a repeated one, and so is the one that waits.
 */
export function createRepeats() {
	let enterAt = Number.NEGATIVE_INFINITY;
	let waiting: Timed | undefined;

	const release = (): readonly Timed[] => {
		const held = waiting;
		waiting = undefined;
		return held ? [held] : [];
	};

	return {
		/** What is to be handled now. */
		take: (timed: Timed): readonly Timed[] => {
			if (!isEnter(timed)) {
				enterAt = Number.NEGATIVE_INFINITY;
				return [...release(), timed];
			}
			const after = timed.at - enterAt;
			enterAt = timed.at;
			if (after <= repeatMs) {
				waiting = undefined;
				return [];
			}
			if (after > delayMs) return [...release(), timed];
			waiting = timed;
			return [];
		},
		/** True while an Enter waits for what follows. */
		isWaiting: (): boolean => waiting !== undefined,
		/** No repeated Enter followed: a hand pressed it. */
		release,
	};
}
