// Common facts of lines that are money for others: one piece each, without stock and without a price of ours.
import {type Cents, minus, negative, pieces, plus} from '../base/money.ts';
import {type LedgerAccount, type Posting, posting} from '../base/postings.ts';
import type {Unit} from '../base/unit.ts';
import type {TaxedAmount} from '../shop/vat.ts';

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

/** A line for a provider: its face value, the shop's fee on top, and the commission that the shop keeps of the face value. */
type Provided = {readonly total: Cents; readonly fee: Cents; readonly commission: Cents};

/** A fee is the shop's own, at the standard rate. The face value is outside VAT. */
const feeTaxed = ({fee}: Provided): TaxedAmount | undefined => (fee > 0 ? {tax: 'standard', gross: fee} : undefined);

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
