// A prepaid service as a line: electricity, airtime, a voucher. Its face value belongs to the provider, and its token cannot be taken back.
import type {CheckRefusal} from '../base/checks.ts';
import {type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import type {Cents} from '../base/money.ts';
import {maybe, record} from '../base/record-shape.ts';
import {word} from '../base/shape.ts';
import {readMeter} from '../prepaid/beneficiary.ts';
import {connectionOf} from '../prepaid/connection.ts';
import {
	byName,
	type ChosenProduct,
	commissionOn,
	namesOnSale,
	readBeneficiary,
	type Service,
	type ServiceRefusal,
	vendOf,
} from '../prepaid/services.ts';
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
import {type NumberingRefusal, numbersOf, type VendNumbers, vendNumberMembers, voucherShelf} from './vend-numbers.ts';
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

/** A prepaid service: electricity, airtime, a voucher. */
export type VendItem = {
	readonly type: 'service';
	/** The service's id or name, in any case. */
	readonly service: string;
	/** Its face value, within the service's bounds and in its steps; a fee comes on top. */
	readonly amount: Cents;
	/** The name of one of its products, in any case; where that has a set amount, `amount` must be it. */
	readonly product?: string;
	/** Meter or mobile number; none for a voucher. */
	readonly beneficiary?: string;
	/** The operator confirmed a meter number whose check digit does not fit. */
	readonly meansMeter?: true;
	/** The operator confirmed that its numbers are made up, which is asked for the first sale of a day without a provider. */
	readonly meansDemo?: true;
	/** Printed under the line: up to 120 letters. */
	readonly note?: string;
};

/** A vend. `total` is the face value, which belongs to the provider; the fee comes on top. */
export type ServiceLine = ChosenProduct &
	LineFee &
	Vended &
	VendNumbers & {
		readonly type: 'service';
		readonly service: string;
		readonly name: string;
		readonly beneficiary?: string;
		/** The check digit of the meter number does not fit, and it was used anyway. */
		readonly meterAnyway?: true;
		readonly total: Cents;
		readonly commission: Cents;
		readonly note?: string;
	};

/** A vend that its provider declined, given back with its fee. */
export type ReturnedVend = ReturnedProvided & {
	readonly type: 'service';
	readonly service: string;
	readonly beneficiary?: string;
};

type VendLineRefusal =
	| ServiceRefusal
	| OffSaleRefusal
	| ConnectionRefusal
	| NumberingRefusal
	| OfKind<CheckRefusal, 'amount-out-of-range'>;

/** The meter number of a service whose check digit does not fit. Old meters have such numbers, so it can be confirmed. */
export function meterInDoubt(service: Service, {beneficiary}: VendItem): string | undefined {
	if (service.beneficiary !== 'meter') return undefined;
	const {digits, checkFits} = readMeter(beneficiary ?? '');
	return checkFits ? undefined : digits;
}

function priceVend(state: LinesState, item: VendItem, {tokens}: Pricing) {
	const service = byName(state.services.rows, item.service);
	if (!service)
		return refuse({
			kind: 'unknown-service',
			service: item.service,
			known: namesOnSale(state.services.rows),
		});
	const unsold = checkOnSale(service, 'service') ?? checkConnected(state, service);
	if (unsold) return refuse(unsold);
	const provider = connectionOf(state, service);
	const shelf = voucherShelf(provider, service, item);
	const vend = vendOf(service, shelf?.product ?? item.product, item.amount);
	if ('refused' in vend) return vend;
	const beneficiary = readBeneficiary(service, item.beneficiary);
	if ('refused' in beneficiary) return beneficiary;
	const doubtful = meterInDoubt(service, item);
	if (doubtful !== undefined && !item.meansMeter) return refuse({kind: 'meter-doubtful', name: service.name, meter: doubtful});
	const numbers = numbersOf(service, {tokens, provider, shelf});
	if ('refused' in numbers) return numbers;
	const line: ServiceLine = {
		type: 'service',
		service: service.id,
		name: service.name,
		...vend.chosen,
		...beneficiary,
		...(doubtful !== undefined && {meterAnyway: true}),
		total: item.amount,
		...feeOn(service, vend.terms),
		commission: commissionOn(vend.terms, item.amount),
		...numbers,
	};
	return {line};
}

export const vendItemShape = record<VendItem>({
	type: word({service: true}),
	service: is.words,
	amount: is.cents,
	product: maybe(is.words),
	beneficiary: maybe(is.words),
	meansMeter: maybe(is.yes),
	meansDemo: maybe(is.yes),
	note: maybe(is.words),
});

export const vendLineShape = record<ServiceLine>({
	type: word({service: true}),
	service: is.words,
	name: is.words,
	product: maybe(is.words),
	network: maybe(is.words),
	validity: maybe(is.words),
	code: maybe(is.words),
	beneficiary: maybe(is.words),
	meterAnyway: maybe(is.yes),
	total: is.cents,
	...feeMembers,
	commission: is.cents,
	...vendNumberMembers,
	...vendedMembers,
	note: maybe(is.words),
});

export const vendLine: LineFacts<VendItem, ServiceLine, VendLineRefusal, BackFacts<ServiceLine, ReturnedVend>> = {
	...othersFacts,
	...providedFacts,
	entry: 'purchase',
	price: priceVend,
	isConnected: (state, {service}) => {
		const row = byName(state.services.rows, service);
		return row !== undefined && connectionOf(state, row) !== undefined;
	},
	shelfOf: (state, item) => {
		const service = byName(state.services.rows, item.service);
		return service && voucherShelf(connectionOf(state, service), service, item);
	},
	requested: line => requestOf(line, {kind: 'service', sold: line.service}),
	posts: line => providerPostings(line, {owner: ownerOf(line, `provider:${line.service}`), id: line.service}),
	purchase: ({service, beneficiary}) => (beneficiary === undefined ? undefined : {provider: service, beneficiary}),
	asksAgain: settings => setting(settings, 'vend-repeat-minutes') * 60_000,
	vend: ({service}) => ({kind: 'service', id: service}),
	issued: line => [line.reference, ...(line.meterToken === undefined ? [] : [line.meterToken]), ...tokensGiven(line)],
	searched: line => {
		const {product = '', network = '', validity = '', beneficiary = '', reference, meterToken = '', serial = ''} = line;
		return {
			words: [product, network, validity],
			numbers: [beneficiary, reference, meterToken, serial, ...answerNumbers(line)],
		};
	},
	back: {
		...providedBackFacts,
		// What was issued is used up; what may have been issued has to be known first.
		whyNever: line => (isDeclined(line) ? undefined : isUnanswered(line) ? 'unanswered' : 'token'),
		days: () => undefined,
		taken: (line, came) => ({
			type: 'service',
			name: line.name,
			service: line.service,
			...(line.beneficiary !== undefined && {beneficiary: line.beneficiary}),
			...providedBack(line, came),
		}),
		quantity: () => onePiece,
		unit: () => 'each',
		posts: back => providedBackPostings(back, {owner: ownerOf(back, `provider:${back.service}`), id: back.service}),
		vend: ({service}) => ({kind: 'service', id: service}),
	},
};

export const returnedVendShape = record<ReturnedVend>({
	type: word({service: true}),
	...returnedProvidedMembers,
	service: is.words,
	beneficiary: maybe(is.words),
});
