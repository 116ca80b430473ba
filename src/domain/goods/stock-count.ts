// Stock counts. A count is compared with the stock of its own moment, so that sales made during the count stay right (rules.md §8).
import type {CheckRefusal} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type OfKind, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {largestQuantity, type Thousandths, thousandths} from '../base/money.ts';
import {part} from '../base/part.ts';
import {maybe} from '../base/record-shape.ts';
import {isFullPieces, type Unit} from '../base/unit.ts';
import type {GoodsState, ProductRefusal, StockRefusal} from './records.ts';
import {onHand} from './stock-moves.ts';

/** Records how much of a product was counted, and corrects the books where they differ. */
export type CountStock = Envelope & {
	readonly type: 'countStock';
	/** Its code. */
	readonly product: string;
	/** 0 or more. */
	readonly counted: Thousandths;
	/** The journal's last sequence at the time of the count (`shop.place().seq`); now when left out. */
	readonly asOf?: number;
};

export type StockCounted = {
	readonly type: 'StockCounted';
	readonly product: string;
	readonly counted: Thousandths;
	readonly asOf: number;
	/** The stock in the books at that moment. */
	readonly expected: Thousandths;
	/** The correction: counted − expected. */
	readonly quantity: Thousandths;
	readonly onHand: Thousandths;
};

export type CountRefusal =
	| {readonly kind: 'not-there-then'; readonly name: string}
	| {readonly kind: 'counts-below-zero'; readonly name: string; readonly counted: Thousandths; readonly gone: Thousandths};

type Does<C> = Decider<GoodsState, C, StockCounted, CountRefusal | ProductRefusal | StockRefusal | CheckRefusal>;

/** What is wrong with a counted quantity, or undefined. It may be 0. */
export function checkCounted(
	counted: Thousandths,
	{name, unit}: {readonly name: string; readonly unit: Unit},
): OfKind<CheckRefusal | ProductRefusal, 'bad-quantity' | 'not-whole'> | undefined {
	if (!Number.isSafeInteger(counted) || counted < 0 || counted > largestQuantity)
		return {kind: 'bad-quantity', field: 'counted quantity', most: largestQuantity};
	return isFullPieces(unit, counted) ? undefined : {kind: 'not-whole', name};
}

const countStock = ((state, command, facts) => {
	const product = state.products.rows.get(command.product);
	if (!product) return refuse({kind: 'unknown-product', code: command.product});
	const {code, name} = product;
	const unfit = checkCounted(command.counted, product);
	if (unfit) return refuse(unfit);
	const now = onHand(state, code);
	const expected = command.asOf === undefined ? now : facts.stockThen;
	if (expected === undefined) return refuse({kind: 'not-there-then', name});
	const quantity = thousandths(command.counted - expected);
	const after = now + quantity;
	if (after > largestQuantity) return refuse({kind: 'too-much-stock', name, most: largestQuantity});
	if (after < 0 && quantity < 0)
		return refuse({kind: 'counts-below-zero', name, counted: command.counted, gone: thousandths(expected - now)});
	const last = facts.stamp.seq - 1;
	return accept({
		type: 'StockCounted',
		product: code,
		counted: command.counted,
		asOf: Math.min(command.asOf ?? last, last),
		expected,
		quantity,
		onHand: thousandths(after),
	});
}) satisfies Does<CountStock>;

export const stockCount = part<Does<CountStock>, StockCounted>({
	orders: {countStock: {product: is.words, counted: is.quantity, asOf: maybe(is.number)}},
	deciders: {countStock},
	events: {
		StockCounted: {
			product: is.words,
			counted: is.quantity,
			asOf: is.number,
			expected: is.quantity,
			quantity: is.quantity,
			onHand: is.quantity,
		},
	},
	evolvers: 'nothing',
	moves: {
		money: 'nothing',
		accounts: 'nothing',
		stock: {StockCounted: event => [{product: event.product, kind: 'count', quantity: event.quantity}]},
	},
});
