// The ledger's two verbs: to decide a command, and to fold an event into the state.
import {addEntry} from '../accounts/entries.ts';
import {assert} from '../base/assert.ts';
import {refuse} from '../base/handlers.ts';
import {cents, plus, sum, zero} from '../base/money.ts';
import type {AccountMove, StockMove} from '../base/moves.ts';
import type {LedgerAccount, Posting} from '../base/postings.ts';
import type {Stamp} from '../base/stamp.ts';
import {drop, keepNewest, put} from '../base/table.ts';
import {moveStock} from '../goods/stock-moves.ts';
import {isSound} from '../goods/stock-value.ts';
import {openShiftOf} from '../shifts/records.ts';
import {setting} from '../shop/settings.ts';
import {type Command, type CommandType, type Decision, type DomainEvent, deciders, eventRows} from './commands.ts';
import type {AllFacts, AnyDecider} from './join.ts';
import {checkOperator} from './permissions.ts';
import type {DoneCommand, State} from './state.ts';

/** The least number of done commands that are remembered: a retry comes within that number. */
export const commandsKept = 4096;

/** The only till a shop has so far. */
export const firstTill = 1;

const deciderOf: {readonly [K in CommandType]: AnyDecider<Decision>} = deciders;

/** Decides a command: its events, or why it is refused. Pure: all it needs is in its arguments. */
export function decide(state: State, command: Command, facts: AllFacts): Decision {
	if (command.type !== 'openShop') {
		if (!state.shop.isOpen) return refuse({kind: 'shop-not-open'});
	}
	if (command.till !== firstTill) return refuse({kind: 'unknown-till', till: command.till});
	if (command.type === 'openShop') return deciderOf[command.type](state, command, facts);
	const allowed = checkOperator(state, command, facts);
	if ('refused' in allowed) return allowed;
	const decision = deciderOf[command.type](state, command, facts);
	if ('refused' in decision) return decision;
	if (lacksShift(state, command, {events: decision.accepted, stamp: facts.stamp}))
		return refuse({kind: 'no-shift', isRequired: true});
	return allowed.approvedBy === undefined ? decision : {...decision, approvedBy: allowed.approvedBy};
}

/** Whether events move the drawer of a till that must have a shift for it, and none is open. */
function lacksShift(
	state: State,
	{type, till}: Command,
	{events, stamp}: {readonly events: readonly DomainEvent[]; readonly stamp: Stamp},
): boolean {
	if (setting(state.settings, 'shifts') !== 'required' || type === 'openShift' || openShiftOf(state, till)) return false;
	const isDrawer = ({account}: Posting): boolean => account === `cash:${till}`;
	return events.some(event => event.type === 'DrawerOpened' || postings(event, stamp).some(isDrawer));
}

/** The postings of an event. They sum to zero; otherwise it throws a Bug. */
export function postings(event: DomainEvent, stamp: Stamp): readonly Posting[] {
	const movements = eventRows[event.type].money(event, stamp);
	const total = sum(movements.map(({amount}) => amount));
	assert(total === zero, 'the postings of an event sum to zero', {event: event.type, total, movements});
	return movements;
}

/** The entries an event makes in accounts. */
export const accountMovesOf = (event: DomainEvent): readonly AccountMove[] => eventRows[event.type].accounts(event);

/** The movements of stock of an event. */
export const stockMovesOf = (event: DomainEvent): readonly StockMove[] => eventRows[event.type].stock(event);

/** Folds one event into the state. */
export const evolve = (state: State, event: DomainEvent, stamp: Stamp): void =>
	evolvePosted(state, event, {stamp, posted: postings(event, stamp)});

/** Folds one event with its given postings: its records, then its account entries, stock movements and postings. */
export function evolvePosted(
	state: State,
	event: DomainEvent,
	{stamp, posted}: {readonly stamp: Stamp; readonly posted: readonly Posting[]},
): void {
	eventRows[event.type].evolve(state, event, stamp);
	for (const move of accountMovesOf(event)) addEntry(state, move, stamp);
	for (const move of stockMovesOf(event)) moveStock(state, move);
	for (const {account, amount} of posted) put(state.ledger, account, plus(balanceOf(state, account), amount));
}

/** The sum of everything posted to a ledger account: debit positive. */
export const balanceOf = (state: State, account: LedgerAccount) => state.ledger.rows.get(account) ?? zero;

/** Remembers a command as done, so that a repeat of it is answered and not done again. */
export function rememberCommand(state: State, id: string, done: DoneCommand): void {
	put(state.commands, id, done);
	// What was allowed once is done.
	drop(state.approvals, id);
	const forgotten = keepNewest(state.commands, commandsKept);
	if (forgotten.length === 0) return;
	const before = state.numbers.rows.get(newestForgotten) ?? 0;
	put(
		state.numbers,
		newestForgotten,
		forgotten.reduce((newest, each) => Math.max(newest, idTime(each) ?? 0), before),
	);
}

/** Key in the numbers: the latest time in the id of any command that is no longer remembered. */
const newestForgotten = 'forgotten-ids';

/** The time in a UUIDv7, in ms since 1970; undefined for any other id. */
function idTime(id: string): number | undefined {
	const isOne = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id);
	return isOne ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : undefined;
}

/**
 * Whether an id may belong to a command that is no longer remembered. An id with a later time in it than all of those cannot be one of
 * them, whatever clock made it: only ids are compared. So a fresh id needs no look-up.
 */
export function mayBeForgotten({numbers}: State, id: string): boolean {
	const newest = numbers.rows.get(newestForgotten);
	return newest !== undefined && (idTime(id) ?? 0) <= newest;
}

/** Sequence of the last folded entry; 0 when there is none. */
export const newestEntry = ({commands}: State): number => [...commands.rows.values()].at(-1)?.seq ?? 0;

/** The first invariant that a state breaks, as a sentence, or undefined. Checked on opening and by `verify`. */
export function brokenInvariant(state: State): string | undefined {
	const total = [...state.ledger.rows.values()].reduce((a, b) => a + b, 0);
	if (total !== 0) return `the ledger does not balance: it is off by ${total} cents`;
	for (const account of state.accounts.rows.values())
		if (cents(-balanceOf(state, `customer:${account.id}`)) !== account.balance)
			return `account ${account.id} shows ${account.balance} cents and its postings say otherwise`;
	// As an array: walking a large map costs several times as much, and every opening does it.
	const unsound = [...state.stock.rows.values()].findIndex(stock => !isSound(stock));
	if (unsound !== -1) return `the stock of ${[...state.stock.rows.keys()][unsound]} and what it is worth do not belong together`;
	const shelved = [...state.voucherShelves.rows.values()]
		.flatMap(({piles}) => piles)
		.reduce((count, pile) => count + pile.count, 0);
	if (shelved !== state.vouchers.rows.size) return `${state.vouchers.rows.size} vouchers are kept, and ${shelved} are counted`;
	if (state.stock.rows.size !== state.products.rows.size) return 'there is stock without a product, or a product without stock';
	return undefined;
}
