// Amounts as text: what people type, and what they read. Text becomes cents directly, never through a float (rules.md §1).

import {letterName, withHidden} from '../../domain/base/hidden.ts';
import {type Cents, cents, largestAmount} from '../../domain/base/money.ts';
import {asKeyed} from '../../domain/base/text.ts';

/** A value read from text, or the sentence that says what is wrong with the text and what to write instead. */
export type Read<T> = {readonly value: T} | {readonly fault: string};

const plain = /^(\d*)(?:(?:[.,](\d{1,2}))?|\.)$/;
const spaceGroups = /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d{1,2}))?$/;
const commaGroups = /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d{1,2}))?$/;

/** Reads `R1 234,50`, `R1,234.50`, `1234.5`, `1234.`, `1234`. The comma of `1,234` marks thousands; `1,23` and `1,2` have a decimal comma. */
export function readAmount(text: string): Read<Cents> {
	const given = asKeyed(text);
	const digits = given.replace(/^(?:N\$|[RMEP])\s*/i, '');
	if (digits === '') return {fault: 'Type an amount, like 12.50.'};
	if (/^[-+]/.test(digits)) return {fault: `${quoted(given)} has a sign. Type the amount without one.`};
	if (!/^[\d ,.]+$/.test(digits) || !/\d/.test(digits)) return {fault: `${quoted(given)} is not an amount. Type one like 12.50.`};
	const [, whole, decimals] = commaGroups.exec(digits) ?? spaceGroups.exec(digits) ?? plain.exec(digits) ?? [];
	if (whole === undefined) return {fault: `${quoted(given)} ${whyUnread(digits)}`};
	const units = Number(whole.replace(/[ ,]/g, '')) * 100 + Number((decimals ?? '').padEnd(2, '0'));
	if (!(units <= largestAmount))
		return {fault: `${quoted(given)} is more than R${amountText(largestAmount)}, the most there can be.`};
	return {value: cents(units)};
}

/** An amount that may have a sign in front: for corrections of accounts. */
export function readSignedAmount(text: string): Read<Cents> {
	const given = asKeyed(text);
	const read = readAmount(given.replace(/^[-+]\s*/, ''));
	return 'value' in read && given.startsWith('-') ? {value: cents(-read.value)} : read;
}

/** Why a text of digits, points, commas and spaces is not an amount. */
function whyUnread(digits: string): string {
	if (/^\d+\.\d{3,}$/.test(digits)) return 'has more than two decimals. Money goes to the cent, like 12.50.';
	if (/\..*\./.test(digits)) return 'has more than one decimal point. Write it like 1234.50.';
	return 'can be read in more than one way. Write it like 1234.50.';
}

/** A typed text in quotation marks, cut to fit in a sentence, with the numbers of letters that cannot be seen: "Mi[U+202E]lk". */
export const quoted = (text: string): string => {
	const letters = [...text];
	return `"${withHidden(letters.length > 24 ? `${letters.slice(0, 23).join('')}…` : text, letterName)}"`;
};

/** The same, also with the numbers of emoji, which no name may hold: terminals draw them in many ways. */
export const quotedByNumber = (text: string): string => quoted(text).replace(/[\u{10000}-\u{10FFFF}]/gu, letterName);

/** 1,234.50, with a minus in front when negative. */
export function amountText(amount: Cents): string {
	const size = Math.abs(amount);
	const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
	return `${amount < 0 ? '-' : ''}${whole}.${String(size % 100).padStart(2, '0')}`;
}

/** R1,234.50 under the currency's symbol; -R5.00 when negative. */
export const moneyText = (amount: Cents, symbol: string): string =>
	amount < 0 ? `-${symbol}${amountText(-amount as Cents)}` : `${symbol}${amountText(amount)}`;

/** The amount a typed text is read as: R1,234.50 for `1234,5`. Undefined when it is not an amount or already written that way. */
export function amountEcho(text: string, symbol: string): string | undefined {
	const read = readAmount(text);
	return 'fault' in read || amountText(read.value) === asKeyed(text) ? undefined : moneyText(read.value, symbol);
}
