// Owns which earlier receipts a command must be shown before it is decided: those whose goods come back, and one whose tender is put right.
import type {Command} from './commands.ts';
import {receiptsOf} from './refund.ts';

/** Numbers of receipts, each once. */
export function receiptsNeeded(command: Command): readonly string[] {
	if (command.type === 'refund') return receiptsOf(command);
	if (command.type === 'correctTender') return [command.receipt];
	return command.type === 'sell' && command.returns ? receiptsOf(command.returns) : [];
}
