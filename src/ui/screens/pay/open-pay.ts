// The opening of Pay, from any screen: only for a basket that the till would sell as it is.
import type {Meant} from '../../../domain/ledger/basket-preview.ts';
import type {TenderGiven} from '../../../domain/paying/payment.ts';
import {accountTender, cashTender} from '../../../domain/paying/tender-roles.ts';
import {isCash} from '../../../domain/paying/tenders.ts';
import {mendBasket, nothingMeant} from '../../actions/mend-basket.ts';
import {takenSoFar} from '../../actions/part-payments.ts';
import {begunOtherwise} from '../../actions/training.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import type {Dialog} from '../../model/dialogs.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {emptyField} from '../../model/text-field.ts';
import {goToList} from '../shared/go-to-list.ts';
import {askForBuyer, wantsBuyer} from './buyer-form.ts';
import {givesBack} from './reckoning.ts';
import {tenderRefused} from './tender-refused.ts';
import {tooMuch} from './too-much.ts';

/** Why there is nothing to pay, or undefined. Money that was taken is given back on Pay, also where no goods are left. */
export const nothingToPay = (sight: Sight): string | undefined =>
	sight.view.basket.lines.length === 0 && sight.view.basket.returns === undefined && takenSoFar(sight).length === 0
		? 'The basket is empty. Scan or find something first.'
		: undefined;

/** Whether nothing is open on Sell but what is only read there, and the last receipt. */
function isOnlyRead({contexts, view}: Sight): boolean {
	const isRead = (dialog: Dialog): boolean =>
		dialog.type === 'receipt' || contexts.dialogs[dialog.type].isReading?.(dialog) === true;
	return view.stacks.sell.every(isRead);
}

/** Why the key of Pay does nothing. What is half done on Sell is gone back to, whatever the basket is. */
export const blockedPay = (sight: Sight): string | undefined => (isOnlyRead(sight) ? nothingToPay(sight) : undefined);

/** Leaves what is only read on Sell, and the last receipt, for a basket that can be paid. */
function leaveWhatIsRead(desk: Desk): void {
	if (nothingToPay(desk) === undefined && isOnlyRead(desk)) goToList(desk, 'sell');
}

/** The tender that was chosen before Pay opened, and its account. */
export type ChosenBefore = Pick<TenderGiven, 'tender' | 'account'>;

/** Opens Pay on Sell, wherever the key was pressed. What the till would refuse is asked about first, and who buys, where that is wanted. */
export function openPay(desk: Desk, chosen?: ChosenBefore): void {
	desk.goTo('sell');
	leaveWhatIsRead(desk);
	if (desk.view.stacks.sell.length > 0) return;
	desk.clearNotice();
	const otherwise = begunOtherwise(desk);
	if (otherwise !== undefined) return desk.say(otherwise, 'warning');
	mendBasket(desk, {
		meant: nothingMeant,
		mended: meant => {
			const show = (): void => showPay(desk, {meant, chosen});
			if (wantsBuyer(desk)) askForBuyer(desk, show);
			else show();
		},
		stuck: sentence => {
			// How money goes back, and that what was taken goes back, is said on Pay.
			if (givesBack(desk) || takenSoFar(desk).length > 0) showPay(desk, {meant: nothingMeant, chosen, fault: sentence});
			else desk.say(sentence, 'warning');
		},
	});
}

type Showing = {readonly meant: Meant; readonly chosen: ChosenBefore | undefined; readonly fault?: string};

/** Shows Pay. A basket that came back says again how it is paid, unless that was chosen just now. */
function showPay(desk: Desk, {meant, chosen, fault}: Showing): void {
	const {basket} = desk.view;
	const asks = basket.isRecalled && !chosen;
	const over = tooMuch(desk);
	desk.open({
		type: 'pay',
		tender: asks || givesBack(desk) ? undefined : (chosen?.tender ?? cashTender),
		field: emptyField,
		account: chosen?.account ?? basket.account,
		changeTo: undefined,
		fault: over?.isChange === false ? over.said : fault,
		...meant,
		meansChange: false,
	});
	sayRefusedBefore(desk, meant, chosen);
}

/** Says at once why the tender that was chosen, or the customer's account, would not pay: it is frozen or closed, or there is not enough on it. */
function sayRefusedBefore(desk: Desk, meant: Meant, chosen: ChosenBefore | undefined): void {
	const {account} = desk.view.basket;
	const asked = chosen ?? (account === undefined ? undefined : {tender: accountTender, account});
	if (!asked || isCash(asked.tender) || givesBack(desk) || tooMuch(desk)) return;
	const refusal = tenderRefused(desk, asked, meant);
	if (refusal) desk.say(refusalOn(desk, refusal), 'warning');
}
