// Printing from a verb: the printer that is set, one paper sent to it, and the outcome. What was sold stands whatever the printer does.
import type {Command} from 'commander';
import {openPrinting, type Printing} from '../../app/printing/printing.ts';
import {openSpool} from '../../app/printing/spool.ts';
import {type Job, jobsIn} from '../../app/printing/spool-list.ts';
import {newestCopy} from '../../domain/receipts/copies.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import type {PrinterSettings} from '../../formats/config/printer-settings.ts';
import {capital} from '../../formats/text/capital.ts';
import {printerName, printerTrouble, spoolTrouble} from '../../formats/wording/printing.ts';
import {systemClock} from '../../store/clock.ts';
import type {GlobalOptions} from './arguments.ts';
import {exitCodes, FailedError, UsageError} from './exit.ts';
import {type Done, type Session, selling, type Work} from './session.ts';
import {shopFolder} from './shop-folder.ts';

export const noPrinter = 'No printer is set. Put one into counter.json: docs/printing.md shows how.';

/** The printer of this machine, if one is set. A usage error where `counter.json` is wrong and sets none. */
export async function printerIfSet(folder: string): Promise<PrinterSettings | undefined> {
	// The reader of the file is large. A verb that prints nothing starts without it.
	const {readCounterFile} = await import('../../app/counter-file.ts');
	const {settings, wrong} = readCounterFile(folder);
	if (!settings.printer && wrong !== undefined)
		throw new UsageError(`${wrong} Nothing was sold or printed: mend that file, then try again.`);
	return settings.printer;
}

/** The printer of this machine, or a usage error that says how to set one. */
export async function printerOf(folder: string): Promise<PrinterSettings> {
	const printer = await printerIfSet(folder);
	if (!printer) throw new UsageError(noPrinter);
	return printer;
}

/** Does something with the printer and waits until it has printed or failed. What failed waits in the spool. */
export async function printing({shop, symbol}: Session, work: (open: Printing) => void | Promise<void>): Promise<Printing> {
	const {folder} = shop;
	const open = openPrinting({folder, symbol, printer: await printerOf(folder), now: () => systemClock.now().at});
	await work(open);
	await open.close();
	return open;
}

export const paperName = ({receipt, copy}: Pick<Job, 'receipt' | 'copy'>): string =>
	copy === 0 ? `receipt ${receipt}` : `copy ${copy} of receipt ${receipt}`;

/** The sentence for a paper that the printer took, or why it did not. */
type Sent = {readonly said: string} | {readonly fault: string};

/** Sends a paper to the printer, and says whether it took it. */
export async function sendPaper(session: Session, paper: Receipt): Promise<Sent> {
	const {number} = paper;
	let why: string | undefined;
	const {printer, status} = await printing(session, async open => {
		why = open.isFull() ? 'spool-full' : await open.print(paper);
	});
	if (why !== undefined) return {fault: spoolTrouble(number, why)};
	const {waiting, trouble} = status();
	const name = paperName({receipt: number, copy: paper.copy?.number ?? 0});
	if (!waiting.some(job => job.receipt === number && job.copy === (paper.copy?.number ?? 0)))
		return {said: `Sent ${name} to ${printerName(printer)}.`};
	const trying = trouble === undefined ? '' : `${printerTrouble(printer, trouble)}. `;
	return {fault: `${trying}${capital(name)} waits: counterfoil print retry.`};
}

export const notPrinted = (message: string): FailedError =>
	new FailedError({exit: exitCodes.failure, code: 'not-printed', message});

/** Adds `--print` to a verb that makes a receipt. */
export const withPrint = (command: Command): Command => command.option('--print', 'the receipt goes to the printer, too');

export type PrintOptions = {readonly print?: boolean};

/** `selling` for a verb with `--print`: a missing printer is reported before anything is done. */
export async function sellingOnPaper(options: GlobalOptions & PrintOptions, purpose: string, work: Work): Promise<void> {
	if (options.print) await printerOf(shopFolder(options));
	return selling(options, purpose, work);
}

/** Where the paper of an earlier receipt is; undefined when there is none yet. */
function whereItIs({shop}: Session, number: string): string | undefined {
	if (jobsIn(shop.folder).some(job => job.receipt === number))
		return `Receipt ${number} waits for the printer: counterfoil print retry.`;
	const isOut = openSpool(shop.folder).isPrinted(number) || newestCopy(shop.till.state, number) !== undefined;
	return isOut ? `It is not printed again: counterfoil receipt print ${number} does that.` : undefined;
}

/** Prints the receipt of what was just done, with --print. A paper that is not printed is only reported: what was done stands. */
export async function printDone(session: Session, {receipt}: Done, {print}: PrintOptions): Promise<void> {
	if (!print || !receipt) return;
	const where = whereItIs(session, receipt.number);
	if (where !== undefined) return session.output.say(where);
	const sent = await sendPaper(session, receipt);
	session.output.say('fault' in sent ? sent.fault : sent.said);
}
