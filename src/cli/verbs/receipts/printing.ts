// The verb `print`: the papers that wait, another try, and the printer that is set.
import type {Command} from 'commander';
import {type Job, jobsIn} from '../../../app/printing/spool-list.ts';
import {wallTime} from '../../../domain/base/calendar.ts';
import {capital} from '../../../formats/text/capital.ts';
import {counted} from '../../../formats/text/counted.ts';
import {printerName, waitingText} from '../../../formats/wording/printing.ts';
import {systemClock} from '../../../store/clock.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {isoTime} from '../../kit/documents.ts';
import {createOutput} from '../../kit/output.ts';
import {noPrinter, notPrinted, paperName, printerIfSet, printerOf, printing} from '../../kit/papers.ts';
import {reading, type Session, selling} from '../../kit/session.ts';
import {shopFolder} from '../../kit/shop-folder.ts';
import {table} from '../../kit/tables.ts';

const jobDocument = ({receipt, copy, at}: Job): object => ({receipt, copy, at: isoTime(at)});

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
