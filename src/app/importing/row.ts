// One planned row of an import: what the report says of it, and what it would add to the shop.
import type {NewProduct} from '../../domain/goods/records.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {ImportedAccount, PastLine} from '../../domain/opening/import-rows.ts';
import {type ReportRow, wholeFile} from '../../formats/old-files/import-report.ts';
import {visibleText} from '../../formats/old-files/outside-words.ts';
import type {PastLines} from './past-lines.ts';
import type {OldFiles, Sources} from './source.ts';

export type Addition =
	| {readonly type: 'account'; readonly account: ImportedAccount}
	| {readonly type: 'product'; readonly product: NewProduct}
	| {readonly type: 'past'; readonly line: PastLine};

export type PlannedRow<A = Addition> = {
	readonly report: ReportRow;
	readonly adds?: A;
	/** False when the row could not be understood, whether or not it fits the shop. */
	readonly wasRead: boolean;
};

/** The shop as it is before the import. */
export type Planning = {readonly state: State; readonly symbol: string; readonly lines: PastLines};

/** One import: the files of an old program, and what they would add to the shop, row by row. */
export type Import = OldFiles & {readonly plan: (planning: Planning, sources: Sources) => Iterable<PlannedRow>};

/** A row that is safe to show: what it quotes of a file is stripped once more. */
const reported = <A>(report: ReportRow, more: Omit<PlannedRow<A>, 'report'>): PlannedRow<A> => ({
	report: {...report, row: visibleText(report.row), sentence: visibleText(report.sentence)},
	...more,
});

/** A row that comes in. `sentence` says what it is; the notes follow. */
export function comesIn<A>(
	file: string,
	{row, notes}: {readonly row: string; readonly notes: readonly string[]},
	{adds, sentence}: {readonly adds: A; readonly sentence: string},
): PlannedRow<A> {
	const status = notes.length > 0 ? 'note' : 'in';
	return reported({file, row, status, sentence: [sentence, ...notes].join(' ')}, {adds, wasRead: true});
}

/** A row that says what is in the shop already. */
export const isThere = (file: string, row: string, sentence: string): PlannedRow =>
	reported({file, row, status: 'same', sentence}, {wasRead: true});

/** A row that was understood and does not fit the shop. */
export const doesNotFit = (file: string, row: string, sentence: string): PlannedRow<never> =>
	reported({file, row, status: 'out', sentence}, {wasRead: true});

/** A row, or a file, that cannot be understood. */
export const unreadable = (file: string, row: string, sentence: string): PlannedRow<never> =>
	reported({file, row, status: 'out', sentence}, {wasRead: false});

/** A remark about a file. */
export const aboutFile = (file: string, sentence: string): PlannedRow =>
	reported({file, row: wholeFile, status: 'note', sentence}, {wasRead: false});
