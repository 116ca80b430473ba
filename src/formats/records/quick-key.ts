// A quick key as a text: what it sells, with the amount where it has one of its own.
import {type QuickKeysState, type QuickSale, quickName} from '../../domain/quick-keys/quick-keys.ts';
import {moneyText} from '../text/amount.ts';
import {plainText} from '../text/plain-text.ts';

/** "Vetkoek", "Airtime R29", "Electricity R50.00". */
export function quickText(state: QuickKeysState, sells: QuickSale, symbol: string): string {
	const name = plainText(quickName(state, sells));
	return 'amount' in sells && sells.amount !== undefined ? `${name} ${moneyText(sells.amount, symbol)}` : name;
}
