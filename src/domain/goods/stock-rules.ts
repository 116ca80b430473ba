// Stock rules of a product: its category, when its stock is low, and whether it may be sold below zero (rules.md §8).
import {type CheckRefusal, checkText} from '../base/checks.ts';
import type {OfKind} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {largestQuantity, pieces, type Thousandths} from '../base/money.ts';
import {maybe, type ShapesOf} from '../base/record-shape.ts';
import {text} from '../base/shape.ts';
import {categoryName, tidy} from '../base/text.ts';
import {isFullPieces, type Unit} from '../base/unit.ts';
import {setting} from '../shop/settings.ts';
import type {GoodsState, NegativePolicy, Product, ProductRefusal, StockRules} from './records.ts';
import {onHand} from './stock-moves.ts';

export const negativePolicies: readonly NegativePolicy[] = ['block', 'warn', 'allow'];
export const isNegativePolicy = (text: string): text is NegativePolicy => (negativePolicies as readonly string[]).includes(text);

export type StockRulesRefusal =
	| {readonly kind: 'bad-level'; readonly most: Thousandths}
	| {readonly kind: 'bad-negative-policy'; readonly policy: string};

/** The rules without fields that are empty or equal to the default. */
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
):
	| OfKind<CheckRefusal | StockRulesRefusal | ProductRefusal, 'bad-text' | 'bad-negative-policy' | 'bad-level' | 'not-whole'>
	| undefined {
	const unnamed = category === undefined ? undefined : checkText('category', category, categoryName);
	if (unnamed) return unnamed;
	if (negative !== undefined && !isNegativePolicy(negative)) return {kind: 'bad-negative-policy', policy: String(negative)};
	if (lowLevel === undefined) return undefined;
	if (!Number.isSafeInteger(lowLevel) || lowLevel < 0 || lowLevel > largestQuantity)
		return {kind: 'bad-level', most: largestQuantity};
	return isFullPieces(unit, lowLevel) ? undefined : {kind: 'not-whole', name};
}

/** The rules of a product, ready to be changed one by one. */
export const rulesOf = (product: Product): StockRules => tidyRules(product);

/** The level below which a product is low: its own, else the shop's. */
export const lowLevelOf = (state: GoodsState, {lowLevel}: StockRules): Thousandths =>
	lowLevel ?? pieces(setting(state.settings, 'low-stock'));

/** The stock level of a product, as the list says it in words. */
export type StockLevel = 'off-sale' | 'out' | 'low' | 'enough';

export function standingOf(state: GoodsState, product: Product): StockLevel {
	if (!product.isOnSale) return 'off-sale';
	const quantity = onHand(state, product.code);
	if (quantity <= 0) return 'out';
	return quantity < lowLevelOf(state, product) ? 'low' : 'enough';
}

export const stockRulesMembers: ShapesOf<StockRules> = {
	category: maybe(is.words),
	lowLevel: maybe(is.quantity),
	negative: maybe(text(is.bounds.letters)),
};
