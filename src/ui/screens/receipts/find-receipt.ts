// The palette's finder of receipts: the chosen one opens.
import {receiptTaken} from '../../../domain/receipts/receipt.ts';
import {receiptSummary} from '../../../formats/records/receipt-summary.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {searchedTexts} from '../../../formats/text/typed-times.ts';
import type {Desk} from '../../model/desk.ts';
import type {Finder} from '../../model/finders.ts';
import {goToList, heldBy} from '../shared/go-to-list.ts';
import {today} from '../shared/title-marks.ts';

export function receiptFinder(desk: Desk): Finder {
	const {lookups, symbol} = desk;
	const reason = heldBy(desk, 'receipts');
	return {
		kind: 'receipt',
		many: 'receipts',
		sign: '#',
		isAskedBy: text => /\d/.test(text),
		find: (text, most) =>
			lookups
				.receipts(searchedTexts(text, today(desk)))
				.slice(0, most)
				.map(receipt => ({
					key: receipt.number,
					name: `${receipt.number}  ${receiptSummary(receipt)}`,
					about: moneyText(receiptTaken(receipt), symbol),
					reason,
					run: () => {
						goToList(desk, 'receipts');
						desk.open({type: 'receipt', receipt, top: 0, isFresh: false});
					},
				})),
	};
}
