// Parking (F11): putting the basket aside under a name, and recalling one.
import {choosingLine} from '../../../domain/selling/basket.ts';
import {basketTotals} from '../../../domain/selling/basket-totals.ts';
import {recalled} from '../../../domain/selling/made-up.ts';
import type {ParkedBasket} from '../../../domain/selling/records.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {ageText, counted} from '../../../formats/text/counted.ts';
import {filled, plainText} from '../../../formats/text/plain-text.ts';
import {beginBasket, isBeingPaid, nextBasket, paidFirst} from '../../actions/fill-basket.ts';
import {takenSoFar, takenText} from '../../actions/part-payments.ts';
import type {Binding, Desk, Sight} from '../../model/desk.ts';
import {openForm, textInput} from '../../model/form.ts';
import {freshList} from '../../model/list.ts';
import {isAtWork} from '../../model/screens.ts';
import {openPay} from '../pay/open-pay.ts';

const parked = (sight: Sight): readonly ParkedBasket[] => [...sight.state.parked.rows.values()];
const isEmpty = ({view}: Sight): boolean => view.basket.lines.length === 0 && view.basket.returns === undefined;

/** Columns of a name in the list of parked baskets, and of a total. */
const [nameColumns, totalColumns] = [20, 14];

function parkedText(sight: Sight, waiting: ParkedBasket): string {
	const {name, basket, operator} = waiting;
	const owner = plainText(sight.state.operators.rows.get(operator)?.name ?? '');
	const total = filled(moneyText(basketTotals(basket).total, sight.symbol), totalColumns, 'right');
	const what = `${counted(basket.lines.length, 'line')}, ${ageText(sight.ports.now().at - waiting.at)}, ${owner}`;
	return `${filled(plainText(name), nameColumns)}${total}   ${what}`;
}

function park(desk: Desk): void {
	desk.goTo('sell');
	desk.open({
		type: 'form',
		form: openForm({
			title: 'Park the basket',
			verb: 'park it',
			id: desk.ports.newId(),
			fields: [textInput('name', 'Under the name', {value: desk.view.basket.name ?? '', placeholder: 'empty: a number'})],
			accept: values => {
				// Under the basket's own id: after a power cut its draft is recognised as parked.
				const {basket, basketId} = desk.view;
				desk.perform(
					{type: 'parkBasket', id: basketId, name: values.get('name') ?? '', basket},
					{
						done: () => {
							desk.close();
							beginBasket(desk);
							const newest = parked(desk).at(-1);
							desk.say(
								`Parked ${newest ? plainText(newest.name) : 'the basket'}. ${desk.keyOf('everywhere.park-or-recall-the-basket')} on an empty basket brings it back.`,
								'done',
							);
						},
					},
				);
			},
		}),
	});
}

function recall(desk: Desk, {number, name, basket}: ParkedBasket): void {
	// What was removed and given back before is on record since it was parked. Unmet demand goes along to the receipt.
	const {basket: present, basketId} = desk.view;
	const {givenBack: _onRecord, ...rest} = recalled(choosingLine(basket));
	const next = {
		...nextBasket(desk),
		basket: {
			...rest,
			removed: present.removed,
			lost: [...present.lost, ...basket.lost],
			...(present.givenBack && {givenBack: present.givenBack}),
			name,
		},
	};
	const id = desk.ports.newId();
	desk.keepAhead({id: next.basketId, basket: next.basket}, id);
	desk.perform(
		{type: 'recallBasket', id, number},
		{
			done: () => {
				beginBasket(desk, next);
				openPay(desk);
				// What the till refuses is said before.
				if (!desk.view.notice) desk.say(`${plainText(name)} is back. Say how it is paid.`, 'done');
			},
			refused: sentence => {
				desk.set({basket: present, basketId});
				desk.say(sentence, 'warning');
			},
		},
	);
}

function chooseParked(desk: Desk): void {
	desk.goTo('sell');
	desk.open({
		type: 'menu',
		title: 'Parked baskets',
		lines: ['Which one comes back?'],
		options: parked(desk).map(waiting => ({label: parkedText(desk, waiting), run: () => recall(desk, waiting)})),
		list: freshList,
	});
}

function blocked(sight: Sight): string | undefined {
	if (isBeingPaid(sight)) return paidFirst(sight);
	if (sight.isTraining) return 'Nothing is parked or recalled in training: baskets put aside are real.';
	if (sight.view.stacks.sell.some(({type}) => type !== 'receipt'))
		return `Something is open on Sell. Finish it first: ${sight.keyOf('everywhere.sell')}.`;
	if (sight.view.basket.returns)
		return `Goods come back in this basket. Pay it out with ${sight.keyOf('everywhere.pay')}, or take them out with ${sight.keyOf('sell.remove-line')}.`;
	if (takenSoFar(sight).length > 0)
		return `${takenText(sight)} of this basket was taken. Finish paying with ${sight.keyOf('everywhere.pay')}, or give it back there with ${sight.keyOf('pay.undo-the-last')}.`;
	if (!isEmpty(sight)) return undefined;
	return parked(sight).length === 0 ? 'The basket is empty, and none is parked.' : undefined;
}

export const parking: Binding = {
	keys: ['f11'],
	label: 'park or recall the basket',
	isActive: isAtWork,
	blocked,
	run: desk => {
		const [dialog] = desk.view.stacks.sell;
		desk.goTo('sell');
		if (dialog?.type === 'receipt') desk.close();
		if (isEmpty(desk)) chooseParked(desk);
		else park(desk);
	},
};
