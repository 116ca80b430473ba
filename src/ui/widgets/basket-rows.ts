// The rows of the basket: its lines with their details, and what comes back.
import {pieces, zero} from '../../domain/base/money.ts';
import {isGoods, isOwnItem, itemGross, ownItemKind, takesNote} from '../../domain/lines/items.ts';
import {isUnconnected} from '../../domain/lines/lines.ts';
import type {Basket, BasketLine} from '../../domain/selling/basket.ts';
import {askedText} from '../../formats/records/discount.ts';
import {amountText} from '../../formats/text/amount.ts';
import {columnsOf, filled, plainText} from '../../formats/text/plain-text.ts';
import {quantityOf, quantityText} from '../../formats/text/quantity.ts';
import {notConnected} from '../../formats/wording/not-connected.ts';
import {type Span, span, textOf, toneOf} from './line.tsx';

const one = pieces(1);

/** The records that say what is not connected. */
export type SeenState = Parameters<typeof isUnconnected>[0];

/** What the rows are drawn of. */
type BasketSeen = {
	readonly basket: Basket;
	/** The shop's records, which say what is not connected. */
	readonly state: SeenState;
	/** The chosen line: +, − and Del act on it. */
	readonly target: number | undefined;
	/** True while the arrows move in the basket. */
	readonly hasCursor: boolean;
};

/** The widths of the columns, the same for all lines. */
type Widths = {
	/** Each line is read aloud, as words. */
	readonly isRead: boolean;
	readonly columns: number;
	readonly many: number;
	readonly amount: number;
};
type LineLook = Widths & {readonly mark: 'none' | 'target' | 'cursor'};
/** A row, on the ground of what is chosen. */
type BasketRow = {readonly spans: readonly Span[]; readonly isChosen?: boolean};

const manyOf = ({item}: BasketLine): string => (isOwnItem(item) ? quantityText(item.quantity) : '1');

/** A line as it is read aloud: "2 × Milk, 39.98". */
function readRow({item, unit, name, due}: BasketLine): BasketRow {
	const many = isOwnItem(item) ? quantityOf(item.quantity, unit) : '1';
	return {spans: [`${many} × ${plainText(name)}  ${amountText(due)}`]};
}

function lineRow(line: BasketLine, {columns, many, amount, mark, isRead}: LineLook): BasketRow {
	if (isRead) return readRow(line);
	const name = filled(plainText(line.name), columns - many - amount - 4);
	return {
		spans: [
			mark === 'none' ? ' ' : span('›', 'accent'),
			span(`${filled(manyOf(line), many, 'right')} `, 'dim'),
			span(`${name} `, isOwnItem(line.item) ? (mark === 'none' ? 'plain' : 'strong') : 'others'),
			span(filled(amountText(line.due), amount, 'right'), mark === 'none' ? 'plain' : 'strong'),
			' ',
		],
		isChosen: mark === 'cursor',
	};
}

/** The details under a line: not connected, what one costs, for whom, another price, a discount, a note. */
function detailsOf(state: SeenState, {item, detail, unit}: BasketLine): readonly Span[] {
	const own = isOwnItem(item) ? item : undefined;
	const each = own && ownItemKind(own).labelled(own) === undefined ? amountText(ownItemKind(own).price(own)) : undefined;
	const isSeveral = own !== undefined && own.quantity !== one;
	return [
		...(isUnconnected(state, item) ? [span(notConnected, 'warning')] : []),
		...(own && each !== undefined && isSeveral
			? [span(unit === 'kg' ? `${quantityOf(own.quantity, unit)} at ${each}` : `${each} each`, 'dim')]
			: []),
		...(detail === undefined ? [] : [span(detail, 'dim')]),
		...(own && isGoods(own) && own.override ? [span(`instead of ${amountText(own.price ?? zero)}`, 'dim')] : []),
		...(own?.discount ? [span(`${askedText(own.discount)} off ${amountText(itemGross(own))}`, 'good')] : []),
		...(takesNote(item) && item.note !== undefined ? [span(item.note, 'dim')] : []),
	];
}

