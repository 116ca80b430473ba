// The place of a dialog over its screen.
import type {ScreenId} from '../../model/screens.ts';
import {basketColumns} from './beside-basket.tsx';

/** Narrower, forms and lists have no room. */
const narrowest = 66;

export type Place = {readonly left: number; readonly width: number};

/** The left edge and the width of a dialog that wants so many columns: in the middle, and on Sell beside the basket, as far as there is room for both. */
export function placeOver(screen: ScreenId, columns: number, wanted: number): Place {
	const room = screen === 'sell' ? columns - basketColumns(columns) + 1 : columns;
	const width = Math.min(wanted, Math.max(narrowest, room - 2));
	return {left: Math.max(1, Math.floor((room - width) / 2)), width};
}
