// Owns printing from the command line: `receipt print`, and the verb `print`, which lists, tries again, and says how the printer is.
import type {Command} from 'commander';
import {wallTime} from '../../domain/calendar.ts';
import {asCopy, newestCopy} from '../../domain/copies.ts';
import type {Receipt} from '../../domain/receipt.ts';
import {counted} from '../../formats/counted.ts';
import {printerName, printerTrouble, spoolTrouble, waitingText} from '../../formats/print-wording.ts';
import type {PrinterSettings} from '../../formats/printer-settings.ts';
import {openPrinting, type Printing} from '../../shop/printing.ts';
import {mostJobs, openSpool} from '../../shop/spool.ts';
import {type Job, jobsIn} from '../../shop/spool-list.ts';
import {systemClock} from '../../store/clock.ts';
import type {GlobalOptions} from '../arguments.ts';
import {withId} from '../asked.ts';
import {isoTime} from '../documents.ts';
import {exitCodes, FailedError, UsageError} from '../exit.ts';
import {createOutput} from '../output.ts';
import {receiptArgument} from '../receipt-argument.ts';
import {type Done, perform, reading, type Session, selling, type Work} from '../session.ts';
import {shopFolder} from '../shop-folder.ts';
import {table} from '../tables.ts';

const noPrinter = 'No printer is set. Put one into counter.json: docs/printing.md shows how.';

/** The printer of this machine, if one is set; a usage error where the file that would set it is wrong. */
async function printerIfSet(folder: string): Promise<PrinterSettings | undefined> {
	// Its reader is large; a verb that prints nothing starts without it.
	const {readCounterFile} = await import('../../shop/counter-file.ts');
	const {settings, wrong} = readCounterFile(folder);
	if (!settings.printer && wrong !== undefined)
		throw new UsageError(`${wrong} Nothing was sold or printed: mend that file, then try again.`);
	return settings.printer;
}

/** The printer of this machine, or a usage error that says how to set one. */
async function printerOf(folder: string): Promise<PrinterSettings> {
	const printer = await printerIfSet(folder);
	if (!printer) throw new UsageError(noPrinter);
	return printer;
}

/** Does something with the printer and waits until it has printed or failed; what failed waits in the spool. */
async function printing({shop, symbol}: Session, work: (open: Printing) => void | Promise<void>): Promise<Printing> {
	const {folder} = shop;
	const open = openPrinting({folder, symbol, printer: await printerOf(folder), now: () => systemClock.now().at});
	await work(open);
	await open.close();
	return open;
}

const jobDocument = ({receipt, copy, at}: Job): object => ({receipt, copy, at: isoTime(at)});

const paperName = ({receipt, copy}: Pick<Job, 'receipt' | 'copy'>): string =>
	copy === 0 ? `receipt ${receipt}` : `copy ${copy} of receipt ${receipt}`;

/** Said of the paper that the printer has taken; or why it has not. */
type Sent = {readonly said: string} | {readonly fault: string};

