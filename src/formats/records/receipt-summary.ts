// A receipt in one line, for lists.
import {factsOf} from '../../domain/lines/lines.ts';
import {builtIn} from '../../domain/paying/tenders.ts';
import {isOfTraining, type Receipt, tendersOf} from '../../domain/receipts/receipt.ts';
import {plainText} from '../text/plain-text.ts';
import {tenderLabel} from '../text/tender.ts';

/** "Brown Bread 700g and 2 more", "Electricity", "Withdrawal, Bela Dlamini", "Refund of 1-000042, Brown Bread 700g", "TRAINING: Electricity". */
export const receiptSummary = (receipt: Receipt): string => `${isOfTraining(receipt) ? 'TRAINING: ' : ''}${summaryOf(receipt)}`;

function summaryOf(receipt: Receipt): string {
	if (receipt.type === 'withdrawal') return plainText(`Withdrawal, ${receipt.name}`);
	const names = receipt.lines.map(line => (factsOf(line).deposit(line) ? `Top-up of ${line.name}` : line.name));
	const [returned] = receipt.returned ?? [];
	if (!returned) return plainText(inShort(names));
	const back = inShort(receipt.returned?.flatMap(({lines}) => lines.map(({name}) => name)) ?? []);
	return plainText(names.length === 0 ? `Refund of ${returned.receipt}, ${back}` : `Exchange of ${back} for ${inShort(names)}`);
}

const inShort = ([first = '', ...rest]: readonly string[]): string =>
	rest.length === 0 ? first : `${first} and ${rest.length} more`;

/** "cash", "card +1": the first way a receipt was paid, and how many more. */
export function paidBy(receipt: Receipt): string {
	if (receipt.type === 'withdrawal') return 'cash';
	const ways = new Set(tendersOf(receipt).map(taken => (builtIn(taken.tender) ? taken.tender : tenderLabel(taken))));
	const [first = '', ...rest] = ways;
	return plainText(rest.length === 0 ? first : `${first} +${rest.length}`);
}

/** The customer named on a receipt, else the account that paid. Who was topped up or paid out stands in its summary. */
export function buyerOf(receipt: Receipt): string {
	if (receipt.type === 'withdrawal') return '';
	const payer = tendersOf(receipt).find(({account}) => account !== undefined)?.account;
	return plainText(receipt.customer?.name ?? payer?.name ?? '');
}
