// Owns how long work shows itself on a terminal: count, rate and time left, on one line of stderr; Ctrl+C stops it between two steps.
import {write} from './writing.ts';

const everyMs = 200;
let isDrawn = false;

/** Takes the line away, before something else is said or when the work is over. */
export function wipeProgress(): void {
	if (isDrawn) write('stderr', '\r\u001B[K');
	isDrawn = false;
}

export type Progress = {
	readonly signal: AbortSignal;
	readonly show: (step: {readonly done: number; readonly total: number}) => void;
	readonly end: () => void;
};

/** `what` is counted: rows, entries. Nothing is drawn where nobody looks. */
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
			if (!process.stderr.isTTY || now - drawnAt < everyMs) return;
			drawnAt = now;
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

/** Does long work that shows itself, counted in `what`, and lets go of the terminal whatever becomes of it. */
export async function withProgress<T>(what: string, work: (progress: Progress) => Promise<T>): Promise<T> {
	const progress = showProgress(what);
	try {
		return await work(progress);
	} finally {
		progress.end();
	}
}
