// Corrections of a receipt's tenders on its own day, such as a card keyed as cash. The receipt stays; the money moves (rules.md §4).
import type {AccountId} from '../accounts/records.ts';
import {checkText} from '../base/checks.ts';
import {accept, type Decider, type Envelope, type Evolver, type Facts, refuse} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import {type Cents, minus, negative, plus, zero} from '../base/money.ts';
import type {AccountMove} from '../base/moves.ts';
import {part} from '../base/part.ts';
import {nonZero, type Posting, posting} from '../base/postings.ts';
import {maybe, record} from '../base/record-shape.ts';
import {put, type Table} from '../base/table.ts';
import {note, tidy} from '../base/text.ts';
import {isChange} from '../lines/lines.ts';
import {type PayingRefusal, type TenderGiven, takeTenders, tenderGivenShape} from '../paying/payment.ts';
import {isCash, type TenderTaken, tenderAccount, tenderTakenShape} from '../paying/tenders.ts';
import {type EarlierReceipts, isOfTraining, type ReceiptRefusal, tendersOf} from '../receipts/receipt.ts';
import type {SellingState} from './records.ts';

/** Corrects how a receipt of today was paid. */
export type CorrectTender = Envelope & {
	readonly type: 'correctTender';
	/** The receipt's number. */
	readonly receipt: string;
	/** How it was actually paid. */
	readonly tenders: readonly TenderGiven[];
	/** Up to 120 letters. */
	readonly reason: string;
};
export type TenderCorrected = {
	readonly type: 'TenderCorrected';
	readonly receipt: string;
	readonly tenders: readonly TenderTaken[];
	readonly rounding: Cents;
	/** How it was recorded before. */
	readonly was: {readonly tenders: readonly TenderTaken[]; readonly rounding: Cents};
	readonly reason: string;
	/** The till that took it, where another one corrects it: the money moves there. */
	readonly till?: number;
	/** The drawer was counted since the receipt: the cash is put right in that difference, not in the drawer. */
	readonly isCounted?: true;
};
export type CorrectionRefusal =
	| {readonly kind: 'not-today'; readonly receipt: string}
	| {readonly kind: 'cannot-correct'; readonly receipt: string; readonly why: 'refunded' | 'no-sale' | 'change-left'}
	| {readonly kind: 'nothing-to-correct'; readonly receipt: string};

/** What selling has to know of the till's shifts, which stand above it. */
type CountedDrawers = {readonly shifts: Table<number, {readonly counted: number}>};

type Does<C> = Decider<
	SellingState & CountedDrawers,
	C,
	TenderCorrected,
	CorrectionRefusal | ReceiptRefusal | PayingRefusal,
	EarlierReceipts & Facts
>;

/** The amounts that accounts paid of a receipt. They can spend these again while it is paid anew. */
function paidByAccounts(tenders: readonly TenderTaken[]): ReadonlyMap<AccountId, Cents> {
	const paid = new Map<AccountId, Cents>();
	for (const {account, net} of tenders) if (account) paid.set(account.id, plus(paid.get(account.id) ?? zero, net));
	return paid;
}

/** A key of who paid how much, to compare two ways to pay. */
const tendersKey = (tenders: readonly TenderTaken[]): string =>
	tenders.map(({tender, net, account}) => `${tender} ${account?.id ?? ''} ${net}`).join();

const correctTender = ((state, command, {stamp, receipts}) => {
	const receipt = receipts.get(command.receipt);
	if (!receipt) return refuse({kind: 'unknown-receipt', receipt: command.receipt});
	const reason = tidy(command.reason);
	const unfit = checkText('reason', reason, note);
	if (unfit) return refuse(unfit);
	const {number} = receipt;
	if (isOfTraining(receipt)) return refuse({kind: 'training-receipt', receipt: number});
	if (receipt.type !== 'sale' || receipt.returned) return refuse({kind: 'cannot-correct', receipt: number, why: 'no-sale'});
	if (receipt.stamp.day !== stamp.day) return refuse({kind: 'not-today', receipt: number});
	if (state.refunds.rows.has(number)) return refuse({kind: 'cannot-correct', receipt: number, why: 'refunded'});
	if (receipt.lines.some(isChange)) return refuse({kind: 'cannot-correct', receipt: number, why: 'change-left'});
	const was = {tenders: tendersOf(receipt), rounding: receipt.corrected?.rounding ?? receipt.rounding};
	const {lines, total: due} = receipt;
	const paid = takeTenders(state, {lines, due, givenBack: paidByAccounts(was.tenders)}, command.tenders);
	if ('refused' in paid) return paid;
	if (tendersKey(paid.tenders) === tendersKey(was.tenders)) return refuse({kind: 'nothing-to-correct', receipt: number});
	const {till, seq} = receipt.stamp;
	const isCounted = seq <= (state.shifts.rows.get(till)?.counted ?? 0);
	return accept({
		type: 'TenderCorrected',
		receipt: number,
		tenders: paid.tenders,
		rounding: paid.rounding,
		was,
		reason,
		...(till !== stamp.till && {till}),
		...(isCounted && {isCounted}),
	});
}) satisfies Does<CorrectTender>;

/** Keeps the sequence of the correction's entry. Code that needs the receipt, such as a refund, reads from that entry how it was actually paid. */
const TenderCorrected: Evolver<SellingState, TenderCorrected> = (state, {receipt}, {seq}) => put(state.corrections, receipt, seq);

function correctionPostings({tenders, rounding, was, isCounted}: TenderCorrected, till: number): readonly Posting[] {
	const accountOf = (taken: TenderTaken) => (isCounted && isCash(taken.tender) ? 'difference' : tenderAccount(taken, till));
	return nonZero(
		...was.tenders.map(taken => posting(accountOf(taken), negative(taken.net))),
		...tenders.map(taken => posting(accountOf(taken), taken.net)),
		posting('rounding', minus(was.rounding, rounding)),
	);
}

function correctionMoves({tenders, was, receipt, reason}: TenderCorrected): readonly AccountMove[] {
	const move = ({account, net}: TenderTaken, by: 1 | -1): readonly AccountMove[] =>
		account ? [{account: account.id, kind: 'correction', amount: by === 1 ? net : negative(net), receipt, about: {reason}}] : [];
	return [...was.tenders.flatMap(taken => move(taken, 1)), ...tenders.flatMap(taken => move(taken, -1))];
}

const was = record<TenderCorrected['was']>({tenders: is.all(tenderTakenShape), rounding: is.cents});

export const tenderCorrection = part<Does<CorrectTender>, TenderCorrected>({
	orders: {correctTender: {receipt: is.words, tenders: is.all(tenderGivenShape), reason: is.words}},
	deciders: {correctTender},
	events: {
		TenderCorrected: {
			receipt: is.words,
			tenders: is.all(tenderTakenShape),
			rounding: is.cents,
			was,
			reason: is.words,
			till: maybe(is.number),
			isCounted: maybe(is.yes),
		},
	},
	evolvers: {TenderCorrected},
	moves: {
		money: {TenderCorrected: (event, stamp) => correctionPostings(event, event.till ?? stamp.till)},
		accounts: {TenderCorrected: correctionMoves},
		stock: 'nothing',
	},
});
