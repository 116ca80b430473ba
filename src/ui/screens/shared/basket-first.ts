// Why the shop cannot be left for a moment: a basket is open at the counter.
import type {Sight} from '../../model/desk.ts';

/** What to do first, or undefined where no basket is open. */
export function basketFirst({view}: Pick<Sight, 'view'>): string | undefined {
	const {lines, taken = []} = view.basket;
	return lines.length > 0 || taken.length > 0 ? 'Pay, park or drop the basket first.' : undefined;
}