/** Sends what an open printer is to have, and says what it took. */
async function sendPaper(session: Session, paper: Receipt): Promise<Sent> {
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

/** The receipt itself the first time, then copies, each on record; with an id it is a copy, since only what is on record is known again. */
async function paperOf(session: Session, receipt: Receipt): Promise<{readonly paper: Receipt; readonly isRepeat: boolean}> {
	const {shop, asked} = session;
	const {number} = receipt;
	const spool = openSpool(shop.folder);
	const isFirst = asked?.id === undefined && !spool.isPrinted(number) && !newestCopy(shop.till.state, number);
	if (isFirst) return {paper: receipt, isRepeat: false};
	if (spool.jobs().length >= mostJobs) throw notPrinted(spoolTrouble(number, 'spool-full'));
	const {done, after} = await perform(session, () => ({type: 'reprint', receipt: number}));
	return {paper: asCopy(after.shop.till.state, receipt), isRepeat: done.isRepeat};
}

async function printReceipt(session: Session, receipt: Receipt): Promise<void> {
	const {output, shop} = session;
	const {paper, isRepeat} = await paperOf(session, receipt);
	const sent = {receipt: receipt.number, copy: paper.copy?.number ?? 0};
	if (isRepeat) {
		const waits = jobsIn(shop.folder).some(job => job.receipt === sent.receipt && job.copy === sent.copy);
		if (waits) throw notPrinted(`${capital(paperName(sent))} waits: counterfoil print retry.`);
		return output.show([`${capital(paperName(sent))} was sent before under that id, and is not sent again.`], {sent});
	}
	const became = await sendPaper(session, paper);
	if ('fault' in became) throw notPrinted(became.fault);
	output.recorded(became.said.slice(0, -1));
	output.show([became.said], {sent});
}

const notPrinted = (message: string): FailedError => new FailedError({exit: exitCodes.failure, code: 'not-printed', message});

/** Adds `--print` to a verb that makes a receipt. */
export const withPrint = (command: Command): Command => command.option('--print', 'the receipt goes to the printer, too');

export type PrintOptions = {readonly print?: boolean};

/** `selling` for a verb with `--print`: that there is no printer is said before anything is done. */
export async function sellingOnPaper(options: GlobalOptions & PrintOptions, purpose: string, work: Work): Promise<void> {
	if (options.print) await printerOf(shopFolder(options));
	return selling(options, purpose, work);
}

/** Where the paper is of what was done before; undefined when there is none yet. */
function whereItIs({shop}: Session, number: string): string | undefined {
	if (jobsIn(shop.folder).some(job => job.receipt === number))
		return `Receipt ${number} waits for the printer: counterfoil print retry.`;
	const isOut = openSpool(shop.folder).isPrinted(number) || newestCopy(shop.till.state, number) !== undefined;
	return isOut ? `It is not printed again: counterfoil receipt print ${number} does that.` : undefined;
}

/** Prints what was just done, where that was asked for. It stands whatever the printer does: what was not printed is only said. */
export async function printDone(session: Session, {receipt}: Done, {print}: PrintOptions): Promise<void> {
	if (!print || !receipt) return;
	const where = whereItIs(session, receipt.number);
	if (where !== undefined) return session.output.say(where);
	const sent = await sendPaper(session, receipt);
	session.output.say('fault' in sent ? sent.fault : sent.said);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

async function retry(session: Session): Promise<void> {
	const {folder} = session.shop;
	const before = jobsIn(folder).length;
	const {printer, status} = await printing(session, open => open.retry());
	const {waiting, trouble} = status();
	const left = waitingText(printer, waiting.length, trouble);
	if (left !== undefined) throw notPrinted(left);
	const said = `Sent ${counted(before, 'paper')} to ${printerName(printer)}`;
	if (before > 0) session.output.recorded(said);
	session.output.show([before === 0 ? 'Nothing waits.' : `${said}.`], {sent: before});
}

/** The list is of files: it asks neither the journal nor the printer. */
function list(options: GlobalOptions): void {
	const jobs = jobsIn(shopFolder(options));
	const {offset} = systemClock.now();
	const rows = jobs.map(job => [wallTime({at: job.at, offset}).slice(0, 16), capital(paperName(job))]);
	const shown = rows.length === 0 ? ['All is printed.'] : table([{title: 'Since'}, {title: 'Not printed'}], rows);
	createOutput(options.json ?? false).show(shown, {waiting: jobs.map(jobDocument)});
}

function status(options: GlobalOptions): Promise<void> {
	return reading(options, async ({shop, output}) => {
		const printer = await printerIfSet(shop.folder);
		const jobs = jobsIn(shop.folder);
		if (!printer) return output.show([noPrinter], {printer: null, waiting: jobs.length});
		const when = printer.automatic ? 'after each sale' : 'when Enter is pressed after a sale';
		output.show(
			[
				`Printer   ${printerName(printer)} (${printer.kind}), ${printer.columns} columns, ${when}`,
				`Drawer    ${printer.drawer ? 'opens when cash moves' : 'none'}`,
				`Waiting   ${jobs.length === 0 ? 'nothing' : counted(jobs.length, 'paper')}`,
			],
			{printer, waiting: jobs.length},
		);
	});
}

/** Adds `print` under the verb `receipt`. */
export function addPrint(verb: Command): void {
	withId(verb.command('print'))
		.summary('print one receipt; again, or with an id, it is a numbered copy')
		.argument('<number>', 'like 1-000042, or just 42')
		.addHelpText('after', '\nExample:\n  counterfoil receipt print 1')
		.action(async (number: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions>();
			await printerOf(shopFolder(options));
			return selling(options, 'print', session => printReceipt(session, receiptArgument(session, number)));
		});
}

export function addPrintVerb(program: Command): void {
	const verb = program
		.command('print')
		.summary('the receipt printer')
		.description('Lists what is not printed, and tries it again.');
	const of = (command: Command): GlobalOptions => command.optsWithGlobals<GlobalOptions>();

	verb
		.command('list')
		.summary('what is not printed')
		.action((_options: object, command: Command) => list(of(command)));
	verb
		.command('retry')
		.summary('try again to print what waits')
		.action(async (_options: object, command: Command) => {
			await printerOf(shopFolder(of(command)));
			return selling(of(command), 'print', retry);
		});
	verb
		.command('status')
		.summary('which printer is set, and how much waits')
		.action((_options: object, command: Command) => status(of(command)));
}
