import {expect, test} from 'vitest';
import type {AccountEntry} from '../../../src/domain/accounts/records.ts';
import {cents} from '../../../src/domain/base/money.ts';
import {dailyBalances} from '../../../src/formats/records/daily-balances.ts';

const at = (day: string): number => Date.parse(`${day}T08:00:00Z`);
const now = {at: at('2026-11-20'), offset: 120};
/** Entries by their days and the balances after them, the newest first. */
const entriesOf = (...entries: readonly (readonly [day: string, balance: number])[]): readonly AccountEntry[] =>
	entries.map(([day, balance], place) => ({
		seq: place,
		at: at(day),
		offset: 120,
		kind: 'deposit',
		amount: cents(100),
		balance: cents(balance),
	}));

test('A day has the balance of its last entry, and one without an entry that of the day before', () => {
	const entries = entriesOf(['2026-11-19', 300], ['2026-11-17', 250], ['2026-11-17', 200]);
	expect(dailyBalances({entries}, now, 0)).toEqual([250, 250, 300, 300]);
});

test('An account of long ago has 30 days; one of today has one, and one without entries none', () => {
	expect(dailyBalances({entries: entriesOf(['2026-01-01', -50])}, now, 0)).toEqual(Array.from({length: 30}, () => -50));
	expect(dailyBalances({entries: entriesOf(['2026-11-20', 80])}, now, 0)).toEqual([80]);
	expect(dailyBalances({entries: []}, now, 0)).toEqual([]);
});

test('Where the day begins later, an entry before that hour is of the day before', () => {
	// The entries are at ten by the wall clock.
	const entries = entriesOf(['2026-11-20', 80], ['2026-11-18', 60]);
	expect(dailyBalances({entries}, now, 10)).toEqual([60, 60, 80]);
	expect(dailyBalances({entries}, {...now, at: now.at + 3_600_000}, 11)).toEqual([60, 60, 80, 80]);
});

test('An entry of tomorrow, by a clock that was put back, is on no day yet', () => {
	expect(dailyBalances({entries: entriesOf(['2026-11-21', 500], ['2026-11-19', 300])}, now, 0)).toEqual([300, 300]);
});
