// Owns what a scan does where it cannot act: it is named, and Insert adds it to the basket. It never takes Enter.
import {onHand} from '../../domain/stock.ts';
import {moneyText} from '../../formats/amount.ts';
import {plainText} from '../../formats/plain-text.ts';
import {quantityOf} from '../../formats/quantity.ts';
import type {Desk} from './desk.ts';
import {isBeingPaid, productOfCode} from './selling.ts';

/** Says what was scanned, with its price and stock. */
export function nameScan(desk: Desk, code: string): void {
	if (desk.view.screen === 'welcome') return;
	const found = productOfCode(desk, code);
	if ('fault' in found) return desk.say(found.fault, 'warning');
	const {product} = found;
	const stock = quantityOf(onHand(desk.state, product.code), product.unit);
	const add = isBeingPaid(desk) ? '' : ' Ins adds it to the basket.';
	desk.set({found: product.code});
	desk.say(`Scanned ${plainText(product.name)}, ${moneyText(product.price, desk.symbol)}, ${stock} in stock.${add}`);
}
