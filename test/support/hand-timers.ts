// Timers of a keyboard whose time passes only when the test says so.
import type {Timers} from '../../src/ui/keyboard/gate.ts';

export type HandTimers = {
	readonly timers: Timers;
	/** Lets time pass, and runs what is due in it, in order and at its own time. Answers whether anything ran. */
	pass(ms: number): boolean;
	/** How many timers are running. */
	waiting(): number;
};

export function handTimers(): HandTimers {
	let now = 0;
	let next = 0;
	const due = new Map<number, {readonly at: number; readonly run: () => void}>();
	const first = (until: number): number | undefined =>
		[...due].filter(([, {at}]) => at <= until).sort(([a, {at: aAt}], [b, {at: bAt}]) => aAt - bAt || a - b)[0]?.[0];
	return {
		timers: {
			now: () => now,
			after: (ms, run) => {
				const id = next++;
				due.set(id, {at: now + ms, run});
				return () => due.delete(id);
			},
		},
		pass: ms => {
			const end = now + ms;
			let hasRun = false;
			for (let id = first(end); id !== undefined; id = first(end)) {
				const timer = due.get(id);
				due.delete(id);
				now = Math.max(now, timer?.at ?? now);
				timer?.run();
				hasRun = true;
			}
			now = end;
			return hasRun;
		},
		waiting: () => due.size,
	};
}
