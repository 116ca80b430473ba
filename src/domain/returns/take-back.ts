// The taking back of lines of an earlier receipt: which may come back, how much of them, and what is owed (rules.md §4).
import {type CheckRefusal, checkQuantity, checkText} from '../base/checks.ts';
import {type Facts, type OfKind, refuse} from '../base/handlers.ts';
import {allocate, type Cents, minus, sum, type Thousandths, thousandths, zero} from '../base/money.ts';
import type {Table} from '../base/table.ts';
import {note, tidy} from '../base/text.ts';
import {isFullPieces} from '../base/unit.ts';
import type {BillsState} from '../bills/billers.ts';
import type {ProductRefusal} from '../goods/records.ts';
import {lineVats} from '../lines/line-vat.ts';
import {
	backFactsOf,
	backOf,
	comingBackOf,
	quantitySold,
	type ReturnedLine,
	returnedDue,
	type SaleLine,
	unitOf,
} from '../lines/lines.ts';
import {isCash} from '../paying/tenders.ts';
import {type EarlierReceipts, isOfTraining, type SaleReceipt} from '../receipts/receipt.ts';
import type {RefundedSoFar, Returned} from '../receipts/returned-lines.ts';
import {type ReturnAsked, type Returns, receiptsOf} from './asked.ts';
import {
	goodsVatBack,
	isAllBack,
	keptBy,
	refundedOfLine,
	refundedValue,
	refundShares,
	stillOwed,
	valueSold,
} from './refund-sums.ts';

/** The records that taking back reads: earlier returns, and the windows of billers. */
export type ReturnsState = BillsState & {
	/** What came back of each receipt that has returns. */
	readonly refunds: Table<string, RefundedSoFar>;
};

export type RefundRefusal =
	| {readonly kind: 'refund-of-refund'; readonly receipt: string}
	| {readonly kind: 'unknown-line'; readonly receipt: string; readonly line: number; readonly most: number}
	| {
			readonly kind: 'not-refundable';
			readonly name: string;
			readonly why: 'token' | 'unanswered' | 'confirmed' | 'top-up' | 'slip';
	  }
	| {readonly kind: 'window-over'; readonly name: string; readonly days: number}
	| {
			readonly kind: 'more-than-left';
			readonly receipt: string;
			readonly name: string;
			readonly left: Thousandths;
			readonly wanted: Thousandths;
	  }
	| {readonly kind: 'takes-nothing-back'; readonly tender: string};

const reasonOf = (line: ReturnAsked, all: Returns): string => tidy(line.reason ?? all.reason);

/** Takes lines back, receipt by receipt, or says which of them cannot come back. Their receipts are in the facts. */
export function takeBack(
	state: ReturnsState,
	returns: Returns,
	facts: EarlierReceipts & {readonly stamp: Pick<Facts['stamp'], 'at'>},
) {
	const unfit = returns.lines.map(line => checkText('reason', reasonOf(line, returns), note)).find(fault => fault !== undefined);
	if (unfit) return refuse(unfit);
	const isInCash = returns.to !== undefined && isCash(returns.to.tender);
	const returned: Returned[] = [];
	for (const number of receiptsOf(returns)) {
		const receipt = facts.receipts.get(number);
		if (!receipt) return refuse({kind: 'unknown-receipt', receipt: number});
		if (isOfTraining(receipt)) return refuse({kind: 'training-receipt', receipt: number});
		if (receipt.type !== 'sale') return refuse({kind: 'not-refundable', name: receipt.number, why: 'slip'});
		if (receipt.lines.length === 0) return refuse({kind: 'refund-of-refund', receipt: number});
		const own = returns.lines.filter(line => line.receipt === number);
		const reason = [...new Set(own.map(line => reasonOf(line, returns)))].join('; ');
		const back = takeOne(state, receipt, {asked: own, reason, at: facts.stamp.at, isInCash});
		if ('refused' in back) return back;
		returned.push(back.returned);
	}
	return {returned};
}

const quantitiesOf = (soFar: RefundedSoFar | undefined): Map<number, Thousandths> =>
	new Map((soFar?.lines ?? []).map(({line, quantity}) => [line, quantity]));

/** How much of each line of a receipt can still come back, in the order of its lines. Lines that cannot be returned have 0 left. */
export function leftToReturn(state: ReturnsState, receipt: SaleReceipt): readonly Thousandths[] {
	const before = quantitiesOf(state.refunds.rows.get(receipt.number));
	return receipt.lines.map((line, place) =>
		backOf(line) ? thousandths(quantitySold(line) - (before.get(place + 1) ?? 0)) : thousandths(0),
	);
}

