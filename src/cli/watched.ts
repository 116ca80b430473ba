// Owns long work over entries: its progress on stderr, and the way to stop it.
import {type Progress, showProgress} from './progress.ts';

/** Long work over entries, which Ctrl+C stops between two steps. */
export async function watched(work: (progress: Progress) => Promise<void>): Promise<void> {
	const progress = showProgress('entries');
	try {
		await work(progress);
	} finally {
		progress.end();
	}
}
