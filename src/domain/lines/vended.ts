// What vends and bills have in common: the provider that answers for them, what it answered, and how a declined one comes back.
import * as is from '../base/members.ts';
import {type Cents, minus, plus} from '../base/money.ts';
import {type LedgerAccount, type Posting, posting} from '../base/postings.ts';
import {maybe} from '../base/record-shape.ts';
import {answerShape, type VendAnswer} from '../vending/answer.ts';
import {type BackCommon, backMembers} from './coming-back.ts';
import type {VendOfLine} from './line-kind.ts';
import {feeMembers, type LineFee, ratedFee} from './others-line.ts';

/** The members of a line that a provider answers for. */
export type Vended = {
	/** The id of its provider: what was paid is owed to it. */
	readonly provider?: string;
	/** The id of its vend. The provider is asked once the sale is on the disk. */
	readonly vend?: string;
	/** What the provider answered, the newest. It is in no sale's event, but in a receipt that is read later. */
	readonly answer?: VendAnswer;
};
export const vendedMembers = {provider: maybe(is.words), vend: maybe(is.words), answer: maybe(answerShape)};

/** The request that its provider is sent for a line; undefined for one that no provider answers for. */
export function requestOf(
	line: Vended & Omit<Provided, 'fee'> & {readonly product?: string; readonly code?: string; readonly beneficiary?: string},
	of: Pick<VendOfLine, 'kind' | 'sold' | 'beneficiary'>,
): VendOfLine | undefined {
	const {vend: id, provider, product, code = product, beneficiary, total: amount, commission} = line;
	if (id === undefined || provider === undefined) return undefined;
	return {
		id,
		provider,
		...(code !== undefined && {product: code}),
		...(beneficiary !== undefined && {beneficiary}),
		...of,
		amount,
		commission,
	};
}

/** Whether nobody knows yet what became of a line. */
export const isUnanswered = ({vend, answer}: Vended): boolean =>
	vend !== undefined && (answer === undefined || answer.outcome === 'unknown');

/** Whether the provider has not sold it: its money goes back. */
export const isDeclined = ({answer}: Vended): boolean => answer?.outcome === 'declined';

/** The digits of the tokens that a provider gave. */
export const tokensGiven = ({answer}: Vended): readonly string[] =>
	answer?.outcome === 'issued' ? answer.tokens.map(({digits}) => digits) : [];

/** The token that a customer bought, as an old log has one for each line; undefined where the provider gave none. */
export function boughtToken({answer}: Vended): string | undefined {
	if (answer?.outcome !== 'issued') return undefined;
	const {tokens} = answer;
	return (tokens.find(({kind}) => kind === 'credit') ?? tokens.find(({kind}) => kind !== 'key-change'))?.digits;
}

/** The numbers and words by which a provider's answer is found. */
export const answerNumbers = (line: Vended): readonly string[] => [
	...tokensGiven(line),
	...(line.answer?.outcome === 'issued' ? [line.answer.reference ?? ''] : []),
];

/** The money of a line for a provider. */
type Provided = LineFee & {readonly total: Cents; readonly commission: Cents};

/** The members of such a line that came back, with its fee. Its VAT is the VAT in the fee. */
export type ReturnedProvided = BackCommon & Omit<Provided, 'total'> & {readonly provider?: string};
export const returnedProvidedMembers = {...backMembers, ...feeMembers, commission: is.cents, provider: maybe(is.words)};

/** What of a line is kept when it comes back. */
export const providedBack = (
	{total, fee, feeTax, commission, provider}: Provided & Vended,
	{line, vat}: {readonly line: number; readonly vat: Cents},
) => ({
	line,
	total,
	fee,
	...(feeTax !== undefined && {feeTax}),
	commission,
	vat,
	...(provider !== undefined && {provider}),
});

/** The facts of such a line that came back. */
export const providedBackFacts = {
	hasShelf: false,
	due: ({total, fee}: ReturnedProvided) => plus(total, fee),
	bearsVat: () => false,
	taxed: ratedFee,
	stock: () => [],
	product: () => undefined,
} as const;

/** Who the face value of a line is owed to: its provider, otherwise itself. */
export const ownerOf = ({provider}: {readonly provider?: string}, otherwise: LedgerAccount): LedgerAccount =>
	provider === undefined ? otherwise : `provider:${provider}`;

/** The postings of what is given back, without VAT. */
export const providedBackPostings = (
	{total, fee, commission, vat}: ReturnedProvided,
	{owner, id}: {readonly owner: LedgerAccount; readonly id: string},
): readonly Posting[] => [
	posting(owner, minus(total, commission)),
	posting(`commission:${id}`, commission),
	posting('fees', minus(fee, vat)),
];
