// The words for account entries and stock movements.
import type {Account, AccountEntry} from '../../domain/accounts/records.ts';
import type {EntryKind, MoveKind, StockMove} from '../../domain/base/moves.ts';
import {averageCost} from '../../domain/goods/stock-value.ts';
import {aboutText} from '../text/about.ts';
import {moneyText} from '../text/amount.ts';
import {plainText} from '../text/plain-text.ts';

const kinds: Readonly<Record<EntryKind, string>> = {
	opening: 'Opening balance',
	deposit: 'Top-up',
	withdrawal: 'Withdrawal',
	purchase: 'Purchase',
	bill: 'Bill',
	sale: 'Sale',
	refund: 'Refund',
	correction: 'Tender corrected',
	transfer: 'Transfer',
	adjustment: 'Adjustment',
	frozen: 'Frozen',
	unfrozen: 'Unfrozen',
	closed: 'Closed',
	reopened: 'Reopened',
};

/** "Electricity", "Bill: Netflix", "Top-up". A service is named without its kind, so that its whole name fits in 80 columns. */
export function entryKindText({kind, about}: Pick<AccountEntry, 'kind' | 'about'>): string {
	if (about === undefined) return kinds[kind];
	const text = plainText(aboutText(about));
	return kind === 'purchase' ? text : `${kinds[kind]}: ${text}`;
}

/** "FROZEN: card lost", "CLOSED"; empty for an account that is open. */
export function standingText({standing, frozenFor}: Pick<Account, 'standing' | 'frozenFor'>): string {
	if (standing === undefined) return '';
	return `${standing.toUpperCase()}${frozenFor === undefined ? '' : `: ${plainText(frozenFor)}`}`;
}

const moves: Readonly<Record<MoveKind, string>> = {
	opening: 'Opening stock',
	sale: 'Sale',
	return: 'Return',
	delivery: 'Delivery',
	adjustment: 'Adjustment',
	waste: 'Waste',
	count: 'Count',
	'pack-opened': 'Opened into',
	'from-pack': 'Out of pack',
};

/** "Adjustment: broken", "Sale: 1-000042", "Delivery at R8.00". */
export function moveKindText({kind, about, cost}: Pick<StockMove, 'kind' | 'about' | 'cost'>, symbol: string): string {
	const at = cost === undefined || kind === 'from-pack' ? '' : ` at ${moneyText(averageCost(cost), symbol)}`;
	return `${moves[kind]}${at}${about === undefined ? '' : `: ${plainText(about)}`}`;
}
