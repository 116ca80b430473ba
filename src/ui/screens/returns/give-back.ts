// Money given back for what a provider declined: one question, how it goes back. Whoever sells may do it.
import {pieces} from '../../../domain/base/money.ts';
import {tenderNames, tenderRow} from '../../../domain/paying/own-tenders.ts';
import {chargesAccount} from '../../../domain/paying/tender-roles.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {declinedOn, type Vend} from '../../../domain/vending/vends.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {cut, plainText} from '../../../formats/text/plain-text.ts';
import {tenderText} from '../../../formats/text/tender.ts';
import {saleText} from '../../../formats/wording/sale-made.ts';
import {declinedText} from '../../../formats/wording/vends.ts';
import type {Binding, Desk, Sight} from '../../model/desk.ts';
import {choiceInput, type FormField, openForm} from '../../model/form.ts';
import {letters} from '../../model/letters.ts';
import {accountField, accountOf} from '../fields/tender-fields.ts';

/** The first vend of a receipt that was declined and whose money is still here. */
const firstDeclined = ({state}: Sight, receipt: Receipt | undefined): Vend | undefined =>
	receipt && declinedOn(state, receipt.number)[0];

/** As it was paid, or by anything that gives money back; an account takes it as well. */
function howField({state}: Sight): FormField {
	const others = tenderNames(state).filter(name => tenderRow(state, name)?.takesBack);
	const label = (name: string): string => `${chargesAccount(name) ? 'onto an' : 'by'} ${tenderText(state, name).toLowerCase()}`;
	return choiceInput('pay', 'Money', {
		options: [{value: 'as-paid', label: 'back as it was paid'}, ...others.map(name => ({value: name, label: label(name)}))],
	});
}

/** Asks how the money of a declined vend goes back, and gives it back. */
export function openGiveBack(desk: Desk, vend: Vend): void {
	const {receipt, line, name, due, answer} = vend;
	const why = answer?.outcome === 'declined' ? declinedText(answer) : '';
	desk.open({
		type: 'form',
		form: openForm({
			title: `Give ${moneyText(due, desk.symbol)} back: ${plainText(name)} of ${receipt}`,
			verb: 'give it back',
			isCustomers: true,
			id: desk.ports.newId(),
			fields: [howField(desk), accountField(desk)],
			accept: (values, {id}) => {
				const tender = values.get('pay') ?? 'as-paid';
				const account = chargesAccount(tender) ? accountOf(desk, values.get('account') ?? '')?.id : undefined;
				desk.perform(
					{
						type: 'refund',
						id,
						lines: [{receipt, line, quantity: pieces(1)}],
						reason: cut(why, 120),
						...(tender !== 'as-paid' && {to: {tender, ...(account !== undefined && {account})}}),
					},
					{
						done: outcome => {
							desk.close();
							if (!outcome.receipt) return;
							// It stands in place of what it was begun from: that is finished by it.
							desk.replace({type: 'receipt', receipt: outcome.receipt, top: 0, isFresh: true});
							desk.say(saleText(outcome.receipt, desk.symbol), 'done');
						},
					},
				);
			},
		}),
	});
}

/** Whether a provider declined something on a receipt, and its money is still here. */
export const hasDeclined = (sight: Sight, receipt: Receipt | undefined): boolean => firstDeclined(sight, receipt) !== undefined;

/** Gives back what was declined on the receipt that is shown. It has the key of a refund, as long as there is something. */
export const giveBackKey = (shown: (sight: Sight) => Receipt | undefined): Binding => ({
	keys: [letters.refund],
	label: 'give the money back',
	hint: 2,
	isActive: sight => !sight.takesText() && hasDeclined(sight, shown(sight)),
	run: desk => {
		const vend = firstDeclined(desk, shown(desk));
		if (vend) openGiveBack(desk, vend);
	},
});
