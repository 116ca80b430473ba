// The tax invoice of a sale in a shop registered for VAT: abridged, or above the limit a full one that names the buyer (rules.md §9).
import type {Day} from '../base/calendar.ts';
import {type Cents, sum} from '../base/money.ts';
import {type Shape, word} from '../base/shape.ts';
import {taxedAmounts, taxedTotal} from '../lines/line-vat.ts';
import {isOwn, type SaleLine} from '../lines/lines.ts';
import type {ShopState} from '../shop/records.ts';
import {setting} from '../shop/settings.ts';
import {type TaxClass, type VatRow, vatRows} from '../shop/vat.ts';
import {rateOn} from '../shop/vat-rates.ts';
import type {Customer} from './buyer.ts';

/** Written down only where it is full; any other sale of a registered shop has an abridged one. */
export type InvoiceKind = 'full';

export const invoiceShape: Shape<InvoiceKind> = word({full: true});

/** Whether a tax invoice of so much should name its buyer: above the limit of a shop registered for VAT. It is asked for, and never stands in the way of the sale. */
export const asksForBuyer = (state: ShopState, gross: Cents): boolean =>
	setting(state.settings, 'vat-registered') && gross > setting(state.settings, 'full-invoice-above');

/** Whether a customer is named well enough for a full tax invoice. */
export const isNamed = (customer: Customer | undefined): boolean =>
	customer?.name !== undefined && customer.address !== undefined;

type Invoiced = {readonly lines: readonly SaleLine[]; readonly customer: Customer | undefined; readonly day: Day};

/** The VAT of a sale, by the rate of its day, and the invoice that says so; neither in a shop that is not registered. */
export function invoiceOf(
	state: ShopState,
	{lines, customer, day}: Invoiced,
): {readonly vat: readonly VatRow[]; readonly invoice?: InvoiceKind} {
	if (!setting(state.settings, 'vat-registered')) return {vat: []};
	const vat = vatRows(taxedAmounts(lines), rateOn(state, day));
	return {vat, ...(asksForBuyer(state, taxedTotal(lines)) && isNamed(customer) && {invoice: 'full' as const})};
}

/** What a sale brought in under each VAT class that bears no rate: zero-rated and exempt, each on a row of its own on the invoice. */
export function untaxedAmounts(lines: readonly SaleLine[]): readonly {readonly tax: TaxClass; readonly gross: Cents}[] {
	return (['zero', 'exempt'] as const).flatMap(tax => {
		const under = lines.filter(isOwn).filter(line => line.tax === tax);
		return under.length === 0 ? [] : [{tax, gross: sum(under.map(({total}) => total))}];
	});
}
