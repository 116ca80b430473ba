// Work in steps, such as one for each segment: in one go, or yielding to the event loop in between, with progress and cancellation.

/** Work in steps. Each step yields the number of entries done. */
export type Steps<T> = Generator<number, T>;

/** Called during long work with the entries done, and the entries in all. */
export type OnProgress = (step: {readonly done: number; readonly total: number}) => void;

export type Watch = {
	readonly onProgress?: OnProgress | undefined;
	/** Stops the work between two steps, which then throws the signal's reason. */
	readonly signal?: AbortSignal | undefined;
};

/** `total`: entries in all, as far as known. */
export type Pace = Watch & {readonly total: number};

/** Does all steps in one go. */
export function inOneGo<T>(steps: Steps<T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** Waits for the next turn of the event loop, so that keys, timers and signals come first. */
export const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Does one step in each turn of the event loop. */
export async function inSteps<T>(steps: Steps<T>, {total, onProgress, signal}: Pace): Promise<T> {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		onProgress?.({done: step.value, total: Math.max(total, step.value)});
		await nextTurn();
		if (signal?.aborted) steps.return(undefined as never);
		signal?.throwIfAborted();
	}
}
