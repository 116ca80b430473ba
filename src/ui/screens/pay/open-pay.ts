// The opening of Pay, from any screen.
import {cashTender} from '../../../domain/paying/tender-roles.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {emptyField} from '../../model/text-field.ts';
import {givesBack} from './reckoning.ts';

/** Why there is nothing to pay, or undefined. */
export const nothingToPay = (sight: Sight): string | undefined =>
	sight.view.basket.lines.length === 0 && sight.view.basket.returns === undefined
		? 'The basket is empty. Scan or find something first.'
		: undefined;

/** The last receipt is still shown and the next basket already has lines. */
function isBehindReceipt({stacks, basket}: Desk['view']): boolean {
	const [dialog] = stacks.sell;
	return stacks.sell.length === 1 && dialog?.type === 'receipt' && dialog.isFresh && basket.lines.length > 0;
}

/** Opens Pay on Sell, wherever the key was pressed. A basket that was recalled says again how it is paid. */
export function openPay(desk: Desk): void {
	desk.goTo('sell');
	if (isBehindReceipt(desk.view)) desk.close();
	if (desk.view.stacks.sell.length > 0) return;
	desk.clearNotice();
	const {basket} = desk.view;
	desk.open({
		type: 'pay',
		tender: basket.isRecalled || givesBack(desk) ? undefined : cashTender,
		field: emptyField,
		account: basket.account,
		changeTo: undefined,
		fault: undefined,
		meansRepeat: false,
		meansChange: false,
		meansZero: false,
		askedBuyer: false,
	});
}
