// The drawing of the list of accounts.
import {type Account, available} from '../../../domain/accounts/records.ts';
import type {Day} from '../../../domain/base/calendar.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {shortColumns, shortestColumns, shortestTime, shortTime} from '../../../formats/text/short-time.ts';
import type {ListView} from '../../model/list.ts';
import {ListRows} from '../../widgets/list-rows.tsx';
import {Lines} from '../../widgets/panel.tsx';
import type {ToneName} from '../../widgets/roles.ts';
import {cell, gap, inTone, type Row, rowOf} from '../../widgets/row.ts';

type AccountListProps = {
	readonly accounts: ReadonlyMap<number, Account>;
	readonly keys: readonly string[];
	readonly list: ListView;
	readonly symbol: string;
	readonly today: Day;
	readonly columns: number;
	readonly height: number;
};

const idColumns = 6;
/** The largest amount with its symbol. */
const moneyColumns = 16;
/** The word beside a balance below 0. */
export const owes = 'owes';

type Cells = {
	readonly id: string;
	readonly name: string;
	readonly balance: string;
	readonly isOwing?: boolean;
	/** The amount that may be spent, or why the account cannot pay. */
	readonly free: string;
	readonly freeTone?: ToneName;
	readonly last: string;
};

const standingTones = {frozen: 'warning', closed: 'dim'} as const;

export function AccountList({accounts, keys, list, symbol, today, columns, height}: AccountListProps) {
	const isWide = columns >= 90;
	const timeColumns = 1 + (isWide ? shortColumns : shortestColumns);
	const lastOf = isWide ? shortTime : shortestTime;
	const room = columns - 2 - idColumns - 2 * moneyColumns - owes.length - 2 - timeColumns;
	const rowIn = ({id, name, balance, isOwing = false, free, freeTone = 'plain', last}: Cells): Row =>
		rowOf([
			cell(id, idColumns, {tone: 'dim'}),
			cell(name, room),
			cell(balance, moneyColumns, {align: 'right', tone: isOwing ? 'bad' : 'strong'}),
			cell(isOwing ? ` ${owes}` : '', owes.length + 1, {tone: 'bad'}),
			cell(free, moneyColumns, {align: 'right', tone: freeTone}),
			cell(last, timeColumns, {align: 'right', tone: 'dim'}),
			gap,
		]);
	const row = (key: string): Row | string => {
		const account = accounts.get(Number(key));
		if (!account) return '';
		const {name, balance, standing, entries} = account;
		return rowIn({
			id: key,
			name: plainText(name),
			balance: moneyText(balance, symbol),
			isOwing: balance < 0,
			free: standing ?? moneyText(available(account), symbol),
			...(standing && {freeTone: standingTones[standing]}),
			last: entries[0] ? lastOf(entries[0], today) : '',
		});
	};
	const headings = rowIn({
		id: 'Id',
		name: 'Name',
		balance: 'Balance',
		free: 'Available',
		last: 'Last',
	});
	return (
		<>
			<Lines rows={[['  ', ...inTone(headings, 'dim')]]} />
			<ListRows list={list} keys={keys} height={height - 1} row={row} />
		</>
	);
}
