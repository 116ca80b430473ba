// The drawing of Accounts: the list, and the chosen account's page beside it where there is room.
import {chosenKey} from '../../model/list.ts';
import {FilterRow, filterRows} from '../../widgets/filter-row.tsx';
import {span} from '../../widgets/line.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {practiceMark} from '../shared/title-marks.ts';
import {type ViewProps, WithPage} from '../shared/with-page.tsx';
import {AccountList} from './account-list.tsx';
import {AccountPage} from './account-page.tsx';
import {accountKeys} from './accounts.ts';
import {accountsState} from './state.ts';

export function AccountsView({desk, size}: ViewProps) {
	const key = chosenKey(accountsState.read(desk).list, accountKeys(desk));
	const page = (side: PanelSize) => (
		<AccountPage desk={desk} dialog={{type: 'account', account: Number(key), top: 0}} size={side} />
	);
	return (
		<WithPage size={size} page={key === undefined ? undefined : page} list={left => <AccountsPanel desk={desk} size={left} />} />
	);
}

function AccountsPanel({desk, size}: ViewProps) {
	const {columns, rows} = inside(size);
	const filtered = accountsState.read(desk);
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
