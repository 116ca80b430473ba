// A paid bill on paper: when its biller shows it as paid.
import {expect, test} from 'vitest';
import {receiptRows} from '../../../src/formats/paper/as-text.ts';
import {bill, netflix, opened, sell} from '../../support/commands.ts';
import {given, receiptIn} from '../../support/given.ts';

test.each([
	[3, 'Reflects within 3 days'],
	[1, 'Reflects within 1 day'],
	[undefined, undefined],
])('a bill that reflects within %s days says so on its slip', (days, said) => {
	const biller = netflix(days === undefined ? {} : {reflectsInDays: days});
	const {state, journal} = given(opened({billers: [biller]}), sell(bill(19_900)));
	const [[, receipt] = []] = receiptIn(state, journal, '1-000001');
	const rows = receipt ? receiptRows(receipt, 'R', 42).filter(row => row.includes('Reflects')) : undefined;
	expect(rows?.map(row => row.trim())).toEqual(said === undefined ? [] : [said]);
});
