// The drawing of the inventory: code, name, price, stock and its mark, and beside them what there is room for.
import {priceAt} from '../../../domain/goods/prices.ts';
import {noStock, type Product, type Stock} from '../../../domain/goods/records.ts';
import type {StockLevel} from '../../../domain/goods/stock-rules.ts';
import {stockValue} from '../../../domain/goods/stock-value.ts';
import {coverText, marginOf, marginText, standingWords} from '../../../formats/records/product.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {quantityOf, quantityText} from '../../../formats/text/quantity.ts';
import type {GoodsKind} from '../../model/goods-kind.ts';
import type {ListView} from '../../model/list.ts';
import type {Sort} from '../../model/sorting.ts';
import {ListRows} from '../../widgets/list-rows.tsx';
import {Lines} from '../../widgets/panel.tsx';
import type {ToneName} from '../../widgets/roles.ts';
import {type Cell, cell, gap, inTone, type Row, rowOf} from '../../widgets/row.ts';
import {standingTones} from './product-heading.ts';

type InventoryTableProps = {
	readonly products: ReadonlyMap<string, Product>;
	readonly stock: ReadonlyMap<string, Stock>;
	readonly keys: readonly string[];
	readonly list: ListView;
	/** The columns are the same whatever is listed. */
	readonly kind: GoodsKind;
	/** The moment whose prices are shown. */
	readonly at: number;
	/** The mark of a product in the list, in a word. */
	readonly standing: (product: Product) => StockLevel;
	/** Full days that the stock lasts, or undefined. Asked only where there is room to show it. */
	readonly cover: (product: Product) => number | undefined;
	readonly sort: Sort | undefined;
	readonly columns: number;
	readonly height: number;
};

type Shown = {readonly product: Product; readonly shelf: Stock} & Pick<InventoryTableProps, 'at' | 'standing' | 'cover'>;

type Column = {
	readonly heading: string;
	/** With the space before it. */
	readonly columns: number;
	readonly align?: 'right';
	readonly tone?: ToneName;
	readonly text: (shown: Shown) => string;
};

/** What is shown where there is room. */
const more = {
	category: {heading: 'Category', columns: 16, tone: 'dim', text: ({product}) => plainText(product.category ?? '')},
	tax: {heading: 'VAT', columns: 9, tone: 'dim', text: ({product}) => product.tax},
	margin: {heading: 'Margin', columns: 7, align: 'right', text: marginIn},
	sold: {heading: 'Sold', columns: 10, align: 'right', text: ({shelf}) => quantityText(shelf.sold)},
	value: {heading: 'Value', columns: 13, align: 'right', text: valueIn},
	cover: {heading: 'Lasts', columns: 8, align: 'right', tone: 'dim', text: lastsIn},
} as const satisfies Record<string, Column>;

type MoreName = keyof typeof more;

function marginIn({product, shelf, at}: Shown): string {
	const margin = marginOf(priceAt(product, at), shelf);
	return margin === undefined ? '' : marginText(margin);
}

/** What is off sale does not go. */
function lastsIn({product, cover}: Shown): string {
	return product.isOnSale ? coverText(cover(product)) : '';
}

function valueIn({shelf}: Shown): string {
	const value = stockValue(shelf);
	return value === undefined ? '' : amountText(value);
}

const widths = {stock: 11, state: 9} as const;
/** The letters of a name that no other column may take away. */
const leastName = 24;
/** The codes have the width of the shop's longest, up to an EAN; with the space behind it. */
const mostCodeColumns = 15;

/** The columns there is room for, the most useful first. The one the list is sorted by is among them. */
function shownOf(room: number, {kind, sort}: Pick<InventoryTableProps, 'kind' | 'sort'>): ReadonlySet<MoreName> {
	const useful = (id: MoreName): boolean => {
		if (id === 'category') return kind.hasCategory;
		return kind.hasCost || (id !== 'margin' && id !== 'value');
	};
	const sorted = (['sold', 'value'] as const).filter(id => id === sort?.column);
	const shown = new Set<MoreName>();
	let left = room;
	const others = (['margin', 'cover', 'category', 'value', 'tax'] as const).filter(useful);
	for (const id of [...sorted, ...others]) {
		if (shown.has(id) || left - more[id].columns < leastName) continue;
		shown.add(id);
		left -= more[id].columns;
	}
	return shown;
}

type Cells = Readonly<Record<'code' | 'name' | 'price' | 'unit' | 'quantity' | 'state', string>> & {
	readonly standing?: ToneName;
	readonly more: (id: MoreName) => string;
};

/** The cells of a row beside each other. The name gets what the others leave. */
function layoutOf({columns, kind, sort}: Pick<InventoryTableProps, 'columns' | 'kind' | 'sort'>): (cells: Cells) => Row {
	const codeColumns = Math.min(mostCodeColumns, Math.max('Code'.length, kind.code) + 2);
	const priceColumns = Math.max('Price'.length, kind.price);
	const unitColumns = kind.hasWeight ? '/kg'.length : 0;
	const room = columns - 2 - codeColumns - priceColumns - unitColumns - widths.stock - widths.state - 2;
	const shown = shownOf(room, {kind, sort});
	const name = [...shown].reduce((left, id) => left - more[id].columns, room);
	return ({code, name: named, price, unit, quantity, state, standing = 'plain', more: textOf}) => {
		const cellsOf = (...ids: readonly MoreName[]): readonly Cell[] =>
			ids
				.filter(id => shown.has(id))
				.map((id): Cell => {
					const {align, tone, columns: wide}: Column = more[id];
					const text = textOf(id);
					const look = text === 'loss' ? 'bad' : tone;
					return cell(text, wide, {...(align && {align}), ...(look && {tone: look})});
				});
		return rowOf([
			cell(code, codeColumns, {tone: 'dim'}),
			cell(named, name),
			gap,
			...cellsOf('category', 'tax'),
			cell(price, priceColumns, {align: 'right', tone: 'strong'}),
			cell(unit, unitColumns, {tone: 'dim'}),
			...cellsOf('margin', 'sold'),
			cell(quantity, widths.stock, {align: 'right', tone: standing}),
			cell(state === '' ? '' : ` ${state}`, widths.state, {tone: standing}),
			...cellsOf('value', 'cover'),
			gap,
		]);
	};
}

const headings: Cells = {
	code: 'Code',
	name: 'Name',
	price: 'Price',
	unit: '',
	quantity: 'Stock',
	state: '',
	more: id => more[id].heading,
};

function cellsOf(shown: Shown): Cells {
	const {product, shelf, at, standing} = shown;
	const level = standing(product);
	return {
		code: product.code,
		name: plainText(product.name),
		price: amountText(priceAt(product, at)),
		unit: product.unit === 'kg' ? '/kg' : '',
		quantity: quantityOf(shelf.quantity, product.unit),
		state: standingWords[level],
		standing: standingTones[level],
		more: id => more[id].text(shown),
	};
}

export function InventoryTable(props: InventoryTableProps) {
	const {products, stock, keys, list, standing, cover, at, height} = props;
	const layout = layoutOf(props);
	const row = (key: string): Row | string => {
		const product = products.get(key);
		return product ? layout(cellsOf({product, shelf: stock.get(key) ?? noStock, standing, at, cover})) : '';
	};
	return (
		<>
			<Lines rows={[['  ', ...inTone(layout(headings), 'dim')]]} />
			<ListRows list={list} keys={keys} height={height - 1} row={row} />
		</>
	);
}
