// The stock of vouchers in words.
import {soonDays, type VoucherStock} from '../../domain/vouchers/stock-shown.ts';

/** "12 left", "3 left, low", "none". */
export function vouchersLeft({sellable, standing}: Pick<VoucherStock, 'sellable' | 'standing'>): string {
	if (standing === 'none') return 'none left';
	return `${sellable} left${standing === 'low' ? ', low' : ''}`;
}

const standingWords = {enough: '', low: 'low', none: 'none', 'not-sold': 'not sold any more'} as const;

/** All that is to be said of the vouchers beside their number: "low, 3 expire within 30 days, 2 expired". */
export const voucherRemarks = ({standing, soon, expired}: VoucherStock): string =>
	[
		standingWords[standing],
		soon === 0 ? '' : `${soon} ${soon === 1 ? 'expires' : 'expire'} within ${soonDays} days`,
		expired === 0 ? '' : `${expired} expired`,
	]
		.filter(text => text !== '')
		.join(', ');
