// What a scan does where it cannot act: the notice names it, and Insert adds it to the basket. It never uses Enter.
import {priceAt} from '../../domain/goods/prices.ts';
import type {Product} from '../../domain/goods/records.ts';
import type {Scanned} from '../../domain/goods/scanned-code.ts';
import {onHand} from '../../domain/goods/stock-moves.ts';
import {moneyText} from '../../formats/text/amount.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {quantityOf} from '../../formats/text/quantity.ts';
import type {Desk} from '../model/desk.ts';
import {goodsOf, isBeingPaid} from './fill-basket.ts';
import {takenSoFar} from './part-payments.ts';

/** Refuses a scan, with a sound: the operator looks at the goods, not at the screen. */
export function refuseScan(desk: Desk, sentence: string): void {
	desk.ports.machine.beep();
	desk.say(sentence, 'warning');
}

/** Goods scanned while a basket is being paid may lie in the bag already: that they are not in the basket must be heard. */
function sayNotIn(desk: Desk, {name}: Product): void {
	const why =
		takenSoFar(desk).length > 0
			? 'a tender was taken. Finish this sale, then scan it again.'
			: 'the basket is being paid. Finish paying or go back to Sell, then scan it again.';
	desk.ports.machine.beep();
	desk.say(`${plainText(name)} is NOT in the basket: ${why}`, 'alarm');
}

/** Names what was scanned, with its price and stock. A price check is done then. */
export function nameScan(desk: Desk, scanned: Scanned): void {
	const {code, isReceipt} = scanned;
	if (isReceipt) return desk.say(`${code} is a receipt. Scanned on Receipts (${desk.keyOf('everywhere.receipts')}), it opens.`);
	const found = goodsOf(desk, scanned);
	if ('fault' in found) return refuseScan(desk, found.fault);
	const {product} = found;
	const isPaying = isBeingPaid(desk);
	if (isPaying && !desk.view.isPriceCheck) return sayNotIn(desk, product);
	const stock = quantityOf(onHand(desk.state, product.code), product.unit);
	const add = isPaying ? '' : ` ${desk.keyOf('everywhere.add-what-was-scanned')} adds it to the basket.`;
	desk.set({found: product.code, isPriceCheck: false});
	desk.say(
		`Scanned ${plainText(product.name)}, ${moneyText(priceAt(product, desk.ports.now().at), desk.symbol)}, ${stock} in stock.${add}`,
	);
}
