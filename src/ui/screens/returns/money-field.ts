// The field that asks how the money of a refund goes back.
import {tenderNames, tenderRow} from '../../../domain/paying/own-tenders.ts';
import {chargesAccount} from '../../../domain/paying/tender-roles.ts';
import {type SaleReceipt, tendersOf} from '../../../domain/receipts/receipt.ts';
import {tenderText} from '../../../formats/text/tender.ts';
import type {Sight} from '../../model/desk.ts';
import {choiceInput, type FormField} from '../../model/form.ts';

/** The ways money can go back: as it was paid, or by a tender that gives money back. */
export function moneyField(sight: Sight, receipt: SaleReceipt): FormField {
	// A voucher is used up: nothing goes back by it.
	const isUsedUp = tendersOf(receipt).some(({tender, net}) => net > 0 && tenderRow(sight.state, tender)?.takesBack === false);
	const others = tenderNames(sight.state).filter(name => !chargesAccount(name) && tenderRow(sight.state, name)?.takesBack);
	return choiceInput('money', 'Money', {
		options: [
			...(isUsedUp ? [] : [{value: 'as-paid', label: 'back as it was paid'}]),
			...others.map(name => ({value: name, label: `back by ${tenderText(sight.state, name).toLowerCase()}`})),
			{value: 'basket', label: 'into the basket: an exchange'},
		],
	});
}
