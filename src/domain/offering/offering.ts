// The shop's own catalogue of services and billers: added, changed, taken off sale, put in order. What was sold stays as its line has it.
import {accept, type Decider, type Envelope, type Evolver, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {part} from '../base/part.ts';
import {word} from '../base/shape.ts';
import {drop, mustHave, put, type Table} from '../base/table.ts';
import {
	type Biller,
	type BillerEdited,
	type BillerListed,
	type BillerRefusal,
	billerListed,
	billerShape,
	ownBiller,
	tidyBiller,
} from '../bills/billers.ts';
import {inOrder, namesOnSale, type Offered, type OfferKind} from '../prepaid/offered.ts';
import {
	ownService,
	type Service,
	type ServiceEdited,
	type ServiceOffered,
	type ServiceRefusal,
	serviceOffered,
	serviceShape,
	tidyService,
} from '../prepaid/services.ts';
import {freedOfService, type QuickKeySet, type QuickKeysState} from '../quick-keys/quick-keys.ts';
import {type DaySumsState, offerKey} from '../vending/day-sums.ts';
import {type FittingRefusal, type FittingState, unfitBiller, unfitService, vouchersLeft} from './fitting.ts';

/** Adds a service, on sale at once unless it says otherwise. */
export type ListService = Envelope & {readonly type: 'listService'; readonly service: Service};
/** Changes a service: all of it but its id and its place. Receipts keep what it was. */
export type EditService = Envelope & {readonly type: 'editService'; readonly service: Service};
/** Adds a biller, on sale at once unless it says otherwise. */
export type ListBiller = Envelope & {readonly type: 'listBiller'; readonly biller: Biller};
/** Changes a biller: all of it but its id and its place. Receipts keep what it was. */
export type EditBiller = Envelope & {readonly type: 'editBiller'; readonly biller: Biller};
/** Puts a service or a biller on sale, or takes it off. */
export type SetOfferOnSale = Envelope & {
	readonly type: 'setOfferOnSale';
	readonly of: OfferKind;
	/** Its id. */
	readonly offer: string;
	/** Whether it can be sold from now on. */
	readonly isOnSale: boolean;
};
/** Puts services or billers in order. */
export type OrderOffers = Envelope & {
	readonly type: 'orderOffers';
	readonly of: OfferKind;
	/** Their ids, the first one first. Those that are not named come behind, as they were. */
	readonly order: readonly string[];
};
/** Removes a service or a biller that was never sold. What was sold is taken off sale instead, because receipts and reports name it. */
export type RemoveOffer = Envelope & {
	readonly type: 'removeOffer';
	readonly of: OfferKind;
	/** Its id. */
	readonly offer: string;
};
export type OfferingCommand = ListService | EditService | ListBiller | EditBiller | SetOfferOnSale | OrderOffers | RemoveOffer;

export type OfferOnSaleSet = {
	readonly type: 'OfferOnSaleSet';
	readonly of: OfferKind;
	readonly offer: string;
	readonly isOnSale: boolean;
};
export type OffersOrdered = {readonly type: 'OffersOrdered'; readonly of: OfferKind; readonly order: readonly string[]};
export type OfferRemoved = {readonly type: 'OfferRemoved'; readonly of: OfferKind; readonly offer: string};
type OwnEvent = OfferOnSaleSet | OffersOrdered | OfferRemoved;

export type OfferingRefusal =
	| FittingRefusal
	| Extract<ServiceRefusal, {readonly kind: 'unknown-service'}>
	| Extract<BillerRefusal, {readonly kind: 'unknown-biller'}>
	/** It is on receipts, so it stays. */
	| {readonly kind: 'offer-was-sold'; readonly name: string};

/** What the catalogue of services and billers reads and keeps. */
export type OfferingState = FittingState & DaySumsState & QuickKeysState;

type Does<C> = Decider<
	OfferingState,
	C,
	ServiceOffered | ServiceEdited | BillerListed | BillerEdited | QuickKeySet | OwnEvent,
	OfferingRefusal
>;

/** The services, or the billers. */
export const offersOf = ({services, billers}: OfferingState, of: OfferKind): Table<string, Service> | Table<string, Biller> =>
	of === 'service' ? services : billers;

const rowsOf = (state: OfferingState, of: OfferKind): ReadonlyMap<string, Offered> => offersOf(state, of).rows;

/** The ids of the services or billers, in order. */
export const orderOf = (state: OfferingState, of: OfferKind): readonly string[] =>
	inOrder(rowsOf(state, of).values()).map(({id}) => id);

function unknown(state: OfferingState, of: OfferKind, named: string) {
	const known = namesOnSale(rowsOf(state, of));
	return of === 'service'
		? refuse({kind: 'unknown-service', service: named, known})
		: refuse({kind: 'unknown-biller', biller: named, known});
}

const listService = ((state, command) => {
	const service = tidyService(command.service);
	if (state.services.rows.has(service.id)) return refuse({kind: 'offer-taken', name: service.id});
	const refusal = unfitService(state, service);
	return refusal ? refuse(refusal) : accept(serviceOffered(service));
}) satisfies Does<ListService>;

const editService = ((state, command) => {
	const service = tidyService(command.service);
	if (!state.services.rows.has(service.id)) return unknown(state, 'service', service.id);
	const refusal = unfitService(state, service);
	return refusal ? refuse(refusal) : accept({type: 'ServiceEdited', service: ownService(service)});
}) satisfies Does<EditService>;

const listBiller = ((state, command) => {
	const biller = tidyBiller(command.biller);
	if (state.billers.rows.has(biller.id)) return refuse({kind: 'offer-taken', name: biller.id});
	const refusal = unfitBiller(state, biller);
	return refusal ? refuse(refusal) : accept(billerListed(biller));
}) satisfies Does<ListBiller>;

const editBiller = ((state, command) => {
	const biller = tidyBiller(command.biller);
	if (!state.billers.rows.has(biller.id)) return unknown(state, 'biller', biller.id);
	const refusal = unfitBiller(state, biller);
	return refusal ? refuse(refusal) : accept({type: 'BillerEdited', biller: ownBiller(biller)});
}) satisfies Does<EditBiller>;

const setOfferOnSale = ((state, {of, offer, isOnSale}) =>
	rowsOf(state, of).has(offer)
		? accept({type: 'OfferOnSaleSet', of, offer, isOnSale})
		: unknown(state, of, offer)) satisfies Does<SetOfferOnSale>;

const orderOffers = ((state, {of, order}) => {
	const missing = order.find(id => !rowsOf(state, of).has(id));
	if (missing !== undefined) return unknown(state, of, missing);
	return accept({type: 'OffersOrdered', of, order: [...new Set([...order, ...orderOf(state, of)])]});
}) satisfies Does<OrderOffers>;

/** What is sold of each. */
const sellsAs = {service: 'service', biller: 'bill'} as const satisfies Record<OfferKind, 'service' | 'bill'>;

const removeOffer = ((state, {of, offer}) => {
	const row = rowsOf(state, of).get(offer);
	if (!row) return unknown(state, of, offer);
	if (state.daySums.rows.has(offerKey({kind: sellsAs[of], id: offer}))) return refuse({kind: 'offer-was-sold', name: row.name});
	const left = of === 'service' ? vouchersLeft(state, row) : undefined;
	if (left) return refuse(left);
	return accept({type: 'OfferRemoved', of, offer}, ...(of === 'service' ? freedOfService(state, offer) : []));
}) satisfies Does<RemoveOffer>;

/** Puts a service or a biller with a change into its table. */
function change(table: Table<string, Offered>, id: string, into: (row: Offered) => Offered): void {
	put(table, id, into(mustHave(table, id)));
}

/** The table as one of what both have alike. */
const tableOf = (state: OfferingState, of: OfferKind): Table<string, Offered> => offersOf(state, of) as Table<string, Offered>;

const OfferOnSaleSet: Evolver<OfferingState, OfferOnSaleSet> = (state, {of, offer, isOnSale}) =>
	change(tableOf(state, of), offer, ({isOffSale: _was, ...row}) => ({...row, ...(!isOnSale && {isOffSale: true as const})}));

const OffersOrdered: Evolver<OfferingState, OffersOrdered> = (state, {of, order}) => {
	for (const [place, id] of order.entries()) change(tableOf(state, of), id, row => ({...row, place: place + 1}));
};

const OfferRemoved: Evolver<OfferingState, OfferRemoved> = (state, {of, offer}) => drop(tableOf(state, of), offer);

const kind = word<OfferKind>({service: true, biller: true});

export const offering = part<Does<OfferingCommand>, OwnEvent>({
	orders: {
		listService: {service: serviceShape},
		editService: {service: serviceShape},
		listBiller: {biller: billerShape},
		editBiller: {biller: billerShape},
		setOfferOnSale: {of: kind, offer: is.words, isOnSale: is.yesNo},
		orderOffers: {of: kind, order: is.all(is.words)},
		removeOffer: {of: kind, offer: is.words},
	},
	deciders: {listService, editService, listBiller, editBiller, setOfferOnSale, orderOffers, removeOffer},
	events: {
		OfferOnSaleSet: {of: kind, offer: is.words, isOnSale: is.yesNo},
		OffersOrdered: {of: kind, order: is.all(is.words)},
		OfferRemoved: {of: kind, offer: is.words},
	},
	evolvers: {OfferOnSaleSet, OffersOrdered, OfferRemoved},
	moves: 'nothing',
});
