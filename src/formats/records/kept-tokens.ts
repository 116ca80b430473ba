// Tokens kept with their receipts, for finding one that a customer lost: masked, until somebody asks to see it.
import {factsOf, type SaleLine} from '../../domain/lines/lines.ts';
import type {Receipt, SaleReceipt} from '../../domain/receipts/receipt.ts';
import {plainText} from '../text/plain-text.ts';
import {buyerOf} from './receipt-summary.ts';
import {type TokenShown, tokensToShow} from './tokens.ts';

/** The numbers of one line of a receipt. */
export type KeptToken = {
	readonly receipt: SaleReceipt;
	/** The place of the line, from 1. */
	readonly line: number;
	readonly name: string;
	/** The meter, the mobile number, or the reference of a bill. */
	readonly beneficiary: string;
	readonly customer: string;
	/** None where its provider issued it without one: all of it went to a debt, or onto the number itself. */
	readonly tokens: readonly TokenShown[];
};

/** The end of a number, which tells it from others: its last four, unless they are most of it. */
const endOf = (digits: string): string => {
	const bare = digits.replaceAll(' ', '');
	return bare.length < 8 ? 'hidden' : bare.slice(-4);
};

/** Whether a provider sold it without a token: who asks for one is told so. */
const isWithoutToken = (line: SaleLine): boolean => 'answer' in line && line.answer?.outcome === 'issued';

/** The lines of receipts that have numbers to show, and those for which a provider gave none. What was sold in training has none. */
export const keptTokens = (receipts: readonly Receipt[]): readonly KeptToken[] =>
	receipts.flatMap(receipt =>
		receipt.type !== 'sale' || receipt.isTraining
			? []
			: receipt.lines.flatMap((line, place) => {
					const tokens = tokensToShow(line);
					if (tokens.length === 0 && !isWithoutToken(line)) return [];
					return [
						{
							receipt,
							line: place + 1,
							name: plainText(line.name),
							beneficiary: plainText(factsOf(line).purchase(line)?.beneficiary ?? ''),
							customer: buyerOf(receipt),
							tokens,
						},
					];
				}),
	);

/** The end of the number of a line, and how many more it has: "4197", "4197 +2"; "follows" while its provider has not answered, "no token" where it gave none. */
export function maskedText({tokens: [first, ...more]}: KeptToken): string {
	if (!first) return 'no token';
	return first.isTracking ? 'follows' : `${endOf(first.digits)}${more.length === 0 ? '' : ` +${more.length}`}`;
}
