// The form of a product of a service: a set amount, or one that is asked each time, with terms of its own.
import type {ServiceProduct} from '../../../domain/prepaid/service-products.ts';
import type {Service} from '../../../domain/prepaid/services.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Desk} from '../../model/desk.ts';
import {type Form, type FormField, type FormValues, openForm} from '../../model/form.ts';
import {nameField} from '../fields/goods-fields.ts';
import {keepOffer} from './keep-offer.ts';
import {chosenField, given, maybeMoney, maybeWords, moneyIn, percentField, percentIn, wordsIn} from './offer-fields.ts';

const ofService = 'as of the service';

function productFields(desk: Desk, product: ServiceProduct | undefined): readonly FormField[] {
	const isSet = (values: FormValues): boolean => (values.get('amount') ?? '') !== '';
	const open = {placeholder: ofService, isHidden: isSet};
	return [
		nameField(product?.name),
		{...maybeMoney(desk, ['amount', 'Amount'], {value: product?.amount, placeholder: 'asked each time'}), passed: undefined},
		maybeMoney(desk, ['least', 'Least'], {value: product?.least, ...open}),
		maybeMoney(desk, ['most', 'Most'], {value: product?.most, ...open}),
		maybeMoney(desk, ['step', 'In steps of'], {value: product?.step, ...open}),
		maybeWords(['network', 'Network'], {value: product?.network}),
		maybeWords(['validity', 'Valid for'], {value: product?.validity, placeholder: 'like 30 days'}),
		maybeWords(['code', "Provider's code"], {value: product?.code, isKeyed: true}),
		percentField(['commission', 'Commission %'], {value: product?.commission, placeholder: ofService, passed: 'may be empty'}),
		maybeMoney(desk, ['fee', 'Fee on top'], {value: product?.fee, placeholder: ofService}),
	];
}

/** The product that is typed. Bounds of an open amount go where a set one is typed. */
function productIn(values: FormValues): ServiceProduct {
	const amount = moneyIn(values, 'amount');
	const open = (name: string) => (amount === undefined ? moneyIn(values, name) : undefined);
	return given({
		name: values.get('name') ?? '',
		amount,
		least: open('least'),
		most: open('most'),
		step: open('step'),
		network: wordsIn(values, 'network'),
		validity: wordsIn(values, 'validity'),
		code: wordsIn(values, 'code'),
		commission: percentIn(values, 'commission'),
		fee: moneyIn(values, 'fee'),
	}) as ServiceProduct;
}

/** `place`: of an existing product, from 0. */
export function serviceProductForm(desk: Desk, service: Service, place?: number): Form {
	const product = place === undefined ? undefined : service.products[place];
	const stays = chosenField(
		['stays', 'This product'],
		[
			{value: 'stays', label: 'stays'},
			{value: 'out', label: 'is taken out'},
		],
		{value: undefined, passed: 'as it is', isHidden: () => product === undefined},
	);
	return openForm({
		title: product ? `Edit ${plainText(product.name)}` : `New product of ${plainText(service.name)}`,
		verb: product ? 'keep' : 'add the product',
		id: desk.ports.newId(),
		fields: [...productFields(desk, product), stays],
		accept: (values, {id}) => {
			const typed = values.get('stays') === 'out' ? [] : [productIn(values)];
			const products = product
				? service.products.flatMap((each, at) => (at === place ? typed : [each]))
				: [...service.products, ...typed];
			keepOffer(desk, {type: 'editService', id, service: {...service, products}}, service);
		},
	});
}
