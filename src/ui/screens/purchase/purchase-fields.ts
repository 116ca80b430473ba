// The fields of a service or a bill: for whom, which product, the amount.
import {checkAmount} from '../../../domain/base/checks.ts';
import type {Cents} from '../../../domain/base/money.ts';
import {type Biller, readReference} from '../../../domain/bills/billers.ts';
import {type BeneficiaryKind, grouped, readMeter, readMobile} from '../../../domain/prepaid/beneficiary.ts';
import {networkOf} from '../../../domain/prepaid/networks.ts';
import {readBeneficiary, type Service, type ServiceProduct} from '../../../domain/prepaid/services.ts';
import {amountText, moneyText, readAmount} from '../../../formats/text/amount.ts';
import {productText} from '../../../formats/text/service.ts';
import type {Sight} from '../../model/desk.ts';
import {amountInput, choiceInput, type FormField, type FormValues, textInput} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {voucherNotes} from './voucher-notes.ts';

const beneficiaryLabels: Readonly<Record<BeneficiaryKind, string>> = {meter: 'Meter', mobile: 'Mobile', none: ''};

/** The meter or mobile number; none for a voucher. */
export function beneficiaryField(sight: Sight, service: Service): readonly FormField[] {
	if (service.beneficiary === 'none') return [];
	const check = (text: string): string | undefined => {
		const read = readBeneficiary(service, text);
		return 'refused' in read ? refusalOn(sight, read.refused) : undefined;
	};
	const doubt = (text: string): string | undefined => {
		if (service.beneficiary === 'mobile') {
			const mobile = readMobile(text) ?? text;
			const network = networkOf(mobile);
			const guess = network === undefined ? '' : ` Probably ${network}; numbers move, so ask.`;
			return `Say to the customer: ${grouped('mobile', mobile)}.${guess}`;
		}
		const {digits, checkFits} = readMeter(text);
		return `Say to the customer: ${grouped('meter', digits)}${checkFits ? '' : ' (its check digit does not fit; old meters exist)'}.`;
	};
	return [textInput('for', beneficiaryLabels[service.beneficiary], {check, doubt, takesCode: 'fill'})];
}

/** The reference printed on the bill. */
export function referenceField(sight: Sight, biller: Biller): FormField {
	const check = (text: string): string | undefined => {
		const read = readReference(biller, text);
		return 'refused' in read ? refusalOn(sight, read.refused) : undefined;
	};
	return textInput('for', 'Reference', {check, takesCode: 'fill'});
}

/** The choice of a set amount is its place among the products, from 1. */
const openAmount = '0';

/** Set amounts on offer, with the open amount first. */
export function productField(sight: Sight, service: Service): readonly FormField[] {
	if (service.products.length === 0) return [];
	const notes = voucherNotes(sight, service);
	const options = service.products.map((product, place) => ({
		value: String(place + 1),
		label: [`${productText(product)} ${moneyText(product.amount, sight.symbol)}`, ...(notes.get(product.name) ?? [])].join(', '),
	}));
	// Vouchers are of set amounts only.
	if (notes.size > 0) return [choiceInput('product', 'Product', {options})];
	return [
		choiceInput('product', 'Product', {options: [{value: openAmount, label: 'any amount'}, ...options], passed: 'any amount'}),
	];
}

/** The amount, where no set amount is chosen. */
export function amountField(sight: Sight, {least, most}: {readonly least: Cents; readonly most: Cents}): FormField {
	return amountInput('amount', 'Amount', {
		symbol: sight.symbol,
		placeholder: `${amountText(least)} to ${amountText(most)}`,
		isHidden: values => (values.get('product') ?? openAmount) !== openAmount,
		check: text => {
			const read = readAmount(text);
			if ('fault' in read) return read.fault;
			const refusal = checkAmount('amount', read.value, {least, most});
			return refusal && refusalOn(sight, refusal);
		},
	});
}

/** The set amount that is chosen. */
export const productOf = (products: readonly ServiceProduct[], values: FormValues): ServiceProduct | undefined =>
	products[Number(values.get('product') ?? openAmount) - 1];

/** The amount that is typed. */
export function typedAmount(values: FormValues): Cents {
	const read = readAmount(values.get('amount') ?? '');
	return 'value' in read ? read.value : (0 as Cents);
}
