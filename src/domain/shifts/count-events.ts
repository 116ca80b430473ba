// What each kind of event counts as in the report of its stretch.
import type {CashWithdrawn} from '../accounts/accounts.ts';
import {type AuditMatter, addToTally} from '../audit/matters.ts';
import type {OfType, Typed} from '../base/handlers.ts';
import {plus, zero} from '../base/money.ts';
import type {Posting} from '../base/postings.ts';
import type {OperatorId, Stamp} from '../base/stamp.ts';
import type {Approved} from '../operators/approvals.ts';
import type {ReceiptCopied} from '../receipts/copies.ts';
import type {BasketDropped} from '../selling/parked-baskets.ts';
import {doneIn, type SaleMade} from '../selling/sale-made.ts';
import type {TenderCorrected} from '../selling/tender-correction.ts';
import type {TrainingMade} from '../selling/training.ts';
import type {ZReprinted} from './closing.ts';
import {addCorrection, addReceipt, addSale} from './count-sale.ts';
import type {DrawerOpened, PaidIn, PaidOut} from './drawer.ts';
import {count, type Stretch} from './stretch.ts';

/** An entry of the journal, as far as a report reads it. */
export type StretchEntry = Stamp & {readonly approvedBy?: OperatorId; readonly events: readonly Typed[]};

type CountedEvent =
	| Approved
	| SaleMade
	| CashWithdrawn
	| TenderCorrected
	| ReceiptCopied
	| BasketDropped
	| PaidIn
	| PaidOut
	| DrawerOpened
	| ZReprinted
	| TrainingMade;

const addCopy = (stretch: Stretch): void => count(stretch, 'copies');
const addPaid = ({paid}: Stretch, event: PaidIn | PaidOut, {operator}: Stamp): void => {
	paid.push({event, operator});
};

/** What an event of each type counts as. What is not here is in no report. */
const counting: {readonly [K in CountedEvent['type']]: (stretch: Stretch, event: OfType<CountedEvent, K>, stamp: Stamp) => void} =
	{
		SaleMade: addSale,
		TenderCorrected: addCorrection,
		CashWithdrawn: (stretch, {receipt, amount}) => {
			addReceipt(stretch, receipt);
			count(stretch, 'withdrawals', {amount});
		},
		Approved: ({reasons}, {approver, reason}, {operator}) => {
			reasons.set(bothOf(approver, operator), reason);
		},
		ReceiptCopied: addCopy,
		ZReprinted: addCopy,
		BasketDropped: (stretch, {total}) => count(stretch, 'dropped', {amount: total}),
		PaidIn: addPaid,
		PaidOut: addPaid,
		DrawerOpened: stretch => count(stretch, 'no-sales'),
		TrainingMade: (stretch, {total}) => count(stretch, 'training', {amount: total}),
	};

/** Written as a method: each is only given events of its own type. */
type AnyCount = {count(stretch: Stretch, event: Typed, stamp: Stamp): void}['count'];

/** What an entry moved, and what an auditor asks about in it. */
export type ReadEntry = {readonly posted: readonly Posting[]; readonly matters: readonly AuditMatter[]};

/** Whoever only showed who he is was not at work: he may have allowed something, or tried a PIN. */
const isSigningIn = ({type}: Typed): boolean => type === 'SignInTried' || type === 'SignedIn';

const bothOf = (approver: OperatorId, operator: OperatorId): string => `${approver} ${operator}`;

/** Adds an entry. */
export function addToStretch(stretch: Stretch, entry: StretchEntry, {posted, matters}: ReadEntry): void {
	const {at, offset, operator, approvedBy, events} = entry;
	stretch.from ??= {at, offset};
	stretch.to = {at, offset};
	if (!events.every(isSigningIn)) stretch.operators.add(operator);
	for (const {account, amount} of posted) stretch.posted.set(account, plus(stretch.posted.get(account) ?? zero, amount));
	const rows: Readonly<Record<string, AnyCount>> = counting;
	for (const event of events) rows[event.type]?.(stretch, event, entry);
	addToTally(stretch.tally, matters);
	for (const {kind, amount = zero} of matters) if (kind === 'removed-line') count(stretch, 'removed', {amount});
	const [first] = events;
	if (approvedBy === undefined || !first) return;
	const reason = stretch.reasons.get(bothOf(approvedBy, operator));
	stretch.overrides.push({approver: approvedBy, operator, what: doneIn(first), reason});
}
