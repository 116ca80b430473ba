// The tax invoice of a shop registered for VAT: abridged, or above the limit a full one that names the buyer (rules.md §9).
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

/** Recorded only for a full invoice. Any other sale of a registered shop has an abridged one. */
export type InvoiceKind = 'full';

export const invoiceShape: Shape<InvoiceKind> = word({full: true});

/** Whether a tax invoice of this amount should name its buyer: above the limit of a shop registered for VAT. The till asks; the sale is possible without. */
export const asksForBuyer = (state: ShopState, gross: Cents): boolean =>
	setting(state.settings, 'vat-registered') && gross > setting(state.settings, 'full-invoice-above');

/** Whether a customer's details are enough for a full tax invoice. */
export const isNamed = (customer: Customer | undefined): boolean =>
	customer?.name !== undefined && customer.address !== undefined;

type Invoiced = {readonly lines: readonly SaleLine[]; readonly customer: Customer | undefined; readonly day: Day};

/** The VAT of a sale at the rate of its day, and its kind of invoice; neither in a shop that is not registered. */
export function invoiceOf(
	state: ShopState,
	{lines, customer, day}: Invoiced,
): {readonly vat: readonly VatRow[]; readonly invoice?: InvoiceKind} {
	if (!setting(state.settings, 'vat-registered')) return {vat: []};
	const vat = vatRows(taxedAmounts(lines), rateOn(state, day));
	return {vat, ...(asksForBuyer(state, taxedTotal(lines)) && isNamed(customer) && {invoice: 'full' as const})};
}

/** The amounts of a sale in the VAT classes without VAT: zero-rated and exempt, each on its own row of the invoice. */
export function untaxedAmounts(lines: readonly SaleLine[]): readonly {readonly tax: TaxClass; readonly gross: Cents}[] {
	return (['zero', 'exempt'] as const).flatMap(tax => {
		const under = lines.filter(isOwn).filter(line => line.tax === tax);
		return under.length === 0 ? [] : [{tax, gross: sum(under.map(({total}) => total))}];
	});
}
