// A ledger much simpler than the real one, for comparison: balances, stock, the number of receipts, and the cash in the till.
import {balanceOf} from '../../src/domain/ledger/ledger.ts';
import type {State} from '../../src/domain/ledger/state.ts';
import {card, cash, fromAccount, goods, received, sell, toppedUp, withdraw} from '../support/commands.ts';
import type {Said} from '../support/given.ts';

/** All money in cents, stock in pieces. */
export type Model = {
	readonly balances: Readonly<Record<number, number>>;
	readonly stock: number;
	readonly receipts: number;
	readonly cash: number;
};

/** A thing to say that the model understands. */
export type Act =
	| {readonly act: 'sell'; readonly pieces: number; readonly by: 'cash' | 'card' | 1 | 2}
	| {readonly act: 'top-up'; readonly account: 1 | 2; readonly amount: number}
	| {readonly act: 'withdraw'; readonly account: 1 | 2; readonly amount: number}
	| {readonly act: 'receive'; readonly pieces: number};

export const loafPrice = 1850;

/** What is said at the counter for it. */
export function saidFor(act: Act): Said {
	if (act.act === 'receive') return received('1001', act.pieces);
	if (act.act === 'top-up') return toppedUp(act.amount, act.account);
	if (act.act === 'withdraw') return withdraw(act.amount, act.account);
	const tender = act.by === 'cash' ? cash() : act.by === 'card' ? card : fromAccount(act.by);
	return sell(goods('1001', act.pieces), {tender});
}

const without = ({balances, ...rest}: Model, account: number, amount: number): Model => ({
	...rest,
	balances: {...balances, [account]: (balances[account] ?? 0) - amount},
});

/** The model after an act, or undefined when the counter must refuse it. */
export function after(model: Model, act: Act): Model | undefined {
	if (act.act === 'receive') return {...model, stock: model.stock + act.pieces};
	const withReceipt = {...model, receipts: model.receipts + 1};
	if (act.act === 'top-up') return without({...withReceipt, cash: model.cash + act.amount}, act.account, -act.amount);
	if (act.act === 'withdraw')
		return (model.balances[act.account] ?? 0) < act.amount
			? undefined
			: without({...withReceipt, cash: model.cash - act.amount}, act.account, act.amount);
	const due = act.pieces * loafPrice;
	if (act.pieces > model.stock) return undefined;
	const sold = {...withReceipt, stock: model.stock - act.pieces};
	if (act.by === 'cash') return {...sold, cash: model.cash + due};
	if (act.by === 'card') return sold;
	return (model.balances[act.by] ?? 0) < due ? undefined : without(sold, act.by, due);
}

/** The real ledger as the model sees it. */
export const seenIn = (state: State, receipts: number): Model => ({
	balances: Object.fromEntries([...state.accounts.rows.values()].map(({id, balance}) => [id, balance])),
	stock: (state.stock.rows.get('1001')?.quantity ?? 0) / 1000,
	receipts,
	cash: balanceOf(state, 'cash:1'),
});
