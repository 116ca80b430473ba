// The chart of accounts (rules.md §17): the names money is posted under, and the rule that postings sum to zero.
import {type Cents, zero} from './money.ts';

export type LedgerAccount =
	| `cash:${number}`
	| `tender:${string}`
	| `customer:${number}`
	| Outsider
	| `paid:${Outsider}`
	| `sales:${string}`
	| 'fees'
	| `commission:${string}`
	| `vat:${number}`
	| 'rounding'
	| 'opening'
	| 'adjustment'
	| `outside:${Outside}`
	| 'difference';

/** Somebody the shop sells for. What was sold for it stands here, and what was paid to it under `paid:`: only the first is turnover. */
export type Outsider = `provider:${string}` | `biller:${string}`;

/** What cash of the drawer comes from and goes to without a sale. */
export type Outside = 'petty' | 'float' | 'bank' | 'supplier';

/** One movement: debit positive. A customer's shown balance is minus the sum of `customer:<id>`. */
export type Posting = {readonly account: LedgerAccount; readonly amount: Cents};

export const posting = (account: LedgerAccount, amount: Cents): Posting => ({account, amount});

/** Postings without those of 0. */
export const nonZero = (...postings: readonly Posting[]): readonly Posting[] => postings.filter(({amount}) => amount !== zero);
