// The verb `receipt show`: a receipt as it prints, in columns or as the bytes of a printer.
import type {Command} from 'commander';
import {newestCopy} from '../../../domain/receipts/copies.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {type PaperWidth, printerPaper, receiptRows} from '../../../formats/paper/as-text.ts';
import {afterwardsTexts, cameBackOf} from '../../../formats/records/afterwards.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {isoTime, receiptDocument} from '../../kit/documents.ts';
import {checkBytes, type PaperOptions, widthOption, withPaper} from '../../kit/paper-options.ts';
import {receiptArgument} from '../../kit/receipt-argument.ts';
import {reading, type Session} from '../../kit/session.ts';

type ShowOptions = GlobalOptions & PaperOptions;

/** Adds `show` under the verb `receipt`. */
export function addShow(verb: Command): void {
	withPaper(verb.command('show'))
		.summary('one receipt as it prints, and what became of it')
		.argument('<number>', 'like 1-000042, or just 42')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil receipt show 1 --width 32\n  counterfoil receipt show 1 --escpos > receipt.prn',
		)
		.action((number: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<ShowOptions>();
			const width = widthOption(options.width);
			checkBytes(options);
			return reading(options, session => {
				const receipt = receiptArgument(session, number);
				return options.escpos ? showBytes(session, receipt, width) : showWhole(session, receipt, width);
			});
		});
}

/** Shows a receipt, and under it what became of it since. */
function showWhole({output, symbol, currency, shop}: Session, receipt: Receipt, width: PaperWidth): void {
	const {state} = shop.till;
	const cameBack = cameBackOf(shop.till, receipt);
	const below = afterwardsTexts(receipt, {state, symbol, cameBack});
	output.show([...receiptRows(receipt, symbol, width), ...(below.length === 0 ? [] : ['-'.repeat(width), ...below])], {
		currency,
		receipt: receiptDocument(receipt),
		cameBack: cameBack.map(({on, returned}) => ({receipt: on.number, at: isoTime(on.stamp.at), returned})),
		copies: newestCopy(state, receipt.number)?.number ?? 0,
	});
}

async function showBytes({output, symbol}: Session, receipt: Receipt, width: PaperWidth): Promise<void> {
	const {receiptBytes} = await import('../../../formats/paper/receipt-escpos.ts');
	output.showBytes(receiptBytes(printerPaper(receipt, symbol, width)));
}
