// Owns which tax invoice a sale gets in a shop registered for VAT: an abridged one, or above the limit a full one with the buyer's name and address (rules.md §9).
import {type Cents, sum} from './money.ts';
import type {SaleLine} from './sale-lines.ts';
import type {TaxClass} from './tax.ts';

export type InvoiceKind = 'abridged' | 'full';

/** What a sale brought in under each VAT class that bears no rate: zero-rated and exempt, each on a row of its own on the invoice. */
export function untaxedAmounts(lines: readonly SaleLine[]): readonly {readonly tax: TaxClass; readonly gross: Cents}[] {
	return (['zero', 'exempt'] as const).flatMap(tax => {
		const under = lines.filter(line => (line.type === 'goods' || line.type === 'open') && line.tax === tax);
		return under.length === 0 ? [] : [{tax, gross: sum(under.map(({total}) => total))}];
	});
}
