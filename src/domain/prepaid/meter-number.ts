// What a meter number says of itself, as prepayment meters of STS have it: who issued it, which maker, and its check digits.
import {asKeyed} from '../base/text.ts';
import {luhnFits} from './beneficiary.ts';

/** The parts of a meter number. */
export type MeterNumber = {
	/** The number on the meter: 11 digits, or 13 of newer makers. */
	readonly meter: string;
	/** Its first two digits, or four of 13. */
	readonly maker: string;
	readonly checkFits: boolean;
	/** The whole number of 18 digits, where that was given: the issuer, the number on the meter, and a check digit over both. */
	readonly whole?: {readonly issuer: string; readonly isUsual: boolean; readonly checkFits: boolean};
	/** What a meter card says after the number of 18 digits. */
	readonly card?: MeterCard;
};

/** The rest of a meter card: which supplier's keys the meter has, its tariff, and which key of them. */
export type MeterCard = {readonly supplyGroup: string; readonly tariffIndex: string; readonly keyRevision: string};

/** The issuers of meter numbers: one for meters of 11 digits, one for those of 13. */
const usualIssuers = ['600727', '0000'];

/** 18 digits, then expiry 4, technology 2, algorithm 2, supply group 6, tariff index 2, key revision 1. */
const cardShape = /^(\d{18})\d{4}\d{2}\d{2}(\d{6})(\d{2})(\d)$/;

/** The digits of a number as somebody types, copies or swipes it. */
export const numberDigits = (text: string): string => asKeyed(text).replace(/[\s=-]/g, '');

const onMeter = (meter: string) => ({
	meter,
	maker: meter.slice(0, meter.length === 13 ? 4 : 2),
	checkFits: luhnFits(meter),
});

function ofWhole(digits: string): MeterNumber {
	const issuer = digits.startsWith('0000') ? digits.slice(0, 4) : digits.slice(0, 6);
	const whole = {issuer, isUsual: usualIssuers.includes(issuer), checkFits: luhnFits(digits)};
	return {...onMeter(digits.slice(issuer.length, -1)), whole};
}

/** What a number of 11, 13 or 18 digits says, or that of a meter card of 35. Undefined for any other text. */
export function meterNumber(text: string): MeterNumber | undefined {
	const digits = numberDigits(text);
	if (/^(?:\d{11}|\d{13})$/.test(digits)) return onMeter(digits);
	if (/^\d{18}$/.test(digits)) return ofWhole(digits);
	const [, whole = '', supplyGroup = '', tariffIndex = '', keyRevision = ''] = cardShape.exec(digits) ?? [];
	return whole === '' ? undefined : {...ofWhole(whole), card: {supplyGroup, tariffIndex, keyRevision}};
}
