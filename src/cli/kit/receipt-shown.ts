// A receipt on the command line: shown, and printed with --print.
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {receiptRows} from '../../formats/paper/as-text.ts';
import {receiptDocument} from './documents.ts';
import {type PrintOptions, printDone} from './papers.ts';
import type {Performed, Session} from './session.ts';

const receiptColumns = 42;

function showReceipt({output, symbol, currency}: Session, receipt: Receipt): void {
	output.show(receiptRows(receipt, symbol, receiptColumns), {currency, receipt: receiptDocument(receipt)});
}

/** Shows the receipt of what was done, and prints it with --print. */
export async function showDone(session: Session, {done, after}: Performed, options: PrintOptions): Promise<void> {
	if (done.receipt) showReceipt(after, done.receipt);
	await printDone(session, done, options);
}
