// What a receipt adds to the totals of its day, and the takings they make. The history keeps totals as rows, a scan of the journal in a map.
import {type Cents, negative, nothing} from '../../domain/base/money.ts';
import type {TenderName} from '../../domain/paying/tenders.ts';
import type {Takings} from '../../domain/ports/history.ts';
import {type Receipt, takingsOf} from '../../domain/receipts/receipt.ts';
import {returnedTotal} from '../../domain/receipts/returned-lines.ts';
import type {TenderCorrected} from '../../domain/selling/tender-correction.ts';

/** Something that a receipt adds: to a tender, the top-ups, a service or a biller, the returns, or the number of receipts. */
export type Addition = {
	readonly kind: 'receipts' | 'tender' | 'top-up' | 'service' | 'bill' | 'return';
	readonly name: string;
	readonly count: number;
	readonly amount: Cents;
};

export function additionsOf(receipt: Receipt): readonly Addition[] {
	const lines = receipt.type === 'sale' ? receipt.lines : [];
	return [
		{kind: 'receipts', name: '', count: 1, amount: nothing},
		...takingsOf(receipt).map(({tender, amount}): Addition => ({kind: 'tender', name: tender, count: 1, amount})),
		...lines.flatMap((line): readonly Addition[] => {
			if (line.type === 'top-up') return [{kind: 'top-up', name: '', count: 1, amount: line.total}];
			if (line.type === 'service') return [{kind: 'service', name: line.service, count: 1, amount: line.total}];
			return line.type === 'bill' ? [{kind: 'bill', name: line.biller, count: 1, amount: line.total}] : [];
		}),
		...(receipt.type === 'sale' && receipt.returned ? returnsOf(receipt.returned) : []),
	];
}

/** What came back, and bills that no longer count. */
function returnsOf(returned: NonNullable<Extract<Receipt, {type: 'sale'}>['returned']>): readonly Addition[] {
	const bills = returned.flatMap(({lines}) => lines.filter(line => line.type === 'bill'));
	return [
		{kind: 'return', name: '', count: 1, amount: returnedTotal(returned)},
		...bills.map(({biller, total}): Addition => ({kind: 'bill', name: biller, count: -1, amount: negative(total)})),
	];
}

/** What a correction takes from one tender of the day and adds to another. A receipt is corrected on its own day. */
export function additionsOfCorrection({tenders, was}: TenderCorrected): readonly Addition[] {
	return [
		...was.tenders.map(({tender, net}): Addition => ({kind: 'tender', name: tender, count: -1, amount: negative(net)})),
		...tenders.map(({tender, net}): Addition => ({kind: 'tender', name: tender, count: 1, amount: net})),
	];
}

/** The sum of the additions of one kind and name. */
export type DayTotal = {readonly kind: string; readonly name: string; readonly count: number; readonly amount: Cents};

export function takingsOfTotals(totals: Iterable<DayTotal>): Takings {
	const byTender = new Map<TenderName, Cents>();
	const vends = new Map<string, number>();
	let [topUps, returns, receipts] = [nothing, nothing, 0];
	for (const {kind, name, count, amount} of totals) {
		if (kind === 'tender' && (count !== 0 || amount !== nothing)) byTender.set(name, amount);
		if ((kind === 'service' || kind === 'bill') && count > 0) vends.set(`${kind}:${name}`, count);
		if (kind === 'top-up') topUps = amount;
		if (kind === 'return') returns = amount;
		if (kind === 'receipts') receipts = count;
	}
	return {byTender, topUps, returns, vends, receipts};
}
