// Numbers as Python writes floats, to and from whole cents and thousandths. Exact: a decimal text never becomes a float here (rules.md §16).
import {type Cents, cents, largestAmount, largestQuantity, type Thousandths, thousandths} from '../../domain/base/money.ts';
import {asKeyed} from '../../domain/base/text.ts';
import {amountText, quoted, type Read} from '../text/amount.ts';
import {quantityText} from '../text/quantity.ts';

/** A number in whole units. `wasRounded` says that the float was slightly off. */
export type FloatRead<T> = {readonly units: T; readonly wasRounded: boolean};

const shape = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,5}))?$/i;
const longest = 400;

type Scaled = {readonly units: bigint; readonly wasRounded: boolean; readonly isWithin: boolean};

/** A decimal text in units of 10^-places, and whether it is within 0.0001 of one. Undefined when it is not a number. */
function scaled(text: string, places: number): Scaled | undefined {
	const [, sign, whole, decimals = '', exponent = '0'] = (text.length <= longest && shape.exec(text)) || [];
	if (whole === undefined) return undefined;
	const digits = BigInt(`${whole}${decimals}` || '0');
	const shift = Number(exponent) - decimals.length + places;
	// Beyond these powers a number is far too large or practically zero, so a larger power changes nothing.
	const multiplier = 10n ** BigInt(Math.min(Math.max(0, shift), longest));
	const divisor = 10n ** BigInt(Math.min(Math.max(0, -shift), 2 * longest));
	const value = digits * multiplier;
	const size = (value * 2n + divisor) / (divisor * 2n);
	const beside = value > size * divisor ? value - size * divisor : size * divisor - value;
	const isWithin = beside * 10n ** BigInt(4 - places) <= divisor;
	return {units: sign === '-' ? -size : size, wasRounded: beside !== 0n, isWithin};
}

const sizeOf = (value: bigint): bigint => (value < 0n ? -value : value);

/** Cents of a Python float in rand: rounded when within 0.0001 of a cent. May be negative. `nan`, `inf`, `1e+16` and 0.005 are faults. */
export function readPythonFloat(text: string): Read<FloatRead<Cents>> {
	const given = asKeyed(text);
	const read = scaled(given, 2);
	if (!read) return {fault: `${quoted(given)} is not an amount.`};
	if (sizeOf(read.units) > BigInt(largestAmount))
		return {fault: `${quoted(given)} is more than ${amountText(largestAmount)}, the most there can be.`};
	if (!read.isWithin) return {fault: `${quoted(given)} is not a whole number of cents.`};
	return {value: {units: cents(Number(read.units)), wasRounded: read.wasRounded}};
}

/** Thousandths of a quantity as Python wrote it. May be negative. */
export function readPythonQuantity(text: string): Read<FloatRead<Thousandths>> {
	const given = asKeyed(text);
	const read = scaled(given, 3);
	if (!read) return {fault: `${quoted(given)} is not a quantity.`};
	if (sizeOf(read.units) > BigInt(largestQuantity))
		return {fault: `${quoted(given)} is more than ${quantityText(largestQuantity)}, the most there can be.`};
	if (!read.isWithin) return {fault: `${quoted(given)} has more than three decimals.`};
	return {value: {units: thousandths(Number(read.units)), wasRounded: read.wasRounded}};
}

/** Rand as Python writes a float, with at least one digit after the point: 999600.11, 1000000.0, -5.5. */
export function pythonFloatText(amount: Cents): string {
	const size = Math.abs(amount);
	const decimals = String(size % 100)
		.padStart(2, '0')
		.replace(/(\d)0$/, '$1');
	return `${amount < 0 ? '-' : ''}${Math.floor(size / 100)}.${decimals}`;
}

/** Rand as a Python number: an integer when it is whole, else a float. 40, 2.5. */
export const pythonNumberText = (amount: Cents): string => (amount % 100 === 0 ? String(amount / 100) : pythonFloatText(amount));
