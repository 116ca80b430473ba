// The drawing of the open basket: its lines and its total.
import {Box, useIsScreenReaderEnabled} from 'ink';
import {zero} from '../../domain/base/money.ts';
import {isGoods, isOwnItem, takesNote} from '../../domain/lines/items.ts';
import {isUnconnected} from '../../domain/lines/lines.ts';
import {type Basket, type BasketLine, basketTotals} from '../../domain/selling/basket.ts';
import type {ShopRecord} from '../../domain/shop/records.ts';
import {askedText} from '../../formats/records/discount.ts';
import {amountText, moneyText} from '../../formats/text/amount.ts';
import {columnsOf, filled, plainText} from '../../formats/text/plain-text.ts';
import {quantityOf} from '../../formats/text/quantity.ts';
import {notConnected} from '../../formats/wording/not-connected.ts';
import {Line, type Span, span} from './line.tsx';
import {inside, Lines, Panel, type PanelSize} from './panel.tsx';
import {useTheme} from './theme.tsx';

/** Wider than the longest name or note, with its amount. */
const spokenColumns = 200;

type BasketPanelProps = {
	readonly basket: Basket;
	/** Whose it is: the name it was put aside under, the customer, or both. */
	readonly owner: string;
	readonly symbol: string;
	readonly size: PanelSize;
	/** The chosen line: +, − and Del act on it. */
	readonly target: number | undefined;
	/** True while the arrows move in the basket. */
	readonly hasCursor: boolean;
	/** The shop, which says what is not connected. */
	readonly shop: ShopRecord;
};

type LineLook = {
	readonly columns: number;
	readonly amountColumns: number;
	readonly mark: 'none' | 'target' | 'cursor';
	readonly details: readonly string[];
};

function lineRows(line: BasketLine, {columns, amountColumns, mark, details}: LineLook): readonly (readonly Span[])[] {
	const many = isOwnItem(line.item) ? `${quantityOf(line.item.quantity, line.unit)} × ` : '1 × ';
	const text = `${filled(`${many}${plainText(line.name)}`, columns - 2 - amountColumns)}${filled(amountText(line.due), amountColumns, 'right')} `;
	const row: readonly Span[] =
		mark === 'none' ? [` ${text}`] : [span('›', 'accent'), mark === 'cursor' ? span(text, 'chosen') : text];
	return [row, ...details.map(detail => [span(filled(`      ${plainText(detail)}`, columns), 'dim')])];
}

/** The details under a line: not connected, for whom, another price, a discount, a note. */
function detailsOf(shop: ShopRecord, {item, detail}: BasketLine): readonly string[] {
	const own = isOwnItem(item) ? item : undefined;
	const was = own && isGoods(own) && own.override ? [`instead of ${amountText(own.price ?? zero)}`] : [];
	const off = own?.discount ? [`less ${askedText(own.discount)}`] : [];
	const noted = takesNote(item) && item.note !== undefined ? [item.note] : [];
	const mark = isUnconnected(shop, item) ? [notConnected] : [];
	return [...mark, ...(detail === undefined ? [] : [detail]), ...was, ...off, ...noted];
}

/** What comes back in this basket, under its lines. */
const returnedRows = ({returns}: Basket, columns: number): readonly (readonly Span[])[] =>
	(returns?.lines ?? []).map(({asked, name, unit, due}) => {
		const amount = `-${amountText(due)}`;
		const text = `back ${quantityOf(asked.quantity, unit ?? 'each')} × ${plainText(name)}`;
		return [` ${filled(text, columns - 2 - columnsOf(amount) - 1)} ${amount} `];
	});

/** The rows above the total: goods, money for others, and what is taken off both. */
function sumRows(basket: Basket, columns: number): readonly string[] {
	const {goods, others, discount, returned} = basketTotals(basket);
	return [
		pair('Goods', amountText(goods), columns),
		pair('For others', amountText(others), columns),
		...(discount > 0 ? [pair('Discount', `-${amountText(discount)}`, columns)] : []),
		...(returned > 0 ? [pair('Comes back', `-${amountText(returned)}`, columns)] : []),
	];
}

type Part = {readonly rows: number; readonly draw: () => readonly (readonly Span[])[]};

/** The rows around the target that fit; the others are counted. Only visible rows are drawn: a basket may have hundreds of lines. */
function seenRows(parts: readonly Part[], target: number, height: number): readonly (readonly Span[])[] {
	const total = parts.reduce((count, {rows}) => count + rows, 0);
	const top = total <= height ? 0 : Math.max(0, Math.min(target - height + 3, total - height));
	const seen: (readonly Span[])[] = [];
	let from = 0;
	for (const {rows, draw} of parts) {
		if (from + rows > top && from < top + height) seen.push(...draw().slice(Math.max(0, top - from), top + height - from));
		from += rows;
	}
	if (total <= height) return seen;
	const below = total - top - height;
	const first = top > 0 ? [[span(`  … ${top + 1} rows above`, 'dim')]] : seen.slice(0, 1);
	const last = below > 0 ? [[span(`  … ${below + 1} rows below`, 'dim')]] : seen.slice(-1);
	return [...first, ...seen.slice(1, -1), ...last];
}

const pair = (label: string, amount: string, columns: number): string =>
	` ${label}${filled(amount, columns - columnsOf(label) - 2, 'right')} `;

export function BasketPanel({basket, owner, symbol, size, target, hasCursor, shop}: BasketPanelProps) {
	const {borders} = useTheme();
	const {columns: drawn, rows} = inside(size);
	// Nothing of it is cut where it is read aloud.
	const columns = useIsScreenReaderEnabled() ? spokenColumns : drawn;
	const totals = basketTotals(basket);
	const dearest = basket.lines.reduce((most, {due}) => (due > most ? due : most), zero);
	const amountColumns = basket.lines.length === 0 ? 1 : amountText(dearest).length + 1;
	const markOf = (line: BasketLine) => (line.id !== target ? 'none' : hasCursor ? 'cursor' : 'target');
	const sums = sumRows(basket, columns);
	const parts = basket.lines.map((line): Part => {
		const details = detailsOf(shop, line);
		return {rows: 1 + details.length, draw: () => lineRows(line, {columns, amountColumns, mark: markOf(line), details})};
	});
	const place = basket.lines.findIndex(line => line.id === target);
	const targetRow = parts.slice(0, place + 1).reduce((count, {rows: own}) => count + own, 0) - 1;
	const back = returnedRows(basket, columns);
	const height = rows - sums.length - 2;
	const all = [...parts, {rows: back.length, draw: () => back}];
	const isEmpty = parts.length + back.length === 0;
	const seen = isEmpty ? [[span('  empty', 'dim')]] : seenRows(all, Math.max(0, targetRow), height);
	const space = Array.from({length: Math.max(0, height - seen.length)}, () => [' ']);
	return (
		<Panel title={`Basket · ${owner}`} size={size} hasCursor={hasCursor}>
			<Box flexDirection="column" aria-role="list">
				<Lines rows={[...seen, ...space]} />
			</Box>
			<Lines rows={[[span(borders.across.repeat(columns), 'faint')], ...sums.map(row => [row])]} />
			<Box aria-label={`Total: ${moneyText(totals.total, symbol)}`}>
				<Line spans={[span(pair('TOTAL', moneyText(totals.total, symbol), columns), 'strong')]} />
			</Box>
		</Panel>
	);
}
