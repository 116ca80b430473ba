// A line of a sale, or a returned line, on paper: quantity, price, discount, tokens.
import {type Cents, negative, nothing, plus} from '../../domain/base/money.ts';
import type {Unit} from '../../domain/base/unit.ts';
import type {DiscountTaken} from '../../domain/lines/discount.ts';
import type {BillLine, GoodsLine, OpenLine, SaleLine, ServiceLine} from '../../domain/lines/lines.ts';
import {grouped} from '../../domain/prepaid/beneficiary.ts';
import {groupedToken} from '../../domain/prepaid/tokens.ts';
import type {Returned, ReturnedLine} from '../../domain/receipts/returned-lines.ts';
import type {TaxClass} from '../../domain/shop/vat.ts';
import {amountText} from '../text/amount.ts';
import {quantityOf} from '../text/quantity.ts';
import {type PaperLine, pair, text} from './lines.ts';

/** "Discount 10%, damaged box", as it was entered. */
export const discountText = ({percent, reason}: DiscountTaken): string =>
	`Discount${percent === undefined ? '' : ` ${percent / 100}%`}${reason === undefined ? '' : `, ${reason}`}`;

/** An amount that was given to the customer: it lowers what is to be paid. */
export const minusText = (amount: Cents): string => amountText(negative(amount));

type Marked = {readonly name: string; readonly tax: TaxClass};

/** The name, with the mark that the law requires for zero-rated goods. */
const markedName = ({name, tax}: Marked, isRegistered: boolean): string =>
	isRegistered && tax === 'zero' ? `${name} (zero-rated)` : name;

const each = (unit: Unit): string => (unit === 'kg' ? ' a kg' : ' each');

/** The rows of a line. The amounts of all lines, less their discounts, add up to the receipt's subtotal. */
export function linePaper(line: SaleLine, isRegistered: boolean): readonly PaperLine[] {
	if (line.type === 'goods' || line.type === 'open') return ownPaper(line, isRegistered);
	if (line.type === 'service') return servicePaper(line);
	if (line.type === 'bill') return billPaper(line);
	const name = line.isChange ? `Change put on the account of ${line.name}` : `Top-up of ${line.name}`;
	return [pair(name, amountText(line.total)), pair('  On account now', amountText(line.balance))];
}

function ownPaper(line: GoodsLine | OpenLine, isRegistered: boolean): readonly PaperLine[] {
	const {quantity, unit, price, discount, share = nothing, total} = line;
	const was = line.type === 'goods' && line.override ? ` (was ${amountText(line.override.was)})` : '';
	const before = plus(plus(total, share), discount?.amount ?? nothing);
	return [
		pair(`${quantityOf(quantity, unit)} x ${markedName(line, isRegistered)}`, amountText(before)),
		...(quantity === 1000 && was === '' ? [] : [text(`  at ${amountText(price)}${each(unit)}${was}`)]),
		...(discount ? [pair(`  ${discountText(discount)}`, minusText(discount.amount))] : []),
		...notePaper(line),
	];
}

const feePaper = ({fee}: {readonly fee: Cents}): readonly PaperLine[] => (fee > nothing ? [pair('  Fee', amountText(fee))] : []);

const notePaper = ({note}: {readonly note?: string}): readonly PaperLine[] => (note === undefined ? [] : [text(`  ${note}`)]);

const billPaper = (line: BillLine): readonly PaperLine[] => [
	pair(`${line.name} bill`, amountText(line.total)),
	...feePaper(line),
	...notePaper(line),
	text(`  Your reference ${line.reference}`),
	{type: 'token', label: 'Confirmation', digits: line.confirmation},
];

/** The token that the customer types into the meter comes first and is large. The reference only names the sale: it is small and comes after. */
function servicePaper(line: ServiceLine): readonly PaperLine[] {
	const kind = line.meterToken === undefined ? 'mobile' : 'meter';
	return [
		pair(line.name, amountText(line.total)),
		...feePaper(line),
		...notePaper(line),
		...(line.beneficiary === undefined
			? []
			: [text(`  ${kind === 'meter' ? 'Meter' : 'Mobile'} ${grouped(kind, line.beneficiary)}`)]),
		...meterTokenPaper(line),
		{type: 'token', label: line.beneficiary === undefined ? 'Voucher PIN' : 'Reference', digits: line.reference},
	];
}

const meterTokenPaper = ({meterToken}: ServiceLine): readonly PaperLine[] =>
	meterToken === undefined
		? []
		: [{type: 'token', label: 'METER TOKEN (DEMO: not connected)', digits: groupedToken(meterToken), isLarge: true}];

/** What was returned from one earlier receipt, and why. The law requires both on a credit note. */
export const returnedPaper = ({receipt, lines, reason}: Returned, isRegistered: boolean): readonly PaperLine[] => [
	text(`Returned from receipt ${receipt}`),
	...lines.flatMap(line => returnedLinePaper(line, isRegistered)),
	text(`  Reason: ${reason}`),
];

function returnedLinePaper(line: ReturnedLine, isRegistered: boolean): readonly PaperLine[] {
	if (line.type !== 'bill') {
		const name = `${quantityOf(line.quantity, line.unit)} x ${markedName(line, isRegistered)}`;
		return [pair(name, minusText(line.total))];
	}
	return [
		pair(`${line.name} bill`, minusText(line.total)),
		...(line.fee > nothing ? [pair('  Fee', minusText(line.fee))] : []),
		text(`  Your reference ${line.reference}`),
	];
}
