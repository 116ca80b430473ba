// The actions on a receipt, in the list and on its page: showing its number, a refund, a correction, a note.

import {wallTime} from '../../../domain/base/calendar.ts';
import type {Scanned} from '../../../domain/goods/scanned-code.ts';
import {type Receipt, receiptTaken, type SaleReceipt} from '../../../domain/receipts/receipt.ts';
import {receiptSummary} from '../../../formats/records/receipt-summary.ts';
import {type TokenShown, tokensOf} from '../../../formats/records/tokens.ts';
import {amountOf, type Copyable, copyKey, rowText} from '../../actions/copying.ts';
import {nameScan} from '../../actions/name-scan.ts';
import type {Binding, Desk, Sight} from '../../model/desk.ts';
import {letters} from '../../model/letters.ts';
import {topDialog} from '../../model/view.ts';
import {noRefund} from '../returns/returnable.ts';
import {openReturns} from '../returns/returns.ts';
import {noCorrection, openCorrection} from '../returns/tender-correction.ts';
import {openNote} from './add-note.ts';
import {showTokens} from './show-tokens.ts';
import {chosenReceipt} from './state.ts';

/** The receipt whose page is open, else the chosen one of the list. */
export function shownReceipt(sight: Sight): Receipt | undefined {
	const dialog = topDialog(sight.view);
	return dialog?.type === 'receipt' ? dialog.receipt : chosenReceipt(sight);
}

function shownToken(sight: Sight): TokenShown | undefined {
	const receipt = shownReceipt(sight);
	return receipt && tokensOf(receipt)[0];
}

/** Shows the numbers of the receipt. */
function showIt(desk: Desk): void {
	const receipt = shownReceipt(desk);
	const top = topDialog(desk.view);
	if (receipt) showTokens(desk, receipt, {isFresh: top?.type === 'receipt' && top.isFresh});
}

/** Whether the receipt has a number to show that is no meter token. */
export const isOtherNumber = (sight: Sight): boolean => {
	const token = shownToken(sight);
	return token !== undefined && token.isMeterToken === undefined;
};

/** Shows the customer the number of a receipt: a meter token, or another number under that name. */
export const showToken: readonly [Binding, Binding] = [
	{
		keys: [letters.token],
		label: 'show the number',
		hint: 3,
		isActive: sight => !sight.takesText() && isOtherNumber(sight),
		run: showIt,
	},
	{
		keys: [letters.token],
		label: 'show the token',
		hint: 3,
		blocked: sight => (shownToken(sight) ? undefined : 'This receipt has no token.'),
		run: desk => showIt(desk),
	},
];

/** What of a receipt can be copied: its tokens and other numbers, its own number, its total, and its row. */
function copyables(sight: Sight): readonly Copyable[] {
	const receipt = shownReceipt(sight);
	if (!receipt) return [];
	const total = amountOf(sight, receiptTaken(receipt));
	return [
		...tokensOf(receipt).map(({label, digits}) => ({label, text: digits})),
		{label: 'receipt number', text: receipt.number},
		{label: 'total', text: total},
		{label: 'row', text: rowText(receipt.number, wallTime(receipt.stamp).slice(0, 16), receiptSummary(receipt), total)},
	];
}

const copyingReceipt = {what: copyables, none: () => 'No receipt is selected.'};

/** Copies something of the receipt. Over a sale just made a letter begins the next one, so there it is a key that is no letter. */
export const copyReceipt = copyKey(copyingReceipt);
export const copyFresh = copyKey({...copyingReceipt, key: 'ctrl+y'});

/** Opens the receipt whose barcode was scanned. */
export function openScanned(desk: Desk, scanned: Scanned): void {
	const receipt = scanned.isReceipt ? desk.till.history.receipt(scanned.code) : undefined;
	if (!receipt) return nameScan(desk, scanned);
	const page = {type: 'receipt', receipt, top: 0, isFresh: false} as const;
	if (topDialog(desk.view)?.type === 'receipt') desk.replace(page);
	else desk.open(page);
}

const saleOf =
	(find: (sight: Sight) => Receipt | undefined, open: (desk: Desk, receipt: SaleReceipt) => void) => (desk: Desk) => {
		const receipt = find(desk);
		if (receipt?.type === 'sale') open(desk, receipt);
	};

/** What is done with a receipt later: goods come back, its tender is corrected, a note is added. */
export const afterwards = (find: (sight: Sight) => Receipt | undefined): readonly Binding[] => [
	{
		keys: [letters.refund],
		label: 'refund',
		hint: 4,
		blocked: sight => noRefund(sight, find(sight)),
		run: saleOf(find, openReturns),
	},
	{
		keys: [letters.correct],
		label: 'correct how it was paid',
		hint: 6,
		blocked: sight => noCorrection(sight, find(sight)),
		run: saleOf(find, openCorrection),
	},
	{
		keys: ['ctrl+n'],
		label: 'add a note',
		blocked: sight => (find(sight) ? undefined : 'No receipt is selected.'),
		run: desk => {
			const receipt = find(desk);
			if (receipt) openNote(desk, receipt);
		},
	},
];
