// What is said when a sale, a refund or a withdrawal is done: its number, its total, its change.
import type {Cents} from '../../domain/base/money.ts';
import {totalOf} from '../../domain/lines/lines.ts';
import type {TopUpLine} from '../../domain/lines/top-up-line.ts';
import {isCash, type TenderTaken} from '../../domain/paying/tenders.ts';
import {changeLeftIn, type Receipt} from '../../domain/receipts/receipt.ts';
import {moneyText} from '../text/amount.ts';
import {plainText} from '../text/plain-text.ts';

/** The notice after a sale: its number, its total, its change. Change that was left on an account is not part of the total. */
export function saleText(receipt: Receipt, symbol: string): string {
	if (receipt.type !== 'sale')
		return `Slip ${receipt.number}: ${moneyText(receipt.amount, symbol)} paid out to ${plainText(receipt.name)}.`;
	const what = receipt.isTraining
		? 'TRAINING:'
		: receipt.returned
			? receipt.lines.length > 0
				? 'Exchanged'
				: 'Refunded'
			: 'Sold';
	const left = changeLeftIn(receipt);
	const amount = moneyText(Math.abs(receipt.total - totalOf(left)) as Cents, symbol);
	const taken = receipt.tenders.map(each => takenText(each, symbol));
	return [`${what} ${amount}, receipt ${receipt.number}.`, ...taken, ...left.map(line => leftText(line, symbol))].join('');
}

/** Change that the customer left on an account. */
const leftText = ({name, total, balance}: TopUpLine, symbol: string): string =>
	` ${moneyText(total, symbol)} of change onto the account of ${plainText(name)}, now ${moneyText(balance, symbol)}.`;

/** What is said about a tender: its change, what is left on its account, what went back. */
function takenText({tender, net, change, account}: TenderTaken, symbol: string): string {
	const left = account ? ` ${moneyText(account.balance, symbol)} left for ${plainText(account.name)}.` : '';
	if (net < 0) return ` ${moneyText(-net as Cents, symbol)} back by ${tender}.${left}`;
	return isCash(tender) ? ` Change ${moneyText(change, symbol)}.` : left;
}
