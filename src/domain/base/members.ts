// Shapes of the members of orders and events: texts, numbers, amounts, quantities and lists, within the bounds of the door.
import type {Contact} from './checks.ts';
import {type Cents, largestAmount, largestQuantity, type Thousandths} from './money.ts';
import {list, maybe, type ShapesOf} from './record-shape.ts';
import {type Shape, text, whole, word} from './shape.ts';
import type {Unit} from './unit.ts';

/*
 * A value beyond these bounds is a mistake of the calling program, never of the operator. An operator's mistake is refused by the order's
 * own decider, in its own words; so the door lets through ten times the largest amount.
 * Lists are short enough that the sum of their largest numbers stays exact. Stored entries are read without bounds.
 */
const most = 10 * largestAmount;
/** The bounds that docs/orders.md names. */
export const bounds = {letters: 2000, idLetters: 100, parts: 5000} as const;

export const words: Shape<string> = text(bounds.letters);
export const number: Shape<number> = whole(-most, most);
export const cents: Shape<Cents> = whole(-most, most);
export const quantity: Shape<Thousandths> = whole(-10 * largestQuantity, 10 * largestQuantity);
export const basisPoints: Shape<number> = whole(-100_000, 100_000);
/** In ms since 1970, to the end of the year 9999. */
export const moment: Shape<number> = whole(0, 253_402_300_799_999);
export const unit: Shape<Unit> = word({each: true, kg: true});
export const all = <T>(each: Shape<T>): Shape<readonly T[]> => list(each, bounds.parts);
export const contact: ShapesOf<Contact> = {phone: maybe(words), email: maybe(words)};
/** `yesNo` is true or false; `yes` is true, or left out. */
export {yes, yesNo} from './shape.ts';
