// The order of the verbs that sell: buyer, returns, discount; and what to say about a sale besides its receipt.
import type {OrderOf} from '../../app/shop.ts';
import {thousandths} from '../../domain/base/money.ts';
import type {State} from '../../domain/ledger/state.ts';
import {taxedTotal} from '../../domain/lines/line-vat.ts';
import type {SaleItem} from '../../domain/lines/lines.ts';
import type {Customer} from '../../domain/receipts/buyer.ts';
import {asksForBuyer} from '../../domain/receipts/invoice.ts';
import type {Receipt, SaleReceipt} from '../../domain/receipts/receipt.ts';
import type {Returns} from '../../domain/returns/asked.ts';
import {readDiscount} from '../../formats/records/discount.ts';
import {shown} from '../../formats/text/amount.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {quantityText} from '../../formats/text/quantity.ts';
import {fullNumber, lineArgument, need, quantityArgument} from './arguments.ts';
import {UsageError} from './exit.ts';
import type {PrintOptions} from './papers.ts';
import type {Session} from './session.ts';
import {accountWithAmount, refundTender, type TenderOptions, tenderArguments} from './tender-arguments.ts';

export type SaleOptions = TenderOptions &
	PrintOptions & {
		readonly again?: boolean;
		readonly changeTo?: string;
		readonly name?: string;
		readonly email?: string;
		readonly phone?: string;
		readonly address?: string;
		readonly buyerVat?: string;
		readonly note?: string;
	};
export type SellOptions = SaleOptions & {
	readonly partial?: boolean;
	readonly belowZero?: boolean;
	readonly zero?: boolean;
	readonly discount?: string;
	readonly item?: readonly string[];
	readonly price?: readonly string[];
	readonly reason?: string;
	readonly return?: readonly string[];
	readonly waste?: boolean;
	readonly to?: string;
};

export type Sale = {readonly items: (session: Session) => readonly SaleItem[]; readonly options: SellOptions};

/** The customer, as far as the options name him. */
function customerOf({name, email, phone, address, buyerVat}: SaleOptions): {readonly customer?: Customer} {
	const given = Object.entries({name, email, phone, address, vatNumber: buyerVat}).filter(([, text]) => text !== undefined);
	return given.length === 0 ? {} : {customer: Object.fromEntries(given)};
}

export function saleOrder(session: Session, {items, options}: Sale): OrderOf<'sell'> {
	const {partial, again, zero, note, discount, changeTo} = options;
	const left = changeTo === undefined ? undefined : accountWithAmount('--change-to', changeTo);
	const returns = returnsOf(session, options);
	const off = discount === undefined ? undefined : need('--discount', readDiscount(discount));
	return {
		type: 'sell',
		items: items(session),
		tenders: tenderArguments(options, returns !== undefined),
		...(partial && {takesPartial: true}),
		...(again && {meansRepeat: true}),
		...(zero && {meansZero: true}),
		...(note !== undefined && {note}),
		...(left && {changeTo: left}),
		...(returns && {returns}),
		...(off && {discount: {...off, ...(options.reason !== undefined && {reason: options.reason})}}),
		...customerOf(options),
	};
}

/** Whether a sale of a registered shop needed its buyer for a full invoice. The sale stands, with an abridged invoice. */
export const wantsBuyer = (state: State, {lines, invoice}: SaleReceipt): boolean =>
	invoice !== 'full' && asksForBuyer(state, taxedTotal(lines));

/** Returns in the same basket, each `RECEIPT:LINE` or `RECEIPT:LINE:QTY`. */
function returnsOf({shop}: Session, {return: asked, reason, waste, to}: SellOptions): Returns | undefined {
	if (asked === undefined) return undefined;
	const lines = asked.map(text => {
		const [, receipt, line, quantity = '1'] = /^([^:]+):([^:]+)(?::([^:]+))?$/.exec(text) ?? [];
		if (receipt === undefined || line === undefined)
			throw new UsageError(`--return: ${shown(text)} names no line. Write it RECEIPT:LINE or RECEIPT:LINE:QTY, like 1:2.`);
		return {
			receipt: fullNumber(receipt, shop.till.state.shop.isPractice),
			line: lineArgument(line, '--return'),
			quantity: quantityArgument('--return', quantity),
			...(waste && {to: 'waste' as const}),
		};
	});
	return {lines, reason: reason ?? '', ...(to !== undefined && {to: refundTender(to)})};
}

/** What was asked for and not sold, because stock was short. */
export function shortOf({shop}: Session, items: readonly SaleItem[], receipt: Receipt | undefined): readonly string[] {
	const sold = (product: string): number =>
		(receipt?.type === 'sale' ? receipt.lines : []).reduce(
			(sum, line) => (line.type === 'goods' && line.product === product ? sum + line.quantity : sum),
			0,
		);
	const asked = new Map<string, number>();
	for (const item of items) if (item.type === 'goods') asked.set(item.product, (asked.get(item.product) ?? 0) + item.quantity);
	return [...asked].flatMap(([code, wanted]) => {
		const product = shop.till.state.products.rows.get(code);
		if (!product || sold(code) >= wanted) return [];
		return [
			`Sold ${quantityText(thousandths(sold(code)))} of ${quantityText(thousandths(wanted))} ${plainText(product.name)}: there was no more.`,
		];
	});
}
