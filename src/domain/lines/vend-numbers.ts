// The numbers of a vend: made up here, of the vend that its provider is asked for, or of a voucher that was in stock.
import type {Day} from '../base/calendar.ts';
import {refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import type {Cents} from '../base/money.ts';
import {maybe} from '../base/record-shape.ts';
import {productNamed, type Service, setAmounts} from '../prepaid/services.ts';
import type {Provider} from '../vending/providers.ts';
import type {Shelved} from '../vouchers/shelves.ts';
import type {TokenSupply} from './line-kind.ts';
import type {VoucherSupplyRefusal} from './voucher-supply.ts';

export type VendNumbers = {
	/** 16 digits in fours, unique to this vend; of a voucher its PIN. */
	readonly reference: string;
	/** 20 digits, well-formed under STS; never genuine while no vending provider is connected. */
	readonly meterToken?: string;
	/** Of a voucher that was in stock: the number that its issuer knows it by, and its last day. */
	readonly serial?: string;
	readonly expiry?: Day;
};
export const vendNumberMembers = {
	reference: is.words,
	meterToken: maybe(is.words),
	serial: maybe(is.words),
	expiry: maybe(is.words),
};

/** Why there are none. */
export type NumberingRefusal =
	| VoucherSupplyRefusal
	/** Its vouchers are of set amounts, and this is none of them. */
	| {readonly kind: 'voucher-product-missing'; readonly name: string; readonly known: readonly string[]};

/** The set amount whose voucher is taken: the one that is named, or the one of this amount. Undefined where there are no vouchers. */
export function voucherShelf(
	provider: Provider | undefined,
	service: Service,
	{product, amount}: {readonly product?: string; readonly amount: Cents},
): Shelved | undefined {
	if (provider?.kind !== 'vouchers') return undefined;
	const chosen = product === undefined ? service.products.find(each => each.amount === amount) : productNamed(service, product);
	return chosen?.amount === undefined ? undefined : {service: service.id, product: chosen.name};
}

type Numbering = {
	readonly tokens: TokenSupply;
	readonly provider: Provider | undefined;
	readonly shelf: Shelved | undefined;
};

/** The numbers of a line, and the provider that answers for them. */
export function numbersOf({name, products, hasMeterToken}: Service, {tokens, provider, shelf}: Numbering) {
	if (!provider) return {reference: tokens.reference(), ...(hasMeterToken && {meterToken: tokens.meterToken()})};
	if (provider.kind === 'http') return {reference: tokens.reference(), provider: provider.id, vend: tokens.vend()};
	if (!shelf) return refuse({kind: 'voucher-product-missing', name, known: setAmounts(products).map(each => each.name)});
	const supplied = tokens.voucher({name, ...shelf});
	return 'refused' in supplied ? supplied : {provider: provider.id, ...supplied.given};
}
