// A receipt named on the command line: 12, 1-12 and P1-000012 are the same receipt.
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {fullNumber} from './arguments.ts';
import {refused, type Session} from './session.ts';

/** The receipt of a number. Refused when there is none. */
export function receiptArgument({shop, symbol}: Session, text: string): Receipt {
	const {history, state} = shop.till;
	const receipt = history.receipt(fullNumber(text, state.shop.isPractice));
	if (!receipt) throw refused({kind: 'unknown-receipt', receipt: text}, symbol);
	return receipt;
}
