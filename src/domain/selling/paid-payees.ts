// The saved payees that a sale pays, and those whose payment comes back.
import type {Stamp} from '../base/stamp.ts';
import {backFactsOf, factsOf, type SaleLine} from '../lines/lines.ts';
import type {Paid} from '../payees/records.ts';
import {settlePayees, unsettlePayees} from '../payees/settling.ts';
import type {SellingState} from './records.ts';
import type {SaleMade} from './sale-made.ts';

/** What a line pays for; undefined where it is no number of a service or a biller. */
function paidBy(line: SaleLine): Paid | undefined {
	const vend = factsOf(line).vend(line);
	const beneficiary = factsOf(line).purchase(line)?.beneficiary;
	return vend && beneficiary !== undefined ? {kind: vend.kind, sold: vend.id, beneficiary} : undefined;
}

/** For the evolver of a sale: by number, so that it takes as long however many payees there are. */
export function foldPayees(state: SellingState, {lines, returned = [], receipt}: SaleMade, {day}: Stamp): void {
	for (const {receipt: of, lines: back} of returned)
		for (const line of back) {
			const vend = backFactsOf(line).vend(line);
			if (vend && 'reference' in line) unsettlePayees(state, {kind: vend.kind, sold: vend.id, beneficiary: line.reference}, of);
		}
	for (const line of lines) {
		const paid = paidBy(line);
		if (paid) settlePayees(state, paid, {day, receipt});
	}
}
