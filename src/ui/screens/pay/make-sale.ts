// What Enter does on Pay: it takes a part, or makes the sale; and what follows the sale.
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {saleText} from '../../../formats/wording/sale-made.ts';
import {beginBasket} from '../../actions/fill-basket.ts';
import {takenSoFar} from '../../actions/part-payments.ts';
import {begunOtherwise} from '../../actions/training.ts';
import type {Desk} from '../../model/desk.ts';
import {selected} from '../../model/text-field.ts';
import {changeDoubt} from './change-doubt.ts';
import {lastTender, partChosen} from './last-tender.ts';
import {saleOf} from './order.ts';
import {payDialog, updatePay} from './reckoning.ts';
import {refuseOnPay} from './refuse-on-pay.ts';
import {takePart} from './take-part.ts';

const askAboutChange = (desk: Desk, doubt: string): void =>
	desk.open({
		type: 'question',
		asks: 'large-change',
		title: 'Is the change right?',
		lines: [doubt],
		yes: 'sell it',
		no: 'go back to the amount',
		choice: 'no',
		onNo: () => updatePay(desk, {field: selected(payDialog(desk).field)}),
		onYes: () => {
			updatePay(desk, {meansChange: true});
			complete(desk);
		},
	});

/** Takes the chosen tender: a part of what is due, or all that is left, which pays the basket. Says what is missing. */
export function complete(desk: Desk): void {
	const dialog = payDialog(desk);
	const otherwise = begunOtherwise(desk);
	if (otherwise !== undefined) return updatePay(desk, {fault: otherwise});
	const part = partChosen(desk, dialog);
	if (part) return takePart(desk, part);
	const last = lastTender(desk, dialog);
	if (typeof last === 'string') return updatePay(desk, {fault: last});
	const doubt = dialog.meansChange ? undefined : changeDoubt(desk, dialog);
	if (doubt !== undefined) return askAboutChange(desk, doubt);
	const order = {...saleOf(desk, dialog, [...takenSoFar(desk), ...last]), id: desk.view.basketId};
	desk.perform(order, {
		done: ({receipt}) => sold(desk, receipt),
		refused: sentence => refuseOnPay(desk, sentence),
	});
}

function sold(desk: Desk, receipt: Receipt | undefined): void {
	beginBasket(desk);
	desk.set({found: undefined});
	if (!receipt) return desk.close();
	desk.replace({type: 'receipt', receipt, top: 0, isFresh: true});
	desk.say(saleText(receipt, desk.symbol), 'done');
}
