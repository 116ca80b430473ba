// The report of an import: a row for everything that was found, what became of it and why. It hides nothing (rules.md §16).
import {plainText} from '../text/plain-text.ts';

/** `in`: imported. `note`: imported, with a note. `same`: already in the shop. `out`: left out, or left unchanged. */
export type RowStatus = 'in' | 'note' | 'same' | 'out';

export type ReportRow = {
	/** Path of the file under the folder that was named. */
	readonly file: string;
	/** `account 3, line 12`, or {@link wholeFile} when the sentence is about the file itself. */
	readonly row: string;
	readonly status: RowStatus;
	readonly sentence: string;
};

export type ImportReport = {
	readonly isDryRun: boolean;
	readonly rows: readonly ReportRow[];
	/** The number of rows by status. Notes about whole files do not count, since they are not rows. */
	readonly counts: Readonly<Record<RowStatus, number>>;
};

/** The row label of a sentence about the whole file. */
export const wholeFile = 'file';

/** One row as a format reads it: its value with notes, or the reason why it is left out. */
export type FoundRow<T> =
	| {readonly row: string; readonly value: T; readonly notes: readonly string[]}
	| {readonly row: string; readonly fault: string};

export function importReport(rows: readonly ReportRow[], isDryRun: boolean): ImportReport {
	const counts = {in: 0, note: 0, same: 0, out: 0};
	for (const {row, status} of rows) if (row !== wholeFile || status === 'out') counts[status] += 1;
	return {isDryRun, rows, counts};
}

const words: Readonly<Record<RowStatus, readonly [done: string, planned: string]>> = {
	in: ['in', 'would come in'],
	note: ['in, with a note', 'would come in, with a note'],
	same: ['in the shop already', 'in the shop already'],
	out: ['left out', 'would be left out'],
};

const order = ['in', 'note', 'same', 'out'] as const satisfies readonly RowStatus[];

/** One row of the report on one line. */
function reportLine({file, row, status, sentence}: ReportRow, isDryRun: boolean): string {
	if (row === wholeFile && status === 'note') return plainText(`${file}: ${sentence}`);
	const place = row === wholeFile ? file : `${file}, ${row}`;
	return plainText(`${place}: ${words[status][isDryRun ? 1 : 0]}. ${sentence}`);
}

/** One sentence for the whole import: the number of rows by what became of them. */
export function countsLine({counts, isDryRun}: ImportReport): string {
	const parts = order.filter(status => counts[status] > 0).map(status => `${counts[status]} ${words[status][isDryRun ? 1 : 0]}`);
	return parts.length === 0 ? 'No rows were found.' : `${parts.join(', ')}.`;
}

/** The same, and that it was a dry run. */
export function summaryLine(report: ImportReport): string {
	const found = countsLine(report);
	return report.isDryRun ? `${found} This was a dry run: nothing was changed.` : found;
}

/** The rows that are left out or have a note, each on a line. */
export const notedLines = ({rows, isDryRun}: ImportReport): readonly string[] =>
	rows.filter(({status}) => status === 'out' || status === 'note').map(row => reportLine(row, isDryRun));

/** The whole report as lines of text: every row in the order of its file, then the summary. */
export const reportLines = (report: ImportReport): readonly string[] => [
	...report.rows.map(row => reportLine(row, report.isDryRun)),
	summaryLine(report),
];
