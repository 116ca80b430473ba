// The form of tokens (rules.md §5). The store draws them, from random numbers, and checks that none is drawn twice.
import {assert} from '../base/assert.ts';

const referenceShape = /^[1-9]\d{3}(?: [1-9]\d{3}){3}$/;
/** A reference token: 16 digits in four groups of four, no group beginning with 0. */
export const isReference = (text: string): boolean => referenceShape.test(text);

const tokenLimit = 2n ** 66n;
const classShift = 27n;
const classMask = 3n << classShift;

/**
 * The 20 digits of a meter token around a 64-bit block. STS writes 66 bits: the class takes bits 28 and 27, and the two bits from there
 * move to bits 65 and 64. Well-formed, never genuine: there is no vending key here.
 */
export function meterToken(block: bigint, tokenClass = 0n): string {
	assert(block >= 0n && block < 2n ** 64n, 'a token block has 64 bits', {block: String(block)});
	const displaced = (block & classMask) >> classShift;
	const value = (displaced << 64n) | (block & ~classMask) | (tokenClass << classShift);
	return value.toString().padStart(20, '0');
}

/** The class (0 to 3) and the 64 bits of 20 digits that could be a meter token, or undefined when they cannot. */
export function meterTokenBits(digits: string): {readonly tokenClass: 0 | 1 | 2 | 3; readonly block: bigint} | undefined {
	if (!/^\d{20}$/.test(digits)) return undefined;
	const value = BigInt(digits);
	if (value >= tokenLimit) return undefined;
	const displaced = ((value >> 64n) & 3n) << classShift;
	const block = (value & ((1n << 64n) - 1n) & ~classMask) | displaced;
	return {tokenClass: Number((value & classMask) >> classShift) as 0 | 1 | 2 | 3, block};
}

/** The class (0 to 3) of 20 digits that could be a meter token, or undefined when they cannot. */
export const meterTokenClass = (digits: string): number | undefined => meterTokenBits(digits)?.tokenClass;

/** A meter token in five groups of four, as it is printed. */
export const groupedToken = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ');
