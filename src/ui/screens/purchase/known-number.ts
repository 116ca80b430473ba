// What is known of a number before anything is sold for it: whose it is, by a saved payee, its provider, or an earlier receipt.
import {type Paid, payeeKey} from '../../../domain/payees/records.ts';
import type {LookedUp} from '../../../domain/ports/vending.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {paidBy} from '../../../domain/selling/paid-payees.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import {lookedUpOf} from '../../model/purchase-state.ts';

/** Who bought on a receipt: its customer, else the account that paid. */
const buyerOf = (receipt: Receipt): string | undefined =>
	receipt.type === 'sale'
		? (receipt.customer?.name ?? receipt.tenders.find(({account}) => account !== undefined)?.account?.name)
		: undefined;

const isFor = (receipt: Receipt, paid: Paid): boolean =>
	receipt.type === 'sale' &&
	receipt.lines.some(line => {
		const by = paidBy(line);
		return by !== undefined && payeeKey(by) === payeeKey(paid);
	});

/** The name beside a number, and who says so. */
function nameOf(sight: Sight, paid: Paid): {readonly name: string; readonly by: 'payee' | 'provider' | 'receipt'} | undefined {
	const [payee] = sight.state.payees.rows.get(payeeKey(paid)) ?? [];
	if (payee) return {name: payee.name, by: 'payee'};
	const looked = lookedUpOf(sight, paid);
	if (looked?.outcome === 'known' && looked.name !== undefined) return {name: looked.name, by: 'provider'};
	const receipts = sight.lookups.naming(paid.beneficiary).filter(receipt => isFor(receipt, paid));
	const name = receipts.map(buyerOf).find(buyer => buyer !== undefined);
	return name === undefined ? undefined : {name, by: 'receipt'};
}

const nameWords = {payee: 'Saved as', provider: 'The provider says', receipt: 'Bought before by'} as const;

/** What the provider adds to the name. */
const lookedUpWords = (looked: LookedUp | undefined, symbol: string): readonly string[] =>
	looked?.outcome === 'known'
		? [
				...(looked.address === undefined ? [] : [looked.address]),
				...(looked.due === undefined ? [] : [`${moneyText(looked.due, symbol)} due`]),
			]
		: [];

/** What is known of a number, in a sentence or two; empty where nothing is. */
export function knownText(sight: Sight, paid: Paid): string {
	const known = nameOf(sight, paid);
	const more = lookedUpWords(lookedUpOf(sight, paid), sight.symbol);
	const name = known ? [`${nameWords[known.by]} ${known.name}`] : [];
	return [...name, ...more].map(part => ` ${plainText(part)}.`).join('');
}
