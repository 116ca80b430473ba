// A paid bill as a line: its amount belongs to the biller, and it can come back inside the biller's window.
import type {CheckRefusal} from '../base/checks.ts';
import {type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, minus, plus} from '../base/money.ts';
import {posting} from '../base/postings.ts';
import {maybe, record} from '../base/record-shape.ts';
import {word} from '../base/shape.ts';
import {type BillerRefusal, type BillsState, checkBill, type DueRefusal, readReference} from '../bills/billers.ts';
import {byName, commissionOn, namesOnSale} from '../prepaid/offered.ts';
import type {ShopState} from '../shop/records.ts';
import {setting} from '../shop/settings.ts';
import {type BackCommon, type BackFacts, backMembers} from './coming-back.ts';
import type {LineFacts, Pricing} from './line-kind.ts';
import {
	checkOnSale,
	feeMembers,
	feeOn,
	type LineFee,
	type OffSaleRefusal,
	onePiece,
	othersFacts,
	providedFacts,
	providerPostings,
	ratedFee,
} from './others-line.ts';
import {type ConnectionRefusal, checkConnected} from './unconnected.ts';

/** A bill that is paid here. */
export type BillItem = {
	readonly type: 'bill';
	/** The biller's id or name, in any case. */
	readonly biller: string;
	/** Within the biller's bounds; a fee comes on top. */
	readonly amount: Cents;
	/** The customer's reference with the biller, as on the bill. */
	readonly reference: string;
	/** The operator confirmed that its confirmation is made up, which is asked for the first sale of a day without a provider. */
	readonly meansDemo?: true;
	/** Printed under the line: up to 120 letters. */
	readonly note?: string;
};

/** A bill that was paid. `total` belongs to the biller; the fee comes on top. */
export type BillLine = LineFee & {
	readonly type: 'bill';
	readonly biller: string;
	readonly name: string;
	/** The customer's reference with the biller. */
	readonly reference: string;
	readonly total: Cents;
	readonly commission: Cents;
	/** 16 digits in fours, unique to this payment. */
	readonly confirmation: string;
	readonly note?: string;
};

/** A bill taken back inside its biller's window, with its fee. Its VAT is the VAT in the fee. */
export type ReturnedBill = BackCommon &
	LineFee & {
		readonly type: 'bill';
		readonly biller: string;
		readonly reference: string;
		readonly commission: Cents;
	};

type BillLineRefusal =
	| BillerRefusal
	| DueRefusal
	| OffSaleRefusal
	| ConnectionRefusal
	| OfKind<CheckRefusal, 'amount-out-of-range'>;

function priceBill(state: BillsState & ShopState, item: BillItem, {tokens}: Pricing) {
	const biller = byName(state.billers.rows, item.biller);
	if (!biller) return refuse({kind: 'unknown-biller', biller: item.biller, known: namesOnSale(state.billers.rows)});
	const refusal = checkOnSale(biller, 'biller') ?? checkConnected(state, biller) ?? checkBill(biller, item.amount);
	if (refusal) return refuse(refusal);
	const reference = readReference(biller, item.reference);
	if ('refused' in reference) return reference;
	const line: BillLine = {
		type: 'bill',
		biller: biller.id,
		name: biller.name,
		...reference,
		total: item.amount,
		...feeOn(biller, biller),
		commission: commissionOn(biller, item.amount),
		confirmation: tokens.reference(),
	};
	return {line};
}

export const billItemShape = record<BillItem>({
	type: word({bill: true}),
	biller: is.words,
	amount: is.cents,
	reference: is.words,
	meansDemo: maybe(is.yes),
	note: maybe(is.words),
});

export const billLineShape = record<BillLine>({
	type: word({bill: true}),
	biller: is.words,
	name: is.words,
	reference: is.words,
	total: is.cents,
	...feeMembers,
	commission: is.cents,
	confirmation: is.words,
	note: maybe(is.words),
});

export const billLine: LineFacts<BillItem, BillLine, BillLineRefusal, BackFacts<BillLine, ReturnedBill>> = {
	...othersFacts,
	...providedFacts,
	entry: 'bill',
	price: priceBill,
	posts: line => providerPostings(line, {owner: `biller:${line.biller}`, id: line.biller}),
	purchase: ({biller, reference}) => ({provider: `biller:${biller}`, beneficiary: reference}),
	asksAgain: settings => setting(settings, 'bill-repeat-days') * 86_400_000,
	vend: ({biller}) => ({kind: 'bill', id: biller}),
	issued: ({confirmation}) => [confirmation],
	searched: ({reference, confirmation}) => ({words: [], numbers: [reference, confirmation]}),
	back: {
		hasShelf: false,
		// A biller without a window takes no bills back.
		days: (state, {biller}) => state.billers.rows.get(biller)?.refundDays ?? 0,
		taken: ({name, biller, reference, total, fee, feeTax, commission}, {line, vat}) => ({
			type: 'bill',
			line,
			name,
			biller,
			reference,
			total,
			fee,
			...(feeTax !== undefined && {feeTax}),
			commission,
			vat,
		}),
		quantity: () => onePiece,
		unit: () => 'each',
		due: ({total, fee}) => plus(total, fee),
		bearsVat: () => false,
		taxed: ratedFee,
		posts: ({biller, total, fee, commission, vat}) => [
			posting(`biller:${biller}`, minus(total, commission)),
			posting(`commission:${biller}`, commission),
			posting('fees', minus(fee, vat)),
		],
		stock: () => [],
		vend: ({biller}) => ({kind: 'bill', id: biller}),
		product: () => undefined,
	},
};

export const returnedBillShape = record<ReturnedBill>({
	type: word({bill: true}),
	...backMembers,
	biller: is.words,
	reference: is.words,
	...feeMembers,
	commission: is.cents,
});
