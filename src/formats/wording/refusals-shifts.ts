// The sentences for refusals about shifts and the drawer. All other refusals are in refusals.ts.
import {wallTime} from '../../domain/base/calendar.ts';
import {type Cents, cents} from '../../domain/base/money.ts';
import {moneyText, quoted} from '../text/amount.ts';
import {anyOf} from '../text/any-of.ts';
import {plainText} from '../text/plain-text.ts';
import type {Words} from './refusal-words.ts';

/** How far a drawer is off, such as "R10.00 short". */
const offText = (difference: Cents | undefined, symbol: string): string =>
	difference === undefined
		? 'not what it should be'
		: `${moneyText(cents(Math.abs(difference)), symbol)} ${difference < 0 ? 'short' : 'over'}`;

export const shiftWords = {
	'shift-open': ({shift, ...since}) => [
		`Shift ${shift} is open since ${wallTime(since).slice(0, 16)}.`,
		'Close it before another one is opened.',
	],
	'no-shift': ({isRequired}) =>
		isRequired
			? ['No shift is open, and this shop needs one before cash moves.', 'Open a shift first.']
			: ['No shift is open.', 'Open one first.'],
	'drawer-short': ({needed, holds}, symbol) => [
		holds === undefined
			? `${moneyText(needed, symbol)} is to be paid out, and the drawer should hold less.`
			: `The drawer should hold ${moneyText(holds, symbol)}, and ${moneyText(needed, symbol)} is to be paid out.`,
		'Pay it out only if that is meant.',
	],
	'float-below': ({float, holds}, symbol) => [
		holds === undefined
			? `${moneyText(float, symbol)} is less than the drawer should hold.`
			: `The drawer should hold ${moneyText(holds, symbol)}, and ${moneyText(float, symbol)} is less.`,
		'Count again, or say why.',
	],
	'unknown-piece': ({piece, known}, symbol) =>
		`There is no coin or note of ${moneyText(piece, symbol)}. There are ${anyOf(known.map(each => moneyText(each, symbol)))}.`,
	'bad-piece-count': ({piece}, symbol) =>
		`How many of ${moneyText(piece, symbol)} are there? Count them in whole numbers, 0 or more.`,
	'counts-differ': ({counted, together}, symbol) =>
		`The coins and notes come to ${moneyText(together, symbol)}, not to ${moneyText(counted, symbol)}. Count again.`,
	'float-above-counted': ({counted, nextFloat}, symbol) =>
		`${moneyText(counted, symbol)} was counted, so ${moneyText(nextFloat, symbol)} cannot stay in the drawer. Leave no more than was counted.`,
	'difference-unexplained': ({difference}, symbol) => [
		`The drawer is ${offText(difference, symbol)}.`,
		'Count again, or say why and close it.',
	],
	'difference-unconfirmed': ({difference, above}, symbol) => [
		`The drawer is ${offText(difference, symbol)}, and more than ${moneyText(above, symbol)} is confirmed by a second person.`,
		'Without one, close it unconfirmed only if that is meant: the Z says so.',
	],
	'above-float': ({name, left, needed}, symbol) => [
		`${moneyText(left, symbol)} is left with ${plainText(name)}, and ${moneyText(needed, symbol)} is needed.`,
		'Top the float up first, or sell above it only if that is meant.',
	],
	'float-is-open': ({name}) => `The float with ${plainText(name)} is open already. Top it up.`,
	'no-float': ({name}) => [`No float is open with ${plainText(name)}.`, 'Open it first.'],
	'nothing-sold-for': ({to, known}) =>
		known.length === 0
			? `Nothing was sold for ${quoted(to)}, so nothing is owed there. Nothing was sold for anybody yet.`
			: `Nothing was sold for ${quoted(to)}, so nothing is owed there. There are ${known.map(plainText).join(', ')}.`,
	'more-than-owed': ({name, owed, amount}, symbol) => [
		owed === 0
			? `Nothing is owed to ${plainText(name)}, and ${moneyText(amount, symbol)} is to be paid.`
			: `${moneyText(owed, symbol)} is owed to ${plainText(name)}, and ${moneyText(amount, symbol)} is to be paid.`,
		'Pay more only if that is meant.',
	],
	'unknown-z': ({z}) => `There is no Z ${z}.`,
} satisfies Partial<Words>;
