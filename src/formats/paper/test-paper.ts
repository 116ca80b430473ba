// The test page of a printer: its full width, letters with accents, bold and large, and a barcode that the cutter leaves whole.
import type {PaperWidth, PrinterPaper} from './as-text.ts';

/** `123456789|` again and again: a row that breaks shows that the paper is narrower. */
const ruler = (columns: number): string => '123456789|'.repeat(5).slice(0, columns);

export const testPaper = (columns: PaperWidth): PrinterPaper => ({
	number: 'TEST',
	columns,
	rows: [
		{text: 'Counterfoil test page', isBold: true},
		{text: `${columns} letters in a row:`},
		{text: ruler(columns)},
		{text: 'Letters: é ë ê ô ñ ç ü £ €'},
		{text: 'Bold', isBold: true},
		{text: '1234 5678', isLarge: true},
		{text: 'If all of this is on one paper,'},
		{text: 'and no row is broken, it prints.'},
	],
});
