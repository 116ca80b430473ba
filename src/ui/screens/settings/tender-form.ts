// The form for the shop's own tender: a voucher, mobile money.
import {checkText} from '../../../domain/base/checks.ts';
import {tenderLabelRule, tidy} from '../../../domain/base/text.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Binding, Desk} from '../../model/desk.ts';
import {choiceInput, openForm, textInput} from '../../model/form.ts';
import {isAtWork} from '../../model/screens.ts';

export function openTenderForm(desk: Desk): void {
	desk.open({
		type: 'form',
		form: openForm({
			title: 'A new way to pay',
			verb: 'add it',
			id: desk.ports.newId(),
			fields: [
				textInput('name', 'Called', {
					placeholder: 'like Voucher, or Mobile money',
					check: text => {
						const refusal = checkText('name', tidy(text), tenderLabelRule);
						return refusal && refusalText(refusal);
					},
				}),
				choiceInput('back', 'Refunds', {
					options: [
						{value: 'yes', label: 'go back by it'},
						{value: 'no', label: 'never go back by it: it is used up'},
					],
				}),
			],
			accept: (values, {id}) => {
				const label = values.get('name') ?? '';
				desk.perform(
					{type: 'addTender', id, label, takesBack: values.get('back') === 'yes'},
					{
						done: () => {
							desk.close();
							desk.say(`${plainText(tidy(label))} is a way to pay now: ${desk.keyOf('pay.another-way')} on Pay.`, 'done');
						},
					},
				);
			},
		}),
	});
}

/** The palette's action for a new tender. */
export const addTender: Binding = {
	keys: [],
	label: 'add a way to pay',
	isActive: sight => isAtWork(sight) && !sight.shop.isReadOnly,
	run: openTenderForm,
};
