// The form of a biller: its references, its amounts, what may be paid of what is due, and its days.

import type {Biller} from '../../../domain/bills/billers.ts';
import {type CheckDigit, checkDigitNames} from '../../../domain/bills/check-digit.ts';
import {idFor} from '../../../domain/prepaid/offered.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Desk} from '../../model/desk.ts';
import {type Form, type FormField, type FormValues, openForm} from '../../model/form.ts';
import {keepOffer} from './keep-offer.ts';
import {
	chosenField,
	given,
	maybeMoney,
	maybeNumber,
	maybeWords,
	moneyIn,
	numberIn,
	offerNameField,
	termFields,
	termsIn,
	wordsIn,
} from './offer-fields.ts';

const checkWords: Readonly<Record<CheckDigit, string>> = {
	luhn: 'Luhn, as on cards',
	mod97: 'modulo 97',
	rf: 'RF creditor reference',
};

const isCheck = (text: string | undefined): text is CheckDigit => checkDigitNames.some(name => name === text);

const allowed = (
	named: readonly [string, string],
	isAllowed: boolean | undefined,
	isHidden: (values: FormValues) => boolean,
): FormField =>
	chosenField(
		named,
		[
			{value: 'yes', label: 'is taken'},
			{value: 'no', label: 'is refused'},
		],
		{value: isAllowed === false ? 'no' : 'yes', passed: 'as it is', isHidden},
	);

/** The form of a reference; with a mask its length is known. */
const referenceFields = (biller: Biller | undefined): readonly FormField[] => {
	const hasMask = (values: FormValues): boolean => (values.get('pattern') ?? '') !== '';
	return [
		maybeWords(['pattern', 'Reference is'], {
			value: biller?.pattern,
			placeholder: 'A letter, 9 digit, * either: AA-9{6}',
			isKeyed: true,
		}),
		maybeNumber(['shortest', 'Shortest'], {value: biller?.referenceLeast, placeholder: '6 letters', isHidden: hasMask}),
		maybeNumber(['longest', 'Longest'], {value: biller?.referenceMost, placeholder: '40 letters', isHidden: hasMask}),
		maybeWords(['example', 'Example'], {value: biller?.example, placeholder: 'as on a bill', isKeyed: true}),
		maybeWords(['mismatch', 'If it does not fit'], {value: biller?.mismatch, placeholder: 'what to say then'}),
		chosenField(
			['check', 'Check digit'],
			[{value: 'none', label: 'none'}, ...checkDigitNames.map(value => ({value, label: checkWords[value]}))],
			{value: biller?.checkDigit, passed: 'as it is'},
		),
	];
};

export function billerForm(desk: Desk, biller?: Biller): Form {
	const read = (values: FormValues): Biller => {
		const check = values.get('check');
		return given({
			...(biller?.isOffSale && {isOffSale: true as const}),
			...termsIn(values, biller?.id ?? idFor(desk.state.billers.rows, values.get('name') ?? '')),
			referenceLeast: numberIn(values, 'shortest') ?? 6,
			referenceMost: numberIn(values, 'longest') ?? 40,
			pattern: wordsIn(values, 'pattern'),
			example: wordsIn(values, 'example'),
			mismatch: wordsIn(values, 'mismatch'),
			checkDigit: isCheck(check) ? check : undefined,
			fixedAmount: moneyIn(values, 'fixed'),
			isPartAllowed: values.get('part') === 'no' ? false : undefined,
			isOverAllowed: values.get('over') === 'no' ? false : undefined,
			refundDays: numberIn(values, 'refundDays'),
			reflectsInDays: numberIn(values, 'reflects'),
		}) as Biller;
	};
	return openForm({
		title: biller ? `Edit ${plainText(biller.name)}` : 'New biller',
		verb: biller ? 'keep' : 'add the biller',
		id: desk.ports.newId(),
		fields: [
			offerNameField(biller),
			...referenceFields(biller),
			...termFields(desk, biller),
			maybeMoney(desk, ['fixed', 'Always'], {value: biller?.fixedAmount, placeholder: 'any amount'}),
			allowed(['part', 'Less than due'], biller?.isPartAllowed, () => false),
			allowed(['over', 'More than due'], biller?.isOverAllowed, () => false),
			maybeNumber(['refundDays', 'Refund within'], {value: biller?.refundDays, placeholder: 'days; none when empty'}),
			maybeNumber(['reflects', 'Reflected in'], {value: biller?.reflectsInDays, placeholder: 'days'}),
		],
		accept: (values, {id}) => {
			const kept = read(values);
			keepOffer(desk, biller ? {type: 'editBiller', id, biller: kept} : {type: 'listBiller', id, biller: kept}, kept);
		},
	});
}
