// The VAT in the lines of a receipt (rules.md §2).
import {type Cents, minus, sum, zero} from '../base/money.ts';
import {netAmounts, type TaxedAmount, type VatRow} from '../shop/vat.ts';
import {factsOf, type SaleLine} from './lines.ts';

/** The amount of a line that is subject to VAT: goods by their class, a fee at the standard rate. The rest is outside VAT. */
const taxedAmount = (line: SaleLine): TaxedAmount | undefined => factsOf(line).taxed(line);

export const taxedAmounts = (lines: readonly SaleLine[]): readonly TaxedAmount[] =>
	lines.map(taxedAmount).filter(amount => amount !== undefined);

/** The total of a tax invoice for these lines: all amounts subject to VAT. */
export const taxedTotal = (lines: readonly SaleLine[]): Cents => sum(taxedAmounts(lines).map(({gross}) => gross));

/** The VAT in each line: the receipt's VAT, shared by largest remainder over the amounts it was calculated on. */
export function lineVats(lines: readonly SaleLine[], rows: readonly VatRow[]): readonly Cents[] {
	if (rows.length === 0) return lines.map(() => zero);
	const nets = netAmounts(taxedAmounts(lines), rows);
	let place = 0;
	return lines.map(line => {
		const amount = taxedAmount(line);
		if (!amount) return zero;
		place += 1;
		return minus(amount.gross, nets[place - 1] ?? amount.gross);
	});
}
