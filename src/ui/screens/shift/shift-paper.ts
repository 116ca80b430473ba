// An X or a Z as its paper, and the printing of a Z: once, and then as recorded copies.
import type {ZReport} from '../../../domain/shifts/z-report.ts';
import type {PaperLine} from '../../../formats/paper/lines.ts';
import {paperRows} from '../../../formats/paper/rows.ts';
import {xPaper, zPaper} from '../../../formats/paper/shift-report.ts';
import type {Binding, Desk, Sight} from '../../model/desk.ts';
import type {ShiftPaperDialog} from '../../model/dialogs.ts';
import {letters} from '../../model/letters.ts';
import {paperColumns} from '../../widgets/receipt-view.tsx';

export type ShiftPaper = {readonly title: string; readonly lines: readonly PaperLine[]; readonly z: ZReport | undefined};

/** The paper that a dialog shows. */
export function paperOn(sight: Sight, {z: number}: Pick<ShiftPaperDialog, 'z'>): ShiftPaper {
	if (number === undefined) {
		const report = sight.lookups.shiftNow();
		return {title: 'X', lines: report ? xPaper(report, sight.symbol) : [], z: undefined};
	}
	const z = sight.lookups.zReport(number);
	return {title: z?.number ?? 'Z', lines: z ? zPaper(z, sight.symbol) : [], z};
}

/** How many rows the paper has in a panel so wide. */
export const paperRowCount = (sight: Sight, dialog: ShiftPaperDialog, columns: number): number =>
	paperRows(paperOn(sight, dialog).lines, {columns: Math.min(paperColumns, columns)}).length;
