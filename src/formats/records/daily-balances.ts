// What an account held at the end of each of the last days, from the entries that are kept with it.
import type {Account} from '../../domain/accounts/records.ts';
import {businessDay, dayBefore, type Moment} from '../../domain/base/calendar.ts';
import type {Cents} from '../../domain/base/money.ts';

const mostDays = 30;

/** The oldest day first, today last; days begin at `startsAt` o'clock. Fewer days where the account or its kept entries are younger. */
export function dailyBalances({entries}: Pick<Account, 'entries'>, now: Moment, startsAt: number): readonly Cents[] {
	const balances: Cents[] = [];
	let day = businessDay(now, startsAt);
	for (const entry of entries) {
		const entered = businessDay(entry, startsAt);
		for (; entered <= day && balances.length < mostDays; day = dayBefore(day)) balances.push(entry.balance);
		if (balances.length === mostDays) break;
	}
	return balances.reverse();
}
