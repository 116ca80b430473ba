// Who is meant on the sign-in screen: the name that is marked, by the arrows or by the letters it begins with.
import {plainLetters} from '../../../domain/base/letter-folds.ts';
import {mustHave} from '../../../domain/base/table.ts';
import type {Operator} from '../../../domain/shop/operator.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {choose, chosenKey} from '../../model/list.ts';
import {operatorKeys, signInState} from '../../model/sign-in-state.ts';
import {emptyField, fieldOf, type TextField} from '../../model/text-field.ts';

/** Names in sight at the smallest window. */
export const namesInSight = 12;

/** The operator whose name is marked. */
export function chosenOperator(sight: Sight): Operator {
	const key = chosenKey(signInState.read(sight).list, operatorKeys(sight));
	return mustHave(sight.state.operators, Number(key));
}

/** Whether who is at the till has to show it. */
export const asksPins = ({state}: Sight): boolean => state.shop.asksPins === true;

export const lettersIn = ({value}: TextField): string => value.replace(/\d/g, '');
export const pinIn = ({value}: TextField): string => value.replace(/\D/g, '');

const asCompared = (text: string): string => plainLetters(text).toLowerCase();

/** The place of the first name in which a word begins with these letters; -1 for none. */
function placeOf(sight: Sight, letters: string): number {
	const sought = asCompared(letters.trimStart());
	return operatorKeys(sight).findIndex(key => {
		const name = asCompared(sight.state.operators.rows.get(Number(key))?.name ?? '');
		return name.startsWith(sought) || name.split(' ').some(word => word.startsWith(sought));
	});
}

/** Marks a name. */
export function chooseOperator(desk: Desk, place: number, typed: TextField): void {
	const keys = operatorKeys(desk);
	const {list} = signInState.read(desk);
	signInState.update(desk, {typed, list: choose(list, keys, {place, height: namesInSight})});
}

/** Letters choose the first name that begins with them; where none does, the last one begins anew. */
export function chooseByLetters(desk: Desk, letters: string): void {
	if (letters.trim() === '') return signInState.update(desk, {typed: emptyField});
	const last = letters.slice(-1);
	const found = [letters, last].find(each => placeOf(desk, each) !== -1);
	if (found === undefined) return desk.say(`Nobody here begins with ${last}.`, 'warning');
	chooseOperator(desk, placeOf(desk, found), fieldOf(found));
}
