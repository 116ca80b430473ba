// The receipt as rows of 32, 42 or 48 columns: plain text, or what a printer draws bold and large.
import type {Receipt} from '../../domain/receipts/receipt.ts';
import type {ZReport} from '../../domain/shifts/z-report.ts';
import type {CodePage} from '../text/code-pages.ts';
import {receiptPaper} from './receipt.ts';
import {zPaper} from './shift-report.ts';
import {type PaperRow, paperRows} from './rows.ts';

export const paperWidths = [32, 42, 48] as const;
export type PaperWidth = (typeof paperWidths)[number];

/** The rows of a receipt; none is wider than `columns`. */
export const receiptRows = (receipt: Receipt, symbol: string, columns: number): readonly string[] =>
	paperRows(receiptPaper(receipt, symbol), {columns}).map(({text}) => text);

/** What a printer prints: a receipt, or the Z of a shift. */
export type Paper = Receipt | ZReport;

/** A paper laid out for a printer. */
export type PrinterPaper = {
	readonly number: string;
	readonly columns: PaperWidth;
	readonly rows: readonly PaperRow[];
	/** The page of letters with accents that the printer has; windows-1252 when left out. */
	readonly codePage?: CodePage | undefined;
};

/** Lays a paper out for a printer. `symbol` is the currency's. */
export const printerPaper = (paper: Paper, symbol: string, columns: PaperWidth): PrinterPaper => ({
	number: paper.number,
	columns,
	rows: paperRows('report' in paper ? zPaper(paper, symbol) : receiptPaper(paper, symbol), {columns, hasLarge: true}),
});
