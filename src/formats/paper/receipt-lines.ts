// A line of a sale, or a returned line, on paper: quantity, price, discount, tokens.
import {type Cents, negative, plus, zero} from '../../domain/base/money.ts';
import type {Unit} from '../../domain/base/unit.ts';
import {type ByBackKind, type ByKind, byBackKind, byKind} from '../../domain/lines/by-kind.ts';
import type {DiscountTaken} from '../../domain/lines/discount.ts';
import {type BackOf, isVoucher, type LineOf, type SaleLine} from '../../domain/lines/lines.ts';
import {grouped} from '../../domain/prepaid/beneficiary.ts';
import {isConnected} from '../../domain/prepaid/connection.ts';
import {groupedToken} from '../../domain/prepaid/tokens.ts';
import type {Returned} from '../../domain/receipts/returned-lines.ts';
import type {TaxClass} from '../../domain/shop/vat.ts';
import {answerOfBill, answerOfVend} from '../records/tokens.ts';
import {amountText} from '../text/amount.ts';
import {quantityOf} from '../text/quantity.ts';
import {serviceText} from '../text/service.ts';
import {answerPaper} from './answer-lines.ts';
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

/** `was` says the price of the shelf, where another one was asked. */
function ownPaper(line: LineOf<'goods' | 'open'>, isRegistered: boolean, was = ''): readonly PaperLine[] {
	const {quantity, unit, price, discount, share = zero, total} = line;
	const before = plus(plus(total, share), discount?.amount ?? zero);
	return [
		pair(`${quantityOf(quantity, unit)} x ${markedName(line, isRegistered)}`, amountText(before)),
		...(quantity === 1000 && was === '' ? [] : [text(`  at ${amountText(price)}${each(unit)}${was}`)]),
		...(discount ? [pair(`  ${discountText(discount)}`, minusText(discount.amount))] : []),
		...notePaper(line),
	];
}

const feePaper = ({fee}: {readonly fee: Cents}): readonly PaperLine[] => (fee > zero ? [pair('  Fee', amountText(fee))] : []);

const notePaper = ({note}: {readonly note?: string}): readonly PaperLine[] => (note === undefined ? [] : [text(`  ${note}`)]);

/** The name of a number. One that no provider answers for is marked. */
const labelled = (label: string, line: LineOf<'service' | 'bill'>, mark = '(DEMO)'): string =>
	isConnected(line) ? label : `${label} ${mark}`;

function billPaper(line: LineOf<'bill'>): readonly PaperLine[] {
	const answer = answerOfBill(line);
	return [
		pair(`${line.name} bill`, amountText(line.total)),
		...feePaper(line),
		...notePaper(line),
		text(`  Your reference ${line.reference}`),
		...(answer
			? answerPaper(answer, line.confirmation)
			: [{type: 'token', label: labelled('Confirmation', line), digits: line.confirmation} as const]),
		...(line.reflectsInDays === undefined
			? []
			: [text(`  Reflects within ${line.reflectsInDays} day${line.reflectsInDays === 1 ? '' : 's'}`)]),
	];
}

/** Whether a number is a mobile's: a meter has 11 digits or more. */
const isMobile = (beneficiary: string): boolean => /^0\d{9}$/.test(beneficiary);

function beneficiaryPaper({beneficiary, meterToken}: LineOf<'service'>): readonly PaperLine[] {
	if (beneficiary === undefined) return [];
	const isMeter = meterToken !== undefined || !isMobile(beneficiary);
	return [text(`  ${isMeter ? 'Meter' : 'Mobile'} ${grouped(isMeter ? 'meter' : 'mobile', beneficiary)}`)];
}

/** The token that the customer types into the meter comes first and is large. The reference only names the sale: it is small and comes after. */
function servicePaper(line: LineOf<'service'>): readonly PaperLine[] {
	const answer = answerOfVend(line);
	return [
		pair(serviceText(line), amountText(line.total)),
		...feePaper(line),
		...notePaper(line),
		...beneficiaryPaper(line),
		...(line.meterAnyway ? [text('  Check digit does not fit: used anyway')] : []),
		...(answer ? answerPaper(answer, line.reference) : ownNumbersPaper(line)),
	];
}

const ownNumbersPaper = (line: LineOf<'service'>): readonly PaperLine[] => [
	...meterTokenPaper(line),
	...(line.serial === undefined ? [] : [text(`  Serial ${line.serial}, until ${line.expiry}`)]),
	{type: 'token', label: labelled(isVoucher(line) ? 'Voucher PIN' : 'Reference', line), digits: line.reference},
];

function meterTokenPaper(line: LineOf<'service'>): readonly PaperLine[] {
	if (line.meterToken === undefined) return [];
	const label = labelled('METER TOKEN', line, '(DEMO: not connected)');
	return [{type: 'token', label, digits: groupedToken(line.meterToken), isLarge: true}];
}

function topUpPaper({name, total, balance, isChange}: LineOf<'top-up'>): readonly PaperLine[] {
	const what = isChange ? `Change put on the account of ${name}` : `Top-up of ${name}`;
	return [pair(what, amountText(total)), pair('  On account now', amountText(balance))];
}

/** How each kind of line is drawn. */
const papers: ByKind<readonly PaperLine[], [isRegistered: boolean]> = {
	goods: (line, isRegistered) => ownPaper(line, isRegistered, line.override ? ` (was ${amountText(line.override.was)})` : ''),
	open: (line, isRegistered) => ownPaper(line, isRegistered),
	service: servicePaper,
	bill: billPaper,
	'top-up': topUpPaper,
};

/** The rows of a line. The amounts of all lines, less their discounts, add up to the receipt's subtotal. */
export const linePaper = (line: SaleLine, isRegistered: boolean): readonly PaperLine[] => byKind(papers, line, isRegistered);

/** What was returned from one earlier receipt, and why. The law requires both on a credit note. */
export const returnedPaper = ({receipt, lines, reason}: Returned, isRegistered: boolean): readonly PaperLine[] => [
	text(`Returned from receipt ${receipt}`),
	...lines.flatMap(line => byBackKind(backPapers, line, isRegistered)),
	text(`  Reason: ${reason}`),
];

const ownBackPaper = (line: BackOf<'goods' | 'open'>, isRegistered: boolean): readonly PaperLine[] => [
	pair(`${quantityOf(line.quantity, line.unit)} x ${markedName(line, isRegistered)}`, minusText(line.total)),
];

/** How each kind of returned line is drawn. */
const backPapers: ByBackKind<readonly PaperLine[], [isRegistered: boolean]> = {
	goods: ownBackPaper,
	open: ownBackPaper,
	service: line => [pair(line.name, minusText(line.total)), ...(line.fee > zero ? [pair('  Fee', minusText(line.fee))] : [])],
	bill: line => [
		pair(`${line.name} bill`, minusText(line.total)),
		...(line.fee > zero ? [pair('  Fee', minusText(line.fee))] : []),
		text(`  Your reference ${line.reference}`),
	],
};
