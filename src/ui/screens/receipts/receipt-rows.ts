// The rows of the list of receipts: number, time, what, how it was paid, for whom where there is room, and how much.
import {type Receipt, receiptTaken} from '../../../domain/receipts/receipt.ts';
import {buyerOf, paidBy, receiptSummary} from '../../../formats/records/receipt-summary.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {shortColumns, shortTime} from '../../../formats/text/short-time.ts';
import type {Sight} from '../../model/desk.ts';
import type {ToneName} from '../../widgets/roles.ts';
import {cell, gap, type Row, rowOf} from '../../widgets/row.ts';
import {today} from '../shared/title-marks.ts';
import {notPrinted} from './state.ts';

const widths = {number: 11, time: shortColumns + 1, paid: 10, amount: 13} as const;
/** The letters that tell what was sold before there is room for the customer. */
const leastWhat = 27;
/** The columns of a customer, with the space behind. */
const who = {least: 16, most: 24} as const;

type Cells = Readonly<Record<'number' | 'time' | 'what' | 'paid' | 'buyer' | 'amount', string>> & {readonly tone?: ToneName};

function layoutOf(columns: number): (cells: Cells) => Row {
	const room = columns - 2 - widths.number - widths.time - widths.paid - widths.amount - 2;
	const left = Math.min(who.most, room - leastWhat);
	const whoColumns = left < who.least ? 0 : left;
	return ({number, time, what, paid, buyer, amount, tone = 'plain'}) =>
		rowOf([
			cell(number, widths.number, {tone: 'dim'}),
			cell(time, widths.time, {tone: 'dim'}),
			cell(what, room - whoColumns, {tone}),
			gap,
			...(whoColumns > 0 ? [cell(buyer, whoColumns - 1), gap] : []),
			cell(paid, widths.paid, {tone: 'dim'}),
			cell(amount, widths.amount, {align: 'right', tone: 'strong'}),
			gap,
		]);
}

/** The headings, and the row of a receipt by its number. */
export function receiptRows(sight: Sight, found: readonly Receipt[], columns: number) {
	const layout = layoutOf(columns);
	const byNumber = new Map(found.map(receipt => [receipt.number, receipt]));
	const waiting = new Set(sight.view.papers?.waiting.map(job => job.receipt));
	const day = today(sight);
	const row = (number: string): Row | string => {
		const receipt = byNumber.get(number);
		if (!receipt) return '';
		const isWaiting = waiting.has(number);
		return layout({
			number,
			time: shortTime(receipt.stamp, day),
			what: plainText(`${isWaiting ? `${notPrinted}: ` : ''}${receiptSummary(receipt)}`),
			paid: paidBy(receipt),
			buyer: buyerOf(receipt),
			amount: amountText(receiptTaken(receipt)),
			...(isWaiting && {tone: 'warning'}),
		});
	};
	return {
		headings: layout({number: 'Number', time: 'Time', what: 'What', paid: 'Paid', buyer: 'Who', amount: 'Amount'}),
		row,
	};
}
