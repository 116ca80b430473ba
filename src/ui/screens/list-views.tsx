// Owns the drawing of the list screens: Services and Bills, Accounts, Stock, Receipts.
import {Box} from 'ink';
import {businessDay, wallTime} from '../../domain/calendar.ts';
import {receiptAmount} from '../../domain/receipt.ts';
import {setting} from '../../domain/settings.ts';
import {tenders} from '../../domain/tender.ts';
import type {Takings} from '../../domain/till.ts';
import {amountText, moneyText} from '../../formats/amount.ts';
import {filled, plainText} from '../../formats/plain-text.ts';
import {receiptSummary} from '../../formats/receipt-summary.ts';
import {AccountList} from '../components/account-list.tsx';
import {Field} from '../components/field.tsx';
import {InventoryTable} from '../components/inventory-table.tsx';
import {Line, span} from '../components/line.tsx';
import {ListRows} from '../components/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize} from '../components/panel.tsx';
import {PurchasePanel} from '../components/purchase-panel.tsx';
import {ReceiptView} from '../components/receipt-view.tsx';
import type {Desk} from '../model/desk.ts';
import type {FilteredList} from '../model/view.ts';
import {accountKeys} from './accounts.ts';
import {practiceMark} from './marks.ts';
import {chosenProvider, type Provider, type PurchaseScreen, providers} from './purchase.ts';
import {chosenReceipt, foundReceipts, receiptKeys} from './receipts.ts';
import {productKeys} from './stock.ts';

export type ViewProps = {readonly desk: Desk; readonly size: PanelSize};

/** The day it is now, as the shop counts days. */
const today = (desk: Desk): string => businessDay(desk.ports.now(), setting(desk.state.settings, 'day-starts-at'));

const percent = (basisPoints: number): string => `${basisPoints / 100}%`;

function aboutProvider(desk: Desk, provider: Provider | undefined): readonly string[] {
	if (!provider) return [];
	const {row} = provider;
	const range = `Any amount from ${moneyText(row.least, desk.symbol)} to ${moneyText(row.most, desk.symbol)}.`;
	const who = provider.type === 'bill' ? 'The reference stands on the bill.' : aboutBeneficiary[provider.row.beneficiary];
	const fee = row.fee > 0 ? [`Fee ${moneyText(row.fee, desk.symbol)}.`] : [];
	const products =
		provider.type === 'service'
			? provider.row.products.map(({name, amount}) => `${name}: ${moneyText(amount, desk.symbol)}`)
			: [];
	return [who, range, `The shop keeps ${percent(row.commission)}.`, ...fee, '', ...products];
}

const aboutBeneficiary = {
	meter: 'For a meter: 11, 13 or 18 digits.',
	mobile: 'For a mobile number, like 082 123 4567.',
	none: 'A voucher with a PIN: no number is needed.',
} as const;

export function PurchaseView({desk, size, screen, title}: ViewProps & {readonly screen: PurchaseScreen; readonly title: string}) {
	const {list, form} = desk.view[screen];
	const {vends} = desk.lookups.takings(today(desk));
	const rows = providers(desk, screen).map(({row}) => ({
		id: row.id,
		name: row.name,
		count: vends.get(`${screen === 'services' ? 'service' : 'bill'}:${row.id}`) ?? 0,
		commission: percent(row.commission),
	}));
	const about = aboutProvider(desk, chosenProvider(desk, screen));
	return <PurchasePanel title={title} rows={rows} list={list} form={form} about={about} size={size} mark={practiceMark(desk)} />;
}

/** The row of the filter, while it is open. */
function FilterRow({
	filtered,
	columns,
	label,
}: {
	readonly filtered: FilteredList;
	readonly columns: number;
	readonly label: string;
}) {
	if (!filtered.filter) return undefined;
	return (
		<Box>
			<Line spans={[` ${label}: `]} />
			<Field field={filtered.filter} columns={columns - label.length - 4} hasCursor={filtered.isTyping} />
		</Box>
	);
}

const filterRows = ({filter}: FilteredList): number => (filter ? 1 : 0);

const counted = (count: number, one: string): string => `${count.toLocaleString('en-ZA')} ${one}${count === 1 ? '' : 's'}`;

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

export function StockView({desk, size}: ViewProps) {
	const {columns, rows} = inside(size);
	const filtered = desk.view.stock;
	const keys = productKeys(desk);
	const empty = filtered.filter ? 'Nothing is called that.' : 'No products yet. Press n to add one.';
	return (
		<Panel title={`Stock · ${counted(keys.length, 'product')}`} mark={practiceMark(desk)} size={size}>
			<FilterRow filtered={filtered} columns={columns} label="Filter" />
			{keys.length === 0 ? (
				<Lines rows={[[span(`  ${empty}`, 'dim')]]} />
			) : (
				<InventoryTable
					products={desk.state.products.rows}
					stock={desk.state.stock.rows}
					keys={keys}
					list={filtered.list}
					columns={columns}
					height={rows - filterRows(filtered)}
				/>
			)}
		</Panel>
	);
}

/** What the day has taken, by tender; top-ups are in there, and said again apart. */
function takingsText({byTender, topUps, receipts}: Takings, symbol: string): string {
	if (receipts === 0) return 'Today: nothing yet.';
	const sums = [...byTender].map(([name, amount]) => `${tenders[name].label} ${moneyText(amount, symbol)}`);
	const ofWhich = topUps > 0 ? `, of which top-ups ${moneyText(topUps, symbol)}` : '';
	return `Today: ${sums.join('  ')}${ofWhich} (${counted(receipts, 'receipt')})`;
}

export function ReceiptsView({desk, size}: ViewProps) {
	const isWide = size.columns >= 130;
	const left = isWide ? {columns: size.columns - 52, rows: size.rows} : size;
	const {columns, rows} = inside(left);
	const filtered = desk.view.receipts;
	const found = new Map(foundReceipts(desk).map(receipt => [receipt.number, receipt]));
	const chosen = chosenReceipt(desk);
	const row = (key: string): string => {
		const receipt = found.get(key);
		if (!receipt) return '';
		const what = columns - 2 - 14 - 18 - 14;
		const time = wallTime(receipt.stamp).slice(0, 16);
		return `${filled(key, 14)}${filled(time, 18)}${filled(plainText(receiptSummary(receipt)), what)}${filled(amountText(receiptAmount(receipt)), 14, 'right')}`;
	};
	const empty = filtered.filter
		? 'No receipt holds that. Look by number, name, amount, meter, phone or token.'
		: 'No receipts yet.';
	return (
		<Box>
			<Panel title="Receipts, the newest first" mark={practiceMark(desk)} size={left}>
				<Lines rows={[[span(filled(` ${takingsText(desk.lookups.takings(today(desk)), desk.symbol)}`, columns), 'strong')]]} />
				<FilterRow filtered={filtered} columns={columns} label="Find" />
				{found.size === 0 ? (
					<Lines rows={[[span(`  ${empty}`, 'dim')]]} />
				) : (
					<ListRows list={filtered.list} keys={receiptKeys(desk)} height={rows - 1 - filterRows(filtered)} row={row} />
				)}
			</Panel>
			{isWide && chosen ? (
				<ReceiptView receipt={chosen} symbol={desk.symbol} top={0} size={{columns: 52, rows: size.rows}} mark={undefined} />
			) : undefined}
		</Box>
	);
}
