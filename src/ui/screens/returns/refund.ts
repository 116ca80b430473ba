// The money of goods that come back at the counter: how it goes back, and why; or into the basket, for an exchange.
import {tidy} from '../../../domain/base/text.ts';
import type {Returns} from '../../../domain/returns/asked.ts';
import {takeBack} from '../../../domain/returns/take-back.ts';
import {settle} from '../../../domain/selling/settlement.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {saleText} from '../../../formats/wording/sale-made.ts';
import type {Desk} from '../../model/desk.ts';
import type {ReturnsDialog} from '../../model/dialogs.ts';
import {openForm} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {reasonField} from '../fields/goods-fields.ts';
import {moneyBack} from '../pay/money-back.ts';
import {intoBasket, type Ready} from './into-basket.ts';
import {moneyField} from './money-field.ts';
import {askedOf, owedFor} from './returnable.ts';

/** Asks how the money for what comes back of a receipt goes back, and why. */
export function openRefund(desk: Desk, dialog: ReturnsDialog): void {
	const {receipt} = dialog;
	const asked = askedOf(desk, dialog);
	const owed = owedFor(desk, dialog);
	desk.open({
		type: 'form',
		form: openForm({
			title: owed === undefined ? `Refund of ${receipt.number}` : `Refund of ${receipt.number}: ${moneyText(owed, desk.symbol)}`,
			verb: 'go on',
			id: desk.ports.newId(),
			fields: [moneyField(desk, receipt), reasonField],
			accept: (values, {id}) => {
				const money = values.get('money') ?? 'as-paid';
				const returns: Returns = {
					lines: asked,
					reason: tidy(values.get('reason') ?? ''),
					...(money !== 'as-paid' && money !== 'basket' && {to: {tender: money}}),
				};
				const back = takeBack(desk.state, returns, {
					receipts: new Map([[receipt.number, receipt]]),
					stamp: {at: desk.ports.now().at},
				});
				if ('refused' in back) return desk.say(refusalOn(desk, back.refused), 'warning');
				if (money === 'basket') return intoBasket(desk, {returns, returned: back.returned});
				askToRefund(desk, {id, returns, returned: back.returned});
			},
		}),
	});
}

function askToRefund(desk: Desk, {id, returns, returned}: Ready & {readonly id: string}): void {
	const settled = settle(desk.state, {lines: [], returned, tenders: [], ...(returns.to && {to: returns.to})});
	if ('refused' in settled) return desk.say(refusalOn(desk, settled.refused), 'warning');
	desk.open({
		type: 'question',
		title: 'Refund?',
		lines: [`The customer gets ${moneyBack(desk, settled.tenders)}.`],
		yes: 'refund it',
		no: 'go back',
		choice: 'no',
		onYes: () =>
			desk.perform(
				{type: 'refund', id, ...returns},
				{
					done: ({receipt}) => {
						desk.close();
						desk.close();
						if (!receipt) return;
						desk.open({type: 'receipt', receipt, top: 0, isFresh: true});
						desk.say(saleText(receipt, desk.symbol), 'done');
					},
				},
			),
	});
}
