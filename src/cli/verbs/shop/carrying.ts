// How a verb that imports gives its orders: under ids of its own, and by one operator.
import type {ImportOptions} from '../../../app/importing/import.ts';
import type {Shop} from '../../../app/shop.ts';
import type {Envelope} from '../../../domain/base/handlers.ts';
import {doneBefore} from '../../../store/till.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {partId} from '../../kit/asked.ts';
import {UsageError} from '../../kit/exit.ts';
import type {Session} from '../../kit/session.ts';

/** The ids for the orders of one import, made from the import's id: the first id, and a command for each order in turn. */
function ordersUnder({envelope}: Shop, id: string): {readonly first: string; readonly command: () => Envelope} {
	let given = 0;
	const command = (): Envelope => {
		given += 1;
		return {...envelope(), id: partId(id, given)};
	};
	return {first: partId(id, 1), command};
}

/** An approval is for one order. */
export function forOneOrder({givenBy}: GlobalOptions): void {
	if (givenBy?.approver)
		throw new UsageError('--approved-by allows one order, and an import is several. Name somebody who may with --operator.');
}

/** How an import is done. Repeated under its id, it is planned from the shop as it was before, so that nothing is added twice. */
export function carrying({shop, asked}: Session): Pick<ImportOptions, 'command' | 'from'> {
	if (asked?.id === undefined) return {command: shop.envelope};
	const {first, command} = ordersUnder(shop, asked.id);
	const before = doneBefore(shop.till, first);
	return {command, ...(before && {from: shop.till.asOf(before.seq - 1)})};
}
