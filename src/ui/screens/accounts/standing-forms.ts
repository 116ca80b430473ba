// The standing of an account at the counter: frozen with the reason, unfrozen, closed after a question, reopened.
import type {Account} from '../../../domain/accounts/records.ts';
import {checkText} from '../../../domain/base/checks.ts';
import {note, tidy} from '../../../domain/base/text.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Desk} from '../../model/desk.ts';
import {type Form, openForm, textInput} from '../../model/form.ts';
import {reasonField} from '../fields/goods-fields.ts';

function freezeForm(desk: Desk, account: Account): Form {
	const name = plainText(account.name);
	return openForm({
		title: `Freeze account ${account.id}, ${name}`,
		verb: 'freeze it',
		id: desk.ports.newId(),
		fields: [reasonField],
		accept: (values, {id}) =>
			desk.perform(
				{type: 'freezeAccount', id, account: account.id, reason: values.get('reason') ?? ''},
				{
					done: () => {
						desk.close();
						desk.say(
							`The account of ${name} is frozen: nothing is taken from it. ${desk.keyOf('accounts.freeze-or-unfreeze')} again unfreezes it.`,
							'done',
						);
					},
				},
			),
	});
}

/** Freezes an account, or unfreezes it. */
export function switchFrozen(desk: Desk, account: Account): void {
	if (account.standing !== 'frozen') return desk.open({type: 'form', form: freezeForm(desk, account)});
	desk.perform(
		{type: 'unfreezeAccount', account: account.id},
		{done: () => desk.say(`The account of ${plainText(account.name)} is unfrozen: it pays again.`, 'done')},
	);
}

export function askToClose(desk: Desk, account: Account): void {
	const id = desk.ports.newId();
	const name = plainText(account.name);
	desk.open({
		type: 'question',
		asks: 'close-account',
		title: `Close account ${account.id}?`,
		lines: [
			`${name}, ${moneyText(account.balance, desk.symbol)}. A closed account takes no money and pays none, until it is reopened.`,
		],
		yes: 'close it',
		no: 'keep it open',
		choice: 'no',
		onYes: () =>
			desk.perform(
				{type: 'closeAccount', id, account: account.id},
				{done: () => desk.say(`Account ${account.id} of ${name} is closed. It stands at the end of the list.`, 'done')},
			),
	});
}

export function reopenForm(desk: Desk, account: Account): Form {
	const name = plainText(account.name);
	return openForm({
		title: `Reopen account ${account.id}, ${name}`,
		verb: 'reopen it',
		id: desk.ports.newId(),
		fields: [
			textInput('reason', 'Why', {
				placeholder: 'may be left out',
				check: text => {
					const refusal = text === '' ? undefined : checkText('reason', tidy(text), note);
					return refusal && refusalText(refusal);
				},
			}),
		],
		accept: (values, {id}) =>
			desk.perform(
				{type: 'reopenAccount', id, account: account.id, reason: values.get('reason') ?? ''},
				{
					done: () => {
						desk.close();
						desk.say(`Account ${account.id} of ${name} is open again.`, 'done');
					},
				},
			),
	});
}
