// Prepaid services: what is offered, for whom, within which amounts, and what the shop earns by it (rules.md §5).
import {type CheckRefusal, checkAmount} from '../base/checks.ts';
import {type Decider, type Evolver, type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type BasisPoints, type Cents, percentage} from '../base/money.ts';
import {part} from '../base/part.ts';
import {maybe, ownPart, record} from '../base/record-shape.ts';
import {word} from '../base/shape.ts';
import {put, type Table} from '../base/table.ts';
import {asKeyed} from '../base/text.ts';
import {type BeneficiaryKind, readMeter, readMobile} from './beneficiary.ts';

/** A set amount on offer. */
export type ServiceProduct = {
	readonly name: string;
	readonly amount: Cents;
	/** The network it is for, where that is known. */
	readonly network?: string;
	/** How long it lasts, where that is known: "30 days". */
	readonly validity?: string;
};

/** Which set amount of a service was chosen, and what is known of it. */
export type ChosenProduct = {readonly product?: string} & Pick<ServiceProduct, 'network' | 'validity'>;

/** A prepaid service that is offered. */
export type Service = {
	readonly id: string;
	readonly name: string;
	/** The id of the provider that it is sold through. When left out, its numbers are made up here. */
	readonly provider?: string;
	/** Its kind of beneficiary. */
	readonly beneficiary: BeneficiaryKind;
	/** Electricity and water also print a 20-digit meter token. */
	readonly hasMeterToken: boolean;
	/** The least that can be bought. */
	readonly least: Cents;
	/** The most that can be bought. */
	readonly most: Cents;
	/** An amount is a multiple of this, or one of its products. */
	readonly step: Cents;
	/** The shop's commission on an amount. */
	readonly commission: BasisPoints;
	/** The fee that the customer pays on top. */
	readonly fee: Cents;
	/** Set amounts on offer, such as data bundles. */
	readonly products: readonly ServiceProduct[];
};

export type ServiceOffered = {readonly type: 'ServiceOffered'; readonly service: Service};

export type ServiceRefusal =
	| {readonly kind: 'unknown-service'; readonly service: string; readonly known: readonly string[]}
	| {readonly kind: 'unknown-service-product'; readonly name: string; readonly product: string; readonly known: readonly string[]}
	| {readonly kind: 'not-its-amount'; readonly product: string; readonly amount: Cents}
	| {readonly kind: 'not-in-step'; readonly name: string; readonly step: Cents}
	| {readonly kind: 'beneficiary-missing'; readonly name: string; readonly beneficiary: BeneficiaryKind}
	| {readonly kind: 'beneficiary-not-wanted'; readonly name: string}
	| {readonly kind: 'bad-meter'; readonly meter: string}
	| {readonly kind: 'meter-doubtful'; readonly name: string; readonly meter: string}
	| {readonly kind: 'bad-mobile'; readonly mobile: string};

/** What the ledger keeps of prepaid services. */
export type PrepaidState = {
	/** By their ids. */
	readonly services: Table<string, Service>;
};

type Does<C> = Decider<PrepaidState, C, ServiceOffered, ServiceRefusal>;

/** A beneficiary as the ledger keeps it (digits only), or why it is none. */
export function readBeneficiary(
	service: Service,
	text: string | undefined,
):
	| {readonly beneficiary?: string}
	| {readonly refused: OfKind<ServiceRefusal, 'beneficiary-missing' | 'beneficiary-not-wanted' | 'bad-meter' | 'bad-mobile'>} {
	const given = asKeyed(text ?? '');
	if (service.beneficiary === 'none') return given === '' ? {} : {refused: {kind: 'beneficiary-not-wanted', name: service.name}};
	if (given === '') return {refused: {kind: 'beneficiary-missing', name: service.name, beneficiary: service.beneficiary}};
	if (service.beneficiary === 'meter') {
		const meter = readMeter(given);
		return meter.hasMeterLength ? {beneficiary: meter.digits} : {refused: {kind: 'bad-meter', meter: given}};
	}
	const mobile = readMobile(given);
	return mobile ? {beneficiary: mobile} : {refused: {kind: 'bad-mobile', mobile: given}};
}

