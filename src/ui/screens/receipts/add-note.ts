// The form that adds a note to a receipt after the sale.
import {checkText} from '../../../domain/base/checks.ts';
import {note, tidy} from '../../../domain/base/text.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import type {Desk} from '../../model/desk.ts';
import {openForm, textInput} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {showAnew} from '../shared/receipt-anew.ts';

/** Asks for the note. It stands on the receipt, under those that are there. */
export function openNote(desk: Desk, {number}: Receipt): void {
	desk.open({
		type: 'form',
		form: openForm({
			title: `A note on receipt ${number}`,
			verb: 'add it',
			id: desk.ports.newId(),
			fields: [
				textInput('note', 'Note', {
					check: text => {
						const refusal = checkText('note', tidy(text), note);
						return refusal && refusalOn(desk, refusal);
					},
				}),
			],
			accept: (values, {id}) =>
				desk.perform(
					{type: 'noteReceipt', id, receipt: number, note: values.get('note') ?? ''},
					{
						done: () => {
							desk.close();
							showAnew(desk, number);
							desk.say(`Noted on receipt ${number}.`, 'done');
						},
					},
				),
		}),
	});
}
