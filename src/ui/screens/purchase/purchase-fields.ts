// The fields of a service or a bill: for whom, which product, the amount.
import {type Cents, plus} from '../../../domain/base/money.ts';
import {type Biller, readReference} from '../../../domain/bills/billers.ts';
import type {Refusal} from '../../../domain/ports/till.ts';
import {type BeneficiaryKind, grouped, readMeter, readMobile} from '../../../domain/prepaid/beneficiary.ts';
import {networkOf} from '../../../domain/prepaid/networks.ts';
import {type ServiceProduct, type Terms, termsOf} from '../../../domain/prepaid/service-products.ts';
import {readBeneficiary, type Service} from '../../../domain/prepaid/services.ts';
import {amountEcho, amountText, moneyText, readAmount} from '../../../formats/text/amount.ts';
import {unbroken} from '../../../formats/text/plain-text.ts';
import {feeText, productAmount, productText} from '../../../formats/text/service.ts';
import type {Sight} from '../../model/desk.ts';
import {amountInput, choiceInput, type FormField, type FormValues, textInput} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {voucherNotes} from './voucher-notes.ts';

/** What is sold, as far as its amount goes. */
export type Priced = {
	readonly row: Service | Biller;
	/** Products on offer. */
	readonly products: readonly ServiceProduct[];
	/** On which terms it is sold, or one of its products. */
	readonly terms: (product: ServiceProduct | undefined) => Pick<Terms, 'least' | 'most' | 'commission' | 'fee'>;
	/** What each bill of it comes to. */
	readonly fixed?: Cents;
	/** Why an amount of it, or of one of its products, cannot be sold. */
	readonly unfit: (amount: Cents, product: ServiceProduct | undefined) => Refusal | undefined;
};

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
			return `Say to the customer: ${unbroken(grouped('mobile', mobile))}.${guess}`;
		}
		const {digits, checkFits} = readMeter(text);
		return `Say to the customer: ${unbroken(grouped('meter', digits))}${checkFits ? '' : ' (its check digit does not fit; old meters exist)'}.`;
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

/** The choice of a product is its place among the products, from 1. */
const openAmount = '0';

/** Products on offer, with any amount of the service first. */
export function productField(sight: Sight, service: Service): readonly FormField[] {
	if (service.products.length === 0) return [];
	const notes = voucherNotes(sight, service);
	const options = service.products.map((product, place) => {
		const terms = termsOf(service, product);
		const costs = `${productAmount(product, terms, sight.symbol)}${feeText(terms, sight.symbol)}`;
		const label = [`${productText(product)} ${costs}`, ...(notes.get(product.name) ?? [])].join(', ');
		return {value: String(place + 1), label};
	});
	// Vouchers are of set amounts only.
	if (notes.size > 0) return [choiceInput('product', 'Product', {options})];
	return [
		choiceInput('product', 'Product', {options: [{value: openAmount, label: 'any amount'}, ...options], passed: 'any amount'}),
	];
}

/** The amount, where the chosen product has no set one; filled in where each bill comes to the same. With a fee, what comes to pay stands beside it. */
export function amountField(sight: Sight, {row: {least, most}, products, terms, fixed, unfit}: Priced): FormField {
	const feeIn = (values: FormValues): Cents => terms(productOf(products, values)).fee;
	return amountInput('amount', 'Amount', {
		symbol: sight.symbol,
		placeholder: fixed === undefined ? `${amountText(least)} to ${amountText(most)}` : amountText(fixed),
		...(fixed !== undefined && {value: typedText(fixed)}),
		isHidden: values => productOf(products, values)?.amount !== undefined,
		echo: (text, values) => {
			const read = readAmount(text);
			if ('fault' in read || feeIn(values) === 0) return amountEcho(text, sight.symbol);
			return `${moneyText(plus(read.value, feeIn(values)), sight.symbol)} with the fee of ${moneyText(feeIn(values), sight.symbol)}`;
		},
		check: (text, values) => {
			const read = readAmount(text);
			if ('fault' in read) return read.fault;
			const refusal = unfit(read.value, productOf(products, values));
			return refusal && refusalOn(sight, refusal);
		},
	});
}

/** An amount as it stands in its field. */
export const typedText = (amount: Cents): string => amountText(amount).replaceAll(',', '');

/** The product that is chosen. */
export const productOf = (products: readonly ServiceProduct[], values: FormValues): ServiceProduct | undefined =>
	products[Number(values.get('product') ?? openAmount) - 1];

/** The amount that is typed. */
export function typedAmount(values: FormValues): Cents {
	const read = readAmount(values.get('amount') ?? '');
	return 'value' in read ? read.value : (0 as Cents);
}
