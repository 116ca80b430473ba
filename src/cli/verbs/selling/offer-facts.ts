// The options that say what a service or a biller is, as the catalogue file writes it. Empty takes out what may be left out.
import type {Command} from 'commander';
import {checkDigitNames} from '../../../domain/bills/check-digit.ts';
import type {BeneficiaryKind} from '../../../domain/prepaid/beneficiary.ts';
import type {OfferKind} from '../../../domain/prepaid/offered.ts';
import {taxClassNames} from '../../../domain/shop/vat.ts';
import type {OfferRecord} from '../../../formats/config/offers-file.ts';
import {quoted, type Read} from '../../../formats/text/amount.ts';
import {anyOf} from '../../../formats/text/any-of.ts';
import {UsageError} from '../../kit/exit.ts';

/** One option: the flag, the member of the record, what it is, and how its text becomes the member. */
type Fact = readonly [flag: string, member: string, help: string, read?: (text: string, flag: string) => unknown];

function yesNo(text: string, flag: string): boolean {
	if (text !== 'yes' && text !== 'no') throw new UsageError(`${flag} takes yes or no.`);
	return text === 'yes';
}

function number(text: string, flag: string): number | '' {
	if (text === '') return '';
	if (!/^\d{1,3}$/.test(text)) throw new UsageError(`${flag} takes a whole number.`);
	return Number(text);
}

/** A word out of a list, or nothing, which takes it out. */
const oneOf =
	(words: readonly string[]) =>
	(text: string, flag: string): string => {
		if (text !== '' && !words.includes(text)) throw new UsageError(`${flag} takes ${anyOf(words)}, and not ${quoted(text)}.`);
		return text;
	};

const beneficiaryKinds = ['meter', 'mobile', 'none'] as const satisfies readonly BeneficiaryKind[];

const alike: readonly Fact[] = [
	['--least <amount>', 'least', 'the least that can be bought or paid'],
	['--most <amount>', 'most', 'the most'],
	['--commission <percent>', 'commission', 'what the shop keeps, like 2.5'],
	['--fee <amount>', 'fee', 'what the customer pays on top'],
	['--fee-vat <class>', 'feeTax', anyOf(taxClassNames), oneOf(taxClassNames)],
	['--day-most <amount>', 'dayMost', 'the most of it in a day'],
	['--number-most <amount>', 'beneficiaryDayMost', 'the most in a day for one number'],
	['--provider <id>', 'provider', 'the provider it is sold through'],
];

const own: Readonly<Record<OfferKind, readonly Fact[]>> = {
	service: [
		['--for <kind>', 'beneficiary', anyOf(beneficiaryKinds), oneOf(beneficiaryKinds)],
		['--meter-token <yes|no>', 'hasMeterToken', 'whether it prints a meter token', yesNo],
		['--step <amount>', 'step', 'what an amount is a multiple of'],
	],
	biller: [
		['--pattern <mask>', 'pattern', 'the form of a reference: A a letter, 9 a digit, * either, {6,10} how many'],
		['--shortest <letters>', 'referenceLeast', 'of a reference without a form', number],
		['--longest <letters>', 'referenceMost', 'of a reference without a form', number],
		['--example <reference>', 'example', 'as it stands on a bill'],
		['--mismatch <sentence>', 'mismatch', 'what is said when it does not fit'],
		['--check-digit <kind>', 'checkDigit', anyOf(checkDigitNames), oneOf(checkDigitNames)],
		['--fixed <amount>', 'fixedAmount', 'each bill is of this amount'],
		['--part <yes|no>', 'isPartAllowed', 'whether less than is due is taken', yesNo],
		['--over <yes|no>', 'isOverAllowed', 'whether more than is due is taken', yesNo],
		['--refund-days <days>', 'refundDays', 'in which a bill can be taken back', number],
		['--reflects-in <days>', 'reflectsInDays', "until the biller's books show it", number],
	],
};

/** What is typed, by the name of the option. */
export type FactOptions = Readonly<Record<string, unknown>>;

/** `--day-most <amount>` as Commander names it: dayMost. */
const nameOf = (flag: string): string =>
	(flag.split(' ')[0] ?? '').slice(2).replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** Adds the options of a kind. */
export function addFacts(command: Command, of: OfferKind): Command {
	for (const [flag, , help] of [...alike, ...own[of]]) command.option(flag, help);
	return command;
}

/** The members that the options say. */
export const factsIn = (of: OfferKind, options: FactOptions): OfferRecord =>
	Object.fromEntries(
		[...alike, ...own[of]].flatMap(([flag, member, , read = (text: string) => text]) => {
			const text = options[nameOf(flag)];
			return typeof text === 'string' ? [[member, read(text, flag.split(' ')[0] ?? '')]] : [];
		}),
	);

/** What a new one is where nothing is said. */
export const newFacts = (of: OfferKind): OfferRecord =>
	of === 'service'
		? {beneficiary: 'none', hasMeterToken: false, step: '0.10', fee: '0', commission: '0', products: []}
		: {referenceLeast: 6, referenceMost: 40, fee: '0', commission: '0'};

/** What is wrong with a record, with the option in the place of its member; the options of a product are named as its members are. */
export function inFlags<T>(of: OfferKind, read: Read<T>): Read<T> {
	if ('value' in read) return read;
	const flagOf = (member: string): string | undefined =>
		[...alike, ...own[of]].find(fact => fact[1] === member)?.[0].split(' ')[0];
	return {fault: read.fault.replace(/^\w+(?=:)/, member => flagOf(member) ?? member).replace(/^products \d+, (?=\w+:)/, '--')};
}
