// Repeatable chance: every fault test draws from a seed, and names it.

/** What a power cut leaves: of so many versions, oldest first, which one; and whether a block is torn. */
export type Luck = {readonly choose: (count: number) => number; readonly tears: () => boolean};

/** Nothing that was not synced is there. */
export const losesAll: Luck = {choose: () => 0, tears: () => false};
/** Everything is there, synced or not. */
export const keepsAll: Luck = {choose: count => count - 1, tears: () => false};

/** Numbers from 0 up to, not including, 1, always the same for a seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Keeps much of what was not synced, or little, or half: drawn anew for each cut, so that lone survivors and lone losses both come up. */
export function randomLuck(random: () => number): Luck {
	const keeps = [0.1, 0.5, 0.9][Math.floor(random() * 3)] ?? 0.5;
	const tearing = random() < 0.5 ? 0.7 : 0;
	return {
		choose: count => (count === 1 || random() < keeps ? count - 1 : Math.floor(random() * (count - 1))),
		tears: () => random() < tearing,
	};
}
