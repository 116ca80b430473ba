// The impure facts of the ledger: the clock and the drawing of tokens.
import {randomInt} from 'node:crypto';
import type {Moment} from '../domain/base/calendar.ts';
import {meterToken} from '../domain/prepaid/tokens.ts';

export interface Clock {
	now(): Moment;
}

/** The machine's clock, with its offset from UTC at that moment. */
export const systemClock: Clock = {
	now: () => {
		const at = Date.now();
		return {at, offset: -new Date(at).getTimezoneOffset()};
	},
};

/** Random whole numbers from `least` up to, not including, `most`. */
export type Draw = (least: number, most: number) => number;

export const systemDraw: Draw = randomInt;

const half = 2 ** 32;

/** Draws a reference token that nobody has, again and again while `isKnown`. */
export function drawReference(draw: Draw, isKnown: (token: string) => boolean): string {
	for (;;) {
		const token = Array.from({length: 4}, () => draw(1000, 10_000)).join(' ');
		if (!isKnown(token)) return token;
	}
}

/** Draws a meter token that nobody has, again and again while `isKnown`. */
export function drawMeterToken(draw: Draw, isKnown: (token: string) => boolean): string {
	for (;;) {
		const token = meterToken((BigInt(draw(0, half)) << 32n) | BigInt(draw(0, half)));
		if (!isKnown(token)) return token;
	}
}
