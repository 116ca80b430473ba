// What a scan does where it cannot act: the notice names it, and Insert adds it to the basket. It never uses Enter.
import {priceAt} from '../../domain/goods/prices.ts';
import type {Scanned} from '../../domain/goods/scanned-code.ts';
import {onHand} from '../../domain/goods/stock-moves.ts';
import {moneyText} from '../../formats/text/amount.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {quantityOf} from '../../formats/text/quantity.ts';
import type {Desk} from '../model/desk.ts';
import {goodsOf, isBeingPaid} from './fill-basket.ts';

/** Refuses a scan, with a sound: the operator looks at the goods, not at the screen. */
export function refuseScan(desk: Desk, sentence: string): void {
	desk.ports.machine.beep();
	desk.say(sentence, 'warning');
}

/** Names what was scanned, with its price and stock. */
export function nameScan(desk: Desk, scanned: Scanned): void {
	const {code, isReceipt} = scanned;
	if (isReceipt) return desk.say(`${code} is a receipt. Scanned on Receipts (${desk.keyOf('everywhere.receipts')}), it opens.`);
	const found = goodsOf(desk, scanned);
	if ('fault' in found) return refuseScan(desk, found.fault);
	const {product} = found;
	const stock = quantityOf(onHand(desk.state, product.code), product.unit);
	const add = isBeingPaid(desk) ? '' : ` ${desk.keyOf('everywhere.add-what-was-scanned')} adds it to the basket.`;
	desk.set({found: product.code});
	desk.say(
		`Scanned ${plainText(product.name)}, ${moneyText(priceAt(product, desk.ports.now().at), desk.symbol)}, ${stock} in stock.${add}`,
	);
}
