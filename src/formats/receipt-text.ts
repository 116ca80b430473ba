// Owns the receipt as text at 32, 42 or 48 columns: words wrapped, money on the right, widths as displayed (rules.md §9).
import type {Receipt} from '../domain/receipt.ts';
import {columnsOf, filled, wrapped} from './plain-text.ts';
import {type PaperLine, receiptPaper} from './receipt-paper.ts';

export const paperWidths = [32, 42, 48] as const;

/** The rows of a receipt at a width in columns; none is longer. */
export const receiptRows = (receipt: Receipt, symbol: string, columns: number): readonly string[] =>
	receiptPaper(receipt, symbol).flatMap(line => rowsOf(line, columns));

/** One line of paper as rows of at most `columns`. */
function rowsOf(line: PaperLine, columns: number): readonly string[] {
	if (line.type === 'rule') return ['-'.repeat(columns)];
	if (line.type === 'token') return [...labelRows(line.label, columns), ...wrapped(`  ${line.digits}`, columns)];
	if (line.type === 'text') return wrapped(line.text, columns).map(row => (line.isCentred ? centred(row, columns) : row));
	const room = columns - columnsOf(line.right) - 1;
	if (room < 8 || (line.isWhole && columnsOf(line.left) > room))
		return [...wrapped(line.left, columns), filled(line.right, columns, 'right')];
	const lines = wrapped(line.left, room);
	const last = lines.at(-1) ?? '';
	return [...lines.slice(0, -1), `${filled(last, room)} ${line.right}`];
}

/** A label that does not fit is broken before what it says in brackets. */
const labelRows = (label: string, columns: number): readonly string[] =>
	(columnsOf(label) <= columns ? [label] : label.split(/ (?=\()/)).flatMap(row => wrapped(row, columns));

const centred = (row: string, columns: number): string =>
	' '.repeat(Math.max(0, Math.floor((columns - columnsOf(row)) / 2))) + row;
