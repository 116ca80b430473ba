// Turns at a provider: only so many requests at a time, the others wait, what was just sold before what is asked about, each in the order in which it came.

/** The most requests that one provider has at a time. */
const mostAtOnce = 4;

/** Who goes first where several wait: what was just sold, since a customer stands there, or a question about something earlier. */
export type Turn = 'vend' | 'ask';

type Queue = {busy: number; readonly waiting: Readonly<Record<Turn, (() => void)[]>>};

export function createTurns() {
	const queues = new Map<string, Queue>();
	return {
		/** Does the work once it is its turn. */
		take: async <T>(provider: string, turn: Turn, work: () => Promise<T>): Promise<T> => {
			const queue = queues.get(provider) ?? {busy: 0, waiting: {vend: [], ask: []}};
			queues.set(provider, queue);
			const {waiting} = queue;
			if (queue.busy >= mostAtOnce) await new Promise<void>(resolve => waiting[turn].push(resolve));
			else queue.busy += 1;
			try {
				return await work();
			} finally {
				const next = waiting.vend.shift() ?? waiting.ask.shift();
				if (next) next();
				else queue.busy -= 1;
			}
		},
	};
}
