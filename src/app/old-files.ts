// The old programs' files for a new shop: what would come in, looked at before anything is made, and bringing it in.
import {countsLine, notedLines} from '../formats/old-files/import-report.ts';
import {refusalText} from '../formats/wording/refusals.ts';
import {filesTrouble} from '../formats/wording/trouble.ts';
import {asTrouble, StoreError} from '../store/disk/store-error.ts';
import {scannedHistory} from '../store/history/scanned-history.ts';
import {type ImportResult, importFolder, lookThrough} from './importing/import.ts';
import {booksOfPlan, type NewShop} from './new-shop.ts';
import {envelope} from './order.ts';
import type {Shop} from './shop.ts';

/** What comes in of the files, in one sentence; and what is to be known of single rows, each in one. */
export type FilesSeen = {readonly summary: string; readonly noted: readonly string[]};

/** The most rows that are told one by one. */
const mostNoted = 200;

function seenIn({report}: ImportResult): FilesSeen {
	const noted = notedLines(report);
	const more = noted.length - mostNoted;
	const rest = more > 0 ? [`And ${more} more. The command counterfoil import tells all of them.`] : [];
	return {summary: countsLine(report), noted: [...noted.slice(0, mostNoted), ...rest]};
}

/** What would come in, or the sentence why nothing can be read. */
export async function lookAtFiles(plan: NewShop, path: string): Promise<FilesSeen | {readonly fault: string}> {
	const books = await booksOfPlan(plan);
	if ('refused' in books) return {fault: refusalText(books.refused)};
	const {state} = books;
	const result = await lookThrough({state, history: scannedHistory({entries: () => []}, state)}, path);
	if (result.exit !== 1) return seenIn(result);
	return {fault: result.report.rows.map(({sentence}) => sentence)[0] ?? countsLine(result.report)};
}

/** What follows the bringing in, and may stop it. */
type Watch = {readonly onStep: (step: {done: number; total: number}) => void; readonly signal: AbortSignal};

/**
 * Brings the files into a shop that was just made, or answers with the sentence why not all of them came in. What came in until then stays,
 * also when it is stopped.
 */
export async function bringFiles(
	shop: Shop,
	path: string,
	{onStep, signal}: Watch,
): Promise<FilesSeen | {readonly fault: string}> {
	try {
		return seenIn(await importFolder(shop.till, path, {command: envelope, onProgress: onStep, signal}));
	} catch (error) {
		const trouble = asTrouble(path, error);
		if (!(trouble instanceof StoreError)) throw error;
		return {fault: filesTrouble(trouble.facts)};
	}
}
