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
	expect(dailyBalances({entries}, now)).toEqual([250, 250, 300, 300]);
});

test('An account of long ago has 30 days; one of today has one, and one without entries none', () => {
	expect(dailyBalances({entries: entriesOf(['2026-01-01', -50])}, now)).toEqual(Array.from({length: 30}, () => -50));
	expect(dailyBalances({entries: entriesOf(['2026-11-20', 80])}, now)).toEqual([80]);
	expect(dailyBalances({entries: []}, now)).toEqual([]);
});

test('An entry of tomorrow, by a clock that was put back, is on no day yet', () => {
	expect(dailyBalances({entries: entriesOf(['2026-11-21', 500], ['2026-11-19', 300])}, now)).toEqual([300, 300]);
});
