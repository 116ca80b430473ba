// What is taken back in the same basket, as `sell --return` says it.
import {asKeyed} from '../../domain/base/text.ts';
import type {Returns} from '../../domain/returns/asked.ts';
import {quoted} from '../../formats/text/amount.ts';
import {fullNumber, lineArgument, quantityArgument} from './arguments.ts';
import {UsageError} from './exit.ts';
import type {Session} from './session.ts';
import {refundTender} from './tender-arguments.ts';

export type ReturnOptions = {
	readonly reason?: string;
	readonly return?: readonly string[];
	readonly waste?: boolean;
	readonly to?: string;
};

/** Returns in the same basket, each `RECEIPT:LINE` or `RECEIPT:LINE:QTY`. */
export function returnsAsked({shop}: Session, {return: asked, reason, waste, to}: ReturnOptions): Returns | undefined {
	if (asked === undefined) return undefined;
	const lines = asked.map(text => {
		const [, receipt, line, quantity = '1'] = /^([^:]+):([^:]+)(?::([^:]+))?$/.exec(asKeyed(text)) ?? [];
		if (receipt === undefined || line === undefined)
			throw new UsageError(`--return: ${quoted(text)} names no line. Write it RECEIPT:LINE or RECEIPT:LINE:QTY, like 1:2.`);
		return {
			receipt: fullNumber(receipt, shop.till.state.shop.isPractice),
			line: lineArgument(line, '--return'),
			quantity: quantityArgument('--return', quantity),
			...(waste && {to: 'waste' as const}),
		};
	});
	return {lines, reason: reason ?? '', ...(to !== undefined && {to: refundTender(to)})};
}
