// Providers on offer: services and billers, each with the fields of its form and its line in the basket.
import {type Cents, cents, plus} from '../../../domain/base/money.ts';
import {type Biller, checkBill, readReference} from '../../../domain/bills/billers.ts';
import type {SaleItem} from '../../../domain/lines/lines.ts';
import type {Paid} from '../../../domain/payees/records.ts';
import {type BeneficiaryKind, grouped, readMeter, readMobile} from '../../../domain/prepaid/beneficiary.ts';
import type {OfferKind} from '../../../domain/prepaid/offered.ts';
import {type ServiceProduct, termsOf, vendOf} from '../../../domain/prepaid/service-products.ts';
import {readBeneficiary, type Service} from '../../../domain/prepaid/services.ts';
import type {OtherItem} from '../../../domain/selling/basket.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {serviceText} from '../../../formats/text/service.ts';
import type {Sight} from '../../model/desk.ts';
import type {FormField, FormValues} from '../../model/form.ts';
import {beneficiaryField, type Priced, productField, productOf, referenceField, typedAmount} from './purchase-fields.ts';
import {voucherNotes} from './voucher-notes.ts';

/** A provider: its row, and the facts in which services and billers differ. */
export type Provider = Priced & {
	readonly of: OfferKind;
	/** The key its vends are counted under. */
	readonly counted: string;
	/** The name of its line, with the product that was chosen. */
	readonly lineName: (product: ServiceProduct | undefined) => string;
	/** For whom it is, in a sentence. */
	readonly aboutWhom: string;
	/** Which amounts it takes, in a sentence. */
	readonly aboutAmount: (symbol: string) => string;
	/** What is said of the stock of its set amounts, by their names. */
	readonly stockNotes: (sight: Sight) => ReadonlyMap<string, readonly string[]>;
	/** The fields for whom it is, and for a set amount. */
	readonly fields: (sight: Sight) => readonly FormField[];
	/** Its item in the basket; `given` says for whom. */
	readonly item: (amount: Cents, given: string, product?: ServiceProduct) => SaleItem;
	/** The text under its line in the basket: for whom it is. */
	readonly detail: (given: string) => string;
	/** Amounts that are often asked for, where none is set. */
	readonly usual: readonly Cents[];
	/** A number as it is read back. */
	readonly readable: (number: string) => string;
	/** What is paid with a typed number; undefined while it is none. */
	readonly paid: (text: string) => Paid | undefined;
};

const aboutBeneficiary: Readonly<Record<BeneficiaryKind, string>> = {
	meter: 'For a meter: 11, 13 or 18 digits.',
	mobile: 'For a mobile number, like 082 123 4567.',
	none: 'A voucher with a PIN: no number is needed.',
};

const anyAmount =
	({least, most}: Service | Biller) =>
	(symbol: string): string =>
		`Any amount from ${moneyText(least, symbol)} to ${moneyText(most, symbol)}.`;

/** What each bill comes to, and whether something else is taken all the same. */
function aboutBill(biller: Biller): (symbol: string) => string {
	const {fixedAmount, isPartAllowed = true, isOverAllowed = true} = biller;
	if (fixedAmount === undefined) return anyAmount(biller);
	const others = [...(isPartAllowed ? ['less'] : []), ...(isOverAllowed ? ['more'] : [])].join(' or ');
	return symbol => `Each bill is ${moneyText(fixedAmount, symbol)}${others === '' ? '' : `; ${others} is taken as well`}.`;
}

/** What customers ask for in whole notes. */
const notes = [10, 20, 50, 100, 200].map(note => cents(note * 100));

/** The notes that a service takes. */
const usualOf = ({products, least, most, step}: Service): readonly Cents[] =>
	products.length > 0 ? [] : notes.filter(note => note >= least && note <= most && note % step === 0);

const details: Readonly<Record<BeneficiaryKind, (given: string) => string>> = {
	meter: given => `meter ${grouped('meter', readMeter(given).digits)}`,
	mobile: given => `mobile ${grouped('mobile', readMobile(given) ?? given)}`,
	none: given => given,
};

export const serviceProvider = (service: Service): Provider => ({
	row: service,
	of: 'service',
	counted: `service:${service.id}`,
	lineName: product =>
		product === undefined ? service.name : serviceText({...product, product: product.name, name: service.name}),
	aboutWhom: aboutBeneficiary[service.beneficiary],
	aboutAmount: anyAmount(service),
	terms: product => termsOf(service, product),
	unfit: (amount, product) => {
		const vend = vendOf(service, product?.name, amount);
		return 'refused' in vend ? vend.refused : undefined;
	},
	products: service.products,
	stockNotes: sight => voucherNotes(sight, service),
	fields: sight => [...beneficiaryField(sight, service), ...productField(sight, service)],
	item: (amount, given, product) => ({
		type: 'service',
		service: service.id,
		amount,
		...(product && {product: product.name}),
		...(given !== '' && {beneficiary: given}),
	}),
	detail: details[service.beneficiary],
	usual: usualOf(service),
	readable: number => (service.beneficiary === 'none' ? number : grouped(service.beneficiary, number)),
	paid: text => {
		const read = readBeneficiary(service, text);
		if ('refused' in read || read.beneficiary === undefined) return undefined;
		return {kind: 'service', sold: service.id, beneficiary: read.beneficiary};
	},
});

export const billProvider = (biller: Biller): Provider => ({
	row: biller,
	of: 'biller',
	counted: `bill:${biller.id}`,
	lineName: () => `${biller.name} bill`,
	aboutWhom: 'The reference stands on the bill.',
	aboutAmount: aboutBill(biller),
	...(biller.fixedAmount !== undefined && {fixed: biller.fixedAmount}),
	terms: () => biller,
	unfit: amount => checkBill(biller, amount),
	products: [],
	stockNotes: () => new Map(),
	fields: sight => [referenceField(sight, biller)],
	item: (amount, given) => ({type: 'bill', biller: biller.id, amount, reference: given}),
	detail: given => `ref ${given}`,
	usual: biller.fixedAmount === undefined ? [] : [biller.fixedAmount],
	readable: number => number,
	paid: text => {
		const read = readReference(biller, text);
		return 'refused' in read ? undefined : {kind: 'bill', sold: biller.id, beneficiary: read.reference};
	},
});

/** What its form comes to, as a line of the basket: the set amount that is chosen, or what is typed. */
export function lineOf(
	{products, terms, item, lineName, detail}: Provider,
	values: FormValues,
	{at, symbol}: {readonly at: number; readonly symbol: string},
): OtherItem {
	const product = productOf(products, values);
	const {fee} = terms(product);
	const amount = product?.amount ?? typedAmount(values);
	const given = values.get('for') ?? '';
	const about = [...(given === '' ? [] : [detail(given)]), ...(fee > 0 ? [`fee ${moneyText(fee, symbol)}`] : [])].join(', ');
	return {
		item: item(amount, given, product),
		name: lineName(product),
		due: plus(amount, fee),
		at,
		...(about !== '' && {detail: about}),
	};
}
