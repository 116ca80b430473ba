// The verbs of printing: `receipt print`, and `print` with list, retry and status.
import type {Command} from 'commander';
import {mostJobs, openSpool} from '../../../app/printing/spool.ts';
import {type Job, jobsIn} from '../../../app/printing/spool-list.ts';
import {wallTime} from '../../../domain/base/calendar.ts';
import {asCopy, newestCopy} from '../../../domain/receipts/copies.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {counted} from '../../../formats/text/counted.ts';
import {printerName, spoolTrouble, waitingText} from '../../../formats/wording/printing.ts';
import {systemClock} from '../../../store/clock.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {isoTime} from '../../kit/documents.ts';
import {createOutput} from '../../kit/output.ts';
import {capital, noPrinter, notPrinted, paperName, printerIfSet, printerOf, printing, sendPaper} from '../../kit/papers.ts';
import {receiptArgument} from '../../kit/receipt-argument.ts';
import {perform, reading, type Session, selling} from '../../kit/session.ts';
import {shopFolder} from '../../kit/shop-folder.ts';
import {table} from '../../kit/tables.ts';

const jobDocument = ({receipt, copy, at}: Job): object => ({receipt, copy, at: isoTime(at)});

/** The receipt itself the first time, then copies on record. With an id it is a copy, since only what is on record can be found by its id. */
async function paperOf(session: Session, receipt: Receipt): Promise<{readonly paper: Receipt; readonly isRepeat: boolean}> {
	const {shop, asked} = session;
	const {number} = receipt;
	const spool = openSpool(shop.folder);
	const isFirst = asked?.id === undefined && !spool.isPrinted(number) && !newestCopy(shop.till.state, number);
	if (isFirst) return {paper: receipt, isRepeat: false};
	const {done, after} = await perform(session, () => {
		if (spool.jobs().length >= mostJobs) throw notPrinted(spoolTrouble(number, 'spool-full'));
		return {type: 'reprint', receipt: number};
	});
	return {paper: asCopy(after.shop.till.state, receipt), isRepeat: done.isRepeat};
}

/** Whether a copy from an earlier run still has to be sent, because that run was stopped before it printed. Else says where the copy is. */
function isStillToSend({shop, output}: Session, sent: Pick<Job, 'receipt' | 'copy'>): boolean {
	const name = capital(paperName(sent));
	const where = openSpool(shop.folder).whereIs(sent);
	if (where === 'nowhere') return true;
	if (where === 'waiting') throw notPrinted(`${name} waits: counterfoil print retry.`);
	if (where === undefined)
		throw notPrinted(
			`${name} is on record; whether it came out is not known. counterfoil receipt print ${sent.receipt} prints another.`,
		);
	output.show([`${name} was sent before under that id, and is not sent again.`], {sent});
	return false;
}

async function printReceipt(session: Session, receipt: Receipt): Promise<void> {
	const {output} = session;
	const {paper, isRepeat} = await paperOf(session, receipt);
	const sent = {receipt: receipt.number, copy: paper.copy?.number ?? 0};
	if (isRepeat && !isStillToSend(session, sent)) return;
	const became = await sendPaper(session, paper);
	if ('fault' in became) throw notPrinted(became.fault);
	output.recorded(became.said.slice(0, -1));
	output.show([became.said], {sent});
}

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

/** Lists what waits. It reads only files of the spool, not the journal, and does not contact the printer. */
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
