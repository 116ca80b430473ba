// This shop's own account entries as lines of `logs/account_N_transactions.log` (rules.md §16 A).
import type {AccountEntry} from '../../domain/accounts/records.ts';
import {wallTime} from '../../domain/base/calendar.ts';
import {type Cents, sum, zero} from '../../domain/base/money.ts';
import {type ByKind, byKind} from '../../domain/lines/by-kind.ts';
import {isOwn, lineDue} from '../../domain/lines/lines.ts';
import {boughtToken} from '../../domain/lines/vended.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {aboutText} from '../text/about.ts';
import {serviceText} from '../text/service.ts';
import {asciiJson} from './outside-words.ts';
import {pythonFloatText} from './python-float.ts';

type Transaction = {
	readonly type: string;
	readonly amount: Cents;
	readonly service?: string;
	readonly token?: string;
};

/** The lines the old program would have written for an entry. An opening has none. `receipt` is the receipt of the entry. */
export function transactionLines(entry: AccountEntry, receipt: Receipt | undefined): readonly string[] {
	const when = wallTime(entry);
	return transactionsOf(entry, receipt).map(({type, amount, service, token}) => {
		const fields = [
			`"timestamp": ${asciiJson(when)}`,
			`"type": ${asciiJson(type)}`,
			`"amount": ${pythonFloatText(amount)}`,
			`"service": ${service === undefined ? 'null' : asciiJson(service)}`,
			`"token": ${token === undefined ? 'null' : asciiJson(token)}`,
		];
		return `{${fields.join(', ')}}`;
	});
}

const sizeOf = (amount: Cents): Cents => Math.abs(amount) as Cents;

/** Kinds of entry that the old program called otherwise. */
const oldNames: ReadonlyMap<AccountEntry['kind'], string> = new Map([['bill', 'bill_payment']]);

/** Whether an entry moved no money: the account was frozen, unfrozen, closed or reopened. The old program knew none of that. */
const isStanding = ({kind}: AccountEntry): boolean =>
	kind === 'frozen' || kind === 'unfrozen' || kind === 'closed' || kind === 'reopened';

/** A payment is one entry for each receipt. The log has a line for each vend and bill on it, with its token, and one line for the goods. */
function transactionsOf(entry: AccountEntry, receipt: Receipt | undefined): readonly Transaction[] {
	if (entry.kind === 'opening' || isStanding(entry)) return [];
	if (entry.kind === 'deposit' || entry.kind === 'withdrawal') return [{type: entry.kind, amount: sizeOf(entry.amount)}];
	if (entry.kind === 'refund' || entry.kind === 'correction') return [{type: entry.kind, amount: sizeOf(entry.amount)}];
	const lines = receipt?.type === 'sale' ? receipt.lines : [];
	const paid = lines.flatMap(line => byKind(paidFor, line));
	const goods = sum(lines.filter(isOwn).map(lineDue));
	const all: readonly Transaction[] = [...paid, ...(goods > zero ? [{type: 'sale', amount: goods}] : [])];
	if (sum(all.map(({amount}) => amount)) === sizeOf(entry.amount)) return all;
	const type = oldNames.get(entry.kind) ?? entry.kind;
	return [{type, amount: sizeOf(entry.amount), ...(entry.about !== undefined && {service: aboutText(entry.about)})}];
}

/** The lines of the log for each kind of line. Goods have one together, and a top-up is no payment. */
const paidFor: ByKind<readonly Transaction[]> = {
	goods: () => [],
	open: () => [],
	service: line => [
		{type: 'purchase', amount: lineDue(line), service: serviceText(line), token: boughtToken(line) ?? line.reference},
	],
	bill: line => [
		{type: 'bill_payment', amount: lineDue(line), service: line.name, token: boughtToken(line) ?? line.confirmation},
	],
	'top-up': () => [],
};
