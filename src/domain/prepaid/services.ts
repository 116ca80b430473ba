// Prepaid services: what is offered, for whom, within which amounts, and what the shop earns by it (rules.md §5).
import type {Decider, Evolver, OfKind} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import type {Cents} from '../base/money.ts';
import {part} from '../base/part.ts';
import {ownPart, record} from '../base/record-shape.ts';
import {word} from '../base/shape.ts';
import {mustHave, put, type Table} from '../base/table.ts';
import {asKeyed, tidy} from '../base/text.ts';
import {type BeneficiaryKind, readMeter, readMobile} from './beneficiary.ts';
import {checkOffered, type Offered, type OfferRefusal, offeredMembers} from './offered.ts';
import {
	checkProducts,
	type ProductsRefusal,
	type ProductTermRefusal,
	productShape,
	type ServiceProduct,
} from './service-products.ts';

export {byName, commissionOn, namesOnSale} from './offered.ts';
export {type ChosenProduct, productNamed, type ServiceProduct, setAmounts, vendOf} from './service-products.ts';

/** A prepaid service that is offered. */
export type Service = Offered & {
	/** Its kind of beneficiary. */
	readonly beneficiary: BeneficiaryKind;
	/** Electricity and water also print a 20-digit meter token. */
	readonly hasMeterToken: boolean;
	/** An amount is a multiple of this, or one of its products. */
	readonly step: Cents;
	/** Products on offer, such as data bundles. */
	readonly products: readonly ServiceProduct[];
};

/** A service was added. */
export type ServiceOffered = {readonly type: 'ServiceOffered'; readonly service: Service};
/** A service was changed: all of it as it is from then on, but its place. */
export type ServiceEdited = {readonly type: 'ServiceEdited'; readonly service: Service};

export type ServiceRefusal =
	| {readonly kind: 'unknown-service'; readonly service: string; readonly known: readonly string[]}
	| ProductTermRefusal
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

type Does<C> = Decider<PrepaidState, C, ServiceOffered | ServiceEdited, ServiceRefusal>;

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

/** A service as it is kept: its texts tidied, and no place of its own. */
export const tidyService = ({place: _place, ...service}: Service): Service => ({
	...service,
	id: asKeyed(service.id),
	name: tidy(service.name),
	products: service.products.map(product => ({
		...product,
		name: tidy(product.name),
		...(product.network !== undefined && {network: tidy(product.network)}),
		...(product.validity !== undefined && {validity: tidy(product.validity)}),
		...(product.code !== undefined && {code: asKeyed(product.code)}),
	})),
});

/** Why a service cannot be as it is given; its texts are tidy already. */
export function checkService({services}: PrepaidState, service: Service): OfferRefusal | ProductsRefusal | undefined {
	const unfit = checkOffered(services.rows, service);
	if (unfit) return unfit;
	const {name, step, hasMeterToken, beneficiary} = service;
	if (step < 1) return {kind: 'bad-terms', name, term: 'step'};
	if (hasMeterToken && beneficiary !== 'meter') return {kind: 'bad-terms', name, term: 'hasMeterToken'};
	return checkProducts(service);
}

/** A service with only the members of one. */
export const ownService = (service: Service): Service => ownPart(serviceShape, service);

/** The event of offering a service. */
export const serviceOffered = (service: Service): ServiceOffered => ({type: 'ServiceOffered', service: ownService(service)});

const ServiceOffered: Evolver<PrepaidState, ServiceOffered> = (state, {service}) => put(state.services, service.id, service);

/** Its place in the list stays. */
const ServiceEdited: Evolver<PrepaidState, ServiceEdited> = (state, {service: {place: _place, ...service}}) => {
	const {place} = mustHave(state.services, service.id);
	put(state.services, service.id, {...service, ...(place !== undefined && {place})});
};

export const serviceShape = record<Service>({
	...offeredMembers,
	beneficiary: word<BeneficiaryKind>({meter: true, mobile: true, none: true}),
	hasMeterToken: is.yesNo,
	step: is.cents,
	products: is.all(productShape),
});

export const services = part<Does<never>, ServiceOffered | ServiceEdited>({
	orders: {},
	deciders: {},
	events: {ServiceOffered: {service: serviceShape}, ServiceEdited: {service: serviceShape}},
	evolvers: {ServiceOffered, ServiceEdited},
	moves: 'nothing',
});
