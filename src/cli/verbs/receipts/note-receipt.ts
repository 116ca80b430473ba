// The verb `receipt note`: a note added to a receipt after the sale.
import type {Command} from 'commander';
import {plainText} from '../../../formats/text/plain-text.ts';
import {fullNumber, type GlobalOptions} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {receiptDocument} from '../../kit/documents.ts';
import {perform, selling} from '../../kit/session.ts';

/** Adds `note` under the verb `receipt`. */
export function addNote(verb: Command): void {
	withId(verb.command('note'))
		.summary('add a note to a receipt')
		.description(
			'Adds a note to a receipt, under those that it has. It is printed on every later paper of it, and found by find.',
		)
		.argument('<number>', 'like 1-000042, or just 42')
		.argument('<text>', 'up to 120 letters')
		.addHelpText('after', '\nExample:\n  counterfoil receipt note 1 "umbrella left behind"')
		.action((text: string, note: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions>();
			return selling(options, 'receipt note', async session => {
				const {output, currency, shop} = session;
				const number = fullNumber(text, shop.till.state.shop.isPractice);
				const {after} = await perform(session, () => ({type: 'noteReceipt', receipt: number, note}));
				const now = after.shop.till.history.receipt(number);
				const newest = now?.notes?.at(-1);
				if (!now || !newest) return;
				output.show([`Noted on receipt ${number}: ${plainText(newest.text)}`], {currency, receipt: receiptDocument(now)});
			});
		});
}
