// The paper as bytes for an ESC/POS printer: the same rows as on screen, bold and large where the paper has it, the number as a barcode.
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import {plainLetter} from '../text/ascii.ts';
import {lettersOf} from '../text/letters.ts';
import {columnsOf, plainText} from '../text/plain-text.ts';
import type {PrinterPaper} from './as-text.ts';
import type {PaperRow} from './rows.ts';

/** Opens the cash drawer on pin 2: 50 ms on, 500 ms off. It is sent before the paper, so that the drawer does not wait for the cutter. */
export const drawerKick: Uint8Array = Uint8Array.of(0x1b, 0x70, 0x00, 0x19, 0xfa);

/** Lines between the last row and the cutter in most printers. */
const feedBeforeCut = 4;
const barcodeDots = 60;
const lineFeed = 0x0a;

/** The letters of windows-1252 above ASCII: every printer has this page at place 16, with the accents of the languages spoken here. */
const page = new Set(new TextDecoder('windows-1252').decode(Uint8Array.from({length: 128}, (_, place) => 128 + place)));
const isOnPage = (text: string): boolean => [...text].every(letter => /^[\x20-\x7E]$/.test(letter) || page.has(letter));

/** A text in letters the printer has, at the same width. An accent it lacks is left off, ł becomes l; another script becomes question marks. */
function printable(text: string): string {
	if (/^[\x20-\x7E]*$/.test(text)) return text;
	return lettersOf(text.normalize('NFC'))
		.map(letter => plainLetter(letter, isOnPage) ?? '?'.repeat(columnsOf(letter)))
		.join('');
}

function drawRow(encoder: ReceiptPrinterEncoder, {text, isBold = false, isLarge = false}: PaperRow): void {
	const size = isLarge ? 2 : 1;
	encoder
		.bold(isBold)
		.size(size, size)
		.line(printable(plainText(text)))
		.size(1, 1)
		.bold(false);
}

/** These rows are encoded in a millisecond or two. Between two pieces the event loop can handle a key. */
const rowsAtOnce = 16;

/** The bytes that print a receipt and cut it off, a piece at a time, because two hundred lines take as long as three frames. */
export function* receiptPieces({number, columns, rows}: PrinterPaper): Generator<Uint8Array> {
	const encoder = new ReceiptPrinterEncoder({
		language: 'esc-pos',
		columns,
		codepageMapping: 'epson',
		newline: '\n',
		errors: 'strict',
		feedBeforeCut,
	});
	encoder.initialize().codepage('windows1252');
	for (const [place, row] of rows.entries()) {
		drawRow(encoder, row);
		if (place % rowsAtOnce === rowsAtOnce - 1) yield encoder.encode();
	}
	encoder.align('center').barcode(plainText(number), 'code128', {height: barcodeDots, width: 1, text: 'none'}).align('left');
	const bytes = encoder.cut('partial').encode();
	// The encoder ends every row with a line feed, also the cut. That last one would be an empty row above the next receipt.
	yield bytes.at(-1) === lineFeed ? bytes.subarray(0, -1) : bytes;
}

/** The bytes that print a receipt and cut it off. They do not open the drawer: see {@link drawerKick}. */
export function receiptBytes(paper: PrinterPaper): Uint8Array {
	const pieces = [...receiptPieces(paper)];
	const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}