/** The shop's commission on a vend or a bill of `amount`. */
export const commissionOn = (provider: {readonly commission: BasisPoints}, amount: Cents): Cents =>
	percentage(amount, provider.commission);

/** Finds a service or biller by its id or name, in any case. */
export function byName<R extends {readonly id: string; readonly name: string}>(
	rows: ReadonlyMap<string, R>,
	text: string,
): R | undefined {
	const wanted = asKeyed(text).toLowerCase();
	for (const row of rows.values()) if (row.id === wanted || asKeyed(row.name).toLowerCase() === wanted) return row;
	return undefined;
}

/** A set amount of a service by its name, in any case. */
export function productNamed({products}: Service, text: string): ServiceProduct | undefined {
	const wanted = asKeyed(text).toLowerCase();
	return products.find(({name}) => asKeyed(name).toLowerCase() === wanted);
}

/** The set amount that was chosen, as its line keeps it: nothing for an open amount. Or why it cannot be sold for this amount. */
function chosenProduct(
	service: Service,
	named: string | undefined,
	amount: Cents,
): ChosenProduct | {readonly refused: OfKind<ServiceRefusal, 'unknown-service-product' | 'not-its-amount'>} {
	if (named === undefined) return {};
	const product = productNamed(service, named);
	if (!product) {
		const known = service.products.map(({name}) => name);
		return {refused: {kind: 'unknown-service-product', name: service.name, product: named.trim(), known}};
	}
	if (product.amount !== amount) return {refused: {kind: 'not-its-amount', product: product.name, amount: product.amount}};
	const {amount: _amount, name, ...facts} = product;
	return {product: name, ...facts};
}

/** An amount of a service, as its line keeps it: one of its set amounts, or any within its bounds and in its steps. Or why it cannot be sold. */
export function vendOf(
	service: Service,
	named: string | undefined,
	amount: Cents,
):
	| ChosenProduct
	| {
			readonly refused:
				| OfKind<ServiceRefusal, 'unknown-service-product' | 'not-its-amount' | 'not-in-step'>
				| OfKind<CheckRefusal, 'amount-out-of-range'>;
	  } {
	const chosen = chosenProduct(service, named, amount);
	if ('refused' in chosen) return chosen;
	const refusal = checkAmount('amount', amount, service);
	if (refusal) return refuse(refusal);
	const isSetAmount = service.products.some(product => product.amount === amount);
	if (amount % service.step !== 0 && !isSetAmount) return refuse({kind: 'not-in-step', name: service.name, step: service.step});
	return chosen;
}

/** The event of offering a service, with only the members of a service. */
export const serviceOffered = (service: Service): ServiceOffered => ({
	type: 'ServiceOffered',
	service: ownPart(serviceShape, service),
});

const ServiceOffered: Evolver<PrepaidState, ServiceOffered> = (state, {service}) => put(state.services, service.id, service);

const setAmount = record<ServiceProduct>({
	name: is.words,
	amount: is.cents,
	network: maybe(is.words),
	validity: maybe(is.words),
});
export const serviceShape = record<Service>({
	id: is.words,
	name: is.words,
	provider: maybe(is.words),
	beneficiary: word<BeneficiaryKind>({meter: true, mobile: true, none: true}),
	hasMeterToken: is.yesNo,
	least: is.cents,
	most: is.cents,
	step: is.cents,
	commission: is.basisPoints,
	fee: is.cents,
	products: is.all(setAmount),
});

export const services = part<Does<never>, ServiceOffered>({
	orders: {},
	deciders: {},
	events: {ServiceOffered: {service: serviceShape}},
	evolvers: {ServiceOffered},
	moves: 'nothing',
});
