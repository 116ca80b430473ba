// The lines of `sales.txt` and of account logs as this shop would write them now: the imported past as it was, then its own.
// Export writes these lines, and import knows them.
import type {PastLine} from '../../domain/opening/import-rows.ts';
import type {Till} from '../../domain/ports/till.ts';
import {isOfTraining, type Receipt} from '../../domain/receipts/receipt.ts';
import {salesLines} from '../../formats/old-files/sales-lines.ts';
import {transactionLines} from '../../formats/old-files/transaction-lines.ts';

/** The receipts of all that was sold, the newest first: without those of training. */
export const realReceipts = ({history}: Pick<Till, 'history'>): readonly Receipt[] =>
	history.receipts({limit: Number.POSITIVE_INFINITY}).filter(receipt => !isOfTraining(receipt));

export type PastLines = {
	/** All lines of sales, oldest first. */
	sales(): readonly string[];
	/** All lines of one account's log, oldest first. */
	account(id: number): readonly string[];
};

/** Asks the history for the imported past once. `till` must get no commands between the questions. */
export function pastLines({history}: Pick<Till, 'history'>): PastLines {
	const bySource = new Map<PastLine['source'], string[]>();
	for (const {source, text} of history.past({limit: Number.POSITIVE_INFINITY}).toReversed()) {
		const lines = bySource.get(source);
		if (lines) lines.push(text);
		else bySource.set(source, [text]);
	}
	const imported = (source: PastLine['source']): readonly string[] => bySource.get(source) ?? [];
	return {
		sales: () => {
			const receipts = realReceipts({history}).toReversed();
			return [...imported('sales'), ...receipts.flatMap(salesLines)];
		},
		account: id => {
			const entries = history.accountEntries(id, Number.POSITIVE_INFINITY).toReversed();
			const own = entries.flatMap(entry =>
				transactionLines(entry, entry.receipt === undefined ? undefined : history.receipt(entry.receipt)),
			);
			return [...imported(`account:${id}`), ...own];
		},
	};
}
