// The form of a service or a bill that Pay takes along: it is put into the basket, or says what is missing.
import {isBeingPaid} from '../../actions/fill-basket.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {checkForm, type Form, isTouched, valuesOf} from '../../model/form.ts';
import {isLeft} from '../../model/open-forms.ts';
import {type PurchaseScreen, purchaseState} from '../../model/purchase-state.ts';
import type {ScreenId} from '../../model/screens.ts';
import {opensPay} from './purchase-form.ts';

const isPurchase = (screen: ScreenId): screen is PurchaseScreen => screen === 'services' || screen === 'bills';

/** The form that is open on this screen for the customer at the counter, and that Pay takes along; one without a word in it only where there is nothing else to pay. */
export function formToPay(sight: Sight): Form | undefined {
	const {screen, stacks} = sight.view;
	if (!isPurchase(screen) || stacks[screen].length > 0 || isBeingPaid(sight)) return undefined;
	const {form} = purchaseState[screen].read(sight);
	if (!form || isLeft(sight, form)) return undefined;
	return isTouched(form) || sight.view.basket.lines.length === 0 ? form : undefined;
}

/** Puts what the open form says into the basket and opens Pay, with the tender of the form chosen; or says what is missing. */
export function payForm(desk: Desk): void {
	const {screen} = desk.view;
	const open = formToPay(desk);
	if (!open || !isPurchase(screen)) return;
	const {form, isAccepted} = checkForm(open);
	purchaseState[screen].update(desk, {form});
	desk.clearNotice();
	if (isAccepted) form.accept(new Map(valuesOf(form)).set(opensPay, opensPay), form);
}
