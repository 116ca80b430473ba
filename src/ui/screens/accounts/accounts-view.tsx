// The drawing of Accounts: the list, and the chosen account's page beside it where there is room.
import type {Sight} from '../../model/desk.ts';
import {chosenKey} from '../../model/list.ts';
import {accountColumns} from '../../model/lookups.ts';
import {FilterRow, filterRows} from '../../widgets/filter-row.tsx';
import {span} from '../../widgets/line.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {sortMark} from '../shared/list-keys.ts';
import {today} from '../shared/title-marks.ts';
import {type ViewProps, WithPage} from '../shared/with-page.tsx';
import {AccountList} from './account-list.tsx';
import {AccountPage} from './account-page.tsx';
import {accountKeys, accountsState} from './state.ts';

export function AccountsView({sight, size}: ViewProps) {
	const key = chosenKey(accountsState.read(sight).list, accountKeys(sight));
	const page = (side: PanelSize) => (
		<AccountPage sight={sight} dialog={{type: 'account', account: Number(key), top: 0}} size={side} hasCursor={false} />
	);
	return (
		<WithPage
			size={size}
			page={key === undefined ? undefined : page}
			list={left => <AccountsPanel sight={sight} size={left} />}
		/>
	);
}

/** The order of the list. What a text found has that of the search. */
const orderMark = (sight: Sight): string | undefined => {
	const {filter, sort} = accountsState.read(sight);
	return sort || !filter?.value ? sortMark(sight, accountColumns, {sort, own: 'number'}) : undefined;
};

function AccountsPanel({sight, size}: ViewProps) {
	const {columns, rows} = inside(size);
	const filtered = accountsState.read(sight);
	const keys = accountKeys(sight);
	const empty = filtered.filter ? 'No account holds that.' : `No accounts yet. Press ${sight.keyOf('accounts.new')} to open one.`;
	return (
		<Panel title={`Accounts · ${keys.length}`} mark={orderMark(sight)} size={size}>
			<FilterRow filtered={filtered} columns={columns} label="Filter" />
			{keys.length === 0 ? (
				<Lines rows={[[span(`  ${empty}`, 'dim')]]} />
			) : (
				<AccountList
					accounts={sight.state.accounts.rows}
					keys={keys}
					list={filtered.list}
					symbol={sight.symbol}
					today={today(sight)}
					columns={columns}
					height={rows - filterRows(filtered)}
				/>
			)}
		</Panel>
	);
}
