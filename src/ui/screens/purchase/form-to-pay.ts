// The form of a service or a bill that Pay takes along: it is put into the basket, or says what is missing.
import {isBeingPaid} from '../../actions/fill-basket.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {checkForm, type Form, isTouched, valuesOf, withField} from '../../model/form.ts';
import {isLeft} from '../../model/open-forms.ts';
import {type PurchaseScreen, purchaseState} from '../../model/purchase-state.ts';
import type {ScreenId} from '../../model/screens.ts';
import {fieldOf} from '../../model/text-field.ts';
import {inBasket} from '../fields/tender-fields.ts';

const isPurchase = (screen: ScreenId): screen is PurchaseScreen => screen === 'services' || screen === 'bills';

/** The form that is open on this screen for the customer at the counter, and that Pay takes along; one without a word in it only where there is nothing else to pay. */
export function formToPay(sight: Sight): Form | undefined {
	const {screen, stacks} = sight.view;
	if (!isPurchase(screen) || stacks[screen].length > 0 || isBeingPaid(sight)) return undefined;
	const {form} = purchaseState[screen].read(sight);
	if (!form || isLeft(sight, form)) return undefined;
	return isTouched(form) || sight.view.basket.lines.length === 0 ? form : undefined;
}

/** Puts what the open form says into the basket, or says what is missing. Answers whether Pay can be opened: it is in the basket, and nothing is asked about it. */
export function addForPay(desk: Desk): boolean {
	const {screen} = desk.view;
	const open = formToPay(desk);
	if (!open || !isPurchase(screen)) return true;
	const {form, isAccepted} = checkForm(withField(open, 'pay', fieldOf(inBasket)));
	purchaseState[screen].update(desk, {form});
	desk.clearNotice();
	if (isAccepted) form.accept(valuesOf(form), form);
	return isAccepted && purchaseState[screen].read(desk).form === undefined;
}
