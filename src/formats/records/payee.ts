// A saved payee, as screens and verbs name it.
import type {Payee, PayeesState} from '../../domain/payees/records.ts';
import {grouped} from '../../domain/prepaid/beneficiary.ts';
import {moneyText} from '../text/amount.ts';

/** What is paid for a payee: the name of its service or biller. */
export const soldName = ({services, billers}: PayeesState, {kind, sold}: Pick<Payee, 'kind' | 'sold'>): string =>
	(kind === 'service' ? services : billers).rows.get(sold)?.name ?? sold;

/** The number of a payee as it is read back. */
export function payeeNumber(
	{services}: PayeesState,
	{kind, sold, beneficiary}: Pick<Payee, 'kind' | 'sold' | 'beneficiary'>,
): string {
	const service = kind === 'service' ? services.rows.get(sold) : undefined;
	return service ? grouped(service.beneficiary, beneficiary) : beneficiary;
}

/** What a payee usually gets: a set amount, an amount, or nothing that is known. */
export const usualText = ({product, amount}: Payee, symbol: string): string =>
	product ?? (amount === undefined ? '' : moneyText(amount, symbol));
