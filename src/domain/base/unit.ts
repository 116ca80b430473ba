// Units of goods: by the piece, or by weight.
import {type Thousandths, thousandths} from './money.ts';

/** How goods are sold: by the piece, or by the kilogram. */
export type Unit = 'each' | 'kg';
export const units: readonly Unit[] = ['each', 'kg'];
export const isUnit = (text: string): text is Unit => (units as readonly string[]).includes(text);

/** Whether a quantity fits the unit: goods sold by the piece come in whole pieces. */
export const isFullPieces = (unit: Unit, quantity: Thousandths): boolean => unit === 'kg' || quantity % 1000 === 0;

/** How much of the stock can be sold: whole pieces, or any weight; 0 where stock is below 0. */
export const sellable = (unit: Unit, quantity: number): Thousandths =>
	thousandths(Math.max(0, unit === 'each' ? Math.floor(quantity / 1000) * 1000 : quantity));
