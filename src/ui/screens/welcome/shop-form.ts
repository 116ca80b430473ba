// The form of a shop of one's own, with the old files where there are some; and the plan that is made of it.
import type {NewShop} from '../../../app/new-shop.ts';
import {checkText, type Field} from '../../../domain/base/checks.ts';
import {isCurrency} from '../../../domain/base/currency.ts';
import {zero} from '../../../domain/base/money.ts';
import {personName, shopName, tidy} from '../../../domain/base/text.ts';
import {isVatNumber} from '../../../domain/shop/vat.ts';
import {isWholePath} from '../../../formats/config/printer-settings.ts';
import {amountText, readAmount} from '../../../formats/text/amount.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import {choiceInput, type FormField, type FormPlan, type FormValues, textInput} from '../../model/form.ts';

const currencyIn = (values: FormValues): string => (values.get('currency') ?? '').toUpperCase();

/** The shop that a form describes. */
export function planOf(values: FormValues): NewShop {
	const vatNumber = tidy(values.get('vat') ?? '');
	const opening = readAmount(values.get('opening') ?? '');
	return {
		kind: 'shop',
		name: tidy(values.get('name') ?? ''),
		owner: tidy(values.get('owner') ?? ''),
		currency: currencyIn(values),
		settings: {
			'shop-address': tidy(values.get('address') ?? ''),
			...(vatNumber !== '' && {'vat-registered': true, 'vat-number': vatNumber}),
			...('value' in opening && {'opening-balance': opening.value}),
		},
	};
}

const originalOpening = '1000000.00';

const check = (field: Field, rule: typeof shopName) => (text: string) => {
	const refusal = checkText(field, tidy(text), rule);
	return refusal && refusalText(refusal);
};

const shopFields: readonly FormField[] = [
	textInput('name', 'Name of the shop', {check: check('shop name', shopName)}),
	textInput('address', 'Address', {placeholder: 'on receipts; may be empty'}),
	textInput('owner', "Owner's name", {check: check("owner's name", personName)}),
	textInput('currency', 'Currency', {
		value: 'ZAR',
		isKeyed: true,
		check: text => (isCurrency(text.toUpperCase()) ? undefined : refusalText({kind: 'unknown-currency', currency: text})),
	}),
	textInput('vat', 'VAT number', {
		placeholder: 'empty: not registered',
		isKeyed: true,
		check: (text, values) =>
			text === '' || isVatNumber(text, currencyIn(values)) ? undefined : refusalText({kind: 'bad-vat-number', number: text}),
	}),
	choiceInput('opening', 'New accounts start with', {
		options: [
			{value: '0.00', label: amountText(zero)},
			{value: originalOpening, label: `${amountText(100_000_000 as never)}, as the original did`},
		],
	}),
];

const filesField = textInput('files', 'Folder of the old files', {
	placeholder: 'like /home/me/old-billing',
	isPath: true,
	check: text =>
		isWholePath(text)
			? undefined
			: 'Write the whole path, beginning with /. The folder holds accounts_registry.json or product_Records.json.',
});

type More = Omit<FormPlan, 'fields'>;

/** The plan of the form of a shop of one's own. */
export const ownShopPlan = (more: More): FormPlan => ({
	...more,
	fields: shopFields,
});

/** The same with the old files first. */
export const filesShopPlan = (more: More): FormPlan => ({
	...more,
	fields: [filesField, ...shopFields],
});
