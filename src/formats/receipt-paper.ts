// Owns what stands on a receipt and in which order (rules.md §9), as lines that screen, text and printer each draw in their own way.
import {grouped} from '../domain/beneficiary.ts';
import {wallTime} from '../domain/calendar.ts';
import {type Cents, minus, nothing, sum} from '../domain/money.ts';
import type {Receipt, SaleReceipt, WithdrawalSlip} from '../domain/receipt.ts';
import {isOwn, type SaleLine, type ServiceLine} from '../domain/sale-lines.ts';
import {tenderLabel} from '../domain/tender.ts';
import {groupedToken} from '../domain/token.ts';
import {amountText, moneyText} from './amount.ts';
import {plainText} from './plain-text.ts';
import {quantityOf} from './quantity.ts';

/** One line of paper, before it has a width. */
export type PaperLine =
	| {readonly type: 'text'; readonly text: string; readonly isCentred?: boolean; readonly isBold?: boolean}
	/** A text on the left and an amount on the right; a whole text rather has two rows than a break in it. */
	| {
			readonly type: 'pair';
			readonly left: string;
			readonly right: string;
			readonly isBold?: boolean;
			readonly isWhole?: boolean;
	  }
	/** Digits to be read out or typed in: large where the paper can. */
	| {readonly type: 'token'; readonly label: string; readonly digits: string}
	| {readonly type: 'rule'};

const text = (content: string): PaperLine => ({type: 'text', text: plainText(content)});
const centred = (content: string, isBold = false): PaperLine => ({
	type: 'text',
	text: plainText(content),
	isCentred: true,
	isBold,
});
const pair = (left: string, right: string, isBold = false) =>
	({type: 'pair', left: plainText(left), right, isBold}) as const satisfies PaperLine;
const rule: PaperLine = {type: 'rule'};

/** The lines of a receipt or a slip. `symbol` is the currency's. */
export function receiptPaper(receipt: Receipt, symbol: string): readonly PaperLine[] {
	const body = receipt.type === 'sale' ? saleBody(receipt, symbol) : slipBody(receipt, symbol);
	return [...head(receipt), rule, ...body, rule, ...foot(receipt)];
}

function head(receipt: Receipt): readonly PaperLine[] {
	const {letterhead, stamp, number, operator, isPractice} = receipt;
	const isInvoice = letterhead.vatNumber !== undefined && receipt.type === 'sale';
	return [
		centred(letterhead.name, true),
		...(letterhead.address === '' ? [] : [centred(letterhead.address)]),
		...(letterhead.vatNumber === undefined ? [] : [centred(`VAT ${letterhead.vatNumber}`)]),
		...(isInvoice ? [centred('TAX INVOICE', true)] : []),
		...(isPractice ? [centred('PRACTICE - NOT A REAL SALE', true)] : []),
		{...pair(`Receipt ${number}`, wallTime(stamp).slice(0, 16)), isWhole: true},
		pair(`Operator ${operator}`, `Till ${stamp.till}`),
	];
}

function foot(receipt: Receipt): readonly PaperLine[] {
	const {footer} = receipt.letterhead;
	return [...(footer === '' ? [] : [centred(footer)]), centred(`Entry ${receipt.stamp.seq} · ${receipt.hash}`)];
}

function saleBody(receipt: SaleReceipt, symbol: string): readonly PaperLine[] {
	const isRegistered = receipt.letterhead.vatNumber !== undefined;
	const {customer} = receipt;
	return [
		...receipt.lines.flatMap(line => linePaper(line, isRegistered)),
		rule,
		...apart(receipt),
		pair('TOTAL', moneyText(receipt.total, symbol), true),
		...(receipt.rounding === nothing ? [] : [pair('Cash rounding', amountText(receipt.rounding))]),
		...receipt.tenders.flatMap(taken => [
			pair(tenderLabel(taken), amountText(taken.tendered)),
			...(taken.change === nothing ? [] : [pair('Change', amountText(taken.change))]),
			...(taken.account ? [pair(`${taken.account.name}: left on account`, moneyText(taken.account.balance, symbol))] : []),
		]),
		...receipt.vat.flatMap(row => [
			pair(`VAT ${row.rate / 100}% in ${amountText(row.gross)}`, amountText(row.vat)),
			pair('Without VAT', amountText((row.gross - row.vat) as Cents)),
		]),
		...(customer?.name === undefined ? [] : [text(`Customer ${customer.name}`)]),
		...[customer?.phone, customer?.email].filter(contact => contact !== undefined).map(text),
	];
}

/** Own turnover and money that belongs to somebody else, where a receipt has both (rules.md §12). */
function apart({lines, total}: SaleReceipt): readonly PaperLine[] {
	const others = sum(lines.filter(line => !isOwn(line)).map(line => line.total));
	if (others === nothing || others === total) return [];
	return [pair('Goods and fees', amountText(minus(total, others))), pair('For others', amountText(others))];
}

function linePaper(line: SaleLine, isRegistered: boolean): readonly PaperLine[] {
	const fee = 'fee' in line && line.fee > nothing ? [pair('  Fee', amountText(line.fee))] : [];
	if (isOwn(line)) {
		const mark = isRegistered && line.tax === 'zero' ? ' (zero-rated)' : '';
		return [
			pair(`${quantityOf(line.quantity, line.unit)} x ${line.name}${mark}`, amountText(line.total)),
			...(line.quantity === 1000 ? [] : [text(`  at ${amountText(line.price)}${line.unit === 'kg' ? ' a kg' : ' each'}`)]),
		];
	}
	if (line.type === 'service') return [pair(line.name, amountText(line.total)), ...fee, ...vendPaper(line)];
	if (line.type === 'bill')
		return [
			pair(`${line.name} bill`, amountText(line.total)),
			...fee,
			text(`  Your reference ${line.reference}`),
			{type: 'token', label: 'Confirmation', digits: line.confirmation},
		];
	return [pair(`Top-up of ${line.name}`, amountText(line.total)), pair('  On account now', amountText(line.balance))];
}

function vendPaper(line: ServiceLine): readonly PaperLine[] {
	const kind = line.meterToken === undefined ? 'mobile' : 'meter';
	const tokenLabel = 'METER TOKEN (DEMO: not connected)';
	return [
		...(line.beneficiary === undefined
			? []
			: [text(`  ${kind === 'meter' ? 'Meter' : 'Mobile'} ${grouped(kind, line.beneficiary)}`)]),
		{type: 'token', label: line.beneficiary === undefined ? 'Voucher PIN' : 'Reference', digits: line.reference},
		...(line.meterToken === undefined
			? []
			: [{type: 'token', label: tokenLabel, digits: groupedToken(line.meterToken)} as const]),
	];
}

function slipBody(slip: WithdrawalSlip, symbol: string): readonly PaperLine[] {
	return [
		text('WITHDRAWAL'),
		text(`Account ${slip.account}, ${slip.name}`),
		pair('Paid out in cash', moneyText(slip.amount, symbol), true),
		pair('Left on account', moneyText(slip.balance, symbol)),
		text(' '),
		text('Signed ..........................'),
	];
}
