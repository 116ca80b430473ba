// What the till refuses while Pay is open: the sentence on Pay, and over it the offer of what can be sold instead.
import type {Meant} from '../../../domain/ledger/basket-preview.ts';
import {basketRefused, mendBasket} from '../../actions/mend-basket.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {nothingToPay} from './open-pay.ts';
import {payDialog, updatePay} from './reckoning.ts';
import {tooMuch} from './too-much.ts';

/** What the operator confirmed on the way to Pay. */
export const meantOnPay = (sight: Sight): Meant => {
	const {meansRepeat, meansZero, meansUnusual, meansAboveFloat} = payDialog(sight);
	return {meansRepeat, meansZero, meansUnusual, meansAboveFloat};
};

/** Says why on Pay. Where it is the basket that cannot be sold as it is, what can be is offered; Pay stays open under the question. */
export function refuseOnPay(desk: Desk, sentence: string): void {
	updatePay(desk, {fault: sentence});
	const meant = meantOnPay(desk);
	if (!basketRefused(desk, meant)) return;
	mendBasket(desk, {
		meant,
		mended: means => updatePay(desk, means),
		stuck: fault => {
			const over = tooMuch(desk);
			if (!nothingToPay(desk)) return updatePay(desk, {fault: over?.isChange === false ? over.said : fault});
			desk.close();
			desk.say(fault, 'warning');
		},
	});
}

/** Looks at the basket again, as when Pay opened. */
export function lookAgain(desk: Desk): void {
	const found = basketRefused(desk, meantOnPay(desk));
	if (found) refuseOnPay(desk, refusalOn(desk, found.refused));
}
