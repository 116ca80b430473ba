// An order with a price or a cost in it: what is unusual about it is asked about, and the order is given again when it is meant.
import type {Order} from '../../app/shop.ts';
import type {Answers, Desk} from '../model/desk.ts';

/** An order that says whether its unusual price is meant. */
type PricedOrder = Extract<Order, {readonly type: 'priceProduct' | 'listProduct' | 'receiveStock'}>;

/** Gives the order, at once or after the answer. The form under the question stays open on no. */
export function performPriced(desk: Desk, order: PricedOrder, done: Answers['done']): void {
	desk.perform(order, {
		done,
		refused: (sentence, refusal) => {
			if (refusal.kind !== 'unusual-price') return desk.say(sentence, 'warning');
			desk.open({
				type: 'question',
				asks: 'unusual-price',
				title: refusal.unusual.some(({of}) => of === 'cost') ? 'Is that cost meant?' : 'Is that price meant?',
				lines: [sentence],
				yes: 'yes, it is meant',
				no: 'go back',
				choice: 'no',
				onYes: () => performPriced(desk, {...order, meansUnusual: true}, done),
			});
		},
	});
}
