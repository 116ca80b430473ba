// Owns what a receipt is about in one line, for lists.
import type {Receipt} from '../domain/receipt.ts';
import {plainText} from './plain-text.ts';

/** "Brown Bread 700g and 2 more", "Electricity", "Withdrawal, Bela Dlamini". */
export function receiptSummary(receipt: Receipt): string {
	if (receipt.type === 'withdrawal') return plainText(`Withdrawal, ${receipt.name}`);
	const [first, ...rest] = receipt.lines.map(line => (line.type === 'top-up' ? `Top-up of ${line.name}` : line.name));
	return plainText(rest.length === 0 ? (first ?? '') : `${first} and ${rest.length} more`);
}
