// The components in their tests: drawn from plain data, with any name in every place that has a name.
import {render} from 'ink-testing-library';
import type {ReactElement} from 'react';
import type {Account} from '../../../src/domain/accounts/records.ts';
import {cents, pieces, thousandths} from '../../../src/domain/base/money.ts';
import type {Product, Stock} from '../../../src/domain/goods/records.ts';
import type {StockLevel} from '../../../src/domain/goods/stock-rules.ts';
import {emptyState} from '../../../src/domain/ledger/state.ts';
import type {SaleReceipt} from '../../../src/domain/receipts/receipt.ts';
import {freshList} from '../../../src/ui/model/list.ts';
import {AccountList} from '../../../src/ui/screens/accounts/account-list.tsx';
import {PurchasePanel} from '../../../src/ui/screens/purchase/purchase-panel.tsx';
import {InventoryTable} from '../../../src/ui/screens/stock/inventory-table.tsx';
import {BasketPanel} from '../../../src/ui/widgets/basket-panel.tsx';
import {ReceiptView} from '../../../src/ui/widgets/receipt-view.tsx';
import {createTheme, ThemeContext} from '../../../src/ui/widgets/theme.tsx';

const plain = createTheme({env: {NO_COLOR: '1'}});

/** What a component draws, as it is written to a terminal without colours. */
export function drawn(element: ReactElement): string {
	const {lastFrame, unmount} = render(<ThemeContext.Provider value={plain}>{element}</ThemeContext.Provider>);
	const frame = lastFrame() ?? '';
	unmount();
	return frame;
}

export const stripped = (text: string): string => text.replaceAll(/\u001B\[[\d;]*m/g, '');
export const rows = (element: ReactElement): readonly string[] =>
	stripped(drawn(element))
		.split('\n')
		.map(row => row.trimEnd());

const account = (own: Partial<Account> = {}): Account => ({
	id: 1,
	name: 'Thandi Nkosi',
	created: '2026-11-20 08:30:00' as Account['created'],
	balance: cents(123_450),
	creditLimit: cents(50_000),
	entries: [
		{seq: 4, at: Date.UTC(2026, 10, 20, 6, 30), offset: 120, kind: 'deposit', amount: cents(1000), balance: cents(123_450)},
	],
	entryCount: 1,
	...own,
});

const product = (own: Partial<Product> = {}): Product => ({
	code: '1001',
	name: 'Brown Bread 700g',
	price: cents(1850),
	tax: 'zero',
	unit: 'each',
	barcodes: [],
	isOnSale: true,
	...own,
});

const stock = (quantity: number): Stock => ({quantity: thousandths(quantity), sold: thousandths(0), lost: thousandths(0)});

const receipt = (own: Partial<SaleReceipt> = {}): SaleReceipt => ({
	type: 'sale',
	number: '1-000042',
	stamp: {
		seq: 43,
		at: Date.UTC(2026, 10, 20, 6, 30),
		offset: 120,
		day: '2026-11-20',
		operator: 1,
		till: 1,
		tillSeq: 43,
		shift: 0,
	},
	hash: '0badcafe',
	operator: 'Lerato',
	letterhead: {name: 'Spaza', address: '1 Long Street', footer: 'Thank you'} as SaleReceipt['letterhead'],
	isPractice: false,
	lines: [
		{
			type: 'goods',
			product: '1001',
			name: 'Brown Bread 700g',
			quantity: pieces(2),
			unit: 'each',
			price: cents(1850),
			tax: 'zero',
			total: cents(3700),
		},
	],
	total: cents(3700),
	tenders: [{tender: 'cash', tendered: cents(5000), change: cents(1300), net: cents(3700)}],
	rounding: cents(0),
	vat: [],
	...own,
});

export const accountList = (name: string) => (
	<AccountList
		accounts={
			new Map([
				[1, account({name})],
				[2, account({id: 2, name: 'Bela', balance: cents(-500), entries: []})],
			])
		}
		keys={['1', '2']}
		list={freshList}
		symbol="R"
		today="2026-11-20"
		columns={78}
		height={5}
	/>
);

const standings = new Map<string, StockLevel>([
	['1002', 'low'],
	['1003', 'off-sale'],
	['1004', 'out'],
]);

export const inventory = (name: string) => (
	<InventoryTable
		at={0}
		sort={undefined}
		products={
			new Map([
				['1001', product({name})],
				['1002', product({code: '1002', name: 'Tomatoes', unit: 'kg', tax: 'standard'})],
				['1003', product({code: '1003', name: 'Milk', isOnSale: false})],
				['1004', product({code: '1004', name: 'Salt'})],
			])
		}
		stock={
			new Map([
				['1001', stock(24_000)],
				['1002', stock(4999)],
				['1003', stock(24_000)],
			])
		}
		cover={() => 12}
		kind={{code: 4, price: 6, hasWeight: true, hasCategory: false, hasCost: false}}
		standing={({code}) => standings.get(code) ?? 'enough'}
		keys={['1001', '1002', '1003', '1004']}
		list={freshList}
		columns={78}
		height={5}
	/>
);

export const purchase = (name: string) => (
	<PurchasePanel
		title="Services"
		rows={[
			{id: 'a', name, count: 3, commission: '2%', isUnconnected: false},
			{id: 'b', name: 'Airtime', count: 0, commission: '4%', isUnconnected: false},
		]}
		list={freshList}
		form={undefined}
		around={undefined}
		about={{title: name, rows: [[`  About ${name}.`]]}}
		size={{columns: 80, rows: 8}}
	/>
);

export const receiptView = (name: string, top = 0) => (
	<ReceiptView
		receipt={receipt({
			customer: {name},
			operator: name,
			letterhead: {name, address: name, footer: name} as SaleReceipt['letterhead'],
		})}
		symbol="R"
		top={top}
		size={{columns: 46, rows: 22}}
	/>
);

export const basket = (name: string) => (
	<BasketPanel
		basket={{
			lines: [
				{
					id: 1,
					name,
					detail: name,
					unit: 'each',
					due: cents(3700),
					at: 0,
					item: {type: 'goods', product: '1001', quantity: pieces(2), price: cents(1850)},
				},
			],
			nextId: 2,
			lost: [],
			removed: [],
		}}
		owner="walk-in"
		state={{...emptyState(), shop: {isPractice: true}}}
		symbol="R"
		size={{columns: 34, rows: 9}}
		target={1}
		hasCursor={false}
		vat={undefined}
		isPlain={false}
	/>
);
