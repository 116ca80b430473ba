// Owns the question whether a burst of letters is a scan (architecture.md, keyboard gate).
import {carriesCheckDigit} from '../../domain/barcode.ts';
import {findByCode} from '../../domain/products.ts';
import type {State} from '../../domain/state.ts';

/** A shorter text is typing, however fast it comes. */
const shortestCode = 6;

/** 8, 12, 13 or 14 digits; an AIM prefix; or at least six letters that are exactly a code of the shop. */
export function isScanText(text: string, state: State | undefined): boolean {
	if (carriesCheckDigit(text) || /^\][A-Za-z]\d./.test(text)) return true;
	return text.length >= shortestCode && state !== undefined && findByCode(state, text) !== undefined;
}

/** The code in a scan: without an AIM prefix such as `]E0`. */
export const scannedCode = (text: string): string => text.replace(/^\][A-Za-z]\d/, '').trim();
