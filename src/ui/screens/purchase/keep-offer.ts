// The keeping of a service or a biller that a form was filled in for: it is chosen on its list, and the notice says so.
import type {Offered} from '../../../domain/prepaid/offered.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Desk} from '../../model/desk.ts';
import {freshList} from '../../model/list.ts';
import {purchaseState} from '../../model/purchase-state.ts';

type Keeping = Extract<
	Parameters<Desk['perform']>[0],
	{readonly type: 'listService' | 'editService' | 'listBiller' | 'editBiller'}
>;

/** Gives the order; once it is done the form closes. What is refused leaves it open. */
export function keepOffer(desk: Desk, order: Keeping, {id, name}: Offered): void {
	const isNew = order.type === 'listService' || order.type === 'listBiller';
	const screen = 'service' in order ? 'services' : 'bills';
	desk.perform(order, {
		done: () => {
			desk.close();
			if (isNew) purchaseState[screen].update(desk, {list: {...freshList, chosen: id}});
			desk.say(`${isNew ? 'Added' : 'Changed'} ${plainText(name)}.`, 'done');
		},
	});
}
