// Paper that is sent to a printer at once and past the spool: it is no receipt, waits for nobody, and no disk keeps it.
import type {PrinterSettings} from '../../formats/config/printer-settings.ts';
import type {PrinterPaper} from '../../formats/paper/as-text.ts';
import {testPaper} from '../../formats/paper/test-paper.ts';
import {leavingMs, printerLine} from './printer-line.ts';

type Aside = Pick<PrinterPaper, 'number' | 'rows'>;

/** Prints such paper. Answers with the fault's code, or undefined when the printer has taken it. */
export async function printAside(printer: PrinterSettings, folder: string, {number, rows}: Aside): Promise<string | undefined> {
	const {receiptBytes} = await import('../../formats/paper/receipt-escpos.ts');
	const fault = await printerLine(printer, {folder})(
		receiptBytes({number, rows, columns: printer.columns, codePage: printer['code-page']}),
		() => 2 * leavingMs,
	);
	return fault?.why;
}

/** Prints a test page. */
export const printTestPage = (printer: PrinterSettings, folder: string): Promise<string | undefined> =>
	printAside(printer, folder, testPaper(printer.columns));
