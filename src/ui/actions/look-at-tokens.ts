// Looking at the numbers of an earlier sale: whoever looks has what was bought, so that is on record first.
import type {Receipt} from '../../domain/receipts/receipt.ts';
import type {Desk} from '../model/desk.ts';

/** Shows them once that is on record. Of training there are none, and in a shop that is only looked at nothing is recorded. */
export function whenOnRecord(desk: Desk, receipt: Receipt, show: () => void): void {
	if (desk.shop.isReadOnly || receipt.type !== 'sale' || receipt.isTraining) return show();
	desk.perform({type: 'showToken', id: desk.ports.newId(), receipt: receipt.number}, {done: show});
}
