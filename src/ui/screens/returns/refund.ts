// The refund of returned goods: how the money goes back, and why; or into the basket, for an exchange.
import {tidy} from '../../../domain/base/text.ts';
import {type Before, previewRefund} from '../../../domain/ledger/preview.ts';
import type {Returns} from '../../../domain/returns/asked.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {saleText} from '../../../formats/wording/sale-made.ts';
import type {Desk} from '../../model/desk.ts';
import type {ReturnsDialog} from '../../model/dialogs.ts';
import {openForm} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {reasonField} from '../fields/goods-fields.ts';
import {moneyBack} from '../pay/money-back.ts';
import {intoBasket} from './into-basket.ts';
import {moneyField} from './money-field.ts';
import {askedOf, owedFor} from './returnable.ts';

/** Asks for the tender and the reason of a refund. */
export function openRefund(desk: Desk, dialog: ReturnsDialog): void {
	const {receipt} = dialog;
	const asked = askedOf(desk, dialog);
	const owed = owedFor(desk, dialog);
	desk.open({
		type: 'form',
		form: openForm({
			title: owed === undefined ? `Refund of ${receipt.number}` : `Refund of ${receipt.number}: ${moneyText(owed, desk.symbol)}`,
			verb: 'go on',
			isCustomers: true,
			id: desk.ports.newId(),
			fields: [moneyField(desk, receipt), reasonField],
			accept: (values, {id}) => {
				const money = values.get('money') ?? 'as-paid';
				const returns: Returns = {
					lines: asked,
					reason: tidy(values.get('reason') ?? ''),
					...(money !== 'as-paid' && money !== 'basket' && {to: {tender: money}}),
				};
				const before = {...desk.ports.now(), receipt: () => receipt};
				if (money === 'basket') return intoBasket(desk, returns, before);
				askToRefund(desk, {id, returns, before});
			},
		}),
	});
}

type Asked = {readonly id: string; readonly returns: Returns; readonly before: Before};

function askToRefund(desk: Desk, {id, returns, before}: Asked): void {
	const made = previewRefund(desk.state, returns, before);
	if ('refused' in made) return desk.say(refusalOn(desk, made.refused), 'warning');
	desk.open({
		type: 'question',
		asks: 'refund',
		title: 'Refund?',
		lines: [`The customer gets ${moneyBack(desk, made.tenders)}.`],
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
