// What is not finished and should be before a shift is closed, and where each is finished.
import {basketTotals} from '../../../domain/selling/basket-totals.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {counted} from '../../../formats/text/counted.ts';
import {waitingVends} from '../../../formats/wording/vends.ts';
import {act} from '../../model/bindings.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {papersBinding} from '../receipts/papers.ts';
import {parking} from '../sell/parking.ts';
import {vendsBinding} from '../vends/vends.ts';

export type Unfinished = {readonly key: string; readonly text: string; readonly go: (desk: Desk) => void};

function openBasket({view, symbol}: Sight): readonly Unfinished[] {
	const {basket} = view;
	if (basket.lines.length === 0) return [];
	const text = `${counted(basket.lines.length, 'line')} in the basket, ${moneyText(basketTotals(basket).total, symbol)}, not paid`;
	return [{key: 'basket', text, go: desk => desk.goTo('sell')}];
}

function parkedBaskets({state, symbol}: Sight): readonly Unfinished[] {
	const waiting = [...state.parked.rows.values()];
	if (waiting.length === 0) return [];
	const totals = waiting.map(({name, basket}) => `${name} ${moneyText(basketTotals(basket).total, symbol)}`);
	return [
		{key: 'parked', text: `${counted(waiting.length, 'basket')} parked: ${totals.join(', ')}`, go: desk => act(desk, parking)},
	];
}

function papersNotPrinted({view}: Sight): readonly Unfinished[] {
	const waiting = view.papers?.waiting.length ?? 0;
	if (waiting === 0) return [];
	return [{key: 'papers', text: `${counted(waiting, 'paper')} not printed`, go: desk => act(desk, papersBinding)}];
}

const waitingOf = ({state}: Sight): readonly Unfinished[] =>
	waitingVends(state).map((text, place) => ({key: `vends-${place}`, text, go: desk => act(desk, vendsBinding)}));

/** What is not finished, each with the way there. */
export const unfinished = (sight: Sight): readonly Unfinished[] => [
	...openBasket(sight),
	...parkedBaskets(sight),
	...papersNotPrinted(sight),
	...waitingOf(sight),
];
