// Training on Pay: a basket that was begun for real is not paid in training, nor the other way round.
import {isUntouched} from '../../domain/selling/basket.ts';
import type {Desk} from '../model/desk.ts';

/** Why the basket is not paid by who is at the till, or undefined: it was begun in training and he is not, or the other way round. */
export function begunOtherwise({view: {basket}, shop, keyOf}: Desk): string | undefined {
	const isLearning = shop.signIns.isTraining();
	if (isUntouched(basket) || (basket.isTraining === true) === isLearning) return undefined;
	return isLearning
		? 'This basket was begun for real, so it is not paid in training. Somebody who is not in training pays it.'
		: `This basket was begun in training: nothing of it would be sold. Drop it with ${keyOf('everywhere.drop-the-basket')} and begin anew.`;
}
