// The forms of a biller: a new one; its amounts; its references, and what may be paid of a bill. Each fits the smallest window.

import type {Biller} from '../../../domain/bills/billers.ts';
import {type CheckDigit, checkDigitNames} from '../../../domain/bills/check-digit.ts';
import {idFor, type Offered} from '../../../domain/prepaid/offered.ts';
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

const allowed = (named: readonly [string, string], isAllowed: boolean | undefined): FormField =>
	chosenField(
		named,
		[
			{value: 'yes', label: 'is taken'},
			{value: 'no', label: 'is refused'},
		],
		{value: isAllowed === false ? 'no' : 'yes', passed: 'as it is'},
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

/** What may be paid of a bill, and its days. */
const paidFields = (desk: Desk, biller: Biller): readonly FormField[] => [
	maybeMoney(desk, ['fixed', 'Always'], {value: biller.fixedAmount, placeholder: 'any amount'}),
	allowed(['part', 'Less than due'], biller.isPartAllowed),
	allowed(['over', 'More than due'], biller.isOverAllowed),
	maybeNumber(['refundDays', 'Refund within'], {value: biller.refundDays, placeholder: 'days; none when empty'}),
	maybeNumber(['reflects', 'Reflected in'], {value: biller.reflectsInDays, placeholder: 'days'}),
];

type Bills = Omit<Biller, keyof Offered>;

/** The form of a reference that is typed, and what may be paid. */
function billsIn(values: FormValues): Bills {
	const check = values.get('check');
	return given({
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
	}) as Bills;
}

/** What a biller has beside what a service has, too. */
function billsOf(biller: Biller): Bills {
	const {id: _id, name: _name, provider: _provider, least: _least, most: _most, commission: _commission, ...rest} = biller;
	const {fee: _fee, feeTax: _tax, dayMost: _day, beneficiaryDayMost: _number, isOffSale: _off, place: _place, ...bills} = rest;
	return bills;
}

type Edited = {
	readonly desk: Desk;
	readonly biller: Biller;
	readonly fields: readonly FormField[];
	readonly read: (values: FormValues) => Biller;
};

const editForm = ({desk, biller, fields, read}: Edited): Form =>
	openForm({
		title: `Edit ${plainText(biller.name)}`,
		verb: 'keep',
		id: desk.ports.newId(),
		fields,
		accept: (values, {id}) => {
			const kept = read(values);
			keepOffer(desk, {type: 'editBiller', id, biller: kept}, kept);
		},
	});

/** Its name, its amounts, and what the shop earns. */
export const billerTermsForm = (desk: Desk, biller: Biller): Form =>
	editForm({
		desk,
		biller,
		fields: [offerNameField(biller), ...termFields(desk, biller)],
		read: values => ({...billsOf(biller), ...termsIn(values, biller.id), ...(biller.isOffSale && {isOffSale: true})}),
	});

/** Its references, and what may be paid of a bill. */
export const billerReferencesForm = (desk: Desk, biller: Biller): Form =>
	editForm({
		desk,
		biller,
		fields: [...referenceFields(biller), ...paidFields(desk, biller)],
		read: values => {
			const had = new Set(Object.keys(billsOf(biller)));
			const offered = Object.fromEntries(Object.entries(biller).filter(([name]) => !had.has(name))) as Offered;
			return {...offered, ...billsIn(values)};
		},
	});

/** A new biller: what it needs. The rest is edited. */
export function newBillerForm(desk: Desk): Form {
	const [pattern, , , example] = referenceFields(undefined);
	return openForm({
		title: 'New biller',
		verb: 'add the biller',
		id: desk.ports.newId(),
		fields: [offerNameField(undefined), ...(pattern && example ? [pattern, example] : []), ...termFields(desk, undefined)],
		accept: (values, {id}) => {
			const biller = {...termsIn(values, idFor(desk.state.billers.rows, values.get('name') ?? '')), ...billsIn(values)};
			keepOffer(desk, {type: 'listBiller', id, biller}, biller);
		},
	});
}
