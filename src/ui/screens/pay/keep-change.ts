// The change that a customer leaves on an account: all of it, or an amount of it, and the rest is given in coins.
import type {Account, AccountId} from '../../../domain/accounts/records.ts';
import {checkPayingIn} from '../../../domain/accounts/standing.ts';
import {cents, minus, zero} from '../../../domain/base/money.ts';
import type {ChangeLeft} from '../../../domain/paying/payment.ts';
import {checkCoins} from '../../../domain/shop/cash.ts';
import {moneyText, readAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {amountInput, type FormField, openForm} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {changeNow, payDialog, updatePay} from './reckoning.ts';

/** The two parts of the change, in words: "R20.00 onto the account of Bela, R15.00 in coins." */
export function partsText(sight: Sight, {name}: Account, {amount}: Pick<ChangeLeft, 'amount'>): string {
	const change = changeNow(sight, payDialog(sight));
	const kept = amount ?? change;
	const rest = cents(Math.max(0, change - kept));
	const coins = rest > zero ? `, ${moneyText(rest, sight.symbol)} in coins` : '';
	return `${moneyText(kept, sight.symbol)} onto the account of ${plainText(name)}${coins}.`;
}

function amountField(desk: Desk): FormField {
	const change = changeNow(desk, payDialog(desk));
	return amountInput('amount', 'Onto the account', {
		symbol: desk.symbol,
		placeholder: `empty: all of it, ${moneyText(change, desk.symbol)}`,
		check: text => {
			if (text === '') return undefined;
			const read = readAmount(text);
			if ('fault' in read) return read.fault;
			const refusal =
				read.value <= zero || read.value > change
					? ({kind: 'change-too-small', change} as const)
					: checkCoins(desk.state, 'change left', read.value);
			return refusal && refusalOn(desk, refusal);
		},
		doubt: text => {
			const read = readAmount(text);
			if ('fault' in read || read.value <= zero || read.value >= change) return undefined;
			return `${moneyText(minus(change, read.value), desk.symbol)} is given in coins.`;
		},
	});
}

/** Asks how much of the change goes onto an account. */
export function askHowMuch(desk: Desk, id: AccountId): void {
	const account = desk.state.accounts.rows.get(id);
	if (!account) return;
	const refusal = checkPayingIn(account);
	if (refusal) return updatePay(desk, {fault: refusalOn(desk, refusal)});
	desk.open({
		type: 'form',
		form: openForm({
			title: `Change onto the account of ${plainText(account.name)}`,
			verb: 'leave it there',
			id: desk.ports.newId(),
			fields: [amountField(desk)],
			accept: values => {
				const read = readAmount(values.get('amount') ?? '');
				const part = 'value' in read ? {amount: read.value} : {};
				desk.close();
				updatePay(desk, {changeTo: {account: id, ...part}});
				desk.say(partsText(desk, account, part), 'done');
			},
		}),
	});
}
