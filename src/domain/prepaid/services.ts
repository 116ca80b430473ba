// Owns prepaid services: what is offered, to whom, between which amounts, and what the shop earns by it (rules.md §5).
import type {RefusalOf} from '../base/handlers.ts';
import {type BasisPoints, type Cents, percentage} from '../base/money.ts';
import {put} from '../base/table.ts';
import type {Evolver, Poster} from '../ledger/commands.ts';
import {type BeneficiaryKind, readMeter, readMobile} from './beneficiary.ts';

/** A set amount on offer. */
export type ServiceProduct = {readonly name: string; readonly amount: Cents};

/** A prepaid service that is offered. */
export type Service = {
	readonly id: string;
	readonly name: string;
	/** Who it is for. */
	readonly beneficiary: BeneficiaryKind;
	/** Electricity and water also print a 20-digit meter token. */
	readonly hasMeterToken: boolean;
	/** The least that can be bought. */
	readonly least: Cents;
	/** The most that can be bought. */
	readonly most: Cents;
	/** An amount is a multiple of this, or one of its products. */
	readonly step: Cents;
	/** What the shop keeps of an amount. */
	readonly commission: BasisPoints;
	/** What the customer pays on top. */
	readonly fee: Cents;
	/** Set amounts on offer, such as data bundles. */
	readonly products: readonly ServiceProduct[];
};

export type ServiceOffered = {readonly type: 'ServiceOffered'; readonly service: Service};
export type ServiceEvent = ServiceOffered;

/** A prepaid service: electricity, airtime, a voucher. */
export type VendItem = {
	readonly type: 'service';
	/** Its id or its name, in any case. */
	readonly service: string;
	/** Its face value, between the service's bounds and in its steps; a fee comes on top. */
	readonly amount: Cents;
	/** Meter or mobile number; none for a voucher. */
	readonly beneficiary?: string;
	/** Printed under the line: up to 120 letters. */
	readonly note?: string;
};

export type ServiceRefusal =
	| {readonly kind: 'unknown-service'; readonly service: string; readonly known: readonly string[]}
	| {readonly kind: 'not-in-step'; readonly name: string; readonly step: Cents}
	| {readonly kind: 'beneficiary-missing'; readonly name: string; readonly beneficiary: BeneficiaryKind}
	| {readonly kind: 'beneficiary-not-wanted'; readonly name: string}
	| {readonly kind: 'bad-meter'; readonly meter: string}
	| {readonly kind: 'bad-mobile'; readonly mobile: string};

/** A beneficiary as the ledger keeps it (digits only), or why it cannot be one. */
export function readBeneficiary(
	service: Service,
	text: string | undefined,
):
	| {readonly beneficiary?: string}
	| {readonly refused: RefusalOf<'beneficiary-missing' | 'beneficiary-not-wanted' | 'bad-meter' | 'bad-mobile'>} {
	const given = text?.trim() ?? '';
	if (service.beneficiary === 'none') return given === '' ? {} : {refused: {kind: 'beneficiary-not-wanted', name: service.name}};
	if (given === '') return {refused: {kind: 'beneficiary-missing', name: service.name, beneficiary: service.beneficiary}};
	if (service.beneficiary === 'meter') {
		const meter = readMeter(given);
		return meter.hasMeterLength ? {beneficiary: meter.digits} : {refused: {kind: 'bad-meter', meter: given}};
	}
	const mobile = readMobile(given);
	return mobile ? {beneficiary: mobile} : {refused: {kind: 'bad-mobile', mobile: given}};
}

/** What the shop keeps of a vend or a bill of `amount`. */
export const commissionOn = (provider: {readonly commission: BasisPoints}, amount: Cents): Cents =>
	percentage(amount, provider.commission);

/** A service or biller by its id or name, in any case. */
export function byName<R extends {readonly id: string; readonly name: string}>(
	rows: ReadonlyMap<string, R>,
	text: string,
): R | undefined {
	const wanted = text.trim().toLowerCase();
	for (const row of rows.values()) if (row.id === wanted || row.name.toLowerCase() === wanted) return row;
	return undefined;
}

const ServiceOffered: Evolver<'ServiceOffered'> = (state, {service}) => put(state.services, service.id, service);

export const serviceSlice = {
	evolvers: {ServiceOffered},
	posters: {ServiceOffered: () => []} satisfies {[K in ServiceEvent['type']]: Poster<K>},
};
