// What the shop earns by the purchase in a form: the commission on its amount, and the fee.
import {cents, plus} from '../../../domain/base/money.ts';
import {commissionOn} from '../../../domain/prepaid/services.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import type {FormValues} from '../../model/form.ts';
import type {Provider} from './providers.ts';
import {productOf, typedAmount} from './purchase-fields.ts';

/** In a sentence. While no amount is there, by the share that the shop keeps. */
export function earningsText({products, terms}: Provider, values: FormValues, symbol: string): string {
	const product = productOf(products, values);
	const {fee, commission} = terms(product);
	const amount = product?.amount ?? typedAmount(values);
	if (amount === 0) {
		const share = `The shop earns ${commission / 100}%`;
		return fee > 0 ? `${share} and the fee of ${moneyText(fee, symbol)}.` : `${share}.`;
	}
	const share = cents(commissionOn({commission}, amount));
	const all = `The shop earns ${moneyText(plus(share, fee), symbol)}`;
	return fee > 0 ? `${all}: ${moneyText(share, symbol)} commission, ${moneyText(fee, symbol)} fee.` : `${all}.`;
}
