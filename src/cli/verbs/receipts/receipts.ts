// The verb `receipt`: list, show, find. Printing is in printing.ts, refunds and corrections are in refunds.ts.
import type {Command} from 'commander';
import {wallTime} from '../../../domain/base/calendar.ts';
import {asKeyed} from '../../../domain/base/text.ts';
import type {PastLine} from '../../../domain/opening/import-rows.ts';
import {type Receipt, receiptTaken} from '../../../domain/receipts/receipt.ts';
import {receiptSummary} from '../../../formats/records/receipt-summary.ts';
import {amountText, quoted} from '../../../formats/text/amount.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {receiptDocument} from '../../kit/documents.ts';
import {UsageError} from '../../kit/exit.ts';
import {pastRows, textsIn} from '../../kit/past-shown.ts';
import {reading, type Session} from '../../kit/session.ts';
import {table} from '../../kit/tables.ts';
import {addNote} from './note-receipt.ts';
import {addPrint} from './print-receipt.ts';
import {addRefundVerbs} from './refunds.ts';
import {addShow} from './show-receipt.ts';

const listed = 50;

function limitOption(text: string | undefined): number {
	if (text === undefined) return listed;
	const limit = asKeyed(text);
	if (!/^\d{1,7}$/.test(limit) || Number(limit) === 0)
		throw new UsageError(`--limit: ${quoted(text)} is not a whole number above 0.`);
	return Number(limit);
}

type Found = {readonly receipts: readonly Receipt[]; readonly past?: readonly PastLine[]};

function showList({output, currency}: Session, {receipts, past}: Found, empty: string): void {
	const columns = [{title: 'Number'}, {title: 'Time'}, {title: 'What'}, {title: 'Amount', align: 'right'}] as const;
	const rows = receipts.map(receipt => [
		receipt.number,
		wallTime(receipt.stamp).slice(0, 16),
		receiptSummary(receipt),
		amountText(receiptTaken(receipt)),
	]);
	output.show([...(rows.length === 0 ? [empty] : table(columns, rows)), ...pastRows(past ?? [])], {
		currency,
		receipts: receipts.map(receiptDocument),
		...(past && {past}),
	});
}

export function addReceiptVerbs(program: Command): void {
	const verb = program
		.command('receipt')
		.summary('past receipts')
		.description(
			'Lists, shows and finds receipts, takes goods of them back, puts right how they were paid, and adds notes to them.',
		);
	addRefundVerbs(verb);
	addNote(verb);

	verb
		.command('list')
		.summary('the newest receipts')
		.option('--limit <count>', `how many; ${listed} when left out`)
		.addHelpText('after', '\nExample:\n  counterfoil receipt list --limit 10')
		.action((_options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly limit?: string}>();
			const limit = limitOption(options.limit);
			return reading(options, session =>
				showList(session, {receipts: session.shop.till.history.receipts({limit})}, 'There are no receipts yet.'),
			);
		});

	addShow(verb);
	addPrint(verb);

	verb
		.command('find')
		.summary('receipts by anything on them, or when they were made; and lines of the imported past')
		.description(
			'Finds receipts by number, names, amount, tender, operator, meter, phone (any four digits), token or note, and by when they were made: 2026-11-20, "20 Nov", 20/11, friday, yesterday, 08:30, 3pm. All words must fit.',
		)
		.argument('<text...>')
		.option('--limit <count>', `how many; ${listed} when left out`)
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil receipt find 07123456787\n  counterfoil receipt find bela 158.48\n  counterfoil receipt find yesterday card',
		)
		.action((words: readonly string[], _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly limit?: string}>();
			const text = words.join(' ');
			const limit = limitOption(options.limit);
			return reading(options, session => {
				const {history} = session.shop.till;
				const texts = textsIn(session, text);
				const found = {receipts: history.receipts({text: texts, limit}), past: history.past({text: texts, limit})};
				showList(session, found, `No receipt holds ${quoted(text)}.`);
			});
		});
}
