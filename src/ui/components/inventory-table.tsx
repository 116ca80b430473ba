// Owns the drawing of the inventory: code, name, VAT class, price and stock; what is low or off sale says so in words.
import type {Product} from '../../domain/products.ts';
import type {Stock} from '../../domain/stock.ts';
import {amountText} from '../../formats/amount.ts';
import {filled, plainText} from '../../formats/plain-text.ts';
import {quantityOf} from '../../formats/quantity.ts';
import {type ListView, windowOf} from '../model/list.ts';
import {span} from './line.tsx';
import {ListRows} from './list-rows.tsx';
import {Lines} from './panel.tsx';

type InventoryTableProps = {
	readonly products: ReadonlyMap<string, Product>;
	readonly stock: ReadonlyMap<string, Stock>;
	readonly keys: readonly string[];
	readonly list: ListView;
	readonly columns: number;
	readonly height: number;
};

/** Fewer than this many pieces, or kilograms, is low. */
const lowStock = 5000;

const widths = {tax: 9, price: 11, stock: 10, state: 10} as const;
/** Codes take what the longest of those seen needs, up to an EAN. */
const mostCodeColumns = 13;

function stateOf(product: Product, quantity: number): string {
	if (!product.isOnSale) return 'off sale';
	if (quantity <= 0) return 'out';
	return quantity < lowStock ? 'low' : '';
}

export function InventoryTable({products, stock, keys, list, columns, height}: InventoryTableProps) {
	const {shown} = windowOf(list, keys, height - 1);
	const codeColumns = Math.min(mostCodeColumns, Math.max(4, ...shown.map(code => code.length)));
	const room = columns - 2 - codeColumns - 2 - widths.tax - widths.price - widths.stock - widths.state;
	const cells = (
		...[code, name, tax, price, quantity, state]: readonly [string, string, string, string, string, string]
	): string =>
		[
			filled(code, codeColumns),
			'  ',
			filled(name, room - 1),
			' ',
			filled(tax, widths.tax),
			filled(price, widths.price, 'right'),
			filled(quantity, widths.stock, 'right'),
			' ',
			filled(state, widths.state - 1),
		].join('');
	const row = (key: string): string => {
		const product = products.get(key);
		if (!product) return '';
		const quantity = stock.get(key)?.quantity ?? (0 as never);
		const {name, tax, price, unit} = product;
		return cells(key, plainText(name), tax, amountText(price), quantityOf(quantity, unit), stateOf(product, quantity));
	};
	return (
		<>
			<Lines rows={[[span(`  ${cells('Code', 'Name', 'VAT', 'Price', 'Stock', '')}`, 'dim')]]} />
			<ListRows list={list} keys={keys} height={height - 1} row={row} />
		</>
	);
}
