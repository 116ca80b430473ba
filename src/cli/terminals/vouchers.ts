// Bringing vouchers in at the counter: by its own process, a batch at a time, so that keys are served between two.
import type {Shop} from '../../app/shop.ts';
import {notedLines, summaryLine} from '../../formats/old-files/import-report.ts';
import type {BesideWork, OnWorkStep, Told, VouchersAsked} from '../../ui/model/upkeep.ts';
import {troubleOf} from './at-counter.ts';

/** Begins the import of a file. Stopped, what came in until then stays. */
export function bringVouchers({till, envelope}: Shop, {path, ...asked}: VouchersAsked, onStep: OnWorkStep): BesideWork<Told> {
	const stop = new AbortController();
	const brought = async (): Promise<Told> => {
		try {
			const {importVouchers} = await import('../../app/importing/vouchers.ts');
			const carrying = {command: envelope, onProgress: onStep, signal: stop.signal};
			const {report, exit} = await importVouchers(till, path, {...asked, ...carrying});
			const end = stop.signal.aborted ? 'stopped' : exit === 0 ? 'done' : exit === 3 ? 'partly' : 'failed';
			return {end, lines: [summaryLine(report), ...notedLines(report)]};
		} catch (error) {
			return {end: 'failed', lines: [troubleOf(error)]};
		}
	};
	return {done: brought(), stop: () => stop.abort()};
}
