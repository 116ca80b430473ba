// VAT on prices that include it (rules.md §2).
import * as is from '../base/members.ts';
import {allocate, type BasisPoints, type Cents, cents, minus, proportion, sum} from '../base/money.ts';
import {record} from '../base/record-shape.ts';
import {type Shape, word} from '../base/shape.ts';

/** The VAT class of a line. `outside` is for amounts outside VAT: top-ups, bills and the face value of prepaid services. */
export type TaxClass = 'standard' | 'zero' | 'exempt' | 'outside';

const taxClasses = {standard: true, zero: true, exempt: true, outside: true} as const satisfies Record<TaxClass, true>;

/** The shape of a VAT class. */
export const taxShape: Shape<TaxClass> = word(taxClasses);

export const taxClassNames = Object.keys(taxClasses) as readonly TaxClass[];
export const isTaxClass = (text: string): text is TaxClass => Object.hasOwn(taxClasses, text);

/** The VAT in a gross amount: gross × rate ÷ (100 % + rate), rounded once, so that net + VAT is exactly the gross. */
export const vatWithin = (gross: Cents, rate: BasisPoints): Cents => cents(proportion(gross, rate, 10_000 + rate));

/** The amounts of one VAT rate on a receipt. */
export type VatRow = {readonly rate: BasisPoints; readonly gross: Cents; readonly vat: Cents};

/** The amount of one line of a receipt and its VAT class. */
export type TaxedAmount = {readonly tax: TaxClass; readonly gross: Cents};

/** The VAT of a receipt: on the summed gross of its standard-rated lines, never line by line. No row when no line has a rate. */
export function vatRows(amounts: readonly TaxedAmount[], rate: BasisPoints): readonly VatRow[] {
	const rated = amounts.filter(({tax}) => tax === 'standard');
	if (rated.length === 0) return [];
	const gross = sum(rated.map(amount => amount.gross));
	return [{rate, gross, vat: vatWithin(gross, rate)}];
}

/** The net of each amount. The receipt's VAT is shared over its standard-rated amounts by largest remainder, so that the nets add up. */
export function netAmounts(amounts: readonly TaxedAmount[], rows: readonly VatRow[]): readonly Cents[] {
	if (rows.length === 0) return amounts.map(({gross}) => gross);
	const vat = sum(rows.map(row => row.vat));
	const shares = allocate(
		vat,
		amounts.map(({tax, gross}) => (tax === 'standard' ? gross : 0)),
	);
	return amounts.map(({gross}, index) => minus(gross, shares[index] ?? cents(0)));
}

/** Whether a text can be a VAT number in a shop with this currency. In South Africa it is ten digits, the first a 4; elsewhere any text will do. */
export const isVatNumber = (text: string, currency: string): boolean =>
	currency !== 'ZAR' || /^4\d{9}$/.test(text.replaceAll(' ', ''));

export const vatRowShape = record<VatRow>({rate: is.basisPoints, gross: is.cents, vat: is.cents});
