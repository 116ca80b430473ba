// The keys on the paper of one receipt, and on a number shown to the customer.
import {receiptRows} from '../../../formats/paper/as-text.ts';
import {nameScan} from '../../actions/name-scan.ts';
import type {DialogKeys, Sight} from '../../model/desk.ts';
import type {ReceiptDialog, ShowDialog} from '../../model/dialogs.ts';
import {onTop} from '../../model/on-top.ts';
import {paperColumns} from '../../widgets/receipt-view.tsx';
import {takeScan} from '../sell/scanning.ts';
import {scrollKeys} from '../shared/list-keys.ts';
import {printAndGoOn, printKeys} from './papers.ts';
import {afterwards, openScanned, shownReceipt, showToken} from './receipt-actions.ts';

const receiptDialog = (sight: Sight): ReceiptDialog => onTop(sight, 'receipt');

/** The paper of one receipt. The next customer's first scan closes a fresh one. */
export const receiptPage: DialogKeys<ReceiptDialog> = {
	title: 'Receipt',
	isPage: true,
	isReading: ({isFresh}) => !isFresh,
	rows: ({symbol}, {receipt}, columns) => receiptRows(receipt, symbol, Math.min(paperColumns, columns)).length,
	bindings: [
		...scrollKeys,
		printAndGoOn(desk => (receiptDialog(desk).isFresh ? receiptDialog(desk).receipt : undefined)),
		{keys: ['enter', 'esc'], label: 'back', hint: 1, run: desk => desk.close()},
		...showToken,
		...printKeys(shownReceipt),
		...afterwards(shownReceipt),
	],
	onScan: (desk, scanned) => {
		if (desk.view.screen === 'receipts') return openScanned(desk, scanned);
		if (desk.view.screen !== 'sell' || !receiptDialog(desk).isFresh || scanned.isReceipt) return nameScan(desk, scanned);
		desk.close();
		takeScan(desk, scanned, {});
	},
};

/** Digits shown to the customer. */
export const show: DialogKeys<ShowDialog> = {
	title: 'Token',
	isPage: true,
	isReading: () => true,
	bindings: [{keys: ['enter', 'esc'], label: 'back', hint: 1, run: desk => desk.close()}],
};
