// The form of a service: a new one, or one that is changed. Its products have a form of their own.
import {cents} from '../../../domain/base/money.ts';
import type {BeneficiaryKind} from '../../../domain/prepaid/beneficiary.ts';
import {idFor} from '../../../domain/prepaid/offered.ts';
import type {Service} from '../../../domain/prepaid/services.ts';
import type {Desk} from '../../model/desk.ts';
import {type Form, type FormValues, openForm} from '../../model/form.ts';
import {keepOffer} from './keep-offer.ts';
import {chosenField, maybeMoney, moneyIn, offerNameField, termFields, termsIn} from './offer-fields.ts';

const beneficiaries: Readonly<Record<BeneficiaryKind, string>> = {
	meter: 'a meter number',
	mobile: 'a mobile number',
	none: 'nobody: a voucher with a PIN',
};

const isBeneficiary = (text: string | undefined): text is BeneficiaryKind =>
	text !== undefined && Object.hasOwn(beneficiaries, text);
const beneficiaryIn = (values: FormValues): BeneficiaryKind => {
	const chosen = values.get('for');
	return isBeneficiary(chosen) ? chosen : 'none';
};

/** What an amount is a multiple of, where nothing is said. */
const usualStep = cents(10);

export function serviceForm(desk: Desk, service?: Service): Form {
	const [least, most, ...terms] = termFields(desk, service);
	const read = (values: FormValues): Service => ({
		...(service?.isOffSale && {isOffSale: true}),
		...termsIn(values, service?.id ?? idFor(desk.state.services.rows, values.get('name') ?? '')),
		beneficiary: beneficiaryIn(values),
		hasMeterToken: beneficiaryIn(values) === 'meter' && values.get('token') === 'yes',
		step: moneyIn(values, 'step') ?? usualStep,
		products: service?.products ?? [],
	});
	return openForm({
		title: service ? `Edit ${service.name}` : 'New service',
		verb: service ? 'keep' : 'add the service',
		id: desk.ports.newId(),
		fields: [
			offerNameField(service),
			chosenField(
				['for', 'It is for'],
				Object.entries(beneficiaries).map(([value, label]) => ({value, label})),
				{value: service?.beneficiary},
			),
			chosenField(
				['token', 'Meter token'],
				[
					{value: 'yes', label: 'is printed'},
					{value: 'no', label: 'is not printed'},
				],
				{
					value: service && (service.hasMeterToken ? 'yes' : 'no'),
					passed: 'as it is',
					isHidden: values => beneficiaryIn(values) !== 'meter',
				},
			),
			...(least && most ? [least, most] : []),
			maybeMoney(desk, ['step', 'In steps of'], {value: service?.step, placeholder: '0.10'}),
			...terms,
		],
		accept: (values, {id}) => {
			const kept = read(values);
			keepOffer(desk, service ? {type: 'editService', id, service: kept} : {type: 'listService', id, service: kept}, kept);
		},
	});
}
