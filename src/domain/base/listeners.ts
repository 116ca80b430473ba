// Those who are told when something has happened.

type Listeners<A extends readonly unknown[]> = {
	readonly tell: (...what: A) => void;
	/** Answers with what ends the calls. */
	readonly subscribe: (listener: (...what: A) => void) => () => void;
	/** Nobody is told any more. */
	readonly clear: () => void;
};

/** A list of listeners, who are told `what` happened; nothing where that something did is enough. */
export function createListeners<A extends readonly unknown[] = []>(): Listeners<A> {
	const listeners = new Set<(...what: A) => void>();
	return {
		tell: (...what) => {
			for (const listener of listeners) listener(...what);
		},
		subscribe: listener => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		clear: () => listeners.clear(),
	};
}
