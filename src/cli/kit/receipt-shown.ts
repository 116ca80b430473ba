// A receipt on the command line: shown, and printed where that was asked for.
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {receiptRows} from '../../formats/paper/as-text.ts';
import {receiptDocument} from './documents.ts';
import {type PrintOptions, printDone} from './papers.ts';
import type {Performed, Session} from './session.ts';

const receiptColumns = 42;

/** Shows a receipt in so many columns. */
export function showReceipt({output, symbol, currency}: Session, receipt: Receipt, columns = receiptColumns): void {
	output.show(receiptRows(receipt, symbol, columns), {currency, receipt: receiptDocument(receipt)});
}

/** Shows the receipt of what was done, and prints it where that was asked for. */
export async function showDone(session: Session, {done, after}: Performed, options: PrintOptions): Promise<void> {
	if (done.receipt) showReceipt(after, done.receipt);
	await printDone(session, done, options);
}
