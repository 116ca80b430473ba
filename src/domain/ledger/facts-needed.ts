// Facts to draw or look up before a command is decided: tokens for its vends and bills, and the earlier receipts it names.
import type {Day} from '../base/calendar.ts';
import type {LinesState} from '../lines/line-kind.ts';
import {factsOf, type SaleItem} from '../lines/lines.ts';
import {takingVouchers} from '../lines/voucher-supply.ts';
import {receiptsOf} from '../returns/asked.ts';
import type {Voucher} from '../vouchers/shelves.ts';
import type {Command} from './commands.ts';

/** The numbers of the receipts that a command names, each once. */
export function receiptsNeeded(command: Command): readonly string[] {
	if (command.type === 'refund') return receiptsOf(command);
	if (command.type === 'correctTender' || command.type === 'noteReceipt') return [command.receipt];
	return command.type === 'sell' && command.returns ? receiptsOf(command.returns) : [];
}

/** The vouchers that items may take on a day, each with its PIN sealed. */
export function vouchersNeeded(state: LinesState, items: readonly SaleItem[], day: Day): readonly Voucher[] {
	const take = takingVouchers(state, day);
	return items.flatMap(item => {
		const shelf = factsOf(item).shelfOf(state, item);
		const voucher = shelf && take(shelf);
		return voucher ? [voucher] : [];
	});
}

/** The number of tokens that items may use up: one for each vend and bill. */
export const tokensNeeded = (items: readonly SaleItem[]): number =>
	items.reduce((tokens, item) => tokens + factsOf(item).tokens, 0);
