// The verb `receipt print`: a receipt or a numbered copy of it, sent to the printer.
import type {Command} from 'commander';
import {mostJobs, openSpool} from '../../../app/printing/spool.ts';
import type {Job} from '../../../app/printing/spool-list.ts';
import {asCopy, newestCopy} from '../../../domain/receipts/copies.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {capital} from '../../../formats/text/capital.ts';
import {spoolTrouble} from '../../../formats/wording/printing.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {notPrinted, paperName, printerOf, sendPaper} from '../../kit/papers.ts';
import {receiptArgument} from '../../kit/receipt-argument.ts';
import {perform, type Session, selling} from '../../kit/session.ts';
import {shopFolder} from '../../kit/shop-folder.ts';

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
