// The sentences about prices below cost and beyond reason: both sums, and which is which.
import type {Unusual} from '../../domain/goods/unusual-price.ts';
import {moneyText} from '../text/amount.ts';
import {plainText} from '../text/plain-text.ts';

type Said = (amount: string, usual: string) => string;

const said: Readonly<Record<Unusual['of'], Readonly<Record<Unusual['why'], Said>>>> = {
	price: {
		loss: (amount, usual) => `would be sold for ${amount}, below its cost of ${usual}`,
		above: (amount, usual) => `would be sold for ${amount}, more than ten times its price of ${usual}`,
		below: (amount, usual) => `would be sold for ${amount}, less than a tenth of its price of ${usual}`,
	},
	cost: {
		loss: (amount, usual) => `would cost ${amount}, above its price of ${usual}`,
		above: (amount, usual) => `would cost ${amount}, more than ten times its cost of ${usual} before`,
		below: (amount, usual) => `would cost ${amount}, less than a tenth of its cost of ${usual} before`,
	},
};

/** The number of prices that are named; the others are counted. */
const named = 4;

/** A sentence for each unusual price or cost, and one for the rest. */
export function unusualSentences(unusual: readonly Unusual[], symbol: string): readonly string[] {
	const rest = unusual.length - named;
	return [
		...unusual
			.slice(0, named)
			.map(
				each =>
					`${plainText(each.name)} ${said[each.of][each.why](moneyText(each.amount, symbol), moneyText(each.usual, symbol))}.`,
			),
		...(rest > 0 ? [`So it is with ${rest} more.`] : []),
	];
}
