// The sale from Pay: the questions before it, the sale itself, and what follows it.
import type {Refusal} from '../../../domain/ports/till.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {repriced} from '../../../domain/selling/basket.ts';
import {saleText} from '../../../formats/wording/sale-made.ts';
import {beginBasket} from '../../actions/fill-basket.ts';
import {takenSoFar} from '../../actions/part-payments.ts';
import type {Desk} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {selected} from '../../model/text-field.ts';
import {askForBuyer, wantsBuyer} from './buyer-form.ts';
import {changeDoubt} from './change-doubt.ts';
import {lastTender} from './last-tender.ts';
import {saleOf} from './order.ts';
import {payDialog, updatePay} from './reckoning.ts';

const askAboutChange = (desk: Desk, doubt: string): void =>
	desk.open({
		type: 'question',
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

/** Pays the basket with the tenders taken and the chosen one, or says what is missing. */
export function complete(desk: Desk): void {
	const dialog = payDialog(desk);
	const last = lastTender(desk, dialog);
	if (typeof last === 'string') return updatePay(desk, {fault: last});
	const doubt = dialog.meansChange ? undefined : changeDoubt(desk, dialog);
	if (doubt !== undefined) return askAboutChange(desk, doubt);
	if (!dialog.askedBuyer && wantsBuyer(desk)) return askForBuyer(desk, () => complete(desk));
	const order = {...saleOf(desk, dialog, [...takenSoFar(desk), ...last]), id: desk.view.basketId};
	desk.perform(order, {
		done: ({receipt}) => sold(desk, receipt),
		refused: (sentence, refusal) => refused(desk, sentence, refusal),
	});
}

function sold(desk: Desk, receipt: Receipt | undefined): void {
	beginBasket(desk);
	desk.set({found: undefined});
	if (!receipt) return desk.close();
	desk.replace({type: 'receipt', receipt, top: 0, isFresh: true});
	desk.say(saleText(receipt, desk.symbol), 'done');
}

function refused(desk: Desk, sentence: string, refusal: Refusal): void {
	const ask = (title: string, yes: string, means: Partial<PayDialog>): void =>
		desk.open({
			type: 'question',
			title,
			lines: [sentence],
			yes,
			no: 'go back',
			choice: 'no',
			onYes: () => {
				updatePay(desk, means);
				complete(desk);
			},
		});
	if (refusal.kind === 'repeats') return ask('The same again?', 'sell it again', {meansRepeat: true});
	if (refusal.kind === 'price-is-zero') return ask('For nothing?', 'sell it for nothing', {meansZero: true});
	if (refusal.kind === 'price-changed')
		desk.set({basket: repriced(desk.view.basket, desk.state.products.rows, desk.ports.now().at)});
	updatePay(desk, {fault: sentence});
}
