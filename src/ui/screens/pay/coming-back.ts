// What comes back in the basket that is being paid, and the receipts it comes from.
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import type {Returned} from '../../../domain/receipts/returned-lines.ts';
import {type Returns, receiptsOf} from '../../../domain/returns/asked.ts';
import {takeBack} from '../../../domain/returns/take-back.ts';
import type {Sight} from '../../model/desk.ts';

/** What comes back in this basket, as the sale is told. */
export function returnsOf(sight: Sight): Returns | undefined {
	const {returns} = sight.view.basket;
	return returns && {lines: returns.lines.map(({asked}) => asked), reason: returns.reason};
}

/** The receipts of what comes back. */
export function receiptsBack(sight: Sight, returns: Returns): ReadonlyMap<string, Receipt> {
	const found = receiptsOf(returns).flatMap(number => sight.till.history.receipt(number) ?? []);
	return new Map(found.map(receipt => [receipt.number, receipt]));
}

/** What comes back in this basket, receipt by receipt; undefined when nothing does, or it cannot. */
export function comesBack(sight: Sight): readonly Returned[] | undefined {
	const returns = returnsOf(sight);
	if (!returns) return undefined;
	const receipts = receiptsBack(sight, returns);
	const back = takeBack(sight.state, returns, {receipts, stamp: {at: sight.ports.now().at}});
	return 'refused' in back ? undefined : back.returned;
}
