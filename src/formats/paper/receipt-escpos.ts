// The paper as bytes for an ESC/POS printer: the same rows as on screen, bold and large where the paper has it, the number as a barcode.
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import {plainLetter} from '../text/ascii.ts';
import {type CodePage, codePages} from '../text/code-pages.ts';
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

/** A text in letters the printer has, at the same width. An accent it lacks is left off, ł becomes l; another script becomes question marks. */
function printable(text: string, page: CodePage): string {
	if (/^[\x20-\x7E]*$/.test(text)) return text;
	const isOnPage = (letters: string): boolean =>
		[...letters].every(letter => /^[\x20-\x7E]$/.test(letter) || codePages[page].includes(letter));
	return lettersOf(text.normalize('NFC'))
		.map(letter => plainLetter(letter, isOnPage) ?? '?'.repeat(columnsOf(letter)))
		.join('');
}

function drawRow(encoder: ReceiptPrinterEncoder, page: CodePage, {text, isBold = false, isLarge = false}: PaperRow): void {
	const size = isLarge ? 2 : 1;
	encoder
		.bold(isBold)
		.size(size, size)
		.line(printable(plainText(text), page))
		.size(1, 1)
		.bold(false);
}

/** These rows are encoded in a millisecond or two. Between two pieces the event loop can handle a key. */
const rowsAtOnce = 16;

/** The bytes that print a receipt and cut it off, a piece at a time, because two hundred lines take as long as three frames. */
export function* receiptPieces({number, columns, rows, codePage = 'windows1252'}: PrinterPaper): Generator<Uint8Array> {
	const encoder = new ReceiptPrinterEncoder({
		language: 'esc-pos',
		columns,
		codepageMapping: 'epson',
		newline: '\n',
		errors: 'strict',
		feedBeforeCut,
	});
	encoder.initialize().codepage(codePage === 'none' ? 'cp437' : codePage);
	for (const [place, row] of rows.entries()) {
		drawRow(encoder, codePage, row);
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
