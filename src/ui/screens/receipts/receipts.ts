// Owns what keys do on Receipts: the list, finding in it, and the paper of one.
import type {Scanned} from '../../../domain/goods/scanned-code.ts';
import type {Receipt, SaleReceipt} from '../../../domain/receipts/receipt.ts';
import {receiptRows} from '../../../formats/paper/as-text.ts';
import {type TokenShown, tokensToShow} from '../../../formats/records/tokens.ts';
import {one} from '../../actions/fill-basket.ts';
import {nameScan} from '../../actions/name-scan.ts';
import type {Binding, Context, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {ReceiptDialog, ShowDialog} from '../../model/dialogs.ts';
import {chosenKey} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {bodyRows, topDialog} from '../../model/view.ts';
import {paperColumns} from '../../widgets/receipt-view.tsx';
import {noRefund} from '../returns/returnable.ts';
import {openReturns} from '../returns/returns.ts';
import {noCorrection, openCorrection} from '../returns/tender-correction.ts';
import {takeScan} from '../sell/scanning.ts';
import {filterField, filterKeys, movingKeys, scrollKeys} from '../shared/list-keys.ts';
import {printAndGoOn, printKeys} from './papers.ts';
import {receiptsState} from './state.ts';

export const foundReceipts = (sight: Sight): readonly Receipt[] =>
	sight.lookups.receipts(receiptsState.read(sight).filter?.value ?? '');
export const receiptKeys = (sight: Sight): readonly string[] => foundReceipts(sight).map(({number}) => number);

/** The receipt that is chosen in the list. */
export function chosenReceipt(sight: Sight): Receipt | undefined {
	const key = chosenKey(receiptsState.read(sight).list, receiptKeys(sight));
	return foundReceipts(sight).find(({number}) => number === key);
}

const noReceipt = (sight: Sight): string | undefined => (chosenReceipt(sight) ? undefined : 'No receipt is selected.');

/** What a customer wants to write down: the newest meter token, else a reference or a confirmation. */
function tokenToShow(receipt: Receipt): TokenShown | undefined {
	if (receipt.type !== 'sale') return undefined;
	const tokens = receipt.lines.flatMap(tokensToShow);
	return tokens.find(({isMeterToken}) => isMeterToken) ?? tokens[0];
}

function shownReceipt(sight: Sight): Receipt | undefined {
	const dialog = topDialog(sight.view);
	return dialog?.type === 'receipt' ? dialog.receipt : chosenReceipt(sight);
}

function shownToken(sight: Sight): TokenShown | undefined {
	const receipt = shownReceipt(sight);
	return receipt && tokenToShow(receipt);
}

function showIt(desk: Desk): void {
	const token = shownToken(desk);
	if (token) desk.open({type: 'show', label: token.label, digits: token.digits});
}

/** Turning what a receipt has to the customer: a meter token, or another number that is called one. */
const showToken: readonly Binding[] = [
	{
		keys: ['t'],
		label: 'show the number',
		hint: 3,
		isActive: sight => !sight.takesText() && shownToken(sight)?.isMeterToken === undefined && shownToken(sight) !== undefined,
		run: showIt,
	},
	{
		keys: ['t'],
		label: 'show the token',
		hint: 3,
		blocked: sight => (shownToken(sight) ? undefined : 'This receipt has no token.'),
		run: desk => showIt(desk),
	},
];

/** Opens the receipt whose barcode was scanned. */
function openScanned(desk: Desk, scanned: Scanned): void {
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

/** What can be put right about a receipt: goods that come back, and how it was paid. */
const afterwards = (find: (sight: Sight) => Receipt | undefined): readonly Binding[] => [
	{keys: ['r'], label: 'refund', hint: 4, blocked: sight => noRefund(sight, find(sight)), run: saleOf(find, openReturns)},
	{
		keys: ['k'],
		label: 'correct how it was paid',
		hint: 6,
		blocked: sight => noCorrection(sight, find(sight)),
		run: saleOf(find, openCorrection),
	},
];

export const receipts: Context = {
	bindings: [
		...filterKeys(receiptsState, receiptKeys).map(binding =>
			binding.keys[0] === '/' ? {...binding, label: 'find', hint: 2} : binding,
		),
		...movingKeys({
			read: sight => receiptsState.read(sight).list,
			write: (desk, list) => receiptsState.update(desk, {list}),
			keys: receiptKeys,
			height: sight => bodyRows(sight.view) - 2,
		}),
		{
			keys: ['enter'],
			label: 'open',
			hint: 1,
			blocked: noReceipt,
			run: desk => {
				const receipt = chosenReceipt(desk);
				if (receipt) desk.open({type: 'receipt', receipt, top: 0, isFresh: false});
			},
		},
		...showToken,
		...printKeys(chosenReceipt),
		...afterwards(chosenReceipt),
	],
	field: filterField(receiptsState),
	onScan: openScanned,
};

const receiptDialog = (sight: Sight): ReceiptDialog => onTop(sight, 'receipt');

/** The paper of one receipt. A fresh one gives way to the next customer's first scan. */
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
		takeScan(desk, scanned, {quantity: one});
	},
};

export const show: DialogKeys<ShowDialog> = {
	title: 'Token',
	isPage: true,
	isReading: () => true,
	bindings: [{keys: ['enter', 'esc'], label: 'back', hint: 1, run: desk => desk.close()}],
};
