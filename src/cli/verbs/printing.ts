// Owns printing from the command line: `receipt print`, and the verb `print`, which lists, tries again, and says how the printer is.
import type {Command} from 'commander';
import {wallTime} from '../../domain/calendar.ts';
import {asCopy, newestCopy} from '../../domain/copies.ts';
import type {Receipt} from '../../domain/receipt.ts';
import {counted} from '../../formats/counted.ts';
import {printerName, printerTrouble, spoolTrouble, waitingText} from '../../formats/print-wording.ts';
import type {PrinterSettings} from '../../formats/printer-settings.ts';
import {openPrinting, type Printing} from '../../shop/printing.ts';
import {type Job, jobsIn} from '../../shop/spool-list.ts';
import {systemClock} from '../../store/clock.ts';
import type {GlobalOptions} from '../arguments.ts';
import {isoTime} from '../documents.ts';
import {exitCodes, UsageError} from '../exit.ts';
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

/** The paper that was printed, by its number of a copy; or why it was not. */
type Sent = {readonly copy: number} | {readonly fault: string};

/** Prints a receipt itself the first time, then copies, each of them on record. */
async function sendPaper(session: Session, receipt: Receipt): Promise<Sent> {
	const {shop} = session;
	const {number} = receipt;
	let paper = receipt;
	let why: string | undefined;
	const {printer, status} = await printing(session, async open => {
		if (open.isFull()) {
			why = 'spool-full';
			return;
		}
		if (open.isPrinted(number) || newestCopy(shop.till.state, number)) {
			await perform(session, {type: 'reprint', receipt: number});
			paper = asCopy(shop.till.state, receipt);
		}
		why = await open.print(paper);
	});
	if (why !== undefined) return {fault: spoolTrouble(number, why)};
	const {waiting, trouble} = status();
	const copy = paper.copy?.number ?? 0;
	if (trouble === undefined || !waiting.some(job => job.receipt === number && job.copy === copy)) return {copy};
	return {
		fault: `${printerTrouble(printer, trouble)}. ${capital(paperName({receipt: number, copy}))} waits: counterfoil print retry.`,
	};
}

async function printReceipt(session: Session, receipt: Receipt): Promise<void> {
	const {output} = session;
	const {number} = receipt;
	const sent = await sendPaper(session, receipt);
	if ('fault' in sent) return output.fail({exit: failed(), code: 'not-printed', message: sent.fault});
	const printed = {receipt: number, copy: sent.copy};
	output.show([`Printed ${paperName(printed)}.`], {printed});
}

/** Adds `--print` to a verb that makes a receipt. */
export const withPrint = (command: Command): Command => command.option('--print', 'the receipt goes to the printer, too');

export type PrintOptions = {readonly print?: boolean};

/** `selling` for a verb with `--print`: that there is no printer is said before anything is done. */
export async function sellingOnPaper(options: GlobalOptions & PrintOptions, purpose: string, work: Work): Promise<void> {
	if (options.print) await printerOf(shopFolder(options));
	return selling(options, purpose, work);
}

/** Where the paper is of what was done before. */
const whereItIs = ({shop}: Session, number: string): string =>
	jobsIn(shop.folder).some(job => job.receipt === number)
		? `Receipt ${number} waits for the printer: counterfoil print retry.`
		: `It is not printed again: counterfoil receipt print ${number} does that.`;

/** Prints what was just done, where that was asked for. It stands whatever the printer does: what was not printed is only said. */
export async function printDone(session: Session, {receipt, isRepeat}: Done, {print}: PrintOptions): Promise<void> {
	if (!print || !receipt) return;
	const {number} = receipt;
	if (isRepeat) return session.output.say(whereItIs(session, number));
	const sent = await sendPaper(session, receipt);
	session.output.say('fault' in sent ? sent.fault : `Printed ${paperName({receipt: number, copy: sent.copy})}.`);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Sets the exit code, and answers with it. */
function failed(): number {
	process.exitCode = exitCodes.failure;
	return exitCodes.failure;
}

async function retry(session: Session): Promise<void> {
	const {folder} = session.shop;
	const before = jobsIn(folder).length;
	const {printer, status} = await printing(session, open => open.retry());
	const {waiting, trouble} = status();
	const left = waitingText(printer, waiting.length, trouble);
	if (left !== undefined) return session.output.fail({exit: failed(), code: 'not-printed', message: left});
	session.output.show([before === 0 ? 'Nothing waits.' : `Printed ${counted(before, 'paper')}.`], {printed: before});
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
	verb
		.command('print')
		.summary('print one receipt; again it is a numbered copy')
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
