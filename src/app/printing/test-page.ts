// A test page, sent to a printer at once and past the spool: what is printed there is no receipt, and waits for nobody.
import type {PrinterSettings} from '../../formats/config/printer-settings.ts';
import {testPaper} from '../../formats/paper/test-paper.ts';
import {leavingMs, printerLine} from './printer-line.ts';

/** Prints a test page. Answers with the fault's code, or undefined when the printer has taken it. */
export async function printTestPage(printer: PrinterSettings, folder: string): Promise<string | undefined> {
	const {receiptBytes} = await import('../../formats/paper/receipt-escpos.ts');
	const fault = await printerLine(printer, {folder})(
		receiptBytes({...testPaper(printer.columns), codePage: printer['code-page']}),
		() => 2 * leavingMs,
	);
	return fault?.why;
}
