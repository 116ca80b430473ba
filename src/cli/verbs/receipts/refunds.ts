// Changes to a past receipt on the command line: its goods taken back, and its tender corrected.
import type {Command} from 'commander';
import {pieces} from '../../../domain/base/money.ts';
import {type SaleReceipt, tendersOf} from '../../../domain/receipts/receipt.ts';
import type {ReturnAsked} from '../../../domain/returns/asked.ts';
import {leftToReturn} from '../../../domain/returns/take-back.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {anyOf} from '../../../formats/text/any-of.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {fullNumber, type GlobalOptions, lineArgument, quantityArgument, repeated} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {receiptDocument} from '../../kit/documents.ts';
import {UsageError} from '../../kit/exit.ts';
import {type PrintOptions, sellingOnPaper, withPrint} from '../../kit/papers.ts';
import {showDone} from '../../kit/receipt-shown.ts';
import {perform, refused, type Session, selling} from '../../kit/session.ts';
import {refundTender, refundTenders} from '../../kit/tender-arguments.ts';

type RefundOptions = GlobalOptions &
	PrintOptions & {
		readonly line?: readonly string[];
		readonly qty?: string;
		readonly reason: string;
		readonly to?: string;
		readonly waste?: boolean;
	};

/** The lines of a refund: those that were named, else all that can still be returned. */
function linesOf({shop, symbol}: Session, number: string, {line, qty, waste}: RefundOptions): readonly ReturnAsked[] {
	const {state, history} = shop.till;
	const receipt = history.receipt(number);
	if (receipt?.type !== 'sale') throw refused({kind: 'unknown-receipt', receipt: number}, symbol);
	const to = waste ? ('waste' as const) : ('stock' as const);
	const left = leftToReturn(state, receipt);
	const many = receipt.lines.length;
	if (qty !== undefined && line === undefined && many > 1)
		throw new UsageError(`--qty is for one line, and this receipt has ${many}. Say which with --line.`);
	const named = qty === undefined ? line : (line ?? ['1']);
	if (named === undefined) {
		const all = left.flatMap((quantity, place) => (quantity > 0 ? [{receipt: number, line: place + 1, quantity, to}] : []));
		// Where nothing can be returned, asking for the first line brings the reason.
		return all.length > 0 ? all : [{receipt: number, line: 1, quantity: pieces(1), to}];
	}
	if (qty !== undefined && named.length > 1)
		throw new UsageError('--qty is for one line. With several, write --line LINE:QTY for each.');
	return named.map(text => {
		const [place = '', ofLine] = text.split(':');
		const line = lineArgument(place, '--line');
		const asked = ofLine ?? qty;
		// Where nothing of a line is left, one piece is asked for, so that the till says why it is refused.
		const quantity =
			asked === undefined ? left[line - 1] || pieces(1) : quantityArgument(ofLine === undefined ? '--qty' : '--line', asked);
		return {receipt: number, line, quantity, to};
	});
}

function addRefund(verb: Command): void {
	withPrint(withId(verb.command('refund')))
		.summary('take goods of a receipt back')
		.description('Takes goods back and gives their money back to the tender it came by. Prints the credit note.')
		.argument('<number>', 'like 1-000042, or just 42')
		.option('--line <n[:qty]>', 'which line, from 1; all that can come back when left out; may be said again', repeated)
		.option('--qty <quantity>', 'how much of the one line, named or the only one')
		.requiredOption('--reason <text>', 'why it comes back')
		.option('--to <tender>', `${anyOf(refundTenders)}; else as it was paid`)
		.option('--waste', 'it is thrown away; else it goes back on the shelf')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil receipt refund 1 --reason "wrong size"\n  counterfoil receipt refund 1 --line 1 --qty 1 --reason broken --waste\n  counterfoil receipt refund 1 --line 1 --reason stale --to cash',
		)
		.action((text: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<RefundOptions>();
			return sellingOnPaper(options, 'receipt refund', async session => {
				const number = fullNumber(text, session.shop.till.state.shop.isPractice);
				const performed = await perform(session, () => ({
					type: 'refund',
					lines: linesOf(session, number, options),
					reason: options.reason,
					...(options.to !== undefined && {to: refundTender(options.to)}),
				}));
				await showDone(session, performed, options);
			});
		});
}

type CorrectOptions = GlobalOptions & {readonly to: string; readonly reason: string};

/** What actually paid; an account with its number and its holder. */
function payerText(receipt: SaleReceipt, tender: string): string {
	const account = tendersOf(receipt).find(taken => taken.account)?.account;
	return account ? `account ${account.id}, ${plainText(account.name)}` : tender;
}

function addCorrect(verb: Command): void {
	withId(verb.command('correct'))
		.summary('put right how a receipt of today was paid')
		.description('Puts right how a receipt of today was paid: a card that was keyed as cash. The receipt stays as it is.')
		.argument('<number>', 'like 1-000042, or just 42')
		.requiredOption('--to <tender>', `how it was actually paid: ${anyOf(refundTenders)}`)
		.option('--reason <text>', 'why', 'keyed by mistake')
		.addHelpText('after', '\nExample:\n  counterfoil receipt correct 1 --to card')
		.action((text: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<CorrectOptions>();
			const tender = refundTender(options.to);
			return selling(options, 'receipt correct', async session => {
				const {output, symbol, currency, shop} = session;
				const receipt = fullNumber(text, shop.till.state.shop.isPractice);
				const {reason} = options;
				const {after} = await perform(session, () => ({type: 'correctTender', receipt, tenders: [tender], reason}));
				const now = after.shop.till.history.receipt(receipt);
				if (now?.type !== 'sale') return;
				output.show([`Receipt ${receipt}, ${moneyText(now.total, symbol)}, was paid by ${payerText(now, tender.tender)}.`], {
					currency,
					receipt: receiptDocument(now),
				});
			});
		});
}

/** Adds refund and correct to the verb `receipt`. */
export function addRefundVerbs(verb: Command): void {
	addRefund(verb);
	addCorrect(verb);
}
