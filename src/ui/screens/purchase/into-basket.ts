// A service or a bill that goes from its form into the basket.
import {allMeant, previewRefusal} from '../../../domain/ledger/basket-preview.ts';
import {addOther, type OtherItem} from '../../../domain/selling/basket.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {lookedAt} from '../../actions/part-payments.ts';
import type {Desk} from '../../model/desk.ts';
import {refusalOn} from '../../model/refusal-on.ts';

/** Puts a service or a bill into the basket and says so; `whenDone` is called then. What is beyond the limits of a day is refused here already: the customer stands there, and Pay may be a long way off. */
export function putInBasket(desk: Desk, line: OtherItem, whenDone: () => void): boolean {
	const basket = addOther(desk.view.basket, line);
	const refusal = previewRefusal(desk.state, basket, {before: lookedAt(desk), meant: allMeant});
	if (refusal?.kind === 'day-limit') {
		desk.say(refusalOn(desk, refusal), 'warning');
		return false;
	}
	desk.set({basket});
	whenDone();
	const added = `Added ${plainText(line.name)} ${moneyText(line.due, desk.symbol)}`;
	const then =
		desk.view.screen === 'sell'
			? '.'
			: ` to the basket. ${desk.keyOf('everywhere.pay')} pays it, ${desk.keyOf('everywhere.sell')} goes on selling.`;
	desk.say(`${added}${then}`, 'done');
	return true;
}
