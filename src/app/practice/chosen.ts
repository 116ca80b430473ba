// What a customer has chosen so far: items for a basket, about what they cost, and what was asked for and not there.
import type {SaleItem} from '../../domain/lines/lines.ts';
import type {OrderOf} from './job.ts';

export type Chosen = {
	readonly items: readonly SaleItem[];
	/** In cents; less where a line is rounded down. */
	readonly due: number;
	readonly lost: NonNullable<OrderOf<'sell'>['lost']>;
};

export const nothing: Chosen = {items: [], due: 0, lost: []};

export const together = (a: Chosen, b: Chosen): Chosen => ({
	items: [...a.items, ...b.items],
	due: a.due + b.due,
	lost: [...a.lost, ...b.lost],
});
