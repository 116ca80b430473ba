// The forms of an account: open, edit.
import type {Account} from '../../../domain/accounts/records.ts';
import {checkText} from '../../../domain/base/checks.ts';
import {type Cents, zero} from '../../../domain/base/money.ts';
import {accountName, tidy} from '../../../domain/base/text.ts';
import {setting} from '../../../domain/shop/settings.ts';
import {samePhoneText} from '../../../formats/records/same-phone.ts';
import {moneyText, readAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {amountInput, type Form, type FormField, type FormValues, openForm, textInput} from '../../model/form.ts';
import {checkEmail, checkPhone} from '../fields/contact-fields.ts';
import {accountsState} from './state.ts';

/** The name of an account. One that it has already may stay, as an import brought it. */
const nameField = (name = ''): FormField =>
	textInput('name', 'Name', {
		value: name,
		check: text => {
			const refusal = tidy(text) === name && name !== '' ? undefined : checkText('name', tidy(text), accountName);
			return refusal && refusalText(refusal);
		},
	});

const contactFields = (sight: Sight, {id, phone, email}: Partial<Account> = {}): readonly FormField[] => [
	textInput('phone', 'Phone', {
		value: phone ?? '',
		isKeyed: true,
		check: checkPhone,
		doubt: text => samePhoneText(sight.state, text, id),
	}),
	textInput('email', 'E-mail', {value: email ?? '', check: checkEmail, isKeyed: true}),
];

const contactOf = (values: FormValues) => ({phone: values.get('phone') ?? '', email: values.get('email') ?? ''});

/** The typed amount; zero when it cannot be read, which its field has reported. */
export const amountIn = (values: FormValues, name: string): Cents => {
	const read = readAmount(values.get(name) ?? '');
	return 'value' in read ? read.value : zero;
};

/** The account that a journal entry opened. When the form is accepted again after a fault, it may not be the newest one. */
const openedAt = (sight: Sight, seq: number): Account | undefined =>
	[...sight.state.accounts.rows.values()].find(account =>
		account.entries.some(entry => entry.kind === 'opening' && entry.seq === seq),
	);

export function newAccountForm(desk: Desk): Form {
	const standard = setting(desk.state.settings, 'opening-balance');
	const openingField = amountInput('opening', 'Opening balance', {
		symbol: desk.symbol,
		placeholder: `${moneyText(standard, desk.symbol)} when left empty`,
		check: text => {
			if (text === '') return undefined;
			const read = readAmount(text);
			return 'fault' in read ? read.fault : undefined;
		},
	});
	return openForm({
		title: 'New account',
		verb: 'open the account',
		isCustomers: true,
		id: desk.ports.newId(),
		fields: [nameField(), ...contactFields(desk), openingField],
		accept: (values, {id}) => {
			const name = tidy(values.get('name') ?? '');
			const opening = values.get('opening') === '' ? {} : {opening: amountIn(values, 'opening')};
			desk.perform(
				{type: 'openAccount', id, name, ...contactOf(values), ...opening},
				{
					done: ({seq}) => {
						desk.close();
						const account = openedAt(desk, seq);
						if (!account) return;
						const list = {...accountsState.read(desk).list, chosen: String(account.id)};
						accountsState.write(desk, {list, filter: undefined, isTyping: false});
						desk.say(
							`Opened account ${account.id} for ${plainText(account.name)} with ${moneyText(account.balance, desk.symbol)}.`,
							'done',
						);
					},
				},
			);
		},
	});
}

export function editAccountForm(desk: Desk, account: Account): Form {
	return openForm({
		title: `Edit account ${account.id}`,
		verb: 'keep',
		id: desk.ports.newId(),
		fields: [nameField(account.name), ...contactFields(desk, account)],
		accept: (values, {id}) => {
			const name = tidy(values.get('name') ?? '');
			desk.perform(
				{type: 'editAccount', id, account: account.id, name, ...contactOf(values)},
				{
					done: () => {
						desk.close();
						desk.say(`Changed account ${account.id}, ${plainText(name)}.`, 'done');
					},
				},
			);
		},
	});
}
