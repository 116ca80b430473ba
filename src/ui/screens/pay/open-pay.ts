// The opening of Pay, from any screen: only for a basket that the till would sell as it is.
import type {Meant} from '../../../domain/ledger/basket-preview.ts';
import {accountTender, cashTender} from '../../../domain/paying/tender-roles.ts';
import {mendBasket, nothingMeant} from '../../actions/mend-basket.ts';
import {takenSoFar} from '../../actions/part-payments.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {emptyField} from '../../model/text-field.ts';
import {askForBuyer, wantsBuyer} from './buyer-form.ts';
import {givesBack} from './reckoning.ts';
import {tenderRefused} from './tender-refused.ts';

/** Why there is nothing to pay, or undefined. Money that was taken is given back on Pay, also where no goods are left. */
export const nothingToPay = (sight: Sight): string | undefined =>
	sight.view.basket.lines.length === 0 && sight.view.basket.returns === undefined && takenSoFar(sight).length === 0
		? 'The basket is empty. Scan or find something first.'
		: undefined;

/** The last receipt is still shown and the next basket already has lines. */
function isBehindReceipt({stacks, basket}: Desk['view']): boolean {
	const [dialog] = stacks.sell;
	return stacks.sell.length === 1 && dialog?.type === 'receipt' && dialog.isFresh && basket.lines.length > 0;
}

/** Opens Pay on Sell, wherever the key was pressed. What the till would refuse is asked about first, and who buys, where that is wanted. */
export function openPay(desk: Desk): void {
	desk.goTo('sell');
	if (isBehindReceipt(desk.view)) desk.close();
	if (desk.view.stacks.sell.length > 0) return;
	desk.clearNotice();
	mendBasket(desk, {
		meant: nothingMeant,
		mended: meant => (wantsBuyer(desk) ? askForBuyer(desk, () => showPay(desk, meant)) : showPay(desk, meant)),
		stuck: sentence => {
			// How money goes back, and that what was taken goes back, is said on Pay.
			if (givesBack(desk) || takenSoFar(desk).length > 0) showPay(desk, nothingMeant, sentence);
			else desk.say(sentence, 'warning');
		},
	});
}

/** Shows Pay. A basket that came back says again how it is paid. */
function showPay(desk: Desk, meant: Meant, fault?: string): void {
	const {basket} = desk.view;
	desk.open({
		type: 'pay',
		tender: basket.isRecalled || givesBack(desk) ? undefined : cashTender,
		field: emptyField,
		account: basket.account,
		changeTo: undefined,
		fault,
		...meant,
		meansChange: false,
	});
	sayAccountRefused(desk, meant);
}

/** Says at once why the customer's account would not pay: it is frozen or closed, or there is not enough on it. */
function sayAccountRefused(desk: Desk, meant: Meant): void {
	const {account} = desk.view.basket;
	if (account === undefined || givesBack(desk)) return;
	const refusal = tenderRefused(desk, {tender: accountTender, account}, meant);
	if (refusal) desk.say(refusalOn(desk, refusal), 'warning');
}
