// The receipt as text at 32, 42 or 48 columns.
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {receiptPaper} from './receipt.ts';
import {paperRows} from './rows.ts';

export const paperWidths = [32, 42, 48] as const;
export type PaperWidth = (typeof paperWidths)[number];

/** The rows of a receipt; none is wider than `columns`. */
export const receiptRows = (receipt: Receipt, symbol: string, columns: number): readonly string[] =>
	paperRows(receiptPaper(receipt, symbol), {columns}).map(({text}) => text);
