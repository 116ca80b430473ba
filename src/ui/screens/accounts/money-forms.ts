// The forms that move money on accounts without a till: a transfer, a correction; and the credit limit.
import {payableOut} from '../../../domain/accounts/cash-out.ts';
import type {Account} from '../../../domain/accounts/records.ts';
import {checkLimit} from '../../../domain/accounts/standing.ts';
import {checkAdjustment, checkTransfer} from '../../../domain/accounts/transfers.ts';
import {checkText} from '../../../domain/base/checks.ts';
import {type Cents, negative, zero} from '../../../domain/base/money.ts';
import {note, tidy} from '../../../domain/base/text.ts';
import {amountText, moneyText, readAmount, readSignedAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {amountInput, type Form, openForm, textInput} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {reasonField} from '../fields/goods-fields.ts';
import {accountFault, accountOf} from '../fields/tender-fields.ts';

const amountIn = (text: string | undefined): Cents => {
	const read = readAmount(text ?? '');
	return 'value' in read ? read.value : zero;
};

/** "Thandi Nkosi: R12.00." */
function balanceText(sight: Sight, id: number): string {
	const account = sight.state.accounts.rows.get(id);
	return account ? `${plainText(account.name)}: ${moneyText(account.balance, sight.symbol)}.` : '';
}

export function transferForm(desk: Desk, from: Account): Form {
	const toField = textInput('to', 'To', {
		placeholder: 'number, or part of a name',
		check: text => {
			const to = accountOf(desk, text);
			if (!to) return accountFault(desk, text);
			return to.id === from.id ? refusalText({kind: 'same-account', name: from.name}) : undefined;
		},
		doubt: text => {
			const to = accountOf(desk, text);
			return to && `${plainText(to.name)}, account ${to.id}`;
		},
	});
	const amountField = amountInput('amount', 'Amount', {
		symbol: desk.symbol,
		check: (text, values) => {
			const read = readAmount(text);
			if ('fault' in read) return read.fault;
			const to = accountOf(desk, values.get('to') ?? '');
			const refusal = to && checkTransfer(desk.state, {from, to}, read.value);
			return refusal && refusalOn(desk, refusal);
		},
	});
	const whatFor = textInput('reason', 'What for', {
		placeholder: 'may be left out',
		passed: 'may be empty',
		check: text => {
			const refusal = text === '' ? undefined : checkText('reason', tidy(text), note);
			return refusal && refusalText(refusal);
		},
	});
	return openForm({
		title: `Transfer from ${plainText(from.name)}, ${moneyText(payableOut(desk.state, from), desk.symbol)} available`,
		verb: 'transfer',
		isCustomers: true,
		id: desk.ports.newId(),
		fields: [toField, amountField, whatFor],
		accept: (values, {id}) => {
			const to = accountOf(desk, values.get('to') ?? '');
			if (!to) return;
			const amount = amountIn(values.get('amount'));
			desk.perform(
				{type: 'transfer', id, from: from.id, to: to.id, amount, reason: values.get('reason') ?? ''},
				{
					done: () => {
						desk.close();
						const moved = moneyText(amount, desk.symbol);
						desk.say(`Transferred ${moved}. ${balanceText(desk, from.id)} ${balanceText(desk, to.id)}`, 'done');
					},
				},
			);
		},
	});
}

/** The form that corrects a mistaken top-up or withdrawal. */
export function adjustAccountForm(desk: Desk, account: Account): Form {
	return openForm({
		title: `Correct account ${account.id}, ${plainText(account.name)}, ${moneyText(account.balance, desk.symbol)}`,
		verb: 'correct',
		id: desk.ports.newId(),
		fields: [
			textInput('amount', 'By how much', {
				placeholder: '-50 to take a mistaken top-up off, 50 to give one back',
				check: text => {
					const read = readSignedAmount(text);
					if ('fault' in read) return read.fault;
					const refusal = checkAdjustment(account, read.value);
					return refusal && refusalOn(desk, refusal);
				},
			}),
			reasonField,
		],
		accept: (values, {id}) => {
			const read = readSignedAmount(values.get('amount') ?? '');
			const amount = 'value' in read ? read.value : zero;
			desk.perform(
				{type: 'adjustAccount', id, account: account.id, amount, reason: values.get('reason') ?? ''},
				{
					done: () => {
						desk.close();
						desk.say(`Corrected by ${moneyText(amount, desk.symbol)}. ${balanceText(desk, account.id)}`, 'done');
					},
				},
			);
		},
	});
}

export function limitForm(desk: Desk, account: Account): Form {
	const owed = negative(account.balance);
	return openForm({
		title: `Credit limit of ${plainText(account.name)}, ${moneyText(account.balance, desk.symbol)}`,
		verb: 'set the limit',
		id: desk.ports.newId(),
		fields: [
			amountInput('limit', 'How far below 0', {
				symbol: desk.symbol,
				value: amountText(account.creditLimit).replaceAll(',', ''),
				check: text => {
					const read = readAmount(text);
					if ('fault' in read) return read.fault;
					const refusal = checkLimit(read.value);
					return refusal && refusalOn(desk, refusal);
				},
				doubt: text =>
					owed > amountIn(text)
						? `${plainText(account.name)} owes ${moneyText(owed, desk.symbol)}: nothing more can be spent before that is paid down.`
						: undefined,
			}),
		],
		accept: (values, {id}) => {
			const limit = amountIn(values.get('limit'));
			desk.perform(
				{type: 'setCreditLimit', id, account: account.id, limit},
				{
					done: () => {
						desk.close();
						desk.say(`${plainText(account.name)} may go ${moneyText(limit, desk.symbol)} below zero.`, 'done');
					},
				},
			);
		},
	});
}
