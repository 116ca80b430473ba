// The form that pays cash out of an account, and the question before it.
import {checkWithdrawal, payableOut} from '../../../domain/accounts/cash-out.ts';
import type {Account, AccountId} from '../../../domain/accounts/records.ts';
import {type Cents, minus} from '../../../domain/base/money.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {saleText} from '../../../formats/wording/sale-made.ts';
import type {Desk} from '../../model/desk.ts';
import {type Form, openForm} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {amountIn} from './account-forms.ts';
import {amountField} from './cash-forms.ts';

export function withdrawForm(desk: Desk, account: Account): Form {
	return openForm({
		title: `Withdraw from ${plainText(account.name)}, up to ${moneyText(payableOut(desk.state, account), desk.symbol)}`,
		verb: 'pay out in cash',
		isCustomers: true,
		id: desk.ports.newId(),
		fields: [
			amountField(desk, amount => {
				const refusal = checkWithdrawal(desk.state, account, amount);
				return refusal && refusalOn(desk, refusal);
			}),
		],
		accept: (values, {id}) => askToPayOut(desk, {id, account: account.id, amount: amountIn(values, 'amount')}),
	});
}

type PayOut = {readonly id: string; readonly account: AccountId; readonly amount: Cents};

/** Asks before cash is paid out. Once it is recorded, its slip stays on the screen with the sum until the next key, as change does. */
function askToPayOut(desk: Desk, {id, account: number, amount}: PayOut): void {
	const account = desk.state.accounts.rows.get(number);
	if (!account) return;
	desk.open({
		type: 'question',
		asks: 'pay-out',
		title: `Pay out ${moneyText(amount, desk.symbol)}?`,
		large: `PAY OUT ${moneyText(amount, desk.symbol)}`,
		lines: [
			`Account ${account.id}, ${plainText(account.name)}.`,
			`Balance ${moneyText(account.balance, desk.symbol)}, then ${moneyText(minus(account.balance, amount), desk.symbol)}.`,
		],
		yes: 'pay it out',
		no: 'go back',
		choice: 'no',
		onYes: () =>
			desk.perform(
				{type: 'withdraw', id, account: number, amount},
				{
					done: ({receipt}) => {
						desk.close();
						if (!receipt) return;
						desk.open({type: 'receipt', receipt, top: 0, isFresh: true});
						desk.say(saleText(receipt, desk.symbol), 'done');
					},
				},
			),
	});
}
