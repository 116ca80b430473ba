import {describe, expect, test} from 'vitest';
import type {Account, AccountEntry} from '../../../src/domain/accounts/records.ts';
import {cents} from '../../../src/domain/base/money.ts';
import {periodText, statementCsv, statementOf, statementRows, statementText} from '../../../src/formats/records/statement.ts';

const entry = (day: number, amount: number, balance: number, about?: string): AccountEntry => ({
	seq: day,
	at: Date.UTC(2026, 2, day, 8),
	offset: 120,
	kind: about === undefined ? 'deposit' : 'adjustment',
	amount: cents(amount),
	balance: cents(balance),
	...(about !== undefined && {about: {reason: about}}),
});
const entries = [entry(20, -500, 1000, '=cmd'), entry(10, 1000, 1500), entry(2, 500, 500)];
const account: Account = {
	id: 7,
	name: 'Zoë',
	created: '2026-03-01 10:00:00',
	balance: cents(1000),
	creditLimit: cents(0),
	entries,
	entryCount: 3,
};

describe('a statement', () => {
	test('of all there is begins with nothing', () =>
		expect(statementOf(account, entries, {})).toMatchObject({before: 0, after: 1000, entries: entries.toReversed()}));
	test('of a period begins with what was there before, both days included', () => {
		expect(statementOf(account, entries, {from: '2026-03-10', to: '2026-03-20'})).toMatchObject({before: 500, after: 1000});
		expect(statementOf(account, entries, {from: '2026-03-03', to: '2026-03-19'})).toMatchObject({before: 500, after: 1500});
	});
	test('of a period in which nothing was done has the balance of then', () => {
		expect(statementOf(account, entries, {from: '2026-03-11', to: '2026-03-19'})).toMatchObject({
			before: 1500,
			after: 1500,
			entries: [],
		});
		expect(statementOf(account, entries, {to: '2026-03-01'})).toMatchObject({before: 0, after: 0, entries: []});
		expect(statementOf(account, entries, {from: '2026-03-21'})).toMatchObject({before: 1000, after: 1000, entries: []});
		expect(statementOf(account, [], {})).toMatchObject({before: 0, after: 0});
	});
	test('says its period', () =>
		expect([periodText({}), periodText({from: '2026-03-01'}), periodText({from: '2026-03-01', to: '2026-03-02'})]).toEqual([
			'all entries',
			'from 2026-03-01',
			'from 2026-03-01 to 2026-03-02',
		]));
	test('is drawn at its width', () => {
		const rows = statementRows(statementOf(account, entries, {}), 76);
		expect(new Set(rows.map(row => row.length))).toEqual(new Set([76]));
		expect(rows.map(row => row.trimEnd())).toEqual([
			'Time              What                          Receipt      Amount  Balance',
			'                  Balance before                                        0.00',
			'2026-03-02 10:00  Top-up                                       5.00     5.00',
			'2026-03-10 10:00  Top-up                                      10.00    15.00',
			'2026-03-20 10:00  Adjustment: =cmd                            -5.00    10.00',
			'                  Balance after                                        10.00',
		]);
	});
	test('is written under the name of the shop, and for a spreadsheet without a formula', () => {
		const statement = statementOf(account, entries, {from: '2026-03-20'});
		expect(statementText(statement, {shop: 'Corner Café', symbol: 'R', columns: 60}).split('\n').slice(0, 4)).toEqual([
			'Corner Café',
			'Statement of account 7, Zoë, from 2026-03-20',
			'Balance R10.00',
			'',
		]);
		expect(statementCsv(statement)).toBe(
			'Time,What,Receipt,Amount,Balance\r\n2026-03-20 10:00:00,Adjustment: =cmd,,-5.00,10.00\r\n',
		);
	});
});
