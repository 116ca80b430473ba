// Facts to draw or look up before a command is decided: tokens for its vends and bills, and the earlier receipts it names.
import {factsOf, type SaleItem} from '../lines/lines.ts';
import {receiptsOf} from '../returns/asked.ts';
import type {Command} from './commands.ts';

/** The numbers of the receipts that a command names, each once. */
export function receiptsNeeded(command: Command): readonly string[] {
	if (command.type === 'refund') return receiptsOf(command);
	if (command.type === 'correctTender' || command.type === 'noteReceipt') return [command.receipt];
	return command.type === 'sell' && command.returns ? receiptsOf(command.returns) : [];
}

/** The number of tokens that items may use up: one for each vend and bill. */
export const tokensNeeded = (items: readonly SaleItem[]): number =>
	items.reduce((tokens, item) => tokens + factsOf(item).tokens, 0);
