// The form that tops an account up over the counter, and the field for an amount of money.
import type {Account} from '../../../domain/accounts/records.ts';
import {checkAmount} from '../../../domain/base/checks.ts';
import {type Cents, zero} from '../../../domain/base/money.ts';
import {cashTender, plainTenders} from '../../../domain/paying/tender-roles.ts';
import {isCash} from '../../../domain/paying/tenders.ts';
import {addOther} from '../../../domain/selling/basket.ts';
import {checkCoins} from '../../../domain/shop/cash.ts';
import {moneyText, readAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {isBeingPaid, paidFirst} from '../../actions/fill-basket.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {amountInput, type Form, type FormField, type FormValues, openForm} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {inBasket, payChoice} from '../fields/tender-fields.ts';
import {amountIn} from './account-forms.ts';

/** A field for an amount above 0. `check` looks at one that could be read. */
export function amountField(sight: Sight, check: (amount: Cents) => string | undefined): FormField {
	return amountInput('amount', 'Amount', {
		symbol: sight.symbol,
		check: text => {
			const read = readAmount(text);
			if ('fault' in read) return read.fault;
			const refusal = checkAmount('amount', read.value);
			return refusal ? refusalOn(sight, refusal) : check(read.value);
		},
	});
}

export function depositForm(desk: Desk, account: Account): Form {
	const payOf = (values: FormValues): string => values.get('pay') ?? cashTender;
	const field = amountField(desk, () => undefined);
	const checked: FormField = {
		...field,
		check: (text, values) => {
			const fault = field.check?.(text, values);
			const refusal =
				fault === undefined && isCash(payOf(values)) ? checkCoins(desk.state, 'amount', amountIn(values, 'amount')) : undefined;
			return fault ?? (refusal && refusalOn(desk, refusal));
		},
	};
	return openForm({
		title: `Top up ${plainText(account.name)}, ${moneyText(account.balance, desk.symbol)}`,
		verb: 'top up',
		isCustomers: true,
		id: desk.ports.newId(),
		fields: [
			checked,
			payChoice([cashTender, ...plainTenders, inBasket], {
				check: text => (text === inBasket && isBeingPaid(desk) ? paidFirst(desk) : undefined),
			}),
		],
		accept: (values, {id}) => {
			const item = {type: 'top-up', account: account.id, amount: amountIn(values, 'amount')} as const;
			if (payOf(values) === inBasket) {
				desk.close();
				desk.set({
					basket: addOther(desk.view.basket, {
						item,
						name: `Top-up of ${account.name}`,
						due: item.amount,
						at: desk.ports.now().at,
					}),
				});
				return desk.say(`Added a top-up of ${moneyText(item.amount, desk.symbol)} to the basket.`, 'done');
			}
			desk.perform(
				{type: 'sell', id, items: [item], tenders: [{tender: payOf(values)}]},
				{
					done: ({receipt}) => {
						desk.close();
						const balance = desk.state.accounts.rows.get(account.id)?.balance ?? zero;
						const on = receipt ? ` Receipt ${receipt.number}.` : '';
						desk.say(
							`Topped up ${plainText(account.name)} by ${moneyText(item.amount, desk.symbol)}, now ${moneyText(balance, desk.symbol)}.${on}`,
							'done',
						);
					},
				},
			);
		},
	});
}
