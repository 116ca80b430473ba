// PINs: how long one is, which are too easily guessed, and how long somebody waits after wrong ones (faults.md).
import type {OfKind} from '../base/handlers.ts';
import type {Tries} from './records.ts';
import type {OperatorRefusal} from './refusals.ts';

/** After this many wrong tries in a row there is a wait. */
const waitsFrom = 3;
/** After this many the operator is locked. */
export const triesAllowed = 10;
/** The first wait, in ms. Each further one is twice as long. */
const firstWaitMs = 5000;

/** Whether somebody tried too often: only an owner, or the recovery code, lets him in again. */
export const isLocked = (tries: Tries | undefined): boolean => (tries?.failed ?? 0) >= triesAllowed;

/** Until when the next try has to wait, in ms since 1970; 0 for no wait. */
export function waitsUntil(tries: Tries | undefined): number {
	if (!tries || tries.failed < waitsFrom) return 0;
	return tries.at + firstWaitMs * 2 ** (tries.failed - waitsFrom);
}

/** What people choose most, beside rows, repeats and dates: by the way the keys lie, or with a meaning. */
const known = new Set(
	'1004 1122 1313 2000 2001 2222 2580 0852 4321 6969 1212 7777 147258 159753 159357 147258369 123123 112233 121212 789456 456789 741852 852741 963852 654321 102030 112211 131313 696969 142536 007007 123321 12341234 11223344 10203040 147852 258456 369258 14725836 14789632'.split(
		' ',
	),
);

/** Whether each digit is the one before and the same step: 1111, 2345, 9876, 2468. Behind 9 comes 0. */
function isRow(digits: readonly number[]): boolean {
	const step = (at: number): number => ((digits[at + 1] ?? 0) - (digits[at] ?? 0) + 10) % 10;
	return digits.slice(1).every((_digit, at) => step(at) === step(0));
}

/** Whether it is one piece again and again: 1212, 123123. */
const isRepeat = (pin: string): boolean =>
	[1, 2, 3, 4].some(
		length => length < pin.length && pin.length % length === 0 && pin.slice(0, length).repeat(pin.length / length) === pin,
	);

/** Whether it reads as a year of the last hundred: 1987, 2012; of four digits only. */
const isYear = (pin: string): boolean => /^(19[3-9]\d|20[0-3]\d)$/.test(pin);

/** Whether a PIN is among the first that somebody tries. */
export const isWeakPin = (pin: string): boolean => known.has(pin) || isRow([...pin].map(Number)) || isRepeat(pin) || isYear(pin);

/** What is wrong with a PIN of so many digits, or undefined. */
export function checkPin(pin: string, digits: number): OfKind<OperatorRefusal, 'bad-pin'> | undefined {
	if (!/^\d+$/.test(pin)) return {kind: 'bad-pin', why: 'no-digits', digits};
	if (pin.length !== digits) return {kind: 'bad-pin', why: 'length', digits};
	return isWeakPin(pin) ? {kind: 'bad-pin', why: 'weak', digits} : undefined;
}
