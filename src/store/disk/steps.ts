// Owns how long work over the journal is done: a step a segment, all at once, or with the program breathing, counting and stopping in between.

/** Work in steps: after each it says how many entries are done. */
export type Steps<T> = Generator<number, T>;

/** Told of long work: entries done, of how many. */
export type OnProgress = (step: {readonly done: number; readonly total: number}) => void;

export type Watch = {
	readonly onProgress?: OnProgress | undefined;
	/** Stops the work between two steps; what is thrown then is its reason. */
	readonly signal?: AbortSignal | undefined;
};

/** `total`: entries in all, as far as it is known. */
export type Pace = Watch & {readonly total: number};

/** Does all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** The next turn of the event loop: keys, timers and signals come first. */
export const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Does the steps one a turn. */
export async function paced<T>(steps: Steps<T>, {total, onProgress, signal}: Pace): Promise<T> {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		onProgress?.({done: step.value, total: Math.max(total, step.value)});
		await nextTurn();
		if (signal?.aborted) steps.return(undefined as never);
		signal?.throwIfAborted();
	}
}
