// Owns the drawing of Accounts and Stock: a list in a panel, with its filter.
import type {ReactNode} from 'react';
import {standingOf} from '../../../domain/goods/stock-rules.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Desk} from '../../model/desk.ts';
import {chosenKey} from '../../model/list.ts';
import {FilterRow, filterRows} from '../../widgets/filter-row.tsx';
import {span} from '../../widgets/line.tsx';
import {inside, Lines, Panel, type PanelSize, SideBySide} from '../../widgets/panel.tsx';
import {AccountList} from '../accounts/account-list.tsx';
import {accountKeys} from '../accounts/accounts.ts';
import {InventoryTable} from '../stock/inventory-table.tsx';
import {productKeys} from '../stock/stock.ts';
import {AccountPage, ProductPage} from './page-views.tsx';
import {lastsNow} from './product-heading.ts';
import {counted, practiceMark} from './title-marks.ts';

export type ViewProps = {readonly desk: Desk; readonly size: PanelSize};

/** From this width on the chosen row's own page stands beside the list. */
const wideEnough = 150;
const pageColumns = 84;

type WithPageProps = {
	readonly size: PanelSize;
	/** The page of the chosen row; without one the list has all the room. */
	readonly page: ((size: PanelSize) => ReactNode) | undefined;
	readonly list: (size: PanelSize) => ReactNode;
};

function WithPage({size, page, list}: WithPageProps) {
	if (!page || size.columns < wideEnough) return list(size);
	const {rows, columns} = size;
	return (
		<SideBySide>
			{list({columns: columns - pageColumns, rows})}
			{page({columns: pageColumns, rows})}
		</SideBySide>
	);
}

export function AccountsView({desk, size}: ViewProps) {
	const key = chosenKey(desk.view.accounts.list, accountKeys(desk));
	const page = (side: PanelSize) => (
		<AccountPage desk={desk} dialog={{type: 'account', account: Number(key), top: 0}} size={side} />
	);
	return (
		<WithPage size={size} page={key === undefined ? undefined : page} list={left => <AccountsPanel desk={desk} size={left} />} />
	);
}

export function StockView({desk, size}: ViewProps) {
	const key = chosenKey(desk.view.stock.list, productKeys(desk));
	const page = (side: PanelSize) => (
		<ProductPage desk={desk} dialog={{type: 'product', product: key ?? '', top: 0}} size={side} />
	);
	return (
		<WithPage size={size} page={key === undefined ? undefined : page} list={left => <StockPanel desk={desk} size={left} />} />
	);
}

function AccountsPanel({desk, size}: ViewProps) {
	const {columns, rows} = inside(size);
	const filtered = desk.view.accounts;
	const keys = accountKeys(desk);
	const empty = filtered.filter ? 'No account holds that.' : 'No accounts yet. Press n to open one.';
	return (
		<Panel title={`Accounts · ${keys.length}`} mark={practiceMark(desk)} size={size}>
			<FilterRow filtered={filtered} columns={columns} label="Filter" />
			{keys.length === 0 ? (
				<Lines rows={[[span(`  ${empty}`, 'dim')]]} />
			) : (
				<AccountList
					accounts={desk.state.accounts.rows}
					keys={keys}
					list={filtered.list}
					symbol={desk.symbol}
					sort={filtered.sort}
					columns={columns}
					height={rows - filterRows(filtered)}
				/>
			)}
		</Panel>
	);
}

/** Which part of the shelf is shown, for the title. */
function shelfTexts(desk: Desk): readonly string[] {
	const {onlyLow, category} = desk.view.shelf;
	return [...(onlyLow ? ['low or out'] : []), ...(category === undefined ? [] : [plainText(category)])];
}

function nothingShown(desk: Desk): string {
	if (desk.view.stock.filter) return 'Nothing is called that.';
	if (desk.view.shelf.onlyLow) return 'Nothing is low. Press l to see all.';
	if (desk.view.shelf.category !== undefined) return 'Nothing is in this category any more. Press g for the next.';
	return 'No products yet. Press n to add one.';
}

function StockPanel({desk, size}: ViewProps) {
	const {columns, rows} = inside(size);
	const filtered = desk.view.stock;
	const keys = productKeys(desk);
	const title = ['Stock', ...shelfTexts(desk), counted(keys.length, 'product')].join(' · ');
	return (
		<Panel title={title} mark={practiceMark(desk)} size={size}>
			<FilterRow filtered={filtered} columns={columns} label="Filter" />
			{keys.length === 0 ? (
				<Lines rows={[[span(`  ${nothingShown(desk)}`, 'dim')]]} />
			) : (
				<InventoryTable
					at={desk.ports.now().at}
					products={desk.state.products.rows}
					stock={desk.state.stock.rows}
					sort={filtered.sort}
					cover={product => lastsNow(desk, product)}
					standing={product => standingOf(desk.state, product)}
					keys={keys}
					list={filtered.list}
					columns={columns}
					height={rows - filterRows(filtered)}
				/>
			)}
		</Panel>
	);
}
