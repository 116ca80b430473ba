// A scan on Pay: it goes back to Sell and adds the goods while nothing was taken; afterwards it is only named.
import {thousandths} from '../../../domain/base/money.ts';
import {type Scanned, soldByLabel} from '../../../domain/goods/scanned-code.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {addProduct, goodsOf, one} from '../../actions/fill-basket.ts';
import {nameScan} from '../../actions/name-scan.ts';
import {takenSoFar} from '../../actions/part-payments.ts';
import type {Desk} from '../../model/desk.ts';
import {payDialog} from './reckoning.ts';

/** Takes a scan on Pay. What is unknown, misread, refused or only looked at does not leave Pay. */
export function scanOnPay(desk: Desk, scanned: Scanned): void {
	const found = goodsOf(desk, scanned);
	const isOnlyNamed = scanned.isReceipt || desk.view.isPriceCheck || takenSoFar(desk).length > 0;
	if (isOnlyNamed || 'fault' in found) return nameScan(desk, scanned);
	const {product, pack, label} = found;
	const dialog = payDialog(desk);
	desk.close();
	const sold = label
		? soldByLabel(label, product, desk.ports.now().at)
		: {quantity: pack === 1 ? undefined : thousandths(one * pack)};
	const isIn = addProduct(desk, {product, ...sold, isScan: true});
	const {text = ''} = desk.view.notice ?? {};
	if (!isIn) {
		desk.open(dialog);
		desk.ports.machine.beep();
		return desk.say(`${plainText(product.name)} is NOT in the basket. ${text}`, 'warning');
	}
	if (desk.view.stacks.sell.length === 0) desk.say(`Back on Sell: ${text.replace(/^Added/, 'added')}`, 'done');
}
