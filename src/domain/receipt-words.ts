// Owns what a receipt can be found by: its number, names, amounts, references, meters, phones and tokens, in small letters.
import type {Cents} from './money.ts';
import {type Receipt, receiptAmount} from './receipt.ts';
import type {SaleLine} from './sale-lines.ts';

/** An amount as people type it when they look for it: 158.48. */
const plainAmount = (amount: Cents): string => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;

function lineWords(line: SaleLine): readonly string[] {
	const common = [line.name, plainAmount(line.total)];
	if (line.type === 'goods') return [...common, line.product];
	if (line.type === 'service') return [...common, line.beneficiary ?? '', ...digitsToo(line.reference), line.meterToken ?? ''];
	if (line.type === 'bill') return [...common, line.reference, ...digitsToo(line.confirmation)];
	return [...common, `account ${line.account}`];
}

/** A grouped token is found with its spaces and without. */
const digitsToo = (token: string): readonly string[] => [token, token.replaceAll(' ', '')];

/** All words of a receipt in one text, for a search by parts of words. */
export function receiptWords(receipt: Receipt): string {
	const common = [receipt.number, plainAmount(receiptAmount(receipt)), receipt.operator, receipt.hash];
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
