// Owns how the shop keeps a product: its category, when its stock is low, and whether it may be sold below zero (rules.md §8).
import {checkText} from '../base/checks.ts';
import type {RefusalOf} from '../base/handlers.ts';
import {largestQuantity, pieces, type Thousandths} from '../base/money.ts';
import {categoryName, tidy} from '../base/text.ts';
import {isFullPieces, type Unit} from '../base/unit.ts';
import type {State} from '../ledger/state.ts';
import {setting} from '../shop/settings.ts';
import type {Product} from './catalogue.ts';
import {onHand} from './stock-moves.ts';

/** What happens when more is sold than there is: it is refused, or asked about, or done. */
export type NegativePolicy = 'block' | 'warn' | 'allow';
export const negativePolicies: readonly NegativePolicy[] = ['block', 'warn', 'allow'];
export const isNegativePolicy = (text: string): text is NegativePolicy => (negativePolicies as readonly string[]).includes(text);

/** What is left out is as the shop has it: no category, the shop's own low level, nothing sold below zero. */
export type StockRules = {
	/** Up to 30 letters. */
	readonly category?: string;
	/** Fewer than this is low. */
	readonly lowLevel?: Thousandths;
	readonly negative?: NegativePolicy;
};

export type StockRulesRefusal =
	| {readonly kind: 'bad-level'; readonly most: Thousandths}
	| {readonly kind: 'bad-negative-policy'; readonly policy: string}
	| {readonly kind: 'not-whole'; readonly name: string};

/** The rules without what is empty or as it would be anyway. */
export function tidyRules({category, lowLevel, negative}: StockRules): StockRules {
	const named = tidy(category ?? '');
	return {
		...(named !== '' && {category: named}),
		...(lowLevel !== undefined && {lowLevel}),
		...(negative !== undefined && negative !== 'block' && {negative}),
	};
}

/** What is wrong with tidy rules for a product, or undefined. */
export function checkRules(
	{category, lowLevel, negative}: StockRules,
	{name, unit}: {readonly name: string; readonly unit: Unit},
): RefusalOf<'bad-text' | 'bad-negative-policy' | 'bad-level' | 'not-whole'> | undefined {
	const unnamed = category === undefined ? undefined : checkText('category', category, categoryName);
	if (unnamed) return unnamed;
	if (negative !== undefined && !isNegativePolicy(negative)) return {kind: 'bad-negative-policy', policy: String(negative)};
	if (lowLevel === undefined) return undefined;
	if (!Number.isSafeInteger(lowLevel) || lowLevel < 0 || lowLevel > largestQuantity)
		return {kind: 'bad-level', most: largestQuantity};
	return isFullPieces(unit, lowLevel) ? undefined : {kind: 'not-whole', name};
}

/** The rules of a product, to be changed one by one. */
export const rulesOf = (product: Product): StockRules => tidyRules(product);

/** Below this a product is low: its own level, else the shop's. */
export const lowLevelOf = (state: State, {lowLevel}: StockRules): Thousandths =>
	lowLevel ?? pieces(setting(state.settings, 'low-stock'));

/** How a product stands: what the list says of it in words. */
export type Standing = 'off-sale' | 'out' | 'low' | 'enough';

export function standingOf(state: State, product: Product): Standing {
	if (!product.isOnSale) return 'off-sale';
	const quantity = onHand(state, product.code);
	if (quantity <= 0) return 'out';
	return quantity < lowLevelOf(state, product) ? 'low' : 'enough';
}
