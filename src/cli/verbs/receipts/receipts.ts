// The verb `receipt`. Each of its verbs is in a file of its own.
import type {Command} from 'commander';
import {addListing} from './list-receipts.ts';
import {addNote} from './note-receipt.ts';
import {addPrint} from './print-receipt.ts';
import {addRefundVerbs} from './refunds.ts';
import {addShow} from './show-receipt.ts';

export function addReceiptVerbs(program: Command): void {
	const verb = program
		.command('receipt')
		.summary('past receipts')
		.description(
			'Lists, shows and finds receipts, takes goods of them back, puts right how they were paid, and adds notes to them.',
		);
	addListing(verb);
	addShow(verb);
	addPrint(verb);
	addRefundVerbs(verb);
	addNote(verb);
}
