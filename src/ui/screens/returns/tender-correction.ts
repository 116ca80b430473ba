// The correction of the tender of today's receipts: a card that was keyed as cash.
import {tenderNames} from '../../../domain/paying/own-tenders.ts';
import {cashTender, chargesAccount} from '../../../domain/paying/tender-roles.ts';
import {type Receipt, type SaleReceipt, tendersOf} from '../../../domain/receipts/receipt.ts';
import {tenderLabel, tenderText} from '../../../formats/text/tender.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {choiceInput, openForm} from '../../model/form.ts';
import {prefilled} from '../../model/text-field.ts';
import {reasonField} from '../fields/goods-fields.ts';
import {accountField, accountOf} from '../fields/tender-fields.ts';
import {showAnew} from '../shared/receipt-anew.ts';
import {today} from '../shared/title-marks.ts';
import {noneOfTraining} from './returnable.ts';

/** Why the tender of a receipt cannot be corrected, or undefined. */
export function noCorrection(sight: Sight, receipt: Receipt | undefined): string | undefined {
	if (!receipt) return 'No receipt is selected.';
	const unreal = noneOfTraining(sight, receipt);
	if (unreal !== undefined) return unreal;
	if (receipt.type !== 'sale' || receipt.returned) return 'Only how a sale was paid can be corrected.';
	return receipt.stamp.day === today(sight) ? undefined : 'Only a receipt of today can be corrected; refund it instead.';
}

export function openCorrection(desk: Desk, receipt: SaleReceipt): void {
	const paid = tendersOf(receipt).map(tenderLabel).join(', ').toLowerCase();
	const keyed = new Set(tendersOf(receipt).map(({tender}) => tender));
	// The tender it was not keyed as comes first.
	const names = tenderNames(desk.state).toSorted((a, b) => Number(keyed.has(a)) - Number(keyed.has(b)));
	const options = names.map(name => ({value: name, label: tenderText(desk.state, name)}));
	desk.open({
		type: 'form',
		form: openForm({
			title: `${receipt.number} was keyed as ${paid}. It was paid by`,
			verb: 'put it right',
			id: desk.ports.newId(),
			fields: [
				choiceInput('pay', 'Actually paid by', {options}),
				accountField(desk),
				{...reasonField, field: prefilled('keyed wrong')},
			],
			accept: (values, {id}) => {
				const tender = values.get('pay') ?? cashTender;
				const account = chargesAccount(tender) ? accountOf(desk, values.get('account') ?? '')?.id : undefined;
				desk.perform(
					{
						type: 'correctTender',
						id,
						receipt: receipt.number,
						tenders: [{tender, ...(account !== undefined && {account})}],
						reason: values.get('reason') ?? '',
					},
					{
						done: () => {
							desk.close();
							showAnew(desk, receipt.number);
							desk.say(`${receipt.number} is corrected: paid by ${tenderText(desk.state, tender).toLowerCase()}.`, 'done');
						},
					},
				);
			},
		}),
	});
}
