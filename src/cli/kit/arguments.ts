// Arguments of verbs: amounts, quantities, items, tenders. What cannot be read is a UsageError with the reader's sentence.
import type {Day, Moment} from '../../domain/base/calendar.ts';
import type {Cents, Thousandths} from '../../domain/base/money.ts';
import {asKeyed} from '../../domain/base/text.ts';
import {quoted, type Read, readAmount} from '../../formats/text/amount.ts';
import {anyOf} from '../../formats/text/any-of.ts';
import {didYouMean} from '../../formats/text/did-you-mean.ts';
import {readQuantity} from '../../formats/text/quantity.ts';
import {type DayOf, type ReadingClock, readDay, readMoment} from '../../formats/text/typed-time.ts';
import {systemClock} from '../../store/clock.ts';
import type {Asked} from './asked.ts';
import {UsageError} from './exit.ts';
import type {GivenBy} from './given-by.ts';

/** The options that every verb understands. */
export type GlobalOptions = {
	readonly data?: string;
	readonly json?: boolean;
	/** Only for a verb that changes something. */
	readonly asked?: Asked;
	/** Only for a verb that gives an order. */
	readonly givenBy?: GivenBy;
};

/** The value of a reading, or a UsageError that names the argument. */
export function need<T>(name: string, read: Read<T>): T {
	if ('fault' in read) throw new UsageError(`${name}: ${read.fault}`);
	return read.value;
}

export const amountArgument = (name: string, text: string): Cents => need(name, readAmount(text));
export const quantityArgument = (name: string, text: string): Thousandths => need(name, readQuantity(text));

/** An account number: a whole number from 1 upward. */
export function accountArgument(text: string): number {
	const number = asKeyed(text);
	if (!/^\d{1,9}$/.test(number) || Number(number) === 0)
		throw new UsageError(`account: ${quoted(text)} is not an account number. Use the number from counterfoil account list.`);
	return Number(number);
}

export type ItemArgument = {readonly code: string; readonly quantity?: Thousandths};

/** `CODE` or `QTY*CODE`. */
export function itemArgument(text: string): ItemArgument {
	const star = text.search(/[*＊]/);
	if (star === -1) return {code: text};
	const code = text.slice(star + 1).trim();
	if (code === '') throw new UsageError(`item: ${quoted(text)} names no code. Write it like 3*1001.`);
	return {code, quantity: quantityArgument('item', text.slice(0, star))};
}

/** Reads the value of an option, or an argument, that is a word of a list; in capital letters it is the same. */
export const wordOption =
	<W extends string>(name: string, known: readonly W[]) =>
	(text: string): W => {
		const found = known.find(each => each === text.trim().toLowerCase());
		if (found === undefined)
			throw new UsageError(`${name}: ${quoted(text)} is not understood. Use ${anyOf(known)}.${didYouMean(text, known)}`);
		return found;
	};

/** Collects the values of an option that may be repeated. */
export const repeated = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

/** `12`, `1-12` and `P1-000012` all name receipt P1-000012 of a practice shop; `T12` and `T1-12` one of training. */
export function fullNumber(text: string, isPractice: boolean): string {
	const [, mark = '', till = '1', number] = /^([PT]?)(?:(\d+)-)?(\d+)$/i.exec(asKeyed(text)) ?? [];
	if (number === undefined) return asKeyed(text);
	const series = mark.toUpperCase() === 'T' ? 'T' : isPractice ? 'P' : '';
	return `${series}${till}-${number.padStart(6, '0')}`;
}

/** The clock of this machine. */
const machineClock = (now = systemClock.now()): ReadingClock => ({now, offsetAt: at => -new Date(at).getTimezoneOffset()});

/** A moment by this machine's clock, or as JSON has it; in epoch ms. */
export const momentArgument = (name: string, text: string, like?: string): number =>
	need(name, readMoment(text, machineClock(), like));

/** A day: written, named like yesterday, or the one that a time is on. `now` is the moment that yesterday is meant from. */
export const dayArgument = (
	name: string,
	text: string,
	{now, dayOf}: {readonly now?: Moment; readonly dayOf?: DayOf} = {},
): Day => need(name, readDay(text, {clock: machineClock(now), ...(dayOf && {dayOf})}));

/** The place of a line on its receipt, from 1. */
export function lineArgument(text: string, name = 'line'): number {
	const line = asKeyed(text);
	if (!/^\d{1,6}$/.test(line) || Number(line) === 0)
		throw new UsageError(`${name}: ${quoted(text)} is not a line of a receipt. They are counted from 1.`);
	return Number(line);
}
