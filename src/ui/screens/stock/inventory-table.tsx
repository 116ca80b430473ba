// The drawing of the inventory: code, name, VAT class, price and stock, and where there is room category, value and cover.
import {priceAt} from '../../../domain/goods/prices.ts';
import {noStock, type Product, type Stock} from '../../../domain/goods/records.ts';
import type {StockLevel} from '../../../domain/goods/stock-rules.ts';
import {stockValue} from '../../../domain/goods/stock-value.ts';
import {coverText, standingWords} from '../../../formats/records/product.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {quantityOf, quantityText} from '../../../formats/text/quantity.ts';
import type {ListView} from '../../model/list.ts';
import {heading, type Sort} from '../../model/sorting.ts';
import {ListRows} from '../../widgets/list-rows.tsx';
import {Lines} from '../../widgets/panel.tsx';
import {cell, gap, inTone, type Row, rowOf} from '../../widgets/row.ts';

type InventoryTableProps = {
	readonly products: ReadonlyMap<string, Product>;
	readonly stock: ReadonlyMap<string, Stock>;
	readonly keys: readonly string[];
	readonly list: ListView;
	/** The length of the longest code in the shop: the columns are the same whatever is listed. */
	readonly longestCode: number;
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

const widths = {tax: 9, price: 11, stock: 10, state: 10, category: 16, value: 13, cover: 10} as const;
/** From this width on there is room for category, value and cover. */
const wideColumns = 110;
/** The codes have the width of the shop's longest, up to an EAN. */
const mostCodeColumns = 13;

type Cells = Readonly<Record<'code' | 'name' | 'category' | 'tax' | 'price' | 'quantity' | 'value' | 'cover' | 'state', string>>;

/** The cells of a row beside each other. The name gets what the others leave. */
function layoutOf(columns: number, codeColumns: number): (cells: Cells) => Row {
	const isWide = columns >= wideColumns;
	const more = isWide ? widths.category + widths.value + widths.cover : 0;
	const room = columns - 2 - codeColumns - 2 - widths.tax - widths.price - widths.stock - widths.state - more;
	return ({code, name, category, tax, price, quantity, value, cover, state}) =>
		rowOf([
			cell(code, codeColumns),
			gap,
			gap,
			cell(name, room - 1),
			gap,
			...(isWide ? [cell(category, widths.category - 1), gap] : []),
			cell(tax, widths.tax),
			cell(price, widths.price, {align: 'right'}),
			cell(quantity, widths.stock, {align: 'right'}),
			...(isWide ? [cell(value, widths.value, {align: 'right'}), cell(cover, widths.cover, {align: 'right'})] : []),
			gap,
			cell(state, widths.state - 1),
		]);
}

const taxPlaceHeadings = {sold: 'Sold', value: 'Value'} as const;
type InTaxPlace = keyof typeof taxPlaceHeadings | undefined;

/** The column the list is sorted by is always shown: without room for it, it takes the place of the VAT class. */
const inTaxPlace = (sort: Sort | undefined, columns: number): InTaxPlace => {
	if (sort?.column === 'sold') return 'sold';
	return sort?.column === 'value' && columns < wideColumns ? 'value' : undefined;
};

function headingsOf(sort: Sort | undefined, taxPlace: InTaxPlace): Cells {
	const titled = (label: string, id: string): string => heading(label, id, sort);
	return {
		code: titled('Code', 'code'),
		name: 'Name',
		category: 'Category',
		tax: taxPlace ? titled(taxPlaceHeadings[taxPlace], taxPlace) : 'VAT',
		price: titled('Price', 'price'),
		quantity: titled('Stock', 'stock'),
		value: titled('Value', 'value'),
		cover: 'Lasts',
		state: '',
	};
}

type Shown = {
	readonly shelf: Stock;
	readonly standing: StockLevel;
	readonly at: number;
	readonly taxPlace: InTaxPlace;
	readonly cover: number | undefined;
};

function cellsOf(product: Product, {shelf, standing, at, taxPlace, cover}: Shown): Cells {
	const {code, name, category = '', tax, unit} = product;
	const known = stockValue(shelf);
	const value = known === undefined ? '' : amountText(known);
	const inPlace = {sold: quantityText(shelf.sold), value};
	return {
		code,
		name: plainText(name),
		category: plainText(category),
		tax: taxPlace ? inPlace[taxPlace] : tax,
		price: amountText(priceAt(product, at)),
		quantity: quantityOf(shelf.quantity, unit),
		value,
		cover: coverText(cover),
		state: standingWords[standing],
	};
}

export function InventoryTable(props: InventoryTableProps) {
	const {products, stock, keys, list, longestCode, standing, cover, at, sort, columns, height} = props;
	const taxPlace = inTaxPlace(sort, columns);
	const headings = headingsOf(sort, taxPlace);
	const codeColumns = Math.min(mostCodeColumns, Math.max(headings.code.length, longestCode));
	const layout = layoutOf(columns, codeColumns);
	const row = (key: string): Row | string => {
		const product = products.get(key);
		if (!product) return '';
		const lasts = columns < wideColumns ? undefined : cover(product);
		const shelf = stock.get(key) ?? noStock;
		return layout(cellsOf(product, {shelf, standing: standing(product), at, taxPlace, cover: lasts}));
	};
	return (
		<>
			<Lines rows={[['  ', ...inTone(layout(headings), 'dim')]]} />
			<ListRows list={list} keys={keys} height={height - 1} row={row} />
		</>
	);
}
