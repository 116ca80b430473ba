// The two books of a provider beside each other, in words: ours, theirs, the difference, and what explains it.
import {type Cents, cents, zero} from '../../domain/base/money.ts';
import type {ComparedBalance, compareBooks} from '../../domain/vending/compared-balance.ts';
import {moneyText} from '../text/amount.ts';
import {columnsOf, wrapped} from '../text/plain-text.ts';

const signed = (amount: Cents, symbol: string): string => `${amount > 0 ? '+' : ''}${moneyText(amount, symbol)}`;

type Compared = ReturnType<typeof compareBooks>;

type Part = readonly [label: string, amount: string];

/** The reasons that there are, each with what theirs is more by it. */
function reasonParts({reasons: {declined, open, commission}}: ComparedBalance, symbol: string): readonly Part[] {
	const parts: readonly (readonly [boolean, Part])[] = [
		[declined !== zero, ['Declined, not given back yet', signed(declined, symbol)]],
		[open !== zero, ['Under way or unknown, at most', signed(open, symbol)]],
		[commission !== zero, ['Commission it has not credited yet', signed(commission, symbol)]],
	];
	return parts.flatMap(([isThere, part]) => (isThere ? [part] : []));
}

function verdict({difference, unexplained, hasFloat}: Compared, symbol: string): string {
	if (difference === zero && unexplained === zero) return 'The two books agree.';
	if (unexplained === zero) return 'The difference is explained by that.';
	if (!hasFloat && difference > zero)
		return 'No float is open here, so the books of the shop do not know what the provider has of it. Open the float, and compare again.';
	const amount = moneyText(cents(Math.abs(unexplained)), symbol);
	return `${amount} ${unexplained > 0 ? 'more with the provider' : 'less with the provider'} is not explained: ask the provider for its list.`;
}

/** As rows, at most so many columns wide. */
export function comparedRows(compared: Compared, symbol: string, columns: number): readonly string[] {
	const {ours, theirs, difference} = compared;
	const parts: readonly Part[] = [
		['By the books of the shop', moneyText(ours, symbol)],
		['By the provider', moneyText(theirs, symbol)],
		['Difference', signed(difference, symbol)],
	];
	const reasons = reasonParts(compared, symbol);
	const widest = Math.max(...[...parts, ...reasons].map(([, amount]) => columnsOf(amount)));
	const row = ([label, amount]: Part): string => `${label.padEnd(36)}${amount.padStart(widest)}`;
	return [
		...parts.map(row),
		...(reasons.length === 0 ? [] : ['', ...reasons.map(row)]),
		'',
		...wrapped(verdict(compared, symbol), columns),
	];
}
