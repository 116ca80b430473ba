// Owns the check of a sale against the shelf: what there is, what may be sold below zero, and what is lost demand (rules.md §8).
import type {DomainRefusal} from './commands.ts';
import {refuse} from './decision.ts';
import {lineTotal, thousandths} from './money.ts';
import type {LostDemand, SaleLine} from './sale-lines.ts';
import type {State} from './state.ts';
import {onHand} from './stock.ts';
import {sellable} from './unit.ts';

export type Supply = {readonly lines: readonly SaleLine[]; readonly lost: readonly LostDemand[]};

/** Goods that may be sold though the shelf is short of them: what always may, and what may when it is meant, in any line. */
function soldShort({products}: State, lines: readonly SaleLine[]): ReadonlySet<string> {
	const codes = new Set<string>();
	for (const line of lines) {
		const policy = line.type === 'goods' ? products.rows.get(line.product)?.negative : undefined;
		if (line.type === 'goods' && (policy === 'allow' || (policy === 'warn' && line.meansShort))) codes.add(line.product);
	}
	return codes;
}

/**
 * Checks the goods of a sale against the shelf, over the sum of its lines. When stock is short of what may not be sold below
 * zero the sale is refused, or, with `takesPartial`, each line gets what is left for it and what was missing is lost demand (rules.md §8).
 */
export function supply(
	state: State,
	lines: readonly SaleLine[],
	takesPartial: boolean,
): Supply | {readonly refused: DomainRefusal} {
	const wanted = new Map<string, number>();
	for (const line of lines) if (line.type === 'goods') wanted.set(line.product, (wanted.get(line.product) ?? 0) + line.quantity);
	const free = soldShort(state, lines);
	const short = lines.find(
		line => line.type === 'goods' && (wanted.get(line.product) ?? 0) > onHand(state, line.product) && !free.has(line.product),
	);
	if (short?.type !== 'goods') return {lines, lost: []};
	const available = onHand(state, short.product);
	if (!takesPartial)
		return refuse({
			kind: state.products.rows.get(short.product)?.negative === 'warn' ? 'sells-below-zero' : 'stock-short',
			product: short.product,
			name: short.name,
			wanted: thousandths(wanted.get(short.product) ?? 0),
			available,
		});
	const partial = partialSupply(state, lines);
	return partial.lines.length === 0 ? refuse({kind: 'nothing-in-stock', name: short.name}) : partial;
}

function partialSupply(state: State, lines: readonly SaleLine[]): Supply {
	const free = soldShort(state, lines);
	const left = new Map<string, number>();
	const kept: SaleLine[] = [];
	const lost: LostDemand[] = [];
	for (const line of lines) {
		if (line.type !== 'goods' || free.has(line.product)) {
			kept.push(line);
			continue;
		}
		const available = left.get(line.product) ?? onHand(state, line.product);
		const quantity = thousandths(Math.min(line.quantity, sellable(line.unit, available)));
		left.set(line.product, available - quantity);
		if (quantity > 0) kept.push({...line, quantity, total: lineTotal(quantity, line.price)});
		if (quantity < line.quantity) lost.push({product: line.product, quantity: thousandths(line.quantity - quantity)});
	}
	return {lines: kept, lost};
}
