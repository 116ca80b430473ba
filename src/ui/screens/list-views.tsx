// Owns the drawing of Accounts and Stock: a list in a panel, with its filter.
import {standingOf} from '../../domain/stock-rules.ts';
import {plainText} from '../../formats/plain-text.ts';
import {AccountList} from '../components/account-list.tsx';
import {FilterRow, filterRows} from '../components/filter-row.tsx';
import {InventoryTable} from '../components/inventory-table.tsx';
import {span} from '../components/line.tsx';
import {inside, Lines, Panel, type PanelSize} from '../components/panel.tsx';
import type {Desk} from '../model/desk.ts';
import {accountKeys} from './accounts.ts';
import {counted, practiceMark} from './marks.ts';
import {productKeys} from './stock.ts';

export type ViewProps = {readonly desk: Desk; readonly size: PanelSize};

export function AccountsView({desk, size}: ViewProps) {
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
	return 'No products yet. Press n to add one.';
}

export function StockView({desk, size}: ViewProps) {
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
					products={desk.state.products.rows}
					stock={desk.state.stock.rows}
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
