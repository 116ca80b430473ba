// Percentages as text, in basis points.
import type {BasisPoints} from '../../domain/base/money.ts';
import {asKeyed} from '../../domain/base/text.ts';
import {quoted, type Read} from './amount.ts';

const percentShape = /^(\d{1,2})(?:[.,](\d{1,2}))?$/;
const tooLarge = /^0*[1-9]\d{2,}(?:[.,]\d{1,2})?$/;

/** Reads `2.5` percent as 250 basis points. */
export function readPercent(text: string): Read<BasisPoints> {
	const typed = asKeyed(text).replace(/\s*%$/, '');
	const [, whole, decimals] = percentShape.exec(typed) ?? [];
	if (whole === undefined && tooLarge.test(typed)) return {fault: `${quoted(text)} is too much: a percentage is below 100.`};
	if (whole === undefined) return {fault: `${quoted(text)} is not a percentage. Write it like 15 or 2.5.`};
	return {value: Number(whole) * 100 + Number((decimals ?? '').padEnd(2, '0'))};
}

/** Basis points as {@link readPercent} reads them: 2.5. */
export const percentText = (basisPoints: BasisPoints): string => String(basisPoints / 100);
