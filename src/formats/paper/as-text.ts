// The receipt as rows of 32, 42 or 48 columns: plain text, or what a printer draws bold and large.
import type {Receipt} from '../../domain/receipts/receipt.ts';
import type {CodePage} from '../text/code-pages.ts';
import type {PaperLine} from './lines.ts';
import {receiptPaper} from './receipt.ts';
import {type PaperRow, paperRows} from './rows.ts';

export const paperWidths = [32, 42, 48] as const;
export type PaperWidth = (typeof paperWidths)[number];

/** The rows of a receipt; none is wider than `columns`. */
export const receiptRows = (receipt: Receipt, symbol: string, columns: number): readonly string[] =>
	textRows(receiptPaper(receipt, symbol), columns);

/** Rows of any paper; none is wider than `columns`. */
export const textRows = (paper: readonly PaperLine[], columns: number): readonly string[] =>
	paperRows(paper, {columns}).map(({text}) => text);

/** A paper laid out for a printer, with its number as a barcode. */
export type PrinterPaper = {
	readonly number: string;
	readonly columns: PaperWidth;
	readonly rows: readonly PaperRow[];
	/** The page of letters with accents that the printer has; windows-1252 when left out. */
	readonly codePage?: CodePage | undefined;
};

/** Lays any paper out for a printer. */
export const laidOut = (number: string, paper: readonly PaperLine[], columns: PaperWidth): PrinterPaper => ({
	number,
	columns,
	rows: paperRows(paper, {columns, hasLarge: true}),
});

/** Lays a receipt out for a printer. `symbol` is the currency's. */
export const printerPaper = (receipt: Receipt, symbol: string, columns: PaperWidth): PrinterPaper =>
	laidOut(receipt.number, receiptPaper(receipt, symbol), columns);
