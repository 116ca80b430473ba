// What there is to say about a sale besides its receipt: what was short, and a buyer that was missing.
import {thousandths} from '../../domain/base/money.ts';
import type {State} from '../../domain/ledger/state.ts';
import {isGoods} from '../../domain/lines/items.ts';
import {taxedTotal} from '../../domain/lines/line-vat.ts';
import {isGoodsLine, type SaleItem} from '../../domain/lines/lines.ts';
import {asksForBuyer} from '../../domain/receipts/invoice.ts';
import type {Receipt, SaleReceipt} from '../../domain/receipts/receipt.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {quantityText} from '../../formats/text/quantity.ts';
import type {Session} from './session.ts';

/** Whether a sale of a registered shop needed its buyer for a full invoice. The sale stands, with an abridged invoice. */
export const wantsBuyer = (state: State, {lines, invoice}: SaleReceipt): boolean =>
	invoice !== 'full' && asksForBuyer(state, taxedTotal(lines));

/** What was asked for and not sold, because stock was short. */
export function shortOf({shop}: Session, items: readonly SaleItem[], receipt: Receipt | undefined): readonly string[] {
	const sold = (product: string): number =>
		(receipt?.type === 'sale' ? receipt.lines : []).reduce(
			(sum, line) => (isGoodsLine(line) && line.product === product ? sum + line.quantity : sum),
			0,
		);
	const asked = new Map<string, number>();
	for (const item of items) if (isGoods(item)) asked.set(item.product, (asked.get(item.product) ?? 0) + item.quantity);
	return [...asked].flatMap(([code, wanted]) => {
		const product = shop.till.state.products.rows.get(code);
		if (!product || sold(code) >= wanted) return [];
		return [
			`Sold ${quantityText(thousandths(sold(code)))} of ${quantityText(thousandths(wanted))} ${plainText(product.name)}: there was no more.`,
		];
	});
}
