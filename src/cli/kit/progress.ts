// Progress of long work on one line of stderr: count, rate and time left; or told to the counter that started it. Ctrl+C stops the work between two steps.
import {write} from './writing.ts';

const everyMs = 200;
let isDrawn = false;

/** Removes the line, before other output or when the work is over. */
export function wipeProgress(): void {
	if (isDrawn) write('stderr', '\r\u001B[K');
	isDrawn = false;
}

export type Progress = {
	readonly signal: AbortSignal;
	readonly show: (step: {readonly done: number; readonly total: number}) => void;
	readonly end: () => void;
};

/** Tells whoever started this process how far it is. One that has gone is not told, and the work goes on. */
function tellStarter(step: {readonly done: number; readonly total: number}): void {
	if (process.connected) process.send?.(step, undefined, undefined, () => undefined);
}

/** `what` is counted: rows, entries. Nothing is drawn where stderr is not a terminal. */
function showProgress(what: string): Progress {
	const stop = new AbortController();
	const onInterrupt = (): void => stop.abort();
	process.once('SIGINT', onInterrupt);
	const startedAt = performance.now();
	let drawnAt = 0;
	return {
		signal: stop.signal,
		show: ({done, total}) => {
			const now = performance.now();
			if (now - drawnAt < everyMs) return;
			drawnAt = now;
			tellStarter({done, total});
			if (!process.stderr.isTTY) return;
			isDrawn = true;
			const perSecond = (done * 1000) / Math.max(1, now - startedAt);
			const left = perSecond > 0 ? Math.ceil((total - done) / perSecond) : 0;
			write('stderr', `\r\u001B[K${done} of ${total} ${what}, ${Math.round(perSecond)} a second, ${left} s left (Ctrl+C stops)`);
		},
		end: () => {
			process.off('SIGINT', onInterrupt);
			wipeProgress();
		},
	};
}

/** Does long work with progress, counted in `what`. The terminal is released even if the work fails. */
export async function withProgress<T>(what: string, work: (progress: Progress) => Promise<T>): Promise<T> {
	const progress = showProgress(what);
	try {
		return await work(progress);
	} finally {
		progress.end();
	}
}
