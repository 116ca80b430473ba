// Owns long work over entries: its progress on stderr, and the way to stop it.
import {exitCodes} from './exit.ts';
import {type Progress, showProgress} from './progress.ts';

/** Long work over entries, which Ctrl+C stops: then nothing was changed. */
export async function watched(work: (progress: Progress) => Promise<void>): Promise<void> {
	const progress = showProgress('entries');
	try {
		await work(progress);
	} catch (error) {
		if (!progress.signal.aborted) throw error;
		process.exitCode = exitCodes.interrupted;
		process.stderr.write('\nStopped. Nothing was changed.\n');
	} finally {
		progress.end();
	}
}
