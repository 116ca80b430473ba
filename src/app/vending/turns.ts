// Turns at a provider: only so many requests at a time, the others in the order in which they came.

/** The most requests that one provider has at a time. */
const mostAtOnce = 4;

export function createTurns() {
	const queues = new Map<string, {busy: number; readonly waiting: (() => void)[]}>();
	return {
		/** Does the work once it is its turn. */
		take: async <T>(provider: string, work: () => Promise<T>): Promise<T> => {
			const queue = queues.get(provider) ?? {busy: 0, waiting: []};
			queues.set(provider, queue);
			if (queue.busy >= mostAtOnce) await new Promise<void>(resolve => queue.waiting.push(resolve));
			else queue.busy += 1;
			try {
				return await work();
			} finally {
				const next = queue.waiting.shift();
				if (next) next();
				else queue.busy -= 1;
			}
		},
	};
}
