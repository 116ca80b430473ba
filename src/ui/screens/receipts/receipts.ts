// Owns what keys do on Receipts: the list, finding in it, and the paper of one.
import {assert} from '../../../domain/base/assert.ts';
import type {Receipt, SaleReceipt} from '../../../domain/receipts/receipt.ts';
import {isReceiptGiven} from '../../../domain/shop/receipt-numbers.ts';
import {type TokenShown, tokensToShow} from '../../../formats/records/tokens.ts';
import {one} from '../../actions/fill-basket.ts';
import {nameScan} from '../../actions/name-scan.ts';
import type {Binding, Context, Desk} from '../../model/desk.ts';
import {chosenKey} from '../../model/list.ts';
import {bodyRows, type FilteredList, type ReceiptDialog, topDialog} from '../../model/view.ts';
import {noRefund} from '../returns/returnable.ts';
import {openReturns} from '../returns/returns.ts';
import {noCorrection, openCorrection} from '../returns/tender-correction.ts';
import {takeScan} from '../sell/scanning.ts';
import {filterField, filterKeys, movingKeys, scrollKeys} from '../shared/list-keys.ts';
import {printAndGoOn, printKeys} from './papers.ts';

const access = {
	read: (desk: Desk): FilteredList => desk.view.receipts,
	write: (desk: Desk, receipts: FilteredList): void => desk.set({receipts}),
};

export const foundReceipts = (desk: Desk): readonly Receipt[] => desk.lookups.receipts(desk.view.receipts.filter?.value ?? '');
export const receiptKeys = (desk: Desk): readonly string[] => foundReceipts(desk).map(({number}) => number);

/** The receipt that is chosen in the list. */
export function chosenReceipt(desk: Desk): Receipt | undefined {
	const key = chosenKey(desk.view.receipts.list, receiptKeys(desk));
	return foundReceipts(desk).find(({number}) => number === key);
}

const noReceipt = (desk: Desk): string | undefined => (chosenReceipt(desk) ? undefined : 'No receipt is selected.');

/** What a customer wants to write down: the newest meter token, else a reference or a confirmation. */
function tokenToShow(receipt: Receipt): TokenShown | undefined {
	if (receipt.type !== 'sale') return undefined;
	const tokens = receipt.lines.flatMap(tokensToShow);
	return tokens.find(({isMeterToken}) => isMeterToken) ?? tokens[0];
}

function shownReceipt(desk: Desk): Receipt | undefined {
	const dialog = topDialog(desk.view);
	return dialog?.type === 'receipt' ? dialog.receipt : chosenReceipt(desk);
}

function shownToken(desk: Desk): TokenShown | undefined {
	const receipt = shownReceipt(desk);
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
		isActive: desk => !desk.takesText() && shownToken(desk)?.isMeterToken === undefined && shownToken(desk) !== undefined,
		run: showIt,
	},
	{
		keys: ['t'],
		label: 'show the token',
		hint: 3,
		blocked: desk => (shownToken(desk) ? undefined : 'This receipt has no token.'),
		run: desk => showIt(desk),
	},
];

/** Opens the receipt whose barcode was scanned. */
function openScanned(desk: Desk, code: string): void {
	const receipt = isReceiptGiven(desk.state, code) ? desk.till.history.receipt(code) : undefined;
	if (!receipt) return nameScan(desk, code);
	const page = {type: 'receipt', receipt, top: 0, isFresh: false} as const;
	if (topDialog(desk.view)?.type === 'receipt') desk.replace(page);
	else desk.open(page);
}

const saleOf = (find: (desk: Desk) => Receipt | undefined, open: (desk: Desk, receipt: SaleReceipt) => void) => (desk: Desk) => {
	const receipt = find(desk);
	if (receipt?.type === 'sale') open(desk, receipt);
};

/** What can be put right about a receipt: goods that come back, and how it was paid. */
const afterwards = (find: (desk: Desk) => Receipt | undefined): readonly Binding[] => [
	{keys: ['r'], label: 'refund', hint: 4, blocked: desk => noRefund(desk, find(desk)), run: saleOf(find, openReturns)},
	{
		keys: ['k'],
		label: 'correct how it was paid',
		hint: 6,
		blocked: desk => noCorrection(desk, find(desk)),
		run: saleOf(find, openCorrection),
	},
];

export const receipts: Context = {
	title: 'Receipts',
	bindings: [
		...filterKeys(access, receiptKeys).map(binding => (binding.keys[0] === '/' ? {...binding, label: 'find', hint: 2} : binding)),
		...movingKeys({
			read: desk => desk.view.receipts.list,
			write: (desk, list) => desk.set({receipts: {...desk.view.receipts, list}}),
			keys: receiptKeys,
			height: desk => bodyRows(desk.view) - 2,
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
	field: filterField(access),
	onScan: openScanned,
};

function receiptDialog(desk: Desk): ReceiptDialog {
	const dialog = topDialog(desk.view);
	assert(dialog?.type === 'receipt', 'the receipt view acts while it is on top', {top: dialog?.type});
	return dialog;
}

/** The paper of one receipt. A fresh one gives way to the next customer's first scan. */
export const receiptPage: Context = {
	title: 'Receipt',
	bindings: [
		...scrollKeys,
		printAndGoOn(desk => (receiptDialog(desk).isFresh ? receiptDialog(desk).receipt : undefined)),
		{keys: ['enter', 'esc'], label: 'back', hint: 1, run: desk => desk.close()},
		...showToken,
		...printKeys(shownReceipt),
		...afterwards(shownReceipt),
	],
	onScan: (desk, code) => {
		if (desk.view.screen === 'receipts') return openScanned(desk, code);
		if (desk.view.screen !== 'sell' || !receiptDialog(desk).isFresh || isReceiptGiven(desk.state, code))
			return nameScan(desk, code);
		desk.close();
		takeScan(desk, code, {quantity: one});
	},
};

export const show: Context = {
	title: 'Token',
	bindings: [{keys: ['enter', 'esc'], label: 'back', hint: 1, run: desk => desk.close()}],
};
