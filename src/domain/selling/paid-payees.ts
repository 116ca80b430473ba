// The saved payees that a sale pays, and those whose payment comes back.
import type {Stamp} from '../base/stamp.ts';
import {backFactsOf, factsOf, type ReturnedLine, type SaleLine} from '../lines/lines.ts';
import type {Paid} from '../payees/records.ts';
import {settlePayees, unsettlePayees} from '../payees/settling.ts';
import type {SellingState} from './records.ts';
import type {SaleMade} from './sale-made.ts';

/** What a line pays for; undefined where it is no number of a service or a biller. */
export function paidBy(line: SaleLine): Paid | undefined {
	const vend = factsOf(line).vend(line);
	const beneficiary = factsOf(line).purchase(line)?.beneficiary;
	return vend && beneficiary !== undefined ? {kind: vend.kind, sold: vend.id, beneficiary} : undefined;
}

/** The same of a line that comes back: a bill, or a vend that was declined. */
function givenBackOf(line: ReturnedLine): Paid | undefined {
	const vend = backFactsOf(line).vend(line);
	const beneficiary = 'reference' in line ? line.reference : 'beneficiary' in line ? line.beneficiary : undefined;
	return vend && beneficiary !== undefined ? {kind: vend.kind, sold: vend.id, beneficiary} : undefined;
}

/** For the evolver of a sale: by number, so that it takes as long however many payees there are. */
export function foldPayees(state: SellingState, {lines, returned = [], receipt}: SaleMade, {day}: Stamp): void {
	for (const {receipt: of, lines: back} of returned)
		for (const line of back) {
			const paid = givenBackOf(line);
			if (paid) unsettlePayees(state, paid, of);
		}
	for (const line of lines) {
		const paid = paidBy(line);
		if (paid) settlePayees(state, paid, {day, receipt});
	}
}
