// What the 20 digits of a meter token say to anybody. The rest of a credit or a management token is sealed with the key of its meter.
import {meterTokenBits} from './tokens.ts';

/**
 * What is readable without a key. Of class 0, credit, and class 2, management, that is the class alone: what kind of credit it is, how much,
 * and which order to the meter, is sealed. A test of class 1 is not sealed at all, and class 3 is not in use.
 */
export type TokenShape =
	| {readonly tokenClass: 0 | 2 | 3}
	| {
			readonly tokenClass: 1;
			/** 0 for makers with two digits, 1 for those with four. */
			readonly subclass: number;
			/** Which tests, from 1; none where `isAll`. */
			readonly tests: readonly number[];
			readonly isAll: boolean;
			/** The maker's number. 0: a meter of any maker takes it. */
			readonly maker: number;
			readonly checkFits: boolean;
	  };

/** The CRC-16 over the bits before it, its two bytes turned round. */
function checkOf(bits: bigint): bigint {
	let crc = 0xffff;
	for (let shift = 48n; shift >= 0n; shift -= 8n) {
		crc ^= Number((bits >> shift) & 0xffn);
		for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
	}
	return BigInt(((crc & 0xff) << 8) | (crc >> 8));
}

/** The tests of a token of class 1. Which bits say them depends on how many digits the makers have. */
function testOf(block: bigint): TokenShape {
	const subclass = Number(block >> 60n);
	const makerBits = subclass === 1 ? 16n : 8n;
	const control = (block >> (16n + makerBits)) & ((1n << (44n - makerBits)) - 1n);
	const isAll = control === (1n << (44n - makerBits)) - 1n;
	const places = isAll ? [] : Array.from({length: 36}, (_, place) => place);
	return {
		tokenClass: 1,
		subclass,
		tests: places.filter(place => (control >> BigInt(place)) & 1n).map(place => place + 1),
		isAll,
		maker: Number((block >> 16n) & ((1n << makerBits) - 1n)),
		checkFits: checkOf((1n << 48n) | (block >> 16n)) === (block & 0xffffn),
	};
}

/** What 20 digits say as a meter token; undefined where they can be none: not 20 digits, or a number from 2^66 on. */
export function tokenShape(digits: string): TokenShape | undefined {
	const bits = meterTokenBits(digits);
	if (!bits) return undefined;
	return bits.tokenClass === 1 ? testOf(bits.block) : {tokenClass: bits.tokenClass};
}

/** The test that shows the key revision of a meter, on any meter whose maker has two digits. */
export const showsKeyRevision = 4;
