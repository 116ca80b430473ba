// The drawing of the page of one account: its facts, and its entries.
import type {Account, AccountEntry} from '../../../domain/accounts/records.ts';
import {wallTime} from '../../../domain/base/calendar.ts';
import {entryKindText} from '../../../formats/records/entries.ts';
import {columnsFor} from '../../../formats/records/statement.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {shortestColumns, shortestTime} from '../../../formats/text/short-time.ts';
import type {Sight} from '../../model/desk.ts';
import type {AccountDialog} from '../../model/dialogs.ts';
import {inside, Lines, Panel, type PanelSize, scrolled} from '../../widgets/panel.tsx';
import {cell, inTone, type Row, rowOf} from '../../widgets/row.ts';
import {today} from '../shared/title-marks.ts';
import {accountHeading} from './account-heading.ts';

type Props = {readonly sight: Sight; readonly dialog: AccountDialog; readonly size: PanelSize; readonly hasCursor?: boolean};

/** Narrower, there is room for what and how much only. */
const wideEnough = 66;
/** Wider, an entry and its amount are too far apart. */
const mostWhat = 48;
const receiptColumns = 11;

type Cells = readonly [time: string, what: string, receipt: string, amount: string, balance: string];

/** A row of entries at a width. */
function layoutOf(entries: readonly AccountEntry[], columns: number): (cells: Cells) => Row {
	const isWide = columns >= wideEnough;
	const amounts = columnsFor(
		'Amount',
		entries.map(({amount}) => amount),
	);
	const balances = columnsFor(
		'Balance',
		entries.map(({balance}) => balance),
	);
	const timeColumns = isWide ? 17 : shortestColumns + 1;
	const more = isWide ? receiptColumns + balances : 0;
	const room = Math.min(mostWhat, columns - 2 - timeColumns - amounts - more);
	return ([time, what, receipt, amount, balance]) =>
		rowOf([
			cell('', 1),
			cell(time, timeColumns, {tone: 'dim'}),
			cell(what, room),
			...(isWide ? [cell(receipt, receiptColumns, {tone: 'dim'})] : []),
			cell(amount, amounts, {align: 'right', tone: 'strong'}),
			...(isWide ? [cell(balance, balances, {align: 'right'})] : []),
		]);
}

/** The rows above those that scroll. */
export const rowsAbove = (sight: Sight, account: Account, columns: number): number =>
	accountHeading(sight, account, columns).length + 1;

export function AccountPage({sight, dialog, size, hasCursor = true}: Props) {
	const account = sight.state.accounts.rows.get(dialog.account);
	if (!account) return undefined;
	const {columns, rows} = inside(size);
	const layout = layoutOf(account.entries, columns);
	const day = today(sight);
	const timeOf = (entry: AccountEntry): string =>
		columns >= wideEnough ? wallTime(entry).slice(0, 16) : shortestTime(entry, day);
	const drawn = (entry: AccountEntry) =>
		layout([timeOf(entry), entryKindText(entry), entry.receipt ?? '', amountText(entry.amount), amountText(entry.balance)]).spans;
	const heading = accountHeading(sight, account, columns);
	const titles = layout(['Time', `What (${account.entryCount} in all)`, 'Receipt', 'Amount', 'Balance']);
	const shown = scrolled(account.entries, dialog.top, rows - heading.length - 1);
	return (
		<Panel title={`Account ${account.id} · ${plainText(account.name)}`} size={size} hasCursor={hasCursor} isScrolled>
			<Lines rows={[...heading, inTone(titles, 'dim'), ...shown.map(drawn)]} />
		</Panel>
	);
}
