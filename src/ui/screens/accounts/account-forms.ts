// Owns the forms of an account: open, edit, top up, withdraw.
import {type Account, available} from '../../../domain/accounts/records.ts';
import {checkAmount, checkText} from '../../../domain/base/checks.ts';
import {type Cents, nothing} from '../../../domain/base/money.ts';
import {accountName, tidy} from '../../../domain/base/text.ts';
import {cashTender, plainTenders} from '../../../domain/paying/tender-roles.ts';
import {isCash} from '../../../domain/paying/tenders.ts';
import {addOther} from '../../../domain/selling/basket.ts';
import {checkCoins} from '../../../domain/shop/cash.ts';
import {setting} from '../../../domain/shop/settings.ts';
import {moneyText, readAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import {saleText} from '../../../formats/wording/sale-made.ts';
import {isBeingPaid, paidFirst} from '../../actions/fill-basket.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {amountInput, type Form, type FormField, type FormValues, openForm, textInput} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {checkEmail, checkPhone} from '../fields/contact-fields.ts';
import {inBasket, payChoice} from '../fields/tender-fields.ts';
import {accountsState} from './state.ts';

const checkName = (text: string): string | undefined => {
	const refusal = checkText('name', tidy(text), accountName);
	return refusal && refusalText(refusal);
};

const contactFields = ({phone, email}: Partial<Account> = {}): readonly FormField[] => [
	textInput('phone', 'Phone', {value: phone ?? '', check: checkPhone}),
	textInput('email', 'E-mail', {value: email ?? '', check: checkEmail}),
];

const contactOf = (values: FormValues) => ({phone: values.get('phone') ?? '', email: values.get('email') ?? ''});

function amountField(sight: Sight, check: (amount: Cents) => string | undefined): FormField {
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

const amountIn = (values: FormValues, name: string): Cents => {
	const read = readAmount(values.get(name) ?? '');
	return 'value' in read ? read.value : nothing;
};

/** The account an entry of the journal opened: asked again after a fault, it may not be the newest one. */
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
		id: desk.ports.newId(),
		fields: [textInput('name', 'Name', {check: checkName}), ...contactFields(), openingField],
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
		fields: [textInput('name', 'Name', {value: account.name, check: checkName}), ...contactFields(account)],
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
		id: desk.ports.newId(),
		fields: [checked, payChoice([cashTender, ...plainTenders, inBasket])],
		accept: (values, {id}) => {
			const item = {type: 'top-up', account: account.id, amount: amountIn(values, 'amount')} as const;
			if (payOf(values) === inBasket) {
				if (isBeingPaid(desk)) return desk.say(paidFirst(desk), 'warning');
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
						const balance = desk.state.accounts.rows.get(account.id)?.balance ?? nothing;
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

export function withdrawForm(desk: Desk, account: Account): Form {
	const left = available(account);
	const field = amountField(desk, amount => {
		if (amount > left) return refusalOn(desk, {kind: 'credit-too-low', name: account.name, needed: amount, available: left});
		const refusal = checkCoins(desk.state, 'amount', amount);
		return refusal && refusalOn(desk, refusal);
	});
	return openForm({
		title: `Withdraw from ${plainText(account.name)}, ${moneyText(left, desk.symbol)} available`,
		verb: 'pay out in cash',
		id: desk.ports.newId(),
		fields: [field],
		accept: (values, {id}) => {
			desk.perform(
				{type: 'withdraw', id, account: account.id, amount: amountIn(values, 'amount')},
				{
					done: ({receipt}) => {
						desk.close();
						if (receipt) desk.say(saleText(receipt, desk.symbol), 'done');
					},
				},
			);
		},
	});
}
