// How goods are counted: by the piece, or by weight.
import {type Thousandths, thousandths} from './money.ts';

/** How goods are sold: by the piece, or by the kilogram. */
export type Unit = 'each' | 'kg';
export const isUnit = (text: string): text is Unit => text === 'each' || text === 'kg';

/** Goods sold by the piece come in whole pieces. */
export const isFullPieces = (unit: Unit, quantity: Thousandths): boolean => unit === 'kg' || quantity % 1000 === 0;

/** How much of a shelf can be sold: whole pieces, or any weight; nothing of a shelf below zero. */
export const sellable = (unit: Unit, quantity: number): Thousandths =>
	thousandths(Math.max(0, unit === 'each' ? Math.floor(quantity / 1000) * 1000 : quantity));
