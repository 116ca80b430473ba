// The new lines of a past. A line is known by its text and how often it came before (rules.md §16).
import {checkPastLine, type PastLine} from '../../domain/opening/import-rows.ts';
import type {FoundRow} from '../../formats/old-files/import-report.ts';
import {readLines, type TextLine} from '../../formats/old-files/outside-text.ts';
import {moneyText} from '../../formats/text/amount.ts';
import {cut} from '../../formats/text/plain-text.ts';
import {refusalText} from '../../formats/wording/refusals.ts';
import {aboutFile, comesIn, doesNotFit, isThere, type PlannedRow, unreadable} from './row.ts';

/** Columns in the report for what a line is about. */
const aboutColumns = 48;

export type PastFile = {
	readonly file: string;
	readonly bytes: Uint8Array;
	readonly read: (line: TextLine) => FoundRow<PastLine>;
	/** The lines of this past that the shop has already, each as often as it has it. */
	readonly known: readonly string[];
	readonly symbol: string;
	/** Reported for a file without lines. */
	readonly none: string;
};

/** The rows of one file of the past, a line at a time. */
export function* planPast({file, bytes, read, known, symbol, none}: PastFile): Generator<PlannedRow> {
	const left = new Map<string, number>();
	for (const text of known) left.set(text, (left.get(text) ?? 0) + 1);
	let lines = 0;
	let unread = 0;
	for (const line of readLines(bytes)) {
		const row = planLine(file, read(line), {left, symbol});
		lines += 1;
		if (!row.wasRead) unread += 1;
		yield row;
	}
	if (lines === 0) yield aboutFile(file, none);
	if (unread > 0) yield aboutFile(file, `${unread} of its ${lines} lines could not be read. They are listed above.`);
}

type Known = {readonly left: Map<string, number>; readonly symbol: string};

function planLine(file: string, found: FoundRow<PastLine>, {left, symbol}: Known): PlannedRow {
	if ('fault' in found) return unreadable(file, found.row, found.fault);
	const {row, value: line, notes} = found;
	const sentence = `${cut(line.about, aboutColumns)}, ${moneyText(line.amount, symbol)}, ${line.when}.`;
	const known = left.get(line.text) ?? 0;
	if (known > 0) {
		left.set(line.text, known - 1);
		return isThere(file, row, [sentence, ...notes].join(' '));
	}
	const refusal = checkPastLine(line);
	if (refusal) return doesNotFit(file, row, refusalText(refusal, symbol));
	return comesIn(file, found, {adds: {type: 'past', line}, sentence});
}
