// Whether a service or a biller can be as it is given: what is wrong with itself, with its provider, and with vouchers that are in stock.
import type {OfKind} from '../base/handlers.ts';
import {type Biller, type BillsState, checkBiller, type NewBillerRefusal} from '../bills/billers.ts';
import type {Offered, OfferRefusal} from '../prepaid/offered.ts';
import type {ProductsRefusal} from '../prepaid/service-products.ts';
import {checkService, type PrepaidState, type Service} from '../prepaid/services.ts';
import type {ProviderRefusal, ProvidersState} from '../vending/providers.ts';
import type {Shelf, VouchersState} from '../vouchers/shelves.ts';

/** What is looked at to judge a service or a biller. */
export type FittingState = PrepaidState & BillsState & ProvidersState & VouchersState;

type ProviderMissing = OfKind<ProviderRefusal, 'unknown-provider'>;
/** A bill is told to its biller: a voucher tells nobody. */
type BillByVoucher = {readonly kind: 'bill-by-voucher'; readonly name: string; readonly provider: string};
/** There are vouchers of it in stock, which have an amount of their own. */
type VouchersLeft = {readonly kind: 'vouchers-left'; readonly name: string; readonly product: string; readonly count: number};

type UnfitService = OfferRefusal | ProductsRefusal | ProviderMissing | VouchersLeft;
type UnfitBiller = NewBillerRefusal | ProviderMissing | BillByVoucher;
export type FittingRefusal = UnfitService | UnfitBiller;

/** What is sold through a provider names one that the shop has. */
function checkProvider({providers}: ProvidersState, {provider}: Pick<Offered, 'provider'>): ProviderMissing | undefined {
	if (provider === undefined || providers.rows.has(provider)) return undefined;
	return {kind: 'unknown-provider', provider, known: [...providers.rows.keys()]};
}

/** A biller names a provider that tells it of the bill. */
function checkBillProvider(state: ProvidersState, {name, provider = ''}: Biller): BillByVoucher | undefined {
	const row = state.providers.rows.get(provider);
	return row?.kind === 'vouchers' ? {kind: 'bill-by-voucher', name, provider: row.name} : undefined;
}

/** The vouchers of a service that are in stock, of the first product for which it is asked. */
export function vouchersLeft(
	{voucherShelves}: VouchersState,
	{id, name}: Pick<Service, 'id' | 'name'>,
	isOne: (product: string) => boolean = () => true,
): VouchersLeft | undefined {
	const left = [...voucherShelves.rows.values()].find(({service, product}) => service === id && isOne(product));
	return left && {kind: 'vouchers-left', name, product: left.product, count: countOf(left)};
}

const countOf = ({piles}: Shelf): number => piles.reduce((count, pile) => count + pile.count, 0);

/** Vouchers of a set amount that would be sold no more, or for another amount than they are worth. */
function checkVouchers(state: FittingState, service: Service): VouchersLeft | undefined {
	const before = state.services.rows.get(service.id)?.products ?? [];
	const changed = before.filter(({name, amount}) => {
		const now = service.products.find(product => product.name === name);
		return !now || now.amount !== amount;
	});
	return vouchersLeft(state, service, product => changed.some(({name}) => name === product));
}

/** Why a service cannot be as it is given, a new one or in the place of the one of its id; its texts are tidy already. */
export function unfitService(state: FittingState, service: Service): UnfitService | undefined {
	const {id} = service;
	// The books of a provider are those that a service of its id would have.
	if (!state.services.rows.has(id) && state.providers.rows.has(id)) return {kind: 'offer-taken', name: id};
	return checkProvider(state, service) ?? checkService(state, service) ?? checkVouchers(state, service);
}

/** The same of a biller. */
export const unfitBiller = (state: FittingState, biller: Biller): UnfitBiller | undefined =>
	checkProvider(state, biller) ?? checkBillProvider(state, biller) ?? checkBiller(state, biller);
