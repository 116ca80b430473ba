// The sums under the basket: goods, money for others, what comes off both, the VAT in it, and the total.
import {type Cents, pieces} from '../../domain/base/money.ts';
import {isOwnItem} from '../../domain/lines/items.ts';
import {type Basket, basketTotals} from '../../domain/selling/basket.ts';
import {amountText, moneyText} from '../../formats/text/amount.ts';
import {counted} from '../../formats/text/counted.ts';
import {columnsOf, filled} from '../../formats/text/plain-text.ts';
import {bigMoney} from './big-money.ts';
import {type Span, span} from './line.tsx';
import type {ToneName} from './roles.ts';

const one = pieces(1);

type Drawn = readonly Span[];

/** The VAT in what the basket sells, as far as it is known before it is paid. */
export type VatWithin = {readonly rate: string; readonly amount: Cents};

/** A sum: what it is, dim, and its amount at the right. */
const sumRow = (label: string, amount: string, {columns, tone}: {readonly columns: number; readonly tone: ToneName}): Drawn => [
	span(` ${label}`, 'dim'),
	span(`${filled(amount, columns - columnsOf(label) - 2, 'right')} `, tone),
];

/** The rows above the total: goods, money for others, what is taken off both, and the VAT in it. */
export function sumRows(
	{basket, vat}: {readonly basket: Basket; readonly vat: VatWithin | undefined},
	columns: number,
): readonly Drawn[] {
	const {goods, others, discount, returned} = basketTotals(basket);
	const row = (label: string, amount: string, tone: ToneName = 'plain'): Drawn => sumRow(label, amount, {columns, tone});
	return [
		row('Goods', amountText(goods)),
		row('Prepaid and bills', amountText(others), 'others'),
		...(discount > 0 ? [row('Discount', `-${amountText(discount)}`, 'good')] : []),
		...(returned > 0 ? [row('Comes back', `-${amountText(returned)}`, 'good')] : []),
		...(vat ? [row(`VAT ${vat.rate} in it`, amountText(vat.amount), 'dim')] : []),
	];
}

/** The number of pieces; what is weighed and each service is one. */
export const itemsIn = ({lines}: Basket): number =>
	lines.reduce((count, {item, unit}) => count + (isOwnItem(item) && unit === 'each' ? item.quantity / one : 1), 0);

type Total = {readonly columns: number; readonly rows: number; readonly inWords: boolean};

/** The total, as large as there is room for, with its name and the number of items at its left. */
export function totalRows(basket: Basket, symbol: string, {columns, rows, inWords}: Total): readonly Drawn[] {
	const text = moneyText(basketTotals(basket).total, symbol);
	const items = counted(itemsIn(basket), 'item');
	const label = ' TOTAL ';
	const large = bigMoney(text, {columns: columns - columnsOf(label) - 1, rows, inWords});
	if (large.length === 1) return [[span(sumTotal(text, columns), 'strong')], [span(` ${items}`, 'dim')]];
	const middle = Math.floor((large.length - 1) / 2);
	const width = columnsOf(large[0] ?? '');
	return large.map((row, place) => {
		const room = columns - width - 1;
		const left = place === middle ? label : place === middle + 1 && columnsOf(items) + 1 < room ? ` ${items}` : '';
		return [span(filled(left, room), place === middle ? 'strong' : 'dim'), span(`${row} `, 'strong')];
	});
}

const sumTotal = (text: string, columns: number): string => ` TOTAL${filled(text, columns - 7, 'right')} `;
