// Quantities as text: whole pieces, or up to three decimals, without a thousands separator (rules.md §1).
import {largestQuantity, type Thousandths, thousandths} from '../../domain/base/money.ts';
import {asKeyed} from '../../domain/base/text.ts';
import type {Unit} from '../../domain/base/unit.ts';
import {quoted, type Read} from './amount.ts';
import {cut} from './plain-text.ts';

const shape = /^(\d+)(?:[.,](\d{1,3}))?$/;
const signed = /^[-+]\s*\d/;
const tooFine = /^\d+[.,]\d{4,}$/;

/** A typed quantity in thousandths. Zero is read here, and refused later where it makes no sense. */
export function readQuantity(text: string): Read<Thousandths> {
	if (signed.test(asKeyed(text)))
		return {fault: `${quoted(asKeyed(text))} has a sign in front. Type how many without it, like 3.`};
	return readUnsigned(text);
}

function readUnsigned(text: string): Read<Thousandths> {
	const given = asKeyed(text);
	const [, whole, decimals] = shape.exec(given) ?? [];
	if (whole === undefined && tooFine.test(given))
		return {fault: `${quoted(given)} is finer than a gram. Type three decimals at most, like 0.255.`};
	if (whole === undefined) return {fault: `${quoted(given)} is not a quantity. Type a number, like 3 or 0.25.`};
	const units = Number(whole) * 1000 + Number((decimals ?? '').padEnd(3, '0'));
	if (units > largestQuantity)
		return {fault: `${cut(whole, 24)} is more than ${quantityText(largestQuantity)}, the most on one line.`};
	return {value: thousandths(units)};
}

/** A quantity that may have a minus in front: for corrections of stock. */
export function readSignedQuantity(text: string): Read<Thousandths> {
	const given = asKeyed(text);
	const isNegative = given.startsWith('-');
	const read = readUnsigned(given.replace(/^[-+]/, ''));
	return 'value' in read && isNegative ? {value: thousandths(-read.value)} : read;
}

/** 3, 0.25, -1.5: without trailing zeros. */
export function quantityText(quantity: Thousandths): string {
	const size = Math.abs(quantity);
	const decimals = String(size % 1000)
		.padStart(3, '0')
		.replace(/0+$/, '');
	return `${quantity < 0 ? '-' : ''}${Math.floor(size / 1000)}${decimals && `.${decimals}`}`;
}

/** A quantity with what it counts: 3, or 0.25 kg. */
export const quantityOf = (quantity: Thousandths, unit: Unit): string =>
	unit === 'kg' ? `${quantityText(quantity)} kg` : quantityText(quantity);
