// Owns what a receipt can be found by: its number, names, amounts, references, meters, phones and tokens, in small letters.
import type {Cents} from './money.ts';
import {type Receipt, receiptAmount} from './receipt.ts';
import type {SaleLine} from './sale-lines.ts';

/** An amount as people type it when they look for it: 158.48. */
const plainAmount = (amount: Cents): string => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;

function lineWords(line: SaleLine): readonly string[] {
	const common = [line.name, plainAmount(line.total)];
	if (line.type === 'goods') return [...common, line.product];
	if (line.type === 'service') {
		const {beneficiary = '', reference, meterToken = ''} = line;
		return [...common, beneficiary, ...digitsToo(reference), meterToken, ...[beneficiary, reference, meterToken].map(ending)];
	}
	if (line.type === 'bill') return [...common, line.reference, ending(line.reference), ...digitsToo(line.confirmation)];
	return [...common, `account ${line.account}`];
}

/** A grouped token is found with its spaces and without. */
const digitsToo = (token: string): readonly string[] => [token, token.replaceAll(' ', '')];

/** Long numbers are asked for by their last four digits too. */
const ending = (number: string): string => number.slice(-4);

/** "1-000042" is asked for as 42. */
const shortNumber = (number: string): string => String(Number(number.slice(number.lastIndexOf('-') + 1)));

/** All words of a receipt in one text, for a search by the beginnings of words. */
export function receiptWords(receipt: Receipt): string {
	const common = [
		receipt.number,
		shortNumber(receipt.number),
		ending(receipt.number),
		plainAmount(receiptAmount(receipt)),
		receipt.operator,
		receipt.hash,
	];
	const own =
		receipt.type === 'sale'
			? [
					...receipt.lines.flatMap(lineWords),
					...receipt.tenders.flatMap(({tender, account}) => [tender, account?.name ?? '']),
					receipt.customer?.name ?? '',
					receipt.customer?.email ?? '',
					receipt.customer?.phone ?? '',
				]
			: ['withdrawal', receipt.name, `account ${receipt.account}`];
	return [...common, ...own].join(' ').toLowerCase();
}
