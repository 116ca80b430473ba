// Owns what a receipt adds to the totals of its day, and what those totals say. The history keeps them as rows, a scan of the journal in a map.
import {type Cents, nothing} from '../domain/money.ts';
import {type Receipt, takingsOf} from '../domain/receipt.ts';
import type {TenderName} from '../domain/tender.ts';
import type {Takings} from '../domain/till.ts';

/** Something a receipt adds once: to a tender, to the top-ups, to a service or a biller, to the number of receipts. */
export type Addition = {
	readonly kind: 'receipts' | 'tender' | 'top-up' | 'service' | 'bill';
	readonly name: string;
	readonly amount: Cents;
};

export function additionsOf(receipt: Receipt): readonly Addition[] {
	const lines = receipt.type === 'sale' ? receipt.lines : [];
	return [
		{kind: 'receipts', name: '', amount: nothing},
		...takingsOf(receipt).map(({tender, amount}): Addition => ({kind: 'tender', name: tender, amount})),
		...lines.flatMap((line): readonly Addition[] => {
			if (line.type === 'top-up') return [{kind: 'top-up', name: '', amount: line.total}];
			if (line.type === 'service') return [{kind: 'service', name: line.service, amount: line.total}];
			return line.type === 'bill' ? [{kind: 'bill', name: line.biller, amount: line.total}] : [];
		}),
	];
}

/** What came together under one kind and name. */
export type DayTotal = {readonly kind: string; readonly name: string; readonly count: number; readonly amount: Cents};

export function takingsOfTotals(totals: Iterable<DayTotal>): Takings {
	const byTender = new Map<TenderName, Cents>();
	const vends = new Map<string, number>();
	let [topUps, receipts] = [nothing, 0];
	for (const {kind, name, count, amount} of totals) {
		if (kind === 'tender') byTender.set(name, amount);
		if (kind === 'service' || kind === 'bill') vends.set(`${kind}:${name}`, count);
		if (kind === 'top-up') topUps = amount;
		if (kind === 'receipts') receipts = count;
	}
	return {byTender, topUps, vends, receipts};
}
