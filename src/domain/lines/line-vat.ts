// What VAT looks at in the lines of a receipt, and the VAT in each of them (rules.md §2).
import {type Cents, minus, sum, zero} from '../base/money.ts';
import {netAmounts, type TaxedAmount, type VatRow} from '../shop/vat.ts';
import {factsOf, type SaleLine} from './lines.ts';

/** What of a line VAT looks at: goods by their class and a fee at the standard rate; the rest is outside it. */
const taxedAmount = (line: SaleLine): TaxedAmount | undefined => factsOf(line).taxed(line);

export const taxedAmounts = (lines: readonly SaleLine[]): readonly TaxedAmount[] =>
	lines.map(taxedAmount).filter(amount => amount !== undefined);

/** What a tax invoice of these lines is about: all that VAT looks at. */
export const taxedTotal = (lines: readonly SaleLine[]): Cents => sum(taxedAmounts(lines).map(({gross}) => gross));

/** The VAT in each line: the receipt's, shared by largest remainder over what it was reckoned on. */
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
