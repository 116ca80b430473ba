// The sums under the basket: goods, money for others, what comes off both, the VAT in it, and the total.
import {type Cents, pieces, plus} from '../../domain/base/money.ts';
import {isOwnItem} from '../../domain/lines/items.ts';
import type {Basket} from '../../domain/selling/basket.ts';
import {basketTotals} from '../../domain/selling/basket-totals.ts';
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
	const {goods, fees, others, topUps, discount, returned} = basketTotals(basket);
	const row = (label: string, amount: string, tone: ToneName = 'plain'): Drawn => sumRow(label, amount, {columns, tone});
	return [
		row(fees > 0 ? 'Goods and fees' : 'Goods', amountText(plus(goods, fees))),
		row('Prepaid and bills', amountText(others), 'others'),
		...(topUps > 0 ? [row('Top-ups', amountText(topUps), 'others')] : []),
		...(discount > 0 ? [row('Discount', `-${amountText(discount)}`, 'good')] : []),
		...(returned > 0 ? [row('Comes back', `-${amountText(returned)}`, 'good')] : []),
		...(vat ? [row(`VAT ${vat.rate} in it`, amountText(vat.amount), 'dim')] : []),
	];
}

/** The number of pieces; what is weighed and each service is one. */
export const itemsIn = ({lines}: Basket): number =>
	lines.reduce((count, {item, unit}) => count + (isOwnItem(item) && unit === 'each' ? item.quantity / one : 1), 0);

type Room = {readonly columns: number; readonly rows: number; readonly inWords: boolean};
/** The number of items stands over the sums where the total leaves no room for it. */
type Total = {readonly rows: readonly Drawn[]; readonly aside?: string};

const label = ' TOTAL ';

/** A name at the left and a text at the right. */
const ends = (left: string, right: string, columns: number): string =>
	`${left}${filled(right, columns - columnsOf(left) - 1, 'right')} `;

/** The total, as large as there is room for, with its name and the number of items at its left, or above where it is as wide as the panel. */
export function totalRows(basket: Basket, symbol: string, {columns, rows, inWords}: Room): Total {
	const text = moneyText(basketTotals(basket).total, symbol);
	const items = counted(itemsIn(basket), 'item');
	const large = [columns - columnsOf(label) - 1, columns]
		.map(room => bigMoney(text, {columns: room, rows, inWords}))
		.find(drawn => drawn.length > 1);
	if (!large) return {rows: [[span(ends(label, text, columns), 'strong')], [span(` ${items}`, 'dim')]]};
	const room = columns - columnsOf(large[0] ?? '');
	if (room < columnsOf(label))
		return {
			rows: [
				[span(label, 'strong'), span(ends('', items, columns - columnsOf(label)), 'dim')],
				...large.map(row => [span(filled(row, columns, 'right'), 'strong')]),
			],
		};
	const end = room > columnsOf(label) ? ' ' : '';
	const hasItems = columnsOf(items) + 1 < room - end.length;
	const middle = Math.floor((large.length - 1) / 2);
	const beside = (place: number): string => (place === middle ? label : place === middle + 1 && hasItems ? ` ${items}` : '');
	return {
		rows: large.map((row, place) => [
			span(filled(beside(place), room - end.length), place === middle ? 'strong' : 'dim'),
			span(`${row}${end}`, 'strong'),
		]),
		...(hasItems || basket.lines.length === 0 ? {} : {aside: items}),
	};
}
