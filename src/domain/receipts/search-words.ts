// The search words of a receipt: its number, names, amounts, references, meters, phones and tokens, in small letters.
import type {Cents} from '../base/money.ts';
import {searchKey} from '../base/search-text.ts';
import {backFactsOf, factsOf, type SaleLine} from '../lines/lines.ts';
import {grouped} from '../prepaid/beneficiary.ts';
import {notesOn, type Receipt, receiptAmount} from './receipt.ts';
import type {Returned} from './returned-lines.ts';

/** An amount as people type it in a search: 158.48. */
const plainAmount = (amount: Cents): string => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;

function lineWords(line: SaleLine): readonly string[] {
	const {words, numbers} = factsOf(line).searched(line);
	return [line.name, plainAmount(line.total), 'note' in line ? (line.note ?? '') : '', ...words, ...numbers.flatMap(numberWords)];
}

/** People search a long number as a whole, by any of its printed groups, or by its last four digits. */
function numberWords(number: string): readonly string[] {
	const digits = number.replaceAll(' ', '');
	return [number, digits, grouped(digits.length === 10 ? 'mobile' : 'meter', digits), digits.slice(-4)];
}

/** The words of returned lines, with the number of the receipt they were sold on. */
const returnedWords = ({receipt, lines, reason}: Returned): readonly string[] => [
	'refund',
	receipt,
	reason,
	...lines.flatMap(line => [line.name, plainAmount(line.total), backFactsOf(line).product(line) ?? '']),
];

/** People search "1-000042" as 42. */
const shortNumber = (number: string): string => String(Number(number.slice(number.lastIndexOf('-') + 1)));

/** The words of a search, folded, each with a space before it. An amount may have its currency: R199. */
export const searchWords = (text: string): readonly string[] =>
	text
		.split(' ')
		.map(word => searchKey(word.replace(/^[A-Za-z](?=\d+[.,]?\d*$)/, '')))
		.filter(word => word !== ' ');

/** All words of a receipt in one text, for a search by the beginnings of words. */
export function receiptWords(receipt: Receipt): string {
	const common = [
		receipt.number,
		shortNumber(receipt.number),
		receipt.number.slice(-4),
		plainAmount(receiptAmount(receipt)),
		receipt.operator,
		receipt.hash,
		...notesOn(receipt),
	];
	const own =
		receipt.type === 'sale'
			? [
					...receipt.lines.flatMap(lineWords),
					...receipt.tenders.flatMap(taken => [
						taken.label ?? taken.tender,
						plainAmount(Math.abs(taken.net) as Cents),
						taken.account?.name ?? '',
					]),
					...(receipt.returned ?? []).flatMap(returnedWords),
					receipt.customer?.name ?? '',
					receipt.customer?.email ?? '',
					...numberWords(receipt.customer?.phone ?? ''),
				]
			: ['withdrawal', receipt.name, `account ${receipt.account}`];
	return [...common, ...own].join(' ').toLowerCase();
}
