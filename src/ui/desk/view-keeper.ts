// The current view, and the callbacks for its changes: once per turn of the event loop.
import {createListeners} from '../../domain/base/listeners.ts';
import type {View} from '../model/view.ts';

export type ViewKeeper = {
	readonly view: View;
	set(patch: Partial<View>): void;
	/** Calls back when the view changes. Answers with a function that stops it. */
	subscribe(listener: () => void): () => void;
	/** Answers as if the view had this change. The view itself stays. */
	asWith<T>(patch: Partial<View>, ask: () => T): T;
};

/** Keeps the view, from its first one on. */
export function createViewKeeper(first: View): ViewKeeper {
	const {tell, subscribe} = createListeners();
	let view = first;
	let isPublishing = false;
	const publish = (): void => {
		isPublishing = false;
		tell();
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
		subscribe,
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
