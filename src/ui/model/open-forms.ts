// The forms that are being filled in, on all screens; and whether one was filled in for a customer who is gone.
import type {Sight} from './desk.ts';
import {type Beside, type Form, isTouched} from './form.ts';
import {purchaseState} from './purchase-state.ts';
import type {ScreenId} from './screens.ts';

type FilledForm = {readonly screen: ScreenId; readonly form: Form};

/** The forms in which something is typed or switched. */
export function filledForms(sight: Sight): readonly FilledForm[] {
	const stacked = Object.entries(sight.view.stacks) as [ScreenId, Sight['view']['stacks'][ScreenId]][];
	const dialogs = stacked.flatMap(([screen, stack]) =>
		stack.flatMap(dialog =>
			dialog.type === 'form' ? [{screen, form: dialog.form}] : dialog.type === 'cash-up' ? [{screen, form: dialog.count}] : [],
		),
	);
	const purchases = (['services', 'bills'] as const).flatMap(screen => {
		const {form} = purchaseState[screen].read(sight);
		return form ? [{screen, form}] : [];
	});
	return [...dialogs, ...purchases].filter(({form}) => isTouched(form));
}

/** The customer at the counter now: the basket, the sales before it, and the name where it is known. */
export function besideNow(sight: Sight): Beside {
	const {basket, basketId, sales} = sight.view;
	const account = basket.account === undefined ? undefined : sight.state.accounts.rows.get(basket.account)?.name;
	return {basket: basketId, sales, customer: basket.customer?.name ?? account};
}

/** Whether a form was filled in for a customer before this one. */
export const isLeft = (sight: Sight, form: Form): boolean => leftFrom(sight, form) !== undefined;

/** From when a form of an earlier customer is, and whose it was; undefined for a form of this customer. */
export function leftFrom(sight: Sight, form: Form): string | undefined {
	const {beside} = form;
	if (!form.isCustomers || beside === undefined || !isTouched(form)) return undefined;
	const isSold = beside.sales !== sight.view.sales;
	if (!isSold && beside.basket === sight.view.basketId) return undefined;
	const whose = beside.customer === undefined ? '' : `, for ${beside.customer}`;
	return `From before the ${isSold ? 'last sale' : 'basket that is here now'}${whose}`;
}
