// Common facts of lines that are money for others: one piece each, without stock and without a price of ours.
import * as is from '../base/members.ts';
import {type Cents, minus, negative, pieces, plus, zero} from '../base/money.ts';
import {type LedgerAccount, type Posting, posting} from '../base/postings.ts';
import {maybe, type ShapesOf} from '../base/record-shape.ts';
import type {Unit} from '../base/unit.ts';
import type {Offered, OfferKind} from '../prepaid/offered.ts';
import {type TaxClass, type TaxedAmount, taxShape} from '../shop/vat.ts';

/** One piece: nothing is counted. */
export const onePiece = pieces(1);

/** The facts of a line that is money for others. */
export const othersFacts = {
	isOwn: false,
	isTyped: false,
	quantity: () => onePiece,
	unit: (): Unit => 'each',
	stock: () => undefined,
	isConnected: () => false,
	requested: () => undefined,
	shelfOf: () => undefined,
} as const;

/** The fee of a line. */
export type LineFee = {
	readonly fee: Cents;
	/** The VAT class of the fee; `standard` when left out. */
	readonly feeTax?: TaxClass;
};
export const feeMembers: ShapesOf<LineFee> = {fee: is.cents, feeTax: maybe(taxShape)};

/** A line for a provider: its face value, the shop's fee on top, and the commission that the shop keeps of the face value. */
type Provided = LineFee & {readonly total: Cents; readonly commission: Cents};

/** A fee is the shop's own, at the standard rate unless its line says otherwise. The face value is outside VAT. */
const feeTaxed = ({fee, feeTax: tax = 'standard'}: Provided): TaxedAmount | undefined =>
	fee > 0 ? {tax, gross: fee} : undefined;

/** The part of a fee that bears VAT. */
export const ratedFee = ({fee, feeTax = 'standard'}: LineFee): Cents => (feeTax === 'standard' ? fee : zero);

/** The facts of a line for a provider. */
export const providedFacts = {
	tokens: 1,
	due: ({total, fee}: Provided) => plus(total, fee),
	taxed: feeTaxed,
	deposit: () => undefined,
	isChange: () => false,
} as const;

/** Posts the face value to its provider, less the commission that the shop keeps. */
export const providerPostings = (
	{total, commission}: Provided,
	{owner, id}: {readonly owner: LedgerAccount; readonly id: string},
): readonly Posting[] => [posting(owner, minus(commission, total)), posting(`commission:${id}`, negative(commission))];

/** Why nothing is sold of a service or a biller: the shop has taken it off sale. */
export type OffSaleRefusal = {readonly kind: 'offer-off-sale'; readonly of: OfferKind; readonly name: string};

export const checkOnSale = ({name, isOffSale}: Offered, of: OfferKind): OffSaleRefusal | undefined =>
	isOffSale ? {kind: 'offer-off-sale', of, name} : undefined;

/** The fee of a line, with its VAT class where it is not the usual one. */
export const feeOn = ({feeTax}: Pick<Offered, 'feeTax'>, {fee}: {readonly fee: Cents}): LineFee => ({
	fee,
	...(fee > zero && feeTax !== undefined && feeTax !== 'standard' && {feeTax}),
});
