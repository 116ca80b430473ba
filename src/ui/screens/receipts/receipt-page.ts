// The keys on the paper of one receipt.
import {receiptRows} from '../../../formats/paper/as-text.ts';
import {nameScan, refuseScan} from '../../actions/name-scan.ts';
import {sellState} from '../../actions/sell-state.ts';
import type {Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {ReceiptDialog} from '../../model/dialogs.ts';
import {onTop} from '../../model/on-top.ts';
import {belowPaper, paperColumns} from '../../widgets/receipt-view.tsx';
import {giveBackKey} from '../returns/give-back.ts';
import {takeScan} from '../sell/scanning.ts';
import {scrollKeys} from '../shared/list-keys.ts';
import {whatBecame} from '../shared/what-became.ts';
import {afterSale} from './after-sale.ts';
import {printAndGoOn, printKeys} from './papers.ts';
import {afterwards, copyReceipt, openScanned, shownReceipt, showToken} from './receipt-actions.ts';

const receiptDialog = (sight: Sight): ReceiptDialog => onTop(sight, 'receipt');

/** Why the next sale cannot begin now: the sale was made on another screen, and something is open on Sell. */
const heldOnSell = ({view, keyOf}: Sight): string | undefined =>
	view.screen !== 'sell' && view.stacks.sell.length > 0
		? `Something is open on Sell. Finish it first: ${keyOf('everywhere.sell')}.`
		: undefined;

/** The next customer's first key or scan: it goes into the entry line of Sell. */
function beginNextSale(desk: Desk): void {
	desk.close();
	desk.goTo('sell');
}

/** The paper of one receipt. Whatever is typed or scanned over a fresh one begins the next sale. */
export const receiptPage: DialogKeys<ReceiptDialog> = {
	title: 'Receipt',
	isPage: true,
	isReading: ({isFresh}) => !isFresh,
	rows: (sight, {receipt}, columns) => {
		const width = Math.min(paperColumns, columns);
		return receiptRows(receipt, sight.symbol, width).length + belowPaper(whatBecame(sight, receipt), width).length;
	},
	bindings: [
		...afterSale,
		...scrollKeys,
		printAndGoOn(desk => (receiptDialog(desk).isFresh ? receiptDialog(desk).receipt : undefined)),
		{keys: ['enter', 'esc'], label: 'back', hint: 1, run: desk => desk.close()},
		...showToken,
		...printKeys(shownReceipt),
		giveBackKey(shownReceipt),
		...afterwards(shownReceipt),
		copyReceipt,
	],
	field: {
		read: sight => (receiptDialog(sight).isFresh ? sellState.read(sight).entry : undefined),
		write: (desk, entry) => {
			if (entry.value === sellState.read(desk).entry.value) return;
			const held = heldOnSell(desk);
			if (held !== undefined) return desk.say(held, 'warning');
			beginNextSale(desk);
			sellState.write(desk, {entry, cursor: {in: 'entry'}});
		},
	},
	onScan: (desk, scanned) => {
		if (desk.view.screen === 'receipts') return openScanned(desk, scanned);
		if (!receiptDialog(desk).isFresh || scanned.isReceipt) return nameScan(desk, scanned);
		const held = heldOnSell(desk);
		if (held !== undefined) return refuseScan(desk, held);
		beginNextSale(desk);
		takeScan(desk, scanned, {});
	},
};
