// The drawing of the list of accounts.
import {type Account, available} from '../../../domain/accounts/records.ts';
import {wallTime} from '../../../domain/base/calendar.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {ListView} from '../../model/list.ts';
import {heading, type Sort} from '../../model/sorting.ts';
import {ListRows} from '../../widgets/list-rows.tsx';
import {Lines} from '../../widgets/panel.tsx';
import {cell, gap, inTone, type Row, rowOf} from '../../widgets/row.ts';

type AccountListProps = {
	readonly accounts: ReadonlyMap<number, Account>;
	readonly keys: readonly string[];
	readonly list: ListView;
	readonly symbol: string;
	readonly sort: Sort | undefined;
	readonly columns: number;
	readonly height: number;
};

const idColumns = 6;
const moneyColumns = 16;

export function AccountList({accounts, keys, list, symbol, sort, columns, height}: AccountListProps) {
	const timeColumns = columns >= 98 ? 18 : 12;
	const room = columns - 2 - idColumns - 2 * moneyColumns - timeColumns;
	const rowIn = (...[id, name, balance, free, last]: readonly [string, string, string, string, string]): Row =>
		rowOf([
			cell(id, idColumns),
			cell(name, room),
			cell(balance, moneyColumns, {align: 'right'}),
			cell(free, moneyColumns, {align: 'right'}),
			cell(last, timeColumns - 1, {align: 'right'}),
			gap,
		]);
	/** The amount that may be spent, or why the account cannot pay. */
	const free = (account: Account): string => account.standing ?? moneyText(available(account), symbol);
	const row = (key: string): Row | string => {
		const account = accounts.get(Number(key));
		if (!account) return '';
		const newest = account.entries[0];
		const last = newest ? wallTime(newest).slice(0, timeColumns - 2) : '';
		return rowIn(key, plainText(account.name), moneyText(account.balance, symbol), free(account), last);
	};
	const headings = rowIn(
		'Id',
		heading('Name', 'name', sort),
		heading('Balance', 'balance', sort),
		heading('Available', 'available', sort),
		heading(timeColumns > 13 ? 'Last activity' : 'Last', 'last', sort),
	);
	return (
		<>
			<Lines rows={[['  ', ...inTone(headings, 'dim')]]} />
			<ListRows list={list} keys={keys} height={height - 1} row={row} />
		</>
	);
}
