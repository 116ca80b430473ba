// The arrows of Sell: in the list, and in the basket while nothing is typed.
import {choosingLine, chosenLine} from '../../../domain/selling/basket.ts';
import {sellState} from '../../actions/sell-state.ts';
import type {Desk} from '../../model/desk.ts';
import {isEmpty, listLength, listPlace, setCursor} from './entry.ts';

/** Goes to a line of the basket. */
function chooseLine(desk: Desk, line: number): void {
	desk.set({basket: choosingLine(desk.view.basket, line)});
	setCursor(desk, {in: 'basket'});
}

/** Down in the list, or from the basket back to the entry line. */
export function moveDown(desk: Desk): void {
	const {cursor} = sellState.read(desk);
	const {basket} = desk.view;
	const {lines} = basket;
	const last = listLength(desk) - 1;
	if (cursor.in === 'list') return setCursor(desk, {in: 'list', place: Math.min(last, cursor.place + 1)});
	if (cursor.in === 'basket') {
		const next = lines[lines.findIndex(({id}) => id === chosenLine(basket)?.id) + 1];
		return next ? chooseLine(desk, next.id) : setCursor(desk, {in: 'entry'});
	}
	const first = (listPlace(desk) ?? -1) + 1;
	if (first <= last) setCursor(desk, {in: 'list', place: first});
}

/** Up in the list, or from the entry line into the basket. */
export function moveUp(desk: Desk): void {
	const {cursor} = sellState.read(desk);
	const {basket} = desk.view;
	if (cursor.in === 'list') return setCursor(desk, cursor.place === 0 ? {in: 'entry'} : {in: 'list', place: cursor.place - 1});
	if (!isEmpty(desk)) return;
	const place = basket.lines.findIndex(({id}) => id === chosenLine(basket)?.id);
	const line = basket.lines[Math.max(0, place - 1)];
	if (line) chooseLine(desk, line.id);
}