type ReturnRequest = {
	readonly asked: readonly ReturnAsked[];
	readonly reason: string;
	readonly at: number;
	/** All of it is paid out in cash. */
	readonly isInCash: boolean;
};

/** The money owed for lines of a receipt if they came back now, in cents before cash is rounded; undefined if one of them cannot come back. */
export function owedBack(
	state: ReturnsState,
	receipt: SaleReceipt,
	{asked, at}: Pick<ReturnRequest, 'asked' | 'at'>,
): Cents | undefined {
	const back = takeOne(state, receipt, {asked, reason: '', at, isInCash: false});
	return 'refused' in back ? undefined : back.returned.total;
}

function takeOne(state: ReturnsState, receipt: SaleReceipt, {asked, reason, at, isInCash}: ReturnRequest) {
	const soFar = state.refunds.rows.get(receipt.number);
	const before = quantitiesOf(soFar);
	const after = new Map(before);
	const lines: ReturnedLine[] = [];
	const vats = lineVats(receipt.lines, receipt.vat);
	for (const ask of asked) {
		const line = receipt.lines[ask.line - 1];
		if (!line) return refuse({kind: 'unknown-line', receipt: receipt.number, line: ask.line, most: receipt.lines.length});
		const was = after.get(ask.line) ?? thousandths(0);
		const coming = comingBackOf(line);
		if ('never' in coming) return refuse({kind: 'not-refundable', name: line.name, why: coming.never});
		const {back} = coming;
		const refusal = checkLine(line, ask, was) ?? checkWindow(line.name, back.days(state, line), at - receipt.stamp.at);
		if (refusal) return refuse(refusal);
		const now = thousandths(was + ask.quantity);
		after.set(ask.line, now);
		const total = minus(refundedOfLine(line, now), refundedOfLine(line, was));
		const {quantity, to = 'stock'} = ask;
		lines.push(back.taken(line, {line: ask.line, quantity, total, vat: vats[ask.line - 1] ?? zero, to}));
	}
	const vat = minus(goodsVatBack(receipt, after), goodsVatBack(receipt, before));
	const shared = withVat(lines, vat);
	const target = refundShares(keptBy(receipt), {
		value: refundedValue(receipt, after),
		whole: valueSold(receipt),
		isAll: isAllBack(receipt, after),
		isInCash,
	});
	return {
		returned: {
			receipt: receipt.number,
			lines: shared,
			total: sum(shared.map(returnedDue)),
			vat: vatRowsOf(receipt, shared),
			paid: stillOwed(target, soFar?.paid ?? []),
			reason,
		},
	};
}

/** Why this quantity of a line may not come back, or undefined. */
function checkLine(
	line: SaleLine,
	{receipt, quantity}: ReturnAsked,
	was: Thousandths,
): OfKind<RefundRefusal | CheckRefusal | ProductRefusal, 'bad-quantity' | 'not-whole' | 'more-than-left'> | undefined {
	const refusal = checkQuantity('quantity', quantity);
	if (refusal) return refusal;
	if (!isFullPieces(unitOf(line), quantity)) return {kind: 'not-whole', name: line.name};
	const left = thousandths(quantitySold(line) - was);
	return quantity > left ? {kind: 'more-than-left', receipt, name: line.name, left, wanted: quantity} : undefined;
}

const dayMs = 86_400_000;

/** Checks the window: some lines, such as bills, come back only within a number of days. */
const checkWindow = (name: string, days: number | undefined, age: number): OfKind<RefundRefusal, 'window-over'> | undefined =>
	days === undefined || age < days * dayMs ? undefined : {kind: 'window-over', name, days};

const bearsVat = (line: ReturnedLine): boolean => backFactsOf(line).bearsVat(line);

/** Shares the VAT given back on goods over the lines that bear VAT. */
function withVat(lines: readonly ReturnedLine[], vat: Cents): readonly ReturnedLine[] {
	const rated = lines.filter(bearsVat);
	const shares = allocate(
		vat,
		rated.map(({total}) => total),
	);
	let place = 0;
	return lines.map(line => {
		if (!bearsVat(line)) return line;
		place += 1;
		return {...line, vat: shares[place - 1] ?? zero};
	});
}

function vatRowsOf({vat}: SaleReceipt, lines: readonly ReturnedLine[]): Returned['vat'] {
	const rate = vat[0]?.rate;
	if (rate === undefined) return [];
	const gross = sum(lines.map(line => backFactsOf(line).taxed(line)));
	return gross === zero ? [] : [{rate, gross, vat: sum(lines.map(line => line.vat))}];
}