const detailRow = (detail: Span, {columns, many}: Widths): BasketRow => ({
	spans: [span(filled(`${' '.repeat(many + 3)}${plainText(textOf(detail))}`, columns), toneOf(detail))],
});

/** What comes back in this basket, under its lines. */
const returnedRows = ({returns}: Basket, {columns, many}: Widths): readonly BasketRow[] =>
	(returns?.lines ?? []).map(({asked, name, unit, due}) => {
		const amount = `-${amountText(due)}`;
		const text = `${' '.repeat(Math.max(0, many - 3))}back ${quantityOf(asked.quantity, unit ?? 'each')} × ${plainText(name)}`;
		return {spans: [` ${filled(text, columns - 2 - columnsOf(amount) - 1)} `, span(amount, 'good'), ' ']};
	});

type Part = {readonly rows: number; readonly draw: () => readonly BasketRow[]};

const moreRow = (text: string): BasketRow => ({spans: [span(`  … ${text}`, 'dim')]});

/** The rows around the target that fit; the others are counted. Only visible rows are drawn: a basket may have hundreds of lines. */
function seenRows(parts: readonly Part[], target: number, height: number): readonly BasketRow[] {
	const total = parts.reduce((count, {rows}) => count + rows, 0);
	const top = total <= height ? 0 : Math.max(0, Math.min(target - height + 3, total - height));
	const seen: BasketRow[] = [];
	let from = 0;
	for (const {rows, draw} of parts) {
		if (from + rows > top && from < top + height) seen.push(...draw().slice(Math.max(0, top - from), top + height - from));
		from += rows;
	}
	if (total <= height) return seen;
	const below = total - top - height;
	const first = top > 0 ? [moreRow(`${top + 1} rows above`)] : seen.slice(0, 1);
	const last = below > 0 ? [moreRow(`${below + 1} rows below`)] : seen.slice(-1);
	return [...first, ...seen.slice(1, -1), ...last];
}

/** The widths of a basket: of its largest quantity and its largest amount. */
export function widthsOf({lines}: Basket, {columns, isRead}: Pick<Widths, 'columns' | 'isRead'>): Widths {
	const most = (texts: readonly string[], least: number): number =>
		texts.reduce((width, {length}) => Math.max(width, length), least);
	return {
		isRead,
		columns,
		many: most(lines.map(manyOf), 3),
		amount: most(
			lines.map(({due}) => amountText(due)),
			5,
		),
	};
}

/** How many rows the whole basket has. Goods that are scanned never make them fewer. */
export const rowsOf = ({basket, state}: Pick<BasketSeen, 'basket' | 'state'>): number =>
	basket.lines.reduce((count, line) => count + 1 + detailsOf(state, line).length, basket.returns?.lines.length ?? 0);

/** The lines in sight, and what comes back. */
export function basketRows({basket, state, target, hasCursor}: BasketSeen, widths: Widths, height: number): readonly BasketRow[] {
	const parts = basket.lines.map((line): Part => {
		const details = detailsOf(state, line);
		const mark = line.id !== target ? 'none' : hasCursor ? 'cursor' : 'target';
		return {
			rows: 1 + details.length,
			draw: () => [lineRow(line, {...widths, mark}), ...details.map(detail => detailRow(detail, widths))],
		};
	});
	const back = returnedRows(basket, widths);
	if (parts.length + back.length === 0) return [{spans: [span('  empty', 'dim')]}];
	const place = basket.lines.findIndex(line => line.id === target);
	const targetRow = parts.slice(0, place + 1).reduce((count, {rows: own}) => count + own, 0) - 1;
	return seenRows([...parts, {rows: back.length, draw: () => back}], Math.max(0, targetRow), height);
}
