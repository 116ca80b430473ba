// What is on offer on the purchase panel, and the line that is made of a filled form.
import type {Biller} from '../../../domain/bills/billers.ts';
import type {SaleItem} from '../../../domain/lines/lines.ts';
import {grouped, readMeter, readMobile} from '../../../domain/prepaid/beneficiary.ts';
import type {Service} from '../../../domain/prepaid/services.ts';
import type {FormValues} from '../../model/form.ts';
import {amountOf} from './purchase-fields.ts';

/** What is on offer: a service or a biller, with what a line of it is called. */
export type Provider = {readonly type: 'service'; readonly row: Service} | {readonly type: 'bill'; readonly row: Biller};

/** The line for the sale, as the form was filled in. */
export function itemOf(provider: Provider, values: FormValues): SaleItem {
	const amount = amountOf(values);
	const given = values.get('for') ?? '';
	if (provider.type === 'bill') return {type: 'bill', biller: provider.row.id, amount, reference: given};
	const beneficiary = given === '' ? {} : {beneficiary: given};
	return {type: 'service', service: provider.row.id, amount, ...beneficiary};
}

/** What stands under the line in the basket: for whom it is. */
export function detailOf(provider: Provider, values: FormValues): string | undefined {
	const given = values.get('for') ?? '';
	if (given === '') return undefined;
	if (provider.type === 'bill') return `ref ${given}`;
	const {beneficiary} = provider.row;
	return beneficiary === 'meter'
		? `meter ${grouped('meter', readMeter(given).digits)}`
		: `mobile ${grouped('mobile', readMobile(given) ?? given)}`;
}
