// The sentences for refusals about services and billers: their terms, their limits, the form of a reference.
import type {OfferTerm} from '../../domain/prepaid/offered.ts';
import {moneyText, quoted} from '../text/amount.ts';
import {counted} from '../text/counted.ts';
import {plainText} from '../text/plain-text.ts';
import type {Words} from './refusal-words.ts';

/** What a term must be, after the name of what it is a term of. */
const termWords: Readonly<Record<OfferTerm, string>> = {
	amount: 'A set amount must be from the least to the most of its service',
	beneficiaryDayMost: 'The most a day for one number must be above nothing, or left out',
	commission: 'The commission must be from 0 % to 99.99 %',
	dayMost: 'The most a day must be above nothing, or left out',
	fee: 'The fee must be nothing or more',
	fixedAmount: 'The fixed amount must be from the least to the most',
	hasMeterToken: 'Only what is for a meter prints a meter token',
	least: 'The least must be above nothing',
	most: 'The most must not be below the least',
	referenceLength: 'A reference must have from 1 to 60 letters, and the least no more than the most',
	reflectsInDays: 'The days until it is reflected must be from 0 to 90',
	refundDays: 'The days to take a bill back must be from 0 to 90',
	step: 'The step must be above nothing',
};

const exampleWords = {
	pattern: 'does not have the form that its references have',
	'check-digit': 'has a check digit that does not fit',
	length: 'is too short or too long, or has letters that no reference has',
} as const;

/** A reference of the biller, as the bill shows it. */
const like = (example: string | undefined): string => (example === undefined ? '' : ` One is like ${plainText(example)}.`);

export const offerWords = {
	'bad-offer-id': ({id}) =>
		`${quoted(id)} cannot be an id. Use small letters, digits and hyphens, beginning with a letter: up to 30.`,
	'reserved-name': ({name, reserved}) =>
		`${quoted(name)} is a word of the command line. Choose another name than ${reserved.join(', ')}.`,
	'offer-taken': ({name}) => `${quoted(name)} is there already. Choose another name or id.`,
	'bad-terms': ({name, term}) => `${plainText(name)}: ${termWords[term]}.`,
	'product-twice': ({name, product}) => `${plainText(name)} has ${quoted(product)} twice. Give each product a name of its own.`,
	'bad-pattern': ({pattern}) =>
		`${quoted(pattern)} is no form of a reference. Write A for a letter, 9 for a digit, * for either, {6,10} behind it for how many, and what is fixed in quotes: AA-9{6}.`,
	'example-misfit': ({example, by}) => `The example ${quoted(example)} ${exampleWords[by]}. Mend one of them.`,
	'bill-by-voucher': ({name, provider}) =>
		`${plainText(provider)} keeps vouchers, and no voucher pays a bill. Give ${plainText(name)} a provider over the network, or none.`,
	'vouchers-left': ({name, product, count}) =>
		`There ${count === 1 ? 'is' : 'are'} ${counted(count, 'voucher')} ${plainText(product)} of ${plainText(name)} in stock, so it stays as it is, with its name and its amount. Sell them or write them off first, or add another product.`,
	'offer-was-sold': ({name}) => `${plainText(name)} is on receipts, so it is not removed. Take it off sale instead.`,
	'offer-off-sale': ({name, of}, _symbol, keyOf) => [
		`${plainText(name)} is off sale.`,
		`Put it back on sale with ${keyOf(of === 'service' ? 'services.off-or-on-sale' : 'bills.off-or-on-sale')} under ${of === 'service' ? 'Services' : 'Bills'} first.`,
	],
	'reference-misfit': ({name, by, example, mismatch}) =>
		by === 'check-digit'
			? `The check digit of this reference for ${plainText(name)} does not fit. Read it from the bill again.${like(example)}`
			: mismatch === undefined
				? `This is no reference for ${plainText(name)}. Read it from the bill.${like(example)}`
				: `${plainText(mismatch)}${like(example)}`,
	'below-due': ({name, due}, symbol) => `${plainText(name)} takes no part payment: ${moneyText(due, symbol)} is due.`,
	'above-due': ({name, due}, symbol) => `${plainText(name)} takes no more than is due, which is ${moneyText(due, symbol)}.`,
	'day-limit': ({name, most, left, beneficiary}, symbol) => {
		const whose = beneficiary === undefined ? '' : ` for ${plainText(beneficiary)}`;
		const limit = `${plainText(name)} is sold up to ${moneyText(most, symbol)} a day${whose}`;
		return left > 0
			? `${limit}, and ${moneyText(left, symbol)} of that is left today.`
			: `${limit}, and nothing of that is left today.`;
	},
} satisfies Partial<Words>;
