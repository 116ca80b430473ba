// What is counted of a stretch: the entries of a till since its last Z. A report is made of it; nothing of it is kept while selling.
import {type AuditTally, newTally} from '../audit/matters.ts';
import type {Moment} from '../base/calendar.ts';
import {type Cents, plus, zero} from '../base/money.ts';
import type {LedgerAccount} from '../base/postings.ts';
import type {OperatorId} from '../base/stamp.ts';
import type {PaidIn, PaidOut} from './drawer.ts';
import type {Counted} from './report.ts';

/** What is counted, each kind by names of its own: products by their codes, providers by their ids, VAT by its rate. */
type Kind =
	| 'receipts'
	| 'goods'
	| 'typed'
	| 'tender'
	| 'vat-gross'
	| 'vat'
	| 'untaxed'
	| `${'service' | 'bill'}${'' | '-fee' | '-commission'}`
	| 'deposits'
	| 'withdrawals'
	| 'returns'
	| 'discounts'
	| 'rounding'
	| 'removed'
	| 'dropped'
	| 'copies'
	| 'no-sales'
	| 'corrections'
	| 'earlier'
	| 'training'
	| `cash-${'kept' | 'refunds' | 'corrections' | 'top-ups'}`;

export type Stretch = {
	from: Moment | undefined;
	to: Moment | undefined;
	first: string | undefined;
	last: string | undefined;
	readonly operators: Set<OperatorId>;
	/** The names of providers, and the labels of tenders that the shop added. */
	readonly names: Map<string, string>;
	/** What the receipts with top-ups topped up. */
	readonly toppedUp: Map<string, Cents>;
	readonly posted: Map<LedgerAccount, Cents>;
	readonly counted: Map<Kind, Map<string, Counted>>;
	readonly paid: {readonly event: PaidIn | PaidOut; readonly operator: OperatorId}[];
	readonly tally: AuditTally;
	/** The newest reason for which one operator allowed another something, by both their numbers. */
	readonly reasons: Map<string, string>;
	readonly overrides: {
		readonly approver: OperatorId;
		readonly operator: OperatorId;
		readonly what: string;
		readonly reason: string | undefined;
	}[];
};

/** A stretch without entries. */
export const newStretch = (): Stretch => ({
	from: undefined,
	to: undefined,
	first: undefined,
	last: undefined,
	operators: new Set(),
	names: new Map(),
	toppedUp: new Map(),
	posted: new Map(),
	counted: new Map(),
	paid: [],
	tally: newTally(),
	reasons: new Map(),
	overrides: [],
});

const nothing: Counted = {count: 0, amount: zero};

/** What was counted of a kind, by name. */
export const countedOf = ({counted}: Stretch, kind: Kind): ReadonlyMap<string, Counted> => counted.get(kind) ?? new Map();

/** What was counted of a kind that has no names, or of one name. */
export const countOf = (stretch: Stretch, kind: Kind, name = ''): Counted => countedOf(stretch, kind).get(name) ?? nothing;

/** Counts something once more, by its name where its kind has names. */
export function count(
	{counted}: Stretch,
	kind: Kind,
	{name = '', times = 1, amount = zero}: {readonly name?: string; readonly times?: number; readonly amount?: Cents} = {},
): void {
	const byName = counted.get(kind) ?? new Map<string, Counted>();
	const before = byName.get(name) ?? nothing;
	byName.set(name, {count: before.count + times, amount: plus(before.amount, amount)});
	counted.set(kind, byName);
}
