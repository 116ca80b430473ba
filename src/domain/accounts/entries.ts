// Entries of accounts: each movement of money, written into its account with the balance after it.
import {plus} from '../base/money.ts';
import type {AccountMove} from '../base/moves.ts';
import type {Stamp} from '../base/stamp.ts';
import {mustHave, put} from '../base/table.ts';
import {type AccountEntry, type AccountsState, entriesKept} from './records.ts';

/** Writes a movement into its account as the newest entry. Only the ledger calls it. */
export function addEntry(state: AccountsState, {account: id, ...movement}: AccountMove, stamp: Stamp): void {
	const account = mustHave(state.accounts, id);
	const balance = plus(account.balance, movement.amount);
	const entry: AccountEntry = {seq: stamp.seq, at: stamp.at, offset: stamp.offset, ...movement, balance};
	const entries = [entry, ...account.entries].slice(0, entriesKept);
	put(state.accounts, id, {...account, balance, entries, entryCount: account.entryCount + 1});
}
