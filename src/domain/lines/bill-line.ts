// A paid bill as a line: its amount belongs to the biller, and it can come back inside the biller's window.
import type {CheckRefusal} from '../base/checks.ts';
import {type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import type {Cents} from '../base/money.ts';
import {maybe, record} from '../base/record-shape.ts';
import {word} from '../base/shape.ts';
import {type BillerRefusal, checkBill, type DueRefusal, readReference} from '../bills/billers.ts';
import {connectionOf} from '../prepaid/connection.ts';
import {byName, commissionOn, namesOnSale} from '../prepaid/services.ts';
import {setting} from '../shop/settings.ts';
import type {BackFacts} from './coming-back.ts';
import type {LineFacts, LinesState, Pricing} from './line-kind.ts';
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
} from './others-line.ts';
import {type ConnectionRefusal, checkConnected} from './unconnected.ts';
import {
	answerNumbers,
	isDeclined,
	isUnanswered,
	ownerOf,
	providedBack,
	providedBackFacts,
	providedBackPostings,
	type ReturnedProvided,
	requestOf,
	returnedProvidedMembers,
	tokensGiven,
	type Vended,
	vendedMembers,
} from './vended.ts';

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
export type BillLine = LineFee &
	Vended & {
		readonly type: 'bill';
		readonly biller: string;
		readonly name: string;
		/** The customer's reference with the biller. */
		readonly reference: string;
		readonly total: Cents;
		readonly commission: Cents;
		/** 16 digits in fours, unique to this payment. */
		readonly confirmation: string;
		/** The number of days until the biller shows it as paid. */
		readonly reflectsInDays?: number;
		readonly note?: string;
	};

/** A bill taken back inside its biller's window, with its fee. Its VAT is the VAT in the fee. */
export type ReturnedBill = ReturnedProvided & {
	readonly type: 'bill';
	readonly biller: string;
	readonly reference: string;
};

type BillLineRefusal =
	| BillerRefusal
	| DueRefusal
	| OffSaleRefusal
	| ConnectionRefusal
	| OfKind<CheckRefusal, 'amount-out-of-range'>;

function priceBill(state: LinesState, item: BillItem, {tokens}: Pricing) {
	const biller = byName(state.billers.rows, item.biller);
	if (!biller) return refuse({kind: 'unknown-biller', biller: item.biller, known: namesOnSale(state.billers.rows)});
	const provider = connectionOf(state, biller);
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
		...(biller.reflectsInDays !== undefined && {reflectsInDays: biller.reflectsInDays}),
		...(provider && {provider: provider.id, vend: tokens.vend()}),
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
	reflectsInDays: maybe(is.number),
	...vendedMembers,
	note: maybe(is.words),
});

export const billLine: LineFacts<BillItem, BillLine, BillLineRefusal, BackFacts<BillLine, ReturnedBill>> = {
	...othersFacts,
	...providedFacts,
	entry: 'bill',
	price: priceBill,
	isConnected: (state, {biller}) => {
		const row = byName(state.billers.rows, biller);
		return row !== undefined && connectionOf(state, row) !== undefined;
	},
	requested: line => requestOf(line, {kind: 'bill', sold: line.biller, beneficiary: line.reference}),
	posts: line => providerPostings(line, {owner: ownerOf(line, `biller:${line.biller}`), id: line.biller}),
	purchase: ({biller, reference}) => ({provider: `biller:${biller}`, beneficiary: reference}),
	asksAgain: settings => setting(settings, 'bill-repeat-days') * 86_400_000,
	vend: ({biller}) => ({kind: 'bill', id: biller}),
	issued: line => [line.confirmation, ...tokensGiven(line)],
	searched: line => ({words: [], numbers: [line.reference, line.confirmation, ...answerNumbers(line)]}),
	back: {
		...providedBackFacts,
		// What a provider has confirmed is paid there: nothing takes it back from here.
		whyNever: line => (isUnanswered(line) ? 'unanswered' : line.vend === undefined || isDeclined(line) ? undefined : 'confirmed'),
		// A biller without a window takes no bills back. What was declined was never paid to it.
		days: (state, line) => (isDeclined(line) ? undefined : (state.billers.rows.get(line.biller)?.refundDays ?? 0)),
		taken: (line, came) => ({
			type: 'bill',
			name: line.name,
			biller: line.biller,
			reference: line.reference,
			...providedBack(line, came),
		}),
		quantity: () => onePiece,
		unit: () => 'each',
		posts: back => providedBackPostings(back, {owner: ownerOf(back, `biller:${back.biller}`), id: back.biller}),
		vend: ({biller}) => ({kind: 'bill', id: biller}),
	},
};

export const returnedBillShape = record<ReturnedBill>({
	type: word({bill: true}),
	...returnedProvidedMembers,
	biller: is.words,
	reference: is.words,
});
