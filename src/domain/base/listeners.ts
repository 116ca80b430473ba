// Those who are told when something has changed.

/** A list of listeners. `subscribe` answers with what ends the calls. */
export function createListeners(): {readonly tell: () => void; readonly subscribe: (listener: () => void) => () => void} {
	const listeners = new Set<() => void>();
	return {
		tell: () => {
			for (const listener of listeners) listener();
		},
		subscribe: listener => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
