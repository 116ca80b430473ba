// The view as it is now, and who is told that it is another one: once per turn of the event loop.
import type {View} from '../model/view.ts';

export type ViewKeeper = {
	readonly view: View;
	set(patch: Partial<View>): void;
	/** Calls back when the view is another one. Answers with the way to stop. */
	subscribe(listener: () => void): () => void;
	/** Answers as if this were changed in the view, which stays as it is. */
	asWith<T>(patch: Partial<View>, ask: () => T): T;
};

/** Keeps the view, from its first one on. */
export function createViewKeeper(first: View): ViewKeeper {
	const listeners = new Set<() => void>();
	let view = first;
	let isPublishing = false;
	const publish = (): void => {
		isPublishing = false;
		for (const listener of listeners) listener();
	};
	return {
		get view() {
			return view;
		},
		set: patch => {
			view = {...view, ...patch};
			if (isPublishing) return;
			isPublishing = true;
			setImmediate(publish);
		},
		subscribe: listener => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		asWith: (patch, ask) => {
			const shown = view;
			view = {...view, ...patch};
			try {
				return ask();
			} finally {
				view = shown;
			}
		},
	};
}
