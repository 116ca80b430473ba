// The fields of a service, a product or a biller, and what is read of them. What is left empty is left out of the record.
import {type BasisPoints, type Cents, zero} from '../../../domain/base/money.ts';
import type {Offered} from '../../../domain/prepaid/offered.ts';
import {isTaxClass} from '../../../domain/shop/vat.ts';
import {vatClassWords} from '../../../formats/records/product.ts';
import {amountText, type Read, readAmount} from '../../../formats/text/amount.ts';
import {percentText, readPercent} from '../../../formats/text/percent.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import {amountInput, choiceInput, type FormField, type FormValues, type Option, textInput} from '../../model/form.ts';
import {fieldOf} from '../../model/text-field.ts';
import {nameField, valueIn} from '../fields/goods-fields.ts';

/** Why Enter passes a field that few fill in. */
const mayBeEmpty = 'may be empty';

type More = Partial<Pick<FormField, 'placeholder' | 'isHidden'>>;
const faultIn = (read: Read<unknown>): string | undefined => ('fault' in read ? read.fault : undefined);
const unlessEmpty = (read: (text: string) => Read<unknown>) => (text: string) => (text === '' ? undefined : faultIn(read(text)));

/** An amount that has to be there. */
const moneyField = (sight: Sight, [name, label]: readonly [string, string], value: Cents | undefined): FormField =>
	amountInput(name, label, {
		symbol: sight.symbol,
		value: value === undefined ? '' : amountText(value).replaceAll(',', ''),
		check: text => faultIn(readAmount(text)),
	});

/** An amount that may be left out. */
export const maybeMoney = (
	sight: Sight,
	named: readonly [string, string],
	{value, ...more}: More & {readonly value: Cents | undefined},
): FormField => ({...moneyField(sight, named, value), ...more, passed: mayBeEmpty, check: unlessEmpty(readAmount)});

/** A text that may be left out. */
export const maybeWords = (
	[name, label]: readonly [string, string],
	{value = '', ...more}: More & Pick<FormField, 'isKeyed'> & {readonly value: string | undefined},
): FormField => textInput(name, label, {value, ...more, passed: mayBeEmpty});

const readDays = (text: string): Read<number> =>
	/^\d{1,3}$/.test(text) ? {value: Number(text)} : {fault: 'Type a whole number, or leave it empty.'};

/** A whole number that may be left out. */
export const maybeNumber = (
	named: readonly [string, string],
	{value, ...more}: More & {readonly value: number | undefined},
): FormField => ({
	...maybeWords(named, {value: value === undefined ? '' : String(value), isKeyed: true, ...more}),
	check: unlessEmpty(readDays),
});

/** A percentage; empty where it may be left out. */
export const percentField = (
	[name, label]: readonly [string, string],
	{value, ...more}: More & Pick<FormField, 'passed'> & {readonly value: BasisPoints | undefined},
): FormField =>
	textInput(name, label, {
		value: value === undefined ? '' : percentText(value),
		isKeyed: true,
		...more,
		check: more.passed === undefined ? text => faultIn(readPercent(text)) : unlessEmpty(readPercent),
	});

/** A choice with one of its options chosen, which Enter passes. */
export const chosenField = (
	[name, label]: readonly [string, string],
	options: readonly Option[],
	{value, ...more}: Partial<Pick<FormField, 'isHidden' | 'passed'>> & {readonly value: string | undefined},
): FormField => choiceInput(name, label, {options, ...(value !== undefined && {field: fieldOf(value)}), ...more});

/** What is typed in a field, where anything is. */
export const wordsIn = (values: FormValues, name: string): string | undefined => values.get(name) || undefined;
export const moneyIn = (values: FormValues, name: string): Cents | undefined =>
	wordsIn(values, name) === undefined ? undefined : valueIn(readAmount(values.get(name) ?? ''), zero);
export const numberIn = (values: FormValues, name: string): number | undefined =>
	wordsIn(values, name) === undefined ? undefined : Number(values.get(name));
export const percentIn = (values: FormValues, name: string): BasisPoints | undefined =>
	wordsIn(values, name) === undefined ? undefined : valueIn(readPercent(values.get(name) ?? ''), 0);

/** A record without the members that are undefined. */
export const given = <T extends object>(record: T): {[K in keyof T]: Exclude<T[K], undefined>} =>
	Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
		[K in keyof T]: Exclude<T[K], undefined>;
	};

const own = 'own';

/** Where the numbers come from: made up here, or one of the shop's providers. */
const providerField = ({state}: Sight, offered: Offered | undefined): FormField =>
	chosenField(
		['provider', 'Provider'],
		[
			{value: own, label: 'none: numbers are made up here, as DEMO'},
			...[...state.providers.rows.values()].map(({id, name}) => ({value: id, label: plainText(name)})),
		],
		{value: offered?.provider, passed: 'as it is', isHidden: () => state.providers.rows.size === 0},
	);

/** The fields that a service and a biller have alike, for their amounts and what the shop earns. */
export const termFields = (sight: Sight, offered: Offered | undefined): readonly FormField[] => [
	moneyField(sight, ['least', 'Least'], offered?.least),
	moneyField(sight, ['most', 'Most'], offered?.most),
	percentField(['commission', 'Commission %'], {value: offered?.commission}),
	maybeMoney(sight, ['fee', 'Fee on top'], {value: offered?.fee || undefined, placeholder: 'none'}),
	chosenField(
		['feeTax', 'VAT of the fee'],
		Object.entries(vatClassWords).map(([value, label]) => ({value, label})),
		{value: offered?.feeTax, passed: 'as it is', isHidden: values => (moneyIn(values, 'fee') ?? 0) === 0},
	),
	maybeMoney(sight, ['dayMost', 'Most a day'], {value: offered?.dayMost, placeholder: 'no limit'}),
	maybeMoney(sight, ['numberMost', 'A day, one number'], {value: offered?.beneficiaryDayMost, placeholder: 'no limit'}),
	providerField(sight, offered),
];

export const offerNameField = (offered: Offered | undefined): FormField => nameField(offered?.name);

/** What the fields of {@link termFields} and the name say. */
export function termsIn(values: FormValues, id: string): Offered {
	const tax = values.get('feeTax') ?? '';
	const provider = values.get('provider');
	return given({
		id,
		name: values.get('name') ?? '',
		least: moneyIn(values, 'least') ?? zero,
		most: moneyIn(values, 'most') ?? zero,
		commission: percentIn(values, 'commission') ?? 0,
		fee: moneyIn(values, 'fee') ?? zero,
		feeTax: isTaxClass(tax) && tax !== 'standard' ? tax : undefined,
		dayMost: moneyIn(values, 'dayMost'),
		beneficiaryDayMost: moneyIn(values, 'numberMost'),
		provider: provider === own ? undefined : provider,
	}) as Offered;
}
