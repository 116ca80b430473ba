// All that came back of a receipt, return by return.
import {thousandths} from '../base/money.ts';
import {backFactsOf} from '../lines/lines.ts';
import type {RefundedSoFar, Returned} from '../receipts/returned-lines.ts';
import {merged} from './refund-sums.ts';

/** All that came back of a receipt, this return included. */
export function withReturned(before: RefundedSoFar | undefined, {lines, paid}: Returned): RefundedSoFar {
	const quantities = new Map((before?.lines ?? []).map(({line, quantity}) => [line, quantity]));
	for (const back of lines) {
		const quantity = backFactsOf(back).quantity(back);
		quantities.set(back.line, thousandths((quantities.get(back.line) ?? 0) + quantity));
	}
	return {
		lines: [...quantities].map(([line, quantity]) => ({line, quantity})),
		paid: merged([...(before?.paid ?? []), ...paid]),
	};
}
