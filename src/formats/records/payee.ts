// A saved payee, as screens and verbs name it.
import type {Biller} from '../../domain/bills/billers.ts';
import type {Paid, Payee, PayeesState} from '../../domain/payees/records.ts';
import {grouped} from '../../domain/prepaid/beneficiary.ts';
import type {Service} from '../../domain/prepaid/services.ts';
import {moneyText} from '../text/amount.ts';

const rows: {readonly [K in Paid['kind']]: (state: PayeesState, id: string) => Service | Biller | undefined} = {
	service: ({services}, id) => services.rows.get(id),
	bill: ({billers}, id) => billers.rows.get(id),
};

/** What is paid for a payee: the name of its service or biller. */
export const soldName = (state: PayeesState, {kind, sold}: Paid): string => rows[kind](state, sold)?.name ?? sold;

/** The number of a payee as it is read back. */
export function payeeNumber(state: PayeesState, {kind, sold, beneficiary}: Paid): string {
	const row = rows[kind](state, sold);
	return row && 'beneficiary' in row ? grouped(row.beneficiary, beneficiary) : beneficiary;
}

/** What a payee usually gets: a set amount, an amount, or nothing that is known. */
export const usualText = ({product, amount}: Payee, symbol: string): string =>
	product ?? (amount === undefined ? '' : moneyText(amount, symbol));
