// The drawing of the page of one account: its state, and its entries.
import type {Account} from '../../../domain/accounts/records.ts';
import {wallTime} from '../../../domain/base/calendar.ts';
import {entryKindText, standingText} from '../../../formats/records/entries.ts';
import {columnsFor} from '../../../formats/records/statement.ts';
import {amountText, moneyText} from '../../../formats/text/amount.ts';
import {filled, plainText} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import type {AccountDialog} from '../../model/dialogs.ts';
import {span} from '../../widgets/line.tsx';
import {inside, Lines, Panel, type PanelSize, scrolled} from '../../widgets/panel.tsx';

type Props = {readonly sight: Sight; readonly dialog: AccountDialog; readonly size: PanelSize};

/** The rows above those that scroll. */
export const pageHeading = 3;

/** The unusual facts of an account: its limit, frozen, closed. */
const accountStanding = (account: Account, symbol: string): string =>
	[
		...(account.standing === undefined ? [] : [standingText(account)]),
		...(account.creditLimit > 0 ? [`credit limit ${moneyText(account.creditLimit, symbol)}`] : []),
		'',
	].join('   ');

export function AccountPage({sight, dialog, size}: Props) {
	const account = sight.state.accounts.rows.get(dialog.account);
	if (!account) return undefined;
	const {columns, rows} = inside(size);
	const {symbol} = sight;
	const amountColumns = columnsFor(
		'Amount',
		account.entries.map(entry => entry.amount),
	);
	const balanceColumns = columnsFor(
		'Balance',
		account.entries.map(entry => entry.balance),
	);
	const what = columns - 2 - 17 - 11 - amountColumns - balanceColumns - 1;
	const cells = (...[time, kind, receipt, amount, balance]: readonly [string, string, string, string, string]): string =>
		`  ${filled(time, 17)}${filled(kind, what - 1)} ${filled(receipt, 11)}${filled(amount, amountColumns, 'right')}${filled(balance, balanceColumns, 'right')} `;
	const entries = account.entries.map(entry => [
		cells(
			wallTime(entry).slice(0, 16),
			entryKindText(entry),
			entry.receipt ?? '',
			amountText(entry.amount),
			amountText(entry.balance),
		),
	]);
	const contact = [account.phone, account.email].filter(text => text !== undefined).join('  ');
	return (
		<Panel title={`Account ${account.id} · ${plainText(account.name)}`} size={size} isScrolled>
			<Lines
				rows={[
					[
						span(`  Balance ${moneyText(account.balance, symbol)}`, 'strong'),
						`   ${accountStanding(account, symbol)}opened ${account.created.slice(0, 10)}`,
					],
					[`  ${plainText(contact)}`],
					[span(cells('Time', `What (${account.entryCount} in all)`, 'Receipt', 'Amount', 'Balance'), 'dim')],
					...scrolled(entries, dialog.top, rows - pageHeading),
				]}
			/>
		</Panel>
	);
}
