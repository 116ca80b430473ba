// The line of the basket that the keys act on, marked in the drawing of the basket.
import type {BasketLine} from '../../../domain/selling/basket.ts';
import {sellState} from '../../actions/sell-state.ts';
import type {Sight} from '../../model/desk.ts';

/** The basket line that +, − and Del act on: the chosen one, else the newest. */
export function targetLine(sight: Sight): BasketLine | undefined {
	const {cursor} = sellState.read(sight);
	const {lines} = sight.view.basket;
	return (cursor.in === 'basket' ? lines.find(line => line.id === cursor.line) : undefined) ?? lines.at(-1);
}
